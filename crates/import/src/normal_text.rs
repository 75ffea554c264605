//! Text as a corpus holds it: one line, composed letters, nothing that does not show. Knows characters; knows nothing of files.

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// `written` as one line: white space runs as one space, none at the ends, letters in Unicode NFC. Spaces that do not break
/// stay as they are. Control characters, soft hyphens, byte order marks and spaces of no width are left out, as readers never see them.
#[must_use]
pub fn one_line(written: &str) -> String {
    let mut line = String::with_capacity(written.len());
    for word in written.split(breaks) {
        let n_before = line.len();
        if n_before > 0 {
            line.push(' ');
        }
        line.extend(word.chars().filter(|it| !is_invisible(*it)));
        let is_empty = line.get(n_before..).is_none_or(|it| it.trim().is_empty());
        if is_empty {
            line.truncate(n_before);
        }
    }
    let trimmed = line.trim();
    match is_nfc_quick(trimmed.chars()) {
        IsNormalized::Yes if trimmed.len() == line.len() => line,
        IsNormalized::Yes => trimmed.to_owned(),
        IsNormalized::No | IsNormalized::Maybe => trimmed.nfc().collect(),
    }
}

/// Whether `letter` is white space between words. No-break spaces are part of what is written.
fn breaks(letter: char) -> bool {
    letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Whether `letter` is one that no reader sees.
fn is_invisible(letter: char) -> bool {
    letter.is_control() || matches!(letter, '\u{ad}' | '\u{feff}' | '\u{200b}' | '\u{2060}' | '\0')
}

#[cfg(test)]
mod tests {
    use super::one_line;
    use proptest::prelude::*;

    #[test]
    fn white_space_and_what_does_not_show_leave_no_trace() {
        assert_eq!(one_line(" \u{feff}The\r\n  har\u{ad}bor\u{200b} \u{7}\t was "), "The harbor was");
        assert_eq!(one_line("12\u{a0}km\u{a0}"), "12\u{a0}km");
        assert_eq!(one_line("\u{a0}\n\u{200b}\u{a0}"), "");
    }

    #[test]
    fn accents_that_stand_apart_are_composed() {
        assert_eq!(one_line("Cafe\u{301}"), "Café");
    }

    proptest! {
        #[test]
        fn a_line_stays_as_it_is(written in "\\PC{0,40}") {
            let once = one_line(&written);
            prop_assert_eq!(one_line(&once), once.clone());
            prop_assert!(!once.contains('\n'));
        }
    }
}
