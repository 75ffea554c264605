//! Numbers that name a thing instead of counting: resolutions and flats, houses in a street, telephones. Knows the words around a
//! number; knows no value.

use crate::calendar_word::is_counted;
use crate::token::TokenKind;
use crate::unit_word::CURRENCY_CODES;
use crate::word_list::{WordList, word_list};
use crate::words::Words;

/// "resolution 822", "Flat 12", "No. 5", "Boeing 737", "resolutions (822", "14 Elm Street".
pub(super) fn is_number_of_something(words: &Words<'_>, first: usize, next: usize) -> bool {
    if words.kind(first) != Some(TokenKind::Number) {
        return false;
    }
    let mut before = first.wrapping_sub(1);
    while matches!(words.at(before), "," | "(" | "." | ":" | "№") && before > 0 {
        before -= 1;
    }
    let stands_before = before.wrapping_add(1) == first || words.at(before + 1) != ",";
    words.is(before, NUMBERED)
        || stands_before && is_place_number(words, before, next)
        || follows_name(words, first, next)
        || is_house(words, next)
        || words.at(next) == "(" && words.is_glued_to_last(next) && words.is(next + 1, word_list!("k c b"))
}

/// "Flat 12", "at gate 5": with a capital it names a place; else it may end a phrase before something that is counted.
fn is_place_number(words: &Words<'_>, before: usize, next: usize) -> bool {
    let is_named = words.at(before).starts_with(char::is_uppercase);
    words.is(before, NUMBERED_PLACES) && (is_named || !is_counted(words, next))
}

/// A name in mid-sentence with a number: "Boeing 737", unless something is counted.
fn follows_name(words: &Words<'_>, first: usize, next: usize) -> bool {
    let name = words.before(first);
    let mid_sentence = first >= 2 && words.kind(first - 2) == Some(TokenKind::Word);
    name.starts_with(char::is_uppercase)
        && mid_sentence
        && words.goes_on(first - 1)
        && words.kind(first - 1) == Some(TokenKind::Word)
        && !CURRENCY_CODES.has_exactly(name)
        && !(words.at(next) == "%" || is_counted(words, next))
}

/// How many words the name of a street has before "Street".
const LONGEST_STREET: usize = 3;

/// "14 Elm Street": capitals up to a kind of street.
fn is_house(words: &Words<'_>, next: usize) -> bool {
    for at in next..=next + LONGEST_STREET {
        let is_name = words.kind(at) == Some(TokenKind::Word)
            && words.at(at).starts_with(|it: char| it.is_uppercase() || it.is_ascii_digit());
        if !is_name || !words.goes_on(at - 1) {
            return false;
        }
        if at > next && STREETS.has_exactly(words.at(at)) {
            return true;
        }
    }
    false
}

const STREETS: WordList = word_list!(
    "Avenue Ave Boulevard Blvd Close Court Crescent Drive Gardens Grove Lane Mews Parade Place Quay Road Rd Row Square \
     Street St Terrace Way"
);

const NUMBERED: WordList = word_list!(
    "act amendment annex appendix art article articles case chapter channel clause code decree directive exhibit extension \
     figure fig flight footnote highway law level nr no nos note p page pages para paragraph paragraphs part phase phone pin \
     point postcode pp proposition protocol read regulation resolution resolutions room route rule schedule section sections \
     size stage step suite table tel telephone fax helpline hotline version volume vol zip age aged"
);

/// Words that number a place or a thing, and as often end a phrase.
const NUMBERED_PLACES: WordList = word_list!(
    "account apartment apt area barrack barracks bay bed berth block booth box building bus bungalow cabin camp car carriage \
     cell checkpoint class coach compartment court desk district division door episode exit floor flat form formula gate grade \
     grid group hangar hall house hut item junction kiosk lane line locker lot mile office order pavilion pier pitch \
     platform plot pump reactor register row school seat sector shaft shed shelter site slot stall stand station stop studio \
     team tent terminal ticket tower track train tram tunnel type unit villa ward warehouse wing year zone"
);

/// How many groups of digits a telephone number has at most.
const MOST_GROUPS: usize = 8;

/// Fewer digits are no telephone number, unless it is said to be one.
const SHORTEST_TELEPHONE: usize = 7;

/// The token after the telephone number whose first digits are at `at`: groups of digits that begin with an idle zero or a
/// plus, that a word such as "call" announces, or that are as long as nothing else is.
pub(super) fn telephone_end(words: &Words<'_>, at: usize) -> Option<usize> {
    let first = words.at(at);
    let has_plus = words.before(at) == "+" && words.is_glued_to_last(at);
    let has_zero = first.len() > 1 && first.starts_with('0') && is_digits(first);
    let is_announced = is_announced(words, at);
    if !(has_plus || has_zero || is_announced || first.len() == 3 || first == "1") || !is_digits(first) {
        return None;
    }
    let (mut next, mut n_digits, mut is_hyphened) = (at + 1, first.len(), true);
    for _ in 0..MOST_GROUPS {
        let Some(group) = next_group(words, next) else { break };
        is_hyphened &= words.at(next) == "-";
        n_digits += words.at(group).len();
        next = group + 1;
    }
    let n_tokens = next - at;
    let is_alone = n_tokens == 1;
    let is_local = is_hyphened && !is_alone && n_digits >= SHORTEST_TELEPHONE && words.at(next - 1).len() == 4;
    let is_long = n_digits >= SHORTEST_TELEPHONE && !is_alone;
    let is_called = is_announced && (is_long || !is_counted(words, next));
    ((has_plus || has_zero) && is_long || is_local || is_called).then_some(next)
}

/// The place of the digits that go on a telephone number from `at`, past a hyphen, a bracket or nothing but a space.
fn next_group(words: &Words<'_>, at: usize) -> Option<usize> {
    let is_sign = matches!(words.at(at), "-" | ")" | "(" | "–" | "/");
    let place = at + usize::from(is_sign) + usize::from(words.at(at) == ")" && words.at(at + 1) == "(");
    let goes_on = words.goes_on(at.checked_sub(1)?) && words.goes_on(place.checked_sub(1)?);
    let is_group = words.kind(place) == Some(TokenKind::Number) && is_digits(words.at(place));
    (goes_on && is_group && words.at(place).len() >= 2).then_some(place)
}

fn is_digits(written: &str) -> bool {
    written.bytes().all(|it| it.is_ascii_digit())
}

/// How many words may stand between "hotline" and its number.
const MOST_BETWEEN: usize = 2;

/// "call 112", "dial (020", "the hotline is 116": a word that a telephone number follows.
fn is_announced(words: &Words<'_>, at: usize) -> bool {
    let mut place = at.wrapping_sub(1);
    for _ in 0..MOST_BETWEEN {
        if words.at(place) == "(" || words.is(place, word_list!("on at is : number line us")) {
            place = place.wrapping_sub(1);
        }
    }
    words.is(place, word_list!("call dial phone ring telephone tel text fax hotline helpline whatsapp sms"))
}
