//! The engine with the default corpus, and how the annotation's entities correspond to the corpus' by their names.

use crate::material::Gold;
use diptych_corpus::model::{Corpus, EntityId};
use diptych_engine::{Analysis, Engine};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The default corpus with its engine, and the annotated texts analyzed.
pub(crate) struct Analyzed {
    pub(crate) corpus: Corpus,
    pub(crate) engine: Engine,
    pub(crate) analyses: BTreeMap<String, Analysis>,
    index: Value,
}

impl Analyzed {
    pub(crate) fn new(gold: &Gold) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
        let corpus = diptych_corpus::folder::read(&root, &[]).corpus.unwrap();
        let engine = Engine::new(&corpus);
        let analyses = gold.texts.iter().map(|(name, text)| (name.clone(), engine.analyze(text))).collect();
        Self { corpus, engine, analyses, index: gold.index() }
    }

    /// The entities of the corpus that may be the annotation's: those of its id, and those that share a name with it.
    pub(crate) fn entities_of(&self, id: &str) -> BTreeSet<EntityId> {
        let entry = &self.index[id];
        let aliases = entry["aliases"].as_array().into_iter().flatten().filter_map(Value::as_str);
        let names: Vec<&str> = entry["canonical_name"].as_str().into_iter().chain(aliases).collect();
        let is_it = |it: &diptych_corpus::model::Entity| {
            it.slug == id
                || names.iter().any(|name| {
                    it.name == *name || it.aliases.iter().chain(&it.misspellings).any(|alias| alias == name)
                })
        };
        (0..).map(EntityId).zip(&self.corpus.entities).filter(|(_, it)| is_it(it)).map(|it| it.0).collect()
    }
}
