//! The model of names: it is fetched when a list needs it, and never before.

use diptych_corpus::limits::MAX_PACKED_BYTES;

use super::learn;
use crate::platform::files::{self, Wanted};
use crate::words;

/// The worker says whether it is one.
const MODEL: Wanted = Wanted { beginning: &[], most: MAX_PACKED_BYTES };

/// Has the worker know the model of names.
///
/// # Errors
/// A sentence that says why it cannot be had.
pub async fn fetch() -> Result<(), String> {
    let address = files::names_address().ok_or(words::loading::NO_MODEL)?;
    if let Ok(model) = files::fetch(&address, MODEL).await
        && learn(model).await.is_ok()
    {
        return Ok(());
    }
    let model = files::fetch_anew(&address, MODEL).await.map_err(|_| words::loading::BROKEN_MODEL)?;
    learn(model).await.map_err(|_| words::loading::BROKEN_MODEL.to_owned())
}
