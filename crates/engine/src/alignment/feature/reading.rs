//! Reads the sentences of one text from left to right. Knows the results of the other stages and the words of English.

use diptych_corpus::order;
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::EntityKind;

use super::names::Names;
use super::things::{DATE, ENTITY, FIGURE, Found, hash_numbers};
use super::words::{COMMON, MEASURES};
use super::{Count, Known, Sentence, Sentences, Use};
use crate::Analysis;
use crate::alignment::{Material, Shared};
use crate::claim::is_general;
use crate::date::{DateMark, DateValue, YearReach};
use crate::mention::{Mention, Referent};
use crate::quantity::Quantity;
use crate::stem::Stemmer;
use crate::stop_word::carries_meaning;
use crate::token::role::{CLAUSE_CUE, MARKED_CUE};
use crate::token::{Token, TokenKind, is_apostrophe, is_hyphen};

/// Reads the sentences of one text from left to right.
pub(super) struct Reader<'a> {
    material: &'a Material<'a>,
    /// The numbers of the tokens' words.
    words: &'a [u32],
    token: usize,
    mention: usize,
    quantity: usize,
    date: usize,
    stemmer: Stemmer,
    /// The words that name speakers, sorted.
    speakers: Vec<Span>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(material: &'a Material<'a>, words: &'a [u32]) -> Self {
        let speakers = speakers_of(material.analysis);
        Self { material, words, token: 0, mention: 0, quantity: 0, date: 0, stemmer: Stemmer::default(), speakers }
    }

    /// Reads the text in the place `text`.
    pub(super) fn read(&mut self, text: u32, into: &mut Sentences) {
        for &span in &self.material.analysis.sentences {
            let first_use = u32::try_from(into.uses.len()).unwrap_or(u32::MAX);
            let first_count = u32::try_from(into.counts.len()).unwrap_or(u32::MAX);
            self.read_sentence(span, into);
            into.finish(Sentence { text, span, first_use, first_count });
        }
    }

    fn read_sentence(&mut self, sentence: Span, into: &mut Sentences) {
        let material = *self.material;
        let first = into.uses.len();
        let mut names = Names::default();
        // Words inside names, figures and dates are no words of their own.
        let mut taken = sentence.start();
        while let Some(token) = material.analysis.tokens.get(self.token).filter(|it| it.span.start() < sentence.end()) {
            self.token += 1;
            let at = token.span.start();
            if at < taken {
                continue;
            }
            if let Some(mention) = advance(&material.analysis.mentions, &mut self.mention, at, |it| it.span)
                && let Some(found) = self.entity(mention)
            {
                let thing = into.things.number(found);
                into.add(first, Use { thing, span: mention.span, name: 0, is_named: false });
                taken = mention.span.end();
            } else if let Some(date) = advance(material.dates, &mut self.date, at, |it| it.span) {
                if let Some(found) = key_of_date(date) {
                    let thing = into.things.number(found);
                    into.add(first, Use { thing, span: date.span, name: 0, is_named: false });
                }
                taken = date.span.end();
            } else if let Some(figure) = advance(&material.analysis.quantities, &mut self.quantity, at, |it| it.span) {
                self.read_figure(figure, first, into);
                taken = figure.span.end();
            } else {
                self.read_word(token, sentence, &mut names, first, into);
            }
        }
        names.forget_long_ones(into.uses.get_mut(first..).unwrap_or_default());
    }

    fn read_figure(&mut self, figure: &Quantity, first: usize, into: &mut Sentences) {
        let counted = self.counted(figure);
        let Some((low, high)) = figure.value.map(|it| (it.0.0, it.1.0)) else { return };
        if let Some(found) = figure_found(low, high, counted) {
            let thing = into.things.number(found);
            into.add(first, Use { thing, span: figure.span, name: 0, is_named: false });
        }
        if let Counted::Things(unit) = counted {
            into.counts.push(Count { unit, value: (low, high), span: figure.span });
        }
    }

    fn read_word(&mut self, token: &Token, sentence: Span, names: &mut Names, first: usize, into: &mut Sentences) {
        let name = names.of(token, self.material.text);
        let is_named = name > 0 && token.span.start() > sentence.start();
        if token.roles.has(CLAUSE_CUE | MARKED_CUE) {
            return;
        }
        for (thing, span) in self.words_in(token, self.token - 1, into).into_iter().flatten() {
            into.add(first, Use { thing, span, name, is_named });
        }
    }

    /// Whom or what a mention names. One who is credited with words is somebody else than one who is spoken of.
    fn entity(&self, mention: &Mention) -> Option<Found> {
        let Referent::Entity(entity) = mention.referent else { return None };
        let place = self.speakers.partition_point(|it| it.end() <= mention.span.start());
        let speaks = self.speakers.get(place).is_some_and(|it| it.overlaps(mention.span));
        let key = hash_numbers(ENTITY, &[i64::from(entity.0), i64::from(speaks)]);
        let is_place = mention.kind == EntityKind::Place && !speaks;
        Some(Found { shared: Shared::Entity(entity), key, is_common: speaks, is_place })
    }

    /// What a figure counts.
    fn counted(&mut self, figure: &Quantity) -> Counted {
        let unit = figure.unit.map(|it| it.of(self.material.text)).unwrap_or_default();
        let head = unit.rsplit(char::is_whitespace).next().unwrap_or_default();
        if head.is_empty() {
            return Counted::Nothing;
        }
        let is_noun = head.starts_with(char::is_alphabetic);
        let key = self.stemmer.key(head);
        if is_noun && !MEASURES.has(head) { Counted::Things(key) } else { Counted::Measure(key) }
    }

    /// The parts of the token in this place that carry meaning.
    fn words_in(&mut self, token: &Token, place: usize, into: &mut Sentences) -> [Option<(u32, Span)>; 2] {
        let number = self.words.get(place).map_or(0, |it| *it as usize);
        match into.words.get(number) {
            _ if token.kind == TokenKind::Mark => return [None; 2],
            Some(Known::Empty) => return [None; 2],
            Some(Known::Thing(thing)) => return [Some((*thing, token.span)), None],
            Some(Known::Nothing) => {}
            None => into.words.resize(number + 1, Known::Nothing),
        }
        let word = token.span.of(self.material.text);
        if let Some((one, other)) = word.split_once(is_hyphen)
            && other.chars().next().is_some_and(char::is_uppercase)
        {
            // "Nagorno-Karabakh", "pro-Armenian": each part is a word; "cease-fire" is one.
            let start = token.span.start();
            let second = start + word.len() - other.len();
            return [(one, start), (other, second)].map(|(part, from)| {
                let span = Span::new(self.material.text, from, from + part.len())?;
                Some((into.things.number(self.word_found(part)?), span))
            });
        }
        let thing = self.word_found(word).map(|it| into.things.number(it));
        if let Some(known) = into.words.get_mut(number).filter(|_| !word.contains(is_hyphen)) {
            // A word with a hyphen is looked into each time, as capitals decide about it.
            *known = thing.map_or(Known::Empty, Known::Thing);
        }
        [thing.map(|it| (it, token.span)), None]
    }

    /// A word, if it carries meaning.
    fn word_found(&mut self, word: &str) -> Option<Found> {
        let bare = without_possessive(word);
        if !carries_meaning(bare) {
            return None;
        }
        let is_common = is_general(bare) || COMMON.has(bare);
        Some(Found { shared: Shared::Word, key: self.stemmer.key(bare), is_common, is_place: false })
    }
}

