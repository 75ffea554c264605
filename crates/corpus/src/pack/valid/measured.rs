//! What the counts of originals must hold to, wherever their bytes come from. Knows nothing of how they were counted.

use super::{Flaw, check_amount, count, each, ensure, has_article, has_entity, is_printable};
use crate::form::is_day_told;
use crate::model::Corpus;
use crate::model::measured::{MeasuredArticle, ParagraphMeasure, SpeechSource};
use crate::vocabulary::Rendering;

/// Finds the first flaw of what was counted.
pub(super) fn check(corpus: &Corpus) -> Result<(), Flaw> {
    let Some(measured) = &corpus.measured else { return Ok(()) };
    count(&measured.articles)?;
    let sorted = measured.articles.is_sorted_by(|one, other| one.article < other.article);
    ensure(sorted, "what was counted is not in the order of its articles")?;
    each(&measured.articles, |it| check_article(corpus, it))
}

fn check_article(corpus: &Corpus, it: &MeasuredArticle) -> Result<(), Flaw> {
    has_article(corpus, it.article)?;
    let Some(article) = corpus.articles.get(it.article.index()) else { return Ok(()) };
    let is_of_it = article.original_sha256 == Some(it.original_sha256) && article.rendering == Rendering::Retelling;
    ensure(is_of_it, "what was counted is not the original of its article")?;
    count(&it.counts.speakers)?;
    each(&it.counts.speakers, |source| check_source(corpus, source))?;
    count(&it.counts.paragraphs)?;
    each(&it.counts.paragraphs, |paragraph| check_paragraph(corpus, paragraph))?;
    count(&it.quoted)?;
    ensure(it.counts_what_a_text_holds(), "it counts more than a text holds")?;
    ensure(it.knows_its_voices(), "it counts the words of a speaker that it does not hold")?;
    ensure(it.fits(&article.text), "words of an original stand nowhere in its retelling")
}

fn check_source(corpus: &Corpus, source: &SpeechSource) -> Result<(), Flaw> {
    match source {
        SpeechSource::Entity(entity) => has_entity(corpus, *entity),
        SpeechSource::Document(words) | SpeechSource::Unnamed(words) => is_printable(words),
        SpeechSource::Nobody => Ok(()),
    }
}

fn check_paragraph(corpus: &Corpus, it: &ParagraphMeasure) -> Result<(), Flaw> {
    count(&it.wording)?;
    let is_held = it.wording.iter().all(|word| word.term.index() < corpus.terms.len());
    ensure(is_held, "it counts a word that it does not hold")?;
    count(&it.speech)?;
    count(&it.names)?;
    each(&it.names, |name| has_entity(corpus, name.entity).and_then(|()| is_printable(&name.surface)))?;
    count(&it.figures)?;
    each(&it.figures, |figure| {
        is_printable(&figure.unit)?;
        figure.value.map_or(Ok(()), check_amount)
    })?;
    count(&it.days)?;
    ensure(it.days.iter().all(|day| is_day_told(day)), "a day that was counted is none")
}
