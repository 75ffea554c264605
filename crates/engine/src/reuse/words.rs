//! Texts as numbers of folded words, with a break between paragraphs. Knows tokens; knows nothing of passages.

use diptych_corpus::span::Span;
use diptych_corpus::text::paragraphs;

use super::{FEWEST_WORDS, RUN};
use crate::phrase::{WordTable, fold_into};
use crate::token::find_tokens;

/// One text.
pub(super) struct Text {
    /// The number of each token's word; none for the end of a paragraph.
    pub(super) words: Vec<Option<u32>>,
    /// Where each token stands.
    pub(super) spans: Vec<Span>,
}

/// Gives equal words of all texts the same number.
#[derive(Default)]
pub(super) struct Reader {
    words: WordTable,
}

impl Reader {
    pub(super) fn read(&mut self, text: &str) -> Text {
        let mut read = Text { words: Vec::new(), spans: Vec::new() };
        let mut paragraphs = paragraphs(text).into_iter().peekable();
        let mut folded = String::new();
        for token in find_tokens(text) {
            if let Some(ended) = paragraphs.next_if(|it| it.end() <= token.span.start()) {
                read.words.push(None);
                read.spans.push(ended.end_edge());
            }
            fold_into(&mut folded, token.span.of(text));
            let word = if is_double_mark(&folded) { "\"" } else { folded.as_str() };
            read.words.push(Some(self.words.intern(word)));
            read.spans.push(token.span);
        }
        read
    }
}

fn is_double_mark(word: &str) -> bool {
    matches!(word, "“" | "”" | "„" | "«" | "»")
}

impl Text {
    /// A number for the run that begins at `at`; none where a paragraph ends in it or it has too few different words.
    pub(super) fn run_at(&self, at: usize) -> Option<u64> {
        let run = self.words.get(at..at + RUN)?;
        let mut sum = 0xcbf2_9ce4_8422_2325_u64;
        let mut n_different = 0;
        for (place, word) in run.iter().enumerate() {
            sum = (sum ^ u64::from((*word)?)).wrapping_mul(0x0000_0100_0000_01b3);
            n_different += usize::from(!run.get(..place)?.contains(word));
        }
        (n_different > FEWEST_WORDS).then_some(sum)
    }
}
