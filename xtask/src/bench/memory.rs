//! `cargo xtask bench memory`: how much memory the page holds when corpora of 12 MB are opened in turn. Measuring is the browser
//! tests' program `bench-memory`.

use crate::{
    browser::Driver,
    command::{self, cargo},
    dist, house,
    step::{Outcome, step},
    test,
    tools::Toolbox,
};

/// Builds the reader and prints what it holds after the first opening and after the last; fails over the bar.
pub(super) fn bench() -> Outcome {
    dist::build(&Toolbox::ready()?)?;
    let driver = Driver::start()?;
    let mut measure = cargo(&["run", "--quiet", "--package", "diptych-browser-tests", "--bin", "bench-memory"]);
    test::with_browser(&mut measure, &driver, &house::dist())?;
    step("measure", || command::run(&mut measure))
}
