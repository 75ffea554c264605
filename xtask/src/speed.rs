//! `cargo xtask speed`: how fast the engine reads natively on one thread. What is measured is known by the engine's example.

use crate::{
    command::{self, cargo},
    step::{Outcome, step},
};

/// Builds the engine for speed and prints its figures.
pub(crate) fn speed() -> Outcome {
    let example = ["run", "--quiet", "--profile", "fast", "--package", "diptych-engine", "--example", "speed"];
    step("read the default corpus", || command::run(&mut cargo(&example)))
}
