//! An open corpus with everything that the engine finds in its texts: what pages about all of them are composed from.

use std::cell::OnceCell;

use diptych_corpus::model::measured::ArticleMeasure;
use diptych_corpus::model::{ArticleId, EntityId, Evidence};
use diptych_corpus::span::Span;
use diptych_engine::alignment::{Link, LinkKind, Links};
use diptych_engine::annotation::complete;
use diptych_engine::date::{DateValue, Dated, find_dates_told};
use diptych_engine::mention::Referent;
use diptych_engine::quantity::{Setting, find_settings};
use diptych_engine::search::{Hit, SearchIndex};
use diptych_engine::{Analysis, Engine};
use diptych_library::count_source::{CountSource, original_counts};
use diptych_library::library::{EvidenceId, Library};
use diptych_library::measure::measure;
use diptych_library::own_words::own_passages;

/// An open corpus with what the engine finds in it. What the pack carries is taken from there, the rest worked out when it is
/// first asked for.
#[derive(Debug)]
pub struct AnalyzedCorpus {
    /// The corpus with what is worked out from it.
    pub library: Library,
    engine: OnceCell<Engine>,
    texts: Vec<OnceCell<Findings>>,
    counts: Vec<OnceCell<ArticleMeasure>>,
    summaries: OnceCell<Vec<Vec<Findings>>>,
    known_links: Option<Links>,
    links: OnceCell<Vec<Link>>,
    index: OnceCell<SearchIndex>,
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
    /// The corpus of `library`, with its `links` where they are known already.
    #[must_use]
    pub fn new(library: Library, links: Option<Links>) -> Self {
        let texts = library.article_ids().map(|_| OnceCell::new()).collect();
        let counts = library.article_ids().map(|_| OnceCell::new()).collect();
        Self {
            library,
            engine: OnceCell::new(),
            texts,
            counts,
            summaries: OnceCell::new(),
            known_links: links,
            links: OnceCell::new(),
            index: OnceCell::new(),
        }
    }

    /// Reads the text of an article unless that was done before; tells whether there was anything to do.
    pub fn read(&self, article: ArticleId) -> bool {
        let is_new = self.texts.get(article.index()).is_some_and(|it| it.get().is_none());
        is_new && self.findings(article).is_some()
    }

    /// What stands in the text of an article; `None` if the corpus has no such article.
    #[must_use]
    pub fn findings(&self, article: ArticleId) -> Option<&Findings> {
        let (text, annotations) = (self.library.article(article)?, self.library.annotations(article)?);
        let told = Some(text.published.into());
        Some(
            self.texts.get(article.index())?.get_or_init(|| dated(&text.text, complete(&text.text, annotations), told)),
        )
    }

    /// What stands in the text of an article as it was published; `None` of the editors' words.
    #[must_use]
    pub fn published_findings(&self, article: ArticleId) -> Option<&Findings> {
        let is_published = CountSource::of(self.library.corpus(), article) == CountSource::Text;
        is_published.then(|| self.findings(article)).flatten()
    }

    /// What was counted in an article as it was published: in the text that is shown, or before in the original of a retelling. `None` if
    /// it was not counted.
    #[must_use]
    pub fn counts(&self, article: ArticleId) -> Option<&ArticleMeasure> {
        let corpus = self.library.corpus();
        let Some(findings) = self.published_findings(article) else { return original_counts(corpus, article) };
        let text = &self.library.article(article)?.text;
        let count = || measure(corpus, text, &findings.analysis, &findings.dated.dates);
        Some(self.counts.get(article.index())?.get_or_init(count))
    }

    /// What stands in the summary of a piece of evidence, in the curators' words.
    #[must_use]
    pub fn summary(&self, id: EvidenceId) -> Option<&Findings> {
        let summaries = self.summaries.get_or_init(|| {
            let of_evidence =
                |it: &Evidence| dated(&it.summary, self.engine().analyze(&it.summary), it.date.map(DateValue::from));
            self.library.corpus().claims.iter().map(|claim| claim.evidence.iter().map(of_evidence).collect()).collect()
        });
        summaries.get(id.claim.index())?.get(id.index)
    }

    /// The entities that some words of the curators name, in their order.
    #[must_use]
    pub fn names_in(&self, words: &str) -> Vec<EntityId> {
        let named = self.engine().analyze(words).mentions.into_iter();
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
        self.index().search(query, usize::MAX).hits
    }

    /// The index of all texts.
    #[must_use]
    pub fn index(&self) -> &SearchIndex {
        self.index.get_or_init(|| SearchIndex::new(self.library.corpus()))
    }

    /// The links among all texts that the program sees, without those of words that the editors wrote twice.
    #[must_use]
    pub fn links(&self) -> &[Link] {
        self.links.get_or_init(|| {
            let found;
            let links = match &self.known_links {
                Some(links) => links,
                None => {
                    let texts = self.library.article_ids().filter_map(|it| self.findings(it)).map(|it| &it.analysis);
                    found = Links::of(self.library.corpus(), texts);
                    &found
                }
            };
            links.all().iter().filter(|it| !self.is_editors_copy(it)).cloned().collect()
        })
    }

    /// Whether a link is of the same words, and neither text has them from what was published.
    fn is_editors_copy(&self, link: &Link) -> bool {
        matches!(link.kind, LinkKind::SameWords | LinkKind::NearWords)
            && !self.is_published(link.a, link.a_span)
            && !self.is_published(link.b, link.b_span)
    }

    fn is_published(&self, article: ArticleId, span: Span) -> bool {
        CountSource::of(self.library.corpus(), article) == CountSource::Text
            || own_passages(&self.library, article).iter().any(|it| it.span.covers(span))
    }

    /// The engine, which knows the names of the corpus.
    pub(crate) fn engine(&self) -> &Engine {
        self.engine.get_or_init(|| Engine::new(self.library.corpus()))
    }
}

/// What was found in a text that is told on the day `told`, with its dates.
fn dated(text: &str, analysis: Analysis, told: Option<DateValue>) -> Findings {
    let Analysis { paragraphs, sentences, tokens, mentions, quantities, .. } = &analysis;
    let dated = find_dates_told(text, paragraphs, tokens, told);
    let settings = find_settings(text, sentences, mentions, &dated.dates, quantities);
    Findings { analysis, dated, settings }
}
