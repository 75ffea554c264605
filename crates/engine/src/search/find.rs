//! The best passages for a query. Passages with every part come first, then those with fewer; of these the ones with the highest
//! score. Knows the index and ranks; knows nothing of texts.
//!
//! A passage with all but k parts has one of the k + 1 rarest, so that frequent words are looked up only where rarer ones
//! stand, until too few passages are found so.

use diptych_corpus::order;

use super::index::WordIndex;
use super::part::{Choice, EXACT, Part, seek};
use super::passage::{Finder, Occurrence, n_neighbors};
use super::query;
use super::rank;
use super::spelling;
use super::typo::{self, Distance};

/// One passage that answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Answer {
    pub(super) passage: u32,
    pub(super) score: u32,
}

/// A typed word that stands nowhere, with the words searched in its place, nearest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Near {
    pub(super) typed: String,
    pub(super) words: Vec<u32>,
}

/// A word that only begins like the typed one. Near 1000, finished words lose their lead while typing.
const BEGINNING: u64 = 700;
/// A word one typing error away.
const ONE_ERROR: u64 = 600;
/// A word two typing errors away.
const TWO_ERRORS: u64 = 400;

/// How many words an unfinished word may stand for. Only one or two letters begin more; smaller values answer faster
/// and miss rare words until another letter is typed.
const MOST_LONGER: usize = 100;

/// How many words are searched instead of one that stands nowhere.
const MOST_NEAREST: usize = 5;

/// The number of parts found outweighs every score, so it stands in the bits above this one.
const PART_SHIFT: u32 = 24;
const MOST_SCORE: u64 = (1 << PART_SHIFT) - 1;

/// Parts in more passages than this are looked up only where rarer ones stand. Larger values read more passages; smaller
/// ones seek more.
const FREQUENT: usize = 2000;

/// A passage with the parts that it has, as bits.
type Candidate = (u32, u32);

/// A query against an index.
pub(super) struct Query<'a> {
    index: &'a WordIndex,
    parts: Vec<Part<'a>>,
    /// The words of it that stand nowhere.
    pub(super) near: Vec<Near>,
    /// Whether it has more words than are searched.
    pub(super) is_cut: bool,
}

impl<'a> Query<'a> {
    /// Reads what was typed.
    pub(super) fn new(index: &'a WordIndex, typed: &str) -> Self {
        let mut near = Vec::new();
        let query::Asked { parts: asked, is_cut } = query::read(typed);
        let others = spelling::others(index, &asked);
        let part = |(asked, other): (query::Part, Option<Part<'a>>)| {
            let n_words = asked.words.len();
            let is_open = |place: usize| asked.is_open && place + 1 == n_words;
            let words = asked.words.iter().enumerate();
            let mut unknown = Vec::new();
            let part = Part::new(
                words.map(|(place, word)| choices(index, word, is_open(place), &mut unknown)).collect(),
                index,
            );
            match other {
                // Of a word that is written another way here, none that is merely near is wanted.
                Some(other) if !unknown.is_empty() => other,
                Some(other) => part.or(other),
                None => {
                    near.append(&mut unknown);
                    part
                }
            }
        };
        let parts = asked.into_iter().zip(others).map(part).collect();
        Self { index, parts, near, is_cut }
    }

    /// The best passages, at most `limit`. `weight` says what the kind of a passage is worth, in thousandths.
    pub(super) fn best(&self, limit: usize, weight: &dyn Fn(u32) -> u64) -> Vec<Answer> {
        Search::new(self.index, &self.parts, weight).best(limit)
    }

    /// Where the parts stand in each of some passages; nowhere if the order of words is not known.
    pub(super) fn occurrences(&self, answers: &[Answer]) -> Vec<Vec<Occurrence>> {
        let finder = Finder::new(&self.parts);
        answers.iter().map(|it| finder.occurrences(self.index.words_in(it.passage))).collect()
    }
}

/// The words that a typed one may stand for: itself, those that it begins, or, if it stands nowhere, the nearest.
fn choices(index: &WordIndex, typed: &str, is_open: bool, near: &mut Vec<Near>) -> Vec<Choice> {
    let mut folded = String::new();
    super::fold::fold_into(&mut folded, typed);
    let exact = index.vocabulary.find(&folded);
    let mut choices: Vec<Choice> = exact.map(|word| Choice { word, quality: EXACT }).into_iter().collect();
    if is_open {
        choices.extend(longer_words(index, &folded).into_iter().map(|word| Choice { word, quality: BEGINNING }));
    }
    if choices.is_empty() {
        let nearest = nearest_words(index, &folded);
        near.push(Near { typed: typed.to_owned(), words: nearest.iter().map(|it| it.word).collect() });
        choices = nearest;
    }
    order::sort_by_key(&mut choices, |it| *it);
    choices
}

