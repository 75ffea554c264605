//! Where sentences end. Knows terminators, closing quotes, parentheses and paragraphs; words that end in a full stop
//! without ending a sentence are in `abbreviation`, terminators in `run`, items of lists in `list`, stops without a space in
//! `glue`.

mod abbreviation;
mod glue;
mod list;
mod run;
#[cfg(test)]
mod tests;

use diptych_corpus::span::Span;

use crate::quotation::cue;
use diptych_corpus::order;
use run::{Run, RunKind, closers_len, is_terminator};

/// The sentences of `text`. Each lies inside one of `paragraphs`; together they cover all of it but white space between them.
/// Closing quotes go with the sentence that they close; quoted speech is cut like any other.
#[must_use]
pub fn find_sentences(text: &str, paragraphs: &[Span]) -> Vec<Span> {
    let mut sentences = Vec::with_capacity(text.len() / 100 + paragraphs.len());
    for paragraph in paragraphs {
        let mut cutter = Cutter { text: paragraph.of(text), start: 0, at: 0, shielded_until: 0 };
        while let Some((start, end)) = cutter.next_sentence() {
            sentences.extend(Span::new(text, paragraph.start() + start, paragraph.start() + end));
        }
    }
    sentences
}

/// How many of `sentences` at least one of `spans` touches. `spans` may be in any order.
#[must_use]
pub fn count_touched(sentences: &[Span], spans: &[Span]) -> usize {
    let mut spans = spans.to_vec();
    order::sort_by_key(&mut spans, |it| *it);
    let mut spans = spans.into_iter().peekable();
    let mut reach = 0;
    let mut n_touched = 0;
    for sentence in sentences {
        // The furthest end among the Spans that begin before this sentence ends decides for all of them.
        while let Some(span) = spans.next_if(|it| it.start() < sentence.end()) {
            reach = reach.max(span.end());
        }
        n_touched += usize::from(reach > sentence.start());
    }
    n_touched
}

/// Whether `word`, with a capital and before a full stop, is most likely shortened: "Gen", "Inc".
pub(crate) fn is_shortened(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && abbreviation::is_listed(word)
}

/// A parenthesis longer than this many bytes is a passage with sentences of its own; a short one is shielded from cuts.
const LONGEST_ASIDE: usize = 400;

/// Parentheses nested deeper are damage; reading on from each of them would make hostile text slow.
const DEEPEST_ASIDE: usize = 4;

/// How many words after a quotation may stand before its reporting word: `“Why?” Hikmat Hajiyev asked`.
const WORDS_BEFORE_CUE: usize = 4;

/// How many marks and spaces may stand before the first letter of a sentence. More are no opening, and reading on
/// from every terminator would make hostile text slow.
const LONGEST_OPENING: usize = 16;

/// Cuts one paragraph from left to right.
struct Cutter<'text> {
    text: &'text str,
    /// Where the sentence in hand begins.
    start: usize,
    /// What has been read.
    at: usize,
    /// Inside a parenthesis that opened in mid-sentence nothing is cut before this place.
    shielded_until: usize,
}

