//! Quotations that look like words of a text and are not the same letters: other quotation marks, a no-break space, letters
//! composed otherwise. Knows what readers cannot see; knows nothing of articles.

use unicode_normalization::UnicodeNormalization;

/// In what two pieces of writing may differ so that they look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Difference {
    Marks,
    Spaces,
    Composition,
}

impl Difference {
    const ALL: [Self; 3] = [Self::Marks, Self::Spaces, Self::Composition];

    fn named(self) -> &'static str {
        match self {
            Self::Marks => "the form of its quotation marks (“ ” ‘ ’ or \" ')",
            Self::Spaces => "a no-break space (U+00A0, U+202F)",
            Self::Composition => "letters that are composed otherwise (Unicode NFC and NFD)",
        }
    }

    /// The writing without this difference.
    fn removed_from(self, written: &str) -> String {
        match self {
            Self::Marks => written.chars().map(plain_mark).collect(),
            Self::Spaces => written.chars().map(plain_space).collect(),
            Self::Composition => written.nfc().collect(),
        }
    }
}

/// In what `quote` differs from words of `text` that look the same, as a clause. `None` if it differs in more.
pub(super) fn difference(text: &str, quote: &str) -> Option<String> {
    if !stands(text, quote, &Difference::ALL) {
        return None;
    }
    let needed = |difference: &Difference| {
        let others: Vec<Difference> = Difference::ALL.into_iter().filter(|other| other != difference).collect();
        !stands(text, quote, &others)
    };
    let named: Vec<&str> = Difference::ALL.into_iter().filter(needed).map(Difference::named).collect();
    Some(format!("it differs from the text only by {}; copy the words from the text", named.join(" and ")))
}

/// Whether `quote` stands in `text` once `differences` are removed from both.
fn stands(text: &str, quote: &str, differences: &[Difference]) -> bool {
    let plain = |written: &str| {
        differences.iter().fold(written.to_owned(), |written, difference| difference.removed_from(&written))
    };
    plain(text).contains(&plain(quote))
}

fn plain_mark(letter: char) -> char {
    match letter {
        '“' | '”' | '„' | '‟' | '«' | '»' => '"',
        '‘' | '’' | '‚' | '‛' | '‹' | '›' => '\'',
        other => other,
    }
}

fn plain_space(letter: char) -> char {
    match letter {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => ' ',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::difference;

    const MARKS: &str = "the form of its quotation marks (“ ” ‘ ’ or \" ')";
    const SPACES: &str = "a no-break space (U+00A0, U+202F)";
    const COMPOSITION: &str = "letters that are composed otherwise (Unicode NFC and NFD)";

    #[track_caller]
    fn check(text: &str, quote: &str, named: &str) {
        let said = format!("it differs from the text only by {named}; copy the words from the text");
        assert_eq!(difference(text, quote), Some(said));
    }

    #[test]
    fn difference_that_cannot_be_seen_is_named_and_no_other() {
        check("She said “no” twice.", "said \"no\" twice", MARKS);
        check("It’s late.", "It's late", MARKS);
        check("About 10\u{a0}km on.", "10 km", SPACES);
        check("The cafe\u{301} is shut.", "caf\u{e9} is", COMPOSITION);
        check("“10\u{a0}km”, it says", "\"10 km\"", &format!("{MARKS} and {SPACES}"));
    }

    #[test]
    fn other_words_and_other_letters_are_no_lookalikes() {
        assert_eq!(difference("The cafe is shut.", "café is"), None);
        assert_eq!(difference("She said “no”.", "said \"yes\""), None);
    }
}
