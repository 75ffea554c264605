//! Words, numbers and punctuation of a text in any script. Knows characters; what words there are is for `role`.

pub(crate) mod role;

use diptych_corpus::span::Span;

use crate::word_list::hash;
use diptych_corpus::text::is_line_end;
use role::{AFTER_BROKEN_LINE, Roles, roles_of};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with inner apostrophes and hyphens, and digits that follow or lead without a gap (Su-25, 9N235, 1990s).
    /// In scripts that write no spaces between words: one ideograph or hiragana sign.
    Word,
    /// Digits, with inner separators.
    Number,
    /// Anything else that is not white space, one character at a time.
    Mark,
}

/// One word, number or mark. Tokens are sorted, never overlap, and leave out nothing but white space and what does not show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// What it can be at first sight.
    pub(crate) roles: Roles,
    /// The hash of its characters, for whoever asks whether a list has it.
    pub(crate) hash: u32,
}

/// The tokens of `text`, in order. Possessive endings stay with their word: "Azerbaijan's" is one token.
#[must_use]
pub fn find_tokens(text: &str) -> Vec<Token> {
    // English prose has about one token for every five bytes.
    let mut tokens = Vec::with_capacity(text.len() / 5 + 1);
    let mut at = 0;
    while let Some((kind, end)) = next_token(text, at) {
        let start = end.start;
        at = end.end;
        let Some(span) = Span::new(text, start, at) else { continue };
        let written = span.of(text);
        let hash = hash(written.as_bytes());
        tokens.push(Token { span, kind, roles: roles_of(written, hash, kind), hash });
    }
    tokens
}

/// Notes which of `tokens` stand after a line end inside one of `paragraphs`, as in text that was set to a width: what they
/// belong to goes on over the line end.
pub(crate) fn note_broken_lines(text: &str, paragraphs: &[Span], tokens: &mut [Token]) {
    for paragraph in paragraphs {
        let bytes = paragraph.of(text).as_bytes();
        if !bytes.contains(&b'\n') && !bytes.contains(&b'\r') {
            continue;
        }
        let first = tokens.partition_point(|it| it.span.start() < paragraph.start());
        let mut end = paragraph.start();
        for token in tokens.iter_mut().skip(first).take_while(|it| it.span.start() < paragraph.end()) {
            if end > paragraph.start() && text.get(end..token.span.start()).is_some_and(|gap| gap.contains(is_line_end))
            {
                token.roles.add(AFTER_BROKEN_LINE);
            }
            end = token.span.end();
        }
    }
}

/// Whether `char` joins the parts of a word such as "Nagorno-Karabakh"; dashes between words do not.
pub(crate) fn is_hyphen(char: char) -> bool {
    matches!(char, '-' | '\u{2010}' | '\u{2011}')
}

/// Whether `char` can be an apostrophe.
pub(crate) fn is_apostrophe(char: char) -> bool {
    matches!(char, '\'' | '’' | 'ʼ' | '＇')
}

/// `word` without a possessive ending: "Friday" of "Friday’s".
pub(crate) fn without_possessive(word: &str) -> &str {
    let bare = word.strip_suffix(['s', 'S']).and_then(|it| it.strip_suffix(is_apostrophe));
    bare.filter(|it| !it.is_empty()).unwrap_or(word)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Space,
    Letter,
    Ideograph,
    Digit,
    /// Does not show: between letters inside their word, elsewhere as good as white space.
    Hidden,
    /// Belongs to the character before it: combining signs, joiners, variation selectors.
    Extend,
    Apostrophe,
    Hyphen,
    Separator,
    Mark,
}

/// The class of each byte that is a character by itself.
const ASCII: [Class; 128] = {
    let mut classes = [Class::Mark; 128];
    let mut byte = 0;
    while byte < classes.len() {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b' ' | b'\t'..=b'\r' => Class::Space,
            b'.' | b',' => Class::Separator,
            b'-' => Class::Hyphen,
            b'\'' => Class::Apostrophe,
            _ => Class::Mark,
        };
        byte += 1;
    }
    classes
};

