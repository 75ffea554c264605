//! The line between two panes, by which they are made wider or narrower: by pointer or by arrow keys.

use diptych_library::distance;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

use super::answers::Answers;
use super::linked_panes::LinkedPanes;
use super::ribbons::LazyRibbons;
use crate::platform::{layout, page};
use crate::state::expect_library;
use crate::state::library::{EvidenceId, Library};
use crate::state::route::Reading;
use crate::ui::parts::state_label::RelationLabel;
use crate::words;

/// No pane gets less than this share of an equal one; narrower text cannot be read.
const LEAST: i32 = 400;
/// How far an arrow key moves the line, in thousandths of an equal pane.
const STEP: i32 = 50;
/// The share of an equal pane.
const EQUAL: i32 = 1000;

/// How wide each pane is, in thousandths of an equal one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shares {
    shares: RwSignal<Vec<i32>>,
    host: NodeRef<Div>,
}

impl Shares {
    /// Equal panes, applied to `host` as they change.
    pub(super) fn equal(n_panes: usize, host: NodeRef<Div>) -> Self {
        let shares = RwSignal::new(vec![EQUAL; n_panes]);
        Effect::new(move |_| {
            let Some(host) = host.get() else { return };
            for (place, share) in shares.get().into_iter().enumerate() {
                layout::set_property(&host, &format!("--share-{place}"), &format!("{share}fr"));
            }
        });
        Self { shares, host }
    }

    /// How much of the two panes around a divider lies before it, in percent; tracked.
    fn percent(self, place: usize) -> i32 {
        self.shares.with(|shares| match shares.get(place..place + 2) {
            Some([before, after]) => before * 100 / (before + after).max(1),
            _ => 50,
        })
    }

    /// Moves a divider by thousandths of an equal pane, as far as both panes stay readable.
    fn move_by(self, place: usize, by: i32) {
        self.shares.update(|shares| {
            if let Some([before, after]) = shares.get_mut(place..place + 2) {
                let by = by.clamp(LEAST - *before, *after - LEAST);
                *before += by;
                *after -= by;
            }
        });
    }

    fn make_equal(self) {
        self.shares.update(|shares| shares.fill(EQUAL));
    }

    /// The share of the pane before a divider; untracked.
    fn before(self, place: usize) -> i32 {
        self.shares.with_untracked(|shares| shares.get(place).copied().unwrap_or(EQUAL))
    }

    /// Moves a divider with the pointer: `pixels` from where the pane before it had the share `from`.
    fn drag(self, place: usize, from: i32, pixels: f64) {
        let Some(host) = self.host.get_untracked() else { return };
        let width: f64 = page::all_in(&host, "[data-scroller]").iter().map(|pane| layout::width(pane)).sum();
        let shares: i32 = self.shares.with_untracked(|shares| shares.iter().sum());
        let by = pixels * f64::from(shares) / width.max(1.0);
        self.move_by(place, from + by as i32 - self.before(place));
    }
}

/// The line between the panes `place` and `place + 1`.
#[component]
pub(super) fn Divider(
    /// Its place among the dividers.
    place: usize,
    /// The widths.
    shares: Shares,
    /// What links the panes.
    panes: LinkedPanes,
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let handle = NodeRef::<Div>::new();
    let gutter = panes.gutters.try_with_value(|gutters| gutters.get(place).copied()).flatten().unwrap_or_default();
    // Where the pointer took hold, and the share that the pane before the line had then.
    let held = StoredValue::new_local(None::<(i32, i32)>);
    let press = move |event: PointerEvent| {
        held.set_value(Some((event.client_x(), shares.before(place))));
        if let Some(handle) = handle.get_untracked() {
            page::capture_pointer(&handle, event.pointer_id());
        }
    };
    let drag = move |event: PointerEvent| {
        if let Some((start, share)) = held.try_with_value(|held| *held).flatten() {
            shares.drag(place, share, f64::from(event.client_x() - start));
        }
    };
    let key = move |event: KeyboardEvent| {
        match event.key().as_str() {
            "ArrowLeft" => shares.move_by(place, -STEP),
            "ArrowRight" => shares.move_by(place, STEP),
            "Home" => shares.move_by(place, -EQUAL),
            "End" => shares.move_by(place, EQUAL),
            "Enter" => shares.make_equal(),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <div class="gutter" node_ref=gutter>
            <div
                class="divider"
                role="separator"
                tabindex="0"
                aria-orientation="vertical"
                aria-label=words::side_by_side::WIDTHS
                aria-valuemin="0"
                aria-valuemax="100"
                aria-valuenow=move || shares.percent(place).to_string()
                node_ref=handle
                on:pointerdown=press
                on:pointermove=drag
                on:pointerup=move |_| held.set_value(None)
                on:dblclick=move |_| shares.make_equal()
                on:keydown=key
            ></div>
            <GutterLabel place=place reading=reading />
            <LazyRibbons panes=panes place=place />
        </div>
    }
}

/// What the passage on the right does to the claim on the left and how much later it was published, between the first two panes.
#[component]
fn GutterLabel(place: usize, reading: Memo<Reading>) -> impl IntoView {
    let library = expect_library();
    let answer = Memo::new(move |_| {
        let library = library.get();
        let open = reading.with(|reading| Answers::of(&library, reading))?.open()?;
        let relation = library.evidence(open)?.relation;
        (place == 0).then(|| (relation, reading.with(|reading| apart(&library, reading, open))))
    });
    move || {
        let (relation, apart) = answer.get()?;
        let apart =
            apart.map(|apart| view! { <span class="gutter__apart">{words::side_by_side::apart(&apart)}</span> });
        Some(view! { <p class="gutter__label ui"><RelationLabel relation=relation /> {apart}</p> })
    }
}

/// When the text with the answer was published, seen from the text with the claim: "3 months later".
fn apart(library: &Library, reading: &Reading, answer: EvidenceId) -> Option<String> {
    let said = library.article(library.article_named(reading.articles.first()?)?)?;
    let answering = library.article(library.evidence(answer)?.counterpart.as_ref()?.article)?;
    distance::apart(said.published, answering.published)
}
