//! What there is to compare: the groups that the curators made, and every entity that texts call by more than one name.

use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::order::sort_by_key;
use diptych_engine::lower_case::lower_cased;
use diptych_engine::wording::Voice;
use diptych_library::route::View;
use diptych_library::words;

use super::group;
use super::word::{Word, count, words_for};
use crate::node::{Element, Node, classed, element};
use crate::page;
use crate::page_context::PageContext;
use crate::table::{head, number, row_head};

/// So many words are named of a group or an entity; what it has besides stands on its page.
const MOST_WORDS: usize = 8;

/// Both lists.
pub(super) fn sections(context: &PageContext<'_>) -> Vec<Node> {
    let all: Vec<ArticleId> = context.library.article_ids().collect();
    groups(context, &all).into_iter().chain([entities(context, &all)]).map(Node::from).collect()
}

fn groups(context: &PageContext<'_>, all: &[ArticleId]) -> Option<Element> {
    let groups = context.library.corpus().groups.iter();
    let rows = groups.map(|it| row(group::link(context, it), &words_for(context, all, &it.members)));
    let rows: Vec<Element> = rows.collect();
    let note = "Groups that the curators of this corpus made: one thing under several names, or counterparts.";
    (!rows.is_empty()).then(|| {
        element("section")
            .and(element("h2").and("Names compared"))
            .and(classed("p", "note quiet").and(note))
            .and(page::saved_table("naming-groups", "Groups and their words", heads("Group"), rows))
    })
}

fn entities(context: &PageContext<'_>, all: &[ArticleId]) -> Element {
    let rows: Vec<Element> = context.library.entity_ids().filter_map(|id| entity_row(context, all, id)).collect();
    let section = element("section").and(element("h2").and("What has more than one name in the texts"));
    if rows.is_empty() {
        return section.and(classed("p", "note quiet").and("Every entity has one name in all texts."));
    }
    section.and(page::saved_table("naming-entities", "Entities with more than one name", heads("Entity"), rows))
}

fn heads(first: &str) -> Element {
    head(&[first, "Words, most used first", "#Texts", "#Writer", "#Quoted"])
}

/// Names that differ in case alone are one.
fn entity_row(context: &PageContext<'_>, all: &[ArticleId], id: EntityId) -> Option<Element> {
    let entity = context.library.entity(id)?;
    let words = words_for(context, all, &[id]);
    let first = lower_cased(&words.first()?.surface);
    let href = context.href(View::Entity(entity.slug.as_str().into()));
    let name = element("a").with("href", href).and(entity.name.as_str());
    words.iter().any(|it| lower_cased(&it.surface) != first).then(|| row(name, &words))
}

fn row(name: Element, words: &[Word]) -> Element {
    let mut texts: Vec<ArticleId> = words.iter().flat_map(Word::texts).collect();
    sort_by_key(&mut texts, |it| *it);
    texts.dedup();
    element("tr")
        .and(row_head(name))
        .and(classed("td", "naming__words").and(told(words)))
        .and(number(texts.len()))
        .and(number(count(words, Voice::Writer)))
        .and(number(count(words, Voice::Quoted)))
}

/// "Upper Valley 4, the valley 2 and 3 more".
fn told(found: &[Word]) -> String {
    let counted = by_surface(found);
    let named = counted.iter().take(MOST_WORDS).map(|(surface, n_uses)| format!("{surface}\u{a0}{n_uses}"));
    let named = named.collect::<Vec<_>>().join(", ");
    match counted.len().saturating_sub(MOST_WORDS) {
        0 => named,
        n_more => format!("{named} and {} more", words::grouped(n_more)),
    }
}

/// A word that names two members of a group is said once.
fn by_surface(found: &[Word]) -> Vec<(&str, usize)> {
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for word in found {
        match counted.iter_mut().find(|(surface, _)| *surface == word.surface) {
            Some((_, n_uses)) => *n_uses += word.uses.len(),
            None => counted.push((&word.surface, word.uses.len())),
        }
    }
    sort_by_key(&mut counted, |(_, n_uses)| std::cmp::Reverse(*n_uses));
    counted
}
