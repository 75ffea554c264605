//! What was counted in a text: words, speech, names, figures and days, each with the paragraph that it stands in, and none of
//! its sentences. A corpus holds the counts of originals whose texts it does not hold. Knows no rule of language.

use super::{Amount, ArticleId, Corpus, EntityId, TermId};
use crate::limits::MAX_TEXT_BYTES;
use crate::span::Span;
use crate::text::paragraphs;
use crate::vocabulary::EntityKind;

/// The version of what is counted and how. It rises when the same text gives other counts, and at no other time.
pub const MEASUREMENT_VERSION: u32 = 3;

/// The counts of the originals of a corpus, as `measured.toml` has them.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct Measured {
    /// The [`MEASUREMENT_VERSION`] of the program that counted.
    pub version: u32,
    /// One for each original, in the order of the articles.
    pub articles: Vec<MeasuredArticle>,
}

impl Measured {
    /// The counts of the original of `article`.
    #[must_use]
    pub fn of(&self, article: ArticleId) -> Option<&MeasuredArticle> {
        self.articles.iter().find(|it| it.article == article)
    }
}

/// The counts of one original, and where its words stand in the retelling.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct MeasuredArticle {
    /// The retelling whose original was counted.
    pub article: ArticleId,
    /// SHA-256 of the file that was counted.
    pub original_sha256: [u8; 32],
    /// What was counted.
    pub counts: ArticleMeasure,
    /// The original's words in the retelling, in the order of the retelling; none overlap.
    pub quoted: Vec<QuotedWords>,
}

/// What was counted in one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct ArticleMeasure {
    /// Words.
    pub n_words: u32,
    /// Whoever speaks in it, each once, in the order of the text.
    pub speakers: Vec<SpeechSource>,
    /// Its paragraphs, in order.
    pub paragraphs: Vec<ParagraphMeasure>,
}

/// Whose words speech is, as far as the text tells.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub enum SpeechSource {
    /// An entry of the gazetteer.
    Entity(EntityId),
    /// A document, by the words of the text: "the report".
    Document(String),
    /// Somebody without an entry, by the words of the text: "officials of both sides".
    Unnamed(String),
    /// The text names nobody.
    Nobody,
}

/// In whose voice words stand. The number is the speaker's place in [`ArticleMeasure::speakers`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub enum Voice {
    /// The writer's.
    Writer,
    /// A speaker's, word for word.
    Quoted(u32),
    /// The writer's, who tells what a speaker said.
    Reported(u32),
}

/// What was counted in one paragraph.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct ParagraphMeasure {
    /// Sentences by the kind of the source whose words stand in them first, in the order of [`SourceKind::ALL`]; then those
    /// without a source, which are the writer's own word.
    pub sentences: [u32; 6],
    /// Words of the lexicon.
    pub wording: Vec<WordingCount>,
    /// Words of speech, by speaker.
    pub speech: Vec<SpeechCount>,
    /// Names of entities.
    pub names: Vec<NameCount>,
    /// Figures, in the order of the text.
    pub figures: Vec<FigureTold>,
    /// Days, months and years that the text tells, in its order: ISO 8601 with the signs of EDTF for what is open.
    pub days: Vec<String>,
}

/// Kinds of sources of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SourceKind {
    /// A person with a name.
    Person,
    /// An office, a state, an organization.
    Office,
    /// A document.
    Document,
    /// Somebody without a name.
    Unnamed,
    /// Nobody is named.
    Nobody,
}

impl SourceKind {
    /// Every kind, in the order of every list.
    pub const ALL: [Self; 5] = [Self::Person, Self::Office, Self::Document, Self::Unnamed, Self::Nobody];
}

/// How often a term of the lexicon stands in one voice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct WordingCount {
    /// The term.
    pub term: TermId,
    /// In whose voice.
    pub voice: Voice,
    /// How often.
    pub n_uses: u32,
}

/// Words of one speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct SpeechCount {
    /// The speaker's place in [`ArticleMeasure::speakers`].
    pub speaker: u32,
    /// Words of whole quotations.
    pub n_direct: u32,
    /// Words of reported speech.
    pub n_indirect: u32,
    /// Words between quotation marks in the writer's sentence.
    pub n_mixed: u32,
}

/// How often a name stands for an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct NameCount {
    /// The entity.
    pub entity: EntityId,
    /// The name as written, with single spaces.
    pub surface: String,
    /// In the writer's voice.
    pub n_writer: u32,
    /// Inside quotation marks.
    pub n_quoted: u32,
}

/// A figure without its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct FigureTold {
    /// How many or how much; nothing for "dozens".
    pub value: Option<Amount>,
    /// Whether the text says that it is not exact.
    pub approximate: bool,
    /// What it counts, in the text's words; empty if it does not say.
    pub unit: String,
}

/// Words of the original in the retelling, all of them in one voice there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(test, derive(serde::Serialize, serde::Deserialize))]
pub struct QuotedWords {
    /// The paragraph of the retelling, from 1.
    pub paragraph: u32,
    /// Where the words begin in that paragraph, in characters.
    pub start: u32,
    /// Where they end, in characters; the end is excluded.
    pub end: u32,
    /// The paragraph of the original in which they stand, from 1.
    pub original_paragraph: u32,
    /// In whose voice they stand there.
    pub voice: Voice,
}

