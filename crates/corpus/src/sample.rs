//! A small valid corpus for the tests of this crate. Knows the model; stands for no real subject.

use crate::date::PartialDate;
use crate::model::{
    About, Anchor, Article, ArticleId, Claim, ClaimId, Corpus, Counterpart, Entity, EntityId, Evidence, Group,
    PublisherNote, Question, Relation, Speaker, Term,
};
use crate::vocabulary::{
    ClaimKind, ClaimRelation, Confidence, EntityKind, EvidenceKind, EvidenceRelation, Genre, Move, Rendering, State,
    WordingKind,
};

/// Two articles, one entity, two claims that differ, one term, one question.
pub(crate) fn corpus() -> Corpus {
    Corpus {
        about: about(),
        articles: vec![article("gazette-2021-03-02", "2021-03-02"), article("report-2021-04", "2021-04")],
        entities: vec![entity()],
        claims: vec![claim("c1"), claim("c2")],
        relations: vec![relation()],
        terms: vec![term()],
        questions: vec![question()],
        groups: vec![group()],
    }
}

fn group() -> Group {
    Group {
        slug: "councils".into(),
        name: "Councils".into(),
        description: "Who governs the towns.".into(),
        members: vec![EntityId(0)],
    }
}

fn about() -> About {
    About {
        slug: "flood-2021".into(),
        title: "Two texts on a flood".into(),
        language: "en".into(),
        summary: String::new(),
        selection: "Written for tests.".into(),
        weight_of_evidence: "None.".into(),
        grading: "One rule.".into(),
        curators: vec!["The editors".into()],
        reviewed: date("2021-05-01"),
        licence: "CC-BY-4.0".into(),
    }
}

fn article(slug: &str, published: &str) -> Article {
    Article {
        slug: slug.into(),
        headline: "Water in the lower town".into(),
        publisher: "The Gazette".into(),
        country: Some("CH".into()),
        byline: None,
        published: date(published),
        published_note: None,
        genre: Genre::NewsReport,
        url: Some("https://example.org/flood".into()),
        carries: vec![EntityId(0)],
        rendering: Rendering::Retelling,
        original_sha256: None,
        licence: "CC-BY-4.0".into(),
        publisher_notes: vec![PublisherNote { text: "A weekly.".into(), source: "https://example.org/about".into() }],
        text: "The water rose in the night.\n\nForty houses stood in it.".into(),
    }
}

fn entity() -> Entity {
    Entity {
        slug: "town-council".into(),
        name: "Town council".into(),
        kind: EntityKind::Organization,
        aliases: vec!["the council".into()],
        misspellings: Vec::new(),
        wikidata: Some("Q1".into()),
        description: "The council of the town.".into(),
    }
}

fn claim(slug: &str) -> Claim {
    Claim {
        slug: slug.into(),
        text: "Forty houses were flooded.".into(),
        kind: ClaimKind::Damage,
        topic: "houses".into(),
        speaker: Speaker::Entity(EntityId(0)),
        state: State::Corroborated,
        note: "Counted twice.".into(),
        silent: Vec::new(),
        anchors: vec![Anchor { article: ArticleId(0), quotes: vec!["Forty houses".into()] }],
        evidence: vec![evidence()],
    }
}

fn evidence() -> Evidence {
    Evidence {
        relation: EvidenceRelation::Supports,
        kind: EvidenceKind::OfficialFigure,
        summary: "The insurer counted forty.".into(),
        publisher: "The insurer".into(),
        title: "Damage report".into(),
        date: Some(date("2021-04")),
        url: "https://example.org/report".into(),
        access_note: Some("later than the article".into()),
        confidence: Confidence::High,
        counterpart: Some(Counterpart { article: ArticleId(1), passages: vec!["Forty houses stood in it.".into()] }),
    }
}

fn relation() -> Relation {
    Relation {
        slug: "r1".into(),
        from: ClaimId(0),
        to: ClaimId(1),
        kind: ClaimRelation::SameStatement,
        note: String::new(),
    }
}

fn term() -> Term {
    Term {
        slug: "deluge".into(),
        phrases: vec!["deluge".into()],
        kind: WordingKind::Loaded,
        note: "More than the measured water.".into(),
        alternatives: vec!["flood".into()],
    }
}

fn question() -> Question {
    Question {
        slug: "q1".into(),
        article: Some(ArticleId(0)),
        quotes: vec!["in the night".into()],
        prompts: Move::TraceToTheOriginal,
        text: "Who measured it?".into(),
    }
}

fn date(written: &str) -> PartialDate {
    PartialDate::parse(written).unwrap()
}
