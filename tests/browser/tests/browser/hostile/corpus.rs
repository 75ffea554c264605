//! A corpus that is made of hostile inputs: each stands in every kind of text that a corpus has. Its form is that of the
//! invented town's, so that it opens.

use diptych_browser_tests::corpora;
use diptych_corpus::date::PartialDate;
use diptych_corpus::form::turns_the_line;
use diptych_corpus::model::{
    About, Anchor, Article, ArticleId, Claim, ClaimId, Corpus, Counterpart, Entity, EntityId, Evidence, Group,
    PublisherNote, Question, Relation, Speaker, Term,
};
use diptych_corpus::vocabulary::{EntityKind, EvidenceRelation, State};

/// Inputs that share a claim, an entity, a term and a question; more make fewer pages to walk through.
const TOGETHER: usize = 4;
/// Inputs that share an article.
const IN_ARTICLE: usize = 24;

/// The corpus of these inputs.
pub(super) fn of(inputs: &[String]) -> Corpus {
    let town = corpora::town();
    let at = |n: usize| ArticleId((n * TOGETHER / IN_ARTICLE) as u32);
    let few = || inputs.chunks(TOGETHER).enumerate();
    Corpus {
        about: about(&town.about, inputs),
        articles: inputs.chunks(IN_ARTICLE).enumerate().map(|(n, some)| article(&town.articles[0], n, some)).collect(),
        entities: few().map(|(n, some)| entity(&town.entities[0], n, some)).collect(),
        claims: few().map(|(n, some)| claim(&town.claims[0], n, at(n), some)).collect(),
        relations: few().skip(1).map(|(n, some)| relation(&town.relations[0], n, some)).collect(),
        terms: few().map(|(n, some)| term(&town.terms[0], n, some)).collect(),
        questions: few().map(|(n, some)| question(&town.questions[0], n, at(n), some)).collect(),
        groups: few().map(|(n, some)| group(n, some)).collect(),
        ..Corpus::default()
    }
}

/// What may be a name of the input: without the letters that no name may have.
fn name(input: &str) -> String {
    input.chars().filter(|letter| !turns_the_line(letter.encode_utf8(&mut [0; 4]))).collect()
}

/// An address that a corpus may have and that holds as much of the input as an address can.
pub(super) fn address(input: &str) -> String {
    let fits = |letter: &char| {
        !letter.is_control() && !letter.is_whitespace() && !matches!(letter, '<' | '>' | '"' | '\\' | '`')
    };
    format!("https://news.example/{}", input.chars().filter(fits).collect::<String>())
}

fn about(like: &About, inputs: &[String]) -> About {
    About {
        title: name(&inputs[0]),
        summary: name(&inputs[4]),
        selection: inputs[5..60].iter().map(|input| name(input)).collect::<Vec<_>>().join("\n\n"),
        weight_of_evidence: name(&inputs[1]),
        grading: name(&inputs[2]),
        curators: inputs.iter().map(|input| name(input)).collect(),
        licence: name(&inputs[3]),
        opening: None,
        ..like.clone()
    }
}

fn article(like: &Article, n: usize, some: &[String]) -> Article {
    let nth = |at: usize| name(&some[at % some.len()]);
    let note = |input: &String| PublisherNote { text: name(input), source: address(input) };
    Article {
        slug: format!("a{n:03}"),
        headline: nth(0),
        publisher: nth(1),
        byline: Some(nth(2)),
        published: PartialDate::parse("2021").expect("a year is a date"),
        published_note: Some(nth(3)),
        url: Some(address(&some[0])),
        carries: vec![EntityId((n * IN_ARTICLE / TOGETHER) as u32)],
        original_sha256: None,
        licence: nth(4),
        publisher_notes: some.iter().map(note).collect(),
        text: some.join("\n\n"),
        ..like.clone()
    }
}

fn entity(like: &Entity, n: usize, some: &[String]) -> Entity {
    Entity {
        slug: format!("e{n}"),
        name: name(&some[0]),
        kind: EntityKind::ALL[n % EntityKind::ALL.len()],
        aliases: some[1..].iter().map(|input| name(input)).collect(),
        misspellings: some[1..].iter().map(|input| name(input)).collect(),
        description: name(&some[some.len() - 1]),
        ..like.clone()
    }
}

fn group(n: usize, some: &[String]) -> Group {
    Group {
        slug: format!("g{n}"),
        name: name(&some[0]),
        description: name(&some[some.len() - 1]),
        members: vec![EntityId(0), EntityId(n as u32)],
    }
}

fn claim(like: &Claim, n: usize, article: ArticleId, some: &[String]) -> Claim {
    Claim {
        slug: format!("c{n}"),
        text: name(&some[0]),
        topic: format!("t{}", n % 9),
        speaker: Speaker::Entity(EntityId(n as u32)),
        state: State::ALL[n % State::ALL.len()],
        note: name(&some[some.len() - 1]),
        silent: Vec::new(),
        anchors: vec![Anchor { article, quotes: some.to_vec() }],
        evidence: some.iter().enumerate().map(|(n, input)| evidence(&like.evidence[0], n, article, input)).collect(),
        figures: Vec::new(),
        ..like.clone()
    }
}

fn evidence(like: &Evidence, n: usize, article: ArticleId, input: &str) -> Evidence {
    Evidence {
        relation: EvidenceRelation::ALL[n % EvidenceRelation::ALL.len()],
        summary: name(input),
        publisher: name(input),
        title: name(input),
        date: None,
        url: address(input),
        access_note: Some(name(input)),
        counterpart: Some(Counterpart { article, passages: vec![input.to_owned()] }),
        slug: None,
        figures: Vec::new(),
        ..like.clone()
    }
}

fn relation(like: &Relation, n: usize, some: &[String]) -> Relation {
    let (from, to) = (ClaimId(n as u32 - 1), ClaimId(n as u32));
    Relation { slug: format!("r{n}"), from, to, note: name(&some[0]), ..like.clone() }
}

fn term(like: &Term, n: usize, some: &[String]) -> Term {
    let note = name(&some[some.len() - 1]);
    let words: Vec<String> = some.iter().map(|input| name(input)).collect();
    Term { slug: format!("w{n}"), phrases: words.clone(), note, alternatives: words, ..like.clone() }
}

fn question(like: &Question, n: usize, article: ArticleId, some: &[String]) -> Question {
    Question {
        slug: format!("q{n}"),
        article: Some(article),
        quotes: some.to_vec(),
        text: name(&some[0]),
        ..like.clone()
    }
}
