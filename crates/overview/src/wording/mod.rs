//! Words of the lexicon over all texts, the writer's voice apart from quoted speech, and what kind of source sentences have.
//! Counts with the rule and the list entry behind each; no sum of them is a score of a text.
//!
//! `pictures` makes bars of the counts; [`model`] is what a view draws.

pub mod model;
mod pictures;
#[cfg(test)]
mod tests;

use diptych_corpus::model::measured::{ArticleMeasure, SourceKind, WordingCount};
use diptych_corpus::model::{ArticleId, Term, TermId};
use diptych_corpus::vocabulary::WordingKind;
use diptych_engine::wording::Voice;
use diptych_library::own_words::{OwnWord, own_wording};
use diptych_library::route::{Lens, Overview, Reading, Route, Target, View};
use diptych_library::{article_name, dismissed, words};

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::counted_text::{CountedText, Passage};
use crate::page_context::PageContext;
use model::{SentenceSources, TermUse, TermWording, TextWording, VoiceCount, Wording};

/// Wording and sources, as they stand at an address; nothing if that is none of this page.
#[must_use]
pub fn at(analyzed: &AnalyzedCorpus, hash: &str) -> Option<Wording> {
    let context = PageContext::new(analyzed, Route::parse(hash));
    let View::Overview(Overview::Wording, of) = &context.route.view else { return None };
    Some(find(&context, of.as_deref()))
}

fn find(context: &PageContext<'_>, of: Option<&str>) -> Wording {
    let chosen = of.and_then(|slug| context.library.article_named(slug));
    let articles: Vec<ArticleId> =
        context.library.article_ids().filter(|id| chosen.is_none_or(|it| it == *id)).collect();
    let own: Vec<(ArticleId, Vec<OwnWord>)> =
        articles.iter().map(|id| (*id, own_wording(context.library, *id))).collect();
    let texts = texts(context, &articles);
    let terms = (0..).map(TermId).zip(&context.library.corpus().terms);
    Wording {
        only: chosen.and_then(|id| context.library.article(id)).map(article_name::in_a_sentence),
        kinds: WordingKind::ALL.iter().map(|it| words::wording_kind(*it).to_owned()).collect(),
        source_kinds: SourceKind::ALL.iter().map(|it| words::source_kind(*it).to_owned()).collect(),
        words_title: pictures::words_title(&texts),
        words: pictures::words_bars(&texts),
        sources_title: pictures::sources_title(&texts),
        sources: pictures::sources_bars(&texts),
        texts,
        terms: terms.filter_map(|(id, term)| term_wording(context, &own, id, term)).collect(),
    }
}

fn texts(context: &PageContext<'_>, articles: &[ArticleId]) -> Vec<TextWording> {
    let texts = CountedText::all(context, articles, Overview::Wording, Lens::Wording).into_iter();
    let counts = articles.iter().map(|id| context.analyzed.counts(*id));
    let text = |(text, counts): (CountedText, Option<&ArticleMeasure>)| TextWording {
        text,
        kinds: counts.map(|it| kinds(context, it)),
        sources: counts.map(sources),
    };
    texts.zip(counts).map(text).collect()
}

fn kinds(context: &PageContext<'_>, counts: &ArticleMeasure) -> Vec<VoiceCount> {
    let kind_of = |it: &WordingCount| context.library.corpus().terms.get(it.term.index()).map(|term| term.kind);
    let count = |kind: &WordingKind| count(counts.wording().filter(|it| kind_of(it) == Some(*kind)));
    WordingKind::ALL.iter().map(count).collect()
}

fn count<'a>(words: impl Iterator<Item = &'a WordingCount>) -> VoiceCount {
    let mut count = VoiceCount::default();
    for word in words {
        let n_uses = if word.voice.is_quoted() { &mut count.n_quoted } else { &mut count.n_writer };
        *n_uses += word.n_uses as usize;
    }
    count
}

fn sources(counts: &ArticleMeasure) -> SentenceSources {
    let [person, office, document, unnamed, nobody, without] = counts.sentences().map(|it| it as usize);
    let by_kind = [person, office, document, unnamed, nobody];
    SentenceSources { n_sentences: counts.n_sentences() as usize, by_kind, n_without: without }
}

/// A term with where it stands; nothing if it stands nowhere.
fn term_wording(
    context: &PageContext<'_>,
    own: &[(ArticleId, Vec<OwnWord>)],
    id: TermId,
    term: &Term,
) -> Option<TermWording> {
    let mut all = VoiceCount::default();
    let mut in_texts = Vec::new();
    let mut uses = Vec::new();
    for (text, (article, words)) in own.iter().enumerate() {
        let counts = context.analyzed.counts(*article);
        let count = count(counts.iter().flat_map(|it| it.wording()).filter(|it| it.term == id));
        if count.n_all() > 0 {
            in_texts.push((text, count));
        }
        all = all.and(count);
        uses.extend(
            words.iter().filter(|it| it.mark.term == id).filter_map(|it| term_use(context, *article, term, it)),
        );
    }
    (all.n_all() > 0).then(|| TermWording {
        phrases: term.phrases.join(", "),
        kind: words::wording_kind(term.kind).to_owned(),
        note: term.note.clone(),
        count: all,
        in_texts,
        uses,
    })
}

fn term_use(context: &PageContext<'_>, article: ArticleId, term: &Term, word: &OwnWord) -> Option<TermUse> {
    let found = context.library.article(article)?;
    let at = Some(Target::Term(term.slug.as_str().into(), Some(word.nth)));
    let reading = Reading { lens: Some(Lens::Wording), at, ..Reading::of(&found.slug) };
    let passage = Passage {
        href: context.href(View::Read(reading)),
        words: word.mark.span.of(&found.text).to_owned(),
        publisher: found.publisher.clone(),
        text: found.slug.clone(),
    };
    let row = dismissed::word(&found.slug, &term.slug, word.nth);
    Some(TermUse { passage, is_quoted: word.mark.voice == Voice::Quoted, row })
}
