//! The commands as a person types them: what is printed, where, and with which status.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use diptych_corpus::pack::decode;
use diptych_corpus::vocabulary::Rendering;
use tempfile::TempDir;

fn diptych(arguments: &[&Path]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_diptych")).args(arguments).output().unwrap()
}

fn typed(arguments: &[&str]) -> Output {
    diptych(&arguments.iter().map(Path::new).collect::<Vec<_>>())
}

fn corpora() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpora")
}

/// A copy of the minimal corpus with one replacement in one file.
fn copy_with(file: &str, old: &str, new: &str) -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("articles")).unwrap();
    for under in ["", "articles"] {
        for entry in fs::read_dir(corpora().join("minimal").join(under)).unwrap().map(Result::unwrap) {
            if entry.path().is_file() {
                fs::copy(entry.path(), folder.path().join(under).join(entry.file_name())).unwrap();
            }
        }
    }
    let text = fs::read_to_string(folder.path().join(file)).unwrap();
    assert!(text.contains(old));
    fs::write(folder.path().join(file), text.replacen(old, new, 1)).unwrap();
    folder
}

#[track_caller]
fn assert_prints(output: &Output, status: i32, out: &str, err: &str) {
    let (said, complained) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert_eq!((output.status.code(), &*said, &*complained), (Some(status), out, err));
}

/// A river of the small corpus that its gazetteer knows as a part of longer names alone.
const SEVE: &str = "  Seve: place, 1 time, in courier-2021-07-13";
const MORE_NAMES: &str =
    "names that the model sees and entities.toml lacks; it errs, so add only those that are names and matter:";

#[test]
fn check_of_a_good_corpus_sums_it_up() {
    let output = diptych(&[Path::new("check"), &corpora().join("minimal")]);
    let summary = "altmoor-2021: 3 articles, 3 claims, 3 pieces of evidence, 4 in the gazetteer, 1 relation, \
                   1 in the lexicon, 3 questions; 0 errors, 0 warnings\n";
    assert_prints(&output, 0, &format!("{summary}\n{MORE_NAMES}\n{SEVE}\n"), "");
}

#[test]
fn check_lists_names_that_the_gazetteer_may_lack() {
    let more = "Maria Delgado said in Kenya that Altmoor was safe. The gates";
    let folder = copy_with("articles/water-board-2021-08.md", "The gates", more);
    let output = diptych(&[Path::new("check"), folder.path()]);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8(output.stdout).unwrap();
    let names: Vec<&str> = said.lines().skip_while(|it| !it.starts_with("names that")).skip(1).collect();
    let place = "1 time, in water-board-2021-08";
    assert_eq!(
        names,
        [format!("  Kenya: place, {place}"), format!("  Maria Delgado: person, {place}"), SEVE.to_owned()]
    );
}

#[test]
fn check_of_a_bad_corpus_tells_file_and_line_and_fails() {
    let folder = copy_with("relations.toml", "c03", "c04");
    let said = "relations.toml:4: no claim has the id “c04”; did you mean “c01”?\n1 error, 0 warnings\n";
    assert_prints(&diptych(&[Path::new("check"), folder.path()]), 1, said, "");
}

#[test]
fn warning_does_not_fail_the_check() {
    let folder = copy_with("claims.toml", "date = 2021-08-20\n", "");
    let output = diptych(&[Path::new("check"), folder.path()]);
    assert_eq!(output.status.code(), Some(0));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.starts_with("claims.toml:62: warning: “c03” has no evidence with a date"), "{said}");
    assert!(said.contains("0 errors, 1 warning\n"), "{said}");
}

#[test]
fn new_corpus_checks_clean() {
    let folder = TempDir::new().unwrap();
    let corpus = folder.path().join("mine");
    let place = corpus.display();
    let said = format!(
        "10 files in {place}; write your own texts in place of the example, then type: diptych check {place}\n"
    );
    assert_prints(&diptych(&[Path::new("new"), &corpus]), 0, &said, "");
    let summary = "my-corpus: 2 articles, 1 claim, 1 piece of evidence, 2 in the gazetteer, 0 relations, \
                   1 in the lexicon, 1 question; 0 errors, 0 warnings\n";
    assert_prints(&diptych(&[Path::new("check"), &corpus]), 0, summary, "");
}

#[test]
fn new_corpus_overwrites_nothing() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("claims.toml"), "mine").unwrap();
    let complaint = format!("diptych: {} is not empty; name a new folder.\n", folder.path().display());
    assert_prints(&diptych(&[Path::new("new"), folder.path()]), 1, "", &complaint);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    assert_eq!(fs::read_to_string(folder.path().join("claims.toml")).unwrap(), "mine");
}

#[test]
fn pack_writes_what_the_reader_opens() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("altmoor.pack");
    let output = diptych(&[Path::new("pack"), &corpora().join("minimal"), Path::new("-o"), &file]);
    let bytes = fs::read(&file).unwrap();
    let said = format!("altmoor-2021: 3 articles, {} bytes in {}\n", bytes.len(), file.display());
    assert_prints(&output, 0, &said, "");
    assert_eq!(decode(&bytes).unwrap().corpus.about.slug, "altmoor-2021");
}

