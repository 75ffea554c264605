//! What the corpus puts into the package: the pack, its title and summary, and the first view as text. Asks the native
//! programs of the workspace; knows nothing of the format beyond two keys of `corpus.toml`.

use std::{fs, path::Path};

use crate::{
    command::{cargo, read, run},
    house,
    step::{About, Outcome, step},
};

/// The words of the corpus that stand in the head of the index.
pub(crate) struct Words {
    /// The title of the corpus.
    pub(crate) title: String,
    /// What the corpus is, in its editors' words.
    pub(crate) summary: String,
}

/// Checks the corpus and writes its pack to `file`.
pub(crate) fn pack(file: &Path) -> Outcome<Words> {
    step("check and pack the corpus", || {
        let mut diptych = cargo(&["run", "--quiet", "--package", "diptych-cli", "--", "pack", "corpus", "-o"]);
        run(native(diptych.arg(file)))?;
        if !file.is_file() {
            return Err("`diptych pack corpus` ended without writing a pack".into());
        }
        words()
    })
}

/// The first view as HTML, rendered by the reader's own components.
pub(crate) fn first_view(pack: &Path) -> Outcome<String> {
    step("render the first view", || shell(pack, &[]))
}

/// The opening of each text as HTML, by the text's slug.
pub(crate) fn openings(pack: &Path) -> Outcome<Vec<(String, String)>> {
    let lines = step("render the openings of the texts", || shell(pack, &["--openings"]))?;
    let openings = lines.lines().filter_map(|line| line.split_once('\t'));
    Ok(openings.map(|(slug, html)| (slug.to_owned(), html.to_owned())).collect())
}

fn shell(pack: &Path, arguments: &[&str]) -> Outcome<String> {
    let mut shell = cargo(&["run", "--quiet", "--bin", "shell", "--"]);
    read(native(shell.arg(pack).args(arguments)))
}

/// Flags meant for the reader's code would make cargo build the native programs a second time.
fn native(command: &mut std::process::Command) -> &mut std::process::Command {
    command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS")
}

fn words() -> Outcome<Words> {
    let path = house::root().join("corpus/corpus.toml");
    let text = fs::read_to_string(&path).about(format_args!("cannot read {}", path.display()))?;
    let table: toml::Table = text.parse().about(path.display())?;
    let word = |key: &str| table.get(key).and_then(toml::Value::as_str).unwrap_or_default().to_owned();
    Ok(Words { title: word("title"), summary: word("summary") })
}
