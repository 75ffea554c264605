//! The page as a whole: its title, its root, what has the focus, where it is scrolled to.

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, HtmlElement, KeyboardEvent, MouseEvent, Node, NodeList, PointerEvent, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition, SvgElement,
};

use super::{document, root, window};

/// An element of the page, as views hold it.
pub type PageElement = HtmlElement;
/// Any element of the page.
pub type DomElement = Element;

/// Something that happens on the page, as views hear it.
pub type PageEvent = Event;

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets or removes `data-<key>` on the root, where style sheets read it.
pub fn set_root_data(key: &str, value: Option<&str>) {
    let Some(root) = root() else { return };
    let attribute = format!("data-{key}");
    let _ = match value {
        Some(value) => root.set_attribute(&attribute, value),
        None => root.remove_attribute(&attribute),
    };
}

/// The value of `data-<key>` on the root.
#[must_use]
pub fn root_data(key: &str) -> Option<String> {
    root()?.get_attribute(&format!("data-{key}"))
}

/// Marks a moment for whoever measures.
pub fn mark_moment(name: &str) {
    if let Some(performance) = window().and_then(|window| window.performance()) {
        let _ = performance.mark(name);
    }
}

/// The element with this id.
#[must_use]
pub fn by_id(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Removes the element with this id.
pub fn remove(id: &str) {
    if let Some(element) = by_id(id) {
        element.remove();
    }
}

/// Gives the focus to the element with this id, leaving the page where it is scrolled to.
pub fn focus(id: &str) -> bool {
    by_id(id).is_some_and(|element| focus_element(&element))
}

/// Gives the focus to the first element that matches `selector`.
pub fn focus_first(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok()?);
    found.and_then(|element| element.dyn_into::<HtmlElement>().ok()).is_some_and(|element| focus_element(&element))
}

/// Unfolds whatever `element` is folded in.
pub fn unfold_around(element: &Element) {
    let mut folded = element.closest("details:not([open])");
    while let Ok(Some(details)) = folded {
        // Refused only for names that no attribute can have.
        let _ = details.set_attribute("open", "");
        folded = details.closest("details:not([open])");
    }
}

