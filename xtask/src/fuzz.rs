//! `cargo xtask fuzz`: ten million strings of seeded chance through the engine, or as many as are asked for, and the curve of
//! time over length. The strings and what must hold are the engine's test `laws`. `cargo fuzz run TARGET` in `fuzz/` looks for
//! others by coverage; it needs a nightly compiler.

use crate::{
    command::{self, cargo},
    growth,
    step::{Outcome, step},
};

/// What the engine promises to have been read without panic.
const STRINGS: &str = "10000000";

/// Runs the engine's laws on `n_strings`.
pub(crate) fn fuzz(n_strings: Option<&str>) -> Outcome {
    let n_strings = n_strings.unwrap_or(STRINGS);
    if n_strings.parse::<u64>().is_err() {
        return Err(format!("{n_strings} is no number of strings").into());
    }
    let mut laws = cargo(&["test", "--quiet", "--release", "--package", "diptych-engine", "--test", "laws"]);
    laws.args(["--", "adversarial"]).env("DIPTYCH_STRINGS", n_strings);
    step(&format!("{n_strings} strings"), || command::run(&mut laws))?;
    step("time over length", growth::tell)
}
