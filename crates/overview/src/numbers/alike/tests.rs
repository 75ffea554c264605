//! Figures that look alike in small corpora.

use diptych_corpus::model::{Anchor, ArticleId, Claim, ClaimId, Corpus, Relation};
use diptych_corpus::vocabulary::{ClaimRelation, Rendering};
use diptych_library::route::Route;
use diptych_library::sample;

use crate::fixture::{analyzed, corpus, default_corpus};
use crate::numbers::model::Alike;
use crate::page_context::PageContext;

const FLOOD: &[(&str, &str, &str)] = &[
    ("Gazette", "2021-03-05", "On 4 March 2021 the flood killed 14 civilians, the paper says."),
    ("Insurer", "2021-03-06", "The flood killed 19 people on 4 March 2021 and wounded dozens."),
    ("Council", "2021-03-12", "On 11 March 2021 a second flood killed 3 people."),
];

fn found(corpus: Corpus) -> Vec<Alike> {
    let analyzed = analyzed(corpus);
    super::find(&PageContext::new(&analyzed, Route::parse("#/numbers")))
}

/// Each list by what it counts, with its figures.
fn shown(corpus: Corpus) -> Vec<(String, Vec<String>)> {
    let figures = |it: Alike| (it.what, it.sentences.into_iter().map(|it| it.figure).collect());
    found(corpus).into_iter().map(figures).collect()
}

fn people_killed(figures: &[&str]) -> (String, Vec<String>) {
    ("People killed".to_owned(), figures.iter().map(|it| (*it).to_owned()).collect())
}

#[test]
fn what_is_counted_on_one_day_stands_together_and_what_on_another_does_not() {
    assert_eq!(shown(corpus(FLOOD)), [people_killed(&["14", "19"])]);
}

#[test]
fn words_of_editors_are_never_compared() {
    for rendering in [Rendering::Retelling, Rendering::Digest] {
        let mut corpus = corpus(FLOOD);
        corpus.articles[1].rendering = rendering;
        assert!(shown(corpus).is_empty(), "{rendering:?}");
    }
    let analyzed = default_corpus();
    let context = PageContext::new(&analyzed, Route::parse("#/numbers"));
    assert_eq!((super::find(&context).len(), super::n_published(&context)), (0, 0));
}

#[test]
fn list_names_no_place_and_each_figure_its_own_text() {
    let alike = found(corpus(FLOOD)).remove(0);
    let told: Vec<&str> = alike.sentences.iter().map(|it| it.source.as_str()).collect();
    assert!(told[0].starts_with("Gazette") && told[1].starts_with("Insurer"), "{told:?}");
    assert_eq!(alike.sentences[0].before, "On 4 March 2021 the flood killed ");
    assert!(alike.sentences[0].href.starts_with("#/read/"), "{}", alike.sentences[0].href);
}

#[test]
fn claims_that_the_curators_call_mere_context_keep_their_figures_apart() {
    let claim = |slug: &str, article: u32, quote: &str| {
        let anchors = vec![Anchor { article: ArticleId(article), quotes: vec![quote.into()] }];
        Claim { slug: slug.into(), anchors, evidence: Vec::new(), ..sample::library().corpus().claims[0].clone() }
    };
    let mut corpus = corpus(FLOOD);
    corpus.claims = vec![claim("one", 0, "killed 14 civilians"), claim("other", 1, "killed 19 people")];
    assert_eq!(shown(corpus.clone()).len(), 1);
    corpus.relations = vec![Relation {
        slug: "apart".into(),
        from: ClaimId(0),
        to: ClaimId(1),
        kind: ClaimRelation::Context,
        note: "Two floods.".into(),
    }];
    assert!(shown(corpus.clone()).is_empty());
    corpus.relations[0].kind = ClaimRelation::DifferentFigure;
    assert_eq!(shown(corpus).len(), 1);
}

#[test]
fn figures_in_passages_that_the_program_links_stand_together_and_copies_count_once() {
    let text = |n_killed: &str| {
        format!(
            "When the dam above the lower town broke in the night, the water stood in all streets by the morning and killed \
             {n_killed} people, and the council, which had been warned twice by its own engineers, opened the school as a shelter."
        )
    };
    let texts = [
        ("Gazette", "2021-03-05", &*text("14")),
        ("Radio", "2021-08-05", &*text("19")),
        ("Copy", "2021-08-06", &*text("19")),
    ];
    let alike = found(corpus(&texts)).remove(0);
    let figures: Vec<(&str, usize)> = alike.sentences.iter().map(|it| (it.figure.as_str(), it.copies.len())).collect();
    assert_eq!(figures, [("14", 0), ("19", 1)]);
}
