//! `cargo xtask bench views`: how long a reader waits for a view, and how smoothly panes scroll, on a machine four times slower.
//! Measuring is the browser tests' program `bench-views`.

use crate::{
    browser::Driver,
    command::{self, cargo},
    dist, house,
    step::{Outcome, step},
    test,
    tools::Toolbox,
};

/// Builds the reader and prints the times; fails over the bars.
pub(super) fn bench() -> Outcome {
    dist::build(&Toolbox::ready()?)?;
    let driver = Driver::start()?;
    let mut measure = cargo(&["run", "--quiet", "--package", "diptych-browser-tests", "--bin", "bench-views"]);
    test::with_browser(&mut measure, &driver, &house::dist())?;
    step("measure", || command::run(&mut measure))
}
