//! Numbers in digits: groups, decimals, fractions, and the letters that are glued to them as in "£1.3bn" and "EUR48.2".
//! Knows how figures are written; knows nothing of what they count.

use super::fraction;
use super::number_word::{Numeral, scale};
use crate::calendar_word::{MONTHS, is_counted};
use crate::token::TokenKind;
use crate::unit_word::{CURRENCY_CODES, is_currency_sign};
use crate::word_list::{WordList, word_list};
use crate::words::Words;

/// The numeral whose digits begin at the token `at`, which is a number.
pub(super) fn read(words: &Words<'_>, at: usize) -> Option<Numeral> {
    if let Some(numeral) = fraction::read(words, at) {
        return Some(numeral);
    }
    let value = parse(words.at(at))?;
    if let Some((next, value)) = spaced_groups(words, at, value) {
        return match value {
            Some(value) => scaled(words, at, next, value),
            None => Some(Numeral { next, value: None, scale: 1, part: None }),
        };
    }
    let is_whole = value % 1000 == 0 && !words.at(at).contains('.');
    match fraction::after_whole(words, at + 1).filter(|_| is_whole) {
        Some((next, parts)) => scaled(words, at, next, value.checked_add(fraction::thousandths(parts))?),
        None => scaled(words, at, at + 1, value),
    }
}

/// ".7": a decimal without its zero begins with the point at `at`.
pub(super) fn read_point(words: &Words<'_>, at: usize) -> Option<Numeral> {
    if words.at(at) != "." || !words.is_glued_to_next(at) || words.kind(at + 1) != Some(TokenKind::Number) {
        return None;
    }
    let opens = !words.is_glued_to_last(at)
        || is_currency_sign(words.before(at))
        || matches!(words.before(at), "(" | "-" | "–" | "“");
    let digits = words.at(at + 1);
    // ".22" is as wide as a gun, ".7.2" is a version.
    let is_caliber = words.is(at + 2, CALIBERS) || words.at(at + 2) == "-" && words.is(at + 3, CALIBERS);
    if !opens || is_caliber || digits.bytes().any(|it| !it.is_ascii_digit()) {
        return None;
    }
    scaled(words, at, at + 2, decimals(0, digits)?)
}

const CALIBERS: WordList = word_list!("caliber calibre magnum cal pistol rifle revolver handgun gun");

/// "1.3bn", "60k", "EUR48.2 million": letters without a gap before or after the digits.
pub(super) fn read_glued(words: &Words<'_>, at: usize) -> Option<Numeral> {
    if words.at(at).starts_with(|it: char| it.is_ascii_digit()) {
        return with_suffix(words, at);
    }
    let code = code_before_digits(words, at)?;
    // The token ends at the first separator; what is glued to it goes on with the number.
    let mut next = at + 1;
    while words.is_glued_to_next(next - 1)
        && matches!(words.at(next), "." | ",")
        && words.is_glued_to_next(next)
        && words.at(next + 1).starts_with(|it: char| it.is_ascii_digit())
    {
        next += 2;
    }
    let written = words.stretch(at, next - 1).of(words.text).get(code.len()..)?;
    let (figures, suffix) = split_suffix(written);
    let value = parse(figures)?;
    match suffix {
        "" => scaled(words, at, next, value),
        _ => glued(next, value, letter_scale(suffix, true)?),
    }
}

/// The code of a currency that the token at `at` begins with, if a figure is glued to it.
pub(super) fn code_before_digits<'a>(words: &Words<'a>, at: usize) -> Option<&'a str> {
    let word = words.at(at);
    let n_letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    word.get(..n_letters).filter(|it| n_letters > 0 && n_letters < word.len() && CURRENCY_CODES.has_exactly(it))
}

fn with_suffix(words: &Words<'_>, at: usize) -> Option<Numeral> {
    let (figures, suffix) = split_suffix(words.at(at));
    let is_money = has_currency(words, at, at + 1);
    // "1.2M followers": a capital measures nothing.
    let scale = letter_scale(suffix, is_money || matches!(suffix, "M" | "B") && is_counted(words, at + 1))?;
    let is_thing = match suffix {
        "k" | "K" => names_thing(words, at, figures),
        "m" => !words.is(at + 1, COUNTED_BY_MILLION),
        _ => false,
    };
    if is_thing && !is_money {
        return None;
    }
    glued(at + 1, parse(figures)?, scale)
}

