//! What is said in the place of what takes long.

use crate::state::engine::Progress;
use crate::words;

/// In a sentence how far it is.
pub(super) fn told(progress: Option<Progress>) -> String {
    match progress {
        Some(Progress { n_done, n_all }) => words::overview::texts_read(n_done, n_all),
        None => words::overview::TEXTS_ARE_READ.to_owned(),
    }
}
