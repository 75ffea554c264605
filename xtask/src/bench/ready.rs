//! `cargo xtask bench ready`: time until the first article is ready, against an empty Leptos page in the same browser and run.
//! Builds the empty page; measuring is the browser tests' program `bench-ready`.

use std::path::PathBuf;

use super::page::{self, Build, Program};
use crate::{
    browser::Driver,
    command::{self, cargo},
    dist, house,
    step::{Outcome, step},
    test,
    tools::Toolbox,
};

/// The plainest page that starts code of wasm-bindgen: streamed, with no policy, no style and no pack.
const INDEX: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Empty</title><link rel=\"icon\" href=\"data:,\">\
                     <body></body><script src=\"app.js\"></script><script src=\"start.js\"></script></html>\n";
const START: &str = "wasm_bindgen({ module_or_path: \"app_bg.wasm\" });\n";

/// Builds both pages and prints the ratio of their times; fails over the bar.
pub(super) fn bench() -> Outcome {
    let tools = Toolbox::ready()?;
    dist::build(&tools)?;
    let empty = step("build the empty page", || empty_page(&tools))?;
    let driver = Driver::start()?;
    let mut measure = cargo(&["run", "--quiet", "--package", "diptych-browser-tests", "--bin", "bench-ready"]);
    test::with_browser(&mut measure, &driver, &house::dist())?;
    step("measure", || command::run(measure.env("DIPTYCH_EMPTY", empty)))
}

fn empty_page(tools: &Toolbox) -> Outcome<PathBuf> {
    let folder = house::target().join("empty-page");
    let program = Program { package: "diptych-empty-page", name: "empty-page" };
    page::build(tools, program, Build::Small, &folder)?;
    page::write(&folder, &[("index.html", INDEX), ("start.js", START)])?;
    Ok(folder)
}
