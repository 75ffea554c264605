//! The test step `dependencies`: licences, sources and unwanted crates of all that the workspace builds with, by cargo-deny. What may be is
//! written in `deny.toml`; knows nothing of it.

use std::process::Command;

use crate::{command, house, step::Outcome, tools::CARGO_DENY};

/// What is looked at. Advisories stand in a database that is fetched from elsewhere, and the tests ask nobody.
const CHECKS: [&str; 3] = ["bans", "licenses", "sources"];

/// The step.
pub(crate) fn check() -> Outcome {
    let mut deny = Command::new(CARGO_DENY.ready()?);
    command::run(deny.current_dir(house::root()).args(["--log-level", "error", "--all-features", "check"]).args(CHECKS))
}
