//! axe-core, the accessibility checker that the browser tests put into pages. It is a tool of the tests and never shipped.

use std::path::PathBuf;

use crate::{
    npm::{self, Package},
    step::Outcome,
};

const AXE: Package = Package { name: "axe-core", version: "4.14.1" };

/// The script of axe-core.
pub(crate) fn script() -> Outcome<PathBuf> {
    Ok(npm::modules(&[AXE])?.join("axe-core/axe.min.js"))
}
