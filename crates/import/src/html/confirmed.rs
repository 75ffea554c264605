//! Which runs of words a page names as its article: its structured data may hold the text. Knows words; knows nothing of boxes.

use std::collections::BTreeSet;

use super::outline::Outline;

/// Words of a piece that is compared.
const PIECE: usize = 4;

/// Which part of the pieces of a run the article has to hold.
const LEAST: f64 = 0.8;

/// Which part of the article's words the page has to hold. Structured data are about something else where there is less.
const LEAST_OF_ARTICLE: f64 = 0.6;

/// For each run whether `article_body` holds it. None is, if the page holds too little of it.
pub fn confirmed(outline: &Outline, article_body: &str) -> Vec<bool> {
    let body = words(article_body);
    let pieces: BTreeSet<&[String]> = body.windows(PIECE).collect();
    let mut n_words = 0;
    let mut is_confirmed = Vec::with_capacity(outline.runs.len());
    for run in &outline.runs {
        let words = words(&run.text);
        let n_pieces = words.windows(PIECE).len();
        let n_found = words.windows(PIECE).filter(|piece| pieces.contains(piece)).count();
        let is_of_article = n_pieces > 0 && n_found as f64 >= n_pieces as f64 * LEAST;
        n_words += if is_of_article { words.len() } else { 0 };
        is_confirmed.push(is_of_article);
    }
    if (n_words as f64) < body.len() as f64 * LEAST_OF_ARTICLE {
        return vec![false; outline.runs.len()];
    }
    is_confirmed
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    words.map(str::to_lowercase).collect()
}
