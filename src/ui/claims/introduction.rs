//! What stands where a claim will stand: how to read states, the rule behind them, and the weight of the evidence.

use diptych_corpus::vocabulary::State;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::ui::parts::prose_block::paragraphs_of;
use crate::ui::parts::state_label::StateLabel;
use crate::ui::parts::words;

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
            <p class="note">
                {words::claims::WHAT_A_CLAIM_IS}
            </p>
            <h2 class="claims-introduction__name">{words::claims::STATES}</h2>
            <dl class="facts ui">{states.collect_view()}</dl>
            <Excerpt name=words::claims::GRADING text=&about.grading />
            <Excerpt name=words::claims::WEIGHT text=&about.weight_of_evidence />
            <p>
                <a class="action" href=Navigation::expect().href(View::About)>
                    {words::claims::WHOLE_METHOD}
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
