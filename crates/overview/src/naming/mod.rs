//! Which words texts use for what they name, the writer's own apart from quoted ones. Counts that lead to their passages; a
//! name in a list says nothing about who is right to use it.
//!
//! `word` is a name exactly as it stands, with all its counts and uses; `name` folds short forms into their name, and `grid` is of those.
//! `find` makes of them what a view draws, which is [`model`].

mod find;
mod grid;
mod links;
pub mod model;
mod name;
mod word;

use diptych_library::route::{Overview, Route, View};

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::page_context::PageContext;
use model::{EntityNaming, Naming};

/// What stands on the page about names at an address; nothing if that is none of this page.
#[must_use]
pub fn at(analyzed: &AnalyzedCorpus, hash: &str) -> Option<Naming> {
    let context = PageContext::new(analyzed, Route::parse(hash));
    let View::Overview(Overview::Naming, of) = &context.route.view else { return None };
    Some(naming(&context, of.as_deref()))
}

/// How the texts call the entity whose page stands at an address; nothing if the corpus has none of this name.
#[must_use]
pub fn at_entity(analyzed: &AnalyzedCorpus, hash: &str) -> Option<EntityNaming> {
    let context = PageContext::new(analyzed, Route::parse(hash));
    let View::Entity(slug) = &context.route.view else { return None };
    Some(find::of_entity(&context, context.library.entity_named(slug)?))
}

fn naming(context: &PageContext<'_>, of: Option<&str>) -> Naming {
    let asked = context.library.corpus().groups.iter().find(|it| Some(it.slug.as_str()) == of);
    match asked {
        Some(group) => Naming::Group(find::of_group(context, group)),
        None => Naming::All(find::all(context)),
    }
}

#[cfg(test)]
mod tests;
