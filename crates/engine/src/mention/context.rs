//! What must not stand next to a name. Knows pieces and capitals around a candidate.

use crate::word_list::{WordList, word_list};
use std::ops::Range;

use diptych_corpus::vocabulary::EntityKind;

use crate::calendar_word::{Around, month_named};
use crate::gazetteer::{Surface, is_title};
use crate::phrase::{Joint, Piece};

/// Whether the words around the pieces at `place` let them be `surface`.
pub(super) fn allows(text: &str, pieces: &[Piece], place: Range<usize>, surface: &Surface) -> bool {
    !begins_inside_word(text, pieces, place.start)
        && !ends_inside_word(text, pieces, place.end)
        && !is_month(text, pieces, &place)
        && (surface.kind != EntityKind::Person || is_whole_person(text, pieces, place, surface))
}

/// Whether one word that may be a name is a month: "12 May", "by March".
fn is_month(text: &str, pieces: &[Piece], place: &Range<usize>) -> bool {
    let word = pieces.get(place.start).map_or("", |it| it.span.of(text));
    if place.len() != 1 || month_named(word).is_none() {
        return false;
    }
    let piece = |at: Option<usize>| at.and_then(|it| pieces.get(it));
    let goes_on = |at: Option<usize>| piece(at).is_some_and(|it| it.joint != Joint::Break);
    let word = |at: Option<usize>| piece(at).map_or("", |it| it.span.of(text));
    let (start, end) = (place.start, place.end);
    let before = if goes_on(Some(start)) { start.checked_sub(1) } else { None };
    let earlier = before.filter(|it| goes_on(Some(*it))).and_then(|it| it.checked_sub(1));
    let after = Some(end).filter(|it| goes_on(Some(*it)));
    let later = after.map(|it| it + 1).filter(|it| goes_on(Some(*it)));
    Around { before: [word(earlier), word(before)], after: [word(after), word(later)] }.tell_month()
}

fn begins_inside_word(text: &str, pieces: &[Piece], start: usize) -> bool {
    let Some((piece, before)) = with_before(pieces, start) else { return false };
    // An elided article may stand before a name (d'Armenia); a longer word before an apostrophe makes another name.
    piece.joint == Joint::Apostrophe && before.span.of(text).chars().count() > 1
}

/// After an apostrophe only an ending may follow, never another capitalized part; a domain is no name either.
fn ends_inside_word(text: &str, pieces: &[Piece], end: usize) -> bool {
    let Some(next) = pieces.get(end) else { return false };
    match next.joint {
        Joint::Apostrophe => starts_upper(text, next) && !matches!(next.span.of(text), "S"),
        Joint::Glued if next.span.of(text) == "." => {
            pieces.get(end + 1).is_some_and(|it| it.joint == Joint::Glued && starts_lower(text, it))
        }
        _ => false,
    }
}

/// A surname in a double name or after an unknown first name is someone else's.
fn is_whole_person(text: &str, pieces: &[Piece], place: Range<usize>, surface: &Surface) -> bool {
    let joins_capital = |at: usize, beside: usize| {
        let joint = pieces.get(at).map(|it| it.joint);
        joint == Some(Joint::Hyphen) && pieces.get(beside).is_some_and(|it| starts_upper(text, it))
    };
    if joins_capital(place.start, place.start.wrapping_sub(1)) || joins_capital(place.end, place.end) {
        return false;
    }
    !surface.is_single_word() || !follows_first_name(text, pieces, place.start)
}

/// Whether a capitalized word that is neither title nor weekday nor the first of its sentence stands right before.
fn follows_first_name(text: &str, pieces: &[Piece], start: usize) -> bool {
    let Some((piece, before)) = with_before(pieces, start) else { return false };
    let word = before.span.of(text);
    if piece.joint != Joint::Space || !is_capitalized(word) || before.word.is_some() || is_no_first_name(word) {
        return false;
    }
    // In mid-sentence the word before the supposed first name is a word too, and a small one unless in a headline.
    let Some((before, earlier)) = with_before(pieces, start.wrapping_sub(1)) else { return false };
    before.joint == Joint::Space && earlier.span.of(text).chars().all(char::is_lowercase)
}

fn is_no_first_name(word: &str) -> bool {
    is_title(word) || NO_FIRST_NAMES.has_exactly(word)
}

const NO_FIRST_NAMES: WordList = word_list!(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July \
     August September October November December I Party House"
);

fn with_before(pieces: &[Piece], at: usize) -> Option<(&Piece, &Piece)> {
    Some((pieces.get(at)?, pieces.get(at.checked_sub(1)?)?))
}

fn is_capitalized(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}

fn starts_upper(text: &str, piece: &Piece) -> bool {
    piece.span.of(text).starts_with(char::is_uppercase)
}

fn starts_lower(text: &str, piece: &Piece) -> bool {
    piece.span.of(text).starts_with(char::is_lowercase)
}
