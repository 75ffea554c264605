//! `cargo xtask lighthouse`: Google's Lighthouse over the built reader, as on a phone. Fetches the tool once with npm into the
//! shared cache; measuring is the browser tests' program `lighthouse`. It is a tool of the project and never shipped.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    browser,
    command::{self, cargo, on_path},
    dist, house,
    step::{About, Outcome, step},
};

const VERSION: &str = "12.8.2";

/// Builds the reader and prints the medians for its main views; fails over the bars.
pub(crate) fn lighthouse() -> Outcome {
    let program = program()?;
    dist::dist()?;
    let mut measure = cargo(&["run", "--quiet", "--package", "diptych-browser-tests", "--bin", "lighthouse"]);
    measure
        .env("DIPTYCH_DIST", house::dist())
        .env("DIPTYCH_LIGHTHOUSE", program)
        .env("CHROME_PATH", browser::program()?);
    step("measure", || command::run(&mut measure))
}

fn program() -> Outcome<PathBuf> {
    let home = house::tools()?.join(format!("lighthouse-{VERSION}"));
    let program = home.join("node_modules/lighthouse/cli/index.js");
    if !program.is_file() {
        fetch(&home)?;
    }
    Ok(program)
}

fn fetch(home: &PathBuf) -> Outcome {
    let npm = on_path("npm").ok_or("npm is needed once, to fetch Lighthouse; install Node.js")?;
    println!("   fetching Lighthouse {VERSION} into {}", home.display());
    fs::create_dir_all(home).about(format_args!("cannot make {}", home.display()))?;
    let mut install = Command::new(npm);
    install.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(home);
    command::run(install.arg(format!("lighthouse@{VERSION}")))
}
