//! `cargo xtask bench extraction`: how well the article is found in the pages of an open benchmark, beside peers. Fetches the pages, which
//! are other people's, into the shared cache; measuring is the program in `bench/extraction`.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::engine::machine;
use super::table;
use crate::{
    command::{self, cargo, on_path},
    house,
    npm::{self, Package},
    step::{About, Outcome, step},
};

/// Where the pages are, and the state of them that the figures are of.
const PAGES: &str = "https://github.com/scrapinghub/article-extraction-benchmark";
const STATE: &str = "4a3bc97";

/// A folder with the pages, for who has them already.
const FOLDER: &str = "DIPTYCH_PAGES";

const PEERS: [Package; 2] =
    [Package { name: "@mozilla/readability", version: "0.6.0" }, Package { name: "jsdom", version: "26.1.0" }];

const HEAD: &str = "| who | F1 | precision | recall | F1 of words | first 25 words lost | some run of 25 lost | words neither kept nor listed | ms for a page |\n\
                    |---|---:|---:|---:|---:|---:|---:|---:|---:|\n";

/// Measures and writes the table.
pub(super) fn bench() -> Outcome {
    let pages = step("pages", pages)?;
    let mut arguments = vec![pages.display().to_string()];
    match step("Readability.js", || of_readability(&pages)) {
        Ok(file) => arguments.push(format!("Readability.js 0.6.0={}", file.display())),
        Err(failure) => println!("   {failure}; measuring without it"),
    }
    let program = ["run", "--quiet", "--release", "--manifest-path", "bench/extraction/Cargo.toml", "--"];
    let mut measure = cargo(&program);
    measure.args(arguments).env("CARGO_TARGET_DIR", house::target().join("extraction"));
    let told = step("extraction", || command::read(&mut measure))?;
    print!("{told}");
    let rows: String = told.lines().map(|line| format!("| {} |\n", line.replace('\t', " | "))).collect();
    let said = format!("{HEAD}{rows}\nOn the pages of {PAGES} at {STATE}, one thread, {}.\n", machine());
    table::write("extraction", &said)
}

/// The folder of the pages.
fn pages() -> Outcome<PathBuf> {
    if let Some(folder) = env::var_os(FOLDER) {
        return Ok(PathBuf::from(folder));
    }
    let home = house::tools()?.join(format!("article-extraction-benchmark-{STATE}"));
    if !home.join("ground-truth.json").is_file() {
        fetch(PAGES, STATE, &home)
            .map_err(|failure| format!("{failure}; clone {PAGES} and name its folder in {FOLDER}"))?;
    }
    Ok(home)
}

/// Fetches `state` of the repository `from` into `home`. What is there of an attempt that was cut off is thrown away.
fn fetch(from: &str, state: &str, home: &Path) -> Outcome {
    let git = on_path("git").ok_or("git is not here")?;
    println!("   fetching the pages into {}", home.display());
    let part = home.with_extension("part");
    for left in [home, &part] {
        if left.exists() {
            fs::remove_dir_all(left).about(format_args!("cannot remove {}", left.display()))?;
        }
    }
    command::run(Command::new(&git).args(["clone", "--quiet", from]).arg(&part))?;
    command::run(Command::new(&git).args(["checkout", "--quiet", state]).current_dir(&part))?;
    // Last: a folder of this name is whole, and at this state.
    fs::rename(&part, home).about(format_args!("cannot move the pages to {}", home.display()))
}

/// The file of what Readability.js finds.
fn of_readability(pages: &Path) -> Outcome<PathBuf> {
    let modules = npm::modules(&PEERS)?;
    let script = house::root().join("bench/peers/readability.cjs");
    let told = command::read(Command::new(npm::node()?).arg(script).arg(pages.join("html")).env("NODE_PATH", modules))?;
    let file = house::target().join("bench/readability.json");
    fs::create_dir_all(house::target().join("bench")).about("cannot make the folder of the benchmark")?;
    fs::write(&file, told).about(format_args!("cannot write {}", file.display()))?;
    Ok(file)
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path, process::Command};

    use super::fetch;

    fn git(folder: &Path, arguments: &[&str]) {
        let identity = ["-c", "user.name=A", "-c", "user.email=a@b.example"];
        assert!(Command::new("git").current_dir(folder).args(identity).args(arguments).status().unwrap().success());
    }

    #[test]
    fn pages_are_fetched_anew_where_an_attempt_was_cut_off() {
        let folder = tempfile::tempdir().unwrap();
        let (origin, home) = (folder.path().join("origin"), folder.path().join("pages-1"));
        fs::create_dir_all(&origin).unwrap();
        git(&origin, &["init", "--quiet"]);
        for (state, words) in [("first", "{}"), ("second", "[]")] {
            fs::write(origin.join("ground-truth.json"), words).unwrap();
            git(&origin, &["add", "."]);
            git(&origin, &["commit", "--quiet", "-m", state]);
            git(&origin, &["tag", state]);
        }
        fs::create_dir_all(home.join(".git")).unwrap();
        fs::create_dir_all(home.with_extension("part").join("html")).unwrap();
        fetch(origin.to_str().unwrap(), "first", &home).unwrap();
        assert_eq!(fs::read_to_string(home.join("ground-truth.json")).unwrap(), "{}");
        assert!(!home.with_extension("part").exists());
    }
}
