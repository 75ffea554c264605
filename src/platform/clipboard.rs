//! The clipboard.

use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, Event};

use super::{PlatformError, window};

/// Puts `text` on the clipboard.
///
/// # Errors
/// When the browser has no clipboard for this page or refuses it.
pub async fn copy(text: &str) -> Result<(), PlatformError> {
    let window = window().ok_or_else(|| PlatformError("no window".to_owned()))?;
    let navigator = window.navigator();
    // Pages that are not served securely have no clipboard at all.
    if !window.is_secure_context() {
        return Err(PlatformError("the clipboard needs a secure page".to_owned()));
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await?;
    Ok(())
}

/// What a reader pastes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// As text.
    pub plain: String,
    /// As markup, where it was copied from a page or a document.
    pub html: Option<String>,
}

/// What `event` pastes; `None` if that is no text.
#[must_use]
pub fn pasted(event: &Event) -> Option<Pasted> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    let of_type = |kind: &str| data.get_data(kind).ok().filter(|text| !text.trim().is_empty());
    let (plain, html) = (of_type("text/plain"), of_type("text/html"));
    (plain.is_some() || html.is_some()).then(|| Pasted { plain: plain.unwrap_or_default(), html })
}

/// Whether `event` happens in a field, which has a use of its own for what is pasted.
#[must_use]
pub fn is_into_field(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| matches!(target.tag_name().as_str(), "INPUT" | "TEXTAREA"))
}
