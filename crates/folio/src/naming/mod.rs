//! Which words texts use for what they name, the writer's own apart from quoted ones. Counts that lead to their passages; a
//! name in a list says nothing about who is right to use it.
//!
//! `word` is a name with all its uses, `row` how a text's words are written, `entity` the table on the page of one entity.

mod entity;
mod row;
mod word;

use diptych_library::route::{Route, View};

use crate::desk::Desk;
use crate::node::Node;

/// How texts name things, if that is what the Route asks for.
#[must_use]
pub fn of(desk: &Desk<'_>, route: &Route) -> Option<Vec<Node>> {
    match route.view {
        View::Entity(slug) => Some(entity::table(desk, desk.library.entity_named(slug)?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
