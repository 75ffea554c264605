//! What one text says twice, in a sentence or less: a headline that stands again, a slogan, a sentence told once more with a few
//! words changed. Between two texts this would be chance; inside one it shows how the text is made.

use std::ops::Range;

use diptych_corpus::order;
use diptych_corpus::span::Span;

use super::local_alignment::most_alike;
use super::sentence::{Stems, Telling, n_common, sentences_of_places};
use super::words::Texts;
use super::{Likeness, Passage, Read, SHORTEST};
use crate::token::TokenKind;
use crate::token::role::{CLAUSE_CUE, MARKED_CUE};

/// The fewest words of a slogan, and how many of them must carry meaning.
const FEWEST_WORDS: usize = 3;
const FEWEST_TELLING: usize = 2;

/// A slogan that comes again more often is a refrain or a form; pairs of it would tell nothing.
const MOST_PLACES: usize = 8;

/// How many words that carry meaning, and that stand in few later places, two sentences must share to be compared.
const FEWEST_COMMON: u32 = 3;
const FEW_PLACES: usize = 32;

/// How many tokens a repeated sentence shares with the first at least.
const FEWEST_SHARED: usize = 9;

/// How much of the two places is the same, in percent, counting both.
const LEAST_LIKENESS: usize = 45;

/// How much of the shorter sentence has to be told again, in percent.
const LEAST_COVERED: usize = 50;

/// Longer sentences are not compared word by word, which takes the square of their length.
const LONGEST_SENTENCE: usize = 90;

/// A place that comes so near to an edge of its sentence or clause takes in the rest of it.
const NEAR_EDGE: usize = 6;

/// How many marks may stand between two sentences of one passage.
const MOST_MARKS: usize = 3;

/// Something told twice, by the places of its tokens.
#[derive(Clone, Debug)]
struct Repeat {
    a: Range<usize>,
    b: Range<usize>,
}

/// Finds what texts repeat, one text after the other.
pub(super) struct Repeats<'a> {
    texts: &'a Texts,
    /// Where the places of each word begin in `places`, by the number of the word; the next number has their end.
    firsts: Vec<u32>,
    /// The places of each word that carries meaning, ascending.
    places: Vec<u32>,
    /// How many places of each word were passed.
    passed: Vec<u32>,
    stems: Stems,
}

impl<'a> Repeats<'a> {
    pub(super) fn new(texts: &'a Texts) -> Self {
        let telling = || (0_u32..).zip(texts.words()).filter(|it| texts.is_telling(*it.1));
        let mut firsts = vec![0_u32; texts.n_words() + 1];
        for (_, word) in telling() {
            if let Some(count) = firsts.get_mut(*word as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for first in &mut firsts {
            sum += *first;
            *first = sum;
        }
        let mut filled = firsts.clone();
        let mut places = vec![0; sum as usize];
        for (place, word) in telling() {
            let Some(at) = filled.get_mut(*word as usize) else { continue };
            if let Some(slot) = places.get_mut(*at as usize) {
                *slot = place;
            }
            *at += 1;
        }
        Self { texts, passed: firsts.clone(), firsts, places, stems: Stems::default() }
    }

    /// Adds what the text with this number repeats to the passages `found` in it so far, unless they have it. Texts are asked for
    /// in their order.
    pub(super) fn add(&mut self, number: usize, text: &Read<'_>, found: &mut Vec<Passage>) {
        let reader = Reader { texts: self.texts, first: self.texts.places(number).start, text };
        let mut repeats = self.told_again(&reader);
        let mut slogans = reader.slogans();
        slogans.retain(|it| !repeats.iter().any(|known| meets(known, it)));
        repeats.extend(slogans);
        let known: Vec<(Span, Span)> = found.iter().map(|it| (it.a_span, it.b_span)).collect();
        let is_known = |a: Span, b: Span| known.iter().any(|it| it.0.overlaps(a) && it.1.overlaps(b));
        for it in reader.joined(repeats) {
            let (Some(a_span), Some(b_span)) = (reader.span(&it.a), reader.span(&it.b)) else { continue };
            if !is_known(a_span, b_span) {
                let is_same = reader.words(&it.a) == reader.words(&it.b);
                let likeness = if is_same { Likeness::Verbatim } else { Likeness::Near };
                let paragraphs = vec![(a_span, b_span)];
                found.push(Passage { a: number, a_span, b: number, b_span, likeness, paragraphs });
            }
        }
    }

    /// Sentences that are told once more with a few words changed.
    fn told_again(&mut self, reader: &Reader<'_>) -> Vec<Repeat> {
        let sentences = reader.sentences();
        let sentence_of = sentences_of_places(&sentences);
        let telling = Telling::new(self.texts, &sentences);
        let mut found = Vec::new();
        let mut common = vec![0_u32; sentences.len()];
        let (mut met, mut touched): (Vec<usize>, Vec<usize>) = (Vec::new(), Vec::new());
        for (one, sentence) in sentences.iter().enumerate() {
            for place in sentence.clone() {
                for &later in self.places_after(reader, place) {
                    let other = sentence_of.get(later as usize - reader.first).map_or(one, |it| *it as usize);
                    let Some(count) = common.get_mut(other).filter(|_| other > one) else { continue };
                    *count += 1;
                    match *count {
                        1 => touched.push(other),
                        FEWEST_COMMON => met.push(other),
                        _ => {}
                    }
                }
            }
            for other in met.drain(..).filter(|it| telling.may_be_near(one, *it)).filter_map(|it| sentences.get(it)) {
                found.extend(reader.compare(sentence, other, &mut self.stems));
            }
            for other in touched.drain(..) {
                if let Some(count) = common.get_mut(other) {
                    *count = 0;
                }
            }
        }
        found
    }

    /// The later places in the same text of the word at `place`, if they are few.
    fn places_after(&mut self, reader: &Reader<'_>, place: usize) -> &[u32] {
        let Some(&word) = self.texts.words().get(place).filter(|it| self.texts.is_telling(**it)) else { return &[] };
        let end = self.firsts.get(word as usize + 1).copied().unwrap_or_default();
        let Some(passed) = self.passed.get_mut(word as usize) else { return &[] };
        while *passed < end && self.places.get(*passed as usize).is_some_and(|it| *it as usize <= place) {
            *passed += 1;
        }
        let later = self.places.get(*passed as usize..end as usize).unwrap_or_default();
        let near = later.get(..later.len().min(FEW_PLACES + 1)).unwrap_or_default();
        let end_of_text = reader.first + reader.text.tokens.len();
        let n_here = near.partition_point(|it| (*it as usize) < end_of_text);
        if n_here > FEW_PLACES { &[] } else { near.get(..n_here).unwrap_or_default() }
    }
}

/// One text of those that are read.
struct Reader<'a> {
    texts: &'a Texts,
    /// The place of its first token.
    first: usize,
    text: &'a Read<'a>,
}

impl Reader<'_> {
    fn span(&self, places: &Range<usize>) -> Option<Span> {
        self.texts.span(places.start, places.end)
    }

