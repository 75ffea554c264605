//! A workspace in the place of a corpus folder, as a person types it.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use diptych_workspace::files::unpack;
use tempfile::TempDir;

fn diptych(arguments: &[&str], folder: &TempDir) -> Output {
    Command::new(env!("CARGO_BIN_EXE_diptych")).args(arguments).current_dir(folder).output().unwrap()
}

fn printed(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn complained(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(1));
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// A folder with an empty workspace and a page.
fn folder() -> TempDir {
    let folder = TempDir::new().unwrap();
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("../import/tests/files/page.html");
    fs::copy(example, folder.path().join("page.html")).unwrap();
    let said = printed(&diptych(&["new", "mine.diptych"], &folder));
    assert_eq!(said, "an empty workspace in mine.diptych; add texts to it with: diptych import FILE -o mine.diptych\n");
    folder
}

#[test]
fn new_workspace_checks_clean() {
    let folder = folder();
    let said = printed(&diptych(&["check", "mine.diptych"], &folder));
    assert_eq!(said, "mine.diptych: no texts yet; 0 errors, 0 warnings\n");
    let said = complained(&diptych(&["pack", "mine.diptych", "-o", "mine.pack"], &folder));
    assert_eq!(said, "diptych: mine.diptych has no texts yet; add one with: diptych import FILE -o mine.diptych\n");
}

#[test]
fn imported_page_stands_in_the_workspace_and_can_be_packed() {
    let folder = folder();
    printed(&diptych(&["import", "page.html", "-o", "mine.diptych"], &folder));
    let again = printed(&diptych(&["import", "page.html", "-o", "mine.diptych"], &folder));
    assert!(again.contains("the same text is already there and stays as it is"), "{again}");
    let checked = printed(&diptych(&["check", "mine.diptych"], &folder));
    assert!(checked.contains("1 article,") && checked.contains("0 errors, 0 warnings"), "{checked}");
    let packed = printed(&diptych(&["pack", "mine.diptych", "-o", "mine.pack"], &folder));
    assert!(packed.starts_with("own-texts: 1 article, "), "{packed}");
    let workspace = diptych_workspace::read(&fs::read(folder.path().join("mine.diptych")).unwrap()).unwrap();
    assert_eq!(workspace.texts[0].details.language.as_deref(), Some("en"));
}

#[test]
fn files_that_the_program_does_not_know_stay_in_the_workspace() {
    let folder = folder();
    let path = folder.path().join("mine.diptych");
    let mut members = unpack(&fs::read(&path).unwrap()).unwrap();
    members.push(diptych_workspace::files::Member { name: "notes.annotation".to_owned(), bytes: b"mine".to_vec() });
    fs::write(&path, diptych_workspace::files::pack(&members)).unwrap();
    printed(&diptych(&["import", "page.html", "-o", "mine.diptych"], &folder));
    let members = unpack(&fs::read(&path).unwrap()).unwrap();
    assert!(members.iter().any(|it| it.name == "notes.annotation" && it.bytes == b"mine"));
}

#[test]
fn workspace_that_is_there_is_not_written_over_and_a_broken_one_is_told() {
    let folder = folder();
    let said = complained(&diptych(&["new", "mine.diptych"], &folder));
    assert_eq!(said, "diptych: mine.diptych is there already; name a new file.\n");
    fs::write(folder.path().join("cut.diptych"), "PK\u{3}\u{4}").unwrap();
    let before = fs::read(folder.path().join("cut.diptych")).unwrap();
    for arguments in [["check", "cut.diptych"].as_slice(), &["import", "page.html", "-o", "cut.diptych"]] {
        let said = complained(&diptych(arguments, &folder));
        assert!(said.starts_with("diptych: cut.diptych: "), "{said}");
    }
    assert_eq!(fs::read(folder.path().join("cut.diptych")).unwrap(), before);
    let said = complained(&diptych(&["check", "none.diptych"], &folder));
    assert!(said.starts_with("diptych: none.diptych cannot be read: "), "{said}");
}
