//! Old links keep working: the table below only grows.

use diptych_engine::selector::TextQuoteSelector;

use super::{Articles, ClaimFilter, Lens, Overview, Reading, Route, Target, View, Words};
use diptych_corpus::vocabulary::{EvidenceRelation, State};

fn reading(articles: &[&str]) -> Reading {
    Reading { articles: Articles::new(articles.iter().map(|slug| (*slug).into())), ..Reading::default() }
}

fn frozen() -> Vec<(&'static str, View)> {
    let two = ["azernews-2020-10-06", "amnesty-2020-10-05"];
    let selector =
        TextQuoteSelector { exact: "does not use".into(), prefix: "it “".into(), suffix: " cluster".into() };
    let words = Words::from(selector.clone());
    assert_eq!(words.selector(), selector);
    vec![
        ("#/", View::Contents { questions: false }),
        ("#/?questions", View::Contents { questions: true }),
        ("#/read/azernews-2020-10-06", View::Read(reading(&two[..1]))),
        ("#/read/azernews-2020-10-06?lens=claims", View::Read(Reading { lens: Lens::Claims, ..reading(&two[..1]) })),
        (
            "#/read/azernews-2020-10-06?at=claim/c72",
            View::Read(Reading {
                lens: Lens::Claims,
                at: Some(Target::Claim("c72".into(), None)),
                ..reading(&two[..1])
            }),
        ),
        (
            "#/read/azernews-2020-10-06/amnesty-2020-10-05?at=claim/c72/1",
            View::Read(Reading { lens: Lens::Claims, at: Some(Target::Claim("c72".into(), Some(1))), ..reading(&two) }),
        ),
        (
            "#/read/azernews-2020-10-06?lens=text&at=entity/ganja/2&questions",
            View::Read(Reading {
                lens: Lens::Text,
                at: Some(Target::Entity("ganja".into(), Some(2))),
                questions: true,
                ..reading(&two[..1])
            }),
        ),
        (
            "#/read/azernews-2020-10-06?at=term/liberate/1",
            View::Read(Reading {
                lens: Lens::Wording,
                at: Some(Target::Term("liberate".into(), Some(1))),
                ..reading(&two[..1])
            }),
        ),
        (
            "#/read/azernews-2020-10-06?at=paragraph/4",
            View::Read(Reading { at: Some(Target::Paragraph(4)), ..reading(&two[..1]) }),
        ),
        (
            "#/read/azernews-2020-10-06?at=words/does%20not%20use/it%20%E2%80%9C/%20cluster",
            View::Read(Reading { at: Some(Target::Words(words)), ..reading(&two[..1]) }),
        ),
        (
            "#/read/azernews-2020-10-06?at=question/q04&questions",
            View::Read(Reading { at: Some(Target::Question("q04".into())), questions: true, ..reading(&two[..1]) }),
        ),
        (
            "#/read/azernews-2020-10-06?at=paragraph/4&q=cluster%20bombs",
            View::Read(Reading {
                at: Some(Target::Paragraph(4)),
                query: Some("cluster bombs".into()),
                ..reading(&two[..1])
            }),
        ),
        ("#/read/azernews-2020-10-06?lens=shared", View::Read(Reading { lens: Lens::Shared, ..reading(&two[..1]) })),
        ("#/numbers", View::Overview(Overview::Numbers, None)),
        ("#/timeline?of=2020-09..2020-11", View::Overview(Overview::TimeLine, Some("2020-09..2020-11".into()))),
        ("#/voices?of=azernews-2020-10-06", View::Overview(Overview::Voices, Some(two[0].into()))),
        ("#/wording", View::Overview(Overview::Wording, None)),
        ("#/naming", View::Overview(Overview::Naming, None)),
        ("#/naming?of=region", View::Overview(Overview::Naming, Some("region".into()))),
        ("#/claims", View::Claims(ClaimFilter::default())),
        (
            "#/claims?topic=ganja&state=disputed&speaker=article&relation=challenges",
            View::Claims(ClaimFilter {
                topic: Some("ganja".into()),
                state: Some(State::Disputed),
                speaker: Some("article".into()),
                relation: Some(EvidenceRelation::Challenges),
            }),
        ),
        ("#/claims/c72", View::Claim("c72".into(), ClaimFilter::default())),
        ("#/entities", View::Entities(None)),
        ("#/entities/nagorno-karabakh", View::Entity("nagorno-karabakh".into())),
        ("#/search?q=cluster%20bombs", View::Search("cluster bombs".into())),
        ("#/about", View::About),
    ]
}

#[test]
fn old_links_keep_their_meaning_and_their_form() {
    for (link, view) in frozen() {
        let route = Route { corpus: None, view };
        assert_eq!(Route::parse(link), route, "{link}");
        assert_eq!(route.href(), link);
    }
}

#[test]
fn another_corpus_stays_in_every_link() {
    let link = "#/claims/c72?corpus=packs%2Ftown.pack";
    assert_eq!(Route::parse(link).corpus.as_deref(), Some("packs/town.pack"));
    assert_eq!(Route::parse(link).href(), link);
}

#[test]
fn parameters_that_cannot_be_read_count_as_absent() {
    let plain = View::Read(reading(&["a"]));
    for link in ["#/read/a?lens=x", "#/read/a?at=claim", "#/read/a?at=paragraph/0", "#/read/a?at=x/y/z", "#/read/a?&=&"]
    {
        assert_eq!(Route::parse(link).view, plain, "{link}");
    }
}

#[test]
fn a_hash_that_names_no_view_is_unknown_and_kept() {
    for link in ["#/nowhere", "#/read", "#/read/a/b/c/d/e", "#/claims/a/b", "#main"] {
        assert!(matches!(Route::parse(link).view, View::Unknown(_)), "{link}");
        assert_eq!(Route::parse(link).href(), link);
    }
}

#[test]
fn what_this_browser_keeps_is_shown_over_the_contents() {
    for address in ["#/inbox", "#/inbox/0c6e5d0a-9a5b-4d0e-8b3c-2f6f3f1b7c11"] {
        assert_eq!(Route::parse(address).view, View::default());
    }
}

#[test]
fn the_empty_hash_is_contents() {
    for link in ["", "#", "#/", "/"] {
        assert_eq!(Route::parse(link), Route::default());
    }
}
