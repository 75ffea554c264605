//! Bytes as text: by the byte order mark, by the character set that the file or its carrier names, as UTF-8, and by a guess. Knows
//! character sets as the Encoding Standard has them.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::ImportError;
use crate::imported_text::Note;

/// How far into a page its character set is looked for, in bytes (HTML Standard: 1,024).
const DECLARED_WITHIN: usize = 1024;

/// Control characters for each thousand bytes that text may have. Files of other kinds have many more.
const MOST_CONTROLS: usize = 2;

/// A decoded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without byte order mark.
    pub text: String,
    /// What a person should know of it.
    pub notes: Vec<Note>,
}

/// Makes text of bytes.
pub trait Decoder {
    /// Decodes `bytes`. `named` is the character set that the carrier names, such as the header of a part of a message.
    ///
    /// # Errors
    /// [`ImportError::NotReadable`] if the bytes are text in no character set, [`ImportError::OtherCharacterSet`] if they may be in one that
    /// this decoder does not have.
    fn decode(&self, bytes: &[u8], named: Option<&str>) -> Result<Decoded, ImportError>;
}

/// UTF-8 alone, as nearly all files are written. It needs no tables, which a page fetches only for a file in another character set.
#[derive(Clone, Copy, Debug, Default)]
pub struct Utf8;

/// Every character set of the Encoding Standard.
#[derive(Clone, Copy, Debug, Default)]
pub struct AllCharacterSets;

impl Decoder for Utf8 {
    fn decode(&self, bytes: &[u8], named: Option<&str>) -> Result<Decoded, ImportError> {
        let is_other = |label: String| !matches!(label.trim().to_ascii_lowercase().as_str(), "utf-8" | "utf8");
        if named.map(str::to_owned).or_else(|| declared_label(bytes)).is_some_and(is_other) {
            return Err(ImportError::OtherCharacterSet);
        }
        let text = str::from_utf8(bytes).map_err(|_| ImportError::OtherCharacterSet)?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if has_many_controls(text) {
            return Err(ImportError::OtherCharacterSet);
        }
        Ok(Decoded { text: text.to_owned(), notes: Vec::new() })
    }
}

impl Decoder for AllCharacterSets {
    fn decode(&self, bytes: &[u8], named: Option<&str>) -> Result<Decoded, ImportError> {
        decode(bytes, named)
    }
}

fn decode(bytes: &[u8], named: Option<&str>) -> Result<Decoded, ImportError> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let named = named.and_then(|it| Encoding::for_label(it.trim().as_bytes()));
    if let Some(encoding) = marked.or(named).or_else(|| wide(bytes)) {
        return checked(bytes, encoding, Vec::new());
    }
    let declared = declared(bytes);
    if let Some(encoding) = declared.filter(|it| *it != UTF_8) {
        return checked(bytes, encoding, Vec::new());
    }
    match str::from_utf8(bytes) {
        Ok(_) => checked(bytes, UTF_8, Vec::new()),
        // A page that says UTF-8 and holds some other bytes, as pages with embedded parts do.
        Err(_) if declared.is_some() => checked(bytes, UTF_8, Vec::new()),
        Err(_) => {
            let encoding = guess(bytes);
            checked(bytes, encoding, vec![Note::CharacterSetGuessed(encoding.name())])
        }
    }
}

fn checked(bytes: &[u8], encoding: &'static Encoding, mut notes: Vec<Note>) -> Result<Decoded, ImportError> {
    let (text, _) = encoding.decode_with_bom_removal(bytes);
    let n_lost = text.chars().filter(|it| *it == '\u{fffd}').count();
    if has_many_controls(&text) || n_lost * 10 > text.chars().count() {
        return Err(ImportError::NotReadable { likeliest: likeliest(bytes) });
    }
    if n_lost > 0 {
        notes.push(Note::CharactersLost(n_lost));
    }
    Ok(Decoded { text: text.into_owned(), notes })
}

fn has_many_controls(text: &str) -> bool {
    let n_controls = text.chars().filter(|it| it.is_control() && !matches!(it, '\t' | '\n' | '\r' | '\u{c}')).count();
    n_controls * 1000 > text.len() * MOST_CONTROLS + 1000
}

/// UTF-16 without a byte order mark: every second byte of most texts is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARED_WITHIN.min(bytes.len())).unwrap_or_default();
    let n_zeros = |first: usize| head.iter().skip(first).step_by(2).filter(|it| **it == 0).count();
    let (even, odd, most) = (n_zeros(0), n_zeros(1), head.len() / 2);
    if most < 2 {
        return None;
    }
    match (even * 10 < most, odd * 10 < most) {
        (true, false) if odd * 2 > most => Some(UTF_16LE),
        (false, true) if even * 2 > most => Some(UTF_16BE),
        _ => None,
    }
}

/// The character set that a `<meta>` or an XML declaration names near the beginning.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let encoding = Encoding::for_label(declared_label(bytes)?.as_bytes())?;
    // The HTML Standard: who can read this declaration has no UTF-16 before him.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

