//! `cargo xtask bench memory` and `bench own-texts`: what is measured in Chromium by a program of the browser tests, which fails over its bars.
//! `bench-memory`: how much memory the page holds when corpora of 12 MB are opened in turn. `bench-own-texts`: how long texts of a reader
//! take on a machine four times slower, beside texts of the corpus.

use crate::{
    browser::Driver,
    command::{self, cargo},
    dist, house,
    step::{Outcome, step},
    test,
    tools::Toolbox,
};

/// Builds the reader and runs `program` on it.
pub(super) fn measure(program: &str) -> Outcome {
    dist::build(&Toolbox::ready()?)?;
    let driver = Driver::start()?;
    let mut measure = cargo(&["run", "--quiet", "--package", "diptych-browser-tests", "--bin", program]);
    test::with_browser(&mut measure, &driver, &house::dist())?;
    step("measure", || command::run(&mut measure))
}
