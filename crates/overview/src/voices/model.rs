//! Who speaks, as a view draws it: titles, bars, a grid, counts and links, without elements. Plain data, which the page links without
//! what computes it.

use serde::{Deserialize, Serialize};

use crate::bars::Bar;
use crate::counted_text::{CountedText, Passage};
use crate::named_link::NamedLink;
use crate::table::{self, Head, Row};
use crate::text_grid::TextGrid;
use crate::words;

/// Who speaks in some texts, and how much. Everything is counted in texts as they were published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voices {
    /// The one text that is shown; nothing if all are.
    pub only: Option<String>,
    /// What the bars show, in a sentence.
    pub shares_title: String,
    /// Of each text that was counted a bar, the one with the most words of its writer first.
    pub shares: Vec<Bar>,
    /// Every text, in the order of their dates.
    pub texts: Vec<TextVoices>,
    /// What the grid shows, in a sentence.
    pub grid_title: String,
    /// Whoever speaks by name, by party; the most first.
    pub grid: TextGrid,
    /// How many who speak by name are not in the grid.
    pub n_more_speakers: usize,
    /// Words that nobody says by name, in a sentence; nothing if there are none.
    pub unnamed: Option<String>,
    /// Whoever speaks, the most first.
    pub speakers: Vec<Speaker>,
    /// The rule by which somebody counts as a party's.
    pub party_rule: String,
    /// Who is spoken about and never speaks, the most named first.
    pub silent: Vec<Silent>,
}

/// A text by whose words it is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextVoices {
    /// The text.
    pub text: CountedText,
    /// Its words; nothing where they were not counted.
    pub words: Option<TextWords>,
}

/// Words of a text by whose they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextWords {
    /// All.
    pub n_words: usize,
    /// The writer's own.
    pub n_writer: usize,
    /// In quotation marks.
    pub n_direct: usize,
    /// Reported.
    pub n_indirect: usize,
    /// Of the words in quotation marks and the reported ones those for which nobody is named.
    pub n_unnamed: usize,
}

/// Somebody who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The name.
    pub name: String,
    /// The page about it, if the gazetteer has it: then it speaks by name.
    pub href: Option<String>,
    /// What it is.
    pub role: String,
    /// The party whose it is, if the rule tells.
    pub party: Option<String>,
    /// Words in quotation marks.
    pub n_direct: usize,
    /// Reported words.
    pub n_indirect: usize,
    /// The same for each text in which it speaks, in their order.
    pub in_texts: Vec<SpeakerInText>,
    /// Where its words can be read: of a retelling, what it quotes of them.
    pub passages: Vec<Passage>,
}

/// Words of a speaker in one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerInText {
    /// The place of the text in [`Voices::texts`].
    pub text: usize,
    /// Words in quotation marks.
    pub n_direct: usize,
    /// Reported words.
    pub n_indirect: usize,
}

/// Somebody who is named and never speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Silent {
    /// Who.
    pub entity: NamedLink,
    /// What it is.
    pub kind: String,
    /// How often it is named.
    pub n_mentions: usize,
}

impl Voices {
    /// The words of every text, as a file for spreadsheets.
    #[must_use]
    pub fn texts_as_csv(&self) -> String {
        table::as_csv(&TextVoices::heads(), &self.texts)
    }

    /// Whoever speaks, as a file for spreadsheets.
    #[must_use]
    pub fn speakers_as_csv(&self) -> String {
        table::as_csv(&Speaker::heads(), &self.speakers)
    }
}

impl TextVoices {
    /// The columns of the table.
    #[must_use]
    pub fn heads() -> Vec<Head> {
        let counts = words::voices::COUNTS_OF_TEXTS.map(Head::count);
        [Head::words(words::texts::TEXT)].into_iter().chain(counts).collect()
    }

    /// Its counts, in the order of the columns; nothing where they were not counted.
    #[must_use]
    pub fn counts(&self) -> [Option<usize>; 5] {
        let Some(words) = self.words else { return [None; 5] };
        [words.n_words, words.n_writer, words.n_direct, words.n_indirect, words.n_unnamed].map(Some)
    }
}

impl Row for TextVoices {
    fn cells(&self) -> Vec<String> {
        let counts = self.counts().map(|it| it.map(|count| count.to_string()).unwrap_or_default());
        [self.text.name_with_note()].into_iter().chain(counts).collect()
    }
}

impl Speaker {
    /// The columns of the table; a view has the passages after them.
    #[must_use]
    pub fn heads() -> Vec<Head> {
        let counts = words::voices::COUNTS_OF_SPEAKERS.map(Head::count);
        words::voices::SPEAKER.map(Head::words).into_iter().chain(counts).collect()
    }

    /// All of its words.
    #[must_use]
    pub fn n_words(&self) -> usize {
        self.n_direct + self.n_indirect
    }
}

impl Row for Speaker {
    fn cells(&self) -> Vec<String> {
        let counts = [self.in_texts.len(), self.n_direct, self.n_indirect].map(|it| it.to_string());
        let words = [self.name.clone(), self.role.clone(), self.party.clone().unwrap_or_default()];
        words.into_iter().chain(counts).collect()
    }
}
