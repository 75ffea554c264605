//! Words of the lexicon and sources of sentences, as a view draws them: counts, names and links, without elements. Plain data.

use serde::{Deserialize, Serialize};

use crate::bars::Bar;
use crate::counted_text::{CountedText, Passage};
use crate::table::{self, Head, Row};
use crate::words;

/// Words of the list and sources of sentences in some texts. Everything is counted in texts as they were published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The one text that is shown; nothing if all are.
    pub only: Option<String>,
    /// The kinds of words, in the order of [`TextWording::kinds`].
    pub kinds: Vec<String>,
    /// The kinds of sources, in the order of [`SentenceSources::by_kind`].
    pub source_kinds: Vec<String>,
    /// What the bars of words show, in a sentence.
    pub words_title: String,
    /// Words of the list in the writer's own voice: a bar of each text that was counted, the most first.
    pub words: Vec<Bar>,
    /// What the bars of sources show, in a sentence.
    pub sources_title: String,
    /// Sentences by their sources: a bar of each text that was counted, the most of named sources first.
    pub sources: Vec<Bar>,
    /// Every text, in the order of their dates.
    pub texts: Vec<TextWording>,
    /// The words of the list that stand in a text, in the order of the list.
    pub terms: Vec<TermWording>,
}

/// The words of one text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextWording {
    /// The text.
    pub text: CountedText,
    /// How many words of each kind; nothing where they were not counted.
    pub kinds: Option<Vec<VoiceCount>>,
    /// What its sentences rest on; nothing where they were not counted.
    pub sources: Option<SentenceSources>,
}

/// A count by voice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VoiceCount {
    /// In the writer's own voice.
    pub n_writer: usize,
    /// Inside quotation marks.
    pub n_quoted: usize,
}

/// Sentences by the kind of source whose words stand in them first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentenceSources {
    /// All sentences.
    pub n_sentences: usize,
    /// Those of each kind.
    pub by_kind: [usize; 5],
    /// Those without a source.
    pub n_without: usize,
}

/// A word of the list with where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermWording {
    /// Its forms.
    pub phrases: String,
    /// What it does.
    pub kind: String,
    /// What choosing it assumes.
    pub note: String,
    /// In all texts.
    pub count: VoiceCount,
    /// In each text in which it stands, by the place of the text in [`Wording::texts`].
    pub in_texts: Vec<(usize, VoiceCount)>,
    /// Where it can be read: of a retelling, where that quotes it from the original.
    pub uses: Vec<TermUse>,
}

/// One place at which a word can be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TermUse {
    /// The place.
    pub passage: Passage,
    /// Whether the word is a speaker's.
    pub is_quoted: bool,
    /// The name under which a reader dismisses it.
    pub row: String,
}

impl Wording {
    /// The columns of the table of words in each text.
    #[must_use]
    pub fn kind_heads(&self) -> Vec<Head> {
        heads_of_texts(&self.kinds)
    }

    /// The words of every text, as a file for spreadsheets.
    #[must_use]
    pub fn kinds_as_csv(&self) -> String {
        let rows: Vec<TextRow<'_>> = self.texts.iter().map(|it| TextRow(it, it.kinds_told(self.kinds.len()))).collect();
        table::as_csv(&self.kind_heads(), &rows)
    }

    /// The columns of the table of sentences.
    #[must_use]
    pub fn source_heads(&self) -> Vec<Head> {
        let kinds = [words::wording::SENTENCES.to_owned()].into_iter().chain(self.source_kinds.iter().cloned());
        let kinds: Vec<String> = kinds.chain([words::wording::NO_SOURCE.to_owned()]).collect();
        heads_of_texts(&kinds)
    }

    /// The sentences of every text, as a file for spreadsheets.
    #[must_use]
    pub fn sources_as_csv(&self) -> String {
        let rows: Vec<TextRow<'_>> = self.texts.iter().map(|it| TextRow(it, it.sources_told())).collect();
        table::as_csv(&self.source_heads(), &rows)
    }

    /// The words of the list, as a file for spreadsheets.
    #[must_use]
    pub fn terms_as_csv(&self) -> String {
        table::as_csv(&TermWording::heads(), &self.terms)
    }
}

fn heads_of_texts(counted: &[String]) -> Vec<Head> {
    let counted = counted.iter().map(|it| Head::count(words::sentence_case(it)));
    [Head::words(words::texts::TEXT)].into_iter().chain(counted).collect()
}

/// A text with what its cells say.
struct TextRow<'a>(&'a TextWording, Vec<String>);

impl Row for TextRow<'_> {
    fn cells(&self) -> Vec<String> {
        [self.0.text.name_with_note()].into_iter().chain(self.1.iter().cloned()).collect()
    }
}

/// In the place of a count that there is none of.
const NOT_COUNTED: &str = "–";

impl TextWording {
    /// What the cells of its kinds say, of which there are `n_kinds`.
    #[must_use]
    pub fn kinds_told(&self, n_kinds: usize) -> Vec<String> {
        match &self.kinds {
            Some(kinds) => kinds.iter().map(|it| it.told()).collect(),
            None => vec![NOT_COUNTED.to_owned(); n_kinds],
        }
    }

    /// What the cells of its sentences say.
    #[must_use]
    pub fn sources_told(&self) -> Vec<String> {
        let Some(sources) = self.sources else { return vec![NOT_COUNTED.to_owned(); 7] };
        let counts = [sources.n_sentences].into_iter().chain(sources.by_kind).chain([sources.n_without]);
        counts.map(words::grouped).collect()
    }
}

impl SentenceSources {
    /// Sentences with words of a person, an office or a document.
    #[must_use]
    pub fn n_named(&self) -> usize {
        let [person, office, document, ..] = self.by_kind;
        person + office + document
    }

    /// Sentences with words of somebody without a name, or of nobody who is told.
    #[must_use]
    pub fn n_unnamed(&self) -> usize {
        let [.., unnamed, nobody] = self.by_kind;
        unnamed + nobody
    }
}

impl TermWording {
    /// The columns of the table; a view has the passages after them.
    #[must_use]
    pub fn heads() -> Vec<Head> {
        let named = [words::wording::WORD, words::wording::WHAT_IT_DOES, words::wording::WHAT_IT_ASSUMES];
        let counted = [words::texts::WRITER, words::texts::QUOTED];
        named.map(Head::words).into_iter().chain(counted.map(Head::count)).collect()
    }
}

impl Row for TermWording {
    fn cells(&self) -> Vec<String> {
        let counts = [self.count.n_writer, self.count.n_quoted].map(|it| it.to_string());
        [self.phrases.clone(), self.kind.clone(), self.note.clone()].into_iter().chain(counts).collect()
    }
}

impl VoiceCount {
    /// In any voice.
    #[must_use]
    pub fn n_all(self) -> usize {
        self.n_writer + self.n_quoted
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { n_writer: self.n_writer + other.n_writer, n_quoted: self.n_quoted + other.n_quoted }
    }

    /// "3 + 1 quoted".
    #[must_use]
    pub fn told(self) -> String {
        words::wording::uses(self.n_writer, self.n_quoted)
    }
}
