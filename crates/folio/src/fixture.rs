//! Small corpora for tests of pages.

use std::path::Path;

use diptych_corpus::model::{Article, Corpus};
use diptych_engine::Engine;
use diptych_engine::service::SharedIndex;
use diptych_library::sample;

use crate::study::Study;

/// A corpus with what the engine finds in it.
pub fn studied(corpus: Corpus) -> Study {
    let engine = Engine::new(&corpus);
    Study::new(corpus, &engine, None, SharedIndex::default())
}

/// The default corpus.
pub fn default_study() -> Study {
    studied(diptych_corpus::folder::read(Path::new("../../corpus"), &[]).corpus.unwrap())
}

/// Texts by publisher and day, without claims.
pub fn corpus(texts: &[(&str, &str, &str)]) -> Corpus {
    let article = |(publisher, published, text): &(&str, &str, &str)| Article {
        text: (*text).to_owned(),
        ..sample::article(publisher, published)
    };
    Corpus {
        articles: texts.iter().map(article).collect(),
        claims: Vec::new(),
        relations: Vec::new(),
        ..sample::library().corpus().clone()
    }
}