impl Cutter<'_> {
    fn next_sentence(&mut self) -> Option<(usize, usize)> {
        let rest = self.rest();
        self.start = self.at + (rest.len() - rest.trim_start().len());
        self.at = self.start;
        if self.rest().is_empty() {
            return None;
        }
        let next_item = list::next_item(self.rest()).map(|it| self.start + it);
        let end = self.find_end(next_item.unwrap_or(self.text.len()));
        self.at = end;
        let sentence = self.text.get(self.start..end).unwrap_or_default();
        Some((self.start, self.start + sentence.trim_end().len()))
    }

    /// The end of the sentence in hand, which is at `limit` at the latest.
    fn find_end(&mut self, limit: usize) -> usize {
        let bytes = self.text.as_bytes();
        while let Some(&byte) = bytes.get(self.at).filter(|_| self.at < limit) {
            if !MAY_MATTER[usize::from(byte)] {
                self.at += 1;
                continue;
            }
            if byte == b'(' {
                if self.at > self.start {
                    self.shield();
                }
                self.at += 1;
                continue;
            }
            let Some(char) = self.rest().chars().next() else { break };
            if !is_terminator(char) {
                self.at += char.len_utf8();
            } else if let Some(end) = self.end_at_terminator() {
                return end;
            }
        }
        limit
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Shields the parenthesis that opens here, if it closes soon.
    fn shield(&mut self) {
        if self.at < self.shielded_until {
            return;
        }
        let mut depth = 0_usize;
        for (offset, char) in self.rest().char_indices().take_while(|(offset, _)| *offset < LONGEST_ASIDE) {
            match char {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                self.shielded_until = self.at + offset;
                return;
            }
            if depth > DEEPEST_ASIDE {
                return;
            }
        }
    }

    /// Reads past the terminators here; returns the end of the sentence if they end one.
    fn end_at_terminator(&mut self) -> Option<usize> {
        let run_start = self.at;
        let before = self.text.get(self.start..run_start)?;
        let is_glued = before.ends_with(|it: char| !it.is_whitespace());
        let run = Run::read(self.rest(), is_glued);
        self.at += run.len;
        let shielded = run_start < self.shielded_until;
        let closed = self.at + closers_len(self.rest());
        let after = self.text.get(closed..)?;
        // Paragraphs are trimmed, so nothing but their end can be empty.
        if after.is_empty() {
            return Some(closed);
        }
        if shielded {
            return None;
        }
        if !(run.is_wide || after.starts_with(char::is_whitespace)) {
            let is_single = run.len == 1 && closed == self.at;
            return (is_single && glue::ends_sentence(before, after)).then_some(closed);
        }
        if !may_open_sentence(after) {
            return None;
        }
        let ends = match run.kind {
            RunKind::FullStop => abbreviation::ends_sentence(self.word_before(run_start), after, count_words(before)),
            // "[...]" stands for words that were left out.
            RunKind::Ellipsis => is_glued && !before.ends_with(['[', '(']),
            RunKind::Pause => false,
            RunKind::StopAndPause => return Some(run_start + 1),
            RunKind::Strong => !(closed > self.at && is_followed_by_cue(after)),
        };
        ends.then_some(closed)
    }

    /// The characters up to `stop` since the last white space, without opening marks.
    fn word_before(&self, stop: usize) -> &str {
        let before = self.text.get(self.start..stop).unwrap_or_default();
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        word.trim_start_matches(|it: char| !it.is_alphanumeric())
    }
}

/// Bytes that may begin a terminator or a parenthesis; all others are passed over.
const MAY_MATTER: [bool; 256] = {
    let mut table = [false; 256];
    let bytes = b".!?(\xd6\xd8\xdb\xe0\xe1\xe2\xe3\xef";
    let mut at = 0;
    while at < bytes.len() {
        table[bytes[at] as usize] = true;
        at += 1;
    }
    table
};

/// Words need not be counted further to tell an opening from a sentence.
const MOST_COUNTED: usize = 8;

/// The words begun in `text`, up to [`MOST_COUNTED`]; a stop inside a word begins another.
fn count_words(text: &str) -> usize {
    let (mut n_words, mut in_word) = (0, false);
    for char in text.chars() {
        n_words += usize::from(char.is_alphanumeric() && !in_word);
        in_word = (in_word || char.is_alphanumeric()) && !char.is_whitespace() && !is_terminator(char);
        if n_words == MOST_COUNTED {
            break;
        }
    }
    n_words
}

/// Whether what follows can begin a sentence: anything but a lower-case letter or a mark that continues one.
fn may_open_sentence(after: &str) -> bool {
    let trimmed = after.trim_start();
    let after = ["[...]", "[…]"].iter().find_map(|it| trimmed.strip_prefix(it)).unwrap_or(after);
    let opening = |it: char| {
        it.is_whitespace()
            || matches!(
                it,
                '“' | '‘'
                    | '"'
                    | '\''
                    | '«'
                    | '»'
                    | '„'
                    | '‚'
                    | '('
                    | '['
                    | '¿'
                    | '¡'
                    | '•'
                    | '⁃'
                    | '-'
                    | '–'
                    | '—'
                    | '…'
                    | '.'
                    | '#'
                    | '@'
            )
    };
    match after.chars().take(LONGEST_OPENING).find(|it| !opening(*it)) {
        Some(char) if char.is_alphabetic() => !char.is_lowercase(),
        Some(char) => !matches!(char, ',' | ';' | ':' | '/' | '&' | '+' | '=' | '”' | ')' | ']'),
        None => true,
    }
}

/// Whether a name and a reporting word follow, which a question mark inside a quotation does not cut off.
fn is_followed_by_cue(after: &str) -> bool {
    let words = after.split_whitespace().take(WORDS_BEFORE_CUE + 1);
    for word in words {
        let bare = word.trim_end_matches([',', '.', ':', ';']);
        if cue::reach(bare).is_some() {
            return true;
        }
        if bare.len() != word.len() || !bare.chars().all(|it| it.is_alphabetic() || it == '-') {
            return false;
        }
    }
    false
}
