//! A small corpus for tests of views: three claims, three articles. Stands for no real subject.

use diptych_corpus::date::PartialDate;
use diptych_corpus::model::{
    About, Anchor, Article, ArticleId, Claim, ClaimId, Corpus, Counterpart, Entity, EntityId, Evidence, Relation,
    Speaker,
};
use diptych_corpus::vocabulary::{
    ClaimKind, ClaimRelation, Confidence, EntityKind, EvidenceKind, EvidenceRelation, Genre, Rendering, State,
};

use diptych_engine::Engine;
use diptych_engine::annotation::annotate;

use crate::library::Library;
use crate::source::Source;

/// A corpus as a page opens it.
#[must_use]
pub fn open(corpus: Corpus) -> Library {
    let annotations = annotate(&Engine::new(&corpus), &corpus.articles);
    Library::open(corpus, annotations, Source::default())
}

/// The open sample.
#[must_use]
pub fn library() -> Library {
    open(corpus())
}

/// A date.
///
/// # Panics
/// On what is no date.
#[allow(clippy::unwrap_used, reason = "tests write their dates themselves")]
#[must_use]
pub fn date(written: &str) -> PartialDate {
    PartialDate::parse(written).unwrap()
}

/// An article of `publisher` of that day, in the other respects like any.
#[must_use]
pub fn article(publisher: &str, published: &str) -> Article {
    Article {
        slug: format!("{}-{published}", publisher.to_lowercase().replace(' ', "-")),
        headline: "Water in the lower town".into(),
        publisher: publisher.into(),
        country: None,
        byline: None,
        published: date(published),
        published_note: None,
        genre: Genre::NewsReport,
        url: None,
        carries: Vec::new(),
        page_furniture: Vec::new(),
        rendering: Rendering::Original,
        original_sha256: None,
        licence: "CC-BY-4.0".into(),
        publisher_notes: Vec::new(),
        text: "The water rose in the night.\n\nThe council says: “Forty houses stood in it.” Nobody was warned.".into(),
    }
}

fn corpus() -> Corpus {
    Corpus {
        about: about(),
        articles: vec![
            article("The Insurer", "2021-02"),
            article("Gazette", "2021-03-02"),
            article("Gazette", "2021-04-09"),
        ],
        entities: vec![council()],
        claims: vec![
            claim("flooded", "houses", Speaker::Entity(EntityId(0)), State::Corroborated),
            Claim {
                evidence: vec![evidence(EvidenceRelation::Challenges), evidence(EvidenceRelation::Context)],
                ..claim("warned", "warnings", Speaker::Entity(EntityId(0)), State::Disputed)
            },
            claim("rebuilt", "houses", Speaker::Article, State::Unconfirmed),
        ],
        relations: vec![Relation {
            slug: "r1".into(),
            from: ClaimId(0),
            to: ClaimId(1),
            kind: ClaimRelation::Context,
            note: "One counts, the other warns.".into(),
        }],
        ..Corpus::default()
    }
}

fn about() -> About {
    About {
        slug: "flood-2021".into(),
        title: "Three texts on a flood".into(),
        language: "en".into(),
        summary: String::new(),
        selection: "Written for tests.".into(),
        weight_of_evidence: "None.".into(),
        grading: "One rule.".into(),
        curators: vec!["A. Editor".into(), "B. Editor".into()],
        reviewed: date("2021-05-01"),
        licence: "CC-BY-4.0".into(),
        ..About::default()
    }
}

fn council() -> Entity {
    Entity {
        slug: "council".into(),
        name: "Town council".into(),
        kind: EntityKind::Organization,
        aliases: Vec::new(),
        misspellings: Vec::new(),
        wikidata: None,
        description: "The council of the town.".into(),
    }
}

fn claim(slug: &str, topic: &str, speaker: Speaker, state: State) -> Claim {
    Claim {
        slug: slug.into(),
        text: "Forty houses were flooded.".into(),
        kind: ClaimKind::Damage,
        topic: topic.into(),
        speaker,
        state,
        note: "Counted twice.".into(),
        silent: vec![ArticleId(2)],
        anchors: vec![Anchor { article: ArticleId(1), quotes: vec!["“Forty houses stood in it.”".into()] }],
        evidence: Vec::new(),
        figures: Vec::new(),
    }
}

fn evidence(relation: EvidenceRelation) -> Evidence {
    Evidence {
        relation,
        kind: EvidenceKind::OfficialFigure,
        summary: "The insurer counted forty.".into(),
        publisher: "The insurer".into(),
        title: "Damage report".into(),
        date: Some(date("2021-04")),
        url: "https://example.org/report".into(),
        access_note: None,
        confidence: Confidence::High,
        counterpart: Some(Counterpart { article: ArticleId(0), passages: vec!["The water rose in the night.".into()] }),
        slug: None,
        read: None,
        figures: Vec::new(),
    }
}
