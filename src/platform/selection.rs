//! What a reader has selected in the running text: paragraphs, and the words before each end. Whether they are those of the text, and
//! not of a browser that translates it, is for whoever has the text.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, Node};

use super::{document, window};

/// How far in CSS pixels a pointer may move between press and release and still click.
const LONGEST_CLICK: u32 = 4;

/// One end of a selection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The ordinal of the paragraph, from 1.
    pub paragraph: usize,
    /// What the paragraph shows before it. Half a letter of UTF-16 is the sign for a letter that cannot be read.
    pub before: String,
}

/// A selection that begins and ends in paragraphs of one pane.
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// Lets a drag that begins in a link of `texts`, a CSS selector, select words: browsers begin no selection in a link. A click that ends
/// a selection opens nothing. Ends when the returned listeners are dropped.
#[must_use]
pub fn begin_in_links(texts: &'static str) -> Option<[EventListener; 2]> {
    let document = document()?;
    let links = format!("{texts} a[href]");
    let pressed_at = Rc::new(Cell::new((0, 0)));
    let early = EventListenerOptions::run_in_capture_phase();
    let press = EventListener::new_with_options(&document, "mousedown", early, {
        let (links, pressed_at) = (links.clone(), Rc::clone(&pressed_at));
        move |event| {
            pressed_at.set(place_of(event));
            _ = release_link(event, &links);
        }
    });
    let early = EventListenerOptions { phase: EventListenerPhase::Capture, passive: false };
    let click = EventListener::new_with_options(&document, "click", early, move |event| {
        let ((x, y), (pressed_x, pressed_y)) = (place_of(event), pressed_at.get());
        let is_drag = x.abs_diff(pressed_x) + y.abs_diff(pressed_y) > LONGEST_CLICK;
        if is_drag && is_by_pointer(event) && link_of(event, &links).is_some() && selected().is_some() {
            event.prevent_default();
            event.stop_propagation();
        }
    });
    Some([press, click])
}

/// A link without its address is a word like any other, until the button is let go.
fn release_link(event: &Event, links: &str) -> Option<()> {
    if event.dyn_ref::<MouseEvent>()?.button() != 0 {
        return None;
    }
    let link = link_of(event, links)?;
    let address = link.get_attribute("href")?;
    link.remove_attribute("href").ok()?;
    let give_back = move |_: &Event| _ = link.set_attribute("href", &address);
    let window = window()?;
    EventListener::once(&window, "mouseup", give_back).forget();
    Some(())
}

fn link_of(event: &Event, links: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(links).ok()?
}

fn place_of(event: &Event) -> (i32, i32) {
    event.dyn_ref::<MouseEvent>().map_or((0, 0), |event| (event.client_x(), event.client_y()))
}

/// A key that follows a link makes a click, too, and counts none.
fn is_by_pointer(event: &Event) -> bool {
    event.dyn_ref::<MouseEvent>().is_some_and(|event| event.detail() > 0)
}

fn point(container: &Node, offset: u32) -> Option<(usize, Point)> {
    let element = container.dyn_ref::<Element>().cloned().or_else(|| container.parent_element())?;
    let paragraph = element.closest("[data-paragraph]").ok()??;
    let pane = number(&paragraph.closest("[data-pane]").ok()??, "data-pane")?;
    let before = document()?.create_range().ok()?;
    before.set_start(&paragraph, 0).ok()?;
    before.set_end(container, offset).ok()?;
    let before = String::from(before.to_string());
    Some((pane, Point { paragraph: number(&paragraph, "data-paragraph")?, before }))
}

fn number(element: &Element, attribute: &str) -> Option<usize> {
    element.get_attribute(attribute)?.parse().ok()
}
