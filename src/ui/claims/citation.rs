//! A claim as others can cite it: the words, and the way to the clipboard, which a browser may refuse.

use diptych_corpus::model::{About, Claim, ClaimId};
use leptos::html::Details;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::{address, clipboard};
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, View};
use crate::ui::announcer::Announcer;
use crate::ui::parts::action::ActionButton;
use crate::ui::parts::{date, words};

/// Copies a citation of a claim, and shows it.
#[component]
pub fn CiteClaim(
    /// The claim.
    claim: ClaimId,
) -> impl IntoView {
    let library = &expect_library().get();
    let claim = library.claim(claim)?;
    let link = Navigation::expect().href(View::Claim(claim.slug.as_str().into(), ClaimFilter::default()));
    let text = citation(&library.corpus().about, claim, &address::with_hash(&link));
    let announcer = Announcer::expect();
    let shown = NodeRef::<Details>::new();
    let outcome = RwSignal::new("");
    let copied = text.clone();
    let copy = move || {
        let copied = copied.clone();
        spawn_local(async move {
            let is_copied = clipboard::copy(&copied).await.is_ok();
            tell(is_copied, announcer, outcome, shown);
        });
    };
    Some(view! {
        <div class="citation ui">
            <p class="citation__action">
                <ActionButton on_press=copy>{words::claims::CITE}</ActionButton>
                <span class="quiet">{move || outcome.get()}</span>
            </p>
            <details node_ref=shown>
                <summary class="quiet">{words::claims::CITATION}</summary>
                <p class="citation__text">{text}</p>
            </details>
        </div>
    })
}

/// Says what became of the copy; what could not be copied is shown. The view may have been left meanwhile.
fn tell(is_copied: bool, announcer: Announcer, outcome: RwSignal<&'static str>, shown: NodeRef<Details>) {
    if let Some(details) = shown.get_untracked().filter(|_| !is_copied) {
        details.set_open(true);
    }
    let sentence = if is_copied { words::claims::CITATION_COPIED } else { words::claims::CITATION_REFUSED };
    announcer.say(sentence);
    outcome.set(sentence);
}

/// The claim, its state, the corpus, its curators, the day of review, and the address.
#[must_use]
fn citation(about: &About, claim: &Claim, address: &str) -> String {
    let state = words::state(claim.state).to_ascii_lowercase();
    let reviewed = date::long(about.reviewed);
    words::claims::citation(&claim.text, &state, &about.title, &about.curators, &reviewed, address)
}

#[cfg(test)]
mod tests {
    use super::citation;
    use diptych_library::sample::library;

    #[test]
    fn a_citation_says_what_who_when_and_where() {
        let library = library();
        let corpus = library.corpus();
        assert_eq!(
            citation(&corpus.about, &corpus.claims[1], "https://example.org/#/claims/warned"),
            "“Forty houses were flooded.” State of the evidence gathered: disputed. In “Three texts on a flood”, \
             A. Editor, B. Editor, reviewed 1 May 2021. https://example.org/#/claims/warned"
        );
    }
}
