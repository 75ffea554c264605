//! Which words texts use for what they name, as a view draws it: counts, names and links, without elements. Plain data.

use serde::{Deserialize, Serialize};

use crate::counted_text::CountedText;
use crate::named_link::NamedLink;
use crate::table::{self, Head, Row};
use crate::text_grid::TextGrid;
use crate::words;

/// What stands on the page about names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Naming {
    /// What there is to compare.
    All(NamingOverview),
    /// One group.
    Group(GroupNaming),
}

/// The groups that the curators made, and every entity that texts call by more than one name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamingOverview {
    /// Every text, in the order of their dates.
    pub texts: Vec<CountedText>,
    /// The groups, in the curators' order.
    pub groups: Vec<GroupGrid>,
    /// The entities, in the order of the gazetteer.
    pub entities: Vec<NamesRow>,
}

/// The names of a group in all texts, short forms folded into them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupGrid {
    /// The group.
    pub group: NamedLink,
    /// What the grid shows, in a sentence.
    pub title: String,
    /// A row for each name, by entity.
    pub grid: TextGrid,
    /// Members that no text names.
    pub unnamed: Vec<String>,
}

/// The names of an entity in all texts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamesRow {
    /// What is named.
    pub what: NamedLink,
    /// The names, each with how often it is used.
    pub names: Vec<(String, usize)>,
    /// Texts that use any.
    pub n_texts: usize,
    /// Uses in the writers' voices.
    pub n_writer: usize,
    /// Uses inside quotation marks.
    pub n_quoted: usize,
}

/// How each text names the members of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupNaming {
    /// Why its members stand together.
    pub description: String,
    /// Its members.
    pub members: Vec<NamedLink>,
    /// Their names.
    pub shown: GroupGrid,
    /// Every text, in the order of their dates.
    pub texts: Vec<CountedText>,
    /// The words exactly as they stand, most used first.
    pub words: Vec<WordUses>,
}

/// How each text names one entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntityNaming {
    /// The groups that it is compared in.
    pub groups: Vec<NamedLink>,
    /// The texts that name it.
    pub texts: Vec<TextNames>,
}

/// The names in one text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextNames {
    /// The text.
    pub text: CountedText,
    /// Where its first name is read.
    pub first: String,
    /// Its names, most used first, those of the writer apart from quoted ones.
    pub names: Vec<NameInText>,
    /// Uses in the writer's voice.
    pub n_writer: usize,
    /// Uses inside quotation marks.
    pub n_quoted: usize,
    /// Every use that can be read, the writer's first; none of a retelling.
    pub passages: Vec<NamePassage>,
}

/// A name in one text and one voice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameInText {
    /// The name.
    pub surface: String,
    /// Whether it stands inside quotation marks.
    pub is_quoted: bool,
    /// How often.
    pub n_uses: usize,
    /// Where it is read first.
    pub href: String,
    /// Whether no other text uses it.
    pub is_only_here: bool,
    /// Whether the gazetteer lists it as an error.
    pub is_misspelled: bool,
}

/// A word with where it is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordUses {
    /// The word.
    pub surface: String,
    /// What it names.
    pub entity: NamedLink,
    /// Texts that use it.
    pub n_texts: usize,
    /// Uses in the writers' voices.
    pub n_writer: usize,
    /// Uses inside quotation marks.
    pub n_quoted: usize,
    /// Every use that can be read, the writers' first.
    pub passages: Vec<NamePassage>,
}

/// A use in its sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamePassage {
    /// Where it is read.
    pub href: String,
    /// What stands before it.
    pub before: String,
    /// Its words.
    pub words: String,
    /// What stands after it.
    pub after: String,
    /// Who published the text.
    pub publisher: String,
    /// Whether it stands inside quotation marks.
    pub is_quoted: bool,
}

impl NamingOverview {
    /// The entities, as a file for spreadsheets.
    #[must_use]
    pub fn entities_as_csv(&self) -> String {
        table::as_csv(&NamesRow::heads(), &self.entities)
    }
}

impl NamesRow {
    /// The columns of the table.
    #[must_use]
    pub fn heads() -> Vec<Head> {
        let counts = [words::texts::TEXTS, words::texts::WRITER, words::texts::QUOTED].map(Head::count);
        [words::naming::WHAT, words::naming::NAMES_MOST_FIRST].map(Head::words).into_iter().chain(counts).collect()
    }

    /// Its names with their counts: "Upper Valley 3, Dale 2".
    #[must_use]
    pub fn names_told(&self) -> String {
        let names: Vec<String> = self.names.iter().map(|(name, n_uses)| format!("{name} {n_uses}")).collect();
        names.join(", ")
    }
}

impl Row for NamesRow {
    fn cells(&self) -> Vec<String> {
        let counts = [self.n_texts, self.n_writer, self.n_quoted].map(|it| it.to_string());
        [self.what.name.clone(), self.names_told()].into_iter().chain(counts).collect()
    }
}

impl GroupNaming {
    /// The words, as a file for spreadsheets.
    #[must_use]
    pub fn words_as_csv(&self) -> String {
        table::as_csv(&WordUses::heads(), &self.words)
    }
}

impl WordUses {
    /// The columns of the table; a view has the passages after them.
    #[must_use]
    pub fn heads() -> Vec<Head> {
        let counts = [words::texts::TEXTS, words::texts::WRITER, words::texts::QUOTED].map(Head::count);
        [words::naming::WORD, words::naming::NAMES].map(Head::words).into_iter().chain(counts).collect()
    }
}

impl Row for WordUses {
    fn cells(&self) -> Vec<String> {
        let counts = [self.n_texts, self.n_writer, self.n_quoted].map(|it| it.to_string());
        [self.surface.clone(), self.entity.name.clone()].into_iter().chain(counts).collect()
    }
}
