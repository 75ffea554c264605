//! The texts that answer, along time with the texts that they answer: a row for each. On a narrow page it is a list of those that answer
//! most; a style shows the others while what folds them is open, so that this works before any code is there.

use diptych_library::contents::Listing;
use diptych_library::contents::chronology::{Chronology, Part, Row, Tick, Turn, chronology};
use diptych_library::coverage::short_publisher;
use diptych_overview::page::percent;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, View};
use crate::ui::parts::in_pieces::InPieces;
use crate::ui::parts::{date, words};

/// Rows that a slow phone draws without keeping its reader waiting.
const ROWS_OF_A_PIECE: usize = 12;

/// The answering texts.
#[component]
pub fn AnsweringTexts(
    /// All texts.
    listing: Listing,
) -> impl IntoView {
    let chronology = chronology(&expect_library().get(), &listing)?;
    let has_hollow = chronology.rows.iter().any(|row| matches!(row.part, Part::Answer { is_of_a_party: true, .. }));
    let key = if has_hollow { words::contents::KEY_WITH_PARTIES } else { words::contents::KEY_WITHOUT_PARTIES };
    let Chronology { rows, ticks, n_answers, n_later } = chronology;
    let heading = words::contents::answering(n_answers, n_later);
    let first = rows.iter().filter(|row| turn(row) == Some(Turn::First)).count();
    let has_last = rows.iter().any(|row| turn(row) == Some(Turn::Last));
    let others = words::contents::show_other_answers(n_answers.saturating_sub(first));
    let guides = guides(&rows);
    Some(view! {
        <section class="chronology" aria-labelledby="answers">
            <div class="section-head">
                <h2 id="answers">{heading}</h2>
                <p class="ui quiet">{key}</p>
            </div>
            <div class="chronology__rows ui">
                <svg class="chronology__axis" width="100%" height="100%" aria-hidden="true">
                    {guides} {ticks.into_iter().map(|tick| view! { <TickLine tick=tick /> }).collect_view()}
                </svg>
                <ol>
                    <InPieces items=rows size=ROWS_OF_A_PIECE draw=|row| view! { <RowItem row=row /> } />
                </ol>
            </div>
            {(first < n_answers)
                .then(|| {
                    view! {
                        <details class="chronology__others" data-wide=has_last.then_some("")>
                            <summary class="action">{others}</summary>
                        </details>
                    }
                })}
        </section>
    })
}

/// A line through all rows for each text that was checked; it begins below the names of the months.
fn guides(rows: &[Row]) -> impl IntoView + use<> {
    let checked = rows.iter().filter(|row| row.part == Part::Checked).map(|row| percent(row.at));
    let lines =
        checked.map(|x| view! { <line class="chronology__guide" x1=x.clone() x2=x y1="1.8rem" y2="100%"></line> });
    lines.collect_view()
}

#[component]
fn TickLine(tick: Tick) -> impl IntoView {
    let x = percent(tick.at);
    view! {
        <line x1=x.clone() x2=x.clone() y1="0" y2="100%"></line>
        <text x=x dx="0.4em" y="1em">{tick.words}</text>
    }
}

#[component]
fn RowItem(row: Row) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.article(row.article)?;
    let (offset, before) = if row.is_labeled_before { (1000 - row.at, Some("")) } else { (row.at, None) };
    let (part, turn, told) = match row.part {
        Part::Checked => ("checked", None, date::short(found.published)),
        Part::Answer { n_claims, is_of_a_party, turn } => {
            let whose = if is_of_a_party { "party" } else { "independent" };
            let told = words::contents::answering_text(&date::short(found.published), n_claims);
            (whose, Some(turn), told)
        }
    };
    let turn = turn.map(|turn| match turn {
        Turn::First => "first",
        Turn::Second => "second",
        Turn::Last => "last",
    });
    let reading = Reading::of(&found.slug);
    Some(view! {
        <li data-part=part data-turn=turn data-before=before>
            <svg width=percent(offset) aria-hidden="true"></svg>
            <a href=Navigation::expect().href(View::Read(reading))>{short_publisher(&found.publisher).to_owned()}</a>
            <span class="quiet">{told}</span>
        </li>
    })
}

fn turn(row: &Row) -> Option<Turn> {
    match row.part {
        Part::Answer { turn, .. } => Some(turn),
        Part::Checked => None,
    }
}
