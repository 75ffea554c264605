//! What a trainer needs: the words of an article with the features that the model looks at, the same search for the best
//! labels, and the model file. Knows no training data and no way to train.

use std::ops::Range;

use diptych_corpus::span::Span;

pub use super::clusters::N_CLUSTERS;
pub use super::file::About;
pub use super::kind::{N_BUCKETS as N_KIND_BUCKETS, N_KINDS};
pub use super::label::{N_LABELS, N_LANES, NameKind, Row};
pub use super::lists::NAMES as LISTS;
pub use super::viterbi::{Transitions, best_labels};

use super::article_forms::ArticleForms;
use super::clusters::{self, Cluster, short_key};
use super::feature::{Zone, features_of_form};
use super::file::Contents;
use super::hash::{N_BUCKETS as BUCKETS, bucket};
use super::kind::{self, Judge};
use super::lists::{self, MOST_WORDS, phrase_hash};
use super::{Recognizer, TRANSITION_BITS, file, form, run, word};
use crate::token::{Token, find_tokens};

/// How many buckets features fall into.
pub const N_BUCKETS: usize = BUCKETS;

/// The bucket of a feature.
#[must_use]
pub fn bucket_of(feature: u64) -> u32 {
    bucket(feature)
}

/// The bucket of a feature of a whole name.
#[must_use]
pub fn kind_bucket_of(feature: u64) -> usize {
    kind::bucket(feature)
}

/// The word lists, by hash.
#[derive(Clone, Debug)]
pub struct Lists {
    keys: Vec<Vec<u32>>,
    lists: lists::Lists,
}

impl Lists {
    /// Takes the entries of each list, in the order of [`LISTS`].
    #[must_use]
    pub fn new(entries: &[Vec<String>]) -> Self {
        let mut keys: Vec<Vec<u32>> =
            entries.iter().map(|list| list.iter().filter_map(|it| key_of(it)).collect()).collect();
        let mut lists = lists::Lists::default();
        for (place, list) in keys.iter_mut().enumerate() {
            list.sort_unstable();
            list.dedup();
            list.iter().for_each(|key| lists.add(*key, place));
        }
        Self { keys, lists }
    }
}

/// Which words are in which cluster, by hash.
#[derive(Clone, Debug)]
pub struct Clusters {
    clusters: clusters::Clusters,
}

impl Clusters {
    /// Takes words with their clusters, the surest first: of two words with one key it stays with the first. `grains` has the
    /// middle and the coarse cluster that each is in, and all count up from 0.
    #[must_use]
    pub fn new(words: &[(&str, u16)], grains: &[(u16, u16)]) -> Self {
        let mut keys: Vec<(u32, u16)> = words.iter().map(|it| (short_key(form::lower_hash(it.0)), it.1)).collect();
        keys.sort_by_key(|it| it.0);
        keys.dedup_by_key(|it| it.0);
        let grains = (0..).zip(grains).map(|(fine, it)| Cluster { fine, middle: it.0, coarse: it.1 }).collect();
        Self { clusters: clusters::Clusters::new(&keys, grains) }
    }

    /// The clusters that a model has.
    #[must_use]
    pub fn of(model: &Recognizer) -> Self {
        Self { clusters: model.contents.clusters.clone() }
    }
}

fn key_of(entry: &str) -> Option<u32> {
    let (mut hash, mut n_words) = (None, 0);
    word::each_word(entry, &find_tokens(entry), &mut |span| {
        hash = Some(phrase_hash(hash, form::lower_hash(span.of(entry))));
        n_words += 1;
    });
    hash.filter(|_| n_words <= MOST_WORDS).map(lists::key)
}

/// A stretch of words where names can stand.
#[derive(Clone, Debug)]
pub struct Stretch {
    /// The words, as places in the article's list.
    pub words: Range<usize>,
    /// The features of each.
    pub features: Vec<Vec<u64>>,
}

/// An article as the model sees it.
#[derive(Clone, Debug)]
pub struct Article {
    /// Where each word stands.
    pub words: Vec<Span>,
    /// Everywhere else are no names.
    pub stretches: Vec<Stretch>,
}

/// Reads `text`, which `sentences` are of.
#[must_use]
pub fn read(text: &str, sentences: &[Span], lists: &Lists, clusters: &Clusters) -> Article {
    let article = ArticleForms::new(text, sentences, &find_tokens(text), &lists.lists, &clusters.clusters);
    let mut stretches = Vec::new();
    for sentence in &article.sentences {
        run::each_zone(&article, sentence, &mut |words| {
            let mut zone = Zone::new(&article, sentence, words.clone(), &lists.lists);
            let features = words.clone().map(|at| features_at(&article, &mut zone, at)).collect();
            stretches.push(Stretch { words, features });
        });
    }
    Article { words: article.words.iter().map(|it| it.span).collect(), stretches }
}

