//! `cargo xtask bench`: time until the first article is ready, against an empty Leptos page in the same browser and run.
//! Builds the empty page; measuring is the browser tests' program `bench-ready`.

use std::{fs, path::PathBuf, process::Command};

use crate::{
    browser::Driver,
    command::{self, cargo},
    dist, house,
    step::{About, Outcome, step},
    test,
    tools::Toolbox,
};

const WASM: &str = "wasm32-unknown-unknown";

/// The plainest page that starts code of wasm-bindgen: streamed, with no policy, no style and no pack.
const INDEX: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Empty</title><link rel=\"icon\" href=\"data:,\">\
                     <body></body><script src=\"app.js\"></script><script src=\"start.js\"></script></html>\n";
const START: &str = "wasm_bindgen({ module_or_path: \"app_bg.wasm\" });\n";

/// Builds both pages and prints the ratio of their times; fails over the bar.
pub(crate) fn bench() -> Outcome {
    let tools = Toolbox::ready()?;
    dist::build(&tools)?;
    let empty = step("build the empty page", || empty_page(&tools))?;
    let driver = Driver::start()?;
    let mut measure = cargo(&["run", "--quiet", "--package", "diptych-browser-tests", "--bin", "bench-ready"]);
    test::with_browser(&mut measure, &driver, &house::dist())?;
    step("measure", || command::run(measure.env("DIPTYCH_EMPTY", empty)))
}

fn empty_page(tools: &Toolbox) -> Outcome<PathBuf> {
    let mut build = cargo(&["build", "--quiet", "--release", "--package", "diptych-empty-page", "--target", WASM]);
    command::run(build.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", dist::neutral_paths()))?;
    let folder = house::target().join("empty-page");
    fs::create_dir_all(&folder).about(format_args!("cannot make {}", folder.display()))?;
    let code = house::target().join(WASM).join("release/empty-page.wasm");
    let mut bindgen = Command::new(tools.program("wasm-bindgen"));
    bindgen
        .args(["--target", "no-modules", "--no-typescript", "--out-name", "app", "--out-dir"])
        .arg(&folder)
        .arg(code);
    command::run(&mut bindgen)?;
    for (name, text) in [("index.html", INDEX), ("start.js", START)] {
        fs::write(folder.join(name), text).about(format_args!("cannot write {name}"))?;
    }
    Ok(folder)
}
