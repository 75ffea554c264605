//! Who says a figure: the speaker of the innermost quotation around it, else the writer.

use super::figure::{Figure, Origin};
use crate::desk::Desk;
use crate::page;

/// In a table: "the town council, as quoted by Gazette"; "Gazette itself".
pub(super) fn name(desk: &Desk<'_>, figure: &Figure) -> String {
    let publisher = page::publisher(figure.publisher(desk));
    match (figure.origin, figure.speaker(desk)) {
        (Origin::Summary(_), _) => format!("{publisher}, in the curators’ words"),
        (Origin::Text(_), Some(speaker)) => format!("{speaker}, as quoted by {publisher}"),
        (Origin::Text(_), None) => format!("{publisher} itself"),
    }
}

/// The same in short, to tell voices apart: whom a text quotes, else who publishes.
pub(super) fn short(desk: &Desk<'_>, figure: &Figure) -> String {
    figure.speaker(desk).unwrap_or_else(|| page::publisher(figure.publisher(desk)).to_owned())
}
