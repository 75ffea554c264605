//! Texts stand where their dates put them, and those first that answer most.

use diptych_corpus::model::{Article, ArticleId, ClaimId, Corpus, Counterpart, Evidence, Party, PartyId, Publisher};

use super::{Chronology, MARGIN, Part, Row, Turn, WIDTH, chronology};
use crate::contents::listing;
use crate::library::Library;
use crate::sample::{article, library, open};

/// A corpus in whose second text, of 6 October 2020, everything was checked; each of `answers` answers so many claims.
fn corpus(answers: &[(&str, usize)]) -> Corpus {
    let sample = library().corpus().clone();
    let (claim, evidence) = (sample.claims[1].clone(), sample.claims[1].evidence[0].clone());
    let mut articles: Vec<(Article, usize)> =
        answers.iter().enumerate().map(|(nth, (day, n))| (article(&format!("Witness {nth:02}"), day), *n)).collect();
    articles.push((article("Gazette", "2020-10-06"), 0));
    articles.sort_by_key(|(article, _)| article.published);
    let checked = articles.iter().position(|(_, n_claims)| *n_claims == 0).unwrap();
    let id = |place: usize| ArticleId(u32::try_from(place).unwrap());
    let n_claims = answers.iter().map(|(_, n)| *n).max().unwrap_or(1);
    let claims = (0..n_claims).map(|nth| {
        let mut claim = claim.clone();
        claim.slug = format!("c{nth}");
        claim.anchors[0].article = id(checked);
        let answering = articles.iter().enumerate().filter(|(_, (_, n))| *n > nth);
        let counterpart = |place| Counterpart { article: id(place), passages: vec!["The water rose".into()] };
        claim.evidence = answering
            .map(|(place, _)| Evidence { counterpart: Some(counterpart(place)), ..evidence.clone() })
            .collect();
        claim
    });
    let claims: Vec<_> = claims.collect();
    Corpus {
        articles: articles.into_iter().map(|(article, _)| article).collect(),
        claims,
        relations: Vec::new(),
        ..sample
    }
}

fn told(library: &Library) -> Option<Chronology> {
    chronology(library, &listing(library))
}

fn of(answers: &[(&str, usize)]) -> Chronology {
    told(&open(corpus(answers))).unwrap()
}

fn turns(rows: &[Row]) -> Vec<Turn> {
    let turn = |row: &Row| match row.part {
        Part::Answer { turn, .. } => Some(turn),
        Part::Checked => None,
    };
    rows.iter().filter_map(turn).collect()
}

#[test]
fn every_text_has_a_row_in_the_order_of_dates() {
    let found = of(&[("2020-10-01", 1), ("2020-10-10", 2)]);
    let answer = |n_claims| Part::Answer { n_claims, is_of_a_party: false, turn: Turn::First };
    assert_eq!(found.rows.iter().map(|row| row.part).collect::<Vec<_>>(), [answer(1), Part::Checked, answer(2)]);
    let places: Vec<i64> = found.rows.iter().map(|row| row.at).collect();
    assert!(places.is_sorted() && places[0] == MARGIN && places[2] == WIDTH - MARGIN, "{places:?}");
    assert_eq!((found.n_answers, found.n_later), (2, 1));
}

#[test]
fn what_is_far_from_the_checked_texts_stands_at_the_ends() {
    let found = of(&[("1993-07-29", 1), ("2015", 1), ("2020-10-08", 1), ("2021-05-07", 1)]);
    let places: Vec<i64> = found.rows.iter().map(|row| row.at).collect();
    assert_eq!((places[0], places[1], places[4]), (MARGIN, MARGIN, WIDTH - MARGIN));
    assert!(places[2] > 90 && places[3] < 910 && places[2] < places[3], "{places:?}");
    assert!(found.rows[4].is_labeled_before && !found.rows[0].is_labeled_before);
}

#[test]
fn those_that_answer_most_are_shown_first() {
    let days: Vec<String> = (1..=31).map(|day| format!("2020-11-{day:02}")).take(30).collect();
    let mut answers: Vec<(&str, usize)> = days.iter().map(|day| (day.as_str(), 1)).collect();
    answers.push(("2020-12-01", 4));
    answers.push(("2020-12-02", 1));
    let turns = turns(&of(&answers).rows);
    assert_eq!(turns[30], Turn::First, "four claims are more than one");
    assert_eq!(turns.iter().filter(|turn| **turn == Turn::First).count(), 6);
    assert_eq!(turns.iter().filter(|turn| **turn == Turn::Last).count(), 2);
}

#[test]
fn a_publisher_of_a_party_is_told_apart() {
    let mut corpus = corpus(&[("2020-10-08", 1)]);
    corpus.parties = vec![Party { slug: "town".into(), name: "The town".into(), entities: Vec::new() }];
    let name = "Witness 00".to_owned();
    corpus.publishers = vec![Publisher { name, party: Some(PartyId(0)), why: String::new(), owner_unknown: false }];
    let found = told(&open(corpus)).unwrap();
    assert!(found.rows.iter().any(|row| matches!(row.part, Part::Answer { is_of_a_party: true, .. })));
}

#[test]
fn ticks_are_inside_the_axis_and_apart() {
    for last in ["2020-10-08", "2020-11-20", "2021-10-01", "2031"] {
        let mut ticks = of(&[("2020-08-01", 1), (last, 1)]).ticks;
        assert!(ticks.iter().any(|tick| tick.words == "earlier"), "{last}: {ticks:?}");
        ticks.retain(|tick| !matches!(tick.words.as_str(), "earlier" | "later"));
        assert!(ticks.windows(2).all(|pair| pair[1].at - pair[0].at >= 110), "{last}: {ticks:?}");
        assert!(ticks.iter().all(|tick| (0..=WIDTH).contains(&tick.at)), "{last}: {ticks:?}");
    }
    assert_eq!(of(&[("2020-09-30", 1), ("2020-10-12", 1)]).ticks[0].words.replace('\u{a0}', " "), "Oct 2020");
}

#[test]
fn nothing_is_drawn_where_nothing_answers() {
    assert_eq!(told(&open(Corpus::default())), None);
    let mut corpus = corpus(&[("2020-10-08", 1)]);
    corpus.claims.iter_mut().for_each(|claim| claim.evidence.clear());
    assert_eq!(told(&open(corpus.clone())), None);
    assert_eq!(open(corpus).claims_of(ArticleId(0)), [ClaimId(0)]);
}
