//! What a view provides to everything below it, by type.

pub use reactive_graph::owner::{provide_context, use_context};

/// The nearest value of this type that is provided above. The view cannot be without it: any render of it shows at once
/// that nobody provides one. Leptos' own spells the type in quotation marks, and what quoting takes of Unicode is larger
/// than any view.
#[must_use]
pub fn expect_context<T: Clone + 'static>() -> T {
    use_context().unwrap_or_else(|| missing(core::any::type_name::<T>()))
}

#[cold]
fn missing(name: &str) -> ! {
    #[cfg(debug_assertions)]
    eprintln!("no {name} is provided above this view");
    let _ = name;
    std::process::abort()
}
