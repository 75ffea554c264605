//! What every page about the whole set begins with: the way to the others, and what this one shows.

use diptych_library::route::{Folio, View};

use crate::desk::Desk;
use crate::node::{Node, classed, element};

/// The way to the other pages, and `lead`: what stands here, and by which rule.
#[must_use]
pub fn head(desk: &Desk<'_>, folio: Folio, lead: &str) -> Vec<Node> {
    let links = Folio::ALL.iter().map(|other| {
        let link = element("a").with("href", desk.href(View::Folio(*other, None))).and(other.name());
        if *other == folio { link.with("aria-current", "page") } else { link }
    });
    let links: Vec<_> = links.collect();
    let ways = classed("nav", "folio__nav ui").with("aria-label", "The whole set").and_all(links);
    vec![ways.into(), classed("p", "folio__lead").and(lead).into()]
}
