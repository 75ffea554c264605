//! What is listed beside the texts that are read, as values: links between passages, speech, figures, suggested names, search hits.
//! The program beside the page fills it, the page draws it. Knows no corpus and no page.

use serde::{Deserialize, Serialize};

use crate::words;

/// Everything that is listed beside the texts that are read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkList {
    /// The lists, in the order of the page.
    pub groups: Vec<RowGroup>,
    /// Whether the list lacks the model of names: it is to be fetched, handed over, and the list asked for again.
    pub needs_names: bool,
}

/// One list with what is said over and under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowGroup {
    /// What its rows are.
    pub content: Content,
    /// How many there are and how they were found, in a sentence.
    pub heading: String,
    /// Where its heading leads.
    pub ways: Vec<Hyperlink>,
    /// The kinds of links that occur, where the lines of each kind are explained.
    pub key: Vec<RowKind>,
    /// The rows.
    pub rows: Vec<Row>,
    /// What is folded away beside the rows.
    pub notes: Vec<Note>,
}

/// What the rows of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Content {
    /// Links between passages.
    Links,
    /// Passages that the lens marks: speech, figures.
    Marks,
    /// Names that a model suggests.
    SuggestedNames,
    /// Where the words of a search stand.
    SearchHits,
}

/// One row: passages with what is known of them.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Row {
    /// The name under which a reader dismisses it, where a reader may: the same as long as the passages have the same words.
    pub key: Option<String>,
    /// What it is, which decides how its passages are marked.
    pub kind: RowKind,
    /// Who made it.
    pub maker: Maker,
    /// What it is, in a few words.
    pub name: String,
    /// What is known of it, in a few words.
    pub facts: String,
    /// The words of its passages.
    pub excerpts: Vec<Excerpt>,
    /// The address at which its passages are read beside each other, where they are not on the page already.
    pub pair: Option<String>,
    /// Where its passages lie in the texts that are read.
    pub sides: Vec<Vec<TextRange>>,
    /// The claims that it is about.
    pub claims: Vec<OnClaim>,
    /// Its two passages word by word, where they are nearly the same.
    pub difference: Option<Difference>,
}

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RowKind {
    /// A claim that stands in both texts.
    SameClaim,
    /// Evidence that challenges a claim.
    Contradicts,
    /// Evidence that gives another figure, or a figure that may be another.
    DifferentFigure,
    /// Evidence that supports a claim, qualifies it or adds context.
    Answers,
    /// The same words.
    SameWords,
    /// Nearly the same words.
    NearWords,
    /// Passages that may be about the same.
    Alike,
    /// Speech in quotation marks.
    Direct,
    /// Reported speech.
    Indirect,
    /// A figure.
    Figure,
    /// A name that a model suggests.
    Suggested,
    /// Words of a search.
    Hit,
    /// A day that a text of the reader names.
    Day,
    /// A sentence of a text of the reader that is worth checking.
    WorthChecking,
}

/// Who made a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Maker {
    /// A person who answers for it.
    Curators,
    /// The program, by a rule that the row names.
    Program,
}

/// Words of a passage: `words` with what stands before and after them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Excerpt {
    /// Whose text it is, where several are listed.
    pub publisher: Option<String>,
    /// What stands before.
    pub before: String,
    /// The words.
    pub words: String,
    /// What stands after.
    pub after: String,
}

/// A stretch of one paragraph, as pages count: in units of UTF-16.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TextRange {
    /// The pane that shows the text, from 0.
    pub pane: usize,
    /// The paragraph, from 1.
    pub paragraph: usize,
    /// Its first unit.
    pub start: usize,
    /// The unit behind its last.
    pub end: usize,
}

/// Words that lead to an address.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Hyperlink {
    /// The words.
    pub words: String,
    /// The address.
    pub href: String,
}

/// What two passages are to each other on a claim.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct OnClaim {
    /// What they are, in a few words.
    pub name: String,
    /// The claim.
    pub claim: Hyperlink,
}

/// Two passages word by word.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Difference {
    /// The words of both in one run.
    Words(Vec<(Standing, String)>),
    /// The passages are too long to be compared.
    TooLong,
}

/// In which of two passages a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Standing {
    /// In both.
    Both,
    /// In the first alone.
    First,
    /// In the second alone.
    Second,
}

/// Lines that are folded away under a summary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What is seen of it while it is folded.
    pub summary: String,
    /// The lines.
    pub lines: Vec<NoteLine>,
}

/// A line of a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteLine {
    /// What it begins with, where that leads somewhere.
    pub link: Option<Hyperlink>,
    /// Its words.
    pub words: String,
}

impl RowKind {
    /// Every kind.
    pub const ALL: [Self; 14] = [
        Self::SameClaim,
        Self::Contradicts,
        Self::DifferentFigure,
        Self::Answers,
        Self::SameWords,
        Self::NearWords,
        Self::Alike,
        Self::Direct,
        Self::Indirect,
        Self::Figure,
        Self::Suggested,
        Self::Hit,
        Self::Day,
        Self::WorthChecking,
    ];

    /// The written form, which style sheets know.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SameClaim => "same-claim",
            Self::Contradicts => "contradicts",
            Self::DifferentFigure => "different-figure",
            Self::Answers => "answers",
            Self::SameWords => "same-words",
            Self::NearWords => "near-words",
            Self::Alike => "alike",
            Self::Direct => "direct",
            Self::Indirect => "indirect",
            Self::Figure => "figure",
            Self::Suggested => "suggested",
            Self::Hit => "hit",
            Self::Day => "day",
            Self::WorthChecking => "worth-checking",
        }
    }

    /// What its line means, of the kinds that join two passages; nothing of the others.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        match self {
            Self::SameClaim => words::links::SAME_CLAIM,
            Self::Contradicts => words::links::CONTRADICTS,
            Self::DifferentFigure => words::links::DIFFERENT_FIGURE,
            Self::Answers => words::links::ANSWERS,
            Self::SameWords => words::links::SAME_WORDS,
            Self::NearWords => words::links::NEAR_WORDS,
            Self::Alike => words::links::ALIKE,
            Self::Direct
            | Self::Indirect
            | Self::Figure
            | Self::Suggested
            | Self::Hit
            | Self::Day
            | Self::WorthChecking => "",
        }
    }
}

impl Maker {
    /// The written form, which style sheets know.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Curators => "curators",
            Self::Program => "program",
        }
    }
}

impl LinkList {
    /// All rows, in the order of the page.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }
}
