//! What the model looks at, as hashes: the only place that says so, for training and for recognizing alike. Knows words, runs
//! and what the article tells of them; knows no weights.

use std::ops::Range;

use super::article_forms::{ArticleForms, Sentence, fact};
use super::clusters::Cluster;
use super::form::{Case, Form, lower_code};
use super::hash::{feature, join};
use super::lists::{Lists, MOST_WORDS, of_several, phrase_hash};
use super::run::Run;
use crate::hash::{START, step};

/// The longest beginnings and endings of a word that are looked at.
const LONGEST_AFFIX: usize = 4;

/// What stands for a word beyond the ends of a sentence.
const NOTHING: u64 = 0x1d;

/// A zone with what is known of all its words together.
pub(super) struct Zone<'a> {
    article: &'a ArticleForms<'a>,
    sentence: &'a Sentence,
    words: Range<usize>,
    run: Run,
    /// Hashes of the run.
    of_run: OfRun,
    /// The lists that have each word of the zone, alone or with its neighbors.
    lists: Vec<u16>,
}

/// What the words of a run have in common.
#[derive(Default)]
struct OfRun {
    whole: u64,
    first: u64,
    last: u64,
    pattern: u64,
    before: u64,
    after: u64,
    cluster_before: Cluster,
    cluster_after: Cluster,
    cluster_first: Cluster,
    cluster_last: Cluster,
    facts: u64,
}

/// Tells `found` the features that a word has wherever it stands in an article.
pub(super) fn features_of_form(text: &str, form: &Form, found: &mut impl FnMut(u64)) {
    let case = form.case as u64;
    found(feature(0, form.written));
    found(feature(1, form.lower));
    found(feature(2, form.outline));
    found(feature(3, form.shape));
    found(feature(4, case));
    let word = form.span.of(text);
    let mut hash = START;
    for (place, char) in (0..LONGEST_AFFIX as u64).zip(word.chars()) {
        hash = step(hash, lower_code(char));
        found(feature(5 + place, hash));
    }
    hash = START;
    for (place, char) in (0..LONGEST_AFFIX as u64).zip(word.chars().rev()) {
        hash = step(hash, lower_code(char));
        found(feature(9 + place, hash));
    }
    for bit in 0..fact::N_FACTS {
        if form.facts & (1 << bit) != 0 {
            found(feature(13, u64::from(bit)));
        }
    }
    found(feature(14, join(u64::from(form.facts), case)));
    found(feature(15, u64::from(form.cluster.fine)));
    found(feature(16, u64::from(form.cluster.middle)));
    found(feature(17, u64::from(form.cluster.coarse)));
}

impl<'a> Zone<'a> {
    /// Looks at the words of `zone`.
    pub(super) fn new(
        article: &'a ArticleForms<'a>,
        sentence: &'a Sentence,
        words: Range<usize>,
        lists: &Lists,
    ) -> Self {
        let mut zone =
            Self { article, sentence, lists: Vec::new(), run: Run::default(), of_run: OfRun::default(), words };
        zone.mark_lists(lists);
        zone
    }

    /// Marks the words of entries that have several.
    fn mark_lists(&mut self, lists: &Lists) {
        let article = self.article;
        self.lists.extend(self.words.clone().map(|at| article.form(at).map_or(0, |it| it.lists)));
        for start in self.words.clone() {
            let mut hash = None;
            for end in start..self.words.end.min(start + MOST_WORDS) {
                let Some(form) = article.form(end) else { break };
                hash = Some(phrase_hash(hash, form.lower));
                let marks = of_several(hash.filter(|_| end > start).map_or(0, |it| lists.of(it)));
                let marked = self.lists.get_mut(start - self.words.start..=end - self.words.start);
                marked.filter(|_| marks != 0).unwrap_or_default().iter_mut().for_each(|it| *it |= marks);
            }
        }
    }

    /// The word at `at`, in lower case, or what stands for none.
    fn lower(&self, at: Option<usize>) -> u64 {
        self.inside(at).and_then(|it| self.article.form(it)).map_or(NOTHING, |it| it.lower)
    }

    /// `at`, if the sentence has such a place.
    fn inside(&self, at: Option<usize>) -> Option<usize> {
        at.filter(|it| self.sentence.words.contains(it))
    }

    fn cluster(&self, at: Option<usize>) -> Cluster {
        self.inside(at).and_then(|it| self.article.form(it)).map_or(Cluster::BEYOND, |it| it.cluster)
    }

    fn outline(&self, at: Option<usize>) -> u64 {
        self.inside(at).and_then(|it| self.article.form(it)).map_or(NOTHING, |it| it.outline)
    }

    fn lists_at(&self, at: Option<usize>) -> u64 {
        let Some(at) = self.inside(at) else { return NOTHING };
        let in_zone = at.checked_sub(self.words.start).and_then(|it| self.lists.get(it));
        in_zone.copied().or_else(|| self.article.form(at).map(|it| it.lists)).map_or(NOTHING, u64::from)
    }

    /// The last three letters of a neighbor.
    fn ending(&self, at: Option<usize>) -> u64 {
        let word = self.inside(at).map_or("", |it| self.article.word(it));
        word.chars().rev().take(3).fold(START, |hash, char| step(hash, lower_code(char)))
    }

