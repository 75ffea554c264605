//! Contents.

use leptos::prelude::*;

/// Contents.
#[component]
pub fn ContentsView() -> impl IntoView {}
