//! A row of the list: what it is, the words of its passages as the way there, what else is known of it.

use diptych_library::link_list::{Content, Difference, Excerpt, OnClaim, Row, RowKind, Standing};
use diptych_library::words::DOT;
use leptos::prelude::*;

use super::links::{Links, ListedRow};
use crate::platform::{page, timing};
use crate::state::dismissed::Dismissed;
use crate::ui::parts::action::{ActionButton, Weight};
use crate::words;

/// A row.
#[component]
pub(super) fn RowView(links: Links, content: Content, listed: ListedRow) -> impl IntoView {
    let (number, row) = (listed.number, listed.row.clone());
    let facts = (!row.facts.is_empty()).then(|| format!("{DOT}{}", row.facts));
    // What is marked in an article was not made by anybody; in a text of the reader it is a suggestion.
    let says_maker = matches!(content, Content::Links | Content::SuggestedNames) || row.key.is_some();
    let dismiss = row.key.clone().map(|name| {
        let words = if content == Content::Links { words::links::NOT_THE_SAME } else { words::common::PUT_ASIDE };
        view! { " " <DismissButton name=name words=words /> }
    });
    let is_open = {
        let listed = listed.clone();
        move || links.is_open(&listed).then_some("true")
    };
    view! {
        <li
            class="link-row"
            data-kind=row.kind.as_str()
            data-by=says_maker.then(|| row.maker.as_str())
            data-number=number
            aria-current=is_open
        >
            <p class="link-row__head ui">
                <b class="link-row__name">{row.name.clone()}</b>
                {facts}
                {dismiss}
            </p>
            <Passages links=links listed=listed.clone() />
            <OtherPlaces links=links listed=listed />
            <OnClaims claims=row.claims.clone() />
            {row.difference.clone().map(|difference| view! { <WordByWord difference=difference /> })}
        </li>
    }
}

/// The words of the passages, which lead there: in panes into view, from a text alone to the pair.
#[component]
fn Passages(links: Links, listed: ListedRow) -> impl IntoView {
    let row = listed.row.clone();
    let excerpts = row.excerpts.iter().map(|excerpt| excerpt_view(&row, excerpt)).collect_view();
    match row.pair.clone() {
        Some(href) => view! {
            <a class="link-row__passages" href=href>
                {excerpts}
            </a>
        }
        .into_any(),
        None => view! {
            <button type="button" class="link-row__passages" on:click=move |_| links.show(&listed, Some(0))>
                {excerpts}
            </button>
        }
        .into_any(),
    }
}

fn excerpt_view(row: &Row, excerpt: &Excerpt) -> impl IntoView + use<> {
    let Excerpt { publisher, before, words, after } = excerpt.clone();
    let publisher = publisher.map(|publisher| view! { <span class="caps">{publisher}</span> " " });
    let is_found_in_sentence = matches!(row.kind, RowKind::Hit | RowKind::Suggested | RowKind::Day);
    let words = if is_found_in_sentence { view! { <b>{words}</b> }.into_any() } else { words.into_any() };
    view! { <span class="link-row__side">{publisher} {before} {words} {after}</span> }
}

/// The way to each further place of a name in one text.
#[component]
fn OtherPlaces(links: Links, listed: ListedRow) -> impl IntoView {
    let n_places = listed.row.sides.len();
    let has_others = listed.row.kind == RowKind::Suggested && n_places > 1;
    has_others.then(|| {
        let ways = (1..n_places).map(|nth| {
            let label = words::links::place(&listed.row.name, nth + 1, n_places);
            let listed = listed.clone();
            let show = move |_| links.show(&listed, Some(nth));
            view! {
                <button type="button" class="action action--quiet" aria-label=label on:click=show>
                    {nth + 1}
                </button>
            }
        });
        view! { <p class="link-row__others ui">{words::links::ALSO_HERE} {ways.collect_view()}</p> }
    })
}

/// The claims that it is about; of several, each with what the passages are to each other on it.
#[component]
fn OnClaims(claims: Vec<OnClaim>) -> impl IntoView {
    let are_several = claims.len() > 1;
    let line = move |OnClaim { name, claim }: OnClaim| {
        let before = match are_several {
            true => words::links::text_on_claim(&name),
            false => words::links::ON_CLAIM.to_owned(),
        };
        view! {
            <p class="link-row__claim ui quiet">
                {before} <a href=claim.href>{claim.words}</a>
            </p>
        }
    };
    claims.into_iter().map(line).collect_view()
}

#[component]
fn WordByWord(difference: Difference) -> impl IntoView {
    let shown = match difference {
        Difference::TooLong => words::links::TOO_LONG.into_any(),
        Difference::Words(words) => words.into_iter().map(compared_word).collect_view().into_any(),
    };
    view! {
        <details class="link-row__difference">
            <summary>{words::links::WORD_BY_WORD}</summary>
            <p>{shown}</p>
        </details>
    }
}

fn compared_word((standing, word): (Standing, String)) -> AnyView {
    let class = match standing {
        Standing::Both => return format!("{word} ").into_any(),
        Standing::First => "difference__first",
        Standing::Second => "difference__second",
    };
    view! { <span class=class>{word} " "</span> }.into_any()
}

/// The reader's word on what is computed.
#[component]
fn DismissButton(name: String, words: &'static str) -> impl IntoView {
    let dismissed = Dismissed::expect();
    let dismiss = move || {
        dismissed.turn(std::slice::from_ref(&name));
        // The focus goes to where it can be had back.
        timing::after_frames(2, || _ = page::focus_first(".links__restore button"));
    };
    view! {
        <ActionButton weight=Weight::Quiet on_press=dismiss>
            {words}
        </ActionButton>
    }
}
