//! How each text names one entity.

use diptych_corpus::model::{ArticleId, EntityId};
use diptych_library::words;

use super::word::{Word, by_text, of_one_text};
use super::{group, row};
use crate::node::{Element, Node, classed, element};
use crate::page_context::PageContext;
use crate::table;

/// Its table, and the groups that it is compared in.
pub(super) fn sections(context: &PageContext<'_>, entity: EntityId) -> Vec<Node> {
    let mut nodes = table(context, entity);
    nodes.extend(groups(context, entity).map(Node::from));
    nodes
}

fn groups(context: &PageContext<'_>, entity: EntityId) -> Option<Element> {
    let own = context.library.corpus().groups.iter().filter(|it| it.members.contains(&entity));
    let links: Vec<Node> = own.flat_map(|it| [" ".into(), group::link(context, it).into()]).collect();
    (!links.is_empty()).then(|| classed("p", "ui quiet naming__groups").and("Names compared:").and_all(links))
}

/// One row for each text that mentions it; nothing if none does.
fn table(context: &PageContext<'_>, entity: EntityId) -> Vec<Node> {
    let texts = by_text(context, &[entity]);
    if texts.is_empty() {
        return Vec::new();
    }
    let only_here = of_one_text(&texts);
    let rows: Vec<Element> = texts.iter().filter_map(|text| text_row(context, text, &only_here)).collect();
    let table = classed("table", "naming")
        .with("aria-labelledby", "naming")
        .and(table::head(&["Text", "Names, most used first", "#Mentions"]))
        .and(element("tbody").and_all(rows));
    let heading = element("h2").with("id", "naming").and("How each text names it");
    let head = classed("div", "section-head").and(heading).and(row::key());
    vec![element("section").with("aria-labelledby", "naming").and(head).and(table).into()]
}

fn text_row(
    context: &PageContext<'_>,
    (article, words): &(ArticleId, Vec<Word>),
    only_here: &[String],
) -> Option<Element> {
    let way = classed("a", "naming__text")
        .with("href", row::address(context, words.first()?, *article, None))
        .and_all(row::text_name(context, *article));
    let n_mentions: usize = words.iter().map(|it| it.uses.len()).sum();
    Some(
        element("tr")
            .and(table::row_head(way))
            .and(element("td").and_all(row::names(context, words, only_here)))
            .and(element("td").with("data-number", "").and(words::grouped(n_mentions))),
    )
}
