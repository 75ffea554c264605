//! How long a text is, as a reader counts it: in words, and in characters where a script writes no spaces between words.

use crate::words;

/// Words of a text. In scripts that write no spaces between words each character counts as one.
#[must_use]
pub fn count_words(text: &str) -> usize {
    let count = |run: &str| {
        let n_characters = run.chars().filter(|it| is_unspaced(*it)).count();
        let has_others = run.chars().any(|it| it.is_alphanumeric() && !is_unspaced(it));
        n_characters + usize::from(has_others)
    };
    text.split_whitespace().map(count).sum()
}

/// "537 words", "1,204 characters".
#[must_use]
pub fn tell_length(text: &str) -> String {
    let n_words = count_words(text);
    let n_characters = text.chars().filter(|it| is_unspaced(*it)).count();
    if n_characters * 2 > n_words { words::length_in_characters(n_words) } else { words::length_in_words(n_words) }
}

/// Whether `char` belongs to a script without spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
fn is_unspaced(char: char) -> bool {
    let is_of_script = matches!(char,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    is_of_script && char.is_alphabetic()
}

#[cfg(test)]
mod tests {
    use super::tell_length;

    #[test]
    fn texts_are_counted_in_words_and_in_characters_where_no_spaces_part_words() {
        for (text, told) in [
            ("Forty houses — in 2 rows.", "5 words"),
            ("", "0 words"),
            ("水位在夜间上涨。", "7 characters"),
            ("東京で COVID の話", "6 characters"),
            ("The town of 東京 is large.", "7 words"),
        ] {
            assert_eq!(tell_length(text), told, "{text}");
        }
    }
}
