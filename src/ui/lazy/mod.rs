//! Views whose code is fetched when they are first opened. Each screen and each heavy part is a chunk of the same program, so that
//! signals, contexts and the open corpus are shared.
//!
//! - [`chunk`]: which views there are and how their code is fetched
//! - [`view`]: the place of a view whose code is on its way
//! - [`prefetch`]: fetching ahead of the reader

pub mod chunk;
pub mod prefetch;
pub mod view;

pub use chunk::Chunk;
pub use view::{LazyPart, LazyScreen};
