//! The texts that answer, along one axis of time with the texts that they answer. Lengths are thousandths of the width. The axis has the
//! time around the texts that were checked; what is far from it stands at its ends. Every text has a row of its own, in the order of the
//! dates, so that no label meets another.

use diptych_corpus::date::PartialDate;
use diptych_corpus::model::ArticleId;
use diptych_corpus::order::sort_by_key;

use super::{Listing, Text, largest};
use crate::date;
use crate::days::Days;
use crate::library::Library;

/// The width of the axis.
const WIDTH: i64 = 1000;
/// Free at both ends, for half a mark.
const MARGIN: i64 = 12;
/// Kept at an end for what lies beyond it.
const BEYOND: i64 = 90;
/// From here on there is more room before a mark than behind it.
const LABELED_BEFORE_FROM: i64 = 600;
/// The least between two ticks, so that their words have room.
const BETWEEN_TICKS: i64 = 110;
/// The least time on either side of the texts that were checked.
const LEAST_DAYS_AROUND: i64 = 7;
/// An axis longer than this has ticks for years, not for months.
const MOST_DAYS_WITH_MONTHS: i64 = 430;

/// How many answering texts a narrow page shows at first: with more, what comes after them is out of reach.
const N_FIRST: usize = 6;
/// How many a wide page shows at first.
const N_SECOND: usize = 30;

/// The texts along time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chronology {
    /// One row for each text, in the order of the dates.
    pub rows: Vec<Row>,
    /// Beginnings of months or years; where texts stand beyond an end of the axis, that they are earlier or later.
    pub ticks: Vec<Tick>,
    /// How many texts answer.
    pub n_answers: usize,
    /// How many of them are later than every text that was checked.
    pub n_later: usize,
}

/// A text and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub article: ArticleId,
    /// Its place on the axis.
    pub at: i64,
    /// Whether its label stands before its mark: there is more room.
    pub is_labeled_before: bool,
    /// What it is.
    pub part: Part,
}

/// What a text is in a [`Chronology`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Statements in it were checked.
    Checked,
    /// It answers.
    Answer {
        /// On how many claims it holds evidence.
        n_claims: usize,
        /// Whether its publisher is a party's own.
        is_of_a_party: bool,
        /// How early it is shown, by how much it answers.
        turn: Turn,
    },
}

/// When a row is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// On every page.
    First,
    /// On a wide page, and where all are asked for.
    Second,
    /// Where all are asked for.
    Last,
}

/// A place with words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Its place.
    pub at: i64,
    /// What begins there: "Oct 2020", "2021"; "earlier", "later".
    pub words: String,
}

/// The answering texts of `listing`, with those that have a card and in which something was checked; nothing where none answers.
#[must_use]
pub fn chronology(library: &Library, listing: &Listing) -> Option<Chronology> {
    let published = |text: &Text| library.article(text.article).map(|article| article.published);
    let checked: Vec<&Text> = listing.cards.iter().filter(|text| !text.claims.is_empty()).collect();
    let answering: Vec<&Text> = listing.answering.iter().collect();
    let axis = Axis::around(&dates(library, &checked), &dates(library, &answering))?;
    let answers = answering.iter().zip(turns(&answering)).map(|(text, turn)| {
        let is_of_a_party = is_of_a_party(library, text.article);
        (*text, Part::Answer { n_claims: text.n_answered, is_of_a_party, turn })
    });
    let mut parts: Vec<(&Text, Part)> = checked.iter().map(|text| (*text, Part::Checked)).chain(answers).collect();
    sort_by_key(&mut parts, |(text, _)| text.article);
    let rows = parts.into_iter().filter_map(|(text, part)| {
        let at = axis.place(published(text)?);
        Some(Row { article: text.article, at, is_labeled_before: at > LABELED_BEFORE_FROM, part })
    });
    let last = checked.iter().filter_map(|text| published(text)).max()?;
    let is_later = |text: &&&Text| published(text).is_some_and(|date| date.is_later_than(last));
    let n_later = answering.iter().filter(is_later).count();
    Some(Chronology { rows: rows.collect(), ticks: axis.ticks(), n_answers: answering.len(), n_later })
}

