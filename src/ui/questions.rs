//! Questions.

use leptos::prelude::*;

/// Questions.
#[component]
pub fn QuestionsBlock() -> impl IntoView {}
