//! The peers of the engine, at the versions that the figures are of: fetched once with npm and pip into the shared cache, and
//! bundled into one script for a page. They are compared with and never shipped.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    command::{self, on_path},
    house,
    step::{About, Outcome},
};

/// What runs in a browser, by package and version. The last one makes one script of all others.
const PACKAGES: [(&str, &str); 8] = [
    ("compromise", "14.17.0"),
    ("flexsearch", "0.8.212"),
    ("minisearch", "7.2.0"),
    ("sbd", "1.0.19"),
    ("sentence-splitter", "5.0.1"),
    ("wink-nlp", "2.4.0"),
    ("wink-eng-lite-web-model", "1.8.1"),
    ("esbuild", "0.28.2"),
];

/// What runs in Python.
const PYSBD: &str = "pysbd==0.3.4";

/// The script of all peers, or a sentence why there is none.
pub(super) fn script() -> Outcome<PathBuf> {
    let home = house::tools()?.join(format!("peers-{}", versions().replace(['@', ' '], "-")));
    if !home.join("node_modules/.bin/esbuild").is_file() {
        fetch(&home)?;
    }
    let script = home.join("peers.js");
    let mut bundle = Command::new(home.join("node_modules/.bin/esbuild"));
    bundle.arg(house::root().join("bench/peers/peers.js")).args(["--bundle", "--format=iife", "--log-level=warning"]);
    bundle.arg(format!("--outfile={}", script.display())).env("NODE_PATH", home.join("node_modules"));
    command::run(&mut bundle)?;
    Ok(script)
}

/// The peers with their versions, for the table.
pub(super) fn versions() -> String {
    PACKAGES.map(|(name, version)| format!("{name}@{version}")).join(" ")
}

fn fetch(home: &Path) -> Outcome {
    let npm = on_path("npm").ok_or("npm is not here, so the peers cannot be fetched; install Node.js")?;
    println!("   fetching the peers into {}", home.display());
    fs::create_dir_all(home).about(format_args!("cannot make {}", home.display()))?;
    let mut install = Command::new(npm);
    install.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(home);
    install.args(versions().split(' '));
    command::run(&mut install)
}

/// What pysbd prints of `texts`: its speed, as [`super::table`] reads it. Nothing where there is no Python or no network.
pub(super) fn of_python(texts: &Path) -> Outcome<String> {
    let python = on_path("python3").ok_or("Python is not here, so pysbd is left out")?;
    let home = house::tools()?.join(PYSBD.replace("==", "-"));
    if !home.join("pysbd").is_dir() {
        println!("   fetching {PYSBD} into {}", home.display());
        let mut install = Command::new(&python);
        install.args(["-m", "pip", "install", "--quiet", "--no-deps", "--target"]).arg(&home).arg(PYSBD);
        command::run(&mut install)?;
    }
    let script = house::root().join("bench/peers/pysbd_speed.py");
    command::read(Command::new(python).arg(script).arg(texts).env("PYTHONPATH", home))
}
