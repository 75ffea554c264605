//! The map of a pane: where marks, passages and search hits lie in the whole text, and what of it is in sight. Leads there by
//! pointer and key.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use leptos::svg::Svg;

use super::alignment::{Extent, PaneHeights};
use super::decimal::percentage;
use super::drawn::Bar;
use super::linked_panes::LinkedPanes;
use crate::lazy_view;
use crate::platform::layout::{self, Edges};
use crate::ui::lazy::{Drawing, LazyPicture, LazyView};
use crate::ui::reader::reveal;
use crate::words;

/// Less of the map would not be seen, in percent.
const LEAST_HEIGHT: f64 = 0.6;
/// The part of a pane's height that a page key turns; an arrow key turns an eighth of it.
const PAGE: f64 = 0.8;

/// Where `extent` begins on the map of a text, and how high it is there, both in percent.
fn on_map(extent: Extent, text: f64) -> (f64, f64) {
    let height = 100.0 * (extent.end - extent.start) / text;
    (100.0 * extent.start / text, height.max(LEAST_HEIGHT))
}

/// What is in sight of a text, on its map.
fn sight(top: f64, heights: PaneHeights) -> (f64, f64) {
    let text = heights.text.max(1.0);
    (100.0 * top / text, 100.0 * heights.seen / text)
}

/// How far a pane is scrolled, in percent of the way.
fn percent(top: f64, heights: PaneHeights) -> f64 {
    (100.0 * top / (heights.whole - heights.seen).max(1.0)).round()
}

/// Where to scroll so that the part of the text at `share` of the map stands in the middle.
fn top_at(share: f64, heights: PaneHeights) -> f64 {
    share * heights.text - heights.seen / 2.0
}

/// Where a key leads from `top`.
fn top_by_key(key: &str, top: f64, heights: PaneHeights) -> Option<f64> {
    let page = heights.seen * PAGE;
    Some(match key {
        "ArrowDown" => top + page / 8.0,
        "ArrowUp" => top - page / 8.0,
        "PageDown" => top + page,
        "PageUp" => top - page,
        "Home" => 0.0,
        "End" => heights.whole,
        _ => return None,
    })
}

lazy_view!(
    /// The map of the pane at `place`, which a screen reader calls `label`.
    link_maps, fetch_minimap, minimap(panes: LinkedPanes, place: usize, label: String) => view! { <Minimap panes=panes place=place label=label /> }
);

/// The map, once its code is here: nobody waits for it to read.
#[component]
pub(super) fn LazyMinimap(panes: LinkedPanes, place: usize, label: String) -> impl IntoView {
    let draw = move || -> Drawing { Box::pin(minimap(panes, place, label.clone())) };
    view! { <LazyPicture view=LazyView::new(|| Box::pin(fetch_minimap()), draw) /> }
}

#[component]
fn Minimap(panes: LinkedPanes, place: usize, label: String) -> impl IntoView {
    panes.has_maps.set(true);
    let map = NodeRef::<Svg>::new();
    let heights = Memo::new(move |_| panes.heights.with(|heights| heights.get(place).copied().unwrap_or_default()));
    let top = Memo::new(move |_| panes.tops.with(|tops| tops.get(place).copied().unwrap_or_default()));
    let bars = Memo::new(move |_| panes.bars.with(|bars| bars.get(place).cloned().unwrap_or_default()));
    let now = move || percent(top.get(), heights.get());
    let sight = move || sight(top.get(), heights.get());
    let press = move |event: PointerEvent| {
        let Some(map) = map.get_untracked() else { return };
        let Edges { top, bottom } = layout::edges(&map);
        let share = (f64::from(event.client_y()) - top) / (bottom - top).max(1.0);
        panes.drive_to(place, top_at(share, heights.get_untracked()), !reveal::wants_less_motion());
    };
    let key = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        if let Some(top) = top_by_key(&event.key(), top.get_untracked(), heights.get_untracked()) {
            panes.drive_to(place, top, false);
            event.prevent_default();
        }
    };
    view! {
        <div
            class="minimap"
            tabindex="0"
            role="slider"
            aria-orientation="vertical"
            aria-label=words::side_by_side::map(&label)
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=move || (now() as i32).to_string()
            aria-valuetext=move || words::side_by_side::percent(now() as i32)
            on:pointerdown=press
            on:keydown=key
        >
            <svg aria-hidden="true" node_ref=map>
                {move || {
                    let text = heights.get().text.max(1.0);
                    bars.get().into_iter().map(|bar| bar_view(bar, text)).collect_view()
                }}
                <rect
                    class="minimap__sight"
                    x="0"
                    width="100%"
                    y=move || percentage(sight().0)
                    height=move || percentage(sight().1)
                />
            </svg>
        </div>
    }
}

fn bar_view(bar: Bar, text: f64) -> AnyView {
    let (kind, extent, x, width) = match bar {
        Bar::Hit(extent) => {
            let middle = percentage(50.0 * (extent.start + extent.end) / text);
            return view! { <circle data-kind="hit" cx="50%" cy=middle r="4" /> }.into_any();
        }
        Bar::Mark { kind, extent } => (kind, extent, "0", "40%"),
        Bar::Passage { kind, extent } => (kind.as_str().to_owned(), extent, "55%", "45%"),
    };
    let (y, height) = on_map(extent, text);
    view! { <rect data-kind=kind x=x width=width y=percentage(y) height=percentage(height) /> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::{Extent, PaneHeights, on_map, percent, sight, top_at, top_by_key};

    const PANE: PaneHeights = PaneHeights { seen: 500.0, whole: 2500.0, text: 2000.0 };

    #[test]
    fn a_passage_lies_on_the_map_where_it_lies_in_the_text() {
        assert_eq!(on_map(Extent { start: 500.0, end: 700.0 }, 2000.0), (25.0, 10.0));
        assert_eq!(on_map(Extent { start: 500.0, end: 501.0 }, 2000.0), (25.0, 0.6), "what is small is seen");
    }

    #[test]
    fn the_sight_moves_with_the_text_and_the_percent_end_at_a_hundred() {
        assert_eq!(sight(1000.0, PANE), (50.0, 25.0));
        assert_eq!([0.0, 500.0, 2000.0].map(|top| percent(top, PANE)), [0.0, 25.0, 100.0]);
        let fits = PaneHeights { seen: 500.0, whole: 500.0, text: 400.0 };
        assert_eq!(percent(0.0, fits), 0.0, "nothing to scroll");
    }

    #[test]
    fn the_map_leads_by_pointer_and_key() {
        assert_eq!(top_at(0.5, PANE), 750.0, "the middle of the text in the middle of the pane");
        assert_eq!(top_by_key("PageDown", 100.0, PANE), Some(500.0));
        assert_eq!(top_by_key("ArrowUp", 100.0, PANE), Some(50.0));
        assert_eq!(top_by_key("Home", 100.0, PANE), Some(0.0));
        assert_eq!(top_by_key("End", 100.0, PANE), Some(2500.0));
        assert_eq!(top_by_key("a", 100.0, PANE), None);
    }
}
