//! What the tests of this crate share: where corpora stand, and copies of them that may be broken.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::panic,
    unreachable_pub,
    missing_docs,
    reason = "each test file uses a part of this, and a test may stop"
)]

use std::fs;
use std::path::{Path, PathBuf};

use diptych_corpus::folder::{OriginalFile, Reading, read};
use diptych_corpus::model::Corpus;
use tempfile::TempDir;

/// The root of the workspace.
pub fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The small corpus that was written for tests.
pub fn minimal() -> PathBuf {
    workspace().join("tests/corpora/minimal")
}

/// The same corpus as it was in format 1.
pub fn format_1() -> PathBuf {
    workspace().join("tests/corpora/format-1")
}

/// The corpus that the reader opens by itself.
pub fn default_corpus() -> PathBuf {
    workspace().join("corpus")
}

/// Reads a folder that has no errors.
#[track_caller]
pub fn read_valid(folder: &Path, originals: &[OriginalFile]) -> Corpus {
    let reading = read(folder, originals);
    reading.corpus.unwrap_or_else(|| panic!("{}: {}", folder.display(), lines(&reading.problems)))
}

/// Problems one a line, as `diptych check` prints them.
pub fn lines(problems: &[diptych_corpus::folder::Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

/// The files of a folder, by name.
pub fn originals(folder: &Path) -> Vec<OriginalFile> {
    file_names(folder, "")
        .into_iter()
        .map(|name| OriginalFile { bytes: fs::read(folder.join(&name)).unwrap(), name })
        .collect()
}

/// A copy of a corpus folder that a test may break.
pub struct Copy {
    folder: TempDir,
    pub files: Vec<(String, Vec<u8>)>,
}

impl Copy {
    pub fn of(corpus: &Path) -> Self {
        // License and read-me stand beside what is read.
        let mut names = file_names(corpus, "");
        names.retain(|name| name.ends_with(".toml"));
        names.extend(file_names(corpus, "articles/"));
        let files = names.into_iter().map(|name| (name.clone(), fs::read(corpus.join(name)).unwrap())).collect();
        let folder = TempDir::new().unwrap();
        fs::create_dir(folder.path().join("articles")).unwrap();
        let copy = Self { folder, files };
        for (name, bytes) in &copy.files {
            copy.write(name, bytes);
        }
        copy
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn write(&self, name: &str, bytes: &[u8]) {
        fs::write(self.folder.path().join(name), bytes).unwrap();
    }

    pub fn remove(&self, name: &str) {
        fs::remove_file(self.folder.path().join(name)).unwrap();
    }

    /// Writes the file as it was copied.
    pub fn restore(&self, name: &str) {
        self.write(name, self.bytes(name));
    }

    pub fn bytes(&self, name: &str) -> &[u8] {
        &self.files.iter().find(|(file, _)| file == name).unwrap().1
    }

    pub fn text(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name).to_vec()).unwrap()
    }

    pub fn read(&self) -> Reading {
        self.read_with(&[])
    }

    pub fn read_with(&self, originals: &[OriginalFile]) -> Reading {
        read(self.folder.path(), originals)
    }
}

fn file_names(folder: &Path, under: &str) -> Vec<String> {
    let entries = fs::read_dir(folder.join(under)).unwrap().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().unwrap().is_file());
    let mut names: Vec<String> = files.map(|entry| format!("{under}{}", entry.file_name().to_str().unwrap())).collect();
    names.sort();
    names
}
