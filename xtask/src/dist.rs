//! Building the reader with Trunk, for the serving machine or for a host. Knows how Trunk is called; what happens to the
//! files after Trunk's own work is `package`'s.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    command, house, package,
    step::{Outcome, step},
    tools::Toolbox,
};

/// How the reader is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quick to build again, large.
    Dev,
    /// What a host gets: small, and the same bytes wherever it is built.
    Release,
}

/// `cargo xtask dist`.
pub(crate) fn dist() -> Outcome {
    build(&Toolbox::ready()?)?;
    tell()
}

/// `cargo xtask dist --unsplit`: all code of the reader in one file, for comparison.
pub(crate) fn dist_unsplit() -> Outcome {
    let tools = Toolbox::ready()?;
    step("build the reader", || {
        let mut trunk = trunk(&tools, "build", Profile::Release)?;
        command::run(trunk.arg("--no-default-features").env(package::UNSPLIT, "1"))
    })?;
    tell()
}

fn tell() -> Outcome {
    println!("\nThe reader is in {}; copy its contents to any static host.", house::dist().display());
    Ok(())
}

/// Builds the release into `dist/`.
pub(crate) fn build(tools: &Toolbox) -> Outcome {
    step("build the reader", || command::run(&mut trunk(tools, "build", Profile::Release)?))
}

/// Builds the release of the copy of the workspace in `folder`, with `target` for what Cargo makes, and gives the folder that a host would get.
pub(crate) fn build_copy(tools: &Toolbox, folder: &Path, target: &Path) -> Outcome<PathBuf> {
    let mut trunk = trunk(tools, "build", Profile::Release)?;
    command::run(trunk.current_dir(folder).env("CARGO_TARGET_DIR", target))?;
    Ok(folder.join("dist"))
}

/// A Trunk command with everything that both `build` and `serve` need.
pub(crate) fn trunk(tools: &Toolbox, verb: &str, profile: Profile) -> Outcome<Command> {
    let mut trunk = tools.command("trunk")?;
    // Offline: Trunk must take the tools it is given and fetch none by itself.
    trunk.args([verb, "--offline", "--skip-version-check", "--color", "never"]);
    // Trunk reads NO_COLOR as a truth value and stops at the customary `1`.
    trunk.env_remove("NO_COLOR");
    // What failed is said above the trace that Trunk would print of itself.
    trunk.env("RUST_LOG", "warn").env("RUST_BACKTRACE", "0");
    if profile == Profile::Release {
        trunk.arg("--release").env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", neutral_paths());
    }
    Ok(trunk)
}

/// Panic messages name source files; without this the folder names of the building machine would stand in them.
pub(crate) fn neutral_paths() -> String {
    let registry = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo"));
    let cargo_home = registry.or(home).map(|path| format!(" --remap-path-prefix={}=/cargo", path.display()));
    format!("--remap-path-prefix={}=/diptych{}", house::root().display(), cargo_home.unwrap_or_default())
}
