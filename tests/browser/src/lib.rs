//! A browser, a host and a page object for tests that do what a person does. Knows the built reader only from outside: its
//! files, its page, its routes.
//!
//! - [`setting`]: what `cargo xtask test` tells the tests
//! - [`host`]: a static host of a test's own, which can lie, lose files and be slow
//! - [`wire`]: what it speaks, which can be cut off
//! - [`build`]: builds of the reader to publish there, one after the other
//! - [`corpora`]: packs of other corpora than the reader's own
//! - [`articles`]: texts of the corpora as their files have them
//! - [`hostile`]: inputs that mean harm, and the proof that they did none
//! - [`reader`]: the page object: opens, clicks, types, reads
//! - [`accessibility`]: axe-core over the page as it stands
//! - [`firefox`]: the same in Firefox, for what has to open in any browser
//! - [`slowed`]: a browser that is slowed down, for benchmarks
//! - [`picture`]: screenshots at the widths and schemes that matter

pub mod accessibility;
pub mod articles;
pub mod build;
pub mod corpora;
pub mod firefox;
pub mod host;
pub mod hostile;
pub mod memory;
pub mod picture;
pub mod reader;
pub mod setting;
pub mod slowed;
pub mod wire;

pub use build::Build;
pub use host::{Asset, Fault, Host};
pub use reader::{Reader, with_reader, with_troubled_reader};
