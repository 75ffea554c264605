//! Finds the words that are most like others that are not there. Knows words in order; compares them in lower case. What a word is
//! need not be known better than by its letters and digits, so that whoever follows a link needs none of the analysis.
//!
//! The words of the quotation vote for the place where it would begin (diagonals, as in sequence alignment); the best
//! few places are then compared word by word.

use diptych_corpus::span::Span;

use super::TextQuoteSelector;
use crate::lower_case::lower_cased;
use diptych_corpus::order;

/// The nearest place, if at least [`LEAST_LIKENESS`] of the words are kept.
pub(super) fn find(text: &str, selector: &TextQuoteSelector) -> Option<Span> {
    let quoted = Words::new(&selector.exact);
    let there = Words::new(text);
    let mut best: Option<(usize, std::cmp::Reverse<Span>)> = None;
    for start in likely_starts(&quoted, &there) {
        for n_words in lengths_near(quoted.spans.len()) {
            let Some(span) = there.stretch(start, n_words) else { continue };
            let likeness = likeness(&selector.exact, span.of(text));
            let around = super::context_score(text, span.start(), span.len(), selector).min(MOST_CONTEXT);
            if likeness >= LEAST_LIKENESS {
                best = best.max(Some((likeness * (MOST_CONTEXT + 1) + around, std::cmp::Reverse(span))));
            }
        }
    }
    best.map(|it| it.1.0)
}

/// How much of `quoted` is kept in `found`, from 0 to 1000: twice the words that stand in both in the same order, by
/// their letters, over the letters of both.
pub(super) fn likeness(quoted: &str, found: &str) -> usize {
    if quoted == found {
        return 1000;
    }
    let (one, other) = (Words::new(quoted), Words::new(found));
    let weight = |word: &str| word.len();
    let total: usize = one.lowered.iter().chain(&other.lowered).map(|it| weight(it)).sum();
    let mut row = vec![0_usize; other.lowered.len() + 1];
    for word in one.lowered.iter().take(MOST_WORDS) {
        let mut diagonal = 0;
        for (place, there) in other.lowered.iter().enumerate() {
            let above = row.get(place + 1).copied().unwrap_or_default();
            let left = row.get(place).copied().unwrap_or_default();
            let kept = if word == there { diagonal + weight(word) } else { 0 };
            if let Some(cell) = row.get_mut(place + 1) {
                *cell = above.max(left).max(kept);
            }
            diagonal = above;
        }
    }
    let kept = row.last().copied().unwrap_or_default();
    // Equal words with other spacing or case are not quite the same words.
    (2000 * kept).checked_div(total).unwrap_or_default().min(999)
}

/// Below this share of kept letters, in thousandths, words are not the quotation any more. Lower values place quotations
/// on passages that only share common words.
const LEAST_LIKENESS: usize = 600;

/// How many starts are compared word by word. More find worse places and cost time.
const MOST_STARTS: usize = 8;

/// A quotation's first words decide; beyond this many they are not compared, which bounds the cost.
const MOST_WORDS: usize = 400;

/// How many words may be missing or too many.
const MOST_SLACK: usize = 4;

const MOST_CONTEXT: usize = 999;

/// Runs of letters and digits, and every other sign by itself.
struct Words {
    spans: Vec<Span>,
    lowered: Vec<String>,
}

impl Words {
    fn new(text: &str) -> Self {
        let (mut spans, mut start) = (Vec::new(), 0);
        for (at, char) in text.char_indices() {
            if char.is_alphanumeric() {
                continue;
            }
            let end = at + char.len_utf8();
            spans.extend(Span::new(text, start, at).filter(|word| !word.is_empty()));
            spans.extend(Span::new(text, at, end).filter(|_| !char.is_whitespace()));
            start = end;
        }
        spans.extend(Span::new(text, start, text.len()).filter(|word| !word.is_empty()));
        let lowered = spans.iter().map(|span| lower_cased(span.of(text))).collect();
        Self { spans, lowered }
    }

    fn stretch(&self, start: usize, n_words: usize) -> Option<Span> {
        let last = (start + n_words).min(self.spans.len()).checked_sub(1)?;
        Some(self.spans.get(start)?.union(*self.spans.get(last.max(start))?))
    }
}

/// Where the quotation would begin if most of its words stood where they stand: each word votes by its letters.
fn likely_starts(quoted: &Words, there: &Words) -> Vec<usize> {
    let mut votes = vec![0_usize; there.lowered.len()];
    for (at, word) in there.lowered.iter().enumerate() {
        let quoted_at = quoted.lowered.iter().take(MOST_WORDS).enumerate().filter(|(_, quoted)| *quoted == word);
        for (place, _) in quoted_at.take(MOST_SLACK) {
            if let Some(votes) = votes.get_mut(at.saturating_sub(place)) {
                *votes += word.len();
            }
        }
    }
    let mut ranked: Vec<(usize, usize)> = votes.into_iter().zip(0..).filter(|it| it.0 > 0).collect();
    order::sort_by_key(&mut ranked, |&(votes, start)| (std::cmp::Reverse(votes), start));
    ranked.truncate(MOST_STARTS);
    ranked.into_iter().map(|it| it.1).collect()
}

fn lengths_near(n_words: usize) -> impl Iterator<Item = usize> {
    n_words.saturating_sub(MOST_SLACK).max(1)..=n_words + MOST_SLACK
}