impl MeasuredArticle {
    /// Whether no count is larger than a text is long, so that counts can be added.
    pub(crate) fn counts_what_a_text_holds(&self) -> bool {
        let sentences = self.counts.paragraphs.iter().flat_map(|it| it.sentences);
        let wording = self.counts.wording().map(|it| it.n_uses);
        let speech = self.counts.speech().flat_map(|it| [it.n_direct, it.n_indirect, it.n_mixed]);
        let names = self.counts.names().flat_map(|it| [it.n_writer, it.n_quoted]);
        let mut counts = [self.counts.n_words].into_iter().chain(sentences).chain(wording).chain(speech).chain(names);
        counts.all(|it| it as usize <= MAX_TEXT_BYTES)
    }

    /// Whether every voice is one of its speakers.
    pub(crate) fn knows_its_voices(&self) -> bool {
        let speech = self.counts.speech().map(|it| Voice::Quoted(it.speaker));
        let wording = self.counts.wording().map(|it| it.voice);
        let mut voices = speech.chain(wording).chain(self.quoted.iter().map(|it| it.voice));
        voices.all(|it| it.speaker().is_none_or(|speaker| (speaker as usize) < self.counts.speakers.len()))
    }

    /// Whether the quoted words stand in the text of the retelling, one after the other, and in a paragraph of the original.
    pub(crate) fn fits(&self, retelling: &str) -> bool {
        let paragraphs = paragraphs(retelling);
        let mut read_until = 0;
        self.quoted.iter().all(|it| {
            let span = it.span_among(retelling, &paragraphs).filter(|span| span.start() >= read_until);
            read_until = span.map_or(read_until, Span::end);
            span.is_some() && (1..=self.counts.paragraphs.len()).contains(&(it.original_paragraph as usize))
        })
    }
}

impl QuotedWords {
    /// Where the words stand in the text of the retelling; `None` if that has no such place.
    #[must_use]
    pub fn span(&self, text: &str) -> Option<Span> {
        self.span_among(text, &paragraphs(text))
    }

    /// The same where the paragraphs of `text` are known already.
    fn span_among(&self, text: &str, paragraphs: &[Span]) -> Option<Span> {
        let paragraph = *paragraphs.get(self.paragraph.checked_sub(1)? as usize)?;
        let byte = |n_before: u32| {
            let mut places = paragraph.of(text).char_indices().map(|(at, _)| at).chain([paragraph.len()]);
            places.nth(n_before as usize).map(|at| paragraph.start() + at)
        };
        Span::new(text, byte(self.start)?, byte(self.end)?).filter(|it| it.start() < it.end())
    }
}

impl SpeechSource {
    /// What kind of source it is, as far as `corpus` tells.
    #[must_use]
    pub fn kind(&self, corpus: &Corpus) -> SourceKind {
        match self {
            Self::Entity(id) => match corpus.entities.get(id.index()).map(|it| it.kind) {
                Some(EntityKind::Person) => SourceKind::Person,
                Some(EntityKind::Law) => SourceKind::Document,
                _ => SourceKind::Office,
            },
            Self::Document(_) => SourceKind::Document,
            Self::Unnamed(_) => SourceKind::Unnamed,
            Self::Nobody => SourceKind::Nobody,
        }
    }
}

impl Voice {
    /// Whether the words are a speaker's, word for word.
    #[must_use]
    pub fn is_quoted(self) -> bool {
        matches!(self, Self::Quoted(_))
    }

    /// The speaker whose words they are or tell.
    #[must_use]
    pub fn speaker(self) -> Option<u32> {
        match self {
            Self::Writer => None,
            Self::Quoted(speaker) | Self::Reported(speaker) => Some(speaker),
        }
    }
}

impl ArticleMeasure {
    /// How many sentences there are.
    #[must_use]
    pub fn n_sentences(&self) -> u32 {
        self.sentences().iter().fold(0, |sum, it| sum.saturating_add(*it))
    }

    /// The sentences of the whole text, as [`ParagraphMeasure::sentences`] has them.
    #[must_use]
    pub fn sentences(&self) -> [u32; 6] {
        let mut all = [0_u32; 6];
        for paragraph in &self.paragraphs {
            for (sum, n_sentences) in all.iter_mut().zip(paragraph.sentences) {
                *sum = sum.saturating_add(n_sentences);
            }
        }
        all
    }

    /// The words of the lexicon in every paragraph.
    pub fn wording(&self) -> impl Iterator<Item = &WordingCount> {
        self.paragraphs.iter().flat_map(|it| &it.wording)
    }

    /// The words of speech in every paragraph.
    pub fn speech(&self) -> impl Iterator<Item = &SpeechCount> {
        self.paragraphs.iter().flat_map(|it| &it.speech)
    }

    /// The names in every paragraph.
    pub fn names(&self) -> impl Iterator<Item = &NameCount> {
        self.paragraphs.iter().flat_map(|it| &it.names)
    }

    /// How often the text names an entity, in any voice.
    #[must_use]
    pub fn n_mentions(&self, entity: EntityId) -> u32 {
        let names = self.names().filter(|it| it.entity == entity);
        names.fold(0, |sum, it| sum.saturating_add(it.n_writer).saturating_add(it.n_quoted))
    }
}

#[cfg(test)]
mod tests {
    use super::{QuotedWords, Voice};

    #[test]
    fn quoted_words_are_found_by_characters_and_never_beside_the_text() {
        let text = "It rained.\n\nThe “dam” held.";
        let words =
            |paragraph, start, end| QuotedWords { paragraph, start, end, original_paragraph: 1, voice: Voice::Writer };
        assert_eq!(words(2, 5, 8).span(text).unwrap().of(text), "dam");
        assert_eq!(words(2, 10, 15).span(text).unwrap().of(text), "held.");
        for nowhere in [words(0, 0, 2), words(3, 0, 2), words(1, 3, 3), words(1, 4, 2), words(2, 10, 16)] {
            assert_eq!(nowhere.span(text), None, "{nowhere:?}");
        }
    }
}
