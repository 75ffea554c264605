//! An open corpus with everything that the engine finds in its texts: what pages about all of them are composed from.

use std::cell::OnceCell;

use diptych_corpus::model::{Article, ArticleId, Corpus, EntityId, Evidence};
use diptych_engine::alignment::{Link, Links};
use diptych_engine::annotation::Annotations;
use diptych_engine::date::{Dated, PartialDate, find_dates_told};
use diptych_engine::mention::Referent;
use diptych_engine::quantity::{Setting, find_settings};
use diptych_engine::search::{Hit, SearchIndex};
use diptych_engine::service::SharedIndex;
use diptych_engine::{Analysis, Engine};
use diptych_library::library::{EvidenceId, Library};
use diptych_library::source::Source;

use crate::period::as_told;

/// An open corpus with what the engine finds in it.
#[derive(Debug)]
pub struct AnalyzedCorpus {
    /// The corpus with what is worked out from it.
    pub library: &'static Library,
    engine: Engine,
    texts: Vec<Findings>,
    summaries: OnceCell<Vec<Vec<Findings>>>,
    links: OnceCell<Links>,
    index: SharedIndex,
}

/// What the engine finds in one text.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    /// What is found.
    pub analysis: Analysis,
    /// Dates, counted from the day of the text where words alone do not tell them.
    pub dated: Dated,
    /// Where and when each of the quantities holds, in their order.
    pub settings: Vec<Setting>,
}

impl AnalyzedCorpus {
    /// Studies `corpus`, which is kept for as long as the program runs, with its `links` where they are known already
    /// and its `index`.
    #[must_use]
    pub fn new(corpus: Corpus, engine: &Engine, links: Option<Links>, index: SharedIndex) -> Self {
        let told = |it: &Article| analyze(engine, &it.text, Some(as_told(it.published)));
        let texts: Vec<Findings> = corpus.articles.iter().map(told).collect();
        let annotations = texts.iter().map(|it| Annotations::from(it.analysis.clone())).collect();
        let library = Library::open(corpus, annotations, Source::default());
        let links = links.map_or_else(OnceCell::new, OnceCell::from);
        Self { library, engine: engine.clone(), texts, summaries: OnceCell::new(), links, index }
    }

    /// What stands in the text of an article; `None` if the corpus has no such article.
    #[must_use]
    pub fn findings(&self, article: ArticleId) -> Option<&Findings> {
        self.texts.get(article.index())
    }

    /// What stands in the summary of a piece of evidence, in the curators' words.
    #[must_use]
    pub fn summary(&self, id: EvidenceId) -> Option<&Findings> {
        let summaries = self.summaries.get_or_init(|| {
            let of_evidence = |it: &Evidence| analyze(&self.engine, &it.summary, it.date.map(as_told));
            self.library.corpus().claims.iter().map(|claim| claim.evidence.iter().map(of_evidence).collect()).collect()
        });
        summaries.get(id.claim.index())?.get(id.index)
    }

    /// The entities that some words of the curators name, in their order.
    #[must_use]
    pub fn names_in(&self, words: &str) -> Vec<EntityId> {
        let named = self.engine.analyze(words).mentions.into_iter();
        named
            .filter_map(|it| match it.referent {
                Referent::Entity(entity) => Some(entity),
                Referent::Ambiguous(_) => None,
            })
            .collect()
    }

    /// The passages that have the words of a query, wherever they stand.
    #[must_use]
    pub fn hits(&self, query: &str) -> Vec<Hit> {
        self.index.get_or_init(|| SearchIndex::new(self.library.corpus())).search(query, usize::MAX).hits
    }

    /// The links among all texts that the program sees.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        let compute = || Links::of(self.library.corpus(), self.texts.iter().map(|it| &it.analysis));
        self.links.get_or_init(compute).all()
    }
}

/// What the engine finds in a text that is told on the day `told`.
fn analyze(engine: &Engine, text: &str, told: Option<PartialDate>) -> Findings {
    let analysis = engine.analyze(text);
    let Analysis { paragraphs, sentences, tokens, mentions, quantities, .. } = &analysis;
    let dated = find_dates_told(text, paragraphs, tokens, told);
    let settings = find_settings(text, sentences, mentions, &dated.dates, quantities);
    Findings { analysis, dated, settings }
}
