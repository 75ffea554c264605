//! A stop without a space after it: "It was over.Nobody came." Addresses, file names and abbreviations look alike.

use super::abbreviation;

/// A word is looked for no further than this; reading on would make hostile text slow.
const LONGEST_WORD: usize = 40;

/// Whether a stop between the word that ends `before` and what begins `after` ends a sentence although no space follows.
pub(super) fn ends_sentence(before: &str, after: &str) -> bool {
    let end = after.char_indices().take(LONGEST_WORD).find(|it| it.1.is_whitespace()).map_or(after.len(), |it| it.0);
    let next = after.get(..end).filter(|it| it.len() <= LONGEST_WORD).unwrap_or_default();
    let word: &str = next.split(|it: char| !it.is_alphabetic()).next().unwrap_or_default();
    let is_capitalized = word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase);
    if !is_capitalized || next.contains(['@', '/', ':', '_', '\\', '=']) {
        return false;
    }
    let last = last_word(before);
    if last.contains(['@', '/', ':', '_', '\\', '=']) {
        return false;
    }
    let last = last.rsplit('.').next().unwrap_or_default();
    if abbreviation::is_starter(word) || abbreviation::is_title(word) {
        return last.chars().nth(1).is_some() && !abbreviation::needs_more(last);
    }
    let is_plain = |it: &str| it.len() > 2 && it.chars().all(char::is_lowercase);
    is_plain(last) && word.len() > 2 && next.trim_end_matches(['.', ',', '!', '?']) == word
}

fn last_word(before: &str) -> &str {
    let start = before.char_indices().rev().take(LONGEST_WORD).find(|it| it.1.is_whitespace());
    before.get(start.map_or(0, |it| it.0 + it.1.len_utf8())..).unwrap_or_default()
}
