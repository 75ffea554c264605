//! Who says a figure: the speaker of the innermost quotation around it, else the writer.

use super::figure::{Figure, Origin};
use crate::page;
use crate::page_context::PageContext;

/// In a table: "the town council, as quoted by Gazette"; "Gazette itself".
pub(super) fn name(context: &PageContext<'_>, figure: &Figure) -> String {
    let publisher = page::publisher(figure.publisher(context));
    match (figure.origin, figure.speaker(context)) {
        (Origin::Summary(_), _) => format!("{publisher}, in the curators’ words"),
        (Origin::Text(_), Some(speaker)) => format!("{speaker}, as quoted by {publisher}"),
        (Origin::Text(_), None) => format!("{publisher} itself"),
    }
}

/// The same in short, to tell voices apart: whom a text quotes, else who publishes.
pub(super) fn short(context: &PageContext<'_>, figure: &Figure) -> String {
    figure.speaker(context).unwrap_or_else(|| page::publisher(figure.publisher(context)).to_owned())
}
