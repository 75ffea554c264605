//! What stands in each box, counted. Knows the outline; judges nothing.

use crate::html::element::{is_heading, is_list, is_paragraph};
use crate::html::outline::{Outline, Run, n_letters};

/// What stands in a box and in the boxes in it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Totals {
    /// Letters of words.
    pub n_letters: usize,
    /// Letters of them that are links.
    pub n_link_letters: usize,
    /// Letters of them in headings.
    pub n_heading_letters: usize,
    /// Letters of them in lists.
    pub n_list_letters: usize,
    /// Letters of them in quotations that stand apart, such as embedded posts.
    pub n_quote_letters: usize,
    /// Commas.
    pub n_commas: usize,
    /// Paragraphs that are no items.
    pub n_paragraphs: usize,
    /// Items of lists.
    pub n_items: usize,
    /// Pictures.
    pub n_images: usize,
    /// Fields.
    pub n_inputs: usize,
}

impl Totals {
    /// Which part of the letters is links, from 0 to 1.
    pub fn link_density(&self) -> f64 {
        share(self.n_link_letters, self.n_letters)
    }

    fn add(&mut self, other: &Self) {
        self.n_letters += other.n_letters;
        self.n_link_letters += other.n_link_letters;
        self.n_heading_letters += other.n_heading_letters;
        self.n_list_letters += other.n_list_letters;
        self.n_quote_letters += other.n_quote_letters;
        self.n_commas += other.n_commas;
        self.n_paragraphs += other.n_paragraphs;
        self.n_items += other.n_items;
        self.n_images += other.n_images;
        self.n_inputs += other.n_inputs;
    }
}

/// `part` of `whole`, 0 of nothing.
pub fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The totals of each box, of boxes and runs that `is_live` has.
pub fn totals(outline: &Outline, is_live: impl Fn(usize) -> bool) -> Vec<Totals> {
    let mut totals: Vec<Totals> = Vec::with_capacity(outline.boxes.len());
    for (number, it) in outline.boxes.iter().enumerate() {
        let own = Totals {
            n_images: it.n_images,
            n_inputs: it.n_inputs,
            n_items: usize::from(it.name == "li"),
            ..Totals::default()
        };
        totals.push(if is_live(number) { own } else { Totals::default() });
    }
    for run in outline.runs.iter().filter(|it| it.reason.is_none() && is_live(it.place)) {
        if let Some(place) = totals.get_mut(run.place) {
            place.add(&of_run(outline, run));
        }
    }
    for (number, it) in outline.boxes.iter().enumerate().rev() {
        let Some(mut inner) = totals.get(number).copied() else { continue };
        if is_list(&it.name) || it.name == "blockquote" {
            let letters = if is_list(&it.name) { &mut inner.n_list_letters } else { &mut inner.n_quote_letters };
            *letters = inner.n_letters;
            totals.get_mut(number).into_iter().for_each(|there| *there = inner);
        }
        if it.parent < number {
            totals.get_mut(it.parent).into_iter().for_each(|outer| outer.add(&inner));
        }
    }
    totals
}

fn of_run(outline: &Outline, run: &Run) -> Totals {
    let name = outline.boxes.get(run.place).map_or("", |it| it.name.as_str());
    let n_letters = n_letters(&run.text);
    Totals {
        n_letters,
        n_link_letters: run.n_link_letters.min(n_letters),
        n_heading_letters: if is_heading(name) { n_letters } else { 0 },
        n_commas: n_commas(&run.text),
        n_paragraphs: usize::from(name == "p" || !is_paragraph(name)),
        ..Totals::default()
    }
}

/// Commas of all scripts.
pub fn n_commas(text: &str) -> usize {
    text.chars().filter(|it| matches!(it, ',' | '،' | '﹐' | '︐' | '︑' | '⁁' | '⸴' | '⸲' | '，' | '、')).count()
}