fn features_at(article: &ArticleForms<'_>, zone: &mut Zone<'_>, at: usize) -> Vec<u64> {
    let mut features = Vec::with_capacity(64);
    if let Some(form) = article.form(at) {
        features_of_form(article.text, form, &mut |it| features.push(it));
    }
    zone.features_at(at, &mut |it| features.push(it));
    features
}

/// A name that a model found, with the features that its kind is judged by.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Where it stands.
    pub span: Span,
    /// What is known of it.
    pub features: Vec<u64>,
}

/// The names that `model` finds in `text`, before their kinds are judged.
#[must_use]
pub fn candidates(model: &Recognizer, text: &str, sentences: &[Span], tokens: &[Token]) -> Vec<Candidate> {
    let article = ArticleForms::new(text, sentences, tokens, &model.contents.lists, &model.contents.clusters);
    let found = model.candidates(&article);
    let judge = Judge::new(&article, &model.contents.lists, &found);
    let candidate = |(at, it): (usize, &kind::Candidate)| {
        let words = article.words.get(it.found.words.clone())?;
        let mut features = Vec::new();
        judge.features(at, &mut |feature| features.push(feature));
        Some(Candidate { span: words.first()?.span.union(words.last()?.span), features })
    };
    found.iter().enumerate().filter_map(candidate).collect()
}

/// Averaged weights, as trained.
#[derive(Clone, Debug)]
pub struct Weights {
    /// A row for each bucket.
    pub buckets: Vec<[f64; N_LANES]>,
    /// What one label after another is worth.
    pub transitions: [[f64; N_LANES]; N_LABELS],
}

/// Weights are rounded to multiples of this. Finer ones make the file a sixth larger and gain nothing.
const COARSE: f64 = 3.0;

/// The same for the weights of kinds.
const COARSE_OF_KINDS: f64 = 2.0;

/// A trained model, as its file holds it.
#[derive(Clone, Debug)]
pub struct Model<'a> {
    lists: &'a Lists,
    clusters: Clusters,
    transitions: Transitions,
    weights: Vec<[i8; N_LANES]>,
    kinds: kind::Weights,
}

impl<'a> Model<'a> {
    /// Rounds weights to bytes, scaled by the largest and never clipped; clipping costs 2 to 9 of F1. What then is less than
    /// `noise` is left out.
    #[must_use]
    pub fn new(lists: &'a Lists, clusters: Clusters, weights: &Weights, noise: f64) -> Self {
        let scale = scale_of(weights.buckets.iter().flatten());
        let rounded = |it: f64| {
            let exact = it * scale;
            if exact.abs() < noise { 0 } else { ((exact / COARSE).round() * COARSE) as i8 }
        };
        let parts = scale * f64::from(1 << TRANSITION_BITS);
        Self {
            lists,
            clusters,
            transitions: weights.transitions.map(|row| row.map(|it| (it * parts).round() as i32)),
            weights: weights.buckets.iter().map(|row| row.map(rounded)).collect(),
            kinds: Vec::new(),
        }
    }

    /// Adds what judges the kinds of whole names, a row for each bucket. Without it they stay what their labels say.
    #[must_use]
    pub fn with_kinds(self, weights: &[[f64; N_KINDS]]) -> Self {
        let scale = scale_of(weights.iter().flatten());
        let rounded = |it: f64| ((it * scale / COARSE_OF_KINDS).round() * COARSE_OF_KINDS) as i8;
        Self { kinds: weights.iter().map(|row| row.map(rounded)).collect(), ..self }
    }

    /// The model, ready for use.
    #[must_use]
    pub fn recognizer(&self) -> Recognizer {
        let (lists, clusters) = (self.lists.lists.clone(), self.clusters.clusters.clone());
        let (about, transitions, weights) = (About::default(), self.transitions, self.weights.clone());
        Recognizer { contents: Contents { about, lists, clusters, transitions, weights, kinds: self.kinds.clone() } }
    }

    /// The bytes of its file.
    #[must_use]
    pub fn write(&self, about: &About) -> Vec<u8> {
        let parts = file::Parts {
            lists: &self.lists.keys,
            clusters: &self.clusters.clusters,
            transitions: &self.transitions,
            weights: &self.weights,
            kinds: &self.kinds,
        };
        file::write(about, &parts)
    }
}

/// What makes a byte of the largest of `weights`.
fn scale_of<'a>(weights: impl Iterator<Item = &'a f64>) -> f64 {
    f64::from(i8::MAX) / weights.fold(1e-9, |most: f64, it| most.max(it.abs()))
}
