//! Structured data of a page: what schema.org calls an article, in JSON-LD.

use serde_json::{Map, Value};

use crate::html::dom::{Dom, NodeId};
use crate::html::parse::plain;

/// What the structured data of a page say of its article.
#[derive(Clone, Debug, Default)]
pub struct Structured {
    /// `headline`.
    pub headline: Option<String>,
    /// The name of `publisher`.
    pub publisher: Option<String>,
    /// `datePublished`.
    pub published: Option<String>,
    /// The names of `author`, joined by commas.
    pub byline: Option<String>,
    /// `mainEntityOfPage` or `url`.
    pub address: Option<String>,
    /// `inLanguage`.
    pub language: Option<String>,
    /// `articleBody`.
    pub article_body: Option<String>,
}

/// How many values of one page are looked at. Pages list all that they sell in them.
const MOST_VALUES: usize = 20_000;

/// Reads the first article that the structured data of the page describe.
pub fn read(dom: &Dom, document: NodeId) -> Structured {
    let is_json = |id: &NodeId| {
        let kind = dom.attribute(*id, "type").unwrap_or_default();
        dom.name(*id) == "script" && kind.trim().to_ascii_lowercase().starts_with("application/ld+json")
    };
    let values = dom.descendants(document).filter(is_json).filter_map(|id| parsed(&dom.text(id)));
    values.into_iter().find_map(|value| article(&value)).unwrap_or_default()
}

/// JSON as sites write it: in a comment, or with line breaks in strings.
fn parsed(written: &str) -> Option<Value> {
    let bare = written.trim().trim_start_matches("<!--").trim_end_matches("-->").trim();
    let bare = bare.trim_start_matches("//<![CDATA[").trim_end_matches("//]]>").trim_end_matches(';');
    serde_json::from_str(bare).ok().or_else(|| serde_json::from_str(&bare.replace(char::is_control, " ")).ok())
}

fn article(value: &Value) -> Option<Structured> {
    let mut open = vec![value];
    let mut n_left = MOST_VALUES;
    while let Some(value) = open.pop() {
        n_left = n_left.checked_sub(1)?;
        match value {
            Value::Array(items) => open.extend(items.iter().rev()),
            Value::Object(object) if is_article(object) => return Some(structured(object)),
            Value::Object(object) => open.extend(["mainEntity", "@graph"].iter().filter_map(|key| object.get(*key))),
            _ => {}
        }
    }
    None
}

fn is_article(object: &Map<String, Value>) -> bool {
    let is_kind = |it: &Value| {
        it.as_str().is_some_and(|it| {
            ["Article", "BlogPosting", "Report", "ReportageNewsArticle"].iter().any(|end| it.ends_with(end))
        })
    };
    object
        .get("@type")
        .is_some_and(|kind| is_kind(kind) || kind.as_array().is_some_and(|kinds| kinds.iter().any(is_kind)))
}

fn structured(object: &Map<String, Value>) -> Structured {
    let text = |key: &str| object.get(key).and_then(Value::as_str).map(plain).filter(|it| !it.trim().is_empty());
    let of_page = |value: &Value| value.as_str().or_else(|| value.get("@id")?.as_str()).map(str::to_owned);
    Structured {
        headline: text("headline"),
        publisher: object.get("publisher").and_then(names),
        published: text("datePublished"),
        byline: object.get("author").and_then(names),
        address: object.get("mainEntityOfPage").and_then(of_page).or_else(|| text("url")),
        language: text("inLanguage"),
        article_body: text("articleBody"),
    }
}

/// The name of a person or an organization, or of several of them.
fn names(value: &Value) -> Option<String> {
    let name = |value: &Value| value.as_str().or_else(|| value.get("name")?.as_str()).map(plain);
    let names: Vec<String> = match value {
        Value::Array(items) => items.iter().filter_map(name).collect(),
        one => name(one).into_iter().collect(),
    };
    (!names.is_empty()).then(|| names.join(", "))
}