    fn words(&self, places: &Range<usize>) -> &[u32] {
        self.texts.words().get(places.clone()).unwrap_or_default()
    }

    fn token(&self, place: usize) -> Option<&str> {
        self.text.tokens.get(place.checked_sub(self.first)?).map(|it| it.span.of(self.text.text))
    }

    fn is_mark(&self, place: usize) -> bool {
        let token = place.checked_sub(self.first).and_then(|it| self.text.tokens.get(it));
        token.is_some_and(|it| it.kind == TokenKind::Mark)
    }

    /// The places of each sentence's tokens.
    fn sentences(&self) -> Vec<Range<usize>> {
        let mut first = self.first;
        let mut sentences = Vec::with_capacity(self.text.sentences.len());
        for sentence in self.text.sentences {
            let after = self.text.tokens.get(first - self.first..).unwrap_or_default();
            let n_tokens = after.iter().take_while(|it| it.span.start() < sentence.end()).count();
            sentences.push(first..first + n_tokens);
            first += n_tokens;
        }
        sentences
    }

    /// The places in two sentences that are nearly the same, if they are most of one.
    fn compare(&self, one: &Range<usize>, other: &Range<usize>, stems: &mut Stems) -> Option<Repeat> {
        if one.len().max(other.len()) > LONGEST_SENTENCE {
            return None;
        }
        let (ones, others) = (stems.of(self.texts, one), stems.of(self.texts, other));
        if n_common(&ones, &others) < FEWEST_SHARED {
            return None;
        }
        let best = most_alike(&ones, &others)?;
        let a = one.start + best.a.start..one.start + best.a.end;
        let b = other.start + best.b.start..other.start + best.b.end;
        let (told, whole) = if one.len() < other.len() { (a.len(), one.len()) } else { (b.len(), other.len()) };
        let is_enough = best.n_equal >= FEWEST_SHARED
            && 200 * best.n_equal >= LEAST_LIKENESS * (a.len() + b.len())
            && 100 * told >= LEAST_COVERED * whole;
        if !is_enough {
            return None;
        }
        let (a, b) = (self.rounded(a, one), self.rounded(b, other));
        (self.figures(&a) == self.figures(&b)).then_some(Repeat { a, b })
    }

    /// The figures in digits, in their order. Who tells something again with other figures tells something else.
    fn figures(&self, places: &Range<usize>) -> Vec<&str> {
        let has_digit = |it: &&str| it.starts_with(|it: char| it.is_ascii_digit());
        places.clone().filter_map(|it| self.token(it)).filter(has_digit).collect()
    }

