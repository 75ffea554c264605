//! `claims.toml`: claims with their anchors and evidence.

use super::article::Articles;
use super::context::Folder;
use super::count;
use super::lint;
use super::names::Names;
use super::publisher::Publishers;
use super::quote;
use super::table::{Table, Value, read_toml};
use crate::model::{Anchor, Claim, Counterpart, EntityId, Evidence, Speaker};

/// The word for an article that speaks in its own voice.
const OWN_VOICE: &str = "article";

/// What the tables of a claim may name.
#[derive(Clone, Copy)]
pub(super) struct Named<'a> {
    pub(super) articles: &'a Articles,
    pub(super) entities: &'a Names,
    pub(super) topics: &'a Names,
    pub(super) counts: &'a Names,
    pub(super) publishers: &'a Publishers,
}

pub(super) fn read(folder: &Folder<'_>, named: Named<'_>) -> (Names, Option<Vec<Claim>>) {
    let found = read_toml(folder, "claims.toml", |document| {
        let names = Names::declare("claim", document);
        (names, document.each("claim", |table| read_claim(table, named)))
    });
    found.unwrap_or_else(|| (Names::unknown("claim"), None))
}

fn read_claim(table: &mut Table<'_>, named: Named<'_>) -> Option<Claim> {
    let Named { articles, entities, .. } = named;
    let slug = table.required("id", Value::slug);
    let text = table.required("text", Value::text);
    let kind = table.required("kind", Value::word);
    let topic = table.required("topic", |value| read_topic(value, named.topics));
    let speaker = table.required("speaker", |value| read_speaker(value, entities));
    let state = table.required("state", Value::word);
    let note = table.required("note", Value::text);
    let silent = table.list("silent", |value| articles.resolve(value));
    let anchors = table
        .required("anchor", |value| value.full_list(|item| item.table("anchor", |table| read_anchor(table, articles))));
    let first_seen = anchors.iter().flatten().filter_map(|anchor| articles.published(anchor.article)).min();
    let figures = count::read_figures(table, named.counts, entities);
    Names::declare("evidence", table);
    let evidence = table.each("evidence", |table| {
        let evidence = read_evidence(table, named)?;
        lint::warn_of_evidence(table, &evidence, first_seen);
        Some(evidence)
    });
    let claim = Claim {
        slug: slug?,
        text: text?,
        kind: kind?,
        topic: topic?,
        speaker: speaker?,
        state: state?,
        note: note?,
        silent: silent?,
        anchors: anchors?,
        evidence: evidence?,
        figures: figures?,
    };
    lint::warn_of_claim(table, &claim);
    Some(claim)
}

/// A topic has the form of an id; in format 2 it has a name as well.
fn read_topic(value: Value<'_>, topics: &Names) -> Option<String> {
    let slug = value.slug()?;
    if value.format_is_2() {
        topics.resolve(value)?;
    }
    Some(slug)
}

/// Links name a piece of evidence by its id, or by its place if it has none.
fn read_evidence_id(value: Value<'_>) -> Option<String> {
    let slug = value.slug()?;
    if slug.bytes().all(|byte| byte.is_ascii_digit()) {
        value.error("the id of evidence is a number, which links keep for its place; begin it with a word");
        return None;
    }
    Some(slug)
}

fn read_speaker(value: Value<'_>, entities: &Names) -> Option<Speaker> {
    if value.string()? == OWN_VOICE {
        return Some(Speaker::Article);
    }
    entities.resolve(value).map(|place| Speaker::Entity(EntityId(place)))
}

fn read_anchor(table: &mut Table<'_>, articles: &Articles) -> Option<Anchor> {
    let article = table.required("article", |value| articles.resolve(value));
    let quotes = table.required("quotes", |value| quote::one_of(articles, article, value));
    Some(Anchor { article: article?, quotes: quotes? })
}

fn read_evidence(table: &mut Table<'_>, named: Named<'_>) -> Option<Evidence> {
    let slug = table.added("id", read_evidence_id);
    let relation = table.required("relation", Value::word);
    let kind = table.required("kind", Value::word);
    let summary = table.required("summary", Value::text);
    let publisher = table.required("publisher", |value| named.publishers.name(value));
    let title = table.required("title", Value::text);
    let date = table.optional("date", Value::date);
    let url = table.required("url", Value::url);
    let access_note = table.optional("access_note", Value::text);
    let confidence = table.required("confidence", Value::word);
    let read = table.added("read", Value::word);
    let figures = count::read_figures(table, named.counts, named.entities);
    let counterpart = read_counterpart(table, named.articles);
    Some(Evidence {
        relation: relation?,
        kind: kind?,
        summary: summary?,
        publisher: publisher?,
        title: title?,
        date: date?,
        url: url?,
        access_note: access_note?,
        confidence: confidence?,
        counterpart: counterpart?,
        slug: slug?,
        read: read?,
        figures: figures?,
    })
}

/// An article and passages of it: both or none. `None` if they are wrong.
fn read_counterpart(table: &mut Table<'_>, articles: &Articles) -> Option<Option<Counterpart>> {
    let article = table.optional("article", |value| articles.resolve(value));
    let passages = table.optional("passages", |value| quote::all_of(articles, article.flatten(), value));
    match (article?, passages?) {
        (Some(article), Some(passages)) => Some(Some(Counterpart { article, passages })),
        (None, None) => Some(None),
        (Some(_), None) => {
            table.error("the evidence names an article and no passages; quote those that carry it");
            None
        }
        (None, Some(_)) => {
            table.error("the evidence has passages and no article; name the article that they stand in");
            None
        }
    }
}
