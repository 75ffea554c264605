//! Entities.

use leptos::prelude::*;

/// Entities.
#[component]
pub fn EntitiesView() -> impl IntoView {}
/// Entity.
#[component]
pub fn EntityView(
    /// Slug.
    slug: String,
) -> impl IntoView {
    let _ = slug;
}
