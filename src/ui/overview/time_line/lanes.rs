//! The lanes under one another, with the axis above them.

use std::sync::Arc;

use diptych_overview::page::em;
use diptych_overview::time_line::model::TimeLine;
use diptych_overview::time_line::model::lane::Lane;
use diptych_overview::time_line::ticks::ticks;
use leptos::html::Div;
use leptos::prelude::*;

use super::below::BelowLanes;
use super::lane::{Around, LaneView};
use super::pointer::Pointers;
use super::shapes::{anchor_of_day, text};
use super::shown::Shown;

use crate::platform::{layout, timing};
use crate::ui::overview::page::Later;
use crate::ui::parts::in_pieces::InPieces;
use crate::words::time_line as words;

/// So many lanes are drawn at once, and the others in pieces when those stand.
const FIRST: usize = 5;
const PIECE: usize = 24;

/// Where there is no window to measure.
const USUAL_WIDTH: i64 = 760;

/// The lanes.
#[component]
pub(super) fn Lanes(time_line: Arc<TimeLine>, shown: Shown) -> impl IntoView {
    let plot = NodeRef::<Div>::new();
    let width = measured(plot);
    let lanes = StoredValue::new(time_line.lanes.clone());
    let chosen = Memo::new(move |_| {
        let slug = shown.article.get()?;
        lanes.with_value(|lanes| lanes.iter().find(|it| it.slug == slug)?.published)
    });
    let around = Around { shown, width, chosen };
    let pointers = Pointers::new(shown, plot);
    let mut first = time_line.lanes.clone();
    let others = first.split_off(first.len().min(FIRST));
    view! {
        <div
            class="timeline__lanes"
            on:wheel=move |event| pointers.follow_wheel(&event)
            on:pointerdown=move |event| pointers.press(&event)
            on:pointermove=move |event| pointers.follow(&event)
            on:pointerup=move |event| pointers.release(&event)
            on:pointercancel=move |event| pointers.release(&event)
        >
            <div class="timeline__axis">
                <div class="timeline__plot" node_ref=plot>
                    <Axis shown width />
                </div>
            </div>
            <ol class="timeline__list">
                {first.into_iter().map(|lane| view! { <LaneView lane around /> }).collect_view()}
                <Later>
                    <InPieces items=others.clone() size=PIECE draw=move |lane| view! { <LaneView lane around /> } />
                </Later>
            </ol>
            <Elsewhere lanes shown />
        </div>
        <BelowLanes time_line shown width />
    }
}

/// How wide the element is, in CSS pixels, after it was laid out.
fn measured(plot: NodeRef<Div>) -> RwSignal<Option<i64>> {
    let width = RwSignal::new((!timing::has_turns()).then_some(USUAL_WIDTH));
    let guard = StoredValue::new_local(None);
    Effect::new(move |_| {
        let Some(plot) = plot.get() else { return };
        let measured = plot.clone();
        let measure = move || {
            let now = layout::width(&measured).round() as i64;
            if now > 0 && width.try_get_untracked().flatten() != Some(now) {
                width.try_set(Some(now));
            }
        };
        measure();
        guard.set_value(layout::on_resize(&plot, measure));
    });
    width
}

/// The days that are named along the stretch.
#[component]
fn Axis(shown: Shown, width: RwSignal<Option<i64>>) -> impl IntoView {
    let named = move || -> Vec<AnyView> {
        let named = ticks(shown.view.get(), width.get().unwrap_or_default());
        named.into_iter().map(|it| text("", "", anchor_of_day(it.at), (it.at, 14), it.name)).collect()
    };
    view! {
        <svg class="picture" aria-hidden="true" width="100%" height=em(19)>
            {named}
        </svg>
    }
}

/// The texts that have nothing in the stretch.
#[component]
fn Elsewhere(lanes: StoredValue<Vec<Lane>>, shown: Shown) -> impl IntoView {
    move || {
        let view = shown.view.get();
        let elsewhere: Vec<Lane> =
            lanes.with_value(|lanes| lanes.iter().filter(|it| !it.is_in(view)).cloned().collect());
        let link = |lane: Lane| {
            view! {
                <li>
                    <a href=lane.href>{lane.name_in_full}</a>
                </li>
            }
        };
        (!elsewhere.is_empty()).then(|| {
            view! {
                <div class="timeline__elsewhere ui">
                    <p class="quiet">{words::elsewhere(elsewhere.len())}</p>
                    <ul>{elsewhere.into_iter().map(link).collect_view()}</ul>
                </div>
            }
        })
    }
}