/// Scrolls the page, or the pane around it, so that `element` is in sight, a third down if it was not. Unfolds what it is folded in.
pub fn reveal(element: &Element, smooth: bool) {
    unfold_around(element);
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_inline(ScrollLogicalPosition::Nearest);
    options.set_behavior(if smooth { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls the page to `top`, in CSS pixels.
pub fn scroll_to(top: f64) {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, top);
    }
}

/// How far the page is scrolled, in CSS pixels.
#[must_use]
pub fn scroll_top() -> f64 {
    window().and_then(|window| window.scroll_y().ok()).unwrap_or_default()
}

/// Calls back on every event of this name, in the capture phase: before any listener of the page, and also for events that
/// do not bubble, such as the scrolling of an element. Ends when the returned guard is dropped.
#[must_use]
pub fn hear_first(event: &'static str, mut heard: impl FnMut() + 'static) -> Option<Hearing> {
    let target = window()?.into();
    let in_capture_phase = EventListenerOptions::run_in_capture_phase();
    let listener = EventListener::new_with_options(&target, event, in_capture_phase, move |_| heard());
    Some(Hearing { _listener: listener })
}

/// Calls back on every event of this name in `element`, which the browser need not wait for: scrolling stays smooth. Ends when the
/// returned guard is dropped.
#[must_use]
pub fn hear(element: &Element, event: &'static str, mut heard: impl FnMut(&Event) + 'static) -> Hearing {
    Hearing { _listener: EventListener::new(element, event, move |event| heard(event)) }
}

/// Where in the window a press of the pointer was, unless that was on a link or a button, or ends a selection of words.
#[must_use]
pub fn plain_point(event: &Event) -> Option<(f64, f64)> {
    let press = event.dyn_ref::<MouseEvent>()?;
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let is_taken = target.closest("a, button").ok()?.is_some();
    let selects = window()?.get_selection().ok()?.is_some_and(|selection| !selection.is_collapsed());
    (!is_taken && !selects).then(|| (f64::from(press.client_x()), f64::from(press.client_y())))
}

/// The key that went down; empty for any other event.
#[must_use]
pub fn key_of(event: &Event) -> String {
    event.dyn_ref::<KeyboardEvent>().map(KeyboardEvent::key).unwrap_or_default()
}

/// Whether a key belongs to the browser or the system, or to a field in which something is typed.
#[must_use]
pub fn is_for_others(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let field = target.and_then(|target| target.closest("input, textarea, select").ok().flatten());
    event.ctrl_key() || event.meta_key() || event.alt_key() || field.is_some()
}

/// Whether the focus lies in `element`.
#[must_use]
pub fn has_focus_within(element: &Element) -> bool {
    focused().is_some_and(|focused| element.contains(Some(&focused)))
}

/// An event listener that is removed when this is dropped.
#[derive(Debug)]
pub struct Hearing {
    _listener: EventListener,
}

/// Every element that matches `selector`, in the order of the page.
#[must_use]
pub fn all(selector: &str) -> Vec<HtmlElement> {
    document()
        .and_then(|document| document.query_selector_all(selector).ok())
        .map_or_else(Vec::new, |list| listed(&list))
}

/// Every element inside `host` that matches `selector`, in the order of the page.
#[must_use]
pub fn all_in(host: &Element, selector: &str) -> Vec<HtmlElement> {
    host.query_selector_all(selector).ok().map_or_else(Vec::new, |list| listed(&list))
}

/// Gives the focus to the element `steps` after the one that has it, among those that match `selector` inside the same `host`;
/// after the last comes the first. Gives its place.
pub fn rove(host: &str, selector: &str, steps: i32) -> Option<usize> {
    let focused = focused()?;
    let points = focused.closest(host).ok()??.query_selector_all(selector).ok()?;
    let focused: Node = focused.into();
    let length = i32::try_from(points.length()).ok()?;
    let now = (0..length).find(|place| points.get(place.unsigned_abs()).as_ref() == Some(&focused))?;
    let next = (now + steps).rem_euclid(length).unsigned_abs();
    match points.get(next)?.dyn_into::<HtmlElement>() {
        Ok(element) => element.focus().ok()?,
        Err(drawn) => drawn.dyn_into::<SvgElement>().ok()?.focus().ok()?,
    }
    usize::try_from(next).ok()
}

/// Moves the focus by `steps` among the elements inside `host` that match `selector`, as far as there are any.
pub fn move_focus(host: &Element, selector: &str, steps: isize) {
    let points = all_in(host, selector);
    let focused: Option<Node> = focused().map(Into::into);
    let now = points.iter().position(|point| focused.as_ref() == Some(point));
    if let Some(next) = now.and_then(|now| now.checked_add_signed(steps)).and_then(|next| points.get(next)) {
        // Refused only where the element is gone.
        let _ = next.focus();
    }
}

/// The element that has the focus, if it is not the page itself.
#[must_use]
pub fn focused() -> Option<Element> {
    let active = document()?.active_element()?;
    (active.tag_name() != "BODY").then_some(active)
}

/// The name of what has the focus, if it was given one.
#[must_use]
pub fn focused_label() -> Option<String> {
    focused()?.get_attribute("aria-label")
}

/// Gives the focus to the element with this name among those that match `selector`; tells whether there is one.
pub fn focus_labeled(selector: &str, label: &str) -> bool {
    let Some(all) = document().and_then(|document| document.query_selector_all(selector).ok()) else { return false };
    let mut elements = (0..all.length()).filter_map(|place| all.get(place)?.dyn_into::<Element>().ok());
    let Some(element) = elements.find(|it| it.get_attribute("aria-label").as_deref() == Some(label)) else {
        return false;
    };
    match element.dyn_ref::<SvgElement>() {
        Some(drawn) => drawn.focus().is_ok(),
        None => element.dyn_ref::<HtmlElement>().is_some_and(focus_element),
    }
}

/// Gives the focus to `element` without scrolling; tells whether it took it.
pub fn focus_element(element: &HtmlElement) -> bool {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

fn listed(list: &NodeList) -> Vec<HtmlElement> {
    (0..list.length()).filter_map(|index| list.get(index)?.dyn_into().ok()).collect()
}

/// Closes the popover with this id, if it is open.
pub fn hide_popover(id: &str) {
    if let Some(element) = by_id(id) {
        // Refused where it is no popover, or closed already.
        let _ = element.hide_popover();
    }
}

/// Whether nothing should move: by the system's word or the reader's.
#[must_use]
pub fn wants_less_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)") || root_data("motion").as_deref() == Some("reduced")
}

/// Whether a media query holds.
#[must_use]
pub fn matches(query: &str) -> bool {
    window().and_then(|window| window.match_media(query).ok()?).is_some_and(|list| list.matches())
}

/// Opens the print dialog.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Whether what an event is about lies in an element that matches `selector`.
#[must_use]
pub fn is_within(event: &Event, selector: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(selector).ok().flatten().is_some())
}

/// Sends every move of this pointer to the element that it was put on, until it is let go.
pub fn capture_target(event: &PointerEvent) {
    if let Some(element) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) {
        capture_pointer(&element, event.pointer_id());
    }
}

/// Sends every move of this pointer to `element` until it is let go.
pub fn capture_pointer(element: &Element, pointer: i32) {
    // Refused only for a pointer that is gone already.
    let _ = element.set_pointer_capture(pointer);
}
