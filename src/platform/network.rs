//! What the browser says of the reader's network, and whether the page stands inside another.

use js_sys::Reflect;
use web_sys::wasm_bindgen::JsValue;

use super::window;

/// Whether anything may be fetched before it is needed: not if the reader saves data.
#[must_use]
pub fn may_fetch_ahead() -> bool {
    !saves_data().unwrap_or_default()
}

/// Whether the page stands inside another.
#[must_use]
pub fn is_framed() -> bool {
    window().is_some_and(|window| window.parent().ok().flatten().is_some_and(|parent| parent != window))
}

/// Not every browser tells.
fn saves_data() -> Option<bool> {
    let navigator = window()?.navigator();
    let connection = Reflect::get(&navigator, &JsValue::from_str("connection")).ok()?;
    Reflect::get(&connection, &JsValue::from_str("saveData")).ok()?.as_bool()
}
