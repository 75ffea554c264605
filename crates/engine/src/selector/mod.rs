//! The shareable form of a Span, after W3C Web Annotation: exact words with a prefix and a suffix.
//!
//! [`anchor`] finds the words themselves, [`nearest`] what is there in their place: `rewritten` the same words with other signs,
//! `approximate` other words. Knows one text; knows nothing of articles, and of the page only what `utf16` counts.

mod approximate;
mod rewritten;
#[cfg(test)]
mod tests;

use diptych_corpus::span::Span;
use diptych_corpus::text::places_of;

/// `TextQuoteSelector` of the W3C Web Annotation Data Model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextQuoteSelector {
    /// The words.
    pub exact: String,
    /// Words before them.
    pub prefix: String,
    /// Words after them.
    pub suffix: String,
}

/// What stands in a text in the place of words that are not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearest {
    /// The same words between the same words, with other quotation marks, dashes or spaces, or letters stored otherwise.
    SameWords(Span),
    /// Other words, or the words in another place than was meant: to be offered, never taken for the words themselves.
    OtherWords(Span),
}

/// The selector of `span`, with as much prefix and suffix as makes it unique in `text`, cut where words end.
#[must_use]
pub fn describe(text: &str, span: Span) -> TextQuoteSelector {
    let exact = span.of(text);
    let places = places_of(text, exact, MOST_PLACES);
    let mut reach = 0;
    loop {
        let (prefix, suffix) = (prefix_of(text, span, reach), suffix_of(text, span, reach));
        let n_alike = places.iter().filter(|&&at| stands_between(text, at, exact.len(), prefix, suffix)).count();
        if n_alike <= 1 || reach >= LONGEST_CONTEXT {
            return TextQuoteSelector { exact: exact.to_owned(), prefix: prefix.to_owned(), suffix: suffix.to_owned() };
        }
        reach = (reach * 2).max(SHORTEST_CONTEXT);
    }
}

/// The first place where the words of `selector` stand as they are given, between its prefix and its suffix.
///
/// ```
/// use diptych_engine::selector::{anchor, describe, nearest};
/// use diptych_engine::span::Span;
///
/// let text = "The water rose. Then the water fell.";
/// let second = Span::new(text, 25, 30).unwrap();
/// let selector = describe(text, second);
/// assert_eq!(selector.exact, "water");
/// assert_eq!(anchor(text, &selector), Some(second));
///
/// let changed = "The water rose. Then the waters fell.";
/// assert_eq!(anchor(changed, &selector), None);
/// assert!(nearest(changed, &selector).is_some());
/// ```
#[must_use]
pub fn anchor(text: &str, selector: &TextQuoteSelector) -> Option<Span> {
    let TextQuoteSelector { exact, prefix, suffix } = selector;
    let places = places_of(text, exact, MOST_PLACES);
    let at = places.into_iter().find(|&at| stands_between(text, at, exact.len(), prefix, suffix))?;
    Span::new(text, at, at + exact.len())
}

/// What comes nearest to the words of `selector` in a text in which [`anchor`] finds no place for them.
#[must_use]
pub fn nearest(text: &str, selector: &TextQuoteSelector) -> Option<Nearest> {
    if selector.exact.trim().is_empty() {
        return None;
    }
    if let Some(span) = rewritten::find(text, selector) {
        return Some(Nearest::SameWords(span));
    }
    let elsewhere = || {
        let places = places_of(text, &selector.exact, MOST_PLACES).into_iter();
        let len = selector.exact.len();
        let best = places.max_by_key(|&at| (context_score(text, at, len, selector), std::cmp::Reverse(at)))?;
        Span::new(text, best, best + len)
    };
    elsewhere().or_else(|| approximate::find(text, selector)).map(Nearest::OtherWords)
}

/// How well the words of `selector` are kept at `span`, from 0 to 1000: quality of the words, then of what stands around.
/// Falls as either decays.
#[must_use]
pub fn score(text: &str, selector: &TextQuoteSelector, span: Span) -> u32 {
    let words = approximate::likeness(&selector.exact, span.of(text));
    let wanted = selector.prefix.len() + selector.suffix.len();
    let kept = context_score(text, span.start(), span.len(), selector);
    let around = (1000 * kept).checked_div(wanted).unwrap_or(1000);
    u32::try_from((words * EXACT_WEIGHT + around * (100 - EXACT_WEIGHT)) / 100).unwrap_or_default()
}

/// What the words themselves count for against those around them, in hundredths.
const EXACT_WEIGHT: usize = 80;

/// The first length in bytes that is tried for prefix and suffix. Smaller values make shorter URLs that break sooner.
const SHORTEST_CONTEXT: usize = 16;

/// The longest prefix and suffix in bytes. Words that even so stand in several places are placed as nearest.
const LONGEST_CONTEXT: usize = 256;

/// How far beyond a context's length its first or last word is sought to its end. A longer run without an edge is cut.
const LONGEST_WORD: usize = 40;

/// How many places of the same words are compared. More would let a text of one letter take quadratic time.
const MOST_PLACES: usize = 2000;

fn stands_between(text: &str, at: usize, len: usize, prefix: &str, suffix: &str) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at + len..).unwrap_or_default();
    before.ends_with(prefix) && after.starts_with(suffix)
}

/// How many bytes next to the words agree with prefix and suffix.
fn context_score(text: &str, at: usize, len: usize, selector: &TextQuoteSelector) -> usize {
    let before = text.get(..at).unwrap_or_default().bytes().rev();
    let after = text.get(at + len..).unwrap_or_default().bytes();
    let n_before = before.zip(selector.prefix.bytes().rev()).take_while(|(one, other)| one == other).count();
    let n_after = after.zip(selector.suffix.bytes()).take_while(|(one, other)| one == other).count();
    n_before + n_after
}

/// At least `reach` bytes before `span`, back to where a word begins.
fn prefix_of(text: &str, span: Span, reach: usize) -> &str {
    if reach == 0 {
        return "";
    }
    let before = text.get(..span.start()).unwrap_or_default();
    let from = floor(before, before.len().saturating_sub(reach));
    let earliest = floor(before, from.saturating_sub(LONGEST_WORD));
    let run = before.get(earliest..from).unwrap_or_default();
    let edge = run.rfind(char::is_whitespace).map(|at| earliest + at + run.get(at..).map_or(0, first_len));
    let start = edge.unwrap_or(if earliest == 0 { 0 } else { from });
    before.get(start..).unwrap_or_default()
}

/// At least `reach` bytes after `span`, on to where a word ends.
fn suffix_of(text: &str, span: Span, reach: usize) -> &str {
    if reach == 0 {
        return "";
    }
    let after = text.get(span.end()..).unwrap_or_default();
    let to = floor(after, reach.min(after.len()));
    let latest = floor(after, (to + LONGEST_WORD).min(after.len()));
    let edge = after.get(to..latest).and_then(|run| run.find(char::is_whitespace)).map(|at| to + at);
    let end = edge.unwrap_or(if latest == after.len() { latest } else { to });
    after.get(..end).unwrap_or_default()
}

fn first_len(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}

/// The character boundary at or before `at`.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
