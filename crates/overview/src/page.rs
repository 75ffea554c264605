//! What every page about the whole set begins with: the way to the others, and what this one shows.

use diptych_corpus::model::ArticleId;
use diptych_library::article_name;
use diptych_library::route::{Overview, View};

use crate::excerpt;
use crate::node::{Element, Node, classed, element};
use crate::page_context::PageContext;

/// The way to the other pages, and `lead`: what stands here, and by which rule.
#[must_use]
pub fn head(context: &PageContext<'_>, overview: Overview, lead: &str) -> Vec<Node> {
    let links = Overview::ALL.iter().map(|other| {
        let link = element("a").with("href", context.href(View::Overview(*other, None))).and(other.name());
        if *other == overview { link.with("aria-current", "page") } else { link }
    });
    let links: Vec<_> = links.collect();
    let ways = classed("nav", "overview__nav ui").with("aria-label", "The whole set").and_all(links);
    vec![ways.into(), classed("p", "overview__lead").and(lead).into()]
}

/// That one text alone is shown, and the way back to all.
#[must_use]
pub fn narrowed(context: &PageContext<'_>, overview: Overview, article: ArticleId) -> Element {
    let name = context.library.article(article).map_or_else(String::new, article_name::in_a_sentence);
    let all = element("a").with("href", context.href(View::Overview(overview, None))).and("Show all texts");
    classed("p", "overview__narrowed ui").and(format!("Only {name}. ")).and(all)
}

/// How a picture is gone through by keys, where there are any; `point` is what stands in it.
#[must_use]
pub fn keys(point: &str) -> Element {
    classed("span", "keys").and(format!("Arrow keys lead from {point} to {point}."))
}

/// A table with a name of its own, which can be saved.
#[must_use]
pub fn saved_table(id: &str, caption: &str, head: Element, rows: Vec<Element>) -> Element {
    let table = element("table")
        .with("id", id)
        .and(classed("caption", "hidden").and(caption))
        .and(head)
        .and(element("tbody").and_all(rows));
    element("div").and(scroller(caption, table)).and(saves(id, &format!("{id}.csv")))
}

/// So many letters of a passage stand in a list at most.
const LONGEST_EXCERPT: usize = 110;

/// A passage in a list: between quotation marks unless it has its own, shortened at a space.
#[must_use]
pub fn excerpt(passage: &str) -> String {
    let one_line = passage.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_quoted = one_line.starts_with(['“', '"', '«', '„']);
    let shortened = excerpt::cut_at_space(&one_line, LONGEST_EXCERPT);
    if is_quoted { shortened } else { format!("“{shortened}”") }
}

/// A table that may be wider than the page: a stretch that scrolls by itself, by keys as well.
#[must_use]
pub fn scroller(name: &str, table: Element) -> Element {
    classed("div", "overview__scroll").with("tabindex", "0").with("role", "region").with("aria-label", name).and(table)
}

/// What saves the table of that id under a name.
#[must_use]
pub fn saves(table: &str, name: &str) -> Element {
    let button = classed("button", "action action--quiet").with("type", "button").with("data-saves", table);
    classed("p", "overview__tools ui").and(button.with("data-name", name).and("Save as CSV"))
}

/// So many letters of a name as have room in a picture.
#[must_use]
pub fn shortened(name: &str, most: usize) -> String {
    match name.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default().trim_end()),
        None => name.to_owned(),
    }
}

/// A publisher's name without what stands in brackets or after a dash.
#[must_use]
pub fn publisher(name: &str) -> &str {
    let name = name.split(" (").next().unwrap_or(name);
    name.split(" –").next().unwrap_or(name)
}

/// Tenths of the size of the letters, as pictures have them.
#[must_use]
pub fn em(tenths: i64) -> String {
    format!("{}.{}em", tenths / 10, tenths % 10)
}

/// Tenths of a percent of the width of a picture.
#[must_use]
pub fn percent(tenths: i64) -> String {
    format!("{}.{}%", tenths / 10, tenths % 10)
}
