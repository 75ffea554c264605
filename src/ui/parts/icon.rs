//! The drawn signs. Their outlines stand once in the page as symbols; an icon only points to one.

use diptych_corpus::vocabulary::{EvidenceRelation, State};
use leptos::prelude::*;

/// A sign that repeats in a shape what words beside it say; hidden from screen readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The state of a claim.
    State(State),
    /// What evidence does to its claim.
    Relation(EvidenceRelation),
    /// Two leaves: read side by side.
    Beside,
    /// A clock: later than the article.
    Later,
    /// An arrow out of a box: another site.
    Out,
    /// A glass.
    Search,
    /// To the one before.
    Previous,
    /// To the next one.
    Next,
    /// There is a list below.
    Down,
    /// Two things that change places.
    Swap,
}

impl Sign {
    fn symbol(self) -> String {
        let (group, name) = match self {
            Self::State(state) => ('s', state.as_str()),
            Self::Relation(relation) => ('r', relation.as_str()),
            Self::Beside => ('i', "beside"),
            Self::Later => ('i', "later"),
            Self::Out => ('i', "out"),
            Self::Search => ('i', "search"),
            Self::Previous => ('i', "previous"),
            Self::Next => ('i', "next"),
            Self::Down => ('i', "down"),
            Self::Swap => ('i', "swap"),
        };
        format!("#{group}-{name}")
    }

    fn class(self) -> &'static str {
        match self {
            Self::State(_) => "icon",
            _ => "icon icon--line",
        }
    }
}

/// Draws a sign at the size of the words around it.
#[component]
pub fn Icon(
    /// Which.
    sign: Sign,
) -> impl IntoView {
    view! {
        <svg class=sign.class() viewBox="0 0 12 12" aria-hidden="true">
            <use href=sign.symbol()></use>
        </svg>
    }
}
