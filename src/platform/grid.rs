//! Focus that moves by arrow keys among the links and buttons in the rows of a table. Tab stops once: at the one that had it last.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::page;

/// What can have the focus.
const STOPS: &str = "tbody :is(a, button)";

/// Moves the focus where an arrow key, Home or End leads; tells whether it moved.
pub fn follow_key(table: &Element, key: &str) -> bool {
    let stops = page::all_in(table, STOPS);
    let Some(focused) = page::focused() else { return false };
    let Some(place) = stops.iter().position(|stop| is(stop, &focused)) else { return false };
    let next = match key {
        "ArrowRight" => stops.get(place + 1).filter(|stop| row(stop) == row(&focused)),
        "ArrowLeft" => {
            place.checked_sub(1).and_then(|before| stops.get(before)).filter(|stop| row(stop) == row(&focused))
        }
        "ArrowDown" => nearest(&focused, stops.get(place..).unwrap_or_default().iter()),
        "ArrowUp" => nearest(&focused, stops.get(..place).unwrap_or_default().iter().rev()),
        "Home" => stops.iter().find(|stop| row(stop) == row(&focused)),
        "End" => stops.iter().rfind(|stop| row(stop) == row(&focused)),
        _ => None,
    };
    next.is_some_and(|next| next.focus().is_ok())
}

/// Lets Tab stop at the first link or button of the table, and nowhere else in it.
pub fn stop_at_first(table: &Element) {
    for (place, stop) in page::all_in(table, STOPS).iter().enumerate() {
        stop.set_tab_index(if place == 0 { 0 } else { -1 });
    }
}

/// Lets Tab stop at what has the focus, and nowhere else in the table.
pub fn stop_at_focus(table: &Element) {
    let Some(focused) = page::focused() else { return };
    let stops = page::all_in(table, STOPS);
    if stops.iter().any(|stop| is(stop, &focused)) {
        for stop in stops {
            stop.set_tab_index(if is(&stop, &focused) { 0 } else { -1 });
        }
    }
}

/// Gives the focus to the first button of the rows around a link that an event is about, since the link may go with its row; tells
/// whether it did.
pub fn leave_for_group(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a").ok().flatten());
    let group = link.and_then(|link| link.closest("tbody").ok().flatten());
    let button = group.and_then(|group| group.query_selector("button").ok().flatten());
    button.and_then(|button| button.dyn_into::<HtmlElement>().ok()).is_some_and(|button| button.focus().is_ok())
}

/// The accessible name of what an event is about; nothing if it has none of its own.
#[must_use]
pub fn name_under(event: &Event) -> Option<String> {
    let target: Element = event.target()?.dyn_into().ok()?;
    target.closest("[aria-label]").ok()??.get_attribute("aria-label")
}

/// The one in the next row of `stops` that is closest to being straight above or below.
fn nearest<'a>(from: &Element, stops: impl Iterator<Item = &'a HtmlElement>) -> Option<&'a HtmlElement> {
    let own = row(from);
    let mut beyond = stops.skip_while(|stop| row(stop) == own).peekable();
    let next = row(beyond.peek()?);
    let distance = |stop: &HtmlElement| (middle(stop) - middle(from)).abs();
    beyond.take_while(|stop| row(stop) == next).min_by(|one, other| distance(one).total_cmp(&distance(other)))
}

fn is(stop: &Element, other: &Element) -> bool {
    stop.is_same_node(Some(other))
}

fn row(stop: &Element) -> Option<Element> {
    stop.closest("tr").ok()?
}

fn middle(stop: &Element) -> f64 {
    let place = stop.get_bounding_client_rect();
    place.left() + place.width() / 2.0
}
