//! Reader.

use leptos::prelude::*;

/// Reader.
#[component]
pub fn ReaderView(
    /// Slug.
    slug: String,
) -> impl IntoView {
    let _ = slug;
}
/// Facing.
#[component]
pub fn FacingView(
    /// Slugs.
    slugs: Vec<String>,
) -> impl IntoView {
    let _ = slugs;
}
