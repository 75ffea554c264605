//! Which words of a sentence are one name by their capitals: "Aung San Suu Kyi" is one thing to share, not four. Knows capitals and
//! spaces; who is named is for the gazetteer.

use super::Use;
use crate::token::{Token, TokenKind};
use crate::word_list::{WordList, word_list};

/// Longer ones are headlines in capitals.
const LONGEST_NAME: usize = 7;

/// Small words that stand inside names.
const INSIDE: WordList = word_list!("al el bin ibn de da di du del la van von der den of the");

/// The names of one sentence, from left to right.
#[derive(Debug, Default)]
pub(super) struct Names {
    last: u16,
    /// Where the last name ends so far, with the small words that may stand in it.
    end: usize,
    /// How many words the names have, by their numbers from 1.
    lengths: Vec<usize>,
}

impl Names {
    /// The number of the name that `token` is part of; 0 for none.
    pub(super) fn of(&mut self, token: &Token, text: &str) -> u16 {
        let word = token.span.of(text);
        let goes_on = self.last > 0 && text.get(self.end..token.span.start()).is_some_and(|it| it == " ");
        if goes_on && INSIDE.has_exactly(word) {
            self.end = token.span.end();
            return 0;
        }
        if token.kind != TokenKind::Word || !word.starts_with(char::is_uppercase) {
            return 0;
        }
        if !goes_on {
            self.lengths.push(0);
            self.last = u16::try_from(self.lengths.len()).unwrap_or(u16::MAX);
        }
        self.end = token.span.end();
        if let Some(length) = self.lengths.last_mut() {
            *length += 1;
        }
        self.last
    }

    /// Takes the words of headlines in capitals for what they are.
    pub(super) fn forget_long_ones(&self, uses: &mut [Use]) {
        for it in uses {
            let length = usize::from(it.name).checked_sub(1).and_then(|name| self.lengths.get(name));
            if length.is_some_and(|it| *it > LONGEST_NAME) {
                it.name = 0;
                it.is_named = false;
            }
        }
    }
}
