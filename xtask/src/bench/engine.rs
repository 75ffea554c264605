//! `cargo xtask bench engine`: how fast the stages read, natively and in Chromium, beside their peers in the same Chromium. Builds
//! and tells; measuring is the browser tests' program `bench-engine`, and natively `engine-native`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::page::{self, Build, Program};
use super::table::{self, Figure};
use super::{peers, texts};
use crate::{
    browser::Driver,
    command::{self, cargo},
    house,
    step::{About, Outcome, step},
    test,
    tools::Toolbox,
};

const ENGINE: Program = Program { package: "diptych-bench-engine", name: "engine-page" };

/// The page of the peers.
const PEERS: &str = "peers";

/// What is measured, by the keys of the programs.
const STAGES: [(&str, &str); 5] = [
    ("sentences", "sentences"),
    ("tokens", "tokens"),
    ("gazetteer", "everything but names by the model"),
    ("model", "everything"),
    ("names", "names alone, of ours after sentences and tokens"),
];

const HEAD: &str = "| what | who | MB/s | range |\n|---|---|---:|---:|\n";

/// Measures everything that can be measured here and writes the table.
pub(super) fn bench() -> Outcome {
    let (folder, read, pages) = prepare()?;
    let mut lines = step("natively", || natively(&folder))?;
    lines.extend(step("in Chromium", || in_chromium("bench-engine", &folder, &pages))?);
    match step("in Python", || peers::of_python(&folder.join("texts.jsonl"))) {
        Ok(told) => lines.extend(told.lines().map(str::to_owned)),
        Err(failure) => println!("   {failure}"),
    }
    lines.iter().for_each(|line| println!("   {line}"));
    tell(&lines, read, pages.iter().any(|it| it == PEERS))
}

/// The folder of the benchmark with everything that a browser is to open, what its texts are, and the pages in it: those of the
/// engine, and that of the peers if they can be had.
pub(super) fn prepare() -> Outcome<(PathBuf, &'static str, Vec<String>)> {
    let folder = house::target().join("bench");
    let read = step("texts", || texts(&folder))?;
    let mut pages = build_pages(&folder)?;
    match step("peers", || build_peers(&folder)) {
        Ok(()) => pages.push(PEERS.to_owned()),
        Err(failure) => println!("   {failure}; measuring the engine alone"),
    }
    Ok((folder, read, pages))
}

fn texts(folder: &Path) -> Outcome<&'static str> {
    fs::create_dir_all(folder).about(format_args!("cannot make {}", folder.display()))?;
    let read = texts::write_all(&folder.join("all.jsonl"))?;
    texts::write_some(&folder.join("all.jsonl"), &folder.join("texts.jsonl"))?;
    let pack = ["run", "--quiet", "--profile", "fast", "--package", "diptych-cli", "--", "pack", "corpus", "-o"];
    command::run(cargo(&pack).arg(folder.join("corpus.pack")))?;
    Ok(read)
}

/// The page of each build of the engine.
fn build_pages(folder: &Path) -> Outcome<Vec<String>> {
    let tools = Toolbox::ready()?;
    [Build::Fast, Build::Shipped]
        .into_iter()
        .map(|build| {
            let name = build.as_str();
            step(&format!("build the page, {name}"), || page::build(&tools, ENGINE, build, &folder.join(name)))?;
            let start = "wasm_bindgen({ module_or_path: \"app_bg.wasm\" }).then(() => performance.mark(\"ready\"));\n";
            write_page(&folder.join(name), &["app.js", "bench.js", "start.js"], start)?;
            Ok(name.to_owned())
        })
        .collect()
}

fn build_peers(folder: &Path) -> Outcome {
    let script = peers::script()?;
    let folder = folder.join(PEERS);
    write_page(&folder, &["peers.js", "bench.js", "start.js"], "performance.mark(\"ready\");\n")?;
    fs::copy(&script, folder.join("peers.js")).map(drop).about("cannot copy the script of the peers")
}

/// A page with these scripts, of which the last one says that it is ready.
fn write_page(folder: &Path, scripts: &[&str], start: &str) -> Outcome {
    let bench = house::root().join("bench/page/bench.js");
    let bench = fs::read_to_string(&bench).about(format_args!("cannot read {}", bench.display()))?;
    let scripts: String = scripts.iter().map(|name| format!("<script src=\"{name}\"></script>")).collect();
    let index = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Benchmark</title><link rel=\"icon\" href=\"data:,\">\
         <body></body>{scripts}</html>\n"
    );
    page::write(folder, &[("index.html", &index), ("bench.js", &bench), ("start.js", start)])
}

fn natively(folder: &Path) -> Outcome<Vec<String>> {
    let program = ["run", "--quiet", "--profile", "fast", "--package", ENGINE.package, "--bin", "engine-native", "--"];
    let told = command::read(cargo(&program).arg(folder.join("texts.jsonl")))?;
    let line = |line: &str| {
        let (stage, values) = line.split_once(' ')?;
        Some(format!("{stage}\tDiptych, native\t{}", values.replace(' ', "\t")))
    };
    Ok(told.lines().filter_map(line).collect())
}

/// What a program of the browser tests prints of the pages.
pub(super) fn in_chromium(program: &str, folder: &Path, pages: &[String]) -> Outcome<Vec<String>> {
    let driver = Driver::start()?;
    let mut measure = cargo(&["run", "--quiet", "--package", "diptych-browser-tests", "--bin", program]);
    test::with_browser(&mut measure, &driver, &house::dist())?;
    let told = command::read(measure.env("DIPTYCH_BENCH", folder).env("DIPTYCH_BENCH_PAGES", pages.join(" ")))?;
    Ok(told.lines().map(str::to_owned).collect())
}

fn tell(lines: &[String], read: &str, has_peers: bool) -> Outcome {
    let figures: Vec<Figure> = lines.iter().filter_map(|line| Figure::read(line)).collect();
    table::write(
        "engine",
        &(HEAD.to_owned() + &table::rows(&figures, &STAGES) + &circumstances(lines, read, has_peers)),
    )
}

/// What the figures are of, for the end of a table.
pub(super) fn circumstances(lines: &[String], read: &str, has_peers: bool) -> String {
    let chromium = lines.iter().find_map(|line| line.strip_prefix("Chromium\t")).unwrap_or("of an unknown version");
    let of_peers = if has_peers { format!(" Peers: {}.", peers::versions().replace(' ', ", ")) } else { String::new() };
    format!("\nOn {read}, one thread, Chromium {chromium}, {}.{of_peers}\n", machine())
}

/// What the figures were measured on.
pub(super) fn machine() -> String {
    let told = fs::read_to_string(PathBuf::from("/proc/cpuinfo")).unwrap_or_default();
    let model = told.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": ")).map(|it| it.1);
    let n_cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    format!("{n_cores} cores of {}, {}", model.unwrap_or("an unknown kind"), std::env::consts::OS)
}
