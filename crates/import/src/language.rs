//! Which language a text is in, by its letters and the pairs of three that are frequent. Knows the names of languages as whatlang has them.

use crate::imported_text::ImportedText;
use crate::stated::{Origin, Stated};

/// Letters of a text that are looked at. More take longer and change nothing.
const MOST_BYTES: usize = 20_000;

/// How sure whatlang has to be, up to 1. Lower, and short texts in one language are told as another; higher, and short texts in
/// Cyrillic letters, which several languages share, are told as none.
const LEAST_CONFIDENCE: f64 = 0.5;

/// States the language of `text` by its words, if the file does not state it and the words leave no doubt.
pub fn state_language(text: &mut ImportedText) {
    if text.language.is_none() {
        text.language = detect(&text.text()).map(|tag| Stated::new(tag.to_owned(), Origin::Detected));
    }
}

/// The language of `text` as a tag of BCP 47; `None` where several are as likely.
#[must_use]
pub fn detect(text: &str) -> Option<&'static str> {
    let end = (0..=MOST_BYTES.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
    let found = whatlang::detect(text.get(..end).unwrap_or_default())?;
    (found.confidence() >= LEAST_CONFIDENCE).then(|| tag_of(found.lang().code()))
}

/// The tag of BCP 47 for a code of ISO 639-3: the code of two letters where there is one.
fn tag_of(code: &'static str) -> &'static str {
    TAGS.iter().find(|(long, _)| *long == code).map_or(code, |(_, short)| short)
}

/// Codes of ISO 639-3 and their codes of two letters.
const TAGS: &[(&str, &str)] = &[
    ("afr", "af"),
    ("aka", "ak"),
    ("amh", "am"),
    ("ara", "ar"),
    ("aze", "az"),
    ("bel", "be"),
    ("ben", "bn"),
    ("bul", "bg"),
    ("cat", "ca"),
    ("ces", "cs"),
    ("cmn", "zh"),
    ("cym", "cy"),
    ("dan", "da"),
    ("deu", "de"),
    ("ell", "el"),
    ("eng", "en"),
    ("epo", "eo"),
    ("est", "et"),
    ("fin", "fi"),
    ("fra", "fr"),
    ("guj", "gu"),
    ("heb", "he"),
    ("hin", "hi"),
    ("hrv", "hr"),
    ("hun", "hu"),
    ("hye", "hy"),
    ("ind", "id"),
    ("ita", "it"),
    ("jav", "jv"),
    ("jpn", "ja"),
    ("kan", "kn"),
    ("kat", "ka"),
    ("khm", "km"),
    ("kor", "ko"),
    ("lat", "la"),
    ("lav", "lv"),
    ("lit", "lt"),
    ("mal", "ml"),
    ("mar", "mr"),
    ("mkd", "mk"),
    ("mya", "my"),
    ("nep", "ne"),
    ("nld", "nl"),
    ("nob", "nb"),
    ("ori", "or"),
    ("pan", "pa"),
    ("pes", "fa"),
    ("pol", "pl"),
    ("por", "pt"),
    ("ron", "ro"),
    ("rus", "ru"),
    ("sin", "si"),
    ("slk", "sk"),
    ("slv", "sl"),
    ("sna", "sn"),
    ("spa", "es"),
    ("srp", "sr"),
    ("swe", "sv"),
    ("tam", "ta"),
    ("tel", "te"),
    ("tgl", "tl"),
    ("tha", "th"),
    ("tuk", "tk"),
    ("tur", "tr"),
    ("ukr", "uk"),
    ("urd", "ur"),
    ("uzb", "uz"),
    ("vie", "vi"),
    ("yid", "yi"),
    ("zul", "zu"),
];

#[cfg(test)]
mod tests {
    use super::detect;

    #[test]
    fn languages_are_told_by_their_words() {
        assert_eq!(
            detect("The harbor was closed in the evening because of the fog over the northern islands."),
            Some("en")
        );
        assert_eq!(
            detect("Der Hafen wurde am Abend wegen des Nebels über den nördlichen Inseln geschlossen."),
            Some("de")
        );
        assert_eq!(
            detect(
                "Порт был закрыт вечером из-за тумана, и никто не знал, когда придёт паром. Люди ждали на берегу до самого утра, потому что другого пути на остров нет."
            ),
            Some("ru")
        );
        assert_eq!(detect("12 345"), None);
        assert_eq!(detect("Ferry"), None);
    }
}
