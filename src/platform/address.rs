//! The address bar and the history: the hash, and where on the page a reader was at each entry.

use gloo_events::EventListener;
use web_sys::wasm_bindgen::JsValue;

use super::window;

/// The location's hash, `#` included; empty if there is none.
#[must_use]
pub fn hash() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The whole address.
#[must_use]
pub fn whole() -> String {
    window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The whole address with `hash` in the place of the present one.
#[must_use]
pub fn with_hash(hash: &str) -> String {
    let whole = whole();
    let page = whole.split_once('#').map_or(whole.as_str(), |(page, _)| page);
    format!("{page}{hash}")
}

/// A new entry of the history with this hash.
pub fn push(hash: &str) {
    if let Some(window) = window() {
        // A refusal leaves the reader where they are; browsers refuse only floods of changes.
        let _ = window.location().set_hash(hash);
    }
}

/// This hash in the place of the present one.
pub fn replace(hash: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(hash));
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = window() {
        let _ = window.location().reload();
    }
}

/// Calls back whenever the hash changes, for as long as the page lives. Browsers tell of the entry of the history at once, and of the
/// hash itself when they come to it, which in a busy one is frames later.
pub fn on_hash_change(mut changed: impl FnMut() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "popstate", move |_| changed()).forget();
    }
}

/// The note of the present entry of the history.
#[must_use]
pub fn entry_note() -> Option<String> {
    window()?.history().ok()?.state().ok()?.as_string()
}

/// Sets the note of the present entry of the history.
pub fn set_entry_note(note: &str) {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state(&JsValue::from_str(note), "");
    }
}

/// From now on the reader, not the browser, decides where the page scrolls to.
pub fn scroll_by_hand() {
    if let Some(history) = window().and_then(|window| window.history().ok()) {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}