/// The words that go on from `folded`; of very many, those in most passages.
fn longer_words(index: &WordIndex, folded: &str) -> Vec<u32> {
    let words = index.vocabulary.beginning_with(folded).iter().copied();
    let mut longer: Vec<u32> = words.filter(|it| index.vocabulary.word(*it).len() > folded.len()).collect();
    if longer.len() > MOST_LONGER {
        order::sort_by_key(&mut longer, |it| std::cmp::Reverse(index.postings(*it).passages.len()));
        longer.truncate(MOST_LONGER);
    }
    longer
}

fn nearest_words(index: &WordIndex, folded: &str) -> Vec<Choice> {
    let distance = Distance::new(folded);
    let limit = typo::n_errors_allowed(distance.n_letters());
    // Another figure is no error, but another figure: 1872 is not 1871.
    if limit == 0 || folded.bytes().any(|it| it.is_ascii_digit()) {
        return Vec::new();
    }
    let words = &index.vocabulary;
    let letters = typo::letter_set(folded);
    let (shortest, longest) = typo::lengths_within(folded, limit);
    let is_like =
        |set, length: u32| (shortest..=longest).contains(&(length as usize)) && typo::may_be_near(set, letters, limit);
    let mut near: Vec<(usize, u32)> = Vec::new();
    for word in words.like(is_like) {
        near.extend(distance.to(words.word(word), limit).map(|it| (it, word)));
    }
    let n_having = |word: u32| index.postings(word).passages.len();
    order::sort_by(&mut near, |(one, a), (other, b)| {
        (one, n_having(*b), words.word(*a)).cmp(&(other, n_having(*a), words.word(*b)))
    });
    near.truncate(MOST_NEAREST);
    let quality = |distance| if distance > 1 { TWO_ERRORS } else { ONE_ERROR };
    near.into_iter().map(|(distance, word)| Choice { word, quality: quality(distance) }).collect()
}

/// One query at work.
struct Search<'a> {
    index: &'a WordIndex,
    parts: &'a [Part<'a>],
    weight: &'a dyn Fn(u32) -> u64,
    finder: Finder<'a>,
    /// What each part is worth where it stands, by how rare it is.
    rarities: Vec<u64>,
    /// The parts that stand somewhere, the rarest first.
    by_rarity: Vec<usize>,
}

