//! Passages that several texts share word for word, or nearly so: agency copy, releases, background paragraphs; and what one text
//! says twice. Knows words, sentences and paragraphs; knows nothing of who took what from whom.
//!
//! `words` turns texts into numbers, `seed` finds the longest runs of equal words of any two texts, `chain` joins runs over small gaps,
//! `edge` cuts off what follows by chance and tells the paragraphs of a passage, `repeat` finds the sentences and slogans of one
//! text that come again, by what `sentence` knows of each. Nothing depends on the order of the texts.

mod chain;
mod edge;
mod local_alignment;
mod repeat;
mod seed;
mod sentence;
#[cfg(test)]
mod tests;
mod words;

use diptych_corpus::order;
use diptych_corpus::span::Span;

use crate::token::Token;
use repeat::Repeats;

pub(crate) use words::Texts;

/// How two passages are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same words in the same order; spaces, case and the form of quotation marks may differ.
    Verbatim,
    /// The same but for a few words.
    Near,
}

/// Two places with the same words. `a` is before `b`: an earlier text, or the earlier place in one text that repeats itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The index of the first text.
    pub a: usize,
    /// Where it stands there.
    pub a_span: Span,
    /// The index of the second text.
    pub b: usize,
    /// Where it stands there.
    pub b_span: Span,
    /// How they are alike.
    pub likeness: Likeness,
    /// The passage in pieces that lie in one paragraph of either text; one where no paragraph ends in it.
    pub paragraphs: Vec<(Span, Span)>,
}

/// Passages of fewer equal tokens are set phrases.
const SHORTEST: usize = 14;

/// One text as passages are looked for in it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Read<'a> {
    /// The text.
    pub(crate) text: &'a str,
    /// Its tokens.
    pub(crate) tokens: &'a [Token],
    /// Its paragraphs.
    pub(crate) paragraphs: &'a [Span],
    /// Its sentences.
    pub(crate) sentences: &'a [Span],
}

/// The passages that `texts` share, ordered by the texts and the places in them.
///
/// ```
/// use diptych_engine::reuse::{Likeness, find_reuse};
///
/// let shared = "The harbor was built in 1921 by fishermen of three villages and closed after the flood.";
/// let retold = format!("It rained. {shared}");
/// let passages = find_reuse(&[&retold, shared]);
/// assert_eq!(passages[0].likeness, Likeness::Verbatim);
/// assert_eq!(passages[0].a_span.of(&retold), shared);
/// ```
#[must_use]
pub fn find_reuse(texts: &[&str]) -> Vec<Passage> {
    let cut = |text: &&str| {
        let paragraphs = diptych_corpus::text::paragraphs(text);
        (crate::token::find_tokens(text), crate::sentence::find_sentences(text, &paragraphs), paragraphs)
    };
    let cut: Vec<_> = texts.iter().map(cut).collect();
    let read = texts.iter().zip(&cut);
    let read: Vec<Read<'_>> =
        read.map(|(text, (tokens, sentences, paragraphs))| Read { text, tokens, paragraphs, sentences }).collect();
    find_among(&Texts::read(&read), &read)
}

/// The same for texts that are cut and numbered already.
pub(crate) fn find_among(texts: &Texts, read: &[Read<'_>]) -> Vec<Passage> {
    let mut runs = seed::find_runs(texts);
    let mut found: Vec<Passage> = chain::join(&mut runs).iter().filter_map(|it| edge::passage(texts, it)).collect();
    let mut repeats = Repeats::new(texts);
    for (number, text) in (0..).zip(read) {
        let mut here: Vec<Passage> = found.extract_if(.., |it| (it.a, it.b) == (number, number)).collect();
        repeats.add(number, text, &mut here);
        found.extend(here);
    }
    order::sort_by_key(&mut found, place);
    found
}

fn place(it: &Passage) -> (usize, usize, Span, Span) {
    (it.a, it.b, it.a_span, it.b_span)
}
