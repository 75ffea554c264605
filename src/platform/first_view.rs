//! The static first view, and the lists in it that stay: the program that takes its place shows them again rather than draw the same
//! anew, and has no code for them in its first load.

use std::cell::RefCell;

use web_sys::HtmlElement;
use web_sys::wasm_bindgen::JsCast;

use super::page::{mark_moment, remove, set_root_data};
use super::{document, root};

/// Says of which corpus the lists are.
const KEPT: &str = "data-kept";

thread_local! {
    /// What has the lists now: the static first view, or the place where they were last shown.
    static HOLDER: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// The reader's first view stands: the static one goes in the same frame. Tells whether it was the first.
pub fn reveal() -> bool {
    let Some(root) = root().filter(|root| !root.has_attribute("data-ready")) else { return false };
    // Refused only for names that no attribute can have.
    let _ = root.set_attribute("data-ready", "");
    HOLDER.set(holder());
    remove("shell");
    set_root_data("route", None);
    mark_moment("ready");
    true
}

/// Whether the static first view has the lists of the corpus of this name.
#[must_use]
pub fn has_lists_of(name: &str) -> bool {
    holder().and_then(|holder| holder.get_attribute(KEPT)).as_deref() == Some(name)
}

/// Moves the lists to `place`, where `name` says of which corpus they are.
pub fn move_lists_to(place: &HtmlElement, name: &str) {
    let Some(holder) = holder() else { return };
    while let Some(child) = holder.first_child() {
        if place.append_child(&child).is_err() {
            return;
        }
    }
    let _ = place.set_attribute(KEPT, name);
    HOLDER.set(Some(place.clone()));
}

fn holder() -> Option<HtmlElement> {
    let in_first_view = || document()?.query_selector("#shell [data-kept]").ok()??.dyn_into().ok();
    HOLDER.with_borrow(Clone::clone).or_else(in_first_view)
}
