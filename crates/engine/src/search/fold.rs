//! Makes spellings of one word meet: case, Latin diacritics, and letters of transliterations. Other scripts are lower-cased.

use crate::lower_case::lower_case;
use crate::token::{is_apostrophe, is_extend};

/// Replaces `folded` by the folded form of `word`.
pub(crate) fn fold_into(folded: &mut String, word: &str) {
    folded.clear();
    for char in word.chars() {
        if char.is_ascii() {
            folded.push(char.to_ascii_lowercase());
            continue;
        }
        let lower = lower_case(char);
        if is_extend(lower) || is_apostrophe(lower) || matches!(lower, 'ʻ' | 'ʿ') {
            continue;
        }
        match base_letters(lower) {
            Some(base) => folded.push_str(base),
            None => folded.push(lower),
        }
    }
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
        ] {
            let mut folded = String::new();
            fold_into(&mut folded, word);
            assert_eq!(folded, expected);
        }
    }
}