    fn look_at_run(&mut self, at: usize) {
        self.run = Run::at(self.article, &self.words, at);
        let (first, end) = (self.run.words.start, self.run.words.end);
        let mut of_run = OfRun {
            whole: START,
            pattern: START,
            first: self.lower(Some(first)),
            last: self.lower(end.checked_sub(1)),
            before: self.lower(first.checked_sub(1)),
            after: self.lower(Some(end)),
            cluster_before: self.cluster(first.checked_sub(1)),
            cluster_after: self.cluster(Some(end)),
            cluster_first: self.cluster(Some(first)),
            cluster_last: self.cluster(end.checked_sub(1)),
            facts: 0,
        };
        for at in self.run.words.clone() {
            of_run.whole = join(of_run.whole, self.lower(Some(at)));
            of_run.pattern = join(of_run.pattern, self.lists_at(Some(at)));
        }
        let facts = |at: Option<usize>| at.and_then(|it| self.article.form(it)).map_or(0, |it| u64::from(it.facts));
        of_run.facts = join(facts(Some(first)), facts(end.checked_sub(1)));
        self.of_run = of_run;
    }

    /// Tells `found` the features that the word at `at` has here.
    pub(super) fn features_at(&mut self, at: usize, found: &mut impl FnMut(u64)) {
        if !self.run.words.contains(&at) {
            self.look_at_run(at);
        }
        let Some(form) = self.article.form(at) else { return };
        let (before, after) = (at.checked_sub(1), Some(at + 1));
        let (lower, lower_before, lower_after) = (form.lower, self.lower(before), self.lower(after));
        found(feature(20, lower_before));
        found(feature(21, lower_after));
        found(feature(24, join(lower_before, lower)));
        found(feature(25, join(lower, lower_after)));
        let outlines = [self.outline(before), form.outline, self.outline(after)];
        found(feature(27, join(outlines[0], outlines[1])));
        found(feature(28, join(outlines[1], outlines[2])));
        found(feature(29, join(join(outlines[0], outlines[1]), outlines[2])));
        found(feature(30, self.ending(before)));
        found(feature(31, self.ending(after)));
        self.features_of_sentence(form, at, found);
        self.features_of_clusters(form, at, found);
        self.features_of_lists(form, at, found);
        self.features_of_run(form, at, found);
    }

    fn features_of_sentence(&self, form: &Form, at: usize, found: &mut impl FnMut(u64)) {
        let (case, style) = (form.case as u64, self.sentence.style as u64);
        let is_first = u64::from(at == self.sentence.words.start);
        found(feature(32, join(style, case)));
        found(feature(33, join(is_first, case)));
        found(feature(34, join(join(is_first, style), u64::from(form.facts & 3))));
    }

    fn features_of_lists(&self, form: &Form, at: usize, found: &mut impl FnMut(u64)) {
        let lists = self.lists_at(Some(at));
        let (before, after) = (self.lists_at(at.checked_sub(1)), self.lists_at(Some(at + 1)));
        found(feature(35, lists));
        found(feature(36, join(before, lists)));
        found(feature(37, join(lists, after)));
        found(feature(38, join(lists, form.case as u64)));
        for bit in 0..16 {
            if lists & (1 << bit) != 0 {
                found(feature(39, bit));
            }
        }
        found(feature(40, before));
        found(feature(41, after));
    }

    fn features_of_clusters(&self, form: &Form, at: usize, found: &mut impl FnMut(u64)) {
        let (before, after) = (self.cluster(at.checked_sub(1)), self.cluster(Some(at + 1)));
        found(feature(52, u64::from(before.middle)));
        found(feature(53, u64::from(after.middle)));
        found(feature(63, u64::from(before.coarse)));
        found(feature(64, u64::from(after.coarse)));
        found(feature(54, u64::from(self.cluster(at.checked_sub(2)).coarse)));
        found(feature(55, u64::from(self.cluster(Some(at + 2)).coarse)));
        let coarse = [before, form.cluster, after].map(|it| u64::from(it.coarse));
        found(feature(56, join(coarse[0], coarse[1])));
        found(feature(57, join(coarse[1], coarse[2])));
    }

    fn features_of_run(&self, form: &Form, at: usize, found: &mut impl FnMut(u64)) {
        let of_run = &self.of_run;
        let length = self.run.words.len().min(6) as u64;
        let place = (at - self.run.words.start).min(5) as u64;
        let from_end = (self.run.words.end - at).min(6) as u64;
        let in_run = join(length, place);
        found(feature(42, join(in_run, u64::from(form.case != Case::Lower))));
        found(feature(43, join(from_end, of_run.last)));
        found(feature(44, join(place, of_run.first)));
        found(feature(45, join(place.min(1), of_run.before)));
        found(feature(46, join(from_end.min(2), of_run.after)));
        found(feature(47, join(of_run.before, of_run.after)));
        found(feature(48, join(place, of_run.whole)));
        found(feature(49, join(place, of_run.pattern)));
        found(feature(50, join(join(length, place), of_run.facts)));
        found(feature(51, join(join(from_end, of_run.last), place)));
        found(feature(58, join(place.min(1), u64::from(of_run.cluster_before.middle))));
        found(feature(59, join(from_end.min(2), u64::from(of_run.cluster_after.middle))));
        let around = [of_run.cluster_before, of_run.cluster_after].map(|it| u64::from(it.coarse));
        found(feature(60, join(around[0], around[1])));
        found(feature(61, join(from_end, u64::from(of_run.cluster_last.middle))));
        found(feature(62, join(place, u64::from(of_run.cluster_first.middle))));
    }
}
