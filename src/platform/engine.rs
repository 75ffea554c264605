//! The engine in its worker: bytes go to it and come back. The boot script starts the worker on the first request.

use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::files::BOOT;
use super::{PlatformError, offered};

/// The engine's answer to the last of `requests`. It has one library open at a time, and whoever else asks may have it open another:
/// nothing comes between requests that are handed over together.
///
/// # Errors
/// When the engine cannot be had, or stopped while it was at work. Asked again, it is started anew.
pub async fn ask(requests: &[Vec<u8>]) -> Result<Vec<u8>, PlatformError> {
    let ask: Function = offered(BOOT, "ask").dyn_into()?;
    let requests: Array = requests.iter().map(|request| Uint8Array::from(request.as_slice())).collect();
    let answer: Promise = ask.apply(&JsValue::UNDEFINED, &requests)?.dyn_into()?;
    let answer: Uint8Array = JsFuture::from(answer).await?.dyn_into()?;
    Ok(answer.to_vec())
}
