//! The written forms that CORPUS.md prescribes: ids, links, codes, digests. Knows how they look, not what they refer to.

use crate::limits::MAX_SLUG_BYTES;

/// Whether `written` is an id: lower-case words or numbers of ASCII joined by single hyphens.
#[must_use]
pub fn is_slug(written: &str) -> bool {
    written.len() <= MAX_SLUG_BYTES && written.split('-').all(is_slug_word)
}

/// Whether `written` is a link that readers may follow: https, a host in ASCII without user name, no white space.
///
/// Host names in other scripts have to be written in their ASCII form (RFC 5890), so that two that look alike differ.
#[must_use]
pub fn is_https_url(written: &str) -> bool {
    let Some(rest) = written.strip_prefix("https://") else {
        return false;
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    is_host(host) && rest.chars().all(is_url_character)
}

/// Whether `written` holds letters that do not show and turn around what stands after them in a line.
#[must_use]
pub fn turns_the_line(written: &str) -> bool {
    // U+202A to U+202E and U+2066 to U+2069 in UTF-8.
    let turns = |letter: &[u8]| matches!(letter, [0xe2, 0x80, 0xaa..=0xae] | [0xe2, 0x81, 0xa6..=0xa9]);
    written.as_bytes().windows(3).any(turns)
}

/// Whether `written` looks like a language tag of BCP 47: letters, then subtags of letters and digits.
#[must_use]
pub fn is_language_tag(written: &str) -> bool {
    let mut subtags = written.split('-');
    let primary = subtags.next().unwrap_or_default();
    (2..=8).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && subtags.all(|tag| (1..=8).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Whether `written` looks like a country code of ISO 3166-1: two capital letters.
#[must_use]
pub fn is_country_code(written: &str) -> bool {
    written.len() == 2 && written.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether `written` is the id of a Wikidata item: Q and a number.
#[must_use]
pub fn is_wikidata_item(written: &str) -> bool {
    written.strip_prefix('Q').is_some_and(|number| {
        !number.is_empty() && !number.starts_with('0') && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Reads 64 hexadecimal digits; `None` for anything else.
#[must_use]
pub fn parse_sha256(written: &str) -> Option<[u8; 32]> {
    let (pairs, rest) = written.as_bytes().as_chunks::<2>();
    let mut digest = [0; 32];
    if pairs.len() != digest.len() || !rest.is_empty() {
        return None;
    }
    for (byte, [high, low]) in digest.iter_mut().zip(pairs) {
        *byte = hex_digit(*high)? << 4 | hex_digit(*low)?;
    }
    Some(digest)
}

fn is_slug_word(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

fn is_host(host: &str) -> bool {
    host.starts_with(|first: char| first.is_ascii_alphanumeric())
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b':'))
}

fn is_url_character(character: char) -> bool {
    !character.is_control() && !character.is_whitespace() && !matches!(character, '<' | '>' | '"' | '\\' | '`')
}

fn hex_digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{
        is_country_code, is_https_url, is_language_tag, is_slug, is_wikidata_item, parse_sha256, turns_the_line,
    };

    #[track_caller]
    fn check(form: fn(&str) -> bool, good: &[&str], bad: &[&str]) {
        for written in good {
            assert!(form(written), "{written} is refused");
        }
        for written in bad {
            assert!(!form(written), "{written} is accepted");
        }
    }

    #[test]
    fn ids_are_lower_case_words_joined_by_hyphens() {
        check(is_slug, &["a", "c72", "azernews-2020-10-06"], &["", "A", "a-", "-a", "a--b", "a b", "a_b", "ä", "../a"]);
        assert!(!is_slug(&"a".repeat(121)));
    }

    #[test]
    fn only_plain_https_links_are_followed() {
        let good = ["https://example.org", "https://example.org:8443/ä?b=c#d", "https://127.0.0.1/"];
        let bad = [
            "http://example.org",
            "HTTPS://example.org",
            "https://",
            "https:///path",
            "https://user@example.org",
            "https://exämple.org",
            "https://example.org/a b",
            "https://example.org\\@evil.org",
            "https://example.org/\n",
            "javascript:alert(1)",
            " https://example.org",
        ];
        check(is_https_url, &good, &bad);
    }

    #[test]
    fn codes_keep_to_their_shape() {
        check(is_language_tag, &["en", "zh-Hant-TW"], &["", "e", "en_GB", "en-", "12"]);
        check(is_country_code, &["AZ"], &["", "az", "AZE", "Ä"]);
        check(is_wikidata_item, &["Q1", "Q57462"], &["Q", "q1", "Q01", "P1", "Q1a"]);
    }

    #[test]
    fn letters_that_turn_the_line_are_found_and_other_scripts_are_not() {
        check(turns_the_line, &["\u{202e}a", "a\u{2067}b\u{2069}"], &["", "a", "אב\u{200f}", "ab\u{200d}c", "“a”"]);
    }

    #[test]
    fn a_digest_has_64_hexadecimal_digits() {
        let written = format!("{}fF", "0".repeat(62));
        assert_eq!(parse_sha256(&written).map(|digest| digest[31]), Some(255));
        for bad in ["", "0", &"0".repeat(63), &"0".repeat(65), &"g".repeat(64), &"é".repeat(32)] {
            assert_eq!(parse_sha256(bad), None, "{bad}");
        }
    }
}
