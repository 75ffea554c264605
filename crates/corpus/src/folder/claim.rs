//! `claims.toml`: claims with their anchors and evidence.

use std::path::Path;

use super::article::Articles;
use super::lint;
use super::names::Names;
use super::quote;
use super::report::Report;
use super::table::{Table, Value, read_toml};
use crate::model::{Anchor, Claim, Counterpart, EntityId, Evidence, Speaker};

/// The word for an article that speaks in its own voice.
const OWN_VOICE: &str = "article";

pub(super) fn read(report: &Report, root: &Path, articles: &Articles, entities: &Names) -> (Names, Option<Vec<Claim>>) {
    let found = read_toml(report, root, "claims.toml", |document| {
        let names = Names::declare("claim", document);
        (names, document.each("claim", |table| read_claim(table, articles, entities)))
    });
    found.unwrap_or_else(|| (Names::unknown("claim"), None))
}

fn read_claim(table: &mut Table<'_>, articles: &Articles, entities: &Names) -> Option<Claim> {
    let slug = table.required("id", Value::slug);
    let text = table.required("text", Value::text);
    let kind = table.required("kind", Value::word);
    let topic = table.required("topic", Value::slug);
    let speaker = table.required("speaker", |value| read_speaker(value, entities));
    let state = table.required("state", Value::word);
    let note = table.required("note", Value::text);
    let silent = table.list("silent", |value| articles.resolve(value));
    let anchors = table
        .required("anchor", |value| value.full_list(|item| item.table("anchor", |table| read_anchor(table, articles))));
    let first_seen = anchors.iter().flatten().filter_map(|anchor| articles.published(anchor.article)).min();
    let evidence = table.each("evidence", |table| {
        let evidence = read_evidence(table, articles)?;
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
    };
    lint::warn_of_claim(table, &claim);
    Some(claim)
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

fn read_evidence(table: &mut Table<'_>, articles: &Articles) -> Option<Evidence> {
    let relation = table.required("relation", Value::word);
    let kind = table.required("kind", Value::word);
    let summary = table.required("summary", Value::text);
    let publisher = table.required("publisher", Value::text);
    let title = table.required("title", Value::text);
    let date = table.optional("date", Value::date);
    let url = table.required("url", Value::url);
    let access_note = table.optional("access_note", Value::text);
    let confidence = table.required("confidence", Value::word);
    let counterpart = read_counterpart(table, articles);
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
