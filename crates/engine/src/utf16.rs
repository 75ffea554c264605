//! Byte offsets to UTF-16 offsets and back. The only place that knows both units: selections of a page count UTF-16,
//! Spans count bytes.

use diptych_corpus::span::Span;

/// The two ways of counting along one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Utf16Index {
    /// Byte and UTF-16 offset before each [`STRIDE`]th character.
    marks: Vec<(usize, usize)>,
    n_bytes: usize,
    n_units: usize,
}

/// How many characters lie between two marks. Larger values need less memory and more reading for each question.
const STRIDE: usize = 64;

impl Utf16Index {
    /// Reads `text`; questions must be about the same text.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut n_units = 0;
        for (nth, (byte, char)) in text.char_indices().enumerate() {
            if nth % STRIDE == 0 {
                marks.push((byte, n_units));
            }
            n_units += char.len_utf16();
        }
        Self { marks, n_bytes: text.len(), n_units }
    }

    /// The UTF-16 offset of a byte offset. Inside a character: that of its start; beyond the end: the length.
    #[must_use]
    pub fn to_utf16(&self, text: &str, byte: usize) -> usize {
        if byte >= self.n_bytes {
            return self.n_units;
        }
        let (from, units) = self.mark_before(|it| it.0 <= byte);
        let rest = text.get(from..).unwrap_or_default().char_indices();
        let passed = rest.take_while(|(offset, char)| from + offset + char.len_utf8() <= byte);
        units + passed.map(|(_, char)| char.len_utf16()).sum::<usize>()
    }

    /// The byte offset of a UTF-16 offset. Inside a surrogate pair: that of its start; beyond the end: the length.
    #[must_use]
    pub fn to_byte(&self, text: &str, unit: usize) -> usize {
        if unit >= self.n_units {
            return self.n_bytes;
        }
        let (from, mut units) = self.mark_before(|it| it.1 <= unit);
        for (offset, char) in text.get(from..).unwrap_or_default().char_indices() {
            units += char.len_utf16();
            if units > unit {
                return from + offset;
            }
        }
        self.n_bytes
    }

    /// The Span between two UTF-16 offsets, in either order.
    #[must_use]
    pub fn span(&self, text: &str, one: usize, other: usize) -> Span {
        let (start, end) = (one.min(other), one.max(other));
        Span::new(text, self.to_byte(text, start), self.to_byte(text, end)).unwrap_or_default()
    }

    fn mark_before(&self, is_before: impl Fn(&(usize, usize)) -> bool) -> (usize, usize) {
        let n_before = self.marks.partition_point(is_before);
        n_before.checked_sub(1).and_then(|it| self.marks.get(it)).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Utf16Index;
    use diptych_corpus::span::Span;
    use proptest::prelude::*;

    #[test]
    fn a_nasty_text_is_counted_both_ways() {
        let text = "ä\tcde\nf💛g\r\nհ\u{a0}“x”";
        let index = Utf16Index::new(text);
        for (byte, _) in text.char_indices() {
            let unit = text[..byte].encode_utf16().count();
            assert_eq!(index.to_utf16(text, byte), unit);
            assert_eq!(index.to_byte(text, unit), byte);
        }
        assert_eq!(index.to_byte(text, 999), text.len());
        assert_eq!(index.to_utf16(text, 999), text.encode_utf16().count());
    }

    #[test]
    fn offsets_inside_a_character_go_to_its_start() {
        let text = "a💛b";
        let index = Utf16Index::new(text);
        assert_eq!(index.to_byte(text, 2), 1);
        assert_eq!(index.to_utf16(text, 3), 1);
        assert_eq!(index.span(text, 3, 1), Span::new(text, 1, 5).unwrap());
    }

    proptest! {
        #[test]
        fn there_and_back_is_the_same_place(text in "\\PC{0,300}") {
            let index = Utf16Index::new(&text);
            for (byte, _) in text.char_indices() {
                prop_assert_eq!(index.to_byte(&text, index.to_utf16(&text, byte)), byte);
            }
        }
    }
}
