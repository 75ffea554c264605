//! Figures in their sentences. In a fixture `<` and `>` mark the figure, `{` and `}` what it counts.

use super::{Quantity, Thousandths, find_quantities};
use crate::token::find_tokens;
use proptest::prelude::*;

fn find(text: &str) -> Vec<Quantity> {
    find_quantities(text, &find_tokens(text))
}

/// Checks Spans and units of all figures, and the value of the first.
#[track_caller]
fn check(fixture: &str, value: Option<(f64, f64)>, approximate: bool) {
    let text = fixture.replace(['<', '>', '{', '}'], "");
    let found = find(&text);
    let mut marked = text.clone();
    for it in found.iter().rev() {
        let mut brackets = vec![(it.span.end(), '>'), (it.span.start(), '<')];
        if let Some(unit) = it.unit {
            brackets.extend([(unit.end(), '}'), (unit.start(), '{')]);
        }
        brackets.sort_by_key(|it| std::cmp::Reverse(it.0));
        brackets.into_iter().for_each(|(at, bracket)| marked.insert(at, bracket));
    }
    assert_eq!(marked, fixture);
    let exact = |it: Thousandths| it.0 as f64 / 1000.0;
    assert_eq!(found[0].value.map(|it| (exact(it.0), exact(it.1))), value);
    assert_eq!(found[0].approximate, approximate);
}

#[track_caller]
fn check_none(text: &str) {
    let found: Vec<&str> = find(text).iter().map(|it| it.span.of(text)).collect();
    assert!(found.is_empty(), "{found:?} in {text}");
}

#[test]
fn digits_with_separators_have_their_value() {
    check("They lost <20,000> {men} that day.", Some((20_000.0, 20_000.0)), false);
    check("It grew by <2.5> {per cent} there.", Some((2.5, 2.5)), false);
    check("Then <20\u{a0}000> {people} fled.", Some((20_000.0, 20_000.0)), false);
    check("It cost {<$}2.5 million> at the time.", Some((2_500_000.0, 2_500_000.0)), false);
}

#[test]
fn number_words_have_their_value() {
    check("<Twenty-seven> {civilians} died.", Some((27.0, 27.0)), false);
    check("<Twenty seven> {civilians} died.", Some((27.0, 27.0)), false);
    check("<One hundred and five> {houses} burned.", Some((105.0, 105.0)), false);
    check("<two dozen> {villages} and <half a million> {people}", Some((24.0, 24.0)), false);
    check("<a hundred> {tents} stood", Some((100.0, 100.0)), false);
}

#[test]
fn approximators_belong_to_the_figure() {
    check("<More than 20,000> {men} were there.", Some((20_000.0, 20_000.0)), true);
    check("<at least some 30> {armed men} came", Some((30.0, 30.0)), true);
    check("<about 70> {people} or <around one million> in all", Some((70.0, 70.0)), true);
    check("<30> {houses} or so", Some((30.0, 30.0)), true);
}

#[test]
fn ranges_have_two_ends() {
    check("<2-3> {times} a year", Some((2.0, 3.0)), true);
    check("<between 5 and 7> {tanks} burned", Some((5.0, 7.0)), true);
    check("<from 5 to 7> {tanks} burned", Some((5.0, 7.0)), true);
    check("<two or three> {tanks} burned", Some((2.0, 3.0)), true);
    check("<2–3 million> {people} fled", Some((2_000_000.0, 3_000_000.0)), true);
}

#[test]
fn open_numbers_have_no_value() {
    check("<dozens> of {homes} fell", None, true);
    check("<hundreds of thousands> of {people} left", None, true);
    check("<a number of> {villages} fell", None, true);
    check("<several hundred> {soldiers} came", None, true);
}

#[test]
fn what_is_counted_ends_with_its_plural_or_before_a_verb() {
    check("<seven> {adjacent regions} were left", Some((7.0, 7.0)), false);
    check("<one> {civilian} and <three> {children} died", Some((1.0, 1.0)), false);
    check("<6> {more villages} had fallen", Some((6.0, 6.0)), false);
    check("the dead number <27>.", Some((27.0, 27.0)), false);
}

#[test]
fn dates_and_times_are_no_figures() {
    check_none("On 27 September 2020, at 14:30, it began; on October 4, 2020 it went on.");
    check_none("In 2020 and since the 1990s, from 1992 to 1994, 2015-16, on 2020-10-06 or 06.10.2020.");
    check_none("It began at 6 am, no, at 7 p.m. and ended at 8 o'clock.");
    check_none("It was 30 years ago, on the 5th and the first of May 3.");
}

#[test]
fn numbers_of_things_are_no_figures() {
    check_none("Resolutions 822, 853, 874 and 884; section 907; No. 5; p. 12; resolutions (822, 853).");
    check_none("The Su-25, an F-16, the BM-21 and a Boeing 737 flew; a 12-year-old saw it.");
    check_none("It is open 24/7, UTC+04:00, #5.");
}

#[test]
fn one_is_not_always_a_number() {
    check_none("One of them and no one else; one another; this one; one must go.");
}

#[test]
fn enormous_numbers_are_left_alone() {
    check_none("99999999999999999999999999 men and 9,999,999,999,999,999 trillion billion billion");
}

proptest! {
    #[test]
    fn figures_are_sorted_and_apart(text in "(\\PC|[0-9]|,|\\.|-| |one|two|million|about |between |and |to |\n)*") {
        let found = find(&text);
        prop_assert!(found.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()));
        prop_assert!(found.iter().all(|it| it.value.is_none_or(|it| it.0 <= it.1)));
    }
}
