//! Pictures of the default corpus and of the counts of small ones.

use std::collections::BTreeSet;

use diptych_corpus::date::PartialDate;
use diptych_corpus::decimal::Decimal;
use diptych_corpus::model::{Amount, Corpus, Count, CountId, EntityId, Figure, Party};
use diptych_library::sample;

use super::at;
use super::model::{Chart, Numbers, Picture, Rank};
use crate::fixture::{analyzed, default_corpus};

fn numbers(corpus: Corpus, hash: &str) -> Numbers {
    at(&analyzed(corpus), hash).unwrap()
}

/// The sample with these figures of one count on its first claim, and none besides.
fn with_figures(figures: &[Figure]) -> Corpus {
    let mut corpus = sample::library().corpus().clone();
    for claim in &mut corpus.claims {
        claim.figures.clear();
        claim.evidence.iter_mut().for_each(|it| it.figures.clear());
    }
    corpus.claims[0].figures = figures.to_vec();
    corpus.counts = vec![count()];
    corpus
}

fn count() -> Count {
    Count {
        slug: "homes-flooded".into(),
        name: "Homes flooded".into(),
        unit: "homes".into(),
        place: None,
        since: None,
        until: None,
        title: None,
        note: None,
    }
}

fn figure(value: u32, as_of: &str) -> Figure {
    Figure {
        count: CountId(0),
        value: Amount::Exact(Decimal::from(value)),
        approximate: false,
        at_least: false,
        as_of: PartialDate::parse(as_of),
        by: Some(EntityId(0)),
    }
}

fn only(corpus: Corpus) -> Chart {
    let mut numbers = numbers(corpus, "#/numbers");
    assert_eq!(numbers.charts.len(), 1);
    numbers.charts.remove(0)
}

fn each_picture(numbers: &Numbers) -> impl Iterator<Item = (&Chart, &Picture)> {
    numbers.charts.iter().flat_map(|chart| chart.pictures.iter().map(move |it| (chart, it)))
}

#[test]
fn each_picture_has_the_figures_of_its_count_and_no_others() {
    let analyzed = default_corpus();
    let numbers = at(&analyzed, "#/numbers").unwrap();
    let corpus = analyzed.library.corpus();
    let of_claims = corpus.claims.iter().flat_map(|it| &it.figures);
    let of_evidence = corpus.claims.iter().flat_map(|it| &it.evidence).flat_map(|it| &it.figures);
    let all: Vec<&Figure> = of_claims.chain(of_evidence).collect();
    assert!(all.len() > 200);
    assert_eq!(numbers.charts.iter().map(|it| it.rows.len()).sum::<usize>(), all.len());
    for (chart, picture) in each_picture(&numbers) {
        let id = corpus.counts.iter().position(|it| it.slug == chart.slug).unwrap();
        let own: BTreeSet<String> =
            all.iter().filter(|it| it.count.index() == id).map(|it| super::written::figure_written(it)).collect();
        let in_table: BTreeSet<String> = chart.rows.iter().map(|it| it.figure.clone()).collect();
        assert_eq!(in_table, own, "{}", chart.slug);
        let drawn: BTreeSet<String> = picture.marks.iter().map(|it| it.label.value.replace('~', "about ")).collect();
        assert_eq!(drawn, own, "{}", chart.slug);
        let n_given: usize = picture.marks.iter().map(|it| it.n_given).sum();
        assert_eq!(n_given, chart.rows.len(), "{}", chart.slug);
    }
}

#[test]
fn mark_is_called_by_what_is_written_beside_it() {
    let numbers = at(&default_corpus(), "#/numbers").unwrap();
    for mark in each_picture(&numbers).flat_map(|(_, picture)| &picture.marks) {
        let shown = [std::slice::from_ref(&mark.label.value), &mark.label.name].concat().join(" ");
        let shown = if shown.starts_with('~') { shown.replace('~', "about ") } else { shown };
        assert!(mark.spoken.starts_with(&format!("{shown}: ")), "{} is called {}", shown, mark.spoken);
    }
}

#[test]
fn counts_with_most_values_come_first_and_those_with_one_or_two_are_folded() {
    let numbers = at(&default_corpus(), "#/numbers").unwrap();
    assert!(numbers.charts.is_sorted_by_key(|it| it.rank));
    let folded = numbers.charts.iter().filter(|it| it.rank == Rank::Folded).count();
    assert!(folded > 10 && folded < numbers.charts.len() - 10, "{folded} of {}", numbers.charts.len());
}

#[test]
fn everything_stands_within_its_picture() {
    let numbers = at(&default_corpus(), "#/numbers").unwrap();
    for (chart, picture) in each_picture(&numbers) {
        for mark in &picture.marks {
            let (width, height) = (0..=picture.width, 0..=picture.zero);
            assert!(width.contains(&mark.x) && height.contains(&mark.low), "{}: {mark:?}", chart.slug);
            assert!(mark.high <= mark.low, "{}: {mark:?}", chart.slug);
        }
        let ends = picture.stretches.iter().flat_map(|it| [it.0, it.1]);
        assert!(ends.clone().all(|it| (0..=picture.width).contains(&it)), "{}", chart.slug);
        assert!(ends.collect::<Vec<_>>().is_sorted(), "{}", chart.slug);
    }
}

