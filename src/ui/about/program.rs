//! What the program does and does not do with what it is given, and how to say that something is wrong.

use leptos::prelude::*;

use super::section::{MethodSection, Section};
use crate::state::expect_library;
use crate::ui::parts::around::around;
use crate::words;

/// What this program never does.
#[component]
pub fn NeverSection() -> impl IntoView {
    view! {
        <MethodSection section=Section::Never>
            <ul class="method__never">{words::about::PROMISES.map(|promise| view! { <li>{promise}</li> }).collect_view()}</ul>
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
                {around(words::about::HOW_TO_CORRECT, who.into_any())}
            </p>
        </MethodSection>
    }
}
