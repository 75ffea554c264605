//! A small valid corpus for the tests of this crate. Knows the model; stands for no real subject.

use crate::date::PartialDate;
use crate::model::measured::{
    ArticleMeasure, FigureTold, MEASUREMENT_VERSION, Measured, MeasuredArticle, NameCount, ParagraphMeasure,
    QuotedWords, SpeechCount, SpeechSource, Voice, WordingCount,
};
use crate::model::{
    About, Amount, Anchor, Article, ArticleId, Claim, ClaimId, Corpus, Count, CountId, Counterpart, Entity, EntityId,
    Evidence, Figure, Group, Opening, Party, Publisher, PublisherNote, Question, Relation, Speaker, Term, TermId,
    Topic,
};
use crate::vocabulary::{
    Access, ClaimKind, ClaimRelation, Confidence, EntityKind, EvidenceKind, EvidenceRelation, Genre, Move, Rendering,
    State, WordingKind,
};

/// Two articles, two entities, two claims that differ, one term, one question.
pub(crate) fn corpus() -> Corpus {
    Corpus {
        about: about(),
        articles: vec![
            Article { original_sha256: Some([7; 32]), ..article("gazette-2021-03-02", "2021-03-02") },
            article("report-2021-04", "2021-04"),
        ],
        entities: vec![entity("town-council"), entity("insurer")],
        claims: vec![claim("c1"), claim("c2")],
        relations: vec![relation()],
        terms: vec![term()],
        questions: vec![question()],
        groups: vec![group()],
        topics: vec![Topic { slug: "houses".into(), name: "Houses under water".into() }],
        parties: vec![Party { slug: "town".into(), name: "The town".into(), entities: vec![EntityId(0)] }],
        publishers: vec![publisher("The Gazette"), publisher("The insurer")],
        counts: vec![count()],
        measured: Some(measured()),
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
        party_rule: "Who speaks for the town.".into(),
        place_names: "The town's own.".into(),
        opening: Some(Opening { claim: ClaimId(0), evidence: 0 }),
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
        page_furniture: Vec::new(),
        rendering: Rendering::Retelling,
        original_sha256: None,
        licence: "CC-BY-4.0".into(),
        publisher_notes: vec![PublisherNote { text: "A weekly.".into(), source: "https://example.org/about".into() }],
        text: "The water rose in the night.\n\nForty houses stood in it.".into(),
    }
}

fn entity(slug: &str) -> Entity {
    Entity {
        slug: slug.into(),
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
        figures: vec![figure(Amount::Exact(40.into()))],
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
        slug: Some("insurer".into()),
        read: Some(Access::Copy),
        figures: vec![figure(Amount::Range { low: 39.into(), high: 41.into() })],
    }
}

fn count() -> Count {
    Count {
        slug: "houses-flooded".into(),
        name: "Houses in the water".into(),
        unit: "houses".into(),
        place: Some(EntityId(0)),
        since: Some(date("2021-03-01")),
        until: Some(date("2021-03-02")),
        title: Some("Forty houses stood in the water".into()),
        note: Some("One counts cellars too.".into()),
    }
}

fn figure(value: Amount) -> Figure {
    Figure {
        count: CountId(0),
        value,
        approximate: true,
        at_least: false,
        as_of: Some(date("2021-03-02")),
        by: Some(EntityId(0)),
    }
}

fn publisher(name: &str) -> Publisher {
    Publisher { name: name.into(), party: None, why: "Private.".into(), owner_unknown: true }
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

fn measured() -> Measured {
    let counts = ArticleMeasure {
        n_words: 30,
        speakers: vec![
            SpeechSource::Entity(EntityId(0)),
            SpeechSource::Document("the report".into()),
            SpeechSource::Unnamed("The insurers".into()),
            SpeechSource::Nobody,
        ],
        paragraphs: vec![ParagraphMeasure::default(), paragraph_measure()],
    };
    let words = QuotedWords { paragraph: 1, start: 0, end: 3, original_paragraph: 2, voice: Voice::Reported(1) };
    let article = MeasuredArticle { article: ArticleId(0), original_sha256: [7; 32], counts, quoted: vec![words] };
    Measured { version: MEASUREMENT_VERSION, articles: vec![article] }
}

fn paragraph_measure() -> ParagraphMeasure {
    ParagraphMeasure {
        sentences: [0, 1, 0, 0, 0, 300],
        wording: vec![WordingCount { term: TermId(0), voice: Voice::Quoted(0), n_uses: 2 }],
        speech: vec![SpeechCount { speaker: 0, n_direct: 1, n_indirect: 2, n_mixed: 200 }],
        names: vec![NameCount { entity: EntityId(1), surface: "Town council".into(), n_writer: 1, n_quoted: 0 }],
        figures: vec![FigureTold { value: Some(Amount::Exact(40.into())), approximate: true, unit: "houses".into() }],
        days: vec!["2021-03-02".into(), "199X".into()],
    }
}
