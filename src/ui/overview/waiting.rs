//! What is said in the place of what takes long.

use crate::state::engine::Progress;

/// In a sentence how far it is.
pub(super) fn told(progress: Option<Progress>) -> String {
    match progress {
        Some(Progress { n_done, n_all }) => format!("One moment: {n_done} of {n_all} texts are read."),
        None => "One moment: the texts are being read.".to_owned(),
    }
}
