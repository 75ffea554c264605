//! What the program does and does not do with what it is given, and how to say that something is wrong.

use leptos::prelude::*;

use super::section::{MethodSection, Section};
use crate::state::expect_library;

/// Promises that hold for every corpus.
const NEVER: [&str; 6] = [
    "It sends nothing: no text, no query, no count of visits. After the page has loaded, a corpus that you open stays on this machine.",
    "It gives no verdict of its own. States and relations are the curators’, and carry their reasons.",
    "It does not rank or color sides, countries or outlets.",
    "It does not rewrite a text. Marks lie over the words, which stay as they are.",
    "It does not take silence for denial. A text that says nothing of a claim may be too early or too short for it; its date and length are shown.",
    "It asks readers nothing by itself: questions appear when asked for.",
];

/// What this program never does.
#[component]
pub fn NeverSection() -> impl IntoView {
    view! {
        <MethodSection section=Section::Never>
            <ul class="method__never">{NEVER.map(|promise| view! { <li>{promise}</li> }).collect_view()}</ul>
        </MethodSection>
    }
}

/// How to report a mistake.
#[component]
pub fn CorrectionsSection() -> impl IntoView {
    let library = expect_library().get();
    let about = &library.corpus().about;
    let who = about.curators.join(", ");
    view! {
        <MethodSection section=Section::Corrections>
            <p>
                "A mistake in a claim, in evidence, in a name or in a text is the curators’ to correct (" {who}
                "). A report helps most if it gives the address of the page, which names the exact passage, and a source that others can read. A corrected corpus has a new date of review; what was said before stays in the corpus’s history."
            </p>
        </MethodSection>
    }
}
