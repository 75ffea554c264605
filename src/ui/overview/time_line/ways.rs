//! The ways to wider and closer stretches of time, and to those before and after.

use std::sync::Arc;

use diptych_overview::named_link::NamedLink;
use diptych_overview::time_line::model::TimeLine;
use leptos::prelude::*;

/// The ways from a stretch of time.
#[component]
pub(super) fn Ways(time_line: Arc<TimeLine>) -> impl IntoView {
    let wider = |NamedLink { href, name }: &NamedLink| view! { <a href=href.clone()>{name.clone()}</a> " › " };
    let named = |way: &'static str, link: &Option<NamedLink>| {
        let NamedLink { href, name } = link.clone()?;
        Some(view! { <a href=href>{format!("{way}: {name}")}</a> })
    };
    view! {
        <nav class="timeline__ways ui" aria-label="Stretch of time">
            {time_line.wider.iter().map(wider).collect_view()}
            <b>{time_line.name.clone()}</b>
            {named("Closer", &time_line.closer).map(|way| view! { <span class="timeline__closer">{way}</span> })}
            {named("Earlier", &time_line.earlier)}
            {named("Later", &time_line.later)}
            <span class="quiet keys timeline__keys">"Keys: + closer, − wider, arrows from dot to dot"</span>
        </nav>
    }
}
