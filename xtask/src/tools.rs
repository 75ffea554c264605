//! The tools of the build at their pinned versions: finds them on the PATH or in the shared cache, else installs them into
//! the cache. Never changes the PATH beyond the commands that it is asked to prepare.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    command::{self, on_path, path_with},
    house,
    step::{About, Outcome, step},
};

/// A program from the package registry, at the one version that fits.
pub(crate) struct Tool {
    package: &'static str,
    program: &'static str,
    version: &'static str,
    /// Whether the versions that the package was released with must be kept: with newer ones Trunk does not compile, and
    /// with the kept ones wasm-bindgen asks for one that not every registry still has.
    locked: bool,
}

/// Builds the reader. 0.22 asks for a newer Rust than the pinned one.
pub(crate) const TRUNK: Tool = Tool { package: "trunk", program: "trunk", version: "0.21.14", locked: true };

/// Writes the glue between the reader's code and the browser; has to be of the very version of the crate `wasm-bindgen`.
pub(crate) const WASM_BINDGEN: Tool =
    Tool { package: "wasm-bindgen-cli", program: "wasm-bindgen", version: "0.2.130", locked: false };

/// Drives Firefox for the tests.
pub(crate) const GECKODRIVER: Tool =
    Tool { package: "geckodriver", program: "geckodriver", version: "0.37.1", locked: false };

/// Looks at licences and sources of what the workspace is built with.
pub(crate) const CARGO_DENY: Tool =
    Tool { package: "cargo-deny", program: "cargo-deny", version: "0.20.2", locked: true };

const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The folders that hold Trunk and wasm-bindgen, installing what is missing.
pub(crate) struct Toolbox {
    folders: Vec<PathBuf>,
}

impl Toolbox {
    /// Finds or installs everything that a build needs.
    pub(crate) fn ready() -> Outcome<Self> {
        step("wasm target", wasm_target)?;
        let folders = [TRUNK, WASM_BINDGEN].iter().map(Tool::folder).collect::<Outcome<_>>()?;
        Ok(Self { folders })
    }

    /// A command that sees these tools first on its PATH.
    pub(crate) fn command(&self, program: &str) -> Outcome<Command> {
        let folders: Vec<&Path> = self.folders.iter().map(PathBuf::as_path).collect();
        let mut command = Command::new(self.program(program));
        command.current_dir(house::root()).env("PATH", path_with(&folders)?);
        Ok(command)
    }

    /// The path of one program of the tools.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        let held = self.folders.iter().map(|folder| folder.join(&file)).find(|path| path.is_file());
        held.unwrap_or_else(|| PathBuf::from(name))
    }
}

impl Tool {
    /// The path of its program, which is installed if it is not here.
    pub(crate) fn ready(&self) -> Outcome<PathBuf> {
        Ok(self.folder()?.join(self.file()))
    }

    fn folder(&self) -> Outcome<PathBuf> {
        step(&format!("{} {}", self.package, self.version), || {
            if let Some(folder) = self.folder_on_path() {
                return Ok(folder);
            }
            let home = house::tools()?.join(format!("{}-{}", self.package, self.version));
            let folder = home.join("bin");
            if !self.fits(&folder.join(self.file())) {
                self.install(&home)?;
            }
            Ok(folder)
        })
    }

    fn folder_on_path(&self) -> Option<PathBuf> {
        let found = on_path(self.program).filter(|path| self.fits(path))?;
        println!("   found on the PATH: {}", found.display());
        found.parent().map(Path::to_path_buf)
    }

    fn fits(&self, program: &Path) -> bool {
        let asked = Command::new(program).arg("--version").output();
        asked.is_ok_and(|output| {
            String::from_utf8_lossy(&output.stdout).split_whitespace().any(|word| word == self.version)
        })
    }

    /// A debug build takes a quarter of the time of a release build and runs as quickly for a project of this size.
    fn install(&self, home: &Path) -> Outcome {
        println!("   not here yet: building it, once for all clones, in {}", home.display());
        fs::create_dir_all(home).about(format_args!("cannot make {}", home.display()))?;
        let mut install = Command::new(house::cargo());
        install.args(["install", "--debug", "--quiet", "--force", self.package, "--version", self.version, "--root"]);
        install.arg(home).current_dir(home);
        if self.locked {
            install.arg("--locked");
        }
        let build = home.join("build");
        install.env("CARGO_TARGET_DIR", &build);
        command::run(&mut install)?;
        // What was compiled on the way takes a gigabyte and serves nobody any more.
        fs::remove_dir_all(&build).about(format_args!("cannot remove {}", build.display()))
    }

    fn file(&self) -> String {
        format!("{}{}", self.program, std::env::consts::EXE_SUFFIX)
    }
}

fn wasm_target() -> Outcome {
    let Some(rustup) = on_path("rustup") else {
        println!("   rustup is not here, so the target {WASM_TARGET} has to come with this Rust");
        return Ok(());
    };
    let installed =
        command::read(Command::new(&rustup).args(["target", "list", "--installed"]).current_dir(house::root()))?;
    if installed.lines().any(|line| line == WASM_TARGET) {
        return Ok(());
    }
    command::run(Command::new(&rustup).args(["target", "add", WASM_TARGET]).current_dir(house::root()))
}
