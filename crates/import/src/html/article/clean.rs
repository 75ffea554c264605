//! What stands in the box of the article and is none of it: lists of links, forms, boxes without sentences. After Readability (Arc90, later
//! Mozilla).

use super::hints::{is_for_sharing, weight};
use super::totals::{Totals, share};
use crate::html::outline::{Outline, PageBox, Run, n_letters};
use crate::imported_text::Reason;

/// Letters of the largest box that its names alone make one for sharing.
const LARGEST_FOR_SHARING: usize = 400;

/// Commas of a box whose words are sentences beyond doubt.
const MANY_COMMAS: usize = 10;

/// Why box `number` in the article is left out, if it is.
pub fn reason(outline: &Outline, totals: &[Totals], number: usize) -> Option<Reason> {
    let it = outline.boxes.get(number)?;
    let here = totals.get(number).copied().unwrap_or_default();
    if is_for_sharing(&it.hints) && here.n_letters < LARGEST_FOR_SHARING {
        return Some(Reason::Beside);
    }
    let is_judged =
        matches!(it.name.as_str(), "form" | "fieldset" | "table" | "ul" | "ol" | "div" | "section" | "header");
    if !is_judged || here.n_letters == 0 {
        return None;
    }
    judged(it, &here)
}

/// Which part of a box has to be quotations for it to be one: embedded posts have many links and are cited for their words.
const MOSTLY: f64 = 0.5;

/// Why a run in the article is left out that says of itself that it leads elsewhere: all of it is a link, and it is no sentence.
pub fn reason_of_run(outline: &Outline, run: &Run) -> Option<Reason> {
    let name = outline.boxes.get(run.place).map_or("", |it| it.name.as_str());
    let letters = n_letters(&run.text);
    let is_link = run.n_link_letters >= letters && letters >= SHORTEST_LINK;
    let is_judged = matches!(name, "p" | "div" | "section");
    (is_judged && is_link && !run.ends_sentence()).then_some(Reason::ManyLinks)
}

/// Letters of the shortest paragraph that is a link to another article. Shorter ones may be a name.
const SHORTEST_LINK: usize = 15;

fn judged(it: &PageBox, here: &Totals) -> Option<Reason> {
    if share(here.n_quote_letters, here.n_letters) >= MOSTLY {
        return None;
    }
    let weight = weight(&it.hints);
    if weight < 0.0 {
        return Some(Reason::Beside);
    }
    if here.n_commas >= MANY_COMMAS {
        return None;
    }
    let is_list = matches!(it.name.as_str(), "ul" | "ol") || share(here.n_list_letters, here.n_letters) > 0.9;
    let density = here.link_density();
    if !is_list && here.n_items > here.n_paragraphs + 100 {
        return Some(Reason::ManyLinks);
    }
    if here.n_inputs > here.n_paragraphs / 3 {
        return Some(Reason::Form);
    }
    let is_short = here.n_letters < 25 && share(here.n_heading_letters, here.n_letters) < 0.9;
    if !is_list && is_short && (here.n_images == 0 || here.n_images > 2) && density > 0.0 {
        return Some(Reason::ManyLinks);
    }
    let most = if weight >= 25.0 { 0.5 } else { 0.2 };
    (!is_list && density > most || is_list && density > 0.5).then_some(Reason::ManyLinks)
}
