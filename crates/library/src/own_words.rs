//! The article's own words in the text that is shown: all of an original; of a retelling only what stands in the original too,
//! in the voice that it has there; of a digest none.

use std::cmp::Reverse;

use diptych_corpus::model::measured::{QuotedWords, SpeechSource, Voice};
use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_engine::lower_case::lower_cased;
use diptych_engine::mention::Mention;
use diptych_engine::naming::{NameUse, names_of};
use diptych_engine::wording::{self, WordingMark};

use crate::count_source::{CountSource, measured_of, original_counts};
use crate::library::Library;

/// A word of the lexicon that is the article's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnWord {
    /// The word, in the voice that it has in the original.
    pub mark: WordingMark,
    /// Which of the marks of its term in the text that is shown, from 1.
    pub nth: usize,
}

/// Words of the original in the text of its retelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnPassage<'a> {
    /// Where they stand in the retelling.
    pub span: Span,
    /// In whose voice they stand in the original.
    pub voice: Voice,
    /// The speaker of that voice.
    pub source: Option<&'a SpeechSource>,
}

/// The words of the lexicon in the text of `article` that are the article's own, in its order.
#[must_use]
pub fn own_wording(library: &Library, article: ArticleId) -> Vec<OwnWord> {
    let marks = numbered(library, article);
    if CountSource::of(library.corpus(), article) == CountSource::Text {
        return marks;
    }
    let passages = own_passages(library, article);
    let own = marks.into_iter().filter_map(|word| {
        let passage = passages.iter().find(|it| it.span.covers(word.mark.span))?;
        let voice = if passage.voice.is_quoted() { wording::Voice::Quoted } else { wording::Voice::Writer };
        Some(OwnWord { mark: WordingMark { voice, ..word.mark }, ..word })
    });
    own.collect()
}

/// The mentions of `entity` in the text of `article` that are the article's own, each with its number among all that the text has,
/// from 1.
#[must_use]
pub fn own_mentions(library: &Library, article: ArticleId, entity: EntityId) -> Vec<(usize, &Mention)> {
    let mentions = library.mentions_of(article, entity).into_iter().enumerate().map(|(place, it)| (place + 1, it));
    if CountSource::of(library.corpus(), article) == CountSource::Text {
        return mentions.collect();
    }
    let passages = own_passages(library, article);
    mentions.filter(|(_, mention)| passages.iter().any(|it| it.span.covers(mention.span))).collect()
}

/// The names by which `article` calls `entity` in what was published, most used first; none where that was not counted.
#[must_use]
pub fn own_names(library: &Library, article: ArticleId, entity: EntityId) -> Vec<NameUse> {
    let found = library.article(article).zip(library.annotations(article));
    match (CountSource::of(library.corpus(), article), found) {
        (CountSource::Text, Some((text, annotations))) => names_of(&text.text, annotations, entity),
        _ => counted_names(library, article, entity),
    }
}

fn counted_names(library: &Library, article: ArticleId, entity: EntityId) -> Vec<NameUse> {
    let mut names: Vec<NameUse> = Vec::new();
    let counts = original_counts(library.corpus(), article);
    for name in counts.iter().flat_map(|it| it.names()).filter(|it| it.entity == entity) {
        let (n_writer, n_quoted) = (name.n_writer as usize, name.n_quoted as usize);
        match names.iter_mut().find(|it| it.surface == name.surface) {
            Some(known) => {
                known.n_writer += n_writer;
                known.n_quoted += n_quoted;
            }
            None => {
                let misspelled = is_misspelled(library, entity, &name.surface);
                names.push(NameUse { surface: name.surface.clone(), n_writer, n_quoted, misspelled });
            }
        }
    }
    sort_by_key(&mut names, |it| Reverse(it.n_writer + it.n_quoted));
    names
}

/// Whether the gazetteer lists a surface of `entity` as an error.
#[must_use]
pub fn is_misspelled(library: &Library, entity: EntityId, surface: &str) -> bool {
    let written = lower_cased(surface);
    library.entity(entity).is_some_and(|it| it.misspellings.iter().any(|it| lower_cased(it) == written))
}

