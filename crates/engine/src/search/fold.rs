//! Makes spellings of one word meet: case, Latin diacritics, and letters of transliterations. Other scripts are lower-cased.

use crate::compose::{is_hidden, letters_of};
use crate::lower_case::lower_case;
use crate::token::{is_apostrophe, is_extend};

/// Replaces `folded` by the folded form of `word`.
pub(crate) fn fold_into(folded: &mut String, word: &str) {
    folded.clear();
    let is_acronym =
        word.as_bytes().get(1) == Some(&b'.') && word.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    let is_grouped = has_groups(word);
    for char in word.chars() {
        if is_apostrophe(char) || char == '.' && is_acronym || char == ',' && is_grouped {
            continue;
        }
        if char.is_ascii() {
            folded.push(char.to_ascii_lowercase());
            continue;
        }
        let lower = lower_case(char);
        if is_extend(lower) || is_hidden(lower) || matches!(lower, 'ʻ' | 'ʿ') {
            continue;
        }
        match base_letters(lower).or_else(|| letters_of(lower)) {
            Some(base) => folded.push_str(base),
            None => folded.push(lower),
        }
    }
}

/// Whether commas in `word` set off the thousands of a figure: "40,000".
fn has_groups(word: &str) -> bool {
    let mut groups = word.split('.').next().unwrap_or_default().split(',');
    let first = groups.next().unwrap_or_default();
    let is_digits = |it: &str| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit());
    word.contains(',') && is_digits(first) && groups.all(|it| it.len() == 3 && is_digits(it))
}

/// The plain letters that stand for a lower-case letter with a diacritic.
fn base_letters(char: char) -> Option<&'static str> {
    Some(match char {
        'à'..='å' | 'ā' | 'ă' | 'ą' | 'ǎ' | 'ạ' | 'ả' | 'ấ' | 'ầ' | 'ẩ' | 'ẫ' | 'ậ' | 'ắ' | 'ằ' | 'ẳ' | 'ẵ' | 'ặ' => {
            "a"
        }
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'ď' | 'đ' | 'ð' | 'ḍ' => "d",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' | 'ə' | 'ǝ' | 'ẹ' | 'ẻ' | 'ẽ' | 'ế' | 'ề' | 'ể' | 'ễ' | 'ệ' => {
            "e"
        }
        'ĝ' | 'ğ' | 'ġ' | 'ģ' | 'ǧ' => "g",
        'ĥ' | 'ħ' | 'ḥ' | 'ḫ' => "h",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' | 'ỉ' | 'ị' => "i",
        'ĵ' | 'ǰ' => "j",
        'ķ' | 'ǩ' | 'ḳ' => "k",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'ñ' | 'ń' | 'ņ' | 'ň' | 'ŋ' => "n",
        'ò'..='ö'
        | 'ø'
        | 'ō'
        | 'ŏ'
        | 'ő'
        | 'ơ'
        | 'ọ'
        | 'ỏ'
        | 'ố'
        | 'ồ'
        | 'ổ'
        | 'ỗ'
        | 'ộ'
        | 'ớ'
        | 'ờ'
        | 'ở'
        | 'ỡ'
        | 'ợ' => "o",
        'ŕ' | 'ŗ' | 'ř' | 'ṙ' | 'ṛ' => "r",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' | 'ṣ' => "s",
        'ţ' | 'ť' | 'ŧ' | 'ț' | 'ṭ' => "t",
        'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' | 'ư' | 'ụ' | 'ủ' | 'ứ' | 'ừ' | 'ử' | 'ữ' | 'ự' => {
            "u"
        }
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' | 'ỳ' | 'ỵ' | 'ỷ' | 'ỹ' => "y",
        'ź' | 'ż' | 'ž' | 'ẓ' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'ё' => "е",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::fold_into;

    #[test]
    fn spellings_of_one_word_meet() {
        for (word, expected) in [
            ("Erdoğan", "erdogan"),
            ("Əliyev", "eliyev"),
            ("Füzuli", "fuzuli"),
            ("Düdükçü", "dudukcu"),
            ("Şuşa", "susa"),
            ("İlham", "ilham"),
            ("e\u{301}te\u{301}", "ete"),
            ("Հայաստան", "հայաստան"),
            ("МОСКВА", "москва"),
            ("STRASSE", "strasse"),
            ("Straße", "strasse"),
            ("ﬁreﬂies", "fireflies"),
            ("1,240,000.5", "1240000.5"),
            ("3,5", "3,5"),
            ("U.N", "un"),
            ("co\u{ad}operate", "cooperate"),
            ("O'Brien", "obrien"),
            ("O’Brien", "obrien"),
        ] {
            let mut folded = String::new();
            fold_into(&mut folded, word);
            assert_eq!(folded, expected);
        }
    }
}
