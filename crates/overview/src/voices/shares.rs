//! Whose words each text is made of, as bars: the one with the most words of its writer first.

use std::cmp::Reverse;

use diptych_corpus::order::sort_by_key;

use super::model::{TextVoices, TextWords};
use crate::bars::{Amount, Bar, RangeTitle, Tone, of_shares, range_title};
use crate::counted_text::CountedText;
use crate::words;

/// What the bars show: the texts in which the writer's own words are the smallest and the largest part.
pub(super) fn title(texts: &[TextVoices]) -> String {
    let of: Vec<(&CountedText, usize, usize)> =
        counted(texts).into_iter().map(|(text, words)| (text, words.n_writer, words.n_words)).collect();
    range_title(&of, RangeTitle { of_one: words::voices::own_in, of_several: words::voices::own_range })
}

/// A bar of each text that was counted.
pub(super) fn bars(texts: &[TextVoices]) -> Vec<Bar> {
    let mut counted = counted(texts);
    sort_by_key(&mut counted, |(_, words)| Reverse(words.n_writer * 1_000_000 / words.n_words.max(1)));
    counted.into_iter().map(|(text, words)| bar(text, words)).collect()
}

fn bar(text: &CountedText, counts: TextWords) -> Bar {
    let amounts = [
        Amount { tone: Tone::Light, n_things: counts.n_writer, words: words::voices::WRITERS_OWN },
        Amount { tone: Tone::Middle, n_things: counts.n_indirect, words: words::voices::REPORTED },
        Amount { tone: Tone::Dark, n_things: counts.n_direct, words: words::voices::QUOTED },
    ];
    of_shares(text, words::texts::words, &amounts)
}

fn counted(texts: &[TextVoices]) -> Vec<(&CountedText, TextWords)> {
    texts.iter().filter_map(|it| Some((&it.text, it.words?))).collect()
}