fn numbered(library: &Library, article: ArticleId) -> Vec<OwnWord> {
    let mut counts = vec![0_usize; library.corpus().terms.len()];
    let marks = library.annotations(article).map_or(&[][..], |it| &it.wording);
    let number = |mark: &WordingMark| {
        let nth = counts.get_mut(mark.term.index())?;
        *nth += 1;
        Some(OwnWord { mark: *mark, nth: *nth })
    };
    marks.iter().filter_map(number).collect()
}

/// The words of the original in the text of its retelling, in their order; none of any other text.
#[must_use]
pub fn own_passages(library: &Library, article: ArticleId) -> Vec<OwnPassage<'_>> {
    let found = measured_of(library.corpus(), article).zip(library.article(article));
    let Some((measured, article)) = found else { return Vec::new() };
    let passage = |it: &QuotedWords| {
        let speaker = it.voice.speaker().and_then(|it| measured.counts.speakers.get(it as usize));
        Some(OwnPassage { span: it.span(&article.text)?, voice: it.voice, source: speaker })
    };
    measured.quoted.iter().filter_map(passage).collect()
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::measured::{Measured, Voice};
    use diptych_corpus::model::{Article, ArticleId, Corpus, EntityId, Term};
    use diptych_corpus::vocabulary::{Rendering, WordingKind};
    use diptych_engine::{Engine, wording};

    use super::{own_mentions, own_names, own_passages, own_wording};
    use crate::library::Library;
    use crate::measure::measure_original;
    use crate::sample;

    /// The editors use a word of the list themselves, and quote it from the writer and from a speaker.
    const RETELLING: &str = "A heroic text. It calls the dam “heroic”, and the Town Council says it is “a heroic dam”.";

    fn library(rendering: Rendering, original: Option<&str>) -> Library {
        let term = Term {
            slug: "heroic".to_owned(),
            phrases: vec!["heroic".to_owned()],
            kind: WordingKind::Loaded,
            note: "It judges.".to_owned(),
            alternatives: Vec::new(),
        };
        let article = Article { text: RETELLING.to_owned(), rendering, ..sample::article("Gazette", "2020-07-07") };
        let mut corpus = Corpus {
            articles: vec![article],
            claims: Vec::new(),
            relations: Vec::new(),
            terms: vec![term],
            ..sample::library().corpus().clone()
        };
        let engine = Engine::new(&corpus);
        let counted = original.and_then(|it| measure_original(&corpus, &engine, ArticleId(0), it.as_bytes()));
        corpus.measured = counted.map(|it| Measured { version: 1, articles: vec![it] });
        sample::open(corpus)
    }

    const ORIGINAL: &str = "The heroic dam stands. “This is a heroic dam,” the Town Council said.";

    #[test]
    fn a_retelling_marks_only_words_of_the_original_in_the_voice_that_they_have_there() {
        let library = library(Rendering::Retelling, Some(ORIGINAL));
        let own: Vec<(usize, wording::Voice)> =
            own_wording(&library, ArticleId(0)).iter().map(|it| (it.nth, it.mark.voice)).collect();
        assert_eq!(own, [(2, wording::Voice::Writer), (3, wording::Voice::Quoted)]);
        let voices: Vec<Voice> = own_passages(&library, ArticleId(0)).iter().map(|it| it.voice).collect();
        assert_eq!(voices, [Voice::Writer, Voice::Quoted(0)]);
    }

    #[test]
    fn names_and_mentions_of_a_retelling_are_those_of_its_original() {
        let library = library(Rendering::Retelling, Some(ORIGINAL));
        let council = EntityId(0);
        let names = own_names(&library, ArticleId(0), council);
        assert_eq!(
            names.iter().map(|it| (it.surface.as_str(), it.n_writer)).collect::<Vec<_>>(),
            [("Town Council", 1)]
        );
        assert_eq!(library.mentions_of(ArticleId(0), council).len(), 1, "the editors name it");
        assert_eq!(own_mentions(&library, ArticleId(0), council), [], "and quote nothing that names it");
    }

    #[test]
    fn a_retelling_that_was_not_measured_and_a_digest_have_no_words_of_their_own() {
        for library in [library(Rendering::Retelling, None), library(Rendering::Digest, None)] {
            assert_eq!(own_wording(&library, ArticleId(0)), []);
            assert_eq!(own_passages(&library, ArticleId(0)), []);
        }
    }

    #[test]
    fn an_original_marks_every_word_of_the_list() {
        assert_eq!(own_wording(&library(Rendering::Original, None), ArticleId(0)).len(), 3);
    }
}
