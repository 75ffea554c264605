//! What changed between two captures, as a view draws it. Plain data.

use diptych_library::link_list::Standing;
use serde::{Deserialize, Serialize};

use crate::words;

/// Two captures of one address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CapturePage {
    /// The older one, the newer one.
    pub names: [CaptureName; 2],
    /// What changed.
    pub changes: Changes,
    /// The address at which both are read side by side.
    pub side_by_side: String,
    /// The address at which the newer one is taken for the older one.
    pub other_way_round: String,
}

/// What a capture is called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaptureName {
    /// Its headline.
    pub headline: String,
    /// Who published it and when, and when it was brought.
    pub facts: String,
    /// The address at which it is read alone.
    pub href: String,
    /// Its language, as a tag of BCP 47.
    pub language: String,
}

/// Two texts as one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// How many sentences changed and how, in a sentence.
    pub told: String,
    /// Whether a notice of correction says so, in a sentence.
    pub notice: String,
    /// The sentences of both, in the order of the newer text; those that it has no more stand behind what they stood behind.
    pub sentences: Vec<Sentence>,
    /// Lines of the page around the text, such as advertisements and the hour of an update, with the text in which they stand.
    pub not_compared: Vec<(Standing, String)>,
}

/// A sentence of either text, or of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// What became of it; nothing if it stands in both as it was.
    pub kinds: Vec<ChangeKind>,
    /// Its words, in runs of those that stand in the same texts. The first text is the older one.
    pub runs: Vec<(Standing, String)>,
    /// By which rule it is of each kind, in words.
    pub reasons: Vec<String>,
    /// Whether a notice of correction in the newer text names what changed.
    pub is_noticed: bool,
    /// Whether a paragraph begins with it.
    pub begins_paragraph: bool,
    /// Whether it is the headline.
    pub is_headline: bool,
}

/// What became of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ChangeKind {
    /// Another figure, or one more or one fewer.
    Figure,
    /// Said with less strength or less certainty.
    Softened,
    /// Said with more strength or more certainty.
    Hardened,
    /// In other words.
    Reworded,
    /// Only the older text has it.
    Removed,
    /// Only the newer text has it.
    Added,
    /// It says that the text was corrected.
    Notice,
    /// The same words in another place, which is no edit.
    Moved,
}

impl ChangeKind {
    /// Every kind, in the order in which they are counted.
    pub const ALL: [Self; 8] = [
        Self::Figure,
        Self::Softened,
        Self::Hardened,
        Self::Reworded,
        Self::Removed,
        Self::Added,
        Self::Notice,
        Self::Moved,
    ];

    /// The kind of sentences in style sheets.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::Softened => "softened",
            Self::Hardened => "hardened",
            Self::Reworded => "reworded",
            Self::Removed => "removed",
            Self::Added => "added",
            Self::Notice => "notice",
            Self::Moved => "moved",
        }
    }

    /// The kind in a word or two.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Figure => words::captures::FIGURE,
            Self::Softened => words::captures::SOFTENED,
            Self::Hardened => words::captures::HARDENED,
            Self::Reworded => words::captures::REWORDED,
            Self::Removed => words::captures::REMOVED,
            Self::Added => words::captures::ADDED,
            Self::Notice => words::captures::NOTICE,
            Self::Moved => words::captures::MOVED,
        }
    }
}

impl Sentence {
    /// Whether its words changed. A sentence that stands elsewhere did not change.
    #[must_use]
    pub fn is_edited(&self) -> bool {
        self.kinds.iter().any(|kind| *kind != ChangeKind::Moved)
    }
}
