//! Claims: every claim by topic, one of them open or none, and who says it and who answers.
//!
//! - [`choice`]: what the address says: filter and open claim
//! - [`list`], [`filters`]: the claims by topic, and what narrows them
//! - [`introduction`]: what stands where a claim will stand
//! - [`detail`]: one claim; [`standing`] where it stands, [`evidence`] on it, [`related`] claims, its [`citation`], the [`steps`]
//!   to the claims around it
//!
//! - [`matrix`]: who says each claim and who answers, as the way through all of them

pub mod choice;
pub mod citation;
pub mod detail;
pub mod evidence;
pub mod filters;
pub mod introduction;
pub mod list;
pub mod matrix;
pub mod related;
pub mod standing;
pub mod steps;

use diptych_library::selection;
use leptos::prelude::*;

use super::announcer::Announcer;
use super::lazy::LazyResult;
use super::parts::MAIN;
use super::problem::{ProblemSection, WaysFromNoSuchThing, no_such_thing};
use crate::lazy_view;
use crate::platform::{address, files, layout, page, timing};
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::Slug;
use crate::words::problems::Missing;
use crate::words::{claims as words, frame};
use choice::ClaimChoice;
use detail::ClaimDetail;
use introduction::Introduction;
use list::ClaimList;
use matrix::{CoverageMatrix, OwnRow};

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
    let library = expect_library();
    let has_any = Memo::new(move |_| !library.get().corpus().claims.is_empty());
    view! {
        <main id=MAIN class="page" tabindex="-1">
            <div class="claims-page">
                <Show when=move || has_any.get() || choice.open().is_some() fallback=|| view! { <NoClaims /> }>
                    <AllClaims choice=choice />
                </Show>
            </div>
        </main>
    }
}

/// The claims, one of them open or none.
#[component]
fn AllClaims(choice: ClaimChoice) -> impl IntoView {
    let is_open = Memo::new(move |_| choice.open().is_some());
    view! {
        {move || (!is_open.get()).then(|| view! { <CoverageMatrix choice=choice /> })}
        <div class="claims">
            {move || choice.open().map(|slug| view! { <div class="claims__open"><Open slug=slug choice=choice /></div> })}
            <ClaimList choice=choice />
            {move || (!is_open.get()).then(|| view! { <Introduction /> })}
        </div>
        {move || choice.open().and_then(|slug| own_row(&slug))}
    }
}

/// That there are none: nobody has set any down for what is open.
#[component]
fn NoClaims() -> impl IntoView {
    view! {
        <header class="coverage-head">
            <h1 class="headline" tabindex="-1">
                {frame::CLAIMS}
            </h1>
            <p class="note">{words::NONE}</p>
        </header>
    }
}

/// Draws the view once its style is here.
pub async fn styled() -> LazyResult {
    files::composed_style().await;
    claims().await
}

/// The row of the matrix that the open claim has.
fn own_row(slug: &str) -> Option<impl IntoView + use<>> {
    let claim = expect_library().get().claim_named(slug)?;
    Some(view! { <OwnRow claim=claim /> })
}

/// The open claim; for one that is not here, that it is not.
#[component]
fn Open(slug: Slug, choice: ClaimChoice) -> impl IntoView {
    match expect_library().get().claim_named(&slug) {
        Some(id) => view! { <ClaimDetail id=id choice=choice /> }.into_any(),
        None => view! {
            <ProblemSection problem=no_such_thing(Missing::Claim, &slug)>
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