    /// `places` with the rest of the sentence or clause, where that is short, and without marks of quotation around.
    fn rounded(&self, places: Range<usize>, sentence: &Range<usize>) -> Range<usize> {
        let Range { mut start, mut end } = places;
        let from = start.saturating_sub(NEAR_EDGE).max(sentence.start);
        match (from..start).rev().find(|it| self.is_mark(*it)) {
            Some(mark) => start = mark + 1,
            None if from == sentence.start => start = from,
            None => {}
        }
        let to = (end + NEAR_EDGE).min(sentence.end);
        let is_closed = self.is_mark(end - 1);
        match (end..to).find(|it| self.is_mark(*it)).filter(|_| !is_closed) {
            Some(mark) if mark + 1 == sentence.end => end = sentence.end,
            Some(mark) => end = mark,
            None if to == sentence.end => end = to,
            None => {}
        }
        let is_quoting = |it: usize| self.token(it).is_some_and(|it| matches!(it, "“" | "”" | "\"" | "‘" | "’" | "'"));
        while start + 1 < end && is_quoting(start) {
            start += 1;
        }
        while start + 1 < end && is_quoting(end - 1) {
            end -= 1;
        }
        start..end
    }

    /// Short clauses between marks that stand again word for word, as slogans and headlines do.
    fn slogans(&self) -> Vec<Repeat> {
        let mut clauses = self.clauses();
        self.keep_repeated(&mut clauses);
        order::sort_by(&mut clauses, |one, other| (self.words(one), one.start).cmp(&(self.words(other), other.start)));
        let mut found = Vec::new();
        let groups = clauses.chunk_by(|one, other| self.words(one) == self.words(other));
        for same in groups.filter(|it| it.len() <= MOST_PLACES) {
            for (at, a) in same.iter().enumerate() {
                let later = same.get(at + 1..).unwrap_or_default();
                let repeat = |b: &Range<usize>| Repeat { a: a.clone(), b: b.clone() };
                found.extend(later.iter().map(repeat));
            }
        }
        found
    }

    /// Drops nearly all clauses that stand once, so that few are left to be sorted.
    fn keep_repeated(&self, clauses: &mut Vec<Range<usize>>) {
        let n_buckets = (clauses.len() * 4).next_power_of_two();
        let bucket = |it: &Range<usize>| {
            let sum = self.words(it).iter().fold(0_usize, |sum, word| (sum ^ *word as usize).wrapping_mul(0x9e37_79b1));
            sum >> 8 & (n_buckets - 1)
        };
        let mut counts = vec![0_u8; n_buckets];
        for it in clauses.iter() {
            if let Some(count) = counts.get_mut(bucket(it)) {
                *count = count.saturating_add(1);
            }
        }
        clauses.retain(|it| counts.get(bucket(it)).is_some_and(|it| *it > 1));
    }

    /// The clauses between marks, commas aside, and the ends of paragraphs, that can be slogans.
    fn clauses(&self) -> Vec<Range<usize>> {
        let mut clauses = Vec::new();
        let mut start = self.first;
        let end = self.first + self.text.tokens.len();
        let mut openings = self.texts.openings_inside(self.first, end).iter().peekable();
        for place in self.first..=end {
            let ends = place == end || self.is_mark(place) && self.token(place) != Some(",");
            let opens = openings.next_if(|it| **it == place).is_some() && place > start;
            if ends || opens {
                clauses.extend(Some(start..place).filter(|it| self.can_be_slogan(it)));
                start = if ends { place + 1 } else { place };
            }
        }
        clauses
    }

    fn can_be_slogan(&self, clause: &Range<usize>) -> bool {
        if !(FEWEST_WORDS..SHORTEST).contains(&clause.len()) {
            return false;
        }
        let tokens = self.text.tokens.get(clause.start - self.first..clause.end - self.first).unwrap_or_default();
        let n_words = tokens.iter().filter(|it| it.kind != TokenKind::Mark).count();
        let n_telling = self.words(clause).iter().filter(|it| self.texts.is_telling(**it)).count();
        let reports = tokens.iter().any(|it| it.roles.has(CLAUSE_CUE | MARKED_CUE));
        // A name or a date alone is all telling words; who says something needs others.
        n_words >= FEWEST_WORDS && (FEWEST_TELLING..n_words).contains(&n_telling) && !reports
    }

    /// Repeats that follow each other in both places become one.
    fn joined(&self, mut repeats: Vec<Repeat>) -> Vec<Repeat> {
        order::sort_by_key(&mut repeats, |it| (it.a.start, it.b.start));
        let mut joined: Vec<Repeat> = Vec::new();
        for repeat in repeats {
            let Some(last) = joined.iter_mut().rev().take(MOST_PLACES).find(|it| self.follows(it, &repeat)) else {
                joined.push(repeat);
                continue;
            };
            last.a.end = repeat.a.end;
            last.b.end = repeat.b.end;
        }
        joined
    }

    /// Whether nothing but marks stands between the two, in either place.
    fn follows(&self, one: &Repeat, next: &Repeat) -> bool {
        let is_near =
            |end: usize, next: usize| end <= next && next - end <= MOST_MARKS && (end..next).all(|it| self.is_mark(it));
        is_near(one.a.end, next.a.start) && is_near(one.b.end, next.b.start) && next.a.end <= one.b.start
    }
}

fn meets(one: &Repeat, other: &Repeat) -> bool {
    let meets = |one: &Range<usize>, other: &Range<usize>| one.start < other.end && other.start < one.end;
    meets(&one.a, &other.a) && meets(&one.b, &other.b)
}
