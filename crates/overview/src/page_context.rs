//! What working out one page needs: the analyzed corpus, and the address that the page stands at.

use diptych_corpus::model::ArticleId;
use diptych_corpus::span::Span;
use diptych_engine::alignment::{Link, LinkKind};
use diptych_engine::recognition::Recognizer;
use diptych_engine::selector;
use diptych_library::library::Library;
use diptych_library::route::{Lens, Reading, Route, Target, View};

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::excerpt;

/// A page in the making.
#[derive(Clone, Debug)]
pub struct PageContext<'a> {
    /// The analyzed corpus.
    pub analyzed: &'a AnalyzedCorpus,
    /// Its Library.
    pub library: &'a Library,
    /// Where the page stands.
    pub route: Route,
    /// The model of names, once it is here.
    pub names: Option<&'a Recognizer>,
}

impl<'a> PageContext<'a> {
    /// Begins the page at `route`.
    #[must_use]
    pub fn new(analyzed: &'a AnalyzedCorpus, route: Route) -> Self {
        Self { analyzed, library: &analyzed.library, route, names: None }
    }

    /// The address of another view of the same corpus.
    #[must_use]
    pub fn href(&self, view: View) -> String {
        Route { corpus: self.route.corpus.clone(), own: self.route.own.clone(), view }.href()
    }

    /// What opens a passage of an article: its words.
    #[must_use]
    pub fn words_at(&self, article: ArticleId, span: Span) -> Option<Target> {
        let text = &self.library.article(article)?.text;
        Some(Target::Words(selector::describe(text, span).into()))
    }

    /// The address of a passage in its article, under a lens.
    #[must_use]
    pub fn passage(&self, article: ArticleId, span: Span, lens: Lens) -> Option<String> {
        let slug = &self.library.article(article)?.slug;
        let reading = Reading { lens: Some(lens), at: self.words_at(article, span), ..Reading::of(slug) };
        Some(self.href(View::Read(reading)))
    }

    /// What stands before and after a passage in its sentence, shortened.
    #[must_use]
    pub fn around(&self, article: ArticleId, span: Span) -> Option<[String; 2]> {
        let sentences = &self.library.annotations(article)?.sentences;
        let sentence = sentences.iter().find(|it| it.overlaps(span)).copied().unwrap_or(span).union(span);
        Some(excerpt::around(&self.library.article(article)?.text, sentence, span))
    }

    /// Whether two articles have some of these words from one another, or from one source.
    #[must_use]
    pub fn share_words(&self, one: &(ArticleId, Vec<Span>), other: &(ArticleId, Vec<Span>)) -> bool {
        let stands = |text: ArticleId, span: Span, (article, spans): &(ArticleId, Vec<Span>)| {
            text == *article && spans.iter().any(|it| it.overlaps(span))
        };
        let is_copy = |it: &&Link| it.a != it.b && matches!(it.kind, LinkKind::SameWords | LinkKind::NearWords);
        self.analyzed.links().iter().filter(is_copy).any(|it| {
            (stands(it.a, it.a_span, one) && stands(it.b, it.b_span, other))
                || (stands(it.a, it.a_span, other) && stands(it.b, it.b_span, one))
        })
    }
}
