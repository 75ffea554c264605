//! The input of the commands that read articles: lines of JSON with `id` and `text`, and offsets in code points. Knows JSON;
//! knows nothing of analyses.

use std::fmt;

use diptych_engine::span::Span;
use serde::de::{Deserialize, Deserializer, Error, Visitor};
use serde_json::Value;

/// One article as a line gives it.
#[derive(Debug)]
pub(super) struct Article {
    /// Whatever the line names it by; given back as it came.
    pub(super) id: Value,
    pub(super) text: String,
}

#[derive(serde::Deserialize)]
struct Line {
    #[serde(default, deserialize_with = "there")]
    id: Option<Value>,
    text: Option<Text>,
}

impl Article {
    /// Reads one line; an error is a sentence.
    pub(super) fn read(line: &[u8]) -> Result<Self, String> {
        // Some editors begin a file of UTF-8 with a mark.
        let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
        let line: Line = serde_json::from_slice(line).map_err(|error| format!("not the JSON expected: {error}."))?;
        let id = line.id.ok_or("the key “id” is missing.")?;
        if id.is_null() {
            return Err("the key “id” is null; name the article by a string or a number.".to_owned());
        }
        let text = line.text.ok_or("the key “text” is missing.")?;
        Ok(Self { id, text: text.0 })
    }
}

/// Null is a value, and no missing key.
fn there<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}

/// A string in which lone surrogates, which JSON can escape and UTF-8 cannot hold, are replacement characters.
struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_bytes(TextVisitor)
    }
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = Text;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a string")
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<Text, E> {
        let mut bytes = bytes.to_vec();
        for at in 0..bytes.len().saturating_sub(2) {
            // The three bytes of a surrogate and of U+FFFD are as many, so that the text keeps its length.
            if let Some([0xed, 0xa0..=0xbf, _]) = bytes.get(at..at + 3)
                && let Some(place) = bytes.get_mut(at..at + 3)
            {
                place.copy_from_slice("\u{fffd}".as_bytes());
            }
        }
        String::from_utf8(bytes).map(Text).map_err(|_| E::custom("the text is not UTF-8"))
    }
}

/// How far apart places are counted in advance.
const STRIDE: usize = 64;

/// Turns byte offsets of one text into code points.
pub(super) struct CodePoints<'a> {
    bytes: &'a [u8],
    /// How many code points begin before each multiple of [`STRIDE`]; empty where every byte is one.
    before: Vec<u32>,
}

impl<'a> CodePoints<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut before = Vec::new();
        if !text.is_ascii() {
            let mut n_points = 0;
            for chunk in bytes.chunks(STRIDE) {
                before.push(n_points);
                n_points += count(chunk);
            }
            before.push(n_points);
        }
        Self { bytes, before }
    }

    /// The code points before and at the end of `span`.
    pub(super) fn of(&self, span: Span) -> (u32, u32) {
        (self.at(span.start()), self.at(span.end()))
    }

    fn at(&self, byte: usize) -> u32 {
        let Some(before) = self.before.get(byte / STRIDE) else { return u32::try_from(byte).unwrap_or(u32::MAX) };
        before + count(self.bytes.get(byte / STRIDE * STRIDE..byte).unwrap_or_default())
    }
}

/// How many characters begin in `bytes`: all but those that go on with one.
fn count(bytes: &[u8]) -> u32 {
    let n_points = bytes.iter().filter(|&&it| it & 0xc0 != 0x80).count();
    u32::try_from(n_points).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Article, CodePoints};
    use diptych_engine::span::Span;

    #[test]
    fn offsets_count_characters_of_every_length() {
        let text = "é – 💛 end".repeat(40);
        let points = CodePoints::new(&text);
        for (n_before, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(points.of(Span::new(&text, at, text.len()).unwrap()), (n_before as u32, 360));
        }
    }

    #[test]
    fn a_lone_surrogate_is_one_replacement_character() {
        let article = Article::read(br#"{"id":7,"text":"a\ud800b\udc00","more":[]}"#).unwrap();
        assert_eq!(article.text, "a\u{fffd}b\u{fffd}");
        assert_eq!(article.id, 7);
        assert_eq!(Article::read(r#"{"id":"x","text":"\ud83d\udc9b 힐"}"#.as_bytes()).unwrap().text, "💛 힐");
    }

    #[test]
    fn a_bad_line_says_what_it_lacks() {
        assert!(Article::read(br#"{"id":null,"text":""}"#).unwrap_err().starts_with("the key “id” is null"));
        assert_eq!(Article::read(br#"{"id":1}"#).unwrap_err(), "the key “text” is missing.");
        assert_eq!(Article::read(br#"{"text":""}"#).unwrap_err(), "the key “id” is missing.");
        assert!(Article::read(b"{").unwrap_err().starts_with("not the JSON expected: EOF"));
        assert!(Article::read(br#"{"id":1,"text":5}"#).unwrap_err().contains("expected a string"));
    }

    #[test]
    fn l12_a_byte_order_mark_before_the_first_line_is_passed_over() {
        assert_eq!(Article::read("\u{feff}{\"id\":1,\"text\":\"a\"}".as_bytes()).unwrap().text, "a");
    }

    #[test]
    fn l7_an_id_comes_out_as_it_came() {
        for id in [
            "12345678901234567890123",
            "12345678901234567890124",
            "0.1000000000000000055",
            "-7",
            "\"x\"",
            "[1,{\"a\":2}]",
        ] {
            let line = format!("{{\"id\":{id},\"text\":\"\"}}");
            assert_eq!(Article::read(line.as_bytes()).unwrap().id.to_string(), id);
        }
    }
}