fn split_suffix(word: &str) -> (&str, &str) {
    let end = word.find(|it: char| !(it.is_ascii_digit() || matches!(it, '.' | ','))).unwrap_or(word.len());
    word.split_at_checked(end).unwrap_or((word, ""))
}

fn glued(next: usize, value: i64, scale: i64) -> Option<Numeral> {
    Some(Numeral { next, value: Some(value.checked_mul(scale)?), scale, part: None })
}

/// What letters after digits multiply by. "m" is a million, and "b" and "t" are scales at all, only in money or before what is
/// counted by the million: else they are metres, flats and tonnes.
fn letter_scale(letters: &str, is_money: bool) -> Option<i64> {
    Some(match letters {
        "k" | "K" => 1000,
        "m" | "mn" | "mln" | "mio" | "mil" => 1_000_000,
        "M" | "MM" if is_money => 1_000_000,
        "bn" | "Bn" | "BN" => 1_000_000_000,
        "b" | "B" if is_money => 1_000_000_000,
        "tn" | "trn" | "Tn" => 1_000_000_000_000,
        "t" | "T" if is_money => 1_000_000_000_000,
        _ => return None,
    })
}

/// What nobody measures in metres.
const COUNTED_BY_MILLION: WordList = word_list!(
    "adults americans animals ballots barrels britons bpd children citizens copies customers dollars doses downloads drams \
     euros families followers foreigners francs homes households inhabitants jobs lira litres liters manats members migrants \
     motorists passengers patients people pesos pounds pupils refugees residents riyals roubles rubles rupees shares \
     students subscribers tickets tonnes tons tourists travellers travelers users viewers views visitors voters votes women \
     workers yen yuan zlotys"
);

/// Whether `figures` with a "k" are a distance or a screen: "the 10k race", "a 4k display".
fn names_thing(words: &Words<'_>, at: usize, figures: &str) -> bool {
    let after_article = word_list!("a an the his her its their my our your this that first").has(words.before(at));
    let is_counted = words.at(at + 1).ends_with('s') || words.is(at + 1, word_list!("people men women children"));
    let is_short = figures.len() <= 2 && figures.parse().is_ok_and(|it: u32| it <= LONGEST_RACE);
    let ran = word_list!("ran run runs running walked").has(words.before(at));
    words.is(at + 1, RACES) || is_short && (after_article && !is_counted || ran)
}

/// Races are no longer, in kilometres, and screens no finer.
const LONGEST_RACE: u32 = 50;

const RACES: WordList = word_list!(
    "race races run runs walk walks event course champion record final display displays resolution screen screens tv tvs \
     video monitor footage uhd camera"
);

/// Whether the figure from `first` up to `next` is money: a sign or code is glued before it, or a name of money follows.
fn has_currency(words: &Words<'_>, first: usize, next: usize) -> bool {
    let has_sign = words.is_glued_to_last(first) && is_currency_sign(words.before(first));
    let has_code = first.checked_sub(1).is_some_and(|it| CURRENCY_CODES.has_exactly(words.at(it)) && words.goes_on(it));
    // "£2-3m"
    let in_range = first >= 2 && matches!(words.before(first), "-" | "–") && words.is_glued_to_last(first);
    let range_has_sign =
        in_range && first >= 3 && is_currency_sign(words.at(first - 3)) && words.is_glued_to_next(first - 3);
    has_sign
        || has_code
        || range_has_sign
        || words.is_glued_to_next(next.wrapping_sub(1)) && is_currency_sign(words.at(next))
}

/// "20 000": up to three digits, and groups of three after spaces of one kind; the token after them, and their value unless
/// the first digits may be a clock. `value` is that of the first digits.
fn spaced_groups(words: &Words<'_>, at: usize, mut value: i64) -> Option<(usize, Option<i64>)> {
    let (first, space) = (words.at(at), words.gap_after(at));
    let is_plain = space == " ";
    if !(is_plain || matches!(space, "\u{a0}" | "\u{202f}" | "\u{2009}")) || !is_group(words, at + 1) {
        return None;
    }
    let mut next = at + 1;
    while is_group(words, next) && words.gap_after(next - 1) == space {
        let (whole, fraction) = words.at(next).split_once('.').unwrap_or((words.at(next), ""));
        value = value.checked_mul(1000)?.checked_add(decimals(whole.parse().ok()?, fraction)?)?;
        next += 1;
    }
    if !is_plain {
        return Some((next, Some(value)));
    }
    let opens = first.len() <= 3 && first.bytes().all(|it| it.is_ascii_digit());
    if !opens || !may_group(words, at, next) {
        return None;
    }
    let after_clock_word = word_list!("at by from until till before after around since").has(words.before(at));
    let may_be_clock = next == at + 2 && after_clock_word && first.parse().is_ok_and(|it: u32| it <= 24);
    Some((next, Some(value).filter(|_| !may_be_clock)))
}

