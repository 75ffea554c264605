//! What a reader has selected in the running text, as paragraphs and offsets; the page's own units, UTF-16.

use gloo_events::EventListener;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::{document, window};

/// One end of a selection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The ordinal of the paragraph, from 1.
    pub paragraph: usize,
    /// UTF-16 units from the paragraph's start.
    pub utf16: usize,
}

/// A selection that begins and ends in paragraphs of one pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selected {
    /// The pane, from 0.
    pub pane: usize,
    /// Where it begins.
    pub start: Point,
    /// Where it ends.
    pub end: Point,
}

/// What is selected now; `None` if nothing is, or not in the running text of one pane.
#[must_use]
pub fn selected() -> Option<Selected> {
    let selection = window()?.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let (start_pane, start) = point(&range.start_container().ok()?, range.start_offset().ok()?)?;
    let (end_pane, end) = point(&range.end_container().ok()?, range.end_offset().ok()?)?;
    (start_pane == end_pane).then_some(Selected { pane: start_pane, start, end })
}

/// Calls back whenever another text is selected; ends when the returned listener is dropped.
#[must_use]
pub fn on_change(mut changed: impl FnMut() + 'static) -> Option<EventListener> {
    let document = document()?;
    Some(EventListener::new(&document, "selectionchange", move |_| changed()))
}

fn point(container: &Node, offset: u32) -> Option<(usize, Point)> {
    let element = container.dyn_ref::<Element>().cloned().or_else(|| container.parent_element())?;
    let paragraph = element.closest("[data-paragraph]").ok()??;
    let pane = number(&paragraph.closest("[data-pane]").ok()??, "data-pane")?;
    let before = document()?.create_range().ok()?;
    before.set_start(&paragraph, 0).ok()?;
    before.set_end(container, offset).ok()?;
    let utf16 = before.to_string().length() as usize;
    Some((pane, Point { paragraph: number(&paragraph, "data-paragraph")?, utf16 }))
}

fn number(element: &Element, attribute: &str) -> Option<usize> {
    element.get_attribute(attribute)?.parse().ok()
}
