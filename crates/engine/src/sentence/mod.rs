//! Where sentences end. Knows terminators, closing quotes, parentheses and paragraphs; words that end in a full stop
//! without ending a sentence are in `abbreviation`.

mod abbreviation;
#[cfg(test)]
mod tests;

use diptych_corpus::span::Span;

use crate::quotation::cue;
use diptych_corpus::order;

/// The sentences of `text`. Each lies inside one of `paragraphs`; together they cover all of it but white space between them.
/// Closing quotes go with the sentence that they close; quoted speech is cut like any other.
#[must_use]
pub fn find_sentences(text: &str, paragraphs: &[Span]) -> Vec<Span> {
    let mut sentences = Vec::with_capacity(text.len() / 100 + paragraphs.len());
    for paragraph in paragraphs {
        let mut cutter = Cutter { text: paragraph.of(text), start: 0, at: 0, n_words: 0, shielded_until: 0 };
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
    /// Words begun in the sentence in hand.
    n_words: usize,
    /// Inside a parenthesis that opened in mid-sentence nothing is cut before this place.
    shielded_until: usize,
}

impl Cutter<'_> {
    fn next_sentence(&mut self) -> Option<(usize, usize)> {
        let rest = self.rest();
        self.start = self.at + (rest.len() - rest.trim_start().len());
        self.at = self.start;
        self.n_words = 0;
        if self.rest().is_empty() {
            return None;
        }
        let end = self.find_end().unwrap_or(self.text.len());
        self.at = end;
        Some((self.start, end))
    }

    fn find_end(&mut self) -> Option<usize> {
        let mut in_word = false;
        while let Some(char) = self.rest().chars().next() {
            if is_terminator(char) {
                if let Some(end) = self.end_at_terminator() {
                    return Some(end);
                }
                in_word = false;
                continue;
            }
            self.n_words += usize::from(char.is_alphanumeric() && !in_word);
            in_word = !char.is_whitespace();
            if char == '(' && self.at > self.start {
                self.shield();
            }
            self.at += char.len_utf8();
        }
        None
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
        let run = Run::read(self.rest());
        self.at += run.len;
        let shielded = run_start < self.shielded_until;
        let closed = self.at + closers_len(self.rest());
        let after = self.text.get(closed..)?;
        // Paragraphs are trimmed, so nothing but their end can be empty.
        if after.is_empty() {
            return Some(closed);
        }
        if shielded || !(run.is_wide || after.starts_with(char::is_whitespace)) || !may_open_sentence(after) {
            return None;
        }
        let ends = match run.kind {
            RunKind::FullStop => abbreviation::ends_sentence(self.word_before(run_start), after, self.n_words),
            RunKind::Ellipsis => !self.text.get(..run_start)?.ends_with(char::is_whitespace),
            RunKind::Pause => false,
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

#[derive(Clone, Copy, PartialEq, Eq)]
enum RunKind {
    /// One full stop.
    FullStop,
    /// Three dots or their sign.
    Ellipsis,
    /// Three dots with spaces between: words left out in mid-sentence.
    Pause,
    /// Anything with a question or exclamation mark, four dots, or a stop of another script.
    Strong,
}

/// Consecutive terminators.
struct Run {
    len: usize,
    kind: RunKind,
    /// Ends in a full-width stop, after which no space is written.
    is_wide: bool,
}

impl Run {
    fn read(text: &str) -> Self {
        let solid = text.find(|it| !is_terminator(it)).unwrap_or(text.len());
        let spaced = spaced_dots_len(text);
        let len = solid.max(spaced);
        let run = text.get(..len).unwrap_or_default();
        let n_dots = run.matches('.').count();
        let only_dots = run.chars().all(|it| it == '.' || it.is_whitespace());
        let kind = match n_dots {
            1 if only_dots => RunKind::FullStop,
            2 | 3 if only_dots && spaced > solid => RunKind::Pause,
            2 | 3 if only_dots => RunKind::Ellipsis,
            0 if run == "…" => RunKind::Ellipsis,
            _ => RunKind::Strong,
        };
        Self { len, kind, is_wide: run.ends_with(['。', '！', '？', '｡']) }
    }
}

/// Length of ". . ." with single spaces between the dots, or 0 if fewer than two dots stand so.
fn spaced_dots_len(text: &str) -> usize {
    let (mut len, mut n_dots) = (0, 0);
    let mut after_dot = false;
    for (at, char) in text.char_indices() {
        match char {
            '.' if !after_dot => (len, n_dots) = (at + 1, n_dots + 1),
            ' ' | '\u{a0}' if n_dots > 0 => {}
            _ => break,
        }
        after_dot = char == '.';
    }
    if n_dots > 1 { len } else { 0 }
}

fn is_terminator(char: char) -> bool {
    matches!(
        char,
        '.' | '!'
            | '?'
            | '…'
            | '‼'
            | '⁇'
            | '⁈'
            | '⁉'
            | '。'
            | '！'
            | '？'
            | '｡'
            | '؟'
            | '۔'
            | '।'
            | '॥'
            | '։'
            | '።'
            | '។'
    )
}

/// Length of the closing marks that begin `text` and belong to the sentence before them.
fn closers_len(text: &str) -> usize {
    let mut len = 0;
    while let Some(char) = text.get(len..).and_then(|rest| rest.chars().next()) {
        let after = len + char.len_utf8();
        let next = text.get(after..).and_then(|rest| rest.chars().next());
        let closes = match char {
            '”' | '’' | '»' | '›' | ')' | ']' | '}' | '」' | '』' | '】' | '）' => true,
            // These marks open as often as they close; what follows tells.
            '"' | '\'' | '“' | '‘' | '«' => next.is_none_or(|it| !it.is_alphanumeric()),
            _ => false,
        };
        if !closes {
            break;
        }
        len = after;
    }
    len + stray_closer_len(text.get(len..).unwrap_or_default())
}

/// A closing quote that was set off by a space: `right now! ” he said`.
fn stray_closer_len(text: &str) -> usize {
    let trimmed = text.trim_start();
    if trimmed.len() < text.len() && trimmed.starts_with('”') {
        return text.len() - trimmed.len() + '”'.len_utf8();
    }
    0
}

/// Whether what follows can begin a sentence: anything but a lower-case letter or a mark that continues one.
fn may_open_sentence(after: &str) -> bool {
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
