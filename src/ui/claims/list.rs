//! Every claim that the filters leave, by topic: state and words, each a link that keeps the filters.

use std::sync::Arc;

use diptych_corpus::model::ClaimId;
use leptos::prelude::*;

use super::choice::ClaimChoice;
use super::filters::ClaimFilters;
use crate::platform::{page, timing};
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Slug, View};
use crate::ui::parts::action::ActionButton;
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::state_label::StateKey;
use crate::ui::parts::topic_name::topic_name;
use crate::ui::parts::words;
use crate::ui::place;
use diptych_library::selection::{by_topic, tell_count};

/// Where the focus goes when there is nothing left to clear.
const FIRST_FILTER: &str = ".claim-filters select";

/// Coverage, filters, and the claims by topic.
#[component]
pub fn ClaimList(
    /// Which claims, and which of them is open.
    choice: ClaimChoice,
) -> impl IntoView {
    let library = &expect_library().get();
    let coverage = coverage(library);
    let is_painted = follow_first_paint(choice);
    view! {
        <nav class="claim-list" aria-label=words::claims::LIST>
            <p class="note">
                {coverage} " " <span class="quiet">{words::claims::ONLY_THESE}</span>
            </p>
            <ClaimFilters choice=choice is_painted=is_painted />
            <Listed choice=choice is_painted=is_painted />
        </nav>
    }
}

#[component]
fn Listed(choice: ClaimChoice, is_painted: RwSignal<bool>) -> impl IntoView {
    let library = expect_library();
    move || {
        let library = &library.get();
        let listed = choice.listed();
        let filter = choice.filter();
        let topics: Arc<[Topic]> =
            by_topic(library, &listed).into_iter().map(|(topic, claims)| (topic.into(), claims)).collect();
        let n_first = n_topics_of_a_screen(&topics);
        let first = draw(topics.get(..n_first).unwrap_or_default(), choice, &filter);
        let is_narrowed = filter != ClaimFilter::default();
        let rest = move || is_painted.get().then(|| draw(topics.get(n_first..).unwrap_or_default(), choice, &filter));
        view! {
            <Outcome choice=choice n_listed=listed.len() is_narrowed=is_narrowed />
            {(!listed.is_empty()).then(|| view! {
                <StateKey counts=library.count_states(&listed) />
                <div class="claim-list__claims" data-scroller>
                    {first}
                    {rest}
                </div>
            })}
        }
    }
}

fn draw(topics: &[Topic], choice: ClaimChoice, filter: &ClaimFilter) -> Vec<AnyView> {
    let group = |(topic, claims): &Topic| {
        view! { <TopicGroup topic=topic claims=claims choice=choice filter=filter /> }.into_any()
    };
    topics.iter().map(group).collect()
}

/// The slug of a topic and its claims.
type Topic = (Slug, Vec<ClaimId>);

/// Claims that a large screen shows; the topics behind them are drawn once these are painted.
const CLAIMS_OF_A_SCREEN: usize = 10;

/// How many topics it takes to fill a screen with claims.
fn n_topics_of_a_screen(topics: &[Topic]) -> usize {
    let mut n_claims = 0;
    let is_full = |topic: &Topic| {
        n_claims += topic.1.len();
        n_claims >= CLAIMS_OF_A_SCREEN
    };
    topics.iter().position(is_full).map_or(topics.len(), |last| last + 1)
}

/// Whether the first claims are painted. Whoever comes for one claim or for some, or back to a place in the list, needs all of it at
/// once.
fn follow_first_paint(choice: ClaimChoice) -> RwSignal<bool> {
    let is_painted =
        RwSignal::new(choice.open().is_some() || choice.filter() != ClaimFilter::default() || place::is_noted());
    if !is_painted.get_untracked() {
        timing::after_paint(move || is_painted.set(true));
    }
    is_painted
}

/// How many claims there are, and the way back to all of them.
#[component]
fn Outcome(choice: ClaimChoice, n_listed: usize, is_narrowed: bool) -> impl IntoView {
    let n_claims = expect_library().get().corpus().claims.len();
    let sentence = match n_listed {
        0 if is_narrowed => words::claims::NONE_FITS.to_owned(),
        _ => tell_count(n_listed, n_claims),
    };
    let clear_filters = move || {
        choice.narrow(ClaimFilter::default());
        // The action goes with the filters: whoever pressed it is given the first of them.
        page::focus_first(FIRST_FILTER);
    };
    let clear = is_narrowed.then(|| {
        view! {
            <ActionButton on_press=clear_filters>
                {words::claims::CLEAR_FILTERS}
            </ActionButton>
        }
    });
    view! {
        <p class="claim-list__outcome ui">
            <b>{sentence}</b>
            {clear}
        </p>
    }
}

#[component]
fn TopicGroup<'a>(
    topic: &'a str,
    claims: &'a [ClaimId],
    choice: ClaimChoice,
    filter: &'a ClaimFilter,
) -> impl IntoView + use<> {
    let items = claims.iter().map(|id| view! { <ListedClaim id=*id choice=choice filter=filter /> });
    view! {
        <h2 class="quiet">{topic_name(&expect_library().get(), topic)}</h2>
        <ul>{items.collect_view()}</ul>
    }
}

#[component]
fn ListedClaim<'a>(id: ClaimId, choice: ClaimChoice, filter: &'a ClaimFilter) -> impl IntoView + use<> {
    let navigation = Navigation::expect();
    let library = expect_library().get();
    let claim = library.claim(id)?;
    let slug: Slug = claim.slug.as_str().into();
    let href = navigation.href(View::Claim(slug.clone(), filter.clone()));
    Some(view! {
        <li data-state=claim.state.as_str()>
            <Icon sign=Sign::State(claim.state) />
            <a href=href aria-current=move || choice.current(&slug)>
                {claim.text.as_str()}
                <span class="hidden">{words::common::behind_name(words::state(claim.state))}</span>
            </a>
        </li>
    })
}

/// "90 claims in five articles."
fn coverage(library: &Library) -> String {
    let n_claims = library.corpus().claims.len();
    let n_articles = library.article_ids().filter(|id| !library.claims_of(*id).is_empty()).count();
    words::claims::coverage(n_claims, n_articles)
}

#[cfg(test)]
mod tests {
    use super::{CLAIMS_OF_A_SCREEN, coverage, n_topics_of_a_screen};
    use diptych_corpus::model::ClaimId;
    use diptych_library::sample::library;

    #[test]
    fn the_first_topics_hold_a_screen_of_claims() {
        let topic = |n_claims: usize| ("topic".into(), vec![ClaimId(0); n_claims]);
        assert_eq!(n_topics_of_a_screen(&[topic(3), topic(4)]), 2, "few claims are drawn at once");
        assert_eq!(n_topics_of_a_screen(&[topic(3), topic(CLAIMS_OF_A_SCREEN - 3), topic(9)]), 2);
        assert_eq!(n_topics_of_a_screen(&[]), 0);
    }

    #[test]
    fn coverage_counts_only_articles_in_which_claims_stand() {
        assert_eq!(coverage(&library()), "3 claims in one article.");
    }
}
