//! Time line: a lane to each text, with the days that it writes about, its day of publication and the evidence since.
//!
//! The worker says what is dated when, in [`model`](diptych_overview::time_line::model), and the overview crate what stands where; here it
//! is drawn, out of `shapes`. `shown` is the stretch of time that is shown, `ways`, `pointer` and `strip` change it; `lanes` are the pictures,
//! each a `lane`. What stands `below` them is code of its own: the strip, and the `table` that is their twin.

mod below;
mod lane;
mod lanes;
mod pointer;
mod shapes;
mod shown;
mod strip;
mod table;
mod ways;

use std::sync::Arc;

use diptych_overview::time_line::model::TimeLine;
use diptych_service::protocol::ShowTimeLine;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::answered::Answered;
use super::page::OverviewPage;
use crate::lazy_view;
use crate::platform::page;
use crate::state::route::Overview;
use crate::words::time_line as words;
use lanes::Lanes;
use pointer::Pointers;
use shown::Shown;
use ways::Ways;

pub use below::fetch_below_lanes;

lazy_view!(
    /// The time line.
    timeline, fetch_time_line, time_line() => view! { <TimeLineView /> }
);

/// The time line.
#[component]
pub fn TimeLineView() -> impl IntoView {
    let answered = Answered::of_whole_overview(Overview::TimeLine, ShowTimeLine);
    let draw = |time_line| view! { <Texts time_line /> }.into_any();
    view! { <OverviewPage overview=Overview::TimeLine lead=words::LEAD answered draw /> }
}

/// All texts along time.
#[component]
fn Texts(time_line: Arc<TimeLine>) -> impl IntoView {
    let shown = Shown::new(&time_line);
    let title = time_line.title.clone();
    let known: Vec<(String, String)> =
        time_line.lanes.iter().map(|it| (it.slug.clone(), it.name_in_full.clone())).collect();
    let shaded = move || {
        let slug = shown.article.get()?;
        known.iter().find(|it| it.0 == slug).map(|it| words::shaded(&it.1))
    };
    let follow_key = move |event: KeyboardEvent| {
        if !page::is_for_others(&event) && Pointers::follow_key(shown, &event.key()) {
            event.prevent_default();
        }
    };
    view! {
        <section class="timeline" on:keydown=follow_key>
            <h2 tabindex="-1">{title}</h2>
            <Ways shown />
            <p class="note quiet">{shaded}</p>
            <Lanes time_line shown />
        </section>
    }
}
