//! Articles of a wanted length, made from open text. Where more are wanted than the text has, it is read again with every other word
//! replaced by chance, so that what is alike stays what it would be among as many articles, and is no copy.

use std::fs;

use diptych_chance::Chance;

/// Articles that follow each other in some text.
#[derive(Debug)]
pub struct Articles {
    /// The words of the text, each with the white space before it.
    words: Vec<String>,
    next: usize,
    n_readings: usize,
    chance: Chance,
}

/// One word of this number is kept when the text is read again.
const KEPT: usize = 2;

/// The words of a paragraph.
const PARAGRAPH: usize = 60;

impl Articles {
    /// Those of a file with an object `{"id", "text"}` on each line.
    ///
    /// # Errors
    ///
    /// A sentence that says why there are none.
    pub fn read(path: &str) -> Result<Self, String> {
        let lines = fs::read_to_string(path).map_err(|error| format!("{path} cannot be read: {error}."))?;
        let mut words = Vec::new();
        for line in lines.lines() {
            let article: serde_json::Value = serde_json::from_str(line).map_err(|error| format!("{path}: {error}."))?;
            let text = article["text"].as_str().unwrap_or_default();
            words.extend(text.split_whitespace().map(str::to_owned));
        }
        if words.is_empty() {
            Err(format!("{path} has no text."))
        } else {
            Ok(Self { words, next: 0, n_readings: 0, chance: Chance(1) })
        }
    }

    /// The next `n_articles`, of `n_words` each.
    pub fn take(&mut self, n_articles: usize, n_words: usize) -> Vec<String> {
        (0..n_articles).map(|_| self.article(n_words)).collect()
    }

    fn article(&mut self, n_words: usize) -> String {
        let mut article = String::new();
        let mut n_in_paragraph = 0;
        for _ in 0..n_words {
            let word = self.word();
            if !article.is_empty() {
                // A paragraph ends with a sentence.
                let ends = n_in_paragraph >= PARAGRAPH && article.ends_with('.');
                article.push_str(if ends { "\n\n" } else { " " });
                n_in_paragraph = if ends { 0 } else { n_in_paragraph };
            }
            n_in_paragraph += 1;
            article.push_str(&word);
        }
        article
    }

    fn word(&mut self) -> String {
        let at = self.next;
        self.next += 1;
        if self.next == self.words.len() {
            self.next = 0;
            self.n_readings += 1;
        }
        let is_kept = self.n_readings == 0 || self.chance.below(KEPT) == 0;
        let place = if is_kept { at } else { self.chance.below(self.words.len()) };
        self.words.get(place).cloned().unwrap_or_default()
    }
}
