//! Leptos with another renderer. Signals, effects, contexts, `#[component]` and `view!` are Leptos' own; what a `view!` builds
//! is not a type of its own for every view but one [`Node`], so that the code that draws it stands once in the program.
//! Drawing every view with Leptos' typed renderer took more than twice the project's whole size budget (BENCHMARKS.md).
//!
//! The macros of Leptos write paths that begin with `::leptos`. The reader knows this crate under that name, and the modules
//! here stand where those paths lead: [`tachys`], [`children`], [`prelude`]. Everything else is handed on.
//!
//! - [`node`]: what a view is, and everything that can become one
//! - [`attribute`]: what a value of an attribute is, and everything that can become one
//! - [`element`]: the builder that `view!` calls
//! - [`signal`], [`stored`], [`effect`], [`task`]: signals, memos, kept values, effects and futures, each of one type
//! - [`dom`]: draws nodes into the page and keeps them as their signals say
//! - [`html`](mod@text): draws nodes as text, for the static shell and for tests
//!
//! A reactive part of a view is drawn anew as a whole when its signals change; only a lone text is changed in place. The
//! focus is kept. Keep closures small and attributes reactive, and nothing is drawn that need not be.

// The macros write `::leptos`, here too.
extern crate self as leptos;

pub use leptos_macro::*;
pub use reactive_graph as reactive;
pub use typed_builder;
pub use typed_builder_macro;
pub use web_sys::wasm_bindgen;

pub use ::tachys::html::{element as html, event as ev};

pub mod attribute;
pub mod children;
pub mod component;
pub mod context;
pub mod control_flow;
pub mod dom;
pub mod effect;
pub mod element;

pub mod mount;
pub mod node;
pub mod node_ref;
pub mod prelude;
pub mod signal;
pub mod stored;
pub mod tachys;
pub mod task;
pub mod text;