fn class_beyond_ascii(char: char) -> Class {
    match char {
        _ if is_hyphen(char) => Class::Hyphen,
        _ if is_apostrophe(char) => Class::Apostrophe,
        _ if char.is_whitespace() => Class::Space,
        '\u{200b}' | '\u{2060}' | '\u{feff}' => Class::Hidden,
        _ if is_extend(char) => Class::Extend,
        '\u{3040}'..='\u{309f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' => Class::Ideograph,
        '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => Class::Ideograph,
        _ if char.is_alphabetic() => Class::Letter,
        _ if char.is_numeric() => Class::Digit,
        _ => Class::Mark,
    }
}

/// Signs that core's alphabetic property leaves out although they stand inside words: combining marks, Indic and
/// South-East Asian killers and tone marks, joiners, the soft hyphen, variation selectors.
pub(crate) fn is_extend(char: char) -> bool {
    matches!(char,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}' | '\u{5bf}'..='\u{5c2}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}'
        | '\u{93c}' | '\u{94d}' | '\u{9bc}' | '\u{9cd}' | '\u{a3c}' | '\u{a4d}' | '\u{abc}' | '\u{acd}' | '\u{b3c}'
        | '\u{b4d}' | '\u{bcd}' | '\u{c4d}' | '\u{cbc}' | '\u{ccd}' | '\u{d4d}' | '\u{dca}' | '\u{e47}'..='\u{e4e}'
        | '\u{ec8}'..='\u{ece}' | '\u{f39}' | '\u{f84}' | '\u{1039}' | '\u{103a}' | '\u{17d2}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{200c}' | '\u{200d}' | '\u{20d0}'..='\u{20ff}' | '\u{3099}' | '\u{309a}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0100}'..='\u{e01ef}')
}

/// The next token at or after `at`, with its place.
#[inline]
pub(crate) fn next_token(text: &str, at: usize) -> Option<(TokenKind, std::ops::Range<usize>)> {
    let (mut start, mut first) = (at, class_at(text, at));
    while matches!(first.0, Class::Space | Class::Hidden) {
        // Nothing but the end has no length.
        if first.1 == start {
            return None;
        }
        start = first.1;
        first = class_at(text, start);
    }
    let after = first.1;
    let (kind, end) = match first.0 {
        Class::Letter => (TokenKind::Word, word_end(text, after)),
        Class::Digit => number_end(text, after),
        Class::Ideograph => (TokenKind::Word, extend_end(text, after)),
        _ => (TokenKind::Mark, extend_end(text, after)),
    };
    Some((kind, start..end))
}

/// The class of the character at `at` and where it ends; space without length at the end of `text`.
#[inline]
fn class_at(text: &str, at: usize) -> (Class, usize) {
    let Some(&byte) = text.as_bytes().get(at) else { return (Class::Space, at) };
    match ASCII.get(usize::from(byte)) {
        Some(&class) => (class, at + 1),
        None => long_class_at(text, at),
    }
}

/// The same for a character of several bytes.
fn long_class_at(text: &str, at: usize) -> (Class, usize) {
    match text.get(at..).and_then(|rest| rest.chars().next()) {
        Some(char) => (class_beyond_ascii(char), at + char.len_utf8()),
        None => (Class::Space, at),
    }
}

fn word_end(text: &str, mut at: usize) -> usize {
    loop {
        let (found, after) = class_at(text, at);
        at = match found {
            Class::Letter | Class::Digit | Class::Extend => after,
            Class::Hyphen if matches!(class_at(text, after).0, Class::Letter | Class::Digit) => after,
            Class::Apostrophe if class_at(text, after).0 == Class::Letter => after,
            Class::Hidden if joins_letters(text, after) => after,
            _ => return at,
        };
    }
}

/// Whether a letter follows of a script that puts spaces between words: others mark words by what does not show.
fn joins_letters(text: &str, at: usize) -> bool {
    let next = text.get(at..).and_then(|it| it.chars().next());
    next.is_some_and(|it| it < LAST_SPACED && it.is_alphabetic())
}

