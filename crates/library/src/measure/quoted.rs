//! The words of an original in its retelling: what the retelling puts in quotation marks, found again in the original, with the
//! voice that the words have there. Compares words; knows no meaning.

use std::collections::BTreeMap;

use diptych_corpus::model::Article;
use diptych_corpus::model::measured::{QuotedWords, SpeechSource, Voice};
use diptych_corpus::span::Span;
use diptych_engine::Analysis;
use diptych_engine::lower_case::lower_cased;
use diptych_engine::token::{Token, TokenKind};

use super::{number, voice_of};
use crate::speech::find_speech;

/// A text with what was found in it.
pub(super) struct Original<'a> {
    pub(super) text: &'a str,
    pub(super) analysis: &'a Analysis,
    /// The speakers as its measure numbers them.
    pub(super) speakers: &'a [SpeechSource],
}

/// The words between quotation marks of `retelling`, of which `analysis` is, that stand in `original`. Words that stand there
/// several times are taken from where the retelling is just then.
pub(super) fn find(retelling: &Article, analysis: &Analysis, original: &Original<'_>) -> Vec<QuotedWords> {
    let text = retelling.text.as_str();
    let fragments = fragments(text, analysis);
    let words = words(original.text, &original.analysis.tokens, Span::whole(original.text));
    let index = Index::new(&words);
    let found = fragments.iter().map(|it| index.places(it)).collect::<Vec<Vec<usize>>>();
    let voices = voices(original, &words);
    let mut quoted = Vec::new();
    for (at, (fragment, places)) in fragments.iter().zip(&found).enumerate() {
        if let Some(place) = next_place(places, expected(&found, at)) {
            quoted.extend(pieces(text, analysis, fragment, voices.get(place..).unwrap_or_default()));
        }
    }
    quoted
}

/// A word with its place, as it is compared: without case, and with one sign for each apostrophe and hyphen.
#[derive(Debug)]
struct Word {
    written: String,
    span: Span,
}

fn words(text: &str, tokens: &[Token], within: Span) -> Vec<Word> {
    let words = tokens.iter().filter(|it| it.kind != TokenKind::Mark && within.covers(it.span));
    words.map(|it| Word { written: compared(it.span.of(text)), span: it.span }).collect()
}

fn compared(word: &str) -> String {
    let plain = |letter: char| match letter {
        '’' | 'ʼ' | '＇' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        letter => letter,
    };
    lower_cased(word).chars().map(plain).collect()
}

/// What stands between quotation marks without a gap that the retelling marks: "so long […] and no longer" has two.
fn fragments(text: &str, analysis: &Analysis) -> Vec<Vec<Word>> {
    let is_marked = |span: Span| span.of(text).starts_with(['“', '"', '«', '„', '‘', '\'', '‹']);
    let mut fragments = Vec::new();
    let mut read_until = 0;
    for quotation in analysis.quotations.iter().filter(|it| is_marked(it.span)) {
        if quotation.span.end() > read_until {
            read_until = quotation.span.end();
            fragments.extend(without_gaps(text, &analysis.tokens, quotation.span));
        }
    }
    fragments
}

fn without_gaps(text: &str, tokens: &[Token], quoted: Span) -> Vec<Vec<Word>> {
    let is_gap = |it: &&Token| matches!(it.span.of(text), "…" | "[" | "]");
    let gaps = tokens.iter().filter(|it| quoted.covers(it.span)).filter(is_gap).map(|it| it.span);
    let mut fragments = Vec::new();
    let mut start = quoted.start();
    for gap in gaps.chain([quoted.end_edge()]) {
        let between = Span::new(text, start, gap.start());
        fragments.extend(between.map(|it| words(text, tokens, it)).filter(|it| !it.is_empty()));
        start = gap.end();
    }
    fragments
}

/// Where each word of the original stands.
struct Index<'a> {
    words: &'a [Word],
    places: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn new(words: &'a [Word]) -> Self {
        let mut places: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for (place, word) in words.iter().enumerate() {
            places.entry(&word.written).or_default().push(place);
        }
        Self { words, places }
    }

    /// Every place at which all words of a fragment stand in a row.
    fn places(&self, fragment: &[Word]) -> Vec<usize> {
        let first = fragment.first().and_then(|it| self.places.get(it.written.as_str()));
        let stands = |place: &&usize| {
            let run = self.words.get(**place..**place + fragment.len()).unwrap_or_default();
            run.len() == fragment.len() && run.iter().zip(fragment).all(|(a, b)| a.written == b.written)
        };
        first.into_iter().flatten().filter(stands).copied().collect()
    }
}

/// Where a retelling that follows its original is at fragment `at`: at the last fragment before it that stands in one place.
fn expected(found: &[Vec<usize>], at: usize) -> usize {
    let before = found.get(..at).unwrap_or_default().iter().rev();
    before.filter(|it| it.len() == 1).find_map(|it| it.first().copied()).unwrap_or_default()
}

/// The first place from `expected` on, else the last before it.
fn next_place(places: &[usize], expected: usize) -> Option<usize> {
    places.iter().copied().find(|it| *it >= expected).or_else(|| places.last().copied())
}

/// The voice and the paragraph, from 1, of each word of the original.
fn voices(original: &Original<'_>, words: &[Word]) -> Vec<(Voice, u32)> {
    let speech = find_speech(original.text, &original.analysis.quotations);
    let paragraphs = &original.analysis.paragraphs;
    let voice = |it: &Word| {
        let paragraph = paragraphs.partition_point(|paragraph| paragraph.end() <= it.span.start());
        (voice_of(it.span, &speech, original.speakers), number(paragraph + 1))
    };
    words.iter().map(voice).collect()
}

/// A fragment, cut where voice or paragraph change in the original.
fn pieces(text: &str, analysis: &Analysis, fragment: &[Word], voices: &[(Voice, u32)]) -> Vec<QuotedWords> {
    let mut pieces: Vec<(Span, (Voice, u32))> = Vec::new();
    for (word, stands) in fragment.iter().zip(voices) {
        match pieces.last_mut().filter(|(_, before)| before == stands) {
            Some((span, _)) => *span = span.union(word.span),
            None => pieces.push((word.span, *stands)),
        }
    }
    pieces.into_iter().filter_map(|(span, stands)| placed(text, &analysis.paragraphs, span, stands)).collect()
}

fn placed(
    text: &str,
    paragraphs: &[Span],
    span: Span,
    (voice, original_paragraph): (Voice, u32),
) -> Option<QuotedWords> {
    let index = paragraphs.iter().position(|it| it.covers(span))?;
    let before = text.get(paragraphs.get(index)?.start()..span.start())?;
    let start = number(before.chars().count());
    let end = start + number(span.of(text).chars().count());
    Some(QuotedWords { paragraph: number(index + 1), start, end, original_paragraph, voice })
}
