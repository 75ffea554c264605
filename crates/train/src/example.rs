//! Articles as examples: the buckets of features and the right label of each word. Knows which features are too rare to learn
//! from; knows no weights.

use std::collections::HashMap;

use diptych_engine::recognition::training::{self, Clusters, Lists, Stretch, bucket_of};
use diptych_engine::span::Span;

use crate::source::Article;

/// Features that are seen less often are left out: what they would teach is chance, and their buckets are needed.
const FEWEST_SEEN: u32 = 3;

/// A stretch of words with their right labels.
#[derive(Debug)]
pub(crate) struct Example {
    /// The buckets of each word.
    pub(crate) buckets: Vec<Vec<u32>>,
    pub(crate) labels: Vec<u8>,
}

/// The examples of `articles`.
pub(crate) fn examples<'a>(
    articles: impl Iterator<Item = &'a Article>,
    lists: &Lists,
    clusters: &Clusters,
) -> Vec<Example> {
    let mut raw: Vec<(Stretch, Vec<u8>)> = Vec::new();
    for article in articles {
        let read = training::read(&article.text, &article.sentences, lists, clusters);
        let labels = labels_of(&read.words, article);
        let labeled = |it: Stretch| {
            let mut labels = labels.get(it.words.clone()).unwrap_or_default().to_vec();
            // A name that begins before the stretch begins with it, as far as can be learned.
            if let Some(first) = labels.first_mut().filter(|it| **it > 0) {
                *first -= u8::from(*first % 2 == 0);
            }
            (it, labels)
        };
        raw.extend(read.stretches.into_iter().map(labeled));
    }
    let mut n_seen: HashMap<u64, u32> = HashMap::new();
    for feature in raw.iter().flat_map(|it| it.0.features.iter().flatten()) {
        *n_seen.entry(*feature).or_default() += 1;
    }
    let is_kept = |it: &&u64| n_seen.get(it).is_some_and(|it| *it >= FEWEST_SEEN);
    let buckets = |it: &Vec<u64>| it.iter().filter(is_kept).map(|it| bucket_of(*it)).collect();
    raw.into_iter().map(|(it, labels)| Example { buckets: it.features.iter().map(buckets).collect(), labels }).collect()
}

/// The right label of each of `words`: a word is of a name if it begins inside of it.
fn labels_of(words: &[Span], article: &Article) -> Vec<u8> {
    let mut names = article.names.iter().peekable();
    let mut labels = Vec::with_capacity(words.len());
    let mut last = None;
    for word in words {
        while names.next_if(|it| it.0.end() <= word.start()).is_some() {}
        let name = names.peek().filter(|it| it.0.start() < word.end() && word.start() < it.0.end());
        labels.push(match name {
            Some(name) if last == Some(name.0) => name.1.inside(),
            Some(name) => name.1.begin(),
            None => 0,
        });
        last = name.map(|it| it.0);
    }
    labels
}
