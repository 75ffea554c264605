//! axe-core, the accessibility checker that the browser tests put into pages: fetched once with npm into the shared cache.
//! It is a tool of the tests and never shipped.

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

const VERSION: &str = "4.14.1";

/// The script of axe-core.
pub(crate) fn script() -> Outcome<PathBuf> {
    let home = house::tools()?.join(format!("axe-core-{VERSION}"));
    let script = home.join("package/axe.min.js");
    if !script.is_file() {
        fetch(&home)?;
    }
    Ok(script)
}

fn fetch(home: &Path) -> Outcome {
    let npm =
        on_path("npm").ok_or("npm is needed once, to fetch axe-core for the accessibility tests; install Node.js")?;
    println!("   fetching axe-core {VERSION} into {}", home.display());
    fs::create_dir_all(home).about(format_args!("cannot make {}", home.display()))?;
    let package = format!("axe-core@{VERSION}");
    let archive = read(Command::new(npm).args(["pack", "--silent", &package]).current_dir(home))?;
    let archive = archive.lines().last().unwrap_or_default().trim().to_owned();
    read(Command::new("tar").args(["-xzf", &archive]).current_dir(home)).map(drop)
}
