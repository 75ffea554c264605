//! Words of a text, cut at word edges: around a passage, around what was looked for, from the beginning. An ellipsis stands where words were
//! left out. Knows Spans; knows nothing of articles or views.

use diptych_corpus::span::Span;

/// Stands before the first word where others were left out before it.
const LEFT_OUT_BEFORE: &str = "… ";
/// Stands after the last word where others were left out after it.
const LEFT_OUT_AFTER: &str = " …";

/// A place in its line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// What stands before it in its paragraph, with an ellipsis where it was cut.
    pub before: String,
    /// The words themselves.
    pub key: String,
    /// What stands after it in its paragraph, with an ellipsis where it was cut.
    pub after: String,
}

/// A stretch of an excerpt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words around.
    Plain(String),
    /// Words that were looked for.
    Hit(String),
}

/// `span` with at most `n_before` and `n_after` characters of the paragraph or sentence `within` around it, on one line.
#[must_use]
pub fn context(text: &str, within: Span, span: Span, n_before: usize, n_after: usize) -> Context {
    let before = one_line(text.get(within.start()..span.start()).unwrap_or_default());
    let after = one_line(text.get(span.end()..within.end()).unwrap_or_default());
    Context { before: ending(&before, n_before), key: span.of(text).to_owned(), after: beginning(&after, n_after) }
}

/// The beginning of `text`, at most `n_chars` characters of it; all of it if it is that short.
#[must_use]
pub fn beginning(text: &str, n_chars: usize) -> String {
    let head = head(text, n_chars);
    if head.len() == text.len() { text.to_owned() } else { format!("{head}{LEFT_OUT_AFTER}") }
}

fn ending(text: &str, n_chars: usize) -> String {
    let tail = tail(text, n_chars);
    if tail.len() == text.len() { text.to_owned() } else { format!("{LEFT_OUT_BEFORE}{tail}") }
}

/// About `n_chars` characters of `text` around the first of `hits`, with every hit among them told apart; all of it if it
/// is that short. `hits` are sorted and do not overlap.
#[must_use]
pub fn excerpt(text: &str, hits: &[Span], n_chars: usize) -> Vec<Piece> {
    let (start, end) = window(text, hits.first().map_or(0, |hit| hit.start()), n_chars);
    let plain = |from: usize, to: usize| text.get(from..to).filter(|words| !words.is_empty()).map(str::to_owned);
    let mut pieces: Vec<Piece> = (start > 0).then(|| Piece::Plain(LEFT_OUT_BEFORE.to_owned())).into_iter().collect();
    let mut at = start;
    for hit in hits.iter().filter(|hit| start <= hit.start() && hit.end() <= end) {
        pieces.extend(plain(at, hit.start()).map(Piece::Plain));
        pieces.extend(plain(hit.start(), hit.end()).map(Piece::Hit));
        at = hit.end();
    }
    pieces.extend(plain(at, end).map(Piece::Plain));
    pieces.extend((end < text.len()).then(|| Piece::Plain(LEFT_OUT_AFTER.to_owned())));
    pieces
}

/// The bytes to show: a third of the characters before `at`, the rest after it.
fn window(text: &str, at: usize, n_chars: usize) -> (usize, usize) {
    if text.chars().count() <= n_chars {
        return (0, text.len());
    }
    let n_before = n_chars / 3;
    let before = tail(text.get(..at).unwrap_or_default(), n_before);
    let after = head(text.get(at..).unwrap_or_default(), n_chars - n_before);
    (at - before.len(), at + after.len())
}

/// The end of `text`, at most `n_chars` long, from the start of a word. A text without spaces is cut anywhere.
fn tail(text: &str, n_chars: usize) -> &str {
    let Some((cut, _)) = text.char_indices().rev().nth(n_chars) else { return text };
    let rest = text.get(cut..).unwrap_or_default();
    let word = rest.char_indices().find(|(_, letter)| is_gap(*letter)).map(|(at, letter)| at + letter.len_utf8());
    let first = rest.chars().next().map_or(0, char::len_utf8);
    rest.get(word.unwrap_or(first)..).unwrap_or_default()
}

/// The start of `text`, at most `n_chars` long, to the end of a word. A text without spaces is cut anywhere.
fn head(text: &str, n_chars: usize) -> &str {
    let Some((cut, next)) = text.char_indices().nth(n_chars) else { return text };
    let rest = text.get(..cut).unwrap_or_default();
    if is_gap(next) {
        return rest;
    }
    rest.rfind(is_gap).and_then(|end| rest.get(..end)).unwrap_or(rest)
}

/// Whether words may be cut apart here; not at a space that holds them together.
fn is_gap(letter: char) -> bool {
    letter.is_whitespace() && letter != '\u{a0}'
}

/// White space as single spaces, that at both ends as well.
fn one_line(words: &str) -> String {
    let mut line = String::new();
    for letter in words.chars() {
        match is_gap(letter) {
            true if line.ends_with(' ') => {}
            true => line.push(' '),
            false => line.push(letter),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use diptych_corpus::span::Span;

    use super::{Context, Piece, beginning, context, excerpt};

    const TEXT: &str = "One two three four five.\n\nSix seven eight nine ten eleven.";

    fn span_of(words: &str) -> Span {
        let start = TEXT.find(words).unwrap();
        Span::new(TEXT, start, start + words.len()).unwrap()
    }

    fn written(pieces: &[Piece]) -> String {
        let written = pieces.iter().map(|piece| match piece {
            Piece::Plain(words) => words.clone(),
            Piece::Hit(words) => format!("[{words}]"),
        });
        written.collect()
    }

    #[test]
    fn context_ends_at_word_edges_and_stays_in_its_paragraph() {
        let second = span_of("Six seven eight nine ten eleven.");
        let found = context(TEXT, second, span_of("eight"), 7, 10);
        let expected = Context { before: "… seven ".into(), key: "eight".into(), after: " nine ten …".into() };
        assert_eq!(found, expected);
        let whole = context(TEXT, second, span_of("eight"), 99, 99);
        assert_eq!((whole.before.as_str(), whole.after.as_str()), ("Six seven ", " nine ten eleven."));
    }

    #[test]
    fn words_that_a_space_holds_together_are_not_cut_apart() {
        assert_eq!(beginning("on 6\u{a0}October 2020", 4), "on …");
        assert_eq!(beginning("on 6\u{a0}October 2020", 12), "on 6\u{a0}October …");
        assert_eq!(beginning("on 6 October", 12), "on 6 October");
    }

    #[test]
    fn context_stands_on_one_line() {
        let text = "One\n  two three";
        let span = Span::new(text, 6, 9).unwrap();
        assert_eq!(context(text, Span::whole(text), span, 9, 9).before, "One ");
    }

    #[test]
    fn an_excerpt_holds_its_first_hit_and_marks_the_others_in_reach() {
        let hits = [span_of("four"), span_of("eight"), span_of("eleven")];
        assert_eq!(
            written(&excerpt(TEXT, &hits, 99)),
            TEXT.replace("four", "[four]").replace("eight", "[eight]").replace("eleven", "[eleven]")
        );
        assert_eq!(written(&excerpt(TEXT, &hits, 36)), "… two three [four] five.\n\nSix seven …");
    }

    #[test]
    fn words_without_spaces_are_cut_between_characters() {
        let text = "жжжжжжжжжж";
        let hit = Span::new(text, 8, 12).unwrap();
        assert_eq!(written(&excerpt(text, &[hit], 6)), "… жж[жж]жж …");
        assert_eq!(written(&excerpt(text, &[], 99)), text);
    }
}