fn declared_label(bytes: &[u8]) -> Option<String> {
    let head = bytes.get(..DECLARED_WITHIN.min(bytes.len())).unwrap_or_default().to_ascii_lowercase();
    let head = String::from_utf8_lossy(&head);
    if !head.trim_start_matches(|it: char| it.is_whitespace() || it == '\u{fffd}').starts_with('<') {
        return None;
    }
    let of_meta = head.split("<meta").skip(1).find_map(|it| value_after(it.split('>').next()?, "charset"));
    let of_xml = || value_after(head.split_once("<?xml")?.1.split("?>").next()?, "encoding");
    of_meta.or_else(of_xml).map(str::to_owned)
}

/// The value after `key=`, with or without quotes.
fn value_after<'a>(tag: &'a str, key: &str) -> Option<&'a str> {
    let (_, after) = tag.split_once(key)?;
    let value = after.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    value.split(|it: char| it.is_whitespace() || matches!(it, '"' | '\'' | ';' | '/' | '>')).next()
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// The guess, and the sets that are most used beside it.
fn likeliest(bytes: &[u8]) -> [&'static str; 3] {
    let first = guess(bytes).name();
    let mut others = ["UTF-8", "windows-1252", "windows-1251"].into_iter().filter(|it| *it != first);
    [first, others.next().unwrap_or_default(), others.next().unwrap_or_default()]
}

#[cfg(test)]
mod tests {
    use super::{Decoder, Utf8, decode};
    use crate::error::ImportError;
    use crate::imported_text::Note;
    use encoding_rs::Encoding;

    fn encoded(text: &str, label: &str) -> Vec<u8> {
        Encoding::for_label(label.as_bytes()).unwrap().encode(text).0.into_owned()
    }

    #[track_caller]
    fn check(bytes: &[u8], expected: &str) {
        assert_eq!(decode(bytes, None).unwrap().text, expected);
    }

    #[test]
    fn a_byte_order_mark_decides_and_is_no_part_of_the_text() {
        check(b"\xef\xbb\xbfcaf\xc3\xa9", "café");
        check(b"\xff\xfec\0a\0f\0\xe9\0", "café");
        check(b"\xfe\xff\0c\0a\0f\0\xe9", "café");
    }

    #[test]
    fn utf_16_without_a_mark_is_read() {
        check(b"T\0h\0e\0 \0h\0a\0r\0b\0o\0r\0", "The harbor");
        check(b"\0T\0h\0e\0 \0h\0a\0r\0b\0o\0r", "The harbor");
    }

    #[test]
    fn the_character_set_that_a_page_names_holds() {
        let page = "<html><META http-equiv=Content-Type content='text/html; charset=windows-1254'>Güneş ışığı";
        check(&encoded(page, "windows-1254"), page);
        let page = "<?xml version='1.0' encoding=\"koi8-r\"?><p>Порт закрыт</p>";
        check(&encoded(page, "koi8-r"), page);
    }

    #[test]
    fn without_tables_utf_8_is_read_alike_and_all_else_is_told_apart() {
        for text in ["Güneş ışığı", "\u{feff}Café", "<meta charset=utf-8><p>Güneş", "<p>No set is named"] {
            assert_eq!(Utf8.decode(text.as_bytes(), None), decode(text.as_bytes(), None), "{text}");
        }
        let page = "<meta charset=windows-1254><p>Güneş";
        for bytes in [encoded(page, "windows-1254"), page.into(), b"\xff\xfec\0a\0".to_vec(), encoded("Порт", "koi8-r")]
        {
            assert_eq!(Utf8.decode(&bytes, None), Err(ImportError::OtherCharacterSet));
        }
        assert_eq!(Utf8.decode(b"plain", Some("windows-1254")), Err(ImportError::OtherCharacterSet));
    }

    #[test]
    fn what_the_carrier_names_goes_before_what_the_page_names() {
        let page = "<meta charset=utf-8>Güneş";
        assert_eq!(decode(&encoded(page, "windows-1254"), Some("windows-1254")).unwrap().text, page);
    }

    #[test]
    fn utf_8_is_found_without_being_named() {
        assert_eq!(decode("Güneş ışığı".as_bytes(), None).unwrap().notes, []);
    }

    #[test]
    fn old_character_sets_are_guessed_and_the_guess_is_told() {
        for (text, set) in [
            ("Порт был закрыт вечером из-за тумана, и никто не знал, когда придёт паром.", "windows-1251"),
            ("Liman akşam sis yüzünden kapatıldı ve kimse geminin ne zaman geleceğini bilmiyordu.", "windows-1254"),
            ("Le port a été fermé à cause du brouillard, déclare le maire.", "windows-1252"),
            (
                "Przystań zamknięto wieczorem. Żaden statek nie wypłynął, a załogi śpią na łodziach, gdzie czekają, aż mgła się podniesie.",
                "windows-1250",
            ),
        ] {
            let decoded = decode(&encoded(text, set), None).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.notes), (text, vec![Note::CharacterSetGuessed(set)]));
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_refused_with_the_likeliest_sets() {
        let bytes: Vec<u8> = (0..4000_u32).map(|it| (it * 7 % 31) as u8).collect();
        assert!(matches!(decode(&bytes, None), Err(ImportError::NotReadable { .. })));
    }

    #[test]
    fn a_page_in_utf_8_with_a_few_wrong_bytes_is_read_and_they_are_counted() {
        let decoded = decode(b"<meta charset=utf-8><p>The harbor was closed \xff at night.", None).unwrap();
        assert_eq!(decoded.notes, [Note::CharactersLost(1)]);
    }
}
