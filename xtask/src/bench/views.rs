//! `cargo xtask bench views`: how long a reader waits for a view, and how smoothly panes scroll, on a machine four times slower.
//! Measuring is the browser tests' program `bench-views`.

use std::{fs, path::PathBuf};

use super::texts;
use crate::{
    browser::Driver,
    command::{self, cargo},
    dist, house,
    step::{About, Outcome, step},
    test,
    tools::Toolbox,
};

/// Builds the reader and prints the times, of the default corpus and of one of 200 articles; fails over the bars.
pub(super) fn bench() -> Outcome {
    dist::build(&Toolbox::ready()?)?;
    let pack = step("a corpus of 200 articles", large_pack)?;
    let driver = Driver::start()?;
    let mut measure = cargo(&["run", "--quiet", "--package", "diptych-browser-tests", "--bin", "bench-views"]);
    test::with_browser(&mut measure, &driver, &house::dist())?;
    step("measure", || command::run(measure.env("DIPTYCH_BENCH_PACK", pack)))
}

/// The pack of many articles of open text.
fn large_pack() -> Outcome<PathBuf> {
    let folder = house::target().join("bench");
    let (texts, corpus, pack) = (folder.join("all.jsonl"), folder.join("large"), folder.join("large.pack"));
    fs::create_dir_all(&folder).about(format_args!("cannot make {}", folder.display()))?;
    texts::write_all(&texts)?;
    let run = ["run", "--quiet", "--profile", "fast", "--package"];
    command::run(cargo(&run).args(["diptych-bench-engine", "--bin", "large-corpus", "--"]).arg(texts).arg(&corpus))?;
    command::run(cargo(&run).args(["diptych-cli", "--", "pack"]).arg(corpus).arg("-o").arg(&pack))?;
    Ok(pack)
}
