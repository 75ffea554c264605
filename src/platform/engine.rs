//! The engine beside the page: bytes go to it and come back. The boot script starts its worker when it is first asked.

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::files::BOOT;
use super::{PlatformError, offered};

/// The engine's answer.
///
/// # Errors
/// When the engine cannot be had, or stopped while it was at work. Asked again, it is started anew.
pub async fn ask(request: &[u8]) -> Result<Vec<u8>, PlatformError> {
    let ask: Function = offered(BOOT, "ask").dyn_into()?;
    let answer: Promise = ask.call1(&JsValue::UNDEFINED, &Uint8Array::from(request))?.dyn_into()?;
    let answer: Uint8Array = JsFuture::from(answer).await?.dyn_into()?;
    Ok(answer.to_vec())
}
