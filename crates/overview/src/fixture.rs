//! Small corpora for tests of pages.

use std::path::Path;

use diptych_corpus::model::measured::{MEASUREMENT_VERSION, Measured};
use diptych_corpus::model::{Article, ArticleId, Corpus};
use diptych_corpus::vocabulary::Rendering;
use diptych_engine::Engine;
use diptych_engine::annotation::annotate;
use diptych_library::library::Library;
use diptych_library::measure::measure_original;
use diptych_library::sample;
use diptych_library::source::Source;

use crate::analyzed_corpus::AnalyzedCorpus;

/// A corpus with what the engine finds in it.
pub fn analyzed(corpus: Corpus) -> AnalyzedCorpus {
    let annotations = annotate(&Engine::new(&corpus), &corpus.articles);
    AnalyzedCorpus::new(Library::open(corpus, annotations, Source::default()), None)
}

/// The default corpus.
pub fn default_corpus() -> AnalyzedCorpus {
    analyzed(diptych_corpus::folder::read(Path::new("../../corpus"), &[]).corpus.unwrap())
}

/// The default corpus with all texts as if they stood as published, for rules that it has examples of.
pub fn default_corpus_as_published() -> AnalyzedCorpus {
    let mut corpus = diptych_corpus::folder::read(Path::new("../../corpus"), &[]).corpus.unwrap();
    for article in &mut corpus.articles {
        article.rendering = Rendering::Original;
    }
    analyzed(Corpus { measured: None, ..corpus })
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

/// A corpus of one retelling, whose original was measured if it is given.
pub fn retold(original: Option<&str>, retelling: &str) -> Corpus {
    let mut corpus = corpus(&[("Gazette", "2021-03-06", retelling)]);
    measure(&mut corpus, 0, original);
    corpus
}

/// Makes an article a retelling, whose original is counted if it is given.
pub fn measure(corpus: &mut Corpus, article: usize, original: Option<&str>) {
    corpus.articles[article].rendering = Rendering::Retelling;
    let id = ArticleId(u32::try_from(article).unwrap());
    let counted = original.and_then(|it| measure_original(corpus, &Engine::new(corpus), id, it.as_bytes()));
    if let Some(counted) = counted {
        let none = || Measured { version: MEASUREMENT_VERSION, articles: Vec::new() };
        corpus.measured.get_or_insert_with(none).articles.push(counted);
    }
}
