//! The kind of a name, judged once more: labels are given word by word, and this looks at the whole name, at what they were
//! worth, and at all its places in the article. Says what is looked at, for training and for recognizing alike; knows no labels.

use super::TRANSITION_BITS;
use super::article_forms::{ArticleForms, Sentence, fact};
use super::form::{Form, lower_code};
use super::hash::{Table, feature, join};
use super::label::{NameKind, Row};
use super::lists::{Lists, phrase_hash};
use super::names::Found;
use crate::hash::{START, step};

/// How many kinds there are to choose from.
pub const N_KINDS: usize = NameKind::ALL.len();

/// How many bits of a feature name its bucket. One more makes the file 3 kB larger and gains nothing.
const BUCKET_BITS: u32 = 14;

/// How many buckets the weights have.
pub const N_BUCKETS: usize = 1 << BUCKET_BITS;

/// What a feature is worth for each kind.
pub(crate) type Weights = Vec<[i8; N_KINDS]>;

/// What a name is worth as each kind, and last as none.
type Points = [i32; N_KINDS + 1];

/// Points are rounded to steps of this size: larger ones tell less of how sure the labels are, smaller ones are seen less often.
const POINTS_OF_STEP: i32 = 24;

/// A difference between kinds counts up to this many steps, in either direction.
const MOST_STEPS: i32 = 12;
const FEWEST_STEPS: i32 = -4;

/// Names with more words than this count as having this many.
const MOST_WORDS: usize = 5;

/// Up to this many words apart, two names still count as neighbors.
const LONGEST_GAP: usize = 3;

/// What stands for a neighbor beyond the ends of a sentence.
const NOTHING: u64 = u64::MAX;

/// The bucket of a feature.
#[inline]
pub(super) fn bucket(feature: u64) -> usize {
    (feature >> (u64::BITS - BUCKET_BITS)) as usize
}

/// A name as its labels tell of it.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) found: Found,
    /// Which sentence it stands in.
    sentence: usize,
    points: Points,
}

impl Candidate {
    /// Takes a name of a zone whose words have these `points`; `first` is where the zone of the sentence begins.
    pub(super) fn new(found: Found, points: &[Row], first: usize, sentence: usize) -> Self {
        let mut sums: Points = [0; N_KINDS + 1];
        for (place, row) in points.get(found.words.clone()).unwrap_or_default().iter().enumerate() {
            let of_kinds = NameKind::ALL.map(|it| if place == 0 { it.begin() } else { it.inside() });
            for (sum, label) in sums.iter_mut().zip(of_kinds.into_iter().chain([super::OUTSIDE])) {
                *sum = sum.saturating_add(row.get(usize::from(label)).map_or(0, |it| it >> TRANSITION_BITS));
            }
        }
        let words = found.words.start + first..found.words.end + first;
        Self { found: Found { words, kind: found.kind }, sentence, points: sums }
    }
}

/// What all places of a spelling say together.
#[derive(Clone, Copy, Debug, Default)]
struct Spelling {
    n_found: [u32; N_KINDS],
    points: Points,
}

/// Words have three places in a longer name: first, last, or between. The fourth is that of one whose letters begin its words.
const ACRONYM: usize = 3;

/// All names of an article, to be judged.
pub(super) struct Judge<'a> {
    article: &'a ArticleForms<'a>,
    lists: &'a Lists,
    candidates: &'a [Candidate],
    spellings: Vec<Spelling>,
    /// The number of the spelling of each.
    numbers: Vec<u32>,
    /// The kinds of longer names by one of their words, as bits, as many for each place as there are kinds.
    longer: Table,
}

impl<'a> Judge<'a> {
    pub(super) fn new(article: &'a ArticleForms<'a>, lists: &'a Lists, candidates: &'a [Candidate]) -> Self {
        let (mut by_hash, numbers) = (Table::default(), Vec::with_capacity(candidates.len()));
        let mut judge = Self { article, lists, candidates, spellings: Vec::new(), numbers, longer: Table::default() };
        for candidate in candidates {
            judge.add_spelling(candidate, &mut by_hash);
            if candidate.found.words.len() > 1 {
                judge.add_longer(&candidate.found);
            }
        }
        judge
    }

    /// The names with the kinds that `weights` speak for.
    pub(super) fn judged(&self, weights: &Weights) -> Vec<Found> {
        let judged = |(at, it): (usize, &Candidate)| Found {
            words: it.found.words.clone(),
            kind: self.kind(at, it.found.kind, weights),
        };
        self.candidates.iter().enumerate().map(judged).collect()
    }

