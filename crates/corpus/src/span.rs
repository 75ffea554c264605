//! Where something stands in a text. Knows bytes and character boundaries; knows nothing of articles or marks.

/// A validated half-open byte range in one text: `start <= end`, both on character boundaries of the text
/// that it was made for. The end is excluded. Analyses return Spans, never strings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The Span from `start` to `end` in `text`, or `None` if that is not a range of whole characters in it.
    #[must_use]
    pub fn new(text: &str, start: usize, end: usize) -> Option<Self> {
        text.get(start..end)?;
        Some(Self { start: u32::try_from(start).ok()?, end: u32::try_from(end).ok()? })
    }

    /// The whole of `text`. Texts are limited to 4 GiB by the pack limits; what lies beyond is cut off.
    #[must_use]
    pub fn whole(text: &str) -> Self {
        Self::new(text, 0, text.len()).unwrap_or_default()
    }

    /// The first byte.
    #[must_use]
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    #[must_use]
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    #[must_use]
    pub fn len(self) -> usize {
        self.end() - self.start()
    }

    /// Whether it covers nothing.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The words that stand there; empty if `text` is not the text the Span was made for.
    #[must_use]
    pub fn of(self, text: &str) -> &str {
        text.get(self.start()..self.end()).unwrap_or_default()
    }

    /// Whether `other` lies inside, edges included.
    #[must_use]
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The part that both share, if it is not empty.
    #[must_use]
    pub fn intersection(self, other: Self) -> Option<Self> {
        let start = self.start.max(other.start);
        let end = self.end.min(other.end);
        (start < end).then_some(Self { start, end })
    }

    /// The smallest Span that covers both.
    #[must_use]
    pub fn union(self, other: Self) -> Self {
        Self { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The empty Span where it begins.
    #[must_use]
    pub fn start_edge(self) -> Self {
        Self { start: self.start, end: self.start }
    }

    /// The empty Span where it ends.
    #[must_use]
    pub fn end_edge(self) -> Self {
        Self { start: self.end, end: self.end }
    }

    /// From the start of `self` to the start of `other`, or `None` if `other` begins earlier.
    #[must_use]
    pub fn until(self, other: Self) -> Option<Self> {
        (self.start <= other.start).then_some(Self { start: self.start, end: other.start })
    }
}

#[cfg(test)]
mod tests {
    use super::Span;

    const NASTY: &str = "ä\tcde\nf💛g\r\nhi\rjkl";

    #[test]
    fn a_span_never_cuts_a_character() {
        for start in 0..=NASTY.len() {
            for end in 0..=NASTY.len() {
                let valid = start <= end && NASTY.is_char_boundary(start) && NASTY.is_char_boundary(end);
                assert_eq!(Span::new(NASTY, start, end).is_some(), valid, "{start}..{end}");
            }
        }
    }

    #[test]
    fn touching_spans_do_not_overlap() {
        let a = Span::new("abcd", 0, 2).unwrap_or_default();
        let b = Span::new("abcd", 2, 4).unwrap_or_default();
        assert!(!a.overlaps(b));
        assert_eq!(a.intersection(b), None);
        assert_eq!(a.union(b), Span::whole("abcd"));
    }
}
