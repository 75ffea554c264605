//! What a page says of itself: headline, publisher, day, byline, address, language, and the words of its article if its structured data have
//! them. [`json_ld`] reads structured data, [`meta`] elements of the head and the body, [`saved`] what a program wrote that saved the page.

mod json_ld;
mod meta;
mod saved;

use diptych_corpus::date::PartialDate;
use diptych_corpus::form::is_language_tag;

use super::dom::{Dom, NodeId};
use crate::day::read_day;
use crate::normal_text::one_line;
use crate::stated::{Origin, Stated};
use meta::Place;
pub use saved::Saver;

/// Letters of the longest detail. What is longer is no name and no headline.
const LONGEST: usize = 500;

/// What a page says of itself.
#[derive(Clone, Debug, Default)]
pub struct PageData {
    /// The headline.
    pub headline: Option<Stated<String>>,
    /// Who published it.
    pub publisher: Option<Stated<String>>,
    /// When it was published.
    pub published: Option<Stated<PartialDate>>,
    /// Who wrote it.
    pub byline: Option<Stated<String>>,
    /// Where it stands.
    pub address: Option<Stated<String>>,
    /// Its language.
    pub language: Option<Stated<String>>,
    /// When it was saved.
    pub captured: Option<Stated<PartialDate>>,
    /// The words of the article, as structured data have them.
    pub article_body: Option<String>,
    /// The program that saved it in a form of its own.
    pub saver: Option<Saver>,
}

/// What the page in `document` says of itself. The first place that says something holds.
pub fn page_data(dom: &Dom, document: NodeId) -> PageData {
    let saved = saved::of(dom, document);
    let structured = json_ld::read(dom, document);
    let of_page = meta::read(dom, document);
    let first = |place: Place, origin| of_page.get(&place).map(|it| Stated::new(it.clone(), origin));
    let open_graph = |place| first(place, Origin::OpenGraph);
    let json_ld = |value: &Option<String>| value.clone().map(|it| Stated::new(it, Origin::JsonLd));
    let days = [
        json_ld(&structured.published),
        open_graph(Place::GraphPublished),
        first(Place::MetaPublished, Origin::Meta),
        first(Place::ItemPublished, Origin::Microdata),
        first(Place::Time, Origin::Time),
    ];
    let addresses = [
        saved.address.clone(),
        first(Place::Canonical, Origin::CanonicalLink),
        open_graph(Place::GraphAddress),
        json_ld(&structured.address),
    ];
    let languages = [
        first(Place::Lang, Origin::Lang),
        json_ld(&structured.language),
        open_graph(Place::GraphLocale),
        first(Place::MetaLanguage, Origin::Meta),
    ];
    PageData {
        headline: headline(&structured, &of_page),
        publisher: text([
            json_ld(&structured.publisher),
            open_graph(Place::GraphSite),
            first(Place::MetaPublisher, Origin::Meta),
        ]),
        published: days.into_iter().flatten().find_map(|it| Some(Stated::new(read_day(&it.value)?, it.origin))),
        byline: text([
            json_ld(&structured.byline),
            first(Place::MetaAuthor, Origin::Meta),
            first(Place::ItemAuthor, Origin::Microdata),
            first(Place::AuthorLink, Origin::Byline),
        ])
        .map(|it| Stated::new(without_by(&it.value).to_owned(), it.origin)),
        address: addresses.into_iter().flatten().find(|it| is_address(&it.value)),
        language: languages.into_iter().flatten().find_map(language),
        captured: saved.captured,
        article_body: structured.article_body,
        saver: saved.saver,
    }
}

/// The headline: of the structured data; of the heading, if the title of the page begins with it; of the title. A site's
/// own name is often a heading too, and stands at the end of titles.
fn headline(structured: &json_ld::Structured, of_page: &meta::OfPage) -> Option<Stated<String>> {
    let titles = [(Place::GraphTitle, Origin::OpenGraph), (Place::Title, Origin::Title)];
    let heading = of_page.get(&Place::Heading).map(|it| one_line(it)).filter(|it| !it.is_empty());
    let is_in_title = |heading: &String| {
        titles
            .iter()
            .filter_map(|(place, _)| of_page.get(place))
            .any(|title| one_line(title).starts_with(heading.as_str()))
    };
    let of_heading = heading.filter(is_in_title).map(|it| Stated::new(it, Origin::Heading));
    let of_titles = titles.map(|(place, origin)| of_page.get(&place).map(|it| Stated::new(it.clone(), origin)));
    let structured = structured.headline.clone().map(|it| Stated::new(it, Origin::JsonLd));
    let [graph, title] = of_titles;
    text([structured, of_heading, graph, title])
}

/// The first that has words and is not too long to be a name.
fn text(places: impl IntoIterator<Item = Option<Stated<String>>>) -> Option<Stated<String>> {
    let lines = places.into_iter().flatten().map(|it| Stated::new(one_line(&it.value), it.origin));
    lines.into_iter().find(|it| !it.value.is_empty() && it.value.chars().count() <= LONGEST && !is_address(&it.value))
}

fn language(stated: Stated<String>) -> Option<Stated<String>> {
    let tag = stated.value.trim().replace('_', "-");
    is_language_tag(&tag).then(|| Stated::new(tag, stated.origin))
}

/// Whether `written` is the address of a page.
pub fn is_address(written: &str) -> bool {
    let has_space = written.contains(|it: char| it.is_whitespace() || it.is_control());
    (written.starts_with("https://") || written.starts_with("http://")) && !has_space
}

fn without_by(byline: &str) -> &str {
    let rest = byline.get(..3).filter(|it| it.eq_ignore_ascii_case("by ")).and_then(|_| byline.get(3..));
    rest.map_or(byline, str::trim_start)
}