    /// What the name at `at` is; `own` where nothing is worth more.
    fn kind(&self, at: usize, own: NameKind, weights: &Weights) -> NameKind {
        let mut sums = [0_i32; N_KINDS];
        self.features(at, &mut |feature| {
            let row = weights.get(bucket(feature)).unwrap_or(&[0; N_KINDS]);
            sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += i32::from(*weight));
        });
        NameKind::ALL.into_iter().max_by_key(|it| (sums[*it as usize], *it == own)).unwrap_or(own)
    }

    fn add_spelling(&mut self, candidate: &Candidate, by_hash: &mut Table) {
        let hash = self.forms(&candidate.found).fold(START, |hash, form| join(hash, form.lower));
        let next = u32::try_from(self.spellings.len()).unwrap_or(u32::MAX);
        let number = by_hash.find_or_put(hash, next);
        self.numbers.push(number);
        if number == next {
            self.spellings.push(Spelling::default());
        }
        if let Some(spelling) = self.spellings.get_mut(number as usize) {
            spelling.n_found[candidate.found.kind as usize] += 1;
            let sums = spelling.points.iter_mut().zip(candidate.points);
            sums.for_each(|(sum, points)| *sum = sum.saturating_add(points));
        }
    }

    fn add_longer(&mut self, name: &Found) {
        let (mut initials, last) = (START, name.words.end.saturating_sub(1));
        for at in name.words.clone() {
            let Some(form) = self.article.form(at) else { continue };
            let place = if at == name.words.start { 0 } else { 1 + usize::from(at == last) };
            self.mark_longer(form.lower, place, name.kind);
            if form.case.is_name_like() {
                initials = self.article.word(at).chars().take(1).fold(initials, |hash, it| step(hash, lower_code(it)));
            }
        }
        self.mark_longer(initials, ACRONYM, name.kind);
    }

    fn mark_longer(&mut self, word: u64, place: usize, kind: NameKind) {
        let marks = self.longer.find(word).unwrap_or_default();
        let mark = 1 << (place * N_KINDS + kind as usize);
        if marks & mark == 0 {
            self.longer.put(word, marks | mark);
        }
    }

    fn forms(&self, name: &Found) -> impl Iterator<Item = &'a Form> {
        let article = self.article;
        name.words.clone().filter_map(|at| article.form(at))
    }

    /// Tells `found` the features of the name at `at`.
    pub(super) fn features(&self, at: usize, found: &mut impl FnMut(u64)) {
        let Some(candidate) = self.candidates.get(at) else { return };
        let (name, article) = (&candidate.found, self.article);
        let ends = (article.form(name.words.start), article.form(name.words.end.saturating_sub(1)));
        let (Some(sentence), (Some(first), Some(last))) = (article.sentences.get(candidate.sentence), ends) else {
            return;
        };
        found(feature(100, name.kind as u64));
        features_of_points(101, name.kind, &candidate.points, found);
        self.features_of_clusters(name, first, last, sentence, found);
        self.features_of_lists(name, first, last, found);
        features_of_facts(name, first, last, sentence, found);
        self.features_of_article(at, name, first, found);
        self.features_of_neighbors(at, name, sentence, found);
    }

    fn features_of_clusters(
        &self,
        name: &Found,
        first: &Form,
        last: &Form,
        sentence: &Sentence,
        found: &mut impl FnMut(u64),
    ) {
        let (kind, first, last) = (name.kind as u64, first.cluster, last.cluster);
        let coarse = [first, last].map(|it| u64::from(it.coarse));
        let [first, last] = [first, last].map(|it| u64::from(it.middle));
        found(feature(116, first));
        found(feature(117, last));
        found(feature(158, coarse[0]));
        found(feature(159, coarse[1]));
        self.forms(name).for_each(|it| found(feature(118, u64::from(it.cluster.middle))));
        found(feature(119, join(coarse[0], coarse[1])));
        let around = [name.words.start.checked_sub(1), Some(name.words.end)].map(|it| {
            let inside = it.filter(|it| sentence.words.contains(it));
            inside.and_then(|it| self.article.form(it)).map_or(NOTHING, |it| u64::from(it.cluster.middle))
        });
        found(feature(153, join(kind, around[0])));
        found(feature(154, join(kind, around[1])));
        found(feature(155, join(kind, last)));
        found(feature(156, join(kind, first)));
    }

    fn features_of_lists(&self, name: &Found, first: &Form, last: &Form, found: &mut impl FnMut(u64)) {
        let (mut phrase, mut of_any, mut pattern) = (None, 0, START);
        for form in self.forms(name) {
            phrase = Some(phrase_hash(phrase, form.lower));
            of_any |= form.lists;
            pattern = join(pattern, u64::from(form.lists));
        }
        let of_all = if name.words.len() == 1 { first.lists } else { phrase.map_or(0, |it| self.lists.of(it)) };
        found(feature(120, pattern));
        found(feature(121, join(u64::from(of_all), n_words(name))));
        for (template, lists) in (122..).zip([of_all, first.lists, last.lists, of_any]) {
            each_bit(lists, |bit| found(feature(template, bit)));
        }
    }

    fn features_of_article(&self, at: usize, name: &Found, first: &Form, found: &mut impl FnMut(u64)) {
        let number = self.numbers.get(at);
        if let Some(spelling) = number.and_then(|it| self.spellings.get(*it as usize)) {
            let counts = spelling.n_found.iter().fold(0, |counts, n| counts << 2 | u64::from((*n).min(2)));
            found(feature(144, join(name.kind as u64, counts)));
            if spelling.n_found.iter().sum::<u32>() > 1 {
                let most = |it: &NameKind| spelling.points[*it as usize];
                let best = NameKind::ALL.into_iter().max_by_key(most).unwrap_or(name.kind);
                found(feature(145, join(name.kind as u64, best as u64)));
                features_of_points(146, best, &spelling.points, found);
            }
        }
        if name.words.len() == 1 {
            let marks = self.longer.find(first.lower).unwrap_or_default() as u16;
            each_bit(marks, |bit| found(feature(147, bit / N_KINDS as u64 * 16 + bit % N_KINDS as u64)));
        }
    }

    /// The names next to this one: "Denver, Colorado", "Ann and Bea".
    fn features_of_neighbors(&self, at: usize, name: &Found, sentence: &Sentence, found: &mut impl FnMut(u64)) {
        let neighbor = |it: Option<usize>| {
            let other = &self.candidates.get(it?)?.found;
            sentence.words.contains(&other.words.start).then_some(other)
        };
        let mut tell = |template, other: &Found, gap: std::ops::Range<usize>| {
            if gap.len() <= LONGEST_GAP {
                let between = gap.filter_map(|it| self.article.form(it)).fold(START, |hash, it| join(hash, it.lower));
                found(feature(template, join(between, other.kind as u64)));
            }
        };
        if let Some(other) = neighbor(at.checked_sub(1)) {
            tell(149, other, other.words.end..name.words.start);
        }
        if let Some(other) = neighbor(Some(at + 1)) {
            tell(150, other, name.words.end..other.words.start);
        }
    }
}

