//! Groups of the default corpus and of small ones.

use diptych_corpus::model::{Anchor, ArticleId, Claim, ClaimId, Relation};
use diptych_corpus::vocabulary::ClaimRelation;
use diptych_library::route::Route;
use diptych_library::sample;

use super::figure::Origin;
use super::group::{self, Because, Group, Grouped};
use super::{Page, compare};
use crate::analyzed_corpus::AnalyzedCorpus;
use crate::fixture::{analyzed, corpus, default_corpus};
use crate::page_context::PageContext;

fn claim(slug: &str, anchors: &[(u32, &str)]) -> Claim {
    let sample = sample::library().corpus().claims[0].clone();
    let anchor =
        |(article, quote): &(u32, &str)| Anchor { article: ArticleId(*article), quotes: vec![(*quote).into()] };
    Claim { slug: slug.into(), anchors: anchors.iter().map(anchor).collect(), evidence: Vec::new(), ..sample }
}

fn with_desk<T>(analyzed: &AnalyzedCorpus, look: impl Fn(&PageContext<'_>, &Grouped) -> T) -> T {
    let context = PageContext::new(analyzed, Route::parse("#/numbers"));
    let grouped = group::find(&context);
    look(&context, &grouped)
}

/// Each group by its address: its figures as they are written, with those who publish them, and how they compare.
fn shown(analyzed: &AnalyzedCorpus) -> Vec<(String, Vec<String>, Vec<String>)> {
    with_desk(analyzed, |context, grouped| {
        let figure = |it: &group::Point| {
            let figure = &grouped.figures[it.figure];
            format!("{} {}", figure.publisher(context), figure.value_written())
        };
        let group =
            |it: &Group| (it.key.clone(), it.points.iter().map(figure).collect(), compare::told(context, grouped, it));
        grouped.groups.iter().map(group).collect()
    })
}

const FLOOD: &[(&str, &str, &str)] = &[
    ("Gazette", "2021-03-05", "On 4 March 2021 the flood killed 14 civilians, the paper says."),
    ("Insurer", "2021-03-06", "The flood killed 19 people on 4 March 2021 and wounded dozens."),
    ("Council", "2021-03-12", "On 11 March 2021 a second flood killed 3 people."),
];

#[test]
fn what_is_counted_on_one_day_stands_together_and_what_on_another_does_not() {
    let groups = shown(&analyzed(corpus(FLOOD)));
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].1, ["Gazette 14", "Insurer 19"]);
    assert_eq!(groups[0].2, ["14 and 19: different scope (civilians; all, or not said)."]);
    let because = with_desk(&analyzed(corpus(FLOOD)), |_, grouped| grouped.groups[0].points[0].because);
    assert_eq!(because, Because::SameDay);
}

#[test]
fn figures_of_one_claim_stand_together_whatever_their_day() {
    let mut corpus = corpus(FLOOD);
    corpus.claims = vec![claim("toll", &[(0, "killed 14 civilians"), (2, "killed 3 people")])];
    let groups = shown(&analyzed(corpus));
    assert_eq!(groups[0].0, "toll-killed");
    assert_eq!(groups[0].1, ["Council 3", "Gazette 14"]);
    assert_eq!(
        groups[0].2,
        ["3 and 14: different date (11 March 2021; 4 March 2021), different scope (all, or not said; civilians)."]
    );
}

#[test]
fn claims_that_the_curators_call_mere_context_keep_their_figures_apart() {
    let mut corpus = corpus(FLOOD);
    corpus.claims = vec![claim("one", &[(0, "killed 14 civilians")]), claim("other", &[(1, "killed 19 people")])];
    assert_eq!(shown(&analyzed(corpus.clone())).len(), 1);
    corpus.relations = vec![Relation {
        slug: "apart".into(),
        from: ClaimId(0),
        to: ClaimId(1),
        kind: ClaimRelation::Context,
        note: "Two floods.".into(),
    }];
    assert!(shown(&analyzed(corpus.clone())).is_empty());
    corpus.relations[0].kind = ClaimRelation::DifferentFigure;
    assert_eq!(shown(&analyzed(corpus))[0].1, ["Gazette 14", "Insurer 19"]);
}

#[test]
fn every_kind_of_mismatch_is_named() {
    let compared = |texts: [(&str, &str); 2]| {
        let texts = [("Gazette", "2021-03-05", texts[0].0), (texts[1].0, "2021-03-05", texts[1].1)];
        let mut corpus = corpus(&texts);
        let anchors = [(0, texts[0].2.split_once('.').unwrap().0), (1, texts[1].2.split_once('.').unwrap().0)];
        corpus.claims = vec![claim("toll", &anchors)];
        shown(&analyzed(corpus))[0].2.join(" ")
    };
    let told = |own: &str, publisher: &str, others: &str| compared([(own, ""), (publisher, others)]);
    assert_eq!(told("It killed 14 people.", "Insurer", "It killed 14 people."), "14: 2 agree: Gazette; Insurer.");
    assert_eq!(
        told("It killed about 14 people.", "Insurer", "The flood killed 14 people."),
        "14: 2 agree, not all of them exactly: Gazette; Insurer."
    );
    assert_eq!(
        told("It killed 14 people.", "Insurer", "It killed 19 people."),
        "14 and 19: different source (Gazette; Insurer)."
    );
    assert_eq!(told("It killed 14 people.", "Gazette", "It killed 19 people."), "14 and 19: unexplained (Gazette).");
    assert_eq!(
        told("By 3 March 2021 it killed 14 people.", "Insurer", "By 4 March 2021 it killed 14 people."),
        "14: the same number; between some of them: different date (3 March 2021; 4 March 2021)."
    );
    assert_eq!(
        told("It killed 14 soldiers.", "Insurer", "It killed 19 civilians."),
        "14 and 19: different scope (soldiers; civilians)."
    );
}