/// Latin, Greek, Cyrillic, Armenian and Hebrew come before it.
const LAST_SPACED: char = '\u{600}';

/// A number ends where no digit follows a separator; letters without a gap make it a word.
fn number_end(text: &str, mut at: usize) -> (TokenKind, usize) {
    loop {
        let (found, after) = class_at(text, at);
        at = match found {
            Class::Digit | Class::Extend => after,
            Class::Separator | Class::Apostrophe if class_at(text, after).0 == Class::Digit => after,
            Class::Letter => return (TokenKind::Word, word_end(text, after)),
            _ => return (TokenKind::Number, at),
        };
    }
}

fn extend_end(text: &str, mut at: usize) -> usize {
    while let (Class::Extend, after) = class_at(text, at) {
        at = after;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::{TokenKind, find_tokens};
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found: Vec<&str> = find_tokens(text).iter().map(|it| it.span.of(text)).collect();
        assert_eq!(found.join("|"), expected);
    }

    #[test]
    fn inner_apostrophes_and_hyphens_belong_to_the_word() {
        check("Azerbaijan's army didn’t", "Azerbaijan's|army|didn’t");
        check("Nagorno-Karabakh, pro\u{2011}Armenian", "Nagorno-Karabakh|,|pro\u{2011}Armenian");
    }

    #[test]
    fn outer_apostrophes_hyphens_and_dashes_are_marks() {
        check("the Armenians’ 'own' -", "the|Armenians|’|'|own|'|-");
        check("war – peace—war", "war|–|peace|—|war");
    }

    #[test]
    fn a_number_keeps_its_separators_and_gives_up_a_full_stop() {
        check("20,000 or 2.5, in 2020.", "20,000|or|2.5|,|in|2020|.");
        check("2-3 at 14:30", "2|-|3|at|14|:|30");
    }

    #[test]
    fn designations_are_one_word() {
        check("Su-25s, BM-21, 9N235, 1990s", "Su-25s|,|BM-21|,|9N235|,|1990s");
    }

    #[test]
    fn no_break_space_separates() {
        check("a\u{a0}b\u{202f}c", "a|b|c");
    }

    #[test]
    fn other_scripts_have_words() {
        check("Հայաստան և Ադրբեջան։", "Հայաստան|և|Ադրբեջան|։");
        check("نزاع قره‌باغ", "نزاع|قره‌باغ");
        check("हिन्दी भाषा।", "हिन्दी|भाषा|।");
        check("戦争と平和 ドイツ", "戦|争|と|平|和|ドイツ");
        check("e\u{301}te\u{301}", "e\u{301}te\u{301}");
    }

    #[test]
    fn what_does_not_show_joins_letters_and_is_no_token() {
        check("\u{feff}The Alt\u{200b}moor\u{200b} Co\u{2060}op.", "The|Alt\u{200b}moor|Co\u{2060}op|.");
        check("a\u{200b} \u{200b}b", "a|b");
    }

    #[test]
    fn kinds_follow_the_characters() {
        let kinds: Vec<TokenKind> = find_tokens("six 7 8th !").iter().map(|it| it.kind).collect();
        assert_eq!(kinds, [TokenKind::Word, TokenKind::Number, TokenKind::Word, TokenKind::Mark]);
    }

    proptest! {
        #[test]
        fn tokens_rebuild_the_text_but_for_white_space(text in "\\PC*|[ \u{a0}a-cé'’\\-.0-9“”]*") {
            let tokens = find_tokens(&text);
            let joined: String = tokens.iter().map(|it| it.span.of(&text)).collect();
            let wanted: String = text.chars().filter(|it| !it.is_whitespace()).collect();
            prop_assert_eq!(joined, wanted);
            prop_assert!(tokens.iter().all(|it| !it.span.is_empty()));
            prop_assert!(tokens.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()));
        }
    }
}
