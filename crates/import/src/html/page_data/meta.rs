//! What elements of a page say of it: `<meta>`, `<link>`, `<time>`, `<title>`, headings, `itemprop`.

use std::collections::BTreeMap;

use crate::html::dom::{Dom, NodeId};

/// Where something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// `og:title`.
    GraphTitle,
    /// `og:site_name`.
    GraphSite,
    /// `article:published_time`.
    GraphPublished,
    /// `og:url`.
    GraphAddress,
    /// `og:locale`.
    GraphLocale,
    /// A `<meta>` with a day of publication.
    MetaPublished,
    /// A `<meta>` with an author.
    MetaAuthor,
    /// A `<meta>` with a publisher.
    MetaPublisher,
    /// A `<meta>` with a language.
    MetaLanguage,
    /// `itemprop="datePublished"`.
    ItemPublished,
    /// `itemprop="author"`.
    ItemAuthor,
    /// `<time datetime>`.
    Time,
    /// `<title>`.
    Title,
    /// The first `<h1>`.
    Heading,
    /// `<link rel="canonical">`.
    Canonical,
    /// `<a rel="author">`.
    AuthorLink,
    /// `<html lang>`.
    Lang,
}

/// What each place says first.
pub type OfPage = BTreeMap<Place, String>;

/// Reads all places.
pub fn read(dom: &Dom, document: NodeId) -> OfPage {
    let mut found = OfPage::new();
    let mut n_frames = 0_usize;
    for id in dom.descendants(document) {
        // The title of a drawing is none of the page.
        n_frames += usize::from(dom.name(id) == "svg");
        for (place, value) in said(dom, id).into_iter().flatten() {
            let is_of_drawing = place == Place::Title && n_frames > 0;
            if !is_of_drawing && !value.trim().is_empty() {
                found.entry(place).or_insert(value);
            }
        }
    }
    found
}

/// What an element says, in at most two places.
fn said(dom: &Dom, id: NodeId) -> [Option<(Place, String)>; 2] {
    let attribute = |name: &str| dom.attribute(id, name).map(str::to_owned);
    let of_element = match dom.name(id) {
        "meta" => meta(dom, id),
        "title" => Some((Place::Title, dom.text(id))),
        "h1" => Some((Place::Heading, dom.text(id))),
        "html" => attribute("lang").or_else(|| attribute("xml:lang")).map(|it| (Place::Lang, it)),
        "link" if has_rel(dom, id, "canonical") => attribute("href").map(|it| (Place::Canonical, it)),
        "a" if has_rel(dom, id, "author") => Some((Place::AuthorLink, dom.text(id))),
        "time" => attribute("datetime").map(|it| (Place::Time, it)),
        _ => None,
    };
    [of_element, item(dom, id)]
}

fn has_rel(dom: &Dom, id: NodeId, wanted: &str) -> bool {
    dom.attribute(id, "rel").is_some_and(|it| it.split_whitespace().any(|it| it.eq_ignore_ascii_case(wanted)))
}

fn meta(dom: &Dom, id: NodeId) -> Option<(Place, String)> {
    let names = ["property", "name", "http-equiv"];
    let name = names.iter().find_map(|it| dom.attribute(id, it))?.trim().to_ascii_lowercase();
    let place = match name.as_str() {
        "og:title" | "twitter:title" => Place::GraphTitle,
        "og:site_name" => Place::GraphSite,
        "article:published_time" | "og:article:published_time" => Place::GraphPublished,
        "og:url" => Place::GraphAddress,
        "og:locale" => Place::GraphLocale,
        "date"
        | "dc.date"
        | "dc.date.issued"
        | "dcterms.created"
        | "dcterms.date"
        | "pubdate"
        | "publishdate"
        | "publish-date"
        | "publish_date"
        | "parsely-pub-date"
        | "sailthru.date"
        | "citation_publication_date"
        | "cxenseparse:recs:publishtime"
        | "datepublished" => Place::MetaPublished,
        "author" | "dc.creator" | "dcterms.creator" | "parsely-author" | "sailthru.author" | "byl"
        | "citation_author" => Place::MetaAuthor,
        "publisher" | "dc.publisher" | "dcterms.publisher" | "application-name" => Place::MetaPublisher,
        "content-language" | "dc.language" | "language" => Place::MetaLanguage,
        _ => return None,
    };
    dom.attribute(id, "content").map(|it| (place, it.to_owned()))
}

fn item(dom: &Dom, id: NodeId) -> Option<(Place, String)> {
    let property = dom.attribute(id, "itemprop")?.to_ascii_lowercase();
    let value = || ["content", "datetime"].iter().find_map(|it| dom.attribute(id, it).map(str::to_owned));
    match property.as_str() {
        "datepublished" => Some((Place::ItemPublished, value().unwrap_or_else(|| dom.text(id)))),
        "author" => Some((Place::ItemAuthor, value().unwrap_or_else(|| dom.text(id)))),
        _ => None,
    }
}
