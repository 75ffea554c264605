//! `cargo xtask bench pairs`: how long it takes to find what articles share, in the same words or in others, natively and beside
//! difflib. Builds and tells; measuring is the program `engine-pairs`.

use std::{fs, path::Path, process::Command};

use super::engine::machine;
use super::table::{self, Figure};
use super::texts;
use crate::{
    command::{self, cargo, on_path},
    house,
    step::{About, Outcome, step},
};

/// What is measured, by the keys of the programs.
const SETS: [(&str, &str); 6] = [
    ("pair", "two articles of 2,000 words"),
    ("set", "200 articles of 2,000 words, all 19,900 pairs"),
    ("1000", "1,000 articles of 400 words, all pairs"),
    ("2000", "2,000 articles"),
    ("5000", "5,000 articles"),
    ("10000", "10,000 articles"),
];

const HEAD: &str = "| what | who | ms | range |\n|---|---|---:|---:|\n";

/// Measures and writes the table.
pub(super) fn bench() -> Outcome {
    let folder = house::target().join("bench");
    fs::create_dir_all(&folder).about(format_args!("cannot make {}", folder.display()))?;
    let (all, pair) = (folder.join("all.jsonl"), folder.join("pair.txt"));
    let read = step("texts", || texts::write_all(&all))?;
    let mut told = step("natively", || natively(&all, &pair))?;
    match on_path("python3") {
        Some(python) => {
            let mut script = Command::new(python);
            script.arg(house::root().join(DIFFLIB)).arg(&pair);
            told += &step("in Python", || command::read(&mut script))?;
        }
        None => println!("   Python is not here, so difflib is left out"),
    }
    told.lines().for_each(|line| println!("   {line}"));
    let figures: Vec<Figure> = told.lines().filter_map(Figure::read).collect();
    let rows = HEAD.to_owned() + &table::rows(&figures, &SETS);
    table::write("pairs", &format!("{rows}\nOf {read}, one thread, {}.\n", machine()))
}

const DIFFLIB: &str = "bench/peers/difflib_speed.py";

fn natively(all: &Path, pair: &Path) -> Outcome<String> {
    let program =
        ["run", "--quiet", "--profile", "fast", "--package", "diptych-bench-engine", "--bin", "engine-pairs", "--"];
    command::read(cargo(&program).arg(all).arg(pair))
}
