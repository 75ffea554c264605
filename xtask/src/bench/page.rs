//! Pages that run a program of the workspace in a browser: compiles it, lets wasm-bindgen write its glue, and puts files beside
//! it. Knows how the code is compiled; knows nothing of what it does.

use std::{fs, path::Path, process::Command};

use crate::{
    command::{self, cargo},
    dist, house,
    step::{About, Outcome},
    tools::Toolbox,
};

const WASM: &str = "wasm32-unknown-unknown";

/// A program of the workspace.
#[derive(Clone, Copy)]
pub(super) struct Program {
    pub(super) package: &'static str,
    pub(super) name: &'static str,
}

/// How a program is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Build {
    /// As the reader: for size, with the instructions that every browser has.
    Small,
    /// As the worker: its engine for speed, the rest for size, with the instructions that every browser has.
    Shipped,
    /// For speed, with instructions for vectors.
    Fast,
}

impl Build {
    /// Its name in tables and folders.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Shipped => "shipped",
            Self::Fast => "fast",
        }
    }

    fn profile(self) -> &'static str {
        match self {
            Self::Small => "release",
            Self::Shipped => "worker",
            Self::Fast => "fast",
        }
    }

    fn flags(self) -> String {
        let vectors = if self == Self::Fast { " -Ctarget-feature=+simd128" } else { "" };
        dist::neutral_paths() + vectors
    }
}

/// Compiles `program` into `folder` as `app.js` and `app_bg.wasm`.
pub(super) fn build(tools: &Toolbox, program: Program, build: Build, folder: &Path) -> Outcome {
    let mut compile = cargo(&["build", "--quiet", "--target", WASM, "--profile", build.profile()]);
    compile.args(["--package", program.package, "--bin", program.name]);
    command::run(compile.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", build.flags()))?;
    fs::create_dir_all(folder).about(format_args!("cannot make {}", folder.display()))?;
    let code = house::target().join(WASM).join(build.profile()).join(format!("{}.wasm", program.name));
    let mut bindgen = Command::new(tools.program("wasm-bindgen"));
    bindgen.args(["--target", "no-modules", "--no-typescript", "--out-name", "app", "--out-dir"]);
    command::run(bindgen.arg(folder).arg(code))
}

/// Writes files of text beside it.
pub(super) fn write(folder: &Path, files: &[(&str, &str)]) -> Outcome {
    fs::create_dir_all(folder).about(format_args!("cannot make {}", folder.display()))?;
    files.iter().try_for_each(|(name, text)| {
        fs::write(folder.join(name), text).about(format_args!("cannot write {name} in {}", folder.display()))
    })
}
