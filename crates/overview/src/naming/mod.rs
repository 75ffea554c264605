//! Which words texts use for what they name, the writer's own apart from quoted ones. Counts that lead to their passages; a
//! name in a list says nothing about who is right to use it.
//!
//! `word` is a name with all its uses, `row` how a text's words are written, `entity` the table on the page of one entity, `group` the
//! page of a group that the curators made, `overview` what there is to compare.

mod entity;
mod group;
mod overview;
mod row;
mod word;

use diptych_library::route::Overview;

use crate::node::Node;
use crate::page;
use crate::page_context::PageContext;

/// How the texts call an entity; nothing if the corpus has none of this name.
#[must_use]
pub fn of_entity(context: &PageContext<'_>, slug: &str) -> Option<Vec<Node>> {
    Some(entity::sections(context, context.library.entity_named(slug)?))
}

const LEAD: &str = "The words by which each text calls the same things, as they stand there: the writer’s own, and apart from them those \
    inside quotation marks. A count says where to look; a name in a list says nothing about who is right to use it.";

/// The page about names.
#[must_use]
pub fn compose(context: &PageContext<'_>, of: Option<&str>) -> Vec<Node> {
    let asked = context.library.corpus().groups.iter().find(|it| Some(it.slug.as_str()) == of);
    let shown = asked.map_or_else(|| overview::sections(context), |it| group::sections(context, it));
    page::head(context, Overview::Naming, LEAD).into_iter().chain(shown).collect()
}

#[cfg(test)]
mod tests;
