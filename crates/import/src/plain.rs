//! Plain text: its paragraphs, and a first line that is a headline. Knows text without markup.

use diptych_corpus::text::paragraphs;

use crate::imported_text::{Block, ImportedText, Kind, Reason};
use crate::normal_text::one_line;
use crate::stated::{Origin, Stated};

/// Letters of a first line that may be a headline. Longer ones are sentences of the text.
const LONGEST_HEADLINE: usize = 150;

/// The text that `written` is. It has no blocks if there are no words.
#[must_use]
pub fn read_plain(written: &str, kind: Kind) -> ImportedText {
    let spans = paragraphs(written);
    let lines = spans.iter().map(|span| one_line(span.of(written))).filter(|line| !line.is_empty());
    let mut text = ImportedText::new(kind, lines.map(Block::kept).collect());
    state_headline(&mut text);
    text
}

/// States the first line as the headline, if it looks like one and a text follows.
fn state_headline(text: &mut ImportedText) {
    let is_followed = text.blocks.len() > 1;
    let Some(first) = text.blocks.first_mut().filter(|it| is_followed && is_headline(&it.text)) else { return };
    first.left_out = Some(Reason::Headline);
    text.headline = Some(Stated::new(first.text.clone(), Origin::FirstLine));
}

/// Whether `line` is short and ends like no sentence.
fn is_headline(line: &str) -> bool {
    let is_short = line.chars().count() <= LONGEST_HEADLINE;
    let ends = line.trim_end_matches(['”', '"', '’', '\'', '»', ')']);
    is_short && !ends.ends_with(['.', ',', ';', ':', '…'])
}

#[cfg(test)]
mod tests {
    use super::read_plain;
    use crate::imported_text::{Kind, Reason};

    #[test]
    fn a_first_line_without_a_stop_is_the_headline_and_stands_among_what_was_left_out() {
        let text = read_plain("Ferry held up by fog\r\n\r\nThe ferry was late.\r\n\r\nNobody was hurt.", Kind::Text);
        assert_eq!(text.headline.as_ref().map(|it| it.value.as_str()), Some("Ferry held up by fog"));
        assert_eq!(text.text(), "The ferry was late.\n\nNobody was hurt.");
        assert_eq!(text.blocks[0].left_out, Some(Reason::Headline));
    }

    #[test]
    fn a_first_line_that_is_a_sentence_stays_in_the_text() {
        for written in ["The ferry was late.\n\nNobody was hurt.", "Ferry held up by fog"] {
            let text = read_plain(written, Kind::Text);
            assert_eq!((text.headline.clone(), text.text().as_str()), (None, written));
        }
    }

    #[test]
    fn lines_that_were_set_to_a_width_are_joined() {
        let text =
            read_plain("The ferry was held up by the fog and the\npilot waited.\n\nNobody was hurt.", Kind::Text);
        assert_eq!(text.text(), "The ferry was held up by the fog and the pilot waited.\n\nNobody was hurt.");
    }
}
