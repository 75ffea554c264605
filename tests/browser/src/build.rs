//! Builds of the reader to publish: the one that was made, and others that differ from it in ways that a page tells. Knows
//! the form of the worker's list, because it has to write a true one.

use std::fs;

use base64::{Engine, prelude::BASE64_STANDARD};
use diptych_corpus::original::digest;

use crate::setting;

/// What a page says of the builds that its page, boot script and glue are of.
pub const BUILDS_OF_THE_PAGE: &str = "return [document.documentElement.dataset.build ?? 'made', \
                                       globalThis.builtBoot ?? 'made', globalThis.builtGlue ?? 'made'].join(' ')";

/// All files of a build, by name.
#[derive(Clone, Debug)]
pub struct Build {
    /// The files, in the order of their names.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Build {
    /// The one that was made.
    pub fn made() -> Self {
        let entries = fs::read_dir(setting::dist()).expect("the built reader can be read").flatten();
        let files = entries.filter(|entry| entry.path().is_file());
        let mut files: Vec<_> = files
            .map(|entry| (entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).unwrap()))
            .collect();
        files.sort();
        Self { files }
    }

    /// A build whose page, boot script and glue all say `mark`, each under the name of its own bytes.
    pub fn marked(mark: &str) -> Self {
        let mut build = Self::made();
        build.rename("boot.", &format!("globalThis.builtBoot = \"{mark}\";\n"));
        build.rename("app.", &format!("globalThis.builtGlue = \"{mark}\";\n"));
        build.edit("index.html", |page| page.replacen("<html", &format!("<html data-build=\"{mark}\""), 1));
        build
    }

    /// One file of it.
    pub fn file(&self, name: &str) -> &[u8] {
        &self.files.iter().find(|(other, _)| other == name).unwrap_or_else(|| panic!("no file {name}")).1
    }

    /// The full name of the file that begins and ends so.
    pub fn name(&self, start: &str, end: &str) -> String {
        let mut names = self.files.iter().map(|(name, _)| name);
        names.find(|name| name.starts_with(start) && name.ends_with(end)).expect("the file is in the build").clone()
    }

    /// The names that the worker's list holds; the page is `./` there.
    pub fn listed(&self) -> Vec<String> {
        let worker = String::from_utf8_lossy(self.file("sw.js")).into_owned();
        let list = worker.split("const FILES = [").nth(1).and_then(|rest| rest.split("];").next()).unwrap_or_default();
        list.lines().filter_map(|line| line.strip_prefix("[\"")?.split('"').next().map(str::to_owned)).collect()
    }

    /// The same files, one of them edited, with a worker whose list is true again.
    pub fn edit(&mut self, name: &str, edit: impl FnOnce(String) -> String) {
        let before = self.file(name).to_vec();
        let text = String::from_utf8(before.clone()).expect("a file of text");
        let after = edit(text).into_bytes();
        assert_ne!(before, after, "the edit of {name} changes nothing");
        self.in_worker(&written(&before), &written(&after));
        self.put(name, after);
        let build = self.line_of_build();
        let mark = written(&self.worker_without_build());
        let mark: String = mark.bytes().take(8).map(|byte| format!("{byte:02x}")).collect();
        self.in_worker(&build, &format!("const BUILD = \"{mark}\";"));
    }

    fn rename(&mut self, start: &str, first_line: &str) {
        let old = self.name(start, ".js");
        self.edit(&old, |script| format!("{first_line}{script}"));
        let bytes = self.file(&old).to_vec();
        let mark: String = digest(&bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let new = format!("{start}{mark}.js");
        self.in_worker(&old, &new);
        self.edit("index.html", |page| page.replace(&old, &new));
        self.files.retain(|(name, _)| *name != old);
        self.put(&new, bytes);
    }

    fn in_worker(&mut self, old: &str, new: &str) {
        let worker = String::from_utf8_lossy(self.file("sw.js")).into_owned();
        assert!(worker.contains(old), "the worker's list has no {old}");
        self.put("sw.js", worker.replace(old, new).into_bytes());
    }

    fn line_of_build(&self) -> String {
        let worker = String::from_utf8_lossy(self.file("sw.js")).into_owned();
        worker.lines().find(|line| line.starts_with("const BUILD")).expect("a worker names its build").to_owned()
    }

    fn worker_without_build(&self) -> Vec<u8> {
        String::from_utf8_lossy(self.file("sw.js")).replace(&self.line_of_build(), "").into_bytes()
    }

    fn put(&mut self, name: &str, bytes: Vec<u8>) {
        self.files.retain(|(other, _)| other != name);
        self.files.push((name.to_owned(), bytes));
        self.files.sort();
    }
}

fn written(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(digest(bytes))
}
