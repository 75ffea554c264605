//! Stretches of the running text as the browser's ranges. Knows paragraphs and the page's own units, UTF-16; no corpus.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{CharacterData, HtmlElement, Range};

use super::document;
use super::layout::Edges;

/// What walks over an element meets text alone: `NodeFilter.SHOW_TEXT`, which web-sys does not have.
const SHOW_TEXT: u32 = 4;

/// What browsers that translate a page put in the place of its words; the reader draws no such element.
const TRANSLATED: &str = "font";

/// A stretch of one paragraph that is on the page.
#[derive(Clone, Debug)]
pub struct DomRange {
    pub(super) range: Range,
    paragraph: HtmlElement,
}

impl DomRange {
    /// The units from `start` to `end` of a paragraph, from 1, of the text in `pane`; `None` if they are not on the page.
    #[must_use]
    pub fn find(pane: usize, paragraph: usize, start: usize, end: usize) -> Option<Self> {
        let selector = format!(".prose[data-pane=\"{pane}\"] > [data-paragraph=\"{paragraph}\"]");
        let paragraph: HtmlElement = document()?.query_selector(&selector).ok()??.dyn_into().ok()?;
        // Of other words the units say nothing.
        if paragraph.query_selector(TRANSLATED).ok()?.is_some() {
            return None;
        }
        let range = range_in(&paragraph, start, end)?;
        Some(Self { range, paragraph })
    }

    /// The paragraph.
    #[must_use]
    pub fn paragraph(&self) -> &HtmlElement {
        &self.paragraph
    }

    /// Whether it lies at a point of the window.
    #[must_use]
    pub fn holds(&self, (x, y): (f64, f64)) -> bool {
        let Some(lines) = self.range.get_client_rects() else { return false };
        let mut lines = (0..lines.length()).filter_map(|place| lines.get(place));
        lines.any(|line| line.left() <= x && x <= line.right() && line.top() <= y && y <= line.bottom())
    }

    /// Where it lies in the window.
    #[must_use]
    pub fn edges(&self) -> Edges {
        Edges::of(&self.range.get_bounding_client_rect())
    }
}

fn range_in(paragraph: &HtmlElement, start: usize, end: usize) -> Option<Range> {
    let document = document()?;
    let range = document.create_range().ok()?;
    let texts = document.create_tree_walker_with_what_to_show(paragraph, SHOW_TEXT).ok()?;
    let mut at = 0;
    let mut is_begun = false;
    while let Some(text) = texts.next_node().ok()? {
        let text_end = at + text.dyn_ref::<CharacterData>()?.length() as usize;
        if !is_begun && start < text_end {
            range.set_start(&text, start.checked_sub(at)? as u32).ok()?;
            is_begun = true;
        }
        if is_begun && end <= text_end {
            range.set_end(&text, end.checked_sub(at)? as u32).ok()?;
            return Some(range);
        }
        at = text_end;
    }
    None
}
