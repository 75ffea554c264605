//! Entities: the index of the gazetteer, and one entity with every name and every mention of it.

pub mod concordance;
pub mod entity;
pub mod index;
pub mod mention_counts;

use leptos::prelude::*;

pub use entity::EntityView;
pub use index::EntitiesView;

use crate::lazy_view;
use crate::state::route::Slug;

lazy_view!(
    /// The index of entities.
    entities, fetch_entities, entities() => view! { <EntitiesView /> }
);
lazy_view!(
    /// One entity.
    entities, fetch_entity, entity(slug: Slug) => view! { <EntityView slug=slug /> }
);
