//! What stands where a claim will stand: how to read states, the rule behind them, and the weight of the evidence.

use diptych_corpus::vocabulary::State;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::ui::parts::prose_block::paragraphs_of;
use crate::ui::parts::state_label::StateLabel;
use crate::ui::parts::words;

/// The heading of the view while no claim is open.
#[component]
pub fn ClaimsHeading() -> impl IntoView {
    view! {
        <header class="claims-heading">
            <h1 class="headline" tabindex="-1">
                "Claims"
            </h1>
            <p class="note">
                "A claim is a statement that can be checked, in the curators’ words, with what was found for it and against it. Open one to read its evidence beside the passage that makes it."
            </p>
        </header>
    }
}

/// States, rule, weight.
#[component]
pub fn Introduction() -> impl IntoView {
    let library = &expect_library().get();
    let about = &library.corpus().about;
    let states = State::ALL.iter().map(|state| {
        view! {
            <dt>
                <StateLabel state=*state />
            </dt>
            <dd>{words::state_meaning(*state)}</dd>
        }
    });
    view! {
        <div class="claims-introduction">
            <h2 class="claims-introduction__name">"How to read a state"</h2>
            <dl class="facts ui">{states.collect_view()}</dl>
            <Excerpt name="How a state is given" text=&about.grading />
            <Excerpt name="The weight of the evidence" text=&about.weight_of_evidence />
            <p>
                <a class="action" href=Navigation::expect().href(View::About)>
                    "Read the whole method"
                </a>
            </p>
        </div>
    }
}

/// The first paragraph of a longer text of the curators.
#[component]
fn Excerpt<'a>(name: &'static str, text: &'a str) -> impl IntoView + use<> {
    let paragraph = paragraphs_of(text).into_iter().next()?;
    Some(view! {
        <h2 class="claims-introduction__name">{name}</h2>
        <p class="note">{paragraph}</p>
    })
}
