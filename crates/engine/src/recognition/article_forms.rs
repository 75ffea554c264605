//! An article as the model reads it: words, their forms, and what the whole article tells of each form. Knows words around
//! words; knows neither weights nor labels.

use std::ops::Range;

use diptych_corpus::span::Span;

use super::clusters::Clusters;
use super::form::{Case, Form, form_of};
use super::hash::Table;
use super::lists::{BODY, FORENAME, Lists, TITLE};
use super::word::each_word;
use crate::hash::{START, step};
use crate::token::Token;
use crate::word_list::{WordList, word_list};

/// A word at its place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    pub(crate) span: Span,
    /// Which form it has.
    pub(crate) form: u32,
}

/// How the words of a sentence are written on the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// As usual.
    Plain,
    /// Most words have a capital, as in a headline.
    Title,
    /// All in capitals.
    Capitals,
    /// Not in English, as far as can be told.
    Foreign,
}

/// The words of a sentence.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    pub(crate) words: Range<usize>,
    pub(crate) style: Style,
}

/// Facts about a form that hold anywhere in the article, as bits.
pub(crate) mod fact {
    /// It stands in lower case somewhere.
    pub(crate) const LOWER: u16 = 1;
    /// It stands with its capital inside a sentence.
    pub(crate) const INSIDE: u16 = 1 << 1;
    /// After a title.
    pub(crate) const AFTER_TITLE: u16 = 1 << 2;
    /// After a forename.
    pub(crate) const AFTER_FORENAME: u16 = 1 << 3;
    /// After "in", "at", "near".
    pub(crate) const AFTER_IN: u16 = 1 << 4;
    /// Before a word of saying.
    pub(crate) const BEFORE_SAID: u16 = 1 << 5;
    /// Before the ending of a possessor.
    pub(crate) const POSSESSOR: u16 = 1 << 6;
    /// Before a word for organizations.
    pub(crate) const BEFORE_BODY: u16 = 1 << 7;
    /// After "the".
    pub(crate) const AFTER_THE: u16 = 1 << 8;
    /// Its letters begin the words of a name before it.
    pub(crate) const ACRONYM: u16 = 1 << 9;
    /// How many there are.
    pub(crate) const N_FACTS: u16 = 10;
}

/// An article, read.
#[derive(Debug)]
pub(crate) struct ArticleForms<'a> {
    pub(crate) text: &'a str,
    pub(crate) words: Vec<Word>,
    pub(crate) sentences: Vec<Sentence>,
    pub(crate) forms: Vec<Form>,
}

impl<'a> ArticleForms<'a> {
    /// Reads `text`, which `sentences` and `tokens` are of.
    pub(crate) fn new(text: &'a str, sentences: &[Span], tokens: &[Token], lists: &Lists, clusters: &Clusters) -> Self {
        let mut article =
            Self { text, words: Vec::with_capacity(tokens.len()), sentences: Vec::new(), forms: Vec::new() };
        let mut by_hash = Table::default();
        let mut rest = tokens;
        for sentence in sentences {
            let n_before = rest.iter().take_while(|it| it.span.start() < sentence.start()).count();
            rest = rest.get(n_before..).unwrap_or_default();
            let n_inside = rest.iter().take_while(|it| it.span.end() <= sentence.end()).count();
            let (inside, after) = rest.split_at(n_inside);
            rest = after;
            article.add_sentence(inside, &mut by_hash, lists, clusters);
        }
        article.judge_languages();
        article.gather_facts(&by_hash);
        article
    }

    fn add_sentence(&mut self, tokens: &[Token], by_hash: &mut Table, lists: &Lists, clusters: &Clusters) {
        let first = self.words.len();
        let (text, words, forms) = (self.text, &mut self.words, &mut self.forms);
        each_word(text, tokens, &mut |span| {
            let hash = span.of(text).bytes().fold(START, |hash, byte| step(hash, u64::from(byte)));
            let next = u32::try_from(forms.len()).unwrap_or(u32::MAX);
            let form = by_hash.find_or_put(hash, next);
            if form == next {
                let form = form_of(text, span);
                forms.push(Form { lists: lists.of(form.lower), cluster: clusters.of(form.lower), ..form });
            }
            words.push(Word { span, form });
        });
        let style = Style::Plain;
        self.sentences.push(Sentence { words: first..self.words.len(), style });
    }

    /// The form of the word at `at`; none beyond the ends.
    #[inline]
    pub(crate) fn form(&self, at: usize) -> Option<&Form> {
        self.forms.get(self.words.get(at)?.form as usize)
    }