/// What a figure counts.
#[derive(Clone, Copy)]
enum Counted {
    Nothing,
    /// People or things, by the key of their stem.
    Things(u64),
    /// Percent, money, years, kilometers: something else each time.
    Measure(u64),
}

fn speakers_of(analysis: &Analysis) -> Vec<Span> {
    let speakers = analysis.quotations.iter().filter_map(|it| it.speaker);
    let mut spans: Vec<Span> = speakers.map(|it| it.span).collect();
    order::sort_by_key(&mut spans, |it| *it);
    spans
}

/// The item that begins at `at`; items that end before are passed.
fn advance<'a, Item>(items: &'a [Item], next: &mut usize, at: usize, span: fn(&Item) -> Span) -> Option<&'a Item> {
    while items.get(*next).is_some_and(|it| span(it).end() <= at) {
        *next += 1;
    }
    items.get(*next).filter(|it| span(it).start() <= at)
}

fn without_possessive(word: &str) -> &str {
    let Some(before) = word.strip_suffix(['s', 'S']) else { return word };
    before.strip_suffix(is_apostrophe).unwrap_or(word)
}

/// Smaller figures are the same by chance, and count only with what they count.
const SMALLEST_ALONE: i64 = 13_000;

fn figure_found(low: i64, high: i64, counted: Counted) -> Option<Found> {
    let is_common = low < SMALLEST_ALONE;
    let unit = match counted {
        Counted::Nothing if is_common => return None,
        Counted::Measure(unit) => unit,
        Counted::Things(unit) if is_common => unit,
        // "27 dead", "27 civilians": reports of one count name those counted each in their way.
        _ => 0,
    };
    let key = hash_numbers(FIGURE, &[low, high, i64::from_le_bytes(unit.to_le_bytes())]);
    Some(Found { shared: Shared::Figure, key, is_common, is_place: false })
}

/// A day, or, as something common, a month or year. A time of the day alone says nothing.
fn key_of_date(date: &DateMark) -> Option<Found> {
    let DateValue { year, month, day, reach, .. } = date.value?;
    if year.is_none() && month.is_none() {
        return None;
    }
    let numbers =
        [i64::from(year.unwrap_or(0)), i64::from(month.unwrap_or(0)), i64::from(day.unwrap_or(0)), reach as i64];
    let is_common = day.is_none() || reach != YearReach::Year;
    Some(Found { shared: Shared::Date, key: hash_numbers(DATE, &numbers), is_common, is_place: false })
}
