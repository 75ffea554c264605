//! How near an extracted text is to the article that people cut out, as the benchmark computes it: pieces of four words, and single words.

use std::collections::{BTreeMap, BTreeSet};

/// Words of a piece.
const PIECE: usize = 4;

/// Words of the beginning, and of a run, that must not be lost.
const RUN: usize = 25;

/// Pieces or words of one page that are right, too many and missing.
#[derive(Clone, Copy, Default)]
struct Counts {
    right: f64,
    wrong: f64,
    missing: f64,
}

/// The figures of one extractor over all pages.
#[derive(Default)]
pub struct Figures {
    pieces: Vec<Counts>,
    words: Vec<Counts>,
    /// Pages of which no piece of the first 25 words is there.
    pub n_beginnings_lost: usize,
    /// Pages of which some run of 25 words is not there.
    pub n_runs_lost: usize,
}

impl Figures {
    /// Compares one page.
    pub fn add(&mut self, expected: &str, found: &str) {
        let (expected, found) = (words(expected), words(found));
        self.pieces.push(compared(&pieces(&expected), &pieces(&found)));
        self.words.push(compared(&singles(&expected), &singles(&found)));
        let covered = covered(&expected, &found);
        let longest = covered.split(|it| *it).map(<[bool]>::len).max().unwrap_or_default();
        self.n_beginnings_lost += usize::from(covered.len() >= RUN && !covered.iter().take(RUN).any(|it| *it));
        self.n_runs_lost += usize::from(longest >= RUN);
    }

    /// F1, precision and recall of pieces.
    pub fn of_pieces(&self) -> [f64; 3] {
        means(&self.pieces)
    }

    /// F1, precision and recall of words.
    pub fn of_words(&self) -> [f64; 3] {
        means(&self.words)
    }
}

/// The mean of the precisions and that of the recalls, and F1 of both.
fn means(counts: &[Counts]) -> [f64; 3] {
    let of = |part: fn(&Counts) -> f64, other: fn(&Counts) -> f64| {
        let pages: Vec<f64> =
            counts.iter().filter(|it| part(it) + other(it) > 0.0).map(|it| part(it) / (part(it) + other(it))).collect();
        pages.iter().sum::<f64>() / pages.len() as f64
    };
    let precision = of(|it| it.right, |it| it.wrong);
    let recall = of(|it| it.right, |it| it.missing);
    [2.0 * precision * recall / (precision + recall), precision, recall]
}

/// Words as the benchmark counts them: letters, digits and underscores.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|it: char| !it.is_alphanumeric() && it != '_');
    words.filter(|it| !it.is_empty()).map(str::to_owned).collect()
}

type Bag<'a> = BTreeMap<&'a [String], usize>;

fn pieces(words: &[String]) -> Bag<'_> {
    // A text of fewer words is one piece.
    bag(words.windows(PIECE.min(words.len().max(1))))
}

fn singles(words: &[String]) -> Bag<'_> {
    bag(words.windows(1))
}

fn bag<'a>(pieces: impl Iterator<Item = &'a [String]>) -> Bag<'a> {
    let mut bag = Bag::new();
    pieces.for_each(|it| *bag.entry(it).or_default() += 1);
    bag
}

fn compared(expected: &Bag<'_>, found: &Bag<'_>) -> Counts {
    let mut counts = Counts::default();
    let all: BTreeSet<_> = expected.keys().chain(found.keys()).collect();
    for key in all {
        let (wanted, there) = (expected.get(*key).copied().unwrap_or(0), found.get(*key).copied().unwrap_or(0));
        counts.right += wanted.min(there) as f64;
        counts.wrong += there.saturating_sub(wanted) as f64;
        counts.missing += wanted.saturating_sub(there) as f64;
    }
    counts
}

/// Which expected words stand in a piece that was found.
fn covered(expected: &[String], found: &[String]) -> Vec<bool> {
    let there: BTreeSet<&[String]> = found.windows(PIECE).collect();
    let mut covered = vec![false; expected.len()];
    for (at, piece) in expected.windows(PIECE).enumerate() {
        if there.contains(piece) {
            covered.iter_mut().skip(at).take(PIECE).for_each(|it| *it = true);
        }
    }
    covered
}
