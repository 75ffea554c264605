//! Finds words that are written otherwise and are the same: with other quotation marks, dashes or white space, with letters stored
//! apart or composed. Every letter, digit and sign stays, so that no number, name or negation can differ.

use diptych_corpus::span::Span;
use diptych_corpus::text::places_of;

use super::{MOST_PLACES, TextQuoteSelector};
use crate::compose::push_composed;

/// The first place of the words of `selector`, between its prefix and its suffix.
pub(super) fn find(text: &str, selector: &TextQuoteSelector) -> Option<Span> {
    let there = Folded::new(text);
    let [prefix, exact, suffix] =
        [&selector.prefix, &selector.exact, &selector.suffix].map(|words| Folded::new(words).text);
    let wanted = format!("{prefix}{exact}{suffix}");
    places_of(&there.text, &wanted, MOST_PLACES).into_iter().find_map(|at| {
        let start = at + prefix.len();
        Span::new(text, there.origin(start)?, there.origin(start + exact.len())?)
    })
}

/// A text in one form of its signs.
struct Folded {
    text: String,
    /// Where characters begin in the folded text and in the text itself, and where both end.
    origins: Vec<(usize, usize)>,
}

impl Folded {
    fn new(text: &str) -> Self {
        let (mut folded, mut origins) = (String::with_capacity(text.len()), Vec::new());
        for (at, char) in text.char_indices() {
            let before = folded.len();
            push(&mut folded, char);
            // What was left out or joined to the letter before it begins nothing.
            if folded.len() > before && !joins(&folded, before) {
                origins.push((before, at));
            }
        }
        origins.push((folded.len(), text.len()));
        Self { text: folded, origins }
    }

    fn origin(&self, folded: usize) -> Option<usize> {
        let place = self.origins.binary_search_by_key(&folded, |it| it.0).ok()?;
        Some(self.origins.get(place)?.1)
    }
}

/// Whether the last letter of `folded` began before `end`.
fn joins(folded: &str, end: usize) -> bool {
    folded.char_indices().next_back().is_some_and(|(at, _)| at < end)
}

fn push(folded: &mut String, char: char) {
    match char {
        _ if char.is_whitespace() && folded.ends_with(' ') => {}
        _ if char.is_whitespace() => folded.push(' '),
        '‘' | '’' | '‚' | '‛' | 'ʼ' | '′' => folded.push('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => folded.push('"'),
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => folded.push('-'),
        _ => push_composed(folded, char),
    }
}
