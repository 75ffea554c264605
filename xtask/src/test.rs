//! `cargo xtask test`: everything that has to hold, from the quickest check to the slowest, stopping at the first that does
//! not. Knows the steps and their order; what they check lives with what they check.

use std::{path::Path, process::Command, time::Instant};

use crate::{
    axe,
    browser::{self, Driver},
    command::{self, cargo},
    counts, dependencies, dist, growth, house, scripts, size, skips,
    step::{Outcome, Reach, step},
    tidy,
    tools::Toolbox,
};

/// Browser tests at a time. Each has a browser of its own; more than the cores only makes all of them slow.
const BROWSERS: &str = "2";

const WASM: &str = "wasm32-unknown-unknown";

type Step = (&'static str, fn(Reach) -> Outcome);

const STEPS: [Step; 12] = [
    ("formatting", |_| formatting()),
    ("tidy", |_| tidy::tidy()),
    ("scripts", |_| scripts::check()),
    ("lints, native", |_| lints_native()),
    ("lints, wasm", |_| lints_wasm()),
    ("dependencies", |_| dependencies::check()),
    ("native tests", native_tests),
    ("counts", |_| counts::hold()),
    ("growth", growth::hold),
    ("dist", |_| build()),
    ("size", |_| size::holds()),
    ("browser tests", browser_tests),
];

/// Runs all steps, or those whose name begins with `only`.
pub(crate) fn test(only: Option<&str>, reach: Reach) -> Outcome {
    let start = Instant::now();
    let chosen: Vec<Step> =
        STEPS.into_iter().filter(|(name, _)| only.is_none_or(|only| name.starts_with(only))).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = STEPS.iter().map(|(name, _)| *name).collect();
        return Err(format!("no step begins so; there are: {}", names.join(" · ")).into());
    }
    skips::forget()?;
    for (number, (name, work)) in chosen.iter().enumerate() {
        step(name, || work(reach)).map_err(|failure| {
            format!(
                "{failure}\n{number} of {} steps passed before it; `cargo xtask test --only \"{name}\"` runs it alone",
                chosen.len()
            )
        })?;
    }
    println!("\nAll {} steps passed in {:.0} s.", chosen.len(), start.elapsed().as_secs_f64());
    skips::tell()
}

fn formatting() -> Outcome {
    command::run(&mut cargo(&["fmt", "--all", "--check"]))
}

/// `cargo xtask format`.
pub(crate) fn format() -> Outcome {
    command::run(&mut cargo(&["fmt", "--all"]))?;
    scripts::format()
}

/// The browser tests stand apart, as cargo takes them for no target of the usual ones. All commands name the whole workspace, so
/// that cargo chooses the same features for each and builds every dependency once.
fn lints_native() -> Outcome {
    for targets in [&["--all-targets"][..], &["--test", "browser"]] {
        let mut lints = cargo(&["clippy", "--quiet", "--workspace"]);
        command::run(lints.args(targets).args(["--", "--deny", "warnings"]))?;
    }
    Ok(())
}

/// Whatever ships as WebAssembly: the page's code and the worker's.
fn lints_wasm() -> Outcome {
    let ships = ["--package", "diptych", "--package", "diptych-worker", "--lib", "--bin", "reader", "--bin", "engine"];
    let mut lints = cargo(&["clippy", "--quiet", "--target", WASM]);
    command::run(lints.args(ships).args(["--", "--deny", "warnings"]))
}

fn native_tests(reach: Reach) -> Outcome {
    command::run(telling(&mut cargo(&["test", "--quiet", "--workspace"]), reach))
}

fn build() -> Outcome {
    dist::build(&Toolbox::ready()?)
}

fn browser_tests(reach: Reach) -> Outcome {
    in_browser(&[], reach)
}

/// `cargo xtask test --only browser NAME…`: the tests in a browser whose names hold one of these, on what stands in `dist/`.
pub(crate) fn browser_tests_named(names: &[&str]) -> Outcome {
    skips::forget()?;
    step("browser tests", || in_browser(names, Reach::Tenth))?;
    skips::tell()
}

fn in_browser(names: &[&str], reach: Reach) -> Outcome {
    let driver = Driver::start()?;
    let mut tests = cargo(&["test", "--quiet", "--workspace", "--test", "browser"]);
    with_browser(&mut tests, &driver, &house::dist())?;
    tests.env("DIPTYCH_GECKODRIVER", browser::geckodriver()?);
    command::run(telling(&mut tests, reach).args(["--", "--test-threads", BROWSERS]).args(names))
}

/// Tells tests where to note what they cannot do, and how much of long tests to run.
fn telling(tests: &mut Command, reach: Reach) -> &mut Command {
    tests.env(skips::VARIABLE, skips::file());
    match reach {
        Reach::Tenth => tests.env_remove("DIPTYCH_LONG"),
        Reach::Whole => tests.env("DIPTYCH_LONG", "1"),
    }
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
