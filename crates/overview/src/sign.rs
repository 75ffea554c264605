//! The drawn signs of the reader, in a composed page. Their outlines stand in the page of the reader as symbols.

use diptych_corpus::vocabulary::{EvidenceRelation, State};

use crate::node::{Element, classed, element};

/// A sign that repeats in a shape what words beside it say; hidden from screen readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The state of a claim.
    State(State),
    /// What evidence does to its claim.
    Relation(EvidenceRelation),
}

/// A sign at the size of the words around it.
#[must_use]
pub fn icon(sign: Sign) -> Element {
    let (class, symbol) = match sign {
        Sign::State(state) => ("icon", format!("#s-{}", state.as_str())),
        Sign::Relation(relation) => ("icon icon--line", format!("#r-{}", relation.as_str())),
    };
    let drawn = classed("svg", class).with("viewBox", "0 0 12 12").with("aria-hidden", "true");
    drawn.and(element("use").with("href", symbol))
}
