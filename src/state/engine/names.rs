//! The model of names: it is fetched when a page needs it, and never before.

use diptych_corpus::limits::MAX_PACKED_BYTES;

use super::learn;
use crate::platform::files::{self, Wanted};

/// The worker says whether it is one.
const MODEL: Wanted = Wanted { beginning: &[], most: MAX_PACKED_BYTES };

const ABSENT: &str = "This corpus lists no people, places or organizations. A trained model can suggest names; this file leaves it out \
    to stay small, and the reader on the web has it.";

const BROKEN: &str = "This corpus lists no people, places or organizations, and the trained model that suggests names did not arrive \
    whole. It may be the network. Everything else works; go to another lens and back to try again. If this sentence stays, the \
    page has to be published anew.";

/// Has the worker know the model of names.
///
/// # Errors
/// A sentence that says why it cannot be had.
pub async fn fetch() -> Result<(), String> {
    let address = files::names_address().ok_or(ABSENT)?;
    let model = files::fetch(&address, MODEL).await.map_err(|_| BROKEN)?;
    if learn(model).await.is_ok() {
        return Ok(());
    }
    let model = files::fetch_anew(&address, MODEL).await.map_err(|_| BROKEN)?;
    learn(model).await.map_err(|_| BROKEN.to_owned())
}