    /// The words at `at` as written.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.words.get(at).map_or("", |it| it.span.of(self.text))
    }

    fn judge_languages(&mut self) {
        let mut whole = Counts::default();
        let counted: Vec<Counts> = self.sentences.iter().map(|it| self.count(it.words.clone())).collect();
        counted.iter().for_each(|it| whole.add(*it));
        let is_foreign = whole.is_foreign();
        for (sentence, counts) in self.sentences.iter_mut().zip(counted) {
            sentence.style = if is_foreign { Style::Foreign } else { counts.style() };
        }
    }

    fn count(&self, words: Range<usize>) -> Counts {
        let mut counts = Counts::default();
        for word in self.words.get(words).unwrap_or_default() {
            let Some(form) = self.forms.get(word.form as usize) else { continue };
            match form.case {
                Case::Lower => {
                    counts.n_lower += 1;
                    counts.n_english += u32::from(ENGLISH.has(word.span.of(self.text)));
                }
                Case::Capitals => counts.n_capitals += 1,
                Case::Capitalized | Case::Mixed => counts.n_capitalized += 1,
                Case::Foreign => counts.n_foreign += 1,
                Case::Initial | Case::Number | Case::Mark => {}
            }
        }
        counts
    }

    fn gather_facts(&mut self, by_hash: &Table) {
        for sentence in 0..self.sentences.len() {
            let Some((words, style)) = self.sentences.get(sentence).map(|it| (it.words.clone(), it.style)) else {
                return;
            };
            for at in words.clone() {
                let facts = self.facts_at(at, &words, style);
                if let Some(form) = self.words.get(at).and_then(|it| self.forms.get_mut(it.form as usize)) {
                    form.facts |= facts;
                }
            }
        }
        let mut small = String::new();
        for at in 0..self.forms.len() {
            let Some(form) = self.forms.get(at).filter(|it| it.case == Case::Capitalized) else { continue };
            small.clear();
            small.extend(form.span.of(self.text).chars().map(crate::lower_case::lower_case));
            let hash = small.bytes().fold(START, |hash, byte| step(hash, u64::from(byte)));
            if by_hash.find(hash).is_some()
                && let Some(form) = self.forms.get_mut(at)
            {
                form.facts |= fact::LOWER;
            }
        }
    }

    /// What this place tells of the form that stands there.
    fn facts_at(&self, at: usize, sentence: &Range<usize>, style: Style) -> u16 {
        let Some(form) = self.form(at).filter(|it| it.case.is_name_like()) else { return 0 };
        let before = at.checked_sub(1).filter(|it| sentence.contains(it));
        let after = Some(at + 1).filter(|it| sentence.contains(it));
        let mut facts = 0;
        if let Some((before, word)) = before.and_then(|it| Some((self.form(it)?, self.word(it)))) {
            let follows_plain = !before.case.is_name_like() && word != "." && !word.starts_with(['"', '“', ':']);
            facts |= flag(follows_plain && style == Style::Plain, fact::INSIDE);
            facts |= flag(before.lists & TITLE != 0, fact::AFTER_TITLE);
            facts |= flag(before.case.is_name_like() && before.lists & FORENAME != 0, fact::AFTER_FORENAME);
            facts |= flag(matches!(word, "in" | "In" | "at" | "near"), fact::AFTER_IN);
            facts |= flag(matches!(word, "the" | "The"), fact::AFTER_THE);
            let is_acronym = form.case == Case::Capitals && self.is_acronym(at, sentence.start);
            facts |= flag(is_acronym, fact::ACRONYM);
        }
        if let Some((after, word)) = after.and_then(|it| Some((self.form(it)?, self.word(it)))) {
            facts |= flag(SAYING.has_exactly(word), fact::BEFORE_SAID);
            facts |= flag(matches!(word, "'s" | "’s"), fact::POSSESSOR);
            facts |= flag(after.case.is_name_like() && after.lists & BODY != 0, fact::BEFORE_BODY);
        }
        facts
    }

    /// Whether the letters at `at` begin the capitalized words before it: "the World Health Organization (WHO)".
    fn is_acronym(&self, at: usize, start: usize) -> bool {
        let Some(bracket) = at.checked_sub(1).filter(|it| self.word(*it) == "(") else { return false };
        let mut place = bracket;
        for letter in self.word(at).chars().rev().take(LONGEST_ACRONYM) {
            let mut n_small = 0;
            loop {
                let Some(before) = place.checked_sub(1).filter(|it| *it >= start && n_small < 3) else { return false };
                place = before;
                if self.form(place).is_some_and(|it| it.case.is_name_like()) {
                    break;
                }
                n_small += 1;
            }
            if !self.word(place).starts_with(letter) {
                return false;
            }
        }
        true
    }
}

/// Longer words in capitals are no acronyms.
const LONGEST_ACRONYM: usize = 8;

fn flag(is_so: bool, bit: u16) -> u16 {
    if is_so { bit } else { 0 }
}

/// How many words of each kind there are.
#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    n_lower: u32,
    n_english: u32,
    n_capitals: u32,
    n_capitalized: u32,
    n_foreign: u32,
}

/// A sentence with this many words in lower case, none of which is an English function word, is in another language. Smaller
/// values take terse English for foreign.
const FEWEST_WORDS: u32 = 6;

/// English has one such word in three; an article with fewer than one in this many is in another language.
const SPARSE: u32 = 12;

impl Counts {
    fn add(&mut self, other: Self) {
        self.n_lower += other.n_lower;
        self.n_english += other.n_english;
        self.n_capitals += other.n_capitals;
        self.n_capitalized += other.n_capitalized;
        self.n_foreign += other.n_foreign;
    }

    fn is_foreign(self) -> bool {
        let n_latin = self.n_lower + self.n_capitals + self.n_capitalized;
        self.n_foreign > n_latin || self.n_lower >= FEWEST_WORDS && self.n_english * SPARSE < self.n_lower
    }

    fn style(self) -> Style {
        let n_words = self.n_lower + self.n_capitals + self.n_capitalized;
        if self.is_foreign() {
            Style::Foreign
        } else if n_words >= 3 && self.n_capitals * 10 > n_words * 7 {
            Style::Capitals
        } else if n_words >= 4 && (self.n_capitalized + self.n_capitals) * 10 > n_words * 6 {
            Style::Title
        } else {
            Style::Plain
        }
    }
}

/// Small words that hold English together and that other languages in Latin letters hardly have.
const ENGLISH: WordList = word_list!(
    "the of and to that is for it with as his be by this not are but from or have which she he their has been would who \
     its than them only other some could these may then our about also first before through where between because since \
     during under while both against said into they when were on at had more did over after up out will says told there \
     you my we your me so if what all no can just how new one two last year years people"
);

/// What people do when they speak.
const SAYING: WordList = word_list!(
    "said says say told tells added adds warned wrote writes argued insisted denied claimed announced declared asked replied \
     noted explained stressed confirmed stated acknowledged admitted called"
);
