//! Claims.

use leptos::prelude::*;

/// Claims.
#[component]
pub fn ClaimsView() -> impl IntoView {}
