//! Small corpora for tests of pages.

use std::path::Path;

use diptych_corpus::model::{Article, Corpus};
use diptych_engine::Engine;
use diptych_engine::annotation::annotate;
use diptych_library::sample;

use crate::analyzed_corpus::AnalyzedCorpus;

/// A corpus with what the engine finds in it.
pub fn analyzed(corpus: Corpus) -> AnalyzedCorpus {
    let annotations = annotate(&Engine::new(&corpus), &corpus.articles);
    AnalyzedCorpus::new(corpus, annotations, None)
}

/// The default corpus.
pub fn default_corpus() -> AnalyzedCorpus {
    analyzed(diptych_corpus::folder::read(Path::new("../../corpus"), &[]).corpus.unwrap())
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
