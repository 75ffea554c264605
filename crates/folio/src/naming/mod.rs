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

use diptych_library::route::{Folio, Route, View};

use crate::desk::Desk;
use crate::node::Node;
use crate::page;

/// How texts name things, if that is what the Route asks for.
#[must_use]
pub fn of(desk: &Desk<'_>, route: &Route) -> Option<Vec<Node>> {
    match route.view {
        View::Entity(slug) => Some(entity::sections(desk, desk.library.entity_named(slug)?)),
        View::Folio(Folio::Naming, of) => Some(folio(desk, of)),
        _ => None,
    }
}

const LEAD: &str = "The words by which each text calls the same things, as they stand there: the writer’s own, and apart from them those \
    inside quotation marks. A count says where to look; a name in a list says nothing about who is right to use it.";

fn folio(desk: &Desk<'_>, of: Option<&str>) -> Vec<Node> {
    let asked = desk.library.corpus().groups.iter().find(|it| Some(it.slug.as_str()) == of);
    let shown = asked.map_or_else(|| overview::sections(desk), |it| group::sections(desk, it));
    page::head(desk, Folio::Naming, LEAD).into_iter().chain(shown).collect()
}

#[cfg(test)]
mod tests;
