//! What is known of a word by its letters alone, worked out once for all places where an article has it. Knows letters and
//! their case; knows nothing of lists, clusters or neighbors.

use diptych_corpus::span::Span;

use super::clusters::Cluster;
use crate::hash::{START, step};
use crate::lower_case::lower_case;
use crate::token::{is_apostrophe, is_extend, is_hyphen};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Case {
    /// Small letters alone.
    Lower,
    /// A capital, then small letters.
    Capitalized,
    /// Two capitals or more, and no small letter.
    Capitals,
    /// One capital and nothing else, or with a stop.
    Initial,
    /// Capitals inside, as in "McDonald", "iPhone".
    Mixed,
    /// Digits first.
    Number,
    /// A mark.
    Mark,
    /// Letters of a script other than Latin.
    Foreign,
}

impl Case {
    /// Whether a name may consist of such words.
    pub(crate) fn is_name_like(self) -> bool {
        matches!(self, Self::Capitalized | Self::Capitals | Self::Initial | Self::Mixed)
    }
}

/// One word as written, once for an article.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form {
    /// As written.
    pub(crate) written: u64,
    /// In lower case, every digit alike.
    pub(crate) lower: u64,
    /// The kinds of its letters, runs of one kind drawn together.
    pub(crate) outline: u64,
    /// The kinds of its letters, one by one.
    pub(crate) shape: u64,
    pub(crate) case: Case,
    /// The lists that have it; see `lists`.
    pub(crate) lists: u16,
    /// The cluster that it is in; see `clusters`.
    pub(crate) cluster: Cluster,
    /// What the article tells of it; see `article`.
    pub(crate) facts: u16,
    /// Where it stands first.
    pub(crate) span: Span,
}

/// The form of the word at `span`.
pub(super) fn form_of(text: &str, span: Span) -> Form {
    let mut letters = Letters::default();
    let (mut written, mut lower, mut outline, mut shape) = (START, START, START, START);
    let mut last_kind = 0;
    for char in span.of(text).chars().map(folded) {
        let kind = letters.add(char);
        written = step(written, u64::from(u32::from(char)));
        lower = step(lower, lower_code(char));
        shape = step(shape, kind);
        if kind != last_kind {
            outline = step(outline, kind);
            last_kind = kind;
        }
    }
    Form { written, lower, outline, shape, case: letters.case(), lists: 0, cluster: Cluster::NONE, facts: 0, span }
}

/// The hash of a word in lower case, as [`Form::lower`] has it.
#[cfg(feature = "training")]
pub(super) fn lower_hash(word: &str) -> u64 {
    word.chars().map(folded).fold(START, |hash, char| step(hash, lower_code(char)))
}

/// A letter in lower case as a number, every digit alike.
pub(super) fn lower_code(char: char) -> u64 {
    let code = if char.is_ascii_digit() { '0' } else { lower_case(char) };
    u64::from(u32::from(code))
}

/// Quotation marks, apostrophes and dashes of all kinds as the plain ones.
fn folded(char: char) -> char {
    match char {
        _ if char.is_ascii() => char,
        _ if is_apostrophe(char) || char == '‘' => '\'',
        _ if is_hyphen(char) => '-',
        '“' | '”' | '„' | '«' | '»' => '"',
        '–' | '—' | '−' => '-',
        _ => char,
    }
}

/// Counts kinds of letters.
#[derive(Default)]
struct Letters {
    n_upper: u32,
    n_lower: u32,
    begins_upper: bool,
    begins_digit: bool,
    is_foreign: bool,
    n_chars: u32,
}

impl Letters {
    /// Takes in a letter and gives its kind as a number.
    fn add(&mut self, char: char) -> u64 {
        let is_first = self.n_chars == 0;
        self.n_chars += 1;
        match char {
            'a'..='z' => self.n_lower += 1,
            'A'..='Z' => return self.add_upper(is_first),
            '0'..='9' => {
                self.begins_digit |= is_first;
                return 3;
            }
            _ if char.is_ascii() || is_extend(char) => return 4 + u64::from(u32::from(char)),
            _ if !is_latin(char) => {
                self.is_foreign |= char.is_alphanumeric();
                return 4;
            }
            _ if lower_case(char) != char => return self.add_upper(is_first),
            _ => self.n_lower += 1,
        }
        2
    }

    fn add_upper(&mut self, is_first: bool) -> u64 {
        self.n_upper += 1;
        self.begins_upper |= is_first;
        1
    }

    fn case(&self) -> Case {
        match (self.n_upper, self.n_lower) {
            _ if self.is_foreign => Case::Foreign,
            _ if self.begins_digit => Case::Number,
            (0, 0) => Case::Mark,
            (0, _) => Case::Lower,
            (1, 0) => Case::Initial,
            (_, 0) => Case::Capitals,
            (1, _) if self.begins_upper => Case::Capitalized,
            _ => Case::Mixed,
        }
    }
}

/// Whether `char` is of the Latin script.
fn is_latin(char: char) -> bool {
    matches!(char, '\u{aa}' | '\u{ba}' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2af}' | '\u{1e00}'..='\u{1eff}')
}
