//! From one claim to the next in the list that is being read.

use diptych_corpus::model::ClaimId;
use leptos::prelude::*;

use super::choice::ClaimChoice;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, View};
use crate::words;
use diptych_library::selection::neighbors;

/// The claims before and after, within what the filters leave.
#[component]
pub fn Steps(
    /// The claim that is open.
    claim: ClaimId,
    /// The list.
    choice: ClaimChoice,
) -> impl IntoView {
    view! {
        <nav class="claim-steps ui" aria-label=words::claims::STEPS>
            {move || match neighbors(&choice.listed(), claim) {
                None => view! { <p class="quiet">{words::claims::LEFT_OUT}</p> }.into_any(),
                Some(around) => {
                    view! {
                        <Step name=words::claims::PREVIOUS to=around.previous filter=choice.filter() />
                        <Step name=words::claims::NEXT to=around.next filter=choice.filter() />
                    }
                        .into_any()
                }
            }}
        </nav>
    }
}

#[component]
fn Step(name: &'static str, to: Option<ClaimId>, filter: ClaimFilter) -> impl IntoView {
    let library = &expect_library().get();
    let claim = to.and_then(|id| library.claim(id));
    let link = claim.map(|claim| {
        let href = Navigation::expect().href(View::Claim(claim.slug.as_str().into(), filter));
        view! {
            <a class="claim-steps__link" href=href>
                <span class="action">{name}</span>
                <span class="hidden">": "</span>
                <span class="claim-steps__text note">{claim.text.as_str()}</span>
            </a>
        }
    });
    view! { <div>{link}</div> }
}
