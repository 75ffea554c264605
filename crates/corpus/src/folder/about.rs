//! `corpus.toml`: what the corpus is, its topics, its parties, and the pair with which home opens.

use super::context::{Folder, Format};
use super::names::Names;
use super::table::{Table, Value, read_some, read_toml};
use crate::form::is_language_tag;
use crate::model::{About, Claim, ClaimId, EntityId, Evidence, Opening, Party, Topic};

/// What the file says. Topics and parties are lists of the corpus of their own.
pub(super) struct Found {
    pub(super) topic_names: Names,
    pub(super) party_names: Names,
    pub(super) about: Option<About>,
    pub(super) topics: Option<Vec<Topic>>,
    pub(super) parties: Option<Vec<Party>>,
}

impl Default for Found {
    fn default() -> Self {
        let (topic_names, party_names) = (Names::unknown("topic"), Names::unknown("party"));
        Self { topic_names, party_names, about: None, topics: None, parties: None }
    }
}

/// The format of the folder, if the file can be read and says it.
pub(super) fn format_of(folder: &Folder<'_>) -> Option<Format> {
    read_some(folder, "corpus.toml", |table| table.required("format", Value::format)).flatten()
}

/// Reads everything but the opening, which needs the claims.
pub(super) fn read(folder: &Folder<'_>, entities: &Names) -> Found {
    let found = read_toml(folder, "corpus.toml", |table| Found {
        about: read_about(table),
        topic_names: declare("topic", table),
        topics: table.each_added("topic", read_topic),
        party_names: declare("party", table),
        parties: read_parties(table, entities),
    });
    found.unwrap_or_default()
}

fn read_about(table: &mut Table<'_>) -> Option<About> {
    let format = table.required("format", Value::format);
    let slug = table.required("id", Value::slug);
    let title = table.required("title", Value::text);
    let language = table
        .required("language", |value| value.formed(is_language_tag, "a language tag of BCP 47; write it like “en”"));
    let summary = table.optional("summary", Value::prose);
    let selection = table.required("selection", Value::prose);
    let weight_of_evidence = table.required("weight_of_evidence", Value::prose);
    let grading = table.required("grading", Value::prose);
    let party_rule = table.added("party_rule", Value::prose);
    let place_names = table.added("place_names", Value::prose);
    let curators = table.required("curators", |value| value.full_list(Value::text));
    let reviewed = table.required("reviewed", Value::date);
    let licence = table.required("licence", Value::text);
    table.added("opening", Some);
    format?;
    Some(About {
        slug: slug?,
        title: title?,
        language: language?,
        summary: summary?.unwrap_or_default(),
        selection: selection?,
        weight_of_evidence: weight_of_evidence?,
        grading: grading?,
        curators: curators?,
        reviewed: reviewed?,
        licence: licence?,
        party_rule: party_rule?.unwrap_or_default(),
        place_names: place_names?.unwrap_or_default(),
        opening: None,
    })
}

/// The ids of a list that format 2 added.
fn declare(what: &'static str, table: &mut Table<'_>) -> Names {
    match table.source().format() {
        Format::One => Names::unknown(what),
        Format::Two => Names::declare(what, table),
    }
}

fn read_topic(table: &mut Table<'_>) -> Option<Topic> {
    let slug = table.required("id", Value::slug);
    let name = table.required("name", Value::text);
    Some(Topic { slug: slug?, name: name? })
}

fn read_parties(table: &mut Table<'_>, entities: &Names) -> Option<Vec<Party>> {
    let mut speaking = Vec::new();
    table.each_added("party", |table| {
        let slug = table.required("id", Value::slug);
        let name = table.required("name", Value::text);
        let entities = table.list("entities", |value| read_speaking(value, entities, &mut speaking));
        Some(Party { slug: slug?, name: name?, entities: entities? })
    })
}

/// An entity that speaks for no party yet.
fn read_speaking(value: Value<'_>, entities: &Names, speaking: &mut Vec<EntityId>) -> Option<EntityId> {
    let entity = EntityId(entities.resolve(value)?);
    if speaking.contains(&entity) {
        value.error("this entity speaks for a party already; leave it in one list");
        return None;
    }
    speaking.push(entity);
    Some(entity)
}

/// The claim and the evidence with which home opens. `None` if they are wrong, or the claims are.
pub(super) fn read_opening(folder: &Folder<'_>, names: &Names, claims: Option<&[Claim]>) -> Option<Option<Opening>> {
    // What else is in the file was told when it was read.
    let found = read_some(folder, "corpus.toml", |table| {
        table.added("opening", |value| value.table("opening", |table| read_pair(table, names, claims)))
    });
    found.flatten()
}

fn read_pair(table: &mut Table<'_>, names: &Names, claims: Option<&[Claim]>) -> Option<Opening> {
    let place = table.required("claim", |value| names.resolve(value));
    let claim = place.and_then(|place| claims?.get(place as usize));
    let evidence = table.required("evidence", |value| read_evidence(value, claim));
    Some(Opening { claim: ClaimId(place?), evidence: evidence? })
}

/// The place of the evidence that `value` names among that of `claim`.
fn read_evidence(value: Value<'_>, claim: Option<&Claim>) -> Option<u32> {
    let slug = value.string()?;
    let claim = claim?;
    let Some((place, evidence)) = (0..).zip(&claim.evidence).find(|(_, it)| it.slug.as_deref() == Some(slug)) else {
        let id = &claim.slug;
        value.error(&format!(
            "no evidence of “{id}” has the id “{slug}”; give one that id in claims.toml or name another"
        ));
        return None;
    };
    if !stands_elsewhere(claim, evidence) {
        value.error(
            "this evidence stands in no second article; choose one with “article” and “passages” in another text",
        );
        return None;
    }
    Some(place)
}

fn stands_elsewhere(claim: &Claim, evidence: &Evidence) -> bool {
    let own = claim.anchors.first().map(|anchor| anchor.article);
    evidence.counterpart.as_ref().is_some_and(|it| Some(it.article) != own)
}
