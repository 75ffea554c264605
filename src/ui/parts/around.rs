//! A sentence with the part in it that a component draws.

use leptos::prelude::*;

use crate::words::sentence::Sentence;

/// What stands before the part, the part as it is drawn, and what stands after it.
pub(crate) fn around(sentence: Sentence, part: AnyView) -> AnyView {
    let [before, _, after] = sentence.parts();
    view! {
        {before}
        {part}
        {after}
    }
    .into_any()
}
