//! Trunk's staging directory as a place from which files are taken and into which others are put. Knows how a file gets the
//! name of its bytes; knows nothing of what the files mean.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

use crate::step::{About, Outcome};

/// Half of a SHA-256 would do against accident; these 64 bits do too, and keep the index short.
const HASH_BYTES: usize = 8;

/// The folder between Trunk's work and the final one.
pub(crate) struct Stage {
    folder: PathBuf,
}

impl Stage {
    /// Takes over the folder that Trunk names.
    pub(crate) fn open(folder: PathBuf) -> Outcome<Self> {
        fs::read_dir(&folder).about(format_args!("cannot read {}", folder.display()))?;
        Ok(Self { folder })
    }

    /// The folder itself.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Removes a file and returns its bytes.
    pub(crate) fn take(&self, name: &str) -> Outcome<Vec<u8>> {
        let path = self.folder.join(name);
        let bytes = fs::read(&path).about(format_args!("cannot read {}", path.display()))?;
        fs::remove_file(&path).about(format_args!("cannot remove {}", path.display()))?;
        Ok(bytes)
    }

    /// [`Stage::take`], for text.
    pub(crate) fn take_text(&self, name: &str) -> Outcome<String> {
        String::from_utf8(self.take(name)?).about(format_args!("{name} is not UTF-8"))
    }

    /// Reads a file that stays.
    pub(crate) fn read(&self, name: &str) -> Outcome<Vec<u8>> {
        let path = self.folder.join(name);
        fs::read(&path).about(format_args!("cannot read {}", path.display()))
    }

    /// Writes a file named by the hash of its bytes and returns the name.
    pub(crate) fn name(&self, stem: &str, extension: &str, bytes: &[u8]) -> Outcome<String> {
        let name = format!("{stem}.{}.{extension}", hash(bytes));
        self.write(&name, bytes)?;
        Ok(name)
    }

    /// Writes a file.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> Outcome {
        let path = self.folder.join(name);
        fs::write(&path, bytes).about(format_args!("cannot write {}", path.display()))
    }

    /// Fails if Trunk left something that no part of the package took: it would be published unseen. JavaScript snippets of
    /// a crate are such a thing, and they cannot work in a page without modules.
    pub(crate) fn nothing_is_left(&self) -> Outcome {
        const OURS: [&str; 14] = [
            "app.",
            "boot.",
            "chunk-",
            "composed.",
            "corpus.",
            "framed.",
            "index.html",
            "names.",
            "opening-",
            "registration.",
            "style.",
            "translated.",
            "watchdog.js",
            "worker.",
        ];
        let strange = self.names()?.into_iter().find(|name| !OURS.iter().any(|ours| name.starts_with(ours)));
        strange.map_or(Ok(()), |name| {
            Err(format!("Trunk staged `{name}`, which the package does not know; remove what brings it, or teach `cargo xtask package` what it is").into())
        })
    }

    /// The name of the only file that Trunk made of `program` and that ends so.
    pub(crate) fn only_name(&self, program: &str, ending: &str) -> Outcome<String> {
        let is_it = |name: &String| name.starts_with(program) && name.ends_with(ending);
        let mut names: Vec<String> = self.names()?.into_iter().filter(is_it).collect();
        match (names.pop(), names.pop()) {
            (Some(name), None) => Ok(name),
            (None, _) => Err(format!("Trunk staged no file of `{program}` that ends in `{ending}`").into()),
            (Some(one), Some(two)) => {
                Err(format!("Trunk staged two files of `{program}` that end in `{ending}`: {one}, {two}").into())
            }
        }
    }

    /// The names of all files, in their order.
    pub(crate) fn names(&self) -> Outcome<Vec<String>> {
        let entries = fs::read_dir(&self.folder).about(format_args!("cannot read {}", self.folder.display()))?;
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.about("cannot read the staging directory")?;
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }
}

/// The part of a name that changes with every byte of the file.
pub(crate) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(HASH_BYTES).map(|byte| format!("{byte:02x}")).collect()
}
