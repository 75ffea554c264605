//! Words that stand in the same company, from plain text: the exchange algorithm (Kneser and Ney 1993; Martin, Liermann and Ney
//! 1998), which moves one word after another to the cluster where a model of which cluster follows which predicts the text
//! best. Knows words by their hashes; knows no names.

use std::cmp::Reverse;
use std::collections::HashMap;

use diptych_engine::recognition::training::{Clusters, N_CLUSTERS};

/// Rarer words are in no cluster: where they stand is chance, and each takes two bytes of the model file. Three instead of
/// five gained nothing.
const FEWEST_SEEN: u32 = 5;

/// How often every word is looked at. In the last round hardly any word moves.
const N_ROUNDS: usize = 8;

/// Two clusters that are no worse than each other by so much are alike: of them the first is taken, on every machine.
const ALIKE: f64 = 1e-9;

/// What is no word of a cluster has one of its own: rare words, and the end of a sentence.
const RARE: usize = N_CLUSTERS;
const END: usize = N_CLUSTERS + 1;
const N_WITH_OWN: usize = N_CLUSTERS + 2;

/// The clusters of the words of `sentences`. The same sentences give the same clusters.
pub(crate) fn clusters(sentences: &[Vec<u64>], mut tell: impl FnMut(&str)) -> Clusters {
    let words = frequent(sentences);
    let mut exchange = Exchange::new(&words, sentences);
    for round in 1..=N_ROUNDS {
        let n_moved = (0..words.len()).filter(|it| exchange.place(*it)).count();
        tell(&format!("clusters, round {round}: {n_moved} of {} words moved", words.len()));
    }
    let of_words: Vec<(u64, u8)> = words.iter().zip(&exchange.clusters).map(|it| (*it.0, *it.1 as u8)).collect();
    Clusters::new(&of_words)
}

/// The words that are frequent enough, the most frequent first.
fn frequent(sentences: &[Vec<u64>]) -> Vec<u64> {
    let mut counts: HashMap<u64, u32> = HashMap::new();
    sentences.iter().flatten().for_each(|it| *counts.entry(*it).or_default() += 1);
    let mut words: Vec<(u64, u32)> = counts.into_iter().filter(|it| it.1 >= FEWEST_SEEN).collect();
    words.sort_unstable_by_key(|it| (Reverse(it.1), it.0));
    words.into_iter().map(|it| it.0).collect()
}

/// How often something stands beside a word.
type Neighbors = Vec<(usize, i64)>;

/// Words in their clusters so far.
struct Exchange {
    /// Of each word, and of rare words and ends.
    clusters: Vec<usize>,
    before: Vec<Neighbors>,
    after: Vec<Neighbors>,
    /// How often one cluster follows another, row by row.
    follow: Vec<i64>,
    /// How often each cluster comes first and last in a pair.
    n_first: Vec<i64>,
    n_last: Vec<i64>,
}

/// A word with the clusters around it.
struct Company {
    before: Neighbors,
    after: Neighbors,
    /// How often it follows itself.
    n_own: i64,
    n_first: i64,
    n_last: i64,
}

impl Exchange {
    fn new(words: &[u64], sentences: &[Vec<u64>]) -> Self {
        let n_words = words.len();
        let mut clusters: Vec<usize> = (0..n_words).map(|it| it % N_CLUSTERS).collect();
        clusters.extend([RARE, END]);
        let mut exchange = Self {
            before: vec![Vec::new(); clusters.len()],
            after: vec![Vec::new(); clusters.len()],
            follow: vec![0; N_WITH_OWN * N_WITH_OWN],
            n_first: vec![0; N_WITH_OWN],
            n_last: vec![0; N_WITH_OWN],
            clusters,
        };
        for ((first, last), count) in pairs(words, sentences) {
            exchange.after[first].push((last, count));
            exchange.before[last].push((first, count));
            let (first, last) = (exchange.clusters[first], exchange.clusters[last]);
            exchange.follow[first * N_WITH_OWN + last] += count;
            exchange.n_first[first] += count;
            exchange.n_last[last] += count;
        }
        exchange
    }

    /// Puts a word where it does best; whether it moved.
    fn place(&mut self, word: usize) -> bool {
        let company = self.company(word);
        let last = self.clusters[word];
        self.change(&company, last, -1);
        let (mut best, mut most) = (last, f64::NEG_INFINITY);
        for cluster in 0..N_CLUSTERS {
            let gain = self.gain(&company, cluster);
            if gain > most + ALIKE {
                (best, most) = (cluster, gain);
            }
        }
        self.change(&company, best, 1);
        self.clusters[word] = best;
        best != last
    }

