//! Links of every view with what each means, for tests. Old links keep working, so the table only grows.

use diptych_corpus::vocabulary::{EvidenceRelation, State};
use diptych_engine::selector::TextQuoteSelector;

use super::{
    Articles, ClaimFilter, Handout, HandoutKind, Lens, Overview, OwnTexts, Reading, Slugs, Target, View, Words,
};

/// Links that may stand anywhere in the world. Slugs are those of the bundled corpus, so that a browser can open each of them.
#[must_use]
pub fn links() -> Vec<(&'static str, View)> {
    let two = ["azernews-2020-10-06", "amnesty-2020-10-05"];
    let selector =
        TextQuoteSelector { exact: "does not use".into(), prefix: "it “".into(), suffix: " cluster".into() };
    let words = Words::from(selector);
    vec![
        ("#/", View::Contents { questions: false, opened: false }),
        ("#/?questions", View::Contents { questions: true, opened: false }),
        ("#/?opened", View::Contents { questions: false, opened: true }),
        ("#/?questions&opened", View::Contents { questions: true, opened: true }),
        ("#/read/azernews-2020-10-06", View::Read(reading(&two[..1]))),
        ("#/read/azernews-2020-10-06?lens=text", View::Read(Reading { lens: Some(Lens::Text), ..reading(&two[..1]) })),
        (
            "#/read/azernews-2020-10-06?lens=claims",
            View::Read(Reading { lens: Some(Lens::Claims), ..reading(&two[..1]) }),
        ),
        (
            "#/read/azernews-2020-10-06?at=claim/c72",
            View::Read(Reading {
                lens: Some(Lens::Claims),
                at: Some(Target::Claim("c72".into(), None)),
                ..reading(&two[..1])
            }),
        ),
        (
            "#/read/azernews-2020-10-06/amnesty-2020-10-05?at=claim/c72/1",
            View::Read(Reading {
                lens: Some(Lens::Claims),
                at: Some(Target::Claim("c72".into(), Some(1))),
                ..reading(&two)
            }),
        ),
        (
            "#/read/azernews-2020-10-06?lens=text&at=entity/ganja/2&questions",
            View::Read(Reading {
                lens: Some(Lens::Text),
                at: Some(Target::Entity("ganja".into(), Some(2))),
                questions: true,
                ..reading(&two[..1])
            }),
        ),
        (
            "#/read/azernews-2020-10-06?at=term/liberate/1",
            View::Read(Reading {
                lens: Some(Lens::Wording),
                at: Some(Target::Term("liberate".into(), Some(1))),
                ..reading(&two[..1])
            }),
        ),
        (
            "#/read/azernews-2020-10-06?at=paragraph/4",
            View::Read(Reading { lens: Some(Lens::Text), at: Some(Target::Paragraph(4)), ..reading(&two[..1]) }),
        ),
        (
            "#/read/azernews-2020-10-06?at=words/does%20not%20use/it%20%E2%80%9C/%20cluster",
            View::Read(Reading { lens: Some(Lens::Text), at: Some(Target::Words(words)), ..reading(&two[..1]) }),
        ),
        (
            "#/read/azernews-2020-10-06?at=question/q04&questions",
            View::Read(Reading {
                lens: Some(Lens::Text),
                at: Some(Target::Question("q04".into())),
                questions: true,
                ..reading(&two[..1])
            }),
        ),
        (
            "#/read/azernews-2020-10-06?at=paragraph/4&q=cluster%20bombs",
            View::Read(Reading {
                lens: Some(Lens::Text),
                at: Some(Target::Paragraph(4)),
                query: Some("cluster bombs".into()),
                ..reading(&two[..1])
            }),
        ),
        (
            "#/read/azernews-2020-10-06?lens=shared",
            View::Read(Reading { lens: Some(Lens::Shared), ..reading(&two[..1]) }),
        ),
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
                unfolded: Slugs::default(),
            }),
        ),
        (
            "#/claims?state=disputed&unfolded=cluster-munitions,ganja",
            View::Claims(ClaimFilter {
                state: Some(State::Disputed),
                unfolded: Slugs::new(["cluster-munitions".into(), "ganja".into()]),
                ..ClaimFilter::default()
            }),
        ),
        ("#/claims/c72", View::Claim("c72".into(), ClaimFilter::default())),
        ("#/entities", View::Entities(None)),
        ("#/entities/nagorno-karabakh", View::Entity("nagorno-karabakh".into())),
        ("#/search?q=cluster%20bombs", View::Search("cluster bombs".into())),
        (
            "#/sheet/azernews-2020-10-06",
            View::Handout(Handout { kind: HandoutKind::Sheet, article: two[0].into(), claims: Slugs::default() }),
        ),
        (
            "#/key/azernews-2020-10-06?claims=c71,c72",
            View::Handout(Handout {
                kind: HandoutKind::Key,
                article: two[0].into(),
                claims: Slugs::new(["c71".into(), "c72".into()]),
            }),
        ),
        ("#/own", View::OwnTexts(OwnTexts::List)),
        ("#/own/add", View::OwnTexts(OwnTexts::Add)),
        ("#/own/compare", View::OwnTexts(OwnTexts::Compare)),
        (
            "#/own/changes/azernews-2020-10-06/amnesty-2020-10-05",
            View::OwnTexts(OwnTexts::Changes(two.map(Into::into))),
        ),
        ("#/about", View::About),
    ]
}

/// The first link of each view but those of texts, in the order of the table.
#[must_use]
pub fn one_of_each_view() -> Vec<&'static str> {
    let first_step = |link: &str| link.split(['/', '?']).nth(1).unwrap_or_default().to_owned();
    let mut found: Vec<&'static str> = Vec::new();
    for (link, view) in links() {
        let is_known = found.iter().any(|known| first_step(known) == first_step(link));
        if !is_known && !matches!(view, View::Read(_)) {
            found.push(link);
        }
    }
    found
}

fn reading(articles: &[&str]) -> Reading {
    Reading { articles: Articles::new(articles.iter().map(|slug| (*slug).into())), ..Reading::default() }
}
