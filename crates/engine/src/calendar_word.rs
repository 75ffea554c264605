//! Words of the calendar, and days listed before their month. Knows words; what date they make is for `date`.

use crate::token::TokenKind;
use crate::word_list::{WordList, word_list};
use crate::words::Words;

/// The months, in full and short.
pub(crate) const MONTHS: WordList = word_list!(
    "January February March April May June July August September October November December \
     Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec"
);

/// The months of the short names in [`MONTHS`].
const SHORT_MONTHS: [usize; 12] = [0, 1, 2, 3, 5, 6, 7, 8, 8, 9, 10, 11];

/// The days of the week, from Monday, in full and short.
pub(crate) const WEEKDAYS: WordList =
    word_list!("Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Wed Thu Fri Sat Sun");

/// The number of the month that `word` names, from 1; a small letter names none.
pub(crate) fn month_named(word: &str) -> Option<u8> {
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    let place = MONTHS.place_in_any_case(word)?;
    let number = if place < 12 { place } else { *SHORT_MONTHS.get(place - 12)? };
    u8::try_from(number + 1).ok()
}

/// A day of the month in figures: "27", "27th".
pub(crate) fn day(words: &Words<'_>, at: usize) -> Option<u8> {
    let written = words.at(at);
    let figures = written.trim_end_matches(|it: char| it.is_ascii_alphabetic());
    let ending = written.get(figures.len()..).unwrap_or_default();
    let is_day = (1..=2).contains(&figures.len()) && (ending.is_empty() || word_list!("st nd rd th").has(ending));
    figures.parse().ok().filter(|it| is_day && (1..=31).contains(it))
}

/// Days listed before their month are no more than this; reading on from each number would make hostile text slow.
const MOST_DAYS: usize = 8;

/// The place of the month to which the days listed from `at` belong: "6, 7 and 9 May", "6–9 May", "6th of May".
pub(crate) fn month_of_days(words: &Words<'_>, at: usize) -> Option<usize> {
    let mut next = at;
    for _ in 0..MOST_DAYS {
        day(words, next).filter(|_| words.goes_on(next))?;
        let of = next + 1 + usize::from(words.is(next + 1, word_list!("of")));
        if month_named(words.at(of)).is_some() && words.goes_on(of - 1) {
            return Some(of);
        }
        next = after_joint(words, next + 1)?;
    }
    None
}

/// The place after what joins the members of a range or list: ",", "and", ", and", "to", "–".
pub(crate) fn after_joint(words: &Words<'_>, at: usize) -> Option<usize> {
    let is_comma = words.at(at) == ",";
    let last = at + usize::from(is_comma && words.is(at + 1, word_list!("and or")));
    let joins = is_comma || words.is(at, word_list!("and or & to through until till - – —"));
    (joins && words.goes_on(last) && at > 0 && words.goes_on(at - 1)).then_some(last + 1)
}

/// The words around one that may name a month: two before it and two after it, empty where a sentence or line ends.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Around<'a> {
    pub(crate) before: [&'a str; 2],
    pub(crate) after: [&'a str; 2],
}

impl Around<'_> {
    /// Whether the words tell a month from a name or a verb: "12 May", "May 2018", "by May", "from May to July".
    pub(crate) fn tell_month(&self) -> bool {
        let ([earlier, before], [after, later]) = (self.before, self.after);
        let is_month = |word: &str| month_named(word).is_some();
        if is_number(before) || is_number(after) {
            return true;
        }
        if RANGE_JOINTS.has(after) && is_month(later) || RANGE_JOINTS.has(before) && is_month(earlier) {
            return true;
        }
        match before {
            "in" | "In" => !word_list!("believe believed believes belief confidence faith interest trust").has(earlier),
            "of" => is_number(earlier) || PARTS_OF_MONTH.has(earlier),
            "by" | "By" => !has_maker(earlier),
            "from" | "From" => word_list!("on onward onwards").has(after),
            _ => TIME_PREPOSITIONS.has(before),
        }
    }
}

const RANGE_JOINTS: WordList = word_list!("and to or until through - –");

const TIME_PREPOSITIONS: WordList =
    word_list!("since until till during last next this every early late mid throughout");

const PARTS_OF_MONTH: WordList = word_list!(
    "beginning day days end first half last middle month morning rest second start third week weekend weeks"
);

/// Digits alone or with the ending of an ordinal.
fn is_number(word: &str) -> bool {
    word.starts_with(|it: char| it.is_ascii_digit()) && word.len() <= 4
}

/// Whether who made it may follow with "by": "written by", "backed by", "a speech by".
fn has_maker(word: &str) -> bool {
    word.len() > 3 && word.ends_with("ed")
        || word_list!(
            "address article book comments letter remarks report song speech statement beaten born bought brought built chosen done drawn driven found given held hit known led left made met put run \
     seen sent set shown spoken sung taken taught told written won"
        )
        .has(word)
}

/// Whether the word at `at` is a plural or another word for what numbers count.
pub(crate) fn is_counted(words: &Words<'_>, at: usize) -> bool {
    let word = words.at(at);
    words.kind(at) == Some(TokenKind::Word)
        && word.starts_with(char::is_lowercase)
        && (word.ends_with('s') && !word_list!("was is has does its his this as us").has(word)
            || word_list!("people men women children percent per more other dead wounded police").has(word))
}
