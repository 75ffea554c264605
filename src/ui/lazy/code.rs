//! Code of a view that is fetched when it is first needed. Knows no view.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use leptos::prelude::AnyView;
use wasm_split_helpers::SplitLoaderError;

/// A view, or that its code did not arrive.
pub type LazyResult = Result<AnyView, SplitLoaderError>;

/// A view in the making.
pub type Drawing = Pin<Box<dyn Future<Output = LazyResult>>>;

/// Code on its way, which is fetched once in the life of the page. One that does not arrive can be asked for again.
pub type Fetching = Pin<Box<dyn Future<Output = Result<(), SplitLoaderError>>>>;

/// How a view with code of its own is had.
#[derive(Clone)]
pub struct LazyView {
    /// Fetches the code.
    pub fetch: fn() -> Fetching,
    /// Draws the view once the code is here.
    pub draw: Arc<dyn Fn() -> Drawing + Send + Sync>,
}

impl LazyView {
    /// The two functions that `lazy_view!` made.
    pub fn new(fetch: fn() -> Fetching, draw: impl Fn() -> Drawing + Send + Sync + 'static) -> Self {
        Self { fetch, draw: Arc::new(draw) }
    }
}

/// Makes a function that draws a view whose code lies in a chunk, and one that fetches the chunk. Without the feature `split` the code is in
/// the first load.
#[macro_export]
macro_rules! lazy_view {
    ($(#[$docs:meta])* $chunk:ident, $fetch:ident, $name:ident($($argument:ident: $type:ty),*) => $view:expr) => {
        $(#[$docs])*
        #[cfg(feature = "split")]
        #[::wasm_split_helpers::wasm_split($chunk, fallible, preload($(#[$docs])* $fetch))]
        pub fn $name($($argument: $type),*) -> $crate::ui::lazy::LazyResult {
            Ok($view.into_any())
        }

        $(#[$docs])*
        #[cfg(not(feature = "split"))]
        pub async fn $name($($argument: $type),*) -> $crate::ui::lazy::LazyResult {
            Ok($view.into_any())
        }

        $(#[$docs])*
        #[cfg(not(feature = "split"))]
        pub async fn $fetch() -> Result<(), $crate::ui::lazy::SplitLoaderError> {
            Ok(())
        }
    };
}
