//! The strip of small claims, whose article is of 2 March 2021.

use diptych_corpus::model::{ClaimId, Corpus, Evidence, Party, PartyId, Publisher};
use diptych_corpus::vocabulary::EvidenceRelation;

use super::{EvidenceStrip, evidence_strip};
use crate::sample::{date, library, open};

/// The strip of a claim whose evidence does these things and is of these dates; "Ministry" publishes what is undated, and is a party's.
fn strip(evidence: &[(EvidenceRelation, &str)]) -> EvidenceStrip {
    let mut corpus: Corpus = library().corpus().clone();
    corpus.parties = vec![Party { slug: "town".into(), name: "The town".into(), entities: Vec::new() }];
    corpus.publishers =
        vec![Publisher { name: "Ministry".into(), party: Some(PartyId(0)), why: String::new(), owner_unknown: false }];
    let one = corpus.claims[1].evidence[0].clone();
    let made = evidence.iter().map(|(relation, written)| Evidence {
        relation: *relation,
        date: Some(*written).filter(|it| !it.is_empty()).map(|it| date(it.trim_end_matches('!'))),
        publisher: if written.ends_with('!') { "Ministry".into() } else { one.publisher.clone() },
        ..one.clone()
    });
    corpus.claims[1].evidence = made.collect();
    evidence_strip(&open(corpus), ClaimId(1), None).unwrap()
}

use EvidenceRelation::{Challenges, Context, Supports};

#[test]
fn what_was_known_stands_before_the_day_and_what_came_later_behind_it() {
    let strip = strip(&[(Supports, "2021-02-20"), (Challenges, "2021-03-26"), (Challenges, "2021-03-02")]);
    let mut sides: Vec<_> = strip
        .groups
        .iter()
        .flat_map(|group| &group.marks)
        .map(|mark| ((mark.from - strip.axis).signum(), mark.distance.replace('\u{a0}', " ")))
        .collect();
    sides.sort_unstable();
    assert_eq!(sides, [(-1, "−10 days"), (0, "same day"), (1, "+24 days")].map(|(side, it)| (side, it.to_owned())));
    assert_eq!((strip.n_then, strip.n_later), (2, 1));
}

#[test]
fn for_and_against_have_a_row_even_where_nobody_is() {
    let strip = strip(&[(Context, "2021-03-26")]);
    let groups: Vec<_> = strip.groups.iter().map(|group| (group.relation, group.n_all)).collect();
    assert_eq!(groups, [(Supports, 0), (Challenges, 0), (Context, 1)]);
}

#[test]
fn no_two_marks_share_a_row() {
    let all = ["2021-01-01", "2021-03-26", "2021-03-26", "2021-05", "2022"].map(|it| (Challenges, it));
    let strip = strip(&all);
    let mut rows: Vec<usize> = strip.groups.iter().flat_map(|group| &group.marks).map(|mark| mark.row).collect();
    rows.dedup();
    assert_eq!(rows.len(), 5);
    assert!(rows.iter().all(|row| *row < strip.n_rows));
}

#[test]
fn month_is_a_bar_and_one_that_holds_the_day_counts_on_neither_side() {
    let strip = strip(&[(Challenges, "2021-03"), (Challenges, "2021-05")]);
    let marks: Vec<_> = strip.groups.iter().flat_map(|group| &group.marks).collect();
    assert!(marks.iter().all(|mark| mark.from < mark.to));
    assert!(marks[0].from < strip.axis && marks[0].to > strip.axis);
    assert_eq!((strip.n_then, strip.n_later, strip.n_around), (0, 1, 1));
}

#[test]
fn what_has_no_date_is_counted_and_not_placed() {
    let strip = strip(&[(Challenges, ""), (Challenges, "2021-05-01")]);
    assert_eq!((strip.n_undated, strip.groups[1].n_all, strip.groups[1].marks.len()), (1, 2, 1));
}

#[test]
fn source_of_a_party_is_told_from_the_others() {
    let strip = strip(&[(Challenges, "2021-05-01!"), (Challenges, "2021-05-02")]);
    let own: Vec<bool> = strip.groups[1].marks.iter().map(|mark| mark.is_of_a_party).collect();
    assert_eq!(own, [false, true], "what is independent comes first");
}

#[test]
fn long_name_is_cut_only_where_it_has_no_room() {
    let names = |publisher: &str, day: &str| {
        let mut corpus: Corpus = library().corpus().clone();
        let of_day = |it: &Evidence| Evidence { publisher: publisher.into(), date: Some(date(day)), ..it.clone() };
        corpus.claims[1].evidence = vec![of_day(&corpus.claims[1].evidence[0])];
        let strip = evidence_strip(&open(corpus), ClaimId(1), None).unwrap();
        let mark = strip.groups.iter().flat_map(|group| &group.marks).next().unwrap().clone();
        (mark.name, mark.whole_name)
    };
    let long = "The Mirror of the Upper Valley";
    assert_eq!(names(long, "2021-03-03"), ("The Mirror of the…".to_owned(), Some(long.to_owned())));
    assert_eq!(names("Courier", "2021-03-03"), ("Courier".to_owned(), None));
    assert_eq!(names(&long.repeat(3), "2021-03-03").1, None);
}