impl<'a> Search<'a> {
    fn new(index: &'a WordIndex, parts: &'a [Part<'a>], weight: &'a dyn Fn(u32) -> u64) -> Self {
        let rarities = parts.iter().map(|it| rank::rarity(it.passages.len(), index.len())).collect();
        let n_passages = |it: usize| parts.get(it).map_or(0, |it| it.passages.len());
        let mut by_rarity: Vec<usize> = (0..parts.len()).filter(|it| n_passages(*it) > 0).collect();
        order::sort_by_key(&mut by_rarity, |it| n_passages(*it));
        Self { index, parts, weight, finder: Finder::new(parts), rarities, by_rarity }
    }

    fn best(&self, limit: usize) -> Vec<Answer> {
        let n_passages = |it: usize| self.parts.get(it).map_or(0, |it| it.passages.len());
        let n_rare = self.by_rarity.iter().filter(|it| n_passages(**it) <= FREQUENT).count().max(1);
        let (rare, frequent) = self.by_rarity.split_at(n_rare.min(self.by_rarity.len()));
        let candidates = self.candidates(rare, frequent);
        // Passages that have frequent parts alone have no more than these; others are found already.
        let is_sure = |it: &&Candidate| it.1.count_ones() as usize > frequent.len();
        if frequent.is_empty() || candidates.iter().filter(is_sure).count() >= limit {
            return self.best_of(&candidates, limit);
        }
        self.best_of(&self.candidates(&self.by_rarity, &[]), limit)
    }

    /// The passages that have one of the parts `read`, with all their parts; those of `sought` are looked up.
    fn candidates(&self, read: &[usize], sought: &[usize]) -> Vec<Candidate> {
        let list = |it: &usize| self.parts.get(*it).map_or(&[][..], |it| &it.passages);
        let mut rest: Vec<(&[u32], u32)> = read.iter().map(|it| (list(it), 1 << it)).collect();
        let mut places: Vec<(&[u32], usize, u32)> = sought.iter().map(|it| (list(it), 0, 1 << it)).collect();
        let mut candidates = Vec::new();
        while let Some(passage) = rest.iter().filter_map(|it| it.0.first().copied()).min() {
            let mut parts = 0;
            for (list, bit) in &mut rest {
                if let Some((first, after)) = list.split_first().filter(|it| *it.0 == passage) {
                    let _ = first;
                    *list = after;
                    parts |= *bit;
                }
            }
            for (list, place, bit) in &mut places {
                *place = seek(list, *place, passage);
                parts |= if list.get(*place) == Some(&passage) { *bit } else { 0 };
            }
            candidates.push((passage, parts));
        }
        candidates
    }

    /// The best of `candidates`, which are in the order of passages.
    fn best_of(&self, candidates: &[Candidate], limit: usize) -> Vec<Answer> {
        let mut n_with = [0_usize; query::MOST_PARTS + 1];
        for (_, parts) in candidates {
            if let Some(n) = n_with.get_mut(parts.count_ones() as usize) {
                *n += 1;
            }
        }
        // `limit` passages have at least `fewest` parts; those with fewer are not ranked.
        let (mut fewest, mut n_found) = (n_with.len() - 1, 0);
        while fewest > 1 && n_found + n_with.get(fewest).copied().unwrap_or_default() < limit {
            n_found += n_with.get(fewest).copied().unwrap_or_default();
            fewest -= 1;
        }
        let enough: Vec<&Candidate> = candidates.iter().filter(|it| it.1.count_ones() as usize >= fewest).collect();
        let mut answers = Vec::new();
        for n_parts in (fewest..n_with.len()).rev().filter(|it| n_with.get(*it).is_some_and(|n| *n > 0)) {
            let tier = enough.iter().copied().filter(|it| it.1.count_ones() as usize == n_parts);
            self.add_best(tier, limit.saturating_sub(answers.len()), &mut answers);
        }
        answers
    }

    /// Appends the best of passages with as many parts.
    fn add_best<'b>(&self, tier: impl Iterator<Item = &'b Candidate>, limit: usize, answers: &mut Vec<Answer>) {
        let first = answers.len();
        let mut places: Vec<usize> = vec![0; self.parts.len()];
        for &(passage, parts) in tier {
            let weight = (self.weight)(passage);
            let worth = self.worth(passage, parts, &mut places);
            // Parts that stand next to each other in the query may do so in the passage.
            let most = u64::from((parts & parts >> 1).count_ones());
            let worst = answers.get((first + limit).wrapping_sub(1)).map_or(0, |it| it.score);
            if score(worth, most, weight, parts) <= worst {
                continue;
            }
            let n_neighbors =
                if most > 0 { n_neighbors(&self.finder.occurrences(self.index.words_in(passage))) } else { 0 };
            let score = score(worth, n_neighbors, weight, parts);
            let after = first + answers.get(first..).map_or(0, |it| it.partition_point(|it| it.score >= score));
            answers.insert(after, Answer { passage, score });
            answers.truncate(first + limit);
        }
    }

    /// What the parts of a passage are worth by themselves; `places` say where the last passage stood in their lists.
    fn worth(&self, passage: u32, parts: u32, places: &mut [usize]) -> u64 {
        let dilution = self.index.dilutions.get(passage as usize).copied().unwrap_or_default();
        let mut worth = 0;
        for (number, ((part, rarity), place)) in self.parts.iter().zip(&self.rarities).zip(places).enumerate() {
            if parts >> number & 1 == 1 {
                *place = seek(&part.passages, *place, passage);
                worth += rank::part_score(part.uses_at(*place), dilution, *rarity);
            }
        }
        worth
    }
}

fn score(worth: u64, n_neighbors: u64, weight: u64, parts: u32) -> u32 {
    let score = rank::document_score(worth, n_neighbors, weight).min(MOST_SCORE);
    u32::try_from(score).unwrap_or_default() + (parts.count_ones() << PART_SHIFT)
}
