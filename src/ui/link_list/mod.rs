//! What is listed beside the texts that are read: links between passages, speech, figures, suggested names, search hits.
//!
//! [`links`] is the list as a signal and which of its rows is open, `list` draws it, `row` draws a row, `tapped` opens the row of a tapped passage, [`passages`] finds what rows
//! mean in the running text and marks it there, [`once_a_frame`] keeps drawing to one time in a frame. `crate::ui::side_by_side`
//! draws ribbons and maps from the same list.

pub mod links;
mod list;
pub mod once_a_frame;
pub mod passages;
mod row;
mod tapped;

use leptos::prelude::*;

pub use list::{LinkListView, ListedBesideText};

use crate::lazy_view;

lazy_view!(
    /// What is listed beside one text.
    links, fetch_links, links() => view! { <ListedBesideText /> }
);
