//! What one sentence holds, counted once for all rules. Knows tokens and the results of the other stages.

use diptych_corpus::span::Span;

use super::Material;
use super::vocabulary::WORDS;
use crate::token::TokenKind;

/// How many classes of words there are at most.
const N_CLASSES: usize = 22;

/// The counts of one sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    /// Words and numbers.
    pub(super) n_words: usize,
    /// How many words are of each class, by the number of its bit.
    counts: [u8; N_CLASSES],
    /// The classes of the first word.
    pub(super) opening: u32,
    /// Names known to the gazetteer, or capitalised words in mid-sentence.
    pub(super) n_names: usize,
    /// Figures.
    pub(super) n_figures: usize,
    /// Dates of the calendar.
    pub(super) n_dates: usize,
    /// Days by their distance, such as "yesterday".
    pub(super) n_days: usize,
    /// The earliest year named, if any.
    pub(super) earliest_year: Option<i32>,
    /// The last mark is one that asks.
    pub(super) asks: bool,
    /// The last mark is one that exclaims.
    pub(super) exclaims: bool,
    /// The last mark announces what follows.
    pub(super) announces: bool,
    /// Some words in past tense or perfect by their form.
    pub(super) n_past_forms: usize,
    /// The first word only points: "it", "this", "that", "there".
    pub(super) opens_vaguely: bool,
}

impl Reading {
    /// How many words are of at least one of `classes`, counted once for each.
    pub(super) fn count(&self, classes: u32) -> usize {
        bits_of(classes).map(|bit| usize::from(self.counts.get(bit).copied().unwrap_or_default())).sum()
    }

    pub(super) fn has(&self, classes: u32) -> bool {
        self.count(classes) > 0
    }

    fn add(&mut self, classes: u32) {
        for bit in bits_of(classes) {
            if let Some(count) = self.counts.get_mut(bit) {
                *count = count.saturating_add(1);
            }
        }
    }
}

/// The numbers of the bits that are set.
fn bits_of(classes: u32) -> impl Iterator<Item = usize> {
    let mut rest = classes;
    std::iter::from_fn(move || {
        let bit = (rest > 0).then_some(rest.trailing_zeros() as usize)?;
        rest &= rest - 1;
        Some(bit)
    })
}

/// Reads the sentences of a text from left to right.
pub(super) struct Reader<'a> {
    text: &'a str,
    material: Material<'a>,
    token: usize,
    mention: usize,
    quantity: usize,
    date: usize,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, material: Material<'a>) -> Self {
        Self { text, material, token: 0, mention: 0, quantity: 0, date: 0 }
    }

    /// Counts the sentence at `span`; sentences are asked for in order.
    pub(super) fn read(&mut self, span: Span) -> Reading {
        let mut reading = Reading::default();
        self.read_words(span, &mut reading);
        let end = span.end();
        let n_mentions = count_until(self.material.mentions, &mut self.mention, |it| it.span.start() < end);
        reading.n_names = reading.n_names.max(n_mentions);
        reading.n_figures = count_until(self.material.quantities, &mut self.quantity, |it| it.span.start() < end);
        while let Some(date) = self.material.dates.get(self.date).filter(|it| it.span.start() < end) {
            self.date += 1;
            if date.relative {
                reading.n_days += 1;
                continue;
            }
            reading.n_dates += 1;
            let year = date.value.and_then(|it| it.year);
            reading.earliest_year = match (year, reading.earliest_year) {
                (Some(year), Some(earliest)) => Some(year.min(earliest)),
                (year, earliest) => year.or(earliest),
            };
        }
        reading
    }

    fn read_words(&mut self, span: Span, reading: &mut Reading) {
        let mut in_name = false;
        while let Some(token) = self.material.tokens.get(self.token).filter(|it| it.span.start() < span.end()) {
            self.token += 1;
            let word = token.span.of(self.text);
            if token.kind == TokenKind::Mark {
                in_name = false;
                match word {
                    "?" => reading.asks = true,
                    "!" => reading.exclaims = true,
                    _ => {}
                }
                reading.announces = word == ":";
                continue;
            }
            reading.announces = false;
            let is_first = reading.n_words == 0;
            reading.n_words += 1;
            let classes = WORDS.of_hashed(token.hash, word);
            reading.add(classes);
            if is_first {
                reading.opening = classes;
                reading.opens_vaguely = crate::word_list::word_list!("it this that there these those").has(word);
            }
            let is_capital = token.kind == TokenKind::Word && word.starts_with(char::is_uppercase);
            if is_capital && !is_first && !in_name && word.len() > 1 {
                reading.n_names += 1;
            }
            in_name = is_capital;
            let has_past_form = word.len() > 4 && !is_capital && word.ends_with("ed");
            reading.n_past_forms += usize::from(has_past_form && crate::quotation::cue::reach(word).is_none());
        }
    }
}

fn count_until<Item>(items: &[Item], at: &mut usize, is_before: impl Fn(&Item) -> bool) -> usize {
    let first = *at;
    while items.get(*at).is_some_and(&is_before) {
        *at += 1;
    }
    *at - first
}
