//! What a view provides to everything below it, by type.

pub use reactive_graph::owner::{provide_context, use_context};

/// The nearest value of this type that is provided above. The view cannot be without it: any render of it shows at once
/// that nobody provides one.
#[cfg(debug_assertions)]
#[must_use]
pub fn expect_context<T: Clone + 'static>() -> T {
    reactive_graph::owner::expect_context()
}

/// The same without Leptos' message, which spells the type in quotation marks: what quoting takes of Unicode is larger than
/// any view.
#[cfg(not(debug_assertions))]
#[must_use]
pub fn expect_context<T: Clone + 'static>() -> T {
    use_context().unwrap_or_else(|| std::process::abort())
}