fn dates(library: &Library, texts: &[&Text]) -> Vec<PartialDate> {
    texts
        .iter()
        .filter_map(|text| library.article(text.article))
        .map(|article| article.published)
        .filter(|date| date.year().is_some())
        .collect()
}

fn turns(answering: &[&Text]) -> Vec<Turn> {
    let sizes: Vec<usize> = answering.iter().map(|text| text.n_answered).collect();
    let both = largest(&sizes, N_FIRST).into_iter().zip(largest(&sizes, N_SECOND));
    let turn = |is_among| match is_among {
        (true, _) => Turn::First,
        (false, true) => Turn::Second,
        (false, false) => Turn::Last,
    };
    both.map(turn).collect()
}

fn is_of_a_party(library: &Library, article: ArticleId) -> bool {
    let publisher = library.article(article).map(|article| article.publisher.as_str());
    publisher.is_some_and(|publisher| library.corpus().party_of_publisher(publisher).is_some())
}

/// From which day to which the axis goes, and which part of the width that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Axis {
    days: (i64, i64),
    places: (i64, i64),
    years: (u16, u16),
}

impl Axis {
    /// The time of the checked texts and half as much on either side, so far as an answer reaches there. Nothing if either are missing.
    fn around(checked: &[PartialDate], answering: &[PartialDate]) -> Option<Self> {
        let (first, last) = reach(checked)?;
        let (earliest, latest) = reach(answering)?;
        let around = ((last - first) / 2).max(LEAST_DAYS_AROUND);
        let (is_cut_before, is_cut_behind) = (earliest < first - around, latest > last + around);
        let years = checked.iter().chain(answering).filter_map(|date| date.year());
        Some(Self {
            days: (earliest.min(first).max(first - around), latest.max(last).min(last + around)),
            places: (if is_cut_before { BEYOND } else { MARGIN }, WIDTH - if is_cut_behind { BEYOND } else { MARGIN }),
            years: (years.clone().min()?, years.max()?),
        })
    }

    fn place(&self, date: PartialDate) -> i64 {
        let day = Days::of(date).first;
        let (from, to) = self.days;
        match day {
            _ if day < from => MARGIN,
            _ if day > to => WIDTH - MARGIN,
            _ => self.places.0 + (day - from) * (self.places.1 - self.places.0) / (to - from).max(1),
        }
    }

    fn ticks(&self) -> Vec<Tick> {
        let (from, to) = self.days;
        let months = if to - from > MOST_DAYS_WITH_MONTHS { 0..=0 } else { 1..=12 };
        let dates = (self.years.0..=self.years.1).flat_map(|year| months.clone().map(move |month| (year, month, 0)));
        let mut ticks: Vec<Tick> = Vec::new();
        for date in dates.filter_map(|it| PartialDate::try_from(it).ok()) {
            let at = self.place(date);
            let has_room = at >= self.places.0 && at <= WIDTH - BETWEEN_TICKS;
            let is_inside = (from..=to).contains(&Days::of(date).first) && has_room;
            if is_inside && ticks.last().is_none_or(|before| at - before.at >= BETWEEN_TICKS) {
                ticks.push(Tick { at, words: date::short(date) });
            }
        }
        let (before, behind) = (self.places.0 == BEYOND, self.places.1 == WIDTH - BEYOND);
        let ends = [(before, 0, "earlier"), (behind, WIDTH - BEYOND, "later")];
        let words = ends.into_iter().filter(|(is_cut, ..)| *is_cut);
        ticks.extend(words.map(|(_, at, words)| Tick { at, words: words.to_owned() }));
        ticks
    }
}

/// The first and the last day of all dates.
fn reach(dates: &[PartialDate]) -> Option<(i64, i64)> {
    dates.iter().map(|date| Days::of(*date).first).fold(None, |reach, day| {
        let (first, last) = reach.unwrap_or((day, day));
        Some((first.min(day), last.max(day)))
    })
}

#[cfg(test)]
mod tests;