/// Three digits, maybe with decimals.
fn is_group(words: &Words<'_>, at: usize) -> bool {
    let written = words.at(at);
    let whole = written.split_once('.').map_or(written, |it| it.0);
    words.kind(at) == Some(TokenKind::Number) && whole.len() == 3 && whole.bytes().all(|it| it.is_ascii_digit())
}

/// Whether digits from `first` up to `next` with plain spaces between can be one number: no day of a month, no number of
/// something, nothing that goes on with digits or a hyphen.
fn may_group(words: &Words<'_>, first: usize, next: usize) -> bool {
    let before = words.before(first);
    let names = before.starts_with(char::is_uppercase)
        && !CURRENCY_CODES.has_exactly(before)
        && first >= 2
        && words.kind(first - 2) == Some(TokenKind::Word)
        && words.goes_on(first - 2);
    let after_number = first.checked_sub(1).is_some_and(|it| words.kind(it) == Some(TokenKind::Number));
    let goes_on = words.kind(next) == Some(TokenKind::Number) || words.at(next) == "-" && words.is_glued_to_last(next);
    !(names || after_number || goes_on || MONTHS.has_exactly(before))
}

/// A number in figures with the words that multiply it.
pub(super) fn scaled(words: &Words<'_>, first: usize, next: usize, value: i64) -> Option<Numeral> {
    let plain = Numeral { next, value: Some(value), scale: 1, part: None };
    if !next.checked_sub(1).is_some_and(|it| words.goes_on(it)) {
        return Some(plain);
    }
    let word = words.at(next);
    let by_letter = || matches!(word, "m" | "M" | "b" | "B" | "k" | "K").then(|| letter_scale(word, true))?;
    let scale = scale(word).or_else(|| by_letter().filter(|_| has_currency(words, first, next)));
    match scale {
        Some(scale) => Some(Numeral { next: next + 1, value: Some(value.checked_mul(scale)?), scale, part: None }),
        None => Some(plain),
    }
}

/// Reads "1,234,567.5", "1’000", "0.75" and "3½" into thousandths; anything else ("06.10.2020", "020") is no number.
fn parse(written: &str) -> Option<i64> {
    if let Some(parts) = written.chars().next_back().and_then(fraction::of_sign) {
        let whole = written.trim_end_matches(|it| fraction::of_sign(it).is_some());
        let whole = if whole.is_empty() { 0 } else { whole.parse::<u32>().ok()? };
        return Some(i64::from(whole) * 1000 + fraction::thousandths(parts));
    }
    let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
    let (mut value, mut n_digits, mut n_groups): (i64, usize, usize) = (0, 0, 0);
    for char in whole.chars() {
        match char {
            '0'..='9' => value = value.checked_mul(10)?.checked_add(i64::from(char as u32 - '0' as u32))?,
            ',' | '\'' | '’' if n_digits > 0 && (n_groups == 0 || n_digits == 3) => {}
            _ => return None,
        }
        (n_digits, n_groups) = if char.is_ascii_digit() { (n_digits + 1, n_groups) } else { (0, n_groups + 1) };
    }
    let is_whole = n_digits > 0 && (n_groups == 0 || n_digits == 3);
    // "020" and "0,5" number something or are written another way.
    let has_idle_zero = whole.len() > 1 && whole.starts_with('0');
    if !is_whole || has_idle_zero {
        return None;
    }
    decimals(value, fraction)
}

/// `whole` with the digits after its point, in thousandths; digits beyond the third are cut.
fn decimals(whole: i64, fraction: &str) -> Option<i64> {
    let is_plain = fraction.bytes().all(|it| it.is_ascii_digit());
    let digit = |place: usize| fraction.as_bytes().get(place).map_or(0, |it| i64::from(it.wrapping_sub(b'0')));
    let thousandths = (0..3).fold(0, |sum, place| sum * 10 + digit(place));
    whole.checked_mul(1000)?.checked_add(thousandths).filter(|_| is_plain)
}
