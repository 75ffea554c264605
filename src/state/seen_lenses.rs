//! Which lenses were used in this browser, so that each explains itself once.

use super::route::Lens;
use crate::platform::storage;

const KEY: &str = "seen-lenses";

/// Whether a lens was used before.
#[must_use]
pub fn is_any_seen() -> bool {
    storage::has(KEY)
}

/// Whether a lens is used for the first time; from now on it was.
#[must_use]
pub fn is_first_use(lens: Lens) -> bool {
    let mut seen = storage::load_list(KEY);
    let is_first = !seen.iter().any(|name| name == lens.as_str());
    if is_first {
        seen.push(lens.as_str().to_owned());
        storage::save_list(KEY, &seen);
    }
    is_first
}
