//! What the curators say of their own work: the choice of texts, the weight of the evidence, the rule of the states.

use diptych_corpus::vocabulary::{EvidenceRelation, State};
use diptych_library::evidence_order::RELATIONS;
use leptos::prelude::*;

use super::section::{MethodSection, Section};
use crate::state::expect_library;
use crate::ui::parts::prose_block::ProseBlock;
use crate::ui::parts::state_label::{RelationLabel, StateLabel};
use crate::ui::parts::{date, words};

/// The curators' account of their selection, in full.
#[component]
pub fn SelectionSection() -> impl IntoView {
    let library = expect_library().get();
    let about = &library.corpus().about;
    let signed = words::about::signed(&about.curators, &date::long(about.reviewed));
    let text = view! { <ProseBlock text=&about.selection /> };
    view! {
        <MethodSection section=Section::Selection>
            {text}
            <p class="note quiet">{signed}</p>
        </MethodSection>
    }
}

/// The note that stands before every pair of passages, in full.
#[component]
pub fn WeightSection() -> impl IntoView {
    let library = expect_library().get();
    let about = &library.corpus().about;
    let text = view! { <ProseBlock text=&about.weight_of_evidence /> };
    view! {
        <MethodSection section=Section::Weight>
            {text}
        </MethodSection>
    }
}

/// The rule by which claims get their states.
#[component]
pub fn GradingSection() -> impl IntoView {
    let library = expect_library().get();
    let about = &library.corpus().about;
    let text = view! { <ProseBlock text=&about.grading /> };
    view! {
        <MethodSection section=Section::Grading>
            {text}
        </MethodSection>
    }
}

/// Every state with its glyph, its meaning and its number of claims.
#[component]
pub fn StatesSection() -> impl IntoView {
    let library = &expect_library().get();
    let claims: Vec<_> = library.claim_ids().collect();
    let counts = library.count_states(&claims);
    let row = |state: &State| {
        let n_claims = counts.iter().find(|(counted, _)| counted == state).map_or(0, |(_, n_claims)| *n_claims);
        let meaning = words::state_meaning(*state);
        view! {
            <li>
                <StateLabel state=*state />
                <span>
                    {meaning} " " <span class="faint">{words::about::claims_here(n_claims)}</span>
                </span>
            </li>
        }
    };
    let rows = State::ALL.iter().map(row).collect_view();
    view! {
        <MethodSection section=Section::States>
            <p>
                {words::about::WHAT_A_STATE_IS}
            </p>
            <ul class="rows">{rows}</ul>
        </MethodSection>
    }
}

/// Every relation of evidence with its glyph and its meaning.
#[component]
pub fn RelationsSection() -> impl IntoView {
    let row = |relation: &EvidenceRelation| {
        view! {
            <li>
                <RelationLabel relation=*relation />
                <span>{meaning(*relation)}</span>
            </li>
        }
    };
    view! {
        <MethodSection section=Section::Relations>
            <ul class="rows">{RELATIONS.iter().map(row).collect_view()}</ul>
            <p class="note quiet">
                {words::about::ORDER_OF_EVIDENCE}
            </p>
            <p class="note quiet">
                {words::about::WHAT_WAS_READ}
            </p>
        </MethodSection>
    }
}

fn meaning(relation: EvidenceRelation) -> &'static str {
    match relation {
        EvidenceRelation::Challenges => words::about::CHALLENGES,
        EvidenceRelation::DifferentFigure => words::about::DIFFERENT_FIGURE,
        EvidenceRelation::Supports => words::about::SUPPORTS,
        EvidenceRelation::Qualifies => words::about::QUALIFIES,
        EvidenceRelation::Context => words::about::CONTEXT,
    }
}
