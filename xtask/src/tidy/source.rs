//! The files of the workspace as text. Knows which folders are built or belong to tools; knows nothing of the rules.

use std::{fs, path::Path};

use crate::{
    house,
    step::{About, Outcome},
};

/// Folders that nobody writes by hand.
const BUILT: [&str; 3] = ["target", "dist", "node_modules"];

/// Hidden folders that are part of the project all the same.
const OWN_HIDDEN: [&str; 2] = [".cargo", ".ci"];

/// Endings of the files that people write.
const ENDINGS: [&str; 11] = [".rs", ".toml", ".lock", ".md", ".css", ".js", ".mjs", ".ts", ".html", ".json", "run"];

/// One file.
pub(super) struct Source {
    /// Below the folder of the workspace, with slashes.
    pub(super) path: String,
    /// What it holds.
    pub(super) text: String,
}

impl Source {
    /// Whether the file lies in `folder` or is it.
    pub(super) fn is_in(&self, folder: &str) -> bool {
        self.path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

/// Every file that people write, by path.
pub(super) fn all() -> Outcome<Vec<Source>> {
    let written = |path: &String| ENDINGS.iter().any(|ending| path.ends_with(ending));
    let read = |path: String| {
        let text = fs::read_to_string(house::root().join(&path)).about(format_args!("cannot read {path}"))?;
        Ok(Source { path, text })
    };
    paths()?.into_iter().filter(written).map(read).collect()
}

/// The paths of all files that are not built, in their order.
pub(super) fn paths() -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    gather(&house::root(), "", &mut found)?;
    found.sort();
    Ok(found)
}

fn gather(folder: &Path, prefix: &str, found: &mut Vec<String>) -> Outcome {
    for entry in fs::read_dir(folder).about(format_args!("cannot read {}", folder.display()))? {
        let entry = entry.about(format_args!("cannot read {}", folder.display()))?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let (path, below) = (entry.path(), format!("{prefix}{name}"));
        if path.is_dir() && is_ours(&name) {
            gather(&path, &format!("{below}/"), found)?;
        } else if path.is_file() {
            found.push(below);
        }
    }
    Ok(())
}

fn is_ours(folder: &str) -> bool {
    !BUILT.contains(&folder) && (!folder.starts_with('.') || OWN_HIDDEN.contains(&folder))
}
