//! The clipboard.

use wasm_bindgen_futures::JsFuture;

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
