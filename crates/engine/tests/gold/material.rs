//! Reads the annotated texts. Knows files and code points; knows nothing of the engine's stages.

use diptych_corpus::span::Span;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// The annotated texts by the name of their document.
pub(crate) struct Gold {
    folder: PathBuf,
    pub(crate) texts: BTreeMap<String, String>,
}

/// How many marks were found, wanted, and both.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score {
    pub(crate) n_found: usize,
    pub(crate) n_wanted: usize,
    pub(crate) n_hits: usize,
}

impl Score {
    pub(crate) fn precision(self) -> f64 {
        self.n_hits as f64 / self.n_found.max(1) as f64
    }

    pub(crate) fn recall(self) -> f64 {
        self.n_hits as f64 / self.n_wanted.max(1) as f64
    }

    pub(crate) fn f1(self) -> f64 {
        2.0 * self.n_hits as f64 / (self.n_found + self.n_wanted).max(1) as f64
    }
}

impl Gold {
    /// The material, or `None` where it is absent, which skips the test.
    pub(crate) fn open() -> Option<Self> {
        let (folder, originals) = (diptych_testing::shared("gold")?, diptych_testing::shared("originals")?);
        let mut texts = BTreeMap::new();
        for entry in std::fs::read_dir(originals).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|it| it == "txt") {
                let name = path.file_stem().unwrap().to_string_lossy().into_owned();
                texts.insert(name, std::fs::read_to_string(&path).unwrap());
            }
        }
        Some(Self { folder, texts })
    }

    /// The rows of one file, in its order.
    pub(crate) fn rows(&self, file: &str) -> Vec<Value> {
        let lines = std::fs::read_to_string(self.folder.join(file)).unwrap();
        lines.lines().filter(|it| !it.trim().is_empty()).map(|it| serde_json::from_str(it).unwrap()).collect()
    }

    /// The Span of the code points from `start` to `end`, named by their keys, and the text in which it stands.
    pub(crate) fn span(&self, row: &Value, start: &str, end: &str) -> Option<(&str, Span)> {
        let text = self.texts.get(row["doc"].as_str()?)?;
        let byte = |key: &str| {
            let at = usize::try_from(row[key].as_u64()?).ok()?;
            Some(text.char_indices().nth(at).map_or(text.len(), |it| it.0))
        };
        Some((text, Span::new(text, byte(start)?, byte(end)?)?))
    }

    /// The annotated entities by id.
    pub(crate) fn index(&self) -> Value {
        serde_json::from_str(&std::fs::read_to_string(self.folder.join("entity_index.json")).unwrap()).unwrap()
    }

    /// The bare name inside a longer one, where the annotation gives it.
    pub(crate) fn core(&self, row: &Value) -> Option<Span> {
        let mut core = row.get("core")?.clone();
        core["doc"] = row["doc"].clone();
        self.span(&core, "start", "end").map(|it| it.1)
    }

    /// The documents that a file annotates.
    pub(crate) fn documents(rows: &[Value]) -> Vec<String> {
        let mut names: Vec<String> = rows.iter().filter_map(|it| it["doc"].as_str()).map(str::to_owned).collect();
        names.sort_unstable();
        names.dedup();
        names
    }
}
