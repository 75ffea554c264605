//! An article in a few words: who published it and when, and how long it is.

use diptych_corpus::model::Article;

use crate::library::count_words;
use crate::{date, words};

/// "AzerNews, 6 October 2020": an article in a sentence.
#[must_use]
pub fn in_a_sentence(article: &Article) -> String {
    format!("{}, {}", article.publisher, date::long(article.published))
}

/// "537 words".
#[must_use]
pub fn length(article: &Article) -> String {
    words::counted(count_words(&article.text), "word", "words")
}