#[test]
fn every_mark_has_its_figure_written_beside_it() {
    let numbers = at(&default_corpus(), "#/numbers").unwrap();
    let marks = || each_picture(&numbers).flat_map(|(_, picture)| &picture.marks);
    let crowded: Vec<&str> = marks().filter(|it| it.label.is_crowded).map(|it| it.spoken.as_str()).collect();
    assert!(crowded.is_empty(), "{crowded:?}");
}

#[test]
fn title_is_the_curators_sentence_or_says_who_gives_how_many_figures_of_which_size() {
    let mut corpus = with_figures(&[figure(64, "2021-07-13"), figure(100, "2021-07-14")]);
    let name = corpus.entities[0].name.clone();
    assert_eq!(only(corpus.clone()).title, format!("Homes flooded: one counter, {name}, gives two figures, 64 to 100"));
    corpus.claims[0].figures[1] = Figure { by: Some(EntityId(1)), ..figure(64, "2021-07-14") };
    assert_eq!(only(corpus.clone()).title, "Homes flooded: two counters give two figures, all 64");
    corpus.counts[0].title = Some("Both counted alike".into());
    let chart = only(corpus);
    assert_eq!(chart.title, "Both counted alike");
    assert!(chart.about.starts_with("Homes flooded, homes"), "{}", chart.about);
}

#[test]
fn line_joins_the_dated_reports_of_one_counter_alone() {
    let other = Figure { by: Some(EntityId(1)), ..figure(90, "2021-07-15") };
    let undated = Figure { as_of: None, ..figure(120, "2021-07-13") };
    let chart = only(with_figures(&[figure(64, "2021-07-13"), other, undated, figure(100, "2021-07-17")]));
    let picture = &chart.pictures[0];
    let dated: Vec<(i64, i64)> = [0, 2].map(|it| (picture.marks[it].x, picture.marks[it].high)).to_vec();
    assert_eq!(picture.lines, [dated]);
    let (from, to) = picture.undated.unwrap();
    let stands = |it: &&super::model::Mark| (from..=to).contains(&it.x);
    let apart: Vec<&str> = picture.marks.iter().filter(stands).map(|it| it.spoken.as_str()).collect();
    assert!(apart.len() == 1 && apart[0].contains("120") && apart[0].contains("day not told"), "{apart:?}");
}

#[test]
fn the_same_figure_given_twice_is_one_mark_and_two_rows() {
    let chart = only(with_figures(&[figure(64, "2021-07-13"), figure(64, "2021-07-13"), figure(70, "2021-07-14")]));
    assert_eq!((chart.pictures[0].marks.len(), chart.rows.len()), (2, 3));
    assert!(chart.pictures[0].marks[0].spoken.ends_with("given 2 times"), "{}", chart.pictures[0].marks[0].spoken);
}

#[test]
fn figure_of_a_party_is_hollow_and_says_whose_it_is() {
    let mut corpus =
        with_figures(&[figure(64, "2021-07-13"), Figure { by: Some(EntityId(1)), ..figure(70, "2021-07-14") }]);
    let party = "The town".to_owned();
    corpus.parties = vec![Party { slug: "town".into(), name: party.clone(), entities: vec![EntityId(0)] }];
    let chart = only(corpus);
    assert_eq!(chart.pictures[0].marks.iter().map(|it| it.is_partys).collect::<Vec<_>>(), [true, false]);
    assert!(chart.pictures[0].marks[0].spoken.ends_with(&format!("own count of {party}")));
    assert_eq!(
        chart.rows.iter().map(super::model::FigureRow::side).collect::<Vec<_>>(),
        [party, "independent".to_owned()]
    );
}

#[test]
fn corpus_without_counts_has_no_picture() {
    let mut corpus = with_figures(&[]);
    corpus.counts.clear();
    assert!(numbers(corpus, "#/numbers").charts.is_empty());
}

#[test]
fn addresses_of_before_find_the_counts_of_their_claim() {
    let analyzed = default_corpus();
    let asked = |hash: &str| {
        let numbers = at(&analyzed, hash).unwrap();
        numbers.charts.iter().filter(|it| it.is_asked).map(|it| it.slug.clone()).collect::<Vec<_>>()
    };
    assert_eq!(asked("#/numbers?of=c53-killed"), ["barda-28-october-killed", "barda-all-strikes-killed"]);
    assert_eq!(asked("#/numbers?of=c53").len(), 3);
    assert_eq!(asked("#/numbers?of=barda-28-october-killed"), ["barda-28-october-killed"]);
    assert!(!asked("#/numbers?of=amnesty-international").is_empty());
    assert!(!asked("#/numbers?of=azernews-2020-10-06").is_empty());
    assert!(!asked("#/numbers?of=killed-azernews-2020-10-06").is_empty());
    assert!(asked("#/numbers?of=nothing").is_empty() && asked("#/numbers").is_empty());
}