#[test]
fn a_picture_has_a_link_for_each_row_of_its_table() {
    let mut texts = FLOOD.to_vec();
    texts.push(("Radio", "2021-03-05", "Between 700 and 1,000 people were killed on 4 March 2021."));
    let analyzed = analyzed(corpus(&texts));
    let page = crate::compose(&analyzed, "#/numbers", None).unwrap().json;
    assert_eq!(page.matches("[\"a\",{\"aria-label\"").count(), 3);
    assert_eq!(page.matches("\"data-by\":\"program\"").count(), 3);
    assert_eq!(page.matches("numbers__sentence").count(), 3 + rest(&page));
    // A range has two ends.
    assert_eq!(page.matches("picture__dot").count(), 4);
    assert_eq!(page.matches("picture__range").count(), 1);
    assert_eq!(page.matches("data-approximate").count(), 2);
    assert!(page.contains("The axis begins at zero."));
}

/// How many rows stand after the groups.
fn rest(page: &str) -> usize {
    page.split("numbers__rest").nth(1).map_or(0, |it| it.matches("numbers__sentence").count())
}

#[test]
fn values_that_differ_by_orders_of_magnitude_say_so() {
    let texts = [
        ("Gazette", "2021-03-05", "On 4 March 2021 the flood killed 14 civilians."),
        ("Insurer", "2021-03-05", "On 4 March 2021 the flood killed 20,000 people."),
    ];
    assert!(
        crate::compose(&analyzed(corpus(&texts)), "#/numbers", None)
            .unwrap()
            .json
            .contains("The axis goes by powers of ten")
    );
}

#[test]
fn an_address_picks_a_group_and_the_page_says_who_says_what() {
    let analyzed = default_corpus();
    let page = crate::compose(&analyzed, "#/numbers?of=c53-killed", None).unwrap().json;
    assert!(page.contains("Azer Hasret, as quoted by AzVision.az"));
    assert!(page.contains("Human Rights Watch itself"));
    assert!(page.contains("in the curators’ words"));
    assert!(!page.contains("c26-displaced.csv") && page.contains("c53-killed.csv"));
}

#[test]
fn copies_are_one_voice_in_the_default_corpus() {
    let analyzed = default_corpus();
    let copies = with_desk(&analyzed, |context, grouped| {
        let group = grouped.groups.iter().find(|it| it.key == "c25-killed").unwrap();
        let with_copies = group.points.iter().filter(|it| !it.copies.is_empty());
        let told = |it: &group::Point| (grouped.figures[it.figure].publisher(context).to_owned(), it.copies.len());
        with_copies.map(told).collect::<Vec<_>>()
    });
    assert_eq!(copies, [("Oval (oval.az)".to_owned(), 1)]);
}

#[test]
fn claims_tied_as_giving_another_figure_are_one_group() {
    let analyzed = default_corpus();
    with_desk(&analyzed, |context, grouped| {
        let group = grouped.groups.iter().find(|it| it.key == "c26-displaced").unwrap();
        assert_eq!(group.claims.len(), 3);
        let page = Page { context, grouped: group::find(context) };
        assert!(page.name(group).starts_with("People displaced: About one million"));
        assert!(group.points.iter().all(|it| grouped.figures[it.figure].value.is_some()));
    });
}

#[test]
fn a_document_that_two_claims_cite_gives_each_figure_once() {
    let analyzed = default_corpus();
    with_desk(&analyzed, |context, grouped| {
        for group in &grouped.groups {
            let mut told: Vec<_> = group
                .points
                .iter()
                .filter_map(|it| grouped.figures.get(it.figure))
                .filter(|it| matches!(it.origin, Origin::Summary(_)))
                .map(|it| (it.publisher(context), it.value.map(|(low, high)| (low.to_string(), high.to_string()))))
                .collect();
            let n_told = told.len();
            told.sort();
            told.dedup();
            assert_eq!(told.len(), n_told, "{}: {told:?}", group.key);
        }
    });
}

#[test]
fn figures_in_passages_that_the_program_links_stand_together() {
    let text = |n_killed: &str| {
        format!(
            "When the dam above the lower town broke in the night, the water stood in all streets by the morning and killed \
             {n_killed} people, and the council, which had been warned twice by its own engineers, opened the school as a shelter."
        )
    };
    let texts = [("Gazette", "2021-03-05", &*text("14")), ("Radio", "2021-08-05", &*text("19"))];
    let analyzed = analyzed(corpus(&texts));
    assert_eq!(shown(&analyzed)[0].1, ["Gazette 14", "Radio 19"]);
    let because = with_desk(&analyzed, |_, grouped| grouped.groups[0].points[1].because);
    assert_eq!(because, Because::SameMatter);
}

#[test]
fn damaged_and_destroyed_are_one_group_and_told_apart() {
    let texts = [
        ("Gazette", "2021-03-05", "The storm badly damaged 376 houses."),
        ("Radio", "2021-03-05", "The storm destroyed 376 houses."),
    ];
    let mut corpus = corpus(&texts);
    corpus.claims = vec![claim("storm", &[(0, "damaged 376 houses"), (1, "destroyed 376 houses")])];
    let groups = shown(&analyzed(corpus));
    assert_eq!(groups[0].2, ["376: the same number; between some of them: different scope (damaged; destroyed)."]);
}
