//! Views whose code is fetched when they are first opened. Each screen and each heavy part is a chunk of the same program, so that
//! signals, contexts and the open corpus are shared. A view is made lazy by `lazy_view!` beside it; `crate::ui::prefetch` knows all of them.
//!
//! - [`code`]: fetching and drawing as values, and the macro
//! - [`place`]: the place of a view whose code is on its way

pub mod code;
pub mod place;

pub use code::{Drawing, Fetching, LazyResult, LazyView};
pub use place::{LazyPanel, LazyPart, LazyPicture, LazyScreen};
pub use wasm_split_helpers::SplitLoaderError;
