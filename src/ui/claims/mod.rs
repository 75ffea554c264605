//! Claims: every claim by topic, one of them open or none, and who says it and who answers.
//!
//! - [`choice`]: what the address says: filter and open claim
//! - [`list`], [`filters`]: the claims by topic, and what narrows them
//! - [`introduction`]: what stands where a claim will stand
//! - [`detail`]: one claim; [`standing`] where it stands, [`evidence`] on it, [`related`] claims, its [`citation`], the [`steps`]
//!   to the claims around it
//!
//! The worker composes the matrix of claims by articles, which needs nothing of this page.

pub mod choice;
pub mod citation;
pub mod detail;
pub mod evidence;
pub mod filters;
pub mod introduction;
pub mod list;
pub mod related;
pub mod standing;
pub mod steps;

use diptych_library::selection;
use leptos::prelude::*;

use super::announcer::Announcer;
use super::overview::Composed;
use super::parts::MAIN;
use super::problem::{ProblemSection, WaysFromNoSuchThing, no_such_thing};
use crate::lazy_view;
use crate::platform::{address, layout, page, timing};
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::Slug;
use choice::ClaimChoice;
use detail::ClaimDetail;
use introduction::{ClaimsHeading, Introduction};
use list::ClaimList;

lazy_view!(
    /// Claims, one of them open or none.
    claims, fetch_claims, claims() => view! { <ClaimsView /> }
);

/// The list scrolls by itself where it stands beside the claim.
const LIST: &str = ".claim-list__claims";
/// The open claim in the list.
const OPEN_IN_LIST: &str = ".claim-list [aria-current]";

/// The claims of the corpus.
#[component]
pub fn ClaimsView() -> impl IntoView {
    let choice = ClaimChoice::follow(Navigation::expect(), expect_library());
    announce_count(choice);
    begin_at_opened_claim(choice);
    view! {
        <main id=MAIN class="page" tabindex="-1">
            <div class="page__wide">
                <div class="claims">
                    <div class="claims__open">{move || view! { <Open slug=choice.open() choice=choice /> }}</div>
                    <ClaimList choice=choice />
                    {move || choice.open().is_none().then(|| view! { <Introduction /> })}
                </div>
                <section class="claims-matrix page__full" data-below=""><Composed /></section>
            </div>
        </main>
    }
}

/// The open claim, or the heading of all claims; for a claim that is not here, that it is not.
#[component]
fn Open(slug: Option<Slug>, choice: ClaimChoice) -> impl IntoView {
    let Some(slug) = slug else {
        return view! { <ClaimsHeading /> }.into_any();
    };
    match expect_library().get().claim_named(&slug) {
        Some(id) => view! { <ClaimDetail id=id choice=choice /> }.into_any(),
        None => view! {
            <ProblemSection problem=no_such_thing("claim", &slug)>
                <WaysFromNoSuchThing slug=&slug />
            </ProblemSection>
        }
        .into_any(),
    }
}

/// Says how many claims are listed whenever another filter leaves others.
fn announce_count(choice: ClaimChoice) {
    let announcer = Announcer::expect();
    let n_claims = expect_library().get().corpus().claims.len();
    Effect::new(move |before: Option<usize>| {
        let n_listed = choice.listed().len();
        if before.is_some() {
            announcer.say(selection::tell_count(n_listed, n_claims));
        }
        n_listed
    });
}

/// A claim that is opened from another begins at its top, with the focus on it, and is in sight in the list. Back and
/// Forward return to the place that was left instead.
fn begin_at_opened_claim(choice: ClaimChoice) {
    Effect::new(move |before: Option<Option<Slug>>| {
        let open = choice.open();
        let is_other = before.is_some_and(|before| before != open);
        if address::entry_note().is_none() {
            timing::next_frame(move || {
                if is_other {
                    page::scroll_to(0.0);
                    page::focus_first("main h1");
                }
                if let (Some(list), Some(claim)) = (page::all(LIST).first(), page::all(OPEN_IN_LIST).first()) {
                    layout::show_within(list, claim);
                }
            });
        }
        open
    });
}
