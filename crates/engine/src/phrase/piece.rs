//! The parts of tokens between hyphens and apostrophes, folded so that spellings of one word meet.

use diptych_corpus::span::Span;
use diptych_corpus::text::is_line_end;

use super::WordTable;
use crate::compose::push_composed;
use crate::lower_case::lower_case;
use crate::token::role::AFTER_BROKEN_LINE;
use crate::token::{Token, TokenKind, find_tokens, is_apostrophe, is_hyphen};
use crate::word_list::hash;

/// How a piece follows the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Joint {
    /// After white space inside a paragraph.
    Space,
    /// After the end of a paragraph, or first of all.
    Break,
    /// With nothing between.
    Glued,
    /// After a hyphen inside one token.
    Hyphen,
    /// After an apostrophe inside one token.
    Apostrophe,
}

/// One part of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Where it stands, without hyphens and apostrophes around it.
    pub(crate) span: Span,
    /// Its number in the table, if any phrase has such a word.
    pub(crate) word: Option<u32>,
    /// The hash of its word, folded.
    hash: u32,
    /// How it follows the piece before it.
    pub(crate) joint: Joint,
}

/// The pieces of `text`, which `tokens` are of, with their numbers in `words`.
pub(crate) fn read_pieces(text: &str, tokens: &[Token], words: &WordTable) -> Vec<Piece> {
    let mut folded = String::new();
    let mut pieces = Vec::with_capacity(tokens.len() + tokens.len() / 8);
    each_piece(text, tokens, |span, joint, known| {
        let written = span.of(text);
        // ASCII is found in any case; folding it first would take as long as finding it.
        let word = if known.is_some() || written.is_ascii() { written } else { fold(&mut folded, written) };
        let hash = known.unwrap_or_else(|| hash(word.as_bytes()));
        pieces.push(Piece { span, word: words.find_hashed(hash, word), hash, joint });
    });
    pieces
}

/// Gives `pieces` of `text` their numbers in other `words`.
pub(crate) fn renumber(text: &str, pieces: &mut [Piece], words: &WordTable) {
    let mut folded = String::new();
    for it in pieces {
        let written = it.span.of(text);
        let word = if written.is_ascii() || !words.may_have(it.hash) { written } else { fold(&mut folded, written) };
        it.word = words.find_hashed(it.hash, word);
    }
}

fn fold<'a>(folded: &'a mut String, written: &str) -> &'a str {
    fold_into(folded, written);
    folded
}

/// The folded words of a phrase.
pub(super) fn folded_pieces(phrase: &str) -> Vec<String> {
    let mut found = Vec::new();
    each_piece(phrase, &find_tokens(phrase), |span, _, _| {
        let mut folded = String::new();
        fold_into(&mut folded, span.of(phrase));
        found.push(folded);
    });
    found
}

/// Tells `found` each piece with its joint, and with its hash where it is a whole token of ASCII.
#[inline]
fn each_piece(text: &str, tokens: &[Token], mut found: impl FnMut(Span, Joint, Option<u32>)) {
    let mut last_end = None;
    for token in tokens {
        let mut joint = joint_between(text, last_end, token.span.start());
        if joint == Joint::Break && token.roles.has(AFTER_BROKEN_LINE) {
            joint = Joint::Space;
        }
        last_end = Some(token.span.end());
        let is_plain = token.span.of(text).bytes().all(|it| it.is_ascii_alphanumeric());
        if is_plain || token.kind == TokenKind::Mark {
            found(token.span, joint, is_plain.then_some(token.hash));
            continue;
        }
        let mut start = token.span.start();
        for (offset, char) in token.span.of(text).char_indices() {
            let next_joint = match char {
                _ if is_hyphen(char) => Joint::Hyphen,
                _ if is_apostrophe(char) => Joint::Apostrophe,
                _ => continue,
            };
            let end = token.span.start() + offset;
            if let Some(span) = Span::new(text, start, end) {
                found(span, joint, None);
            }
            joint = next_joint;
            start = end + char.len_utf8();
        }
        if let Some(span) = Span::new(text, start, token.span.end()) {
            found(span, joint, None);
        }
    }
}

fn joint_between(text: &str, last_end: Option<usize>, start: usize) -> Joint {
    let Some(last_end) = last_end else { return Joint::Break };
    match start - last_end {
        0 => Joint::Glued,
        // The line ends of one byte are told by it; no other character that is white space has only one.
        1 if !matches!(text.as_bytes().get(last_end), Some(b'\n' | b'\r')) => Joint::Space,
        1 => Joint::Break,
        _ if text.get(last_end..start).is_none_or(|gap| gap.contains(is_line_end)) => Joint::Break,
        _ => Joint::Space,
    }
}

/// Replaces `folded` by the folded form of `piece`.
pub(crate) fn fold_into(folded: &mut String, piece: &str) {
    folded.clear();
    for char in piece.chars() {
        match char {
            _ if char.is_ascii() => folded.push(char.to_ascii_lowercase()),
            '–' | '—' | '−' => folded.push('-'),
            _ if is_hyphen(char) => folded.push('-'),
            _ if is_apostrophe(char) || char == '‘' => folded.push('\''),
            _ => push_composed(folded, lower_case(char)),
        }
    }
}
