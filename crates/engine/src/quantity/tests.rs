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

/// Each figure as `words = value`, or `words = low..high`, with `?` for none and the share in brackets.
#[track_caller]
fn check_values(text: &str, expected: &[&str]) {
    let number = |it: Thousandths| it.0 as f64 / 1000.0;
    let value = |it: &Quantity| match it.value {
        Some((low, high)) if low == high => number(low).to_string(),
        Some((low, high)) => format!("{}..{}", number(low), number(high)),
        None => "?".to_owned(),
    };
    let share = |it: &Quantity| it.share.map_or(String::new(), |it| format!(" ({}/{})", it.part, it.whole));
    let written = |it: &Quantity| format!("{} = {}{}", it.span.of(text), value(it), share(it));
    assert_eq!(find(text).iter().map(written).collect::<Vec<_>>(), expected, "{text}");
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
    check_none("The page carries two dates, 6 October and 2 June; a date is a date.");
}

#[test]
fn one_is_not_always_a_number() {
    check_none("One of them and no one else; one another; this one; one must go.");
}

#[test]
fn enormous_numbers_are_left_alone() {
    check_none("99999999999999999999999999 men and 9,999,999,999,999,999 trillion billion billion");
}

#[test]
fn a_decimal_may_lack_its_zero() {
    check_values("Turnout fell by .4 points to .25 of the roll.", &[".4 = 0.4", ".25 = 0.25"]);
    check_values("It rose $.50 a share; a loss of .125 followed.", &["$.50 = 0.5", ".125 = 0.125"]);
    check_values("He left at dawn.7 people came.", &["7 = 7"]);
    check_none("The .22-caliber rifle and a .38 revolver lay there.");
}

#[test]
fn halves_and_quarters_belong_to_their_number() {
    check_values("It took two and a half years, not 2 and a half.", &["two and a half = 2.5", "2 and a half = 2.5"]);
    check_values("One and a half million fled.", &["One and a half million = 1500000"]);
    check_values("A million and a half fled.", &["A million and a half = 1500000"]);
    check_values("Four and three quarters miles away.", &["Four and three quarters = 4.75"]);
    check_values("Two-and-a-half hours passed.", &["Two-and-a-half = 2.5"]);
    check_values("A walk of two and three-quarter miles.", &["two and three-quarter = 2.75"]);
    check_values("Half of a million came, or 3 crore.", &["Half of a million = 500000", "3 crore = 30000000"]);
    check_values("A quarter of a million came.", &["A quarter of a million = 250000"]);
    check_values("Over two-thirds of a million came.", &["Over two-thirds of a million = 666666.667"]);
    check_values("Two hundred and five came.", &["Two hundred and five = 205"]);
}

#[test]
fn fractions_in_signs_and_figures_have_their_value() {
    check_values("It is 5¾ miles or ½ a mile.", &["5¾ = 5.75", "½ = 0.5"]);
    check_values("6 3/8 inches, 1 1/2 cups, 2-1/4 pints.", &["6 3/8 = 6.375", "1 1/2 = 1.5", "2-1/4 = 2.25"]);
    check_values("A walk of 2 ½ hours and 1/4 mile.", &["2 ½ = 2.5", "1/4 = 0.25"]);
    check_none("It is open 24/7, since 9/11, on 1/2, at 50/50; a 4/5 score; 3/4/2019.");
    check_none("A 3½-hour film for a 2 1/2-year-old.");
}

#[test]
fn thousands_may_be_set_off_by_a_space() {
    check_values("About 7 300 tents and 1 250 000 blankets.", &["About 7 300 = 7300", "1 250 000 = 1250000"]);
    check_values("Between 12 500 and 14 000 people.", &["Between 12 500 and 14 000 = 12500..14000"]);
    check_values("On May 26 300 people fled.", &["300 = 300"]);
    check_values("In 1994 250 people fled; hall 7. 300 came.", &["250 = 250", "300 = 300"]);
    check_values("It has 12 100-watt bulbs.", &["12 = 12"]);
}

#[test]
fn a_number_that_may_be_a_clock_before_another_has_no_value() {
    check_values("By 14 500 people had come.", &["14 500 = ?"]);
}

#[test]
fn codes_of_currencies_may_be_glued_to_their_figure() {
    check_values("It paid USD12.4 million and GBP300,000.", &["USD12.4 million = 12400000", "GBP300,000 = 300000"]);
    check_values("It cost EUR5bn, Rs500 or Rs. 2,000.", &["EUR5bn = 5000000000", "Rs500 = 500", "2,000 = 2000"]);
    check("It cost {EUR} <48.2 million> in all.", Some((48_200_000.0, 48_200_000.0)), false);
}

