//! The texts in which statements were checked, as cards: who published what and when, and how many statements are in each state.
//! The bars of all cards have one scale, so that cards can be compared without a key.

use diptych_corpus::vocabulary::State;
use diptych_library::article_name::Source;
use diptych_library::contents::{Listing, Text};
use diptych_library::coverage::short_publisher;
use diptych_overview::page::percent;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, View};
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::in_pieces::InPieces;
use crate::ui::parts::{date, words};

/// Entries that a slow phone draws without keeping its reader waiting.
const CARDS_OF_A_PIECE: usize = 6;
const LINES_OF_A_PIECE: usize = 24;

/// The longest bar, in thousandths: its number stands behind it.
const LONGEST_BAR: usize = 700;

/// The cards, and a list of the texts that have none.
#[component]
pub fn ArticleCards(
    /// All texts.
    listing: Listing,
) -> impl IntoView {
    let library = &expect_library().get();
    let Listing { cards, folded, .. } = listing;
    let n_articles = cards.len() + folded.len();
    let heading = words::contents::articles_to_read(n_articles);
    let most = cards.iter().flat_map(|text| counts(library, text)).map(|(_, n_claims)| n_claims).max();
    // Where nothing was checked there are no bars to tell of.
    let note = most.map(|_| view! { <p class="ui quiet">{words::contents::CARDS_NOTE}</p> });
    let most = most.unwrap_or_default().max(1);
    (n_articles > 0).then(|| {
        view! {
            <section aria-labelledby="articles">
                <div class="section-head">
                    <h2 id="articles">{heading}</h2>
                    {note}
                </div>
                <ol class="cards">
                    <InPieces items=cards size=CARDS_OF_A_PIECE draw=move |text| view! { <Card text=text most=most /> } />
                </ol>
                {(!folded.is_empty()).then(|| view! { <Folded texts=folded /> })}
            </section>
        }
    })
}

#[component]
fn Card(text: Text, most: usize) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.article(text.article)?;
    let bars = counts(library, &text);
    let Source { publisher, published } = Source::of(found, date::short);
    let n_checked = words::contents::checked(text.claims.len());
    let bars = bars.into_iter().map(|(state, n_claims)| view! { <Bar state=state n_claims=n_claims most=most /> });
    Some(view! {
        <li class="card">
            <p class="card__source note">
                <b class="caps">{short_publisher(&publisher).to_owned()}</b>
                {published.map(|published| view! { <span>{published}</span> })}
            </p>
            <h3 class="card__title note">
                <a href=href(library, &text)>{found.headline.as_str()}</a>
            </h3>
            <p class="ui quiet">{words::sentence_case(words::genre(found.genre))} <br /> {n_checked}</p>
            <ul class="card__states ui">{bars.collect_view()}</ul>
        </li>
    })
}

/// The policy of the page admits no style in its markup; the width of a picture is no style.
#[component]
fn Bar(state: State, n_claims: usize, most: usize) -> impl IntoView {
    let width = percent(i64::try_from(n_claims * LONGEST_BAR / most).unwrap_or_default());
    view! {
        <li data-state=state.as_str()>
            <span>
                <Icon sign=Sign::State(state) />
                {words::state(state)}
            </span>
            <span class="card__bar">
                <svg width=width aria-hidden="true"></svg>
                {n_claims}
            </span>
        </li>
    }
}

/// Texts in a line each.
#[component]
fn Folded(texts: Vec<Text>) -> impl IntoView {
    let summary = words::contents::show_others(texts.len());
    view! {
        <details>
            <summary class="action">{summary}</summary>
            <ul class="rows">
                <InPieces items=texts size=LINES_OF_A_PIECE draw=|text| view! { <Line text=text /> } />
            </ul>
        </details>
    }
}

#[component]
fn Line(text: Text) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.article(text.article)?;
    let Source { publisher, published } = Source::of(found, date::short);
    let source = Source { publisher: short_publisher(&publisher).to_owned(), published }.in_a_sentence();
    Some(view! {
        <li>
            <span class="quiet">{source}</span>
            <a href=href(library, &text)>{found.headline.as_str()}</a>
        </li>
    })
}

/// How many claims of a text are in each state, the states without a claim as well; nothing for a text without claims.
fn counts(library: &Library, text: &Text) -> Vec<(State, usize)> {
    let found = library.count_states(&text.claims);
    let n_claims = |state: State| found.iter().find(|(it, _)| *it == state).map_or(0, |(_, n_claims)| *n_claims);
    let states = State::ALL.iter().filter(|_| !found.is_empty());
    states.map(|state| (*state, n_claims(*state))).collect()
}

/// The text.
fn href(library: &Library, text: &Text) -> String {
    let reading = library.article(text.article).map_or_else(Reading::default, |article| Reading::of(&article.slug));
    Navigation::expect().href(View::Read(reading))
}