    fn company(&self, word: usize) -> Company {
        let total = |list: &Neighbors| list.iter().map(|it| it.1).sum();
        Company {
            before: self.around(&self.before[word], word),
            after: self.around(&self.after[word], word),
            n_own: self.after[word].iter().filter(|it| it.0 == word).map(|it| it.1).sum(),
            n_first: total(&self.after[word]),
            n_last: total(&self.before[word]),
        }
    }

    /// The clusters of the neighbors other than `word` itself.
    fn around(&self, neighbors: &Neighbors, word: usize) -> Neighbors {
        let others = neighbors.iter().filter(|it| it.0 != word);
        let mut around: Neighbors = others.map(|it| (self.clusters[it.0], it.1)).collect();
        around.sort_unstable();
        around.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            kept.1 += if is_same { next.1 } else { 0 };
            is_same
        });
        around
    }

    /// Takes a word into `cluster`, or out of it where `sign` is negative.
    fn change(&mut self, company: &Company, cluster: usize, sign: i64) {
        for (last, count) in &company.after {
            self.follow[cluster * N_WITH_OWN + last] += sign * count;
        }
        for (first, count) in &company.before {
            self.follow[first * N_WITH_OWN + cluster] += sign * count;
        }
        self.follow[cluster * N_WITH_OWN + cluster] += sign * company.n_own;
        self.n_first[cluster] += sign * company.n_first;
        self.n_last[cluster] += sign * company.n_last;
    }

    /// What the text's likelihood gains from the word in `cluster`.
    fn gain(&self, company: &Company, cluster: usize) -> f64 {
        let (n_first, n_last) = (self.n_first[cluster], self.n_last[cluster]);
        let mut gain = -grown(n_first, company.n_first) - grown(n_last, company.n_last);
        let mut n_inside = company.n_own;
        for &(last, count) in &company.after {
            match last == cluster {
                true => n_inside += count,
                false => gain += grown(self.follow[cluster * N_WITH_OWN + last], count),
            }
        }
        for &(first, count) in &company.before {
            match first == cluster {
                true => n_inside += count,
                false => gain += grown(self.follow[first * N_WITH_OWN + cluster], count),
            }
        }
        gain + grown(self.follow[cluster * N_WITH_OWN + cluster], n_inside)
    }
}

/// How often one word follows another, in order; rare words and ends come after the words.
fn pairs(words: &[u64], sentences: &[Vec<u64>]) -> Vec<((usize, usize), i64)> {
    let places: HashMap<u64, usize> = words.iter().enumerate().map(|(place, word)| (*word, place)).collect();
    let (rare, end) = (words.len(), words.len() + 1);
    let mut counts: HashMap<(usize, usize), i64> = HashMap::new();
    for sentence in sentences {
        let mut last = end;
        for next in sentence.iter().map(|it| places.get(it).copied().unwrap_or(rare)).chain([end]) {
            *counts.entry((last, next)).or_default() += 1;
            last = next;
        }
    }
    let mut pairs: Vec<_> = counts.into_iter().collect();
    pairs.sort_unstable();
    pairs
}

/// What n · log n grows by.
fn grown(n: i64, by: i64) -> f64 {
    weight(n + by) - weight(n)
}

fn weight(n: i64) -> f64 {
    if n == 0 { 0.0 } else { n as f64 * (n as f64).ln() }
}

#[cfg(test)]
mod tests {
    use super::{Exchange, N_ROUNDS, frequent};

    #[test]
    fn words_in_the_same_company_come_together() {
        // Every animal makes every sound; numbers stand for words.
        let (animals, sounds) = (10..14_u64, 20..24_u64);
        let mut sentences = Vec::new();
        for animal in animals.clone() {
            sounds.clone().for_each(|sound| sentences.extend(vec![vec![1, animal, sound, 2]; 4]));
        }
        let words = frequent(&sentences);
        let mut exchange = Exchange::new(&words, &sentences);
        for _ in 0..N_ROUNDS {
            (0..words.len()).for_each(|it| {
                exchange.place(it);
            });
        }
        let cluster = |word: u64| exchange.clusters[words.iter().position(|it| *it == word).unwrap()];
        assert!(animals.clone().all(|it| cluster(it) == cluster(10)));
        assert!(sounds.clone().all(|it| cluster(it) == cluster(20)));
        assert_ne!(cluster(10), cluster(20));
        assert_ne!(cluster(1), cluster(10));
    }
}
