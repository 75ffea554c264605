//! The open text that engine and peers read alike: the annotated texts of the trainer without their labels, or the default corpus
//! where those are not at hand.

use std::{fs, path::Path};

use crate::{
    command::{self, cargo},
    step::{About, Outcome},
    train,
};

/// Shorter texts are no articles.
const SHORTEST: usize = 600;

/// The bytes that are read in a round; a browser reads them several times in a second.
const N_BYTES: usize = 2_000_000;

/// Writes every long text into `file`, one on each line, and says what they are.
pub(super) fn write_all(file: &Path) -> Outcome<&'static str> {
    let folder = train::texts_folder();
    if folder.is_dir() {
        let trainer = ["run", "--quiet", "--profile", "fast", "--package", "diptych-train", "--"];
        command::run(cargo(&trainer).arg(folder).arg("--texts").arg(file))?;
        return Ok("the annotated texts of the trainer");
    }
    println!("   {} is not here; measuring on the default corpus", folder.display());
    write_default_corpus(file)?;
    Ok("the default corpus")
}

/// Writes articles from all over `from` into `file`.
pub(super) fn write_some(from: &Path, file: &Path) -> Outcome {
    let all = fs::read_to_string(from).about(format_args!("cannot read {}", from.display()))?;
    let long: Vec<&str> = all.lines().filter(|line| line.len() >= SHORTEST).collect();
    let n_bytes: usize = long.iter().map(|line| line.len()).sum();
    let every = (n_bytes / N_BYTES).max(1);
    let chosen: String = long.iter().step_by(every).flat_map(|line| [line, "\n"]).collect();
    fs::write(file, chosen).about(format_args!("cannot write {}", file.display()))
}

fn write_default_corpus(file: &Path) -> Outcome {
    let texts = ["run", "--quiet", "--profile", "fast", "--package", "diptych-bench-engine", "--bin", "engine-native"];
    let lines = command::read(cargo(&texts).args(["--", "--texts"]))?;
    fs::write(file, lines).about(format_args!("cannot write {}", file.display()))
}
