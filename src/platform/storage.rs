//! What is kept in this browser: short texts under keys of this program's own. Absent or refused storage keeps nothing.

use js_sys::{Array, JSON};
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::window;

const PREFIX: &str = "diptych:";

/// What was kept under `key`.
#[must_use]
pub fn load(key: &str) -> Option<String> {
    local_storage()?.get_item(&prefixed(key)).ok()?
}

/// Keeps `value` under `key`; tells whether the browser had room and allowed it.
pub fn save(key: &str, value: &str) -> bool {
    local_storage().is_some_and(|storage| storage.set_item(&prefixed(key), value).is_ok())
}

/// The list of texts that was kept under `key`; empty if none was, or something else.
#[must_use]
pub fn load_list(key: &str) -> Vec<String> {
    let list = load(key).and_then(|written| JSON::parse(&written).ok()).and_then(|list| list.dyn_into::<Array>().ok());
    list.map_or_else(Vec::new, |list| list.iter().filter_map(|text| text.as_string()).collect())
}

/// Keeps a list of texts under `key`; tells whether the browser had room and allowed it.
pub fn save_list(key: &str, texts: &[String]) -> bool {
    let list: Array = texts.iter().map(|text| JsValue::from(text.as_str())).collect();
    JSON::stringify(&list).is_ok_and(|written| save(key, &String::from(written)))
}

fn local_storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}

fn prefixed(key: &str) -> String {
    format!("{PREFIX}{key}")
}