#[test]
fn scales_may_be_glued_to_their_figure() {
    check_values("It lost €2.4bn, A$30m and $900k.", &["€2.4bn = 2400000000", "A$30m = 30000000", "$900k = 900000"]);
    check_values("Losses of $45M, $1.3B, £2tn.", &["$45M = 45000000", "$1.3B = 1300000000", "£2tn = 2000000000000"]);
    check_values("They sold 2.4m tonnes to 45m users.", &["2.4m = 2400000", "45m = 45000000"]);
    check_values("It has 1.2M followers.", &["1.2M = 1200000"]);
    check_values("About 15k people came.", &["About 15k = 15000"]);
    check_values(
        "They bid $2-$3 million, or £4-5m.",
        &["$2-$3 million = 2000000..3000000", "£4-5m = 4000000..5000000"],
    );
    check_values("Between $2 and $3 million.", &["Between $2 and $3 million = 2000000..3000000"]);
}

#[test]
fn metres_races_and_screens_are_no_scales() {
    check_none("The wall is 5m high; she won the 100m final and the 10k race, ran a 5k and owns a 4k TV.");
}

#[test]
fn money_is_no_year() {
    check_values("A fine of £1900, a grant of €2021.", &["£1900 = 1900", "€2021 = 2021"]);
    check_values("A bill of 2000 dollars in 1999.", &["2000 = 2000"]);
    check_values("It cost £1950 in 1950, and $2010 in 2010.", &["£1950 = 1950", "$2010 = 2010"]);
    check_values("It cost 1800 yen.", &["1800 = 1800"]);
}

#[test]
fn a_share_has_two_numbers_and_counts_nothing() {
    check_values("One in five said so.", &["One in five = ? (1/5)"]);
    check_values("Nearly 3 in 10 agree.", &["Nearly 3 in 10 = ? (3/10)"]);
    check_values(
        "Nine out of ten, two in every three.",
        &["Nine out of ten = ? (9/10)", "two in every three = ? (2/3)"],
    );
    check_values("Four out of the 12 boats sank.", &["Four out of the 12 = ? (4/12)"]);
    check_values("A one-in-four chance, 1-in-6 odds.", &["one-in-four = ? (1/4)", "1-in-6 = ? (1/6)"]);
    check_values("One in a million; 15 in 1,000.", &["One in a million = ? (1/1000000)", "15 in 1,000 = ? (15/1000)"]);
    check_values("Two thirds of the voters.", &["Two thirds = 0.667 (2/3)"]);
}

#[test]
fn numbers_in_a_time_or_a_place_are_no_share() {
    check_values("She scored five in ten games.", &["five = 5", "ten = 10"]);
    check_values("He made three in 2019.", &["three = 3"]);
    check_values("They counted 12 in 30 villages.", &["12 = 12", "30 = 30"]);
    check_values("He left in ten days.", &["ten = 10"]);
}

#[test]
fn telephone_numbers_are_no_figures() {
    check_none("Phone 0800 555 0199 or (020) 7946 0018 or +44 20 7946 0018 or 555-0199 or 1-800-555-0100.");
    check_none("Dial 999. Call 112 at once. Text 80800; the hotline is 116 123.");
    check_values("They call 200 people.", &["200 = 200"]);
}

#[test]
fn flats_gates_and_houses_have_numbers_that_count_nothing() {
    check_none("Apartment 4 burned; Gate 12 shut; platform 9 was full; Ward 7, cell 9, seat 14; bus 42 left.");
    check_none("He lives at 14 Elm Street, she at 10 Downing Street; PO Box 12; House 12, Mill Lane; a 401(k) plan.");
    check_values("Twelve flats and 30 houses on 14 streets.", &["Twelve = 12", "30 = 30", "14 = 14"]);
    check_values("The platform 200 people stood on.", &["200 = 200"]);
}

#[test]
fn scores_and_days_are_no_figures_and_what_follows_them_is() {
    check_none("It won 3-1, drew 2-2 and passed 52-48.");
    check_values("On May 6, 12 people left; in 2011, 500 boats did.", &["12 = 12", "500 = 500"]);
    check_none("On 6, 7 and 9 May and on 03-Mar-2018; between 1990 and 1995 prices rose.");
}

#[test]
fn a_minus_makes_a_figure_less_than_nothing() {
    check_values("It fell to -5 degrees, then minus 12.", &["-5 = -5", "minus 12 = -12"]);
}

proptest! {
    #[test]
    fn figures_are_sorted_and_apart(text in "(\\PC|[0-9]|,|\\.|-| |one|two|million|about |between |and |to |\n)*") {
        let found = find(&text);
        prop_assert!(found.windows(2).all(|pair| pair[0].span.end() <= pair[1].span.start()));
        prop_assert!(found.iter().all(|it| it.value.is_none_or(|it| it.0 <= it.1)));
    }
}
