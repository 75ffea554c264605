//! `cargo xtask test`: everything that has to hold, from the quickest check to the slowest, stopping at the first that does
//! not. Knows the steps and their order; what they check lives with what they check.

use std::{path::Path, process::Command, time::Instant};

use crate::{
    axe,
    browser::{self, Driver},
    command::{self, cargo},
    counts, dist, house, scripts, size,
    step::{Outcome, step},
    tidy,
    tools::Toolbox,
};

/// Browser tests at a time. Each has a browser of its own; more than the cores only makes all of them slow.
const BROWSERS: &str = "2";

const WASM: &str = "wasm32-unknown-unknown";

type Step = (&'static str, fn() -> Outcome);

const STEPS: [Step; 11] = [
    ("formatting", formatting),
    ("tidy", tidy::tidy),
    ("scripts", scripts::check),
    ("lints, native", lints_native),
    ("lints, wasm", lints_wasm),
    ("native tests", native_tests),
    ("counts", counts::hold),
    ("wasm tests", wasm_tests),
    ("dist", build),
    ("size", size::holds),
    ("browser tests", browser_tests),
];

/// Runs all steps, or those whose name begins with `only`.
pub(crate) fn test(only: Option<&str>) -> Outcome {
    let start = Instant::now();
    let chosen: Vec<Step> =
        STEPS.into_iter().filter(|(name, _)| only.is_none_or(|only| name.starts_with(only))).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = STEPS.iter().map(|(name, _)| *name).collect();
        return Err(format!("no step begins so; there are: {}", names.join(" · ")).into());
    }
    for (number, (name, work)) in chosen.iter().enumerate() {
        step(name, work).map_err(|failure| {
            format!(
                "{failure}\n{number} of {} steps passed before it; `cargo xtask test --only \"{name}\"` runs it alone",
                chosen.len()
            )
        })?;
    }
    println!("\nAll {} steps passed in {:.0} s.", chosen.len(), start.elapsed().as_secs_f64());
    Ok(())
}

fn formatting() -> Outcome {
    command::run(&mut cargo(&["fmt", "--all", "--check"]))
}

/// `cargo xtask format`.
pub(crate) fn format() -> Outcome {
    command::run(&mut cargo(&["fmt", "--all"]))?;
    scripts::format()
}

fn lints_native() -> Outcome {
    command::run(&mut cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
}

fn lints_wasm() -> Outcome {
    let target = ["clippy", "--quiet", "--package", "diptych", "--lib", "--bin", "reader", "--target", WASM];
    command::run(cargo(&target).args(["--", "--deny", "warnings"]))
}

fn native_tests() -> Outcome {
    command::run(&mut cargo(&["test", "--quiet", "--workspace", "--exclude", "diptych-browser-tests"]))
}

/// The renderer in a real page; everything else that runs as wasm is tested with the whole reader.
fn wasm_tests() -> Outcome {
    let tools = Toolbox::ready()?;
    let mut tests = cargo(&["test", "--package", "diptych-view", "--target", WASM, "--test", "dom"]);
    tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools.program("wasm-bindgen-test-runner"));
    // The runner starts in the package's folder.
    tests.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", house::root().join("webdriver.json"));
    command::run(tests.env("CHROMEDRIVER", browser::chromedriver()?))
}

fn build() -> Outcome {
    dist::build(&Toolbox::ready()?)
}

fn browser_tests() -> Outcome {
    in_browser(&[])
}

/// `cargo xtask test --only browser NAME…`: the tests in a browser whose names hold one of these, on what stands in `dist/`.
pub(crate) fn browser_tests_named(names: &[&str]) -> Outcome {
    step("browser tests", || in_browser(names))
}

fn in_browser(names: &[&str]) -> Outcome {
    let driver = Driver::start()?;
    let mut tests = cargo(&["test", "--quiet", "--package", "diptych-browser-tests"]);
    with_browser(&mut tests, &driver, &house::dist())?;
    command::run(tests.args(["--", "--test-threads", BROWSERS]).args(names))
}

/// `cargo xtask shots`.
pub(crate) fn shots(routes: &[&str]) -> Outcome {
    let driver = Driver::start()?;
    let mut camera = cargo(&["run", "--quiet", "--package", "diptych-browser-tests", "--bin", "shots", "--"]);
    with_browser(&mut camera, &driver, &house::dist())?;
    step("photograph", || command::run(camera.args(routes)))
}

/// Tells the browser tests what they need to know.
pub(crate) fn with_browser(command: &mut Command, driver: &Driver, dist: &Path) -> Outcome {
    command.env("DIPTYCH_WEBDRIVER", driver.address()).env("DIPTYCH_DIST", dist);
    // A failed test says what a person would have seen; where in the harness it stopped helps nobody.
    command
        .env("RUST_BACKTRACE", "0")
        .env("DIPTYCH_AXE", axe::script()?)
        .env("DIPTYCH_SHOTS", house::target().join("shots"));
    Ok(())
}
