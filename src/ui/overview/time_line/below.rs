//! What stands below the lanes, as code of its own that is fetched when those are drawn: the strip, the tables, what has no place on the
//! axis, and the articles by which it can be shaded.

use std::sync::Arc;

use diptych_overview::time_line::model::TimeLine;
use diptych_overview::time_line::model::lane::Lane;
use leptos::prelude::*;

use super::shown::Shown;
use super::strip::Strip;
use super::table::{EveryDate, OpenDates, TextsTwin};
use crate::lazy_view;
use crate::ui::lazy::{Drawing, LazyPart, LazyView};
use crate::ui::overview::parts::Folded;
use crate::words::time_line as words;

lazy_view!(
    /// What stands below the lanes.
    strip, fetch_below_lanes, below_lanes(time_line: Arc<TimeLine>, shown: Shown, width: RwSignal<Option<i64>>) => view! { <Below time_line=time_line shown=shown width=width /> }
);

/// The place of what stands below the lanes.
#[component]
pub(super) fn BelowLanes(time_line: Arc<TimeLine>, shown: Shown, width: RwSignal<Option<i64>>) -> impl IntoView {
    let draw = move || -> Drawing { Box::pin(below_lanes(Arc::clone(&time_line), shown, width)) };
    view! { <LazyPart view=LazyView::new(|| Box::pin(fetch_below_lanes()), draw) /> }
}

#[component]
fn Below(time_line: Arc<TimeLine>, shown: Shown, width: RwSignal<Option<i64>>) -> impl IntoView {
    let open = time_line.open.clone();
    let lanes = time_line.lanes.clone();
    let left_out = words::left_out(time_line.n_copied, time_line.n_undated, time_line.n_not_measured);
    view! {
        <Strip days=time_line.days.clone() shown width />
        <TextsTwin time_line />
        <p class="note quiet timeline__left">{words::RULE} " " {left_out}</p>
        <Folded class="timeline__dates" title=words::EVERY_DATE.to_owned()>
            <EveryDate />
        </Folded>
        {(!open.is_empty())
            .then(|| view! {
                <Folded class="timeline__open" title=words::open_dates(open.len())>
                    <OpenDates open=open.clone() />
                </Folded>
            })}
        <Folded class="timeline__articles" title=words::SHADE.to_owned()>
            <Articles lanes=lanes.clone() shown />
        </Folded>
    }
}

#[component]
fn Articles(lanes: Vec<Lane>, shown: Shown) -> impl IntoView {
    let item = |Lane { slug, name_in_full, .. }: Lane| {
        let href = shown.href_of(&slug);
        let is_chosen =
            move || shown.article.with(|article| article.as_deref() == Some(slug.as_str())).then_some("true");
        view! {
            <li>
                <a href=href aria-current=is_chosen>
                    {name_in_full}
                </a>
            </li>
        }
    };
    view! { <ul class="numbers__groups ui">{lanes.into_iter().map(item).collect_view()}</ul> }
}
