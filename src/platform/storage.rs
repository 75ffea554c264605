//! What is kept in this browser: short texts under keys of this program's own. Absent or refused storage keeps nothing.

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

fn local_storage() -> Option<web_sys::Storage> {
    window()?.local_storage().ok()?
}

fn prefixed(key: &str) -> String {
    format!("{PREFIX}{key}")
}