fn n_words(name: &Found) -> u64 {
    name.words.len().min(MOST_WORDS) as u64
}

fn each_bit(bits: u16, mut found: impl FnMut(u64)) {
    let mut rest = bits;
    while rest != 0 {
        found(u64::from(rest.trailing_zeros()));
        rest &= rest - 1;
    }
}

/// How far each kind is behind `kind`.
fn features_of_points(template: u64, kind: NameKind, points: &Points, found: &mut impl FnMut(u64)) {
    for (other, worth) in (0_u64..).zip(points) {
        let behind = points[kind as usize].saturating_sub(*worth) / POINTS_OF_STEP;
        let steps = behind.clamp(FEWEST_STEPS, MOST_STEPS) - FEWEST_STEPS;
        found(feature(template, join(kind as u64, other << 8 | steps as u64)));
    }
}

fn features_of_facts(name: &Found, first: &Form, last: &Form, sentence: &Sentence, found: &mut impl FnMut(u64)) {
    found(feature(102, n_words(name)));
    found(feature(157, join(name.kind as u64, n_words(name))));
    found(feature(140, join(u64::from(first.facts), u64::from(last.facts))));
    for (template, facts) in (141..).zip([first.facts, last.facts]) {
        each_bit(facts & ((1 << fact::N_FACTS) - 1), |bit| found(feature(template, bit << 3 | n_words(name))));
    }
    let is_first = name.words.start == sentence.words.start;
    found(feature(143, join(sentence.style as u64, u64::from(is_first))));
}

#[cfg(test)]
mod tests {
    use super::{ACRONYM, Candidate, Judge, N_BUCKETS, N_KINDS, bucket, feature};
    use crate::recognition::article_forms::ArticleForms;
    use crate::recognition::clusters::Clusters;
    use crate::recognition::label::NameKind::{self, Organization, Place};
    use crate::recognition::lists::Lists;
    use crate::recognition::names::Found;
    use crate::token::find_tokens;
    use diptych_corpus::span::Span;

    const TEXT: &str = "the Food Program in Ulm called FP";

    /// Judges three names of [`TEXT`] where a feature speaks for organizations.
    fn judged(feature: Option<u64>) -> Vec<NameKind> {
        let (lists, clusters) = (Lists::default(), Clusters::default());
        let article = ArticleForms::new(TEXT, &[Span::whole(TEXT)], &find_tokens(TEXT), &lists, &clusters);
        let found = [(1..3, Organization), (4..5, Place), (6..7, Place)];
        let candidates = found.map(|(words, kind)| Candidate::new(Found { words, kind }, &[], 0, 0));
        let mut weights = vec![[0; N_KINDS]; N_BUCKETS];
        if let Some(feature) = feature {
            weights[bucket(feature)][Organization as usize] = 9;
        }
        let judged = Judge::new(&article, &lists, &candidates).judged(&weights);
        judged.iter().map(|it| it.kind).collect()
    }

    #[test]
    fn a_name_keeps_its_kind_where_nothing_speaks_against_it() {
        assert_eq!(judged(None), [Organization, Place, Place]);
    }

    #[test]
    fn letters_of_a_longer_name_speak_for_its_kind() {
        let acronym = feature(147, ACRONYM as u64 * 16 + Organization as u64);
        assert_eq!(judged(Some(acronym)), [Organization, Place, Organization]);
    }
}
