//! The written forms that CORPUS.md prescribes: ids, links, codes, digests. Knows how they look, not what they refer to.

use crate::date::PartialDate;
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

/// Whether `written` is the unit of a count: words without white space joined by single hyphens.
#[must_use]
pub fn is_unit(written: &str) -> bool {
    written.split('-').all(|word| !word.is_empty() && !word.contains(char::is_whitespace))
}

/// Whether `written` is the id of a Wikidata item: Q and a number.
#[must_use]
pub fn is_wikidata_item(written: &str) -> bool {
    written.strip_prefix('Q').is_some_and(|number| {
        !number.is_empty() && !number.starts_with('0') && number.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// Whether `written` is a day, a month, a year, a decade or a century of ISO 8601 with the signs of EDTF: `2020-10-06`,
/// `2020-10`, `2020`, `199X`, `19XX`.
#[must_use]
pub fn is_day_told(written: &str) -> bool {
    let (years, of_year) = written.split_at_checked(4).unwrap_or_default();
    let n_digits = years.bytes().take_while(u8::is_ascii_digit).count();
    let is_open = n_digits >= 2 && years.bytes().skip(n_digits).all(|byte| byte == b'X');
    (n_digits == 4 && PartialDate::parse(written).is_some())
        || (years.len() == 4 && n_digits < 4 && is_open && of_year.is_empty())
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

/// Whether browsers can read `written` as a host, perhaps with a port. They take a host whose last word is a number for an address
/// of four numbers (<https://url.spec.whatwg.org/#host-parsing>).
fn is_host(written: &str) -> bool {
    let (host, port) = written.split_once(':').unwrap_or((written, "443"));
    let last = host.rsplit('.').next().unwrap_or_default();
    let is_number = last.starts_with("0x") || last.bytes().all(|byte| byte.is_ascii_digit());
    port.bytes().all(|byte| byte.is_ascii_digit())
        && port.parse::<u16>().is_ok()
        && host.split('.').all(is_host_word)
        && (!is_number || is_four_numbers(host))
}

fn is_four_numbers(host: &str) -> bool {
    host.split('.').count() == 4 && host.split('.').all(|word| word.parse::<u8>().is_ok())
}

fn is_host_word(word: &str) -> bool {
    word.starts_with(|first: char| first.is_ascii_alphanumeric())
        && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
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
        is_country_code, is_day_told, is_https_url, is_language_tag, is_slug, is_unit, is_wikidata_item, parse_sha256,
        turns_the_line,
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
    fn days_that_texts_tell_may_be_a_decade_or_a_century() {
        let good = ["2020-10-06", "2020-10", "2020", "199X", "19XX"];
        check(is_day_told, &good, &["", "20", "199X-01", "1XXX", "XXXX", "2020-13", "2020-10-06T14:30", "9X9X", "été"]);
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
    fn a_link_has_a_host_that_browsers_can_read() {
        let good =
            ["https://a-b.example", "https://xn--exmple-cua.org/", "https://10.0.0.255/", "https://1.example:1/"];
        let bad = [
            "https://www.2130706433:8203/",
            "https://127.0.0.256/",
            "https://1.2.3/",
            "https://www.0x7f",
            "https://example..org/",
            "https://example.org:/",
            "https://example.org:65536/",
            "https://example.org:80:80/",
            "https://example.org:+80/",
        ];
        check(is_https_url, &good, &bad);
    }

    #[test]
    fn codes_keep_to_their_shape() {
        check(is_language_tag, &["en", "zh-Hant-TW"], &["", "e", "en_GB", "en-", "12"]);
        check(is_country_code, &["AZ"], &["", "az", "AZE", "Ä"]);
        check(is_unit, &["people", "square-kilometres", "US-dollars", "%"], &["", "-", "two words", "a--b", "a-"]);
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
