//! The opening pair: a claim as one text says it, and across the hinge what another recorded. The answer stands in its place from the
//! beginning, unseen, so that nothing moves when it is shown; so do the ways on from it. The address says whether it is shown.

use diptych_corpus::model::ArticleId;
use diptych_corpus::vocabulary::State;
use diptych_library::contents::opening_pair::{OpeningPair, Passage};
use diptych_library::coverage::short_publisher;
use diptych_library::excerpt::Piece;
use leptos::html::Blockquote;
use leptos::prelude::*;

use super::Asked;
use crate::platform::{page, timing};
use crate::state::expect_library;
use crate::state::library::{EvidenceId, Library};
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, View};
use crate::ui::announcer::Announcer;
use crate::ui::parts::counts::{evidence_counts, relations_of};
use crate::ui::parts::evidence_item::beside;
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::state_label::StateLabel;
use crate::ui::parts::{date, words};
use crate::ui::place;

/// A claim and its answer.
#[component]
pub fn Pair(
    /// Both.
    pair: OpeningPair,
) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let OpeningPair { evidence, said, answer, apart } = pair;
    let from = said.article;
    let claim = library.claim(evidence.claim)?;
    let state = claim.state;
    let label = label(library, evidence, apart.as_deref());
    let is_open = Memo::new(move |_| Asked::now(navigation).answer);
    let place = NodeRef::<Blockquote>::new();
    let counts = evidence_counts(&relations_of(library, evidence.claim));
    let told = words::contents::answer_announced(&label, words::state(state), &counts);
    lead_to_answer(is_open, place, told);
    Some(view! {
        <section class="leaves" aria-label=words::contents::PAIR data-open=move || is_open.get().then_some("")>
            <div class="leaf">
                <Source article=said.article />
                <blockquote>
                    <Words passage=said mark="mark" state=Some(state) />
                </blockquote>
            </div>
            <Hinge label=label />
            <div class="leaf">
                <Source article=answer.article />
                <div class="leaf__place">
                    <blockquote class="leaf__answer" tabindex="-1" node_ref=place>
                        <Words passage=answer mark="passage" state=None />
                    </blockquote>
                    <ShowAnswer n_sources=claim.evidence.len() />
                </div>
            </div>
            <Ways evidence=evidence from=from counts=counts />
        </section>
    })
}

/// The focus goes to the answer when it is shown, and screen readers are told what it does. A reader who comes back to it is led to
/// where they were.
fn lead_to_answer(is_open: Memo<bool>, answer: NodeRef<Blockquote>, told: String) {
    Effect::new(move |was_open: Option<bool>| {
        if is_open.get() && was_open == Some(false) && !place::is_noted() {
            Announcer::expect().say(told.clone());
            // By then it is seen, and what is unseen takes no focus.
            timing::next_frame(move || {
                if let Some(answer) = answer.get_untracked() {
                    page::focus_element(&answer);
                }
            });
        }
        is_open.get()
    });
}

/// What the answer does, and how much later it is.
fn label(library: &Library, evidence: EvidenceId, apart: Option<&str>) -> String {
    let does = library.evidence(evidence).map_or("", |evidence| words::relation(evidence.relation));
    words::contents::answer(does, apart)
}

/// Who published a text, whose words these are, and when it was published.
#[component]
fn Source(article: ArticleId) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.article(article)?;
    Some(view! {
        <p class="leaf__source ui">
            <span>
                <b>{short_publisher(&found.publisher).to_owned()}</b>
                {words::DOT}
                {words::rendering(found.rendering)}
            </span>
            <span>{date::long(found.published)}</span>
        </p>
    })
}

/// A sentence with its passage marked. The style shows the state of a claim once the answer is shown.
#[component]
fn Words(passage: Passage, mark: &'static str, state: Option<State>) -> impl IntoView {
    let state = state.map(State::as_str);
    let piece = move |piece| match piece {
        Piece::Plain(words) => words.into_any(),
        Piece::Hit(words) => view! { <span class=mark data-state=state>{words}</span> }.into_any(),
    };
    passage.pieces.into_iter().map(piece).collect_view()
}

/// What joins the two: a dashed band, which fills when the answer is shown and then says what the answer does. It runs across on a wide
/// page and down on a narrow one.
#[component]
fn Hinge(label: String) -> impl IntoView {
    let band = |class: &'static str, path: &'static str| {
        view! {
            <svg class=class viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
                <path class="hinge__outline" d=path></path>
                <path class="hinge__band" d=path></path>
            </svg>
        }
    };
    view! {
        <div class="hinge">
            {band("hinge__across", "M0 34C50 34 50 4 100 4V54C50 54 50 84 0 84Z")}
            {band("hinge__down", "M5 -9V109H95V-9Z")}
            <p class="hinge__label ui">{label}</p>
        </div>
    }
}

/// The one thing to press. A link, so that it can be pressed before the program is there.
#[component]
fn ShowAnswer(n_sources: usize) -> impl IntoView {
    let navigation = Navigation::expect();
    let href = move || Asked { answer: true, ..Asked::now(navigation) }.href(navigation);
    view! {
        <div class="veil">
            <a class="action action--first" href=href>
                {words::contents::SHOW_ANSWER}
            </a>
            <span class="ui quiet">{words::contents::think_first(n_sources)}</span>
        </div>
    }
}

/// Where to go from the answer, and how the evidence stands as a whole.
#[component]
fn Ways(evidence: EvidenceId, from: ArticleId, counts: String) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let claim = library.claim(evidence.claim)?;
    let pair = beside(library, evidence, Some(from))?;
    let slug = claim.slug.as_str().into();
    let all = words::contents::all_sources(claim.evidence.len());
    Some(view! {
        <div class="leaves__ways">
            <p class="ui">
                <StateLabel state=claim.state />
                <span class="quiet">{words::contents::evidence_beside(&counts)}</span>
            </p>
            <p>
                <a class="action action--main" href=navigation.href(View::Read(pair))>
                    <Icon sign=Sign::Beside />
                    {words::contents::READ_BOTH}
                </a>
                <a class="action" href=navigation.href(View::Claim(slug, ClaimFilter::default()))>
                    {all}
                </a>
            </p>
        </div>
    })
}
