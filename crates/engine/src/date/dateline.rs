//! The date of the text itself. Knows that a page prints it in a line of its own above the text.

use diptych_corpus::span::Span;

use super::calendar::DateValue;
use super::{Found, Meaning};
use crate::words::Words;

/// A line with more words than a date and these is no dateline.
const MOST_OTHER_TOKENS: usize = 8;

/// The body of a text begins with the first line of at least this many tokens; a date below it belongs to the story.
const SHORTEST_BODY: usize = 40;

/// The day of the text: a line above its body that holds little but a date. One with the time of the day is the article's
/// own rather than that of the page; else the lowest counts.
pub(super) fn find(words: &Words<'_>, paragraphs: &[Span], found: &[Found]) -> Option<DateValue> {
    let mut best: Option<DateValue> = None;
    let mut at = 0;
    for paragraph in paragraphs {
        let first = at;
        while words.tokens.get(at).is_some_and(|it| it.span.end() <= paragraph.end()) {
            at += 1;
        }
        if at - first >= SHORTEST_BODY {
            break;
        }
        let here = found.get(found.partition_point(|it| it.first < first)).filter(|it| it.next <= at);
        let Some((it, Meaning::Calendar(date))) = here.map(|it| (it, it.meaning)) else { continue };
        let is_line = at - first <= it.next - it.first + MOST_OTHER_TOKENS && words.before(at) != ".";
        if date.is_day() && is_line && !(best.is_some_and(|it| it.minutes.is_some()) && date.minutes.is_none()) {
            best = Some(date);
        }
    }
    best
}
