//! The matrix in words, for windows that are too narrow for a table: a list of topics, and to each claim who says it and who answers.

use std::sync::Arc;

use diptych_corpus::model::ClaimId;
use diptych_library::coverage::{Cell, Column, Matrix, Way, WayKind, cell, columns};
use diptych_library::evidence_order::RELATIONS;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Reading, View};
use crate::ui::claims::choice::ClaimChoice;
use crate::ui::parts::counts::Tally;
use crate::ui::parts::state_label::StateLabel;
use crate::words;

/// The topics, each with its claims while it is unfolded.
#[component]
pub(super) fn TopicList(
    /// The matrix.
    matrix: Arc<Matrix>,
    /// Which topics are unfolded.
    choice: ClaimChoice,
) -> impl IntoView {
    let topics = matrix.topics.iter().map(|topic| {
        let slug: Arc<str> = topic.slug.as_str().into();
        let (open, turned) = (Arc::clone(&slug), slug);
        let is_open = Memo::new(move |_| choice.is_unfolded(&open));
        let claims = topic.claims.clone();
        let claims = move || {
            let row = |claim: &ClaimId| view! { <li><ClaimStrips claim=*claim /></li> };
            is_open.get().then(|| view! { <ul>{claims.iter().map(row).collect_view()}</ul> })
        };
        view! {
            <li>
                <button
                    type="button"
                    class="coverage-list__topic"
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    on:click=move |_| choice.turn(&turned)
                >
                    <span>{topic.name.clone()}</span>
                    <Tally counts=topic.states.clone() />
                </button>
                {claims}
            </li>
        }
    });
    view! { <ul class="coverage-list" aria-label=words::claims::TOPICS>{topics.collect_view()}</ul> }
}

/// A claim with who says it and who answers, each a link to the passage.
#[component]
pub(super) fn ClaimStrips(
    /// The claim.
    claim: ClaimId,
) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.claim(claim)?;
    let href = Navigation::expect().href(View::Claim(found.slug.as_str().into(), ClaimFilter::default()));
    let strips = strips(library, claim).into_iter().map(|strip| view! { <StripView strip=strip /> });
    Some(view! {
        <div class="coverage-list__claim">
            <StateLabel state=found.state />
            <a href=href>{found.text.as_str()}</a>
            <dl class="coverage-list__strips ui">{strips.collect_view()}</dl>
        </div>
    })
}

#[component]
fn StripView(strip: Strip) -> impl IntoView {
    let navigation = Navigation::expect();
    let last = strip.texts.len().saturating_sub(1);
    let texts = strip.texts.into_iter().enumerate().map(|(place, Text { name, in_full, to })| {
        let name = match to {
            Some(to) => view! { <a href=navigation.href(View::Read(to)) aria-label=in_full>{name}</a> }.into_any(),
            None => name.into_any(),
        };
        view! { {name} {(place < last).then_some(", ")} }
    });
    view! {
        <dt>{strip.does}</dt>
        <dd>{texts.collect_view()}</dd>
    }
}

/// Texts that bear on a claim in the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Strip {
    does: String,
    texts: Vec<Text>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Text {
    name: String,
    in_full: String,
    to: Option<Reading>,
}

/// Who says it, then who answers in the order in which evidence is shown, then who says nothing of it.
fn strips(library: &Library, claim: ClaimId) -> Vec<Strip> {
    let cells: Vec<(Column, Cell)> =
        columns(library).into_iter().map(|column| (column.clone(), cell(library, claim, &column))).collect();
    let ways = |is_wanted: &dyn Fn(WayKind) -> bool| {
        let found = cells.iter().flat_map(|(column, cell)| match cell {
            Cell::Ways(ways) => ways.iter().filter(|way| is_wanted(way.kind)).map(|way| text(column, way)).collect(),
            Cell::NotMentioned | Cell::NothingLinked => Vec::new(),
        });
        found.collect::<Vec<_>>()
    };
    let says = Strip { does: words::claims::SAYS.to_owned(), texts: ways(&|kind| matches!(kind, WayKind::Says(_))) };
    let answers = RELATIONS.iter().map(|relation| Strip {
        does: words::relation(*relation).to_ascii_lowercase(),
        texts: ways(&|kind| kind == WayKind::Answers(*relation)),
    });
    let silent = cells.iter().filter(|(_, cell)| *cell == Cell::NotMentioned);
    let silent =
        silent.map(|(column, _)| Text { name: column.name.clone(), in_full: column.name_in_full.clone(), to: None });
    let silent = Strip { does: words::claims::SAYS_NOTHING.to_owned(), texts: silent.collect() };
    [says].into_iter().chain(answers).chain([silent]).filter(|strip| !strip.texts.is_empty()).collect()
}

fn text(column: &Column, way: &Way) -> Text {
    Text { name: column.name.clone(), in_full: spoken(&column.name, &way.name), to: Some(way.to.clone()) }
}

/// What a screen reader calls a link whose words are `name`: who speaks to a browser says the words that are seen.
pub(super) fn spoken(name: &str, in_full: &str) -> String {
    if in_full.starts_with(name) { in_full.to_owned() } else { format!("{name}: {in_full}") }
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::ClaimId;
    use diptych_library::sample::library;

    use super::strips;

    #[test]
    fn words_say_what_the_row_of_the_matrix_shows() {
        let told: Vec<String> = strips(&library(), ClaimId(1))
            .into_iter()
            .map(|strip| {
                format!("{}: {}", strip.does, strip.texts.into_iter().map(|it| it.name).collect::<Vec<_>>().join(", "))
            })
            .collect();
        assert_eq!(
            told,
            [
                "says: Gazette, 2\u{a0}Mar\u{a0}2021",
                "against: The Insurer",
                "background: The Insurer",
                "says nothing of it: Gazette, 9\u{a0}Apr\u{a0}2021"
            ]
        );
    }
}
