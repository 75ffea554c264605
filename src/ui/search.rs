//! Search.

use leptos::prelude::*;

/// Search.
#[component]
pub fn SearchView() -> impl IntoView {}
