//! Links of the page, as a reader comes near them.

use gloo_events::EventListener;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::document;

/// Events that say that a reader may be about to follow a link.
const INTENTS: [&str; 3] = ["pointerover", "focusin", "touchstart"];

/// Calls back with the hash of a link of this page that is pointed at, touched or has the focus. Ends when the listeners are dropped.
#[must_use]
pub fn on_intent(intended: impl Fn(&str) + Clone + 'static) -> Vec<EventListener> {
    let Some(document) = document() else { return Vec::new() };
    let listen = |name: &'static str| {
        let intended = intended.clone();
        EventListener::new(&document, name, move |event| {
            if let Some(hash) = hash_of(event) {
                intended(&hash);
            }
        })
    };
    INTENTS.into_iter().map(listen).collect()
}

fn hash_of(event: &Event) -> Option<String> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let link = element.closest("a[href^='#']").ok()??;
    link.get_attribute("href")
}
