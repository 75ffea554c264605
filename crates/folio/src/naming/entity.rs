//! How each text names one entity.

use diptych_corpus::model::{ArticleId, EntityId};
use diptych_library::words;

use super::row;
use super::word::{Word, by_text, of_one_text};
use crate::desk::Desk;
use crate::node::{Element, Node, classed, element};
use crate::table;

/// One row for each text that mentions it; nothing if none does.
pub(super) fn table(desk: &Desk<'_>, entity: EntityId) -> Vec<Node> {
    let texts = by_text(desk, &[entity]);
    if texts.is_empty() {
        return Vec::new();
    }
    let only_here = of_one_text(&texts);
    let rows: Vec<Element> = texts.iter().filter_map(|text| text_row(desk, text, &only_here)).collect();
    let table = classed("table", "naming")
        .with("aria-labelledby", "naming")
        .and(table::head(&["Text", "Names, most used first", "#Mentions"]))
        .and(element("tbody").and_all(rows));
    let heading = element("h2").with("id", "naming").and("How each text names it");
    let head = classed("div", "section-head").and(heading).and(row::key());
    vec![element("section").with("aria-labelledby", "naming").and(head).and(table).into()]
}

fn text_row(desk: &Desk<'_>, (article, words): &(ArticleId, Vec<Word>), only_here: &[String]) -> Option<Element> {
    let way = classed("a", "naming__text")
        .with("href", row::address(desk, words.first()?, *article, None))
        .and_all(row::text_name(desk, *article));
    let n_mentions: usize = words.iter().map(|it| it.uses.len()).sum();
    Some(
        element("tr")
            .and(table::row_head(way))
            .and(element("td").and_all(row::names(desk, words, only_here)))
            .and(element("td").with("data-number", "").and(words::grouped(n_mentions))),
    )
}
