//! Words of the list in each writer's own voice, and what sentences rest on, as bars with a title.

use std::cmp::Reverse;

use diptych_corpus::order::sort_by_key;

use super::model::{SentenceSources, TextWording, VoiceCount};
use crate::bars::{Amount, Bar, RangeTitle, Tone, of_count, of_shares, range_title};
use crate::counted_text::CountedText;
use crate::words;

/// What the bars of words show: the texts with the fewest and the most words of the list in their own voice.
pub(super) fn words_title(texts: &[TextWording]) -> String {
    let counted = counted_words(texts);
    match counted.as_slice() {
        [] => words::texts::NONE_MEASURED.to_owned(),
        [(text, count)] => words::wording::list_in(count.n_writer, &text.short_name),
        [(most, many), .., (least, few)] => {
            let (many, few) = (words::grouped(many.n_writer), words::grouped(few.n_writer));
            words::wording::list_range([&few, &least.short_name], [&many, &most.short_name])
        }
    }
}

/// A bar of each text that was counted, the one with the most words first.
pub(super) fn words_bars(texts: &[TextWording]) -> Vec<Bar> {
    let counted = counted_words(texts);
    let n_most = counted.first().map_or(0, |(_, count)| count.n_writer);
    let bar = |(text, count): &(&CountedText, VoiceCount)| {
        let told = words::wording::in_own_voice(count.n_writer, count.n_quoted);
        let quoted = words::wording::and_quoted(count.n_quoted);
        of_count(text, count.n_writer, n_most, told, quoted)
    };
    counted.iter().map(bar).collect()
}

fn counted_words(texts: &[TextWording]) -> Vec<(&CountedText, VoiceCount)> {
    let count =
        |it: &'_ TextWording| Some(it.kinds.as_ref()?.iter().copied().fold(VoiceCount::default(), VoiceCount::and));
    let mut counted: Vec<(&CountedText, VoiceCount)> =
        texts.iter().filter_map(|it| Some((&it.text, count(it)?))).collect();
    sort_by_key(&mut counted, |(_, count)| Reverse(count.n_writer));
    counted
}

/// What the bars of sentences show: the texts of which the smallest and the largest part rests on a source that has a name.
pub(super) fn sources_title(texts: &[TextWording]) -> String {
    let of: Vec<(&CountedText, usize, usize)> =
        counted_sources(texts).into_iter().map(|(text, it)| (text, it.n_named(), it.n_sentences)).collect();
    range_title(&of, RangeTitle { of_one: words::wording::sources_in, of_several: words::wording::sources_range })
}

/// A bar of each text that was counted, the one with the most sentences of named sources first.
pub(super) fn sources_bars(texts: &[TextWording]) -> Vec<Bar> {
    let mut counted = counted_sources(texts);
    sort_by_key(&mut counted, |(_, it)| Reverse(it.n_named() * 1_000_000 / it.n_sentences.max(1)));
    let bar = |(text, sources): (&CountedText, SentenceSources)| {
        let amounts = [
            Amount { tone: Tone::Dark, n_things: sources.n_named(), words: words::wording::NAMED_SOURCE },
            Amount { tone: Tone::Middle, n_things: sources.n_unnamed(), words: words::wording::UNNAMED_SOURCE },
            Amount { tone: Tone::Light, n_things: sources.n_without, words: words::wording::NO_SOURCE },
        ];
        of_shares(text, words::texts::sentences, &amounts)
    };
    counted.into_iter().map(bar).collect()
}

fn counted_sources(texts: &[TextWording]) -> Vec<(&CountedText, SentenceSources)> {
    texts.iter().filter_map(|it| Some((&it.text, it.sources?))).collect()
}