#[test]
fn pack_says_which_originals_it_found() {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("altmoor.pack");
    let pack = |texts: &Path| {
        let corpus = corpora().join("minimal");
        diptych(&[Path::new("pack"), &corpus, Path::new("-o"), &file, Path::new("--texts"), texts])
    };
    let found = String::from_utf8(pack(&corpora().join("minimal-originals")).stdout).unwrap();
    assert!(found.starts_with("courier-2021-07-13: the original is courier.txt\n"), "{found}");
    let renderings =
        || decode(&fs::read(&file).unwrap()).unwrap().corpus.articles.into_iter().map(|article| article.rendering);
    assert!(renderings().all(|rendering| rendering != Rendering::Retelling));
    let missed = String::from_utf8(pack(folder.path()).stdout).unwrap();
    assert!(missed.starts_with("courier-2021-07-13: no file is the original; the retelling stays\n"), "{missed}");
    assert!(renderings().any(|rendering| rendering == Rendering::Retelling));
}

#[test]
fn corpus_with_an_error_is_not_packed() {
    let folder = copy_with("corpus.toml", "format = 2", "format = 3");
    let file = folder.path().join("altmoor.pack");
    let output = diptych(&[Path::new("pack"), folder.path(), Path::new("-o"), &file]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!file.exists());
}

#[test]
fn what_cannot_be_done_gets_a_sentence_and_a_status() {
    assert_prints(&typed(&["check", "nowhere"]), 1, "", "diptych: There is no folder nowhere.\n");
    let minimal = corpora().join("minimal");
    let output = diptych(&[Path::new("pack"), &minimal, Path::new("-o"), Path::new("/nowhere/x.pack")]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).starts_with("diptych: /nowhere/x.pack cannot be written: "));
}

#[test]
fn command_that_does_not_exist_is_told_with_the_nearest_that_does() {
    let output = typed(&["chekc"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("'chekc'") && said.contains("'check'"), "{said}");
}

#[test]
fn each_command_has_a_help_of_its_own() {
    let help = |arguments: &[&str]| {
        let output = typed(arguments);
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stdout).unwrap()
    };
    let all = help(&["--help"]);
    for command in ["check", "pack", "analyze", "reuse", "align", "index", "search", "completions"] {
        assert!(all.contains(&format!("\n  {command} ")), "{all}");
        assert!(help(&[command, "--help"]).contains(&format!("Usage: diptych {command}")));
    }
    assert!(help(&["pack", "--help"]).contains("--output <FILE>"));
    assert!(!help(&["check", "--help"]).contains("--output"));
}

#[test]
fn shells_complete_commands_and_options() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = typed(&["completions", shell]);
        assert_eq!(output.status.code(), Some(0));
        let script = String::from_utf8(output.stdout).unwrap();
        assert!(script.contains("analyze") && script.contains("jobs"), "{shell}");
    }
}

#[test]
fn version_goes_to_standard_output() {
    assert_prints(&typed(&["--version"]), 0, concat!("diptych ", env!("CARGO_PKG_VERSION"), "\n"), "");
}

#[test]
fn reader_of_the_output_may_stop_early() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_diptych"))
        .arg("--help")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn l6_what_was_read_is_not_written_over_and_an_earlier_pack_is() {
    let folder = copy_with("corpus.toml", "format = 2", "format = 2");
    let toml = folder.path().join("corpus.toml");
    let before = fs::read(&toml).unwrap();
    let output = diptych(&[Path::new("pack"), folder.path(), Path::new("-o"), &toml]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("corpus.toml was read for this; write to another file"));
    assert_eq!(fs::read(&toml).unwrap(), before);
    let pack = folder.path().join("town.pack");
    for _ in 0..2 {
        assert_eq!(diptych(&[Path::new("pack"), folder.path(), Path::new("-o"), &pack]).status.code(), Some(0));
    }
    let index = diptych(&[Path::new("index"), Path::new("--corpus"), &pack, Path::new("-o"), &pack]);
    assert_eq!(index.status.code(), Some(1));
    assert!(decode(&fs::read(&pack).unwrap()).is_ok());
}

#[cfg(unix)]
#[test]
fn l6_a_pack_that_does_not_fit_leaves_the_one_before() {
    let folder = TempDir::new().unwrap();
    let pack = folder.path().join("town.pack");
    fs::write(&pack, "the one before").unwrap();
    let command = "trap '' XFSZ; ulimit -f 1; exec \"$0\" pack \"$1\" -o \"$2\"";
    let program = Path::new(env!("CARGO_BIN_EXE_diptych"));
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).arg(program).arg(corpora().join("minimal")).arg(&pack).stderr(Stdio::null());
    let status = shell.status().unwrap();
    assert_eq!(status.code(), Some(1));
    assert_eq!(fs::read(&pack).unwrap(), b"the one before");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half is left");
}

#[cfg(unix)]
#[test]
fn l5_names_of_files_cannot_command_the_terminal() {
    let folder = copy_with("corpus.toml", "format = 2", "format = 2");
    fs::write(folder.path().join("articles/x\u{1b}[31mRED\u{7}.md"), "no front matter").unwrap();
    let output = diptych(&[Path::new("check"), folder.path()]);
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("x\\u{1b}[31mRED\\u{7}") && !said.contains('\u{1b}'), "{said}");
}
