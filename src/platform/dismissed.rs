//! What was dismissed, offered to `public/dismissed.js`, which hides rows of the page of wordings by it.

use js_sys::{Object, Reflect};
use web_sys::wasm_bindgen::JsValue;
use web_sys::wasm_bindgen::closure::Closure;

/// Offers the list to scripts: whether a name is on it, and what puts a name on it or takes it off.
pub fn offer(has: impl Fn(String) -> bool + 'static, turn: impl Fn(String) + 'static) {
    let offered = Object::new();
    let has = Closure::<dyn Fn(String) -> bool>::new(has).into_js_value();
    let turn = Closure::<dyn Fn(String)>::new(turn).into_js_value();
    // A plain object takes any property.
    let _ = Reflect::set(&offered, &"has".into(), &has);
    let _ = Reflect::set(&offered, &"turn".into(), &turn);
    let _ = Reflect::set(&js_sys::global(), &JsValue::from("diptychDismissed"), &offered);
}
