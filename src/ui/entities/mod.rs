//! Entities: the index of the gazetteer, and one entity with every name and every mention of it.

pub mod concordance;
pub mod entity;
pub mod index;
pub mod mention_counts;

pub use entity::EntityView;
pub use index::EntitiesView;
