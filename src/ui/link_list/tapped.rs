//! A passage that is tapped in the running text opens its row. Where the list stands under the text, the row is shown on a sheet over
//! the foot of the window; beside the text it is marked in the list.

use diptych_library::link_list::Content;
use leptos::prelude::*;

use super::links::{Links, ListedRow};
use super::passages;
use super::row::RowView;
use crate::platform::{layout, page};
use crate::ui::parts::action::{ActionButton, Weight};
use crate::words;

/// The texts in which passages are tapped.
const TEXTS: &str = ".prose";

/// The sheet, while a tapped row is open.
#[component]
pub(super) fn TappedRow(links: Links) -> impl IntoView {
    let tapped = RwSignal::new(None::<ListedRow>);
    follow_taps(links, tapped);
    // Another list has other rows.
    Effect::new(move |_| {
        links.track();
        tapped.set(None);
    });
    let close = move || {
        tapped.set(None);
        links.close();
    };
    move || {
        let listed = tapped.get()?;
        Some(view! {
            <div class="row-sheet" role="region" aria-label=words::links::TAPPED>
                <p class="row-sheet__actions ui">
                    <ActionButton weight=Weight::Quiet on_press=close>
                        {words::common::CLOSE}
                    </ActionButton>
                </p>
                <ol class="link-rows">
                    <RowView links=links content=Content::Marks listed=listed />
                </ol>
            </div>
        })
    }
}

/// Hears taps on the texts as long as they stand, also after they are drawn anew.
fn follow_taps(links: Links, tapped: RwSignal<Option<ListedRow>>) {
    let hearing = StoredValue::new_local(Vec::new());
    let hear = move || {
        let tap = move |event: &page::PageEvent| {
            if let Some(row) = page::plain_point(event).and_then(|point| row_at(links, point)) {
                links.open(&row);
                tapped.set(Some(row));
            }
        };
        hearing.set_value(page::all(TEXTS).iter().map(|text| page::hear(text, "click", tap)).collect());
    };
    Effect::new(move |_| {
        hear();
        let texts = page::all(TEXTS).iter().map(|text| layout::on_redraw(text, hear)).collect::<Vec<_>>();
        let texts = StoredValue::new_local(texts);
        on_cleanup(move || texts.set_value(Vec::new()));
    });
    on_cleanup(move || hearing.set_value(Vec::new()));
}

/// The row whose passage lies at a point of the window.
fn row_at(links: Links, point: (f64, f64)) -> Option<ListedRow> {
    let found = passages::find(untrack(|| links.rows()));
    let lies_there = |row: &passages::FoundRow| row.sides.iter().flatten().any(|it| it.range.holds(point));
    found.into_iter().find(lies_there).map(|row| row.listed)
}
