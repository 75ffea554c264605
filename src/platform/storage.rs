//! What is saved in this browser: short texts under keys of this program's own. Absent or refused storage saves nothing.

use js_sys::{Array, JSON};
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::window;

const PREFIX: &str = "diptych:";

/// What was saved under `key`.
#[must_use]
pub fn load(key: &str) -> Option<String> {
    local_storage()?.get_item(&prefixed(key)).ok()?
}

/// Saves `value` under `key`; tells whether the browser had room and allowed it.
pub fn save(key: &str, value: &str) -> bool {
    local_storage().is_some_and(|storage| storage.set_item(&prefixed(key), value).is_ok())
}

/// Forgets what was saved under `key`.
pub fn remove(key: &str) {
    if let Some(storage) = local_storage() {
        // A storage that refuses keeps what it has.
        let _ = storage.remove_item(&prefixed(key));
    }
}

/// The list of texts that was saved under `key`; empty if none was, or something else.
#[must_use]
pub fn load_list(key: &str) -> Vec<String> {
    let list = load(key).and_then(|written| JSON::parse(&written).ok()).and_then(|list| list.dyn_into::<Array>().ok());
    list.map_or_else(Vec::new, |list| list.iter().filter_map(|text| text.as_string()).collect())
}

/// Saves a list of texts under `key`; tells whether the browser had room and allowed it.
pub fn save_list(key: &str, texts: &[String]) -> bool {
    let list: Array = texts.iter().map(|text| JsValue::from(text.as_str())).collect();
    JSON::stringify(&list).is_ok_and(|written| save(key, &String::from(written)))
}

/// What was saved under `key` for this tab, until it is closed.
#[must_use]
pub fn load_for_tab(key: &str) -> Option<String> {
    tab_storage()?.get_item(&prefixed(key)).ok()?
}

/// Saves `value` under `key` for this tab. A storage that refuses has nothing to tell later.
pub fn save_for_tab(key: &str, value: &str) {
    if let Some(storage) = tab_storage() {
        let _ = storage.set_item(&prefixed(key), value);
    }
}

/// Forgets what was saved under `key` for this tab.
pub fn remove_for_tab(key: &str) {
    if let Some(storage) = tab_storage() {
        let _ = storage.remove_item(&prefixed(key));
    }
}

/// Whether something was saved under `key`.
#[must_use]
pub fn has(key: &str) -> bool {
    load(key).is_some()
}

/// Forgets everything that this program saved, for this tab too.
pub fn clear() {
    for storage in [local_storage(), tab_storage()].into_iter().flatten() {
        // What is forgotten moves those behind it.
        let keys: Vec<String> =
            (0..storage.length().unwrap_or(0)).filter_map(|place| storage.key(place).ok().flatten()).collect();
        for key in keys.iter().filter(|key| key.starts_with(PREFIX)) {
            // A storage that refuses keeps what it has.
            let _ = storage.remove_item(key);
        }
    }
}

fn tab_storage() -> Option<web_sys::Storage> {
    window()?.session_storage().ok()?
}

fn local_storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}

fn prefixed(key: &str) -> String {
    format!("{PREFIX}{key}")
}
