//! What one sentence holds, counted once for all rules. Knows tokens and the results of the other stages.

use diptych_corpus::span::Span;

use super::Material;
use super::vocabulary::{self as of, N_CLASSES, WORDS};
use crate::token::TokenKind;

/// The counts of one sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct SentenceFeatures {
    /// Words and numbers.
    pub(super) n_words: usize,
    /// How many words are of each class, by the number of its bit.
    counts: Counts,
    /// The classes that some word is of: most rules are told by it that they do not apply.
    seen: u64,
    /// Names known to the gazetteer, or capitalized words in mid-sentence.
    pub(super) n_names: usize,
    /// Figures.
    pub(super) n_figures: usize,
    /// Numbers in digits.
    pub(super) n_digits: usize,
    /// Verbs with "to" that say what somebody has to do.
    pub(super) n_duties: usize,
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

/// How many words are of each class.
#[derive(Clone, Debug)]
struct Counts([u8; N_CLASSES]);

impl Default for Counts {
    fn default() -> Self {
        Self([0; N_CLASSES])
    }
}

impl SentenceFeatures {
    /// How many words are of at least one of `classes`, counted once for each.
    pub(super) fn count(&self, classes: u64) -> usize {
        bits_of(classes & self.seen).map(|bit| usize::from(self.counts.0.get(bit).copied().unwrap_or_default())).sum()
    }

    pub(super) fn has(&self, classes: u64) -> bool {
        self.seen & classes != 0
    }

    fn read_mark(&mut self, mark: &str) {
        match mark {
            "?" => self.asks = true,
            "!" => self.exclaims = true,
            "$" | "£" | "€" => self.add(of::MONEY),
            "%" => self.add(of::SHARE),
            _ => {}
        }
        self.announces = mark == ":";
    }

    fn add(&mut self, classes: u64) {
        self.seen |= classes;
        for bit in bits_of(classes) {
            if let Some(count) = self.counts.0.get_mut(bit) {
                *count = count.saturating_add(1);
            }
        }
    }
}

/// The numbers of the bits that are set.
fn bits_of(classes: u64) -> impl Iterator<Item = usize> {
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
    pub(super) fn read(&mut self, span: Span) -> SentenceFeatures {
        let mut features = SentenceFeatures::default();
        self.read_words(span, &mut features);
        let end = span.end();
        let n_mentions = count_until(self.material.mentions, &mut self.mention, |it| it.span.start() < end);
        features.n_names = features.n_names.max(n_mentions);
        features.n_figures = count_until(self.material.quantities, &mut self.quantity, |it| it.span.start() < end);
        while let Some(date) = self.material.dates.get(self.date).filter(|it| it.span.start() < end) {
            self.date += 1;
            if date.relative {
                features.n_days += 1;
                continue;
            }
            features.n_dates += 1;
            let year = date.value.and_then(|it| it.year);
            features.earliest_year = match (year, features.earliest_year) {
                (Some(year), Some(earliest)) => Some(year.min(earliest)),
                (year, earliest) => year.or(earliest),
            };
        }
        features
    }

    fn read_words(&mut self, span: Span, features: &mut SentenceFeatures) {
        let (mut in_name, mut may_oblige) = (false, false);
        while let Some(token) = self.material.tokens.get(self.token).filter(|it| it.span.start() < span.end()) {
            self.token += 1;
            let word = token.span.of(self.text);
            if token.kind == TokenKind::Mark {
                (in_name, may_oblige) = (false, false);
                features.read_mark(word);
                continue;
            }
            features.announces = false;
            let is_first = features.n_words == 0;
            features.n_words += 1;
            features.n_digits += usize::from(word.starts_with(|it: char| it.is_ascii_digit()));
            let classes = WORDS.of_hashed(token.hash, word);
            features.add(classes);
            features.n_duties += usize::from(may_oblige && word == "to");
            may_oblige = classes & of::OBLIGED != 0;
            if is_first {
                features.opens_vaguely = crate::word_list::word_list!("it this that there these those").has(word);
            }
            let is_capital = token.kind == TokenKind::Word && word.starts_with(char::is_uppercase);
            if is_capital && !is_first && !in_name && word.len() > 1 {
                features.n_names += 1;
            }
            in_name = is_capital;
            let has_past_form = word.len() > 4 && !is_capital && word.ends_with("ed");
            features.n_past_forms += usize::from(has_past_form && crate::quotation::cue::reach(word).is_none());
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
