//! Method.

use leptos::prelude::*;

/// Method.
#[component]
pub fn AboutView() -> impl IntoView {}
