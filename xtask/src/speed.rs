//! `cargo xtask speed`: how fast the engine reads natively on one thread. What is measured is known by the program `engine-native`
//! in `bench/engine`.

use crate::{
    command::{self, cargo},
    step::{Outcome, step},
};

/// Builds the engine for speed and prints its figures.
pub(crate) fn speed() -> Outcome {
    let program =
        ["run", "--quiet", "--profile", "fast", "--package", "diptych-bench-engine", "--bin", "engine-native"];
    step("read the default corpus", || command::run(&mut cargo(&program)))
}
