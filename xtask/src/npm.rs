//! Packages of npm at their pinned versions, each set in a folder of the cache that clones share. They are tools of the
//! tests; nothing of them ships.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    command::{on_path, read},
    house,
    step::{About, Outcome},
};

/// A package at the one version that is used.
pub(crate) struct Package {
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
}

/// The folder `node_modules` with these packages in it, installing them when they are not there.
pub(crate) fn modules(packages: &[Package]) -> Outcome<PathBuf> {
    let wanted: Vec<String> = packages.iter().map(|package| format!("{}-{}", package.name, package.version)).collect();
    let home = house::tools()?.join(wanted.join("-"));
    let modules = home.join("node_modules");
    // Written last: a folder without it was left by an installation that was cut off.
    let whole = home.join("whole");
    if !whole.is_file() {
        install(packages, &home)?;
        fs::write(&whole, "").about(format_args!("cannot write {}", whole.display()))?;
    }
    Ok(modules)
}

/// The program that runs scripts outside a browser.
pub(crate) fn node() -> Outcome<PathBuf> {
    on_path("node").ok_or_else(|| "node is needed to check and test scripts; install Node.js 20.19 or later".into())
}

fn install(packages: &[Package], home: &Path) -> Outcome {
    let wanted: Vec<String> = packages.iter().map(|package| format!("{}@{}", package.name, package.version)).collect();
    let names = wanted.join(", ");
    let npm = on_path("npm").ok_or_else(|| format!("npm is needed once, to fetch {names}; install Node.js"))?;
    println!("   fetching {names} into {}", home.display());
    fs::create_dir_all(home).about(format_args!("cannot make {}", home.display()))?;
    let mut install = Command::new(npm);
    install.args(["install", "--silent", "--no-save", "--no-package-lock", "--ignore-scripts", "--prefix"]);
    read(install.arg(home).args(wanted).current_dir(home)).map(drop)
}
