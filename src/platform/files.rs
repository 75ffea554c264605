//! Bytes from outside: the pack beside the page, a pack of the same origin, a file of the reader's.

use js_sys::{Function, Promise, Uint8Array};
use wasm_bindgen_futures::JsFuture;
pub use web_sys::File;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{DataTransfer, HtmlInputElement, Response};

use super::{PlatformError, offered, window};

/// The script that started the page.
pub(super) const BOOT: &str = "diptychBoot";

/// The pack that the boot script began to fetch while the program was loading, or fetched again since.
///
/// # Errors
/// When the page has no boot script, or the pack cannot be fetched.
pub async fn bundled_pack() -> Result<Vec<u8>, PlatformError> {
    let pack: Promise = offered(BOOT, "pack").dyn_into()?;
    let bytes: Uint8Array = JsFuture::from(pack).await?.dyn_into()?;
    Ok(bytes.to_vec())
}

/// The originals that stand in a page that is one file; a page beside its files has none.
pub async fn copied_originals() -> Vec<Vec<u8>> {
    let Ok(originals) = offered(BOOT, "originals").dyn_into::<Promise>() else { return Vec::new() };
    let list = JsFuture::from(originals).await.map_or_else(|_| js_sys::Array::new(), |list| js_sys::Array::from(&list));
    list.iter().map(|original| Uint8Array::new(&original).to_vec()).collect()
}

/// What saves a copy of the page, if it is one file.
#[must_use]
pub fn copier() -> Option<Function> {
    offered(BOOT, "saveCopy").dyn_into().ok()
}

/// What keeps a corpus in this browser, if it can.
#[must_use]
pub fn keeper() -> Option<Function> {
    offered("diptychKept", "keep").dyn_into().ok()
}

/// Keeps this pack in the browser and gives it an address; what comes of it is told by the page's own script.
pub fn keep(name: &str, pack: &[u8]) {
    if let Some(keeper) = keeper() {
        let _ = keeper.call2(&JsValue::UNDEFINED, &JsValue::from_str(name), &Uint8Array::from(pack));
    }
}

/// Saves a copy of the page with this pack and these originals in it.
pub fn save_copy(pack: &[u8], originals: &[Vec<u8>]) {
    let originals: js_sys::Array = originals.iter().map(|original| Uint8Array::from(original.as_slice())).collect();
    if let Some(copier) = copier() {
        // The browser asks the reader where to, or says itself why not.
        let _ = copier.call2(&JsValue::UNDEFINED, &Uint8Array::from(pack), &originals);
    }
}

/// Inflates what gzip has made of so many bytes.
///
/// # Errors
/// When it is no gzip, or does not hold exactly so many.
pub async fn inflate(gzip: &[u8], n_inflated: usize) -> Result<Vec<u8>, PlatformError> {
    let inflate: Function = offered(BOOT, "inflate").dyn_into()?;
    let length = JsValue::from_f64(n_inflated as f64);
    let inflated: Promise = inflate.call2(&JsValue::UNDEFINED, &Uint8Array::from(gzip), &length)?.dyn_into()?;
    let inflated: Uint8Array = JsFuture::from(inflated).await?.dyn_into()?;
    Ok(inflated.to_vec())
}

/// Lets the boot script fetch the pack again: what it has is of no use. [`bundled_pack`] waits for the new one.
pub fn fetch_bundled_pack_again() {
    if let Ok(fetch) = offered(BOOT, "fetchPackAgain").dyn_into::<Function>() {
        // Whatever goes wrong is told by the promise that it leaves.
        let _ = fetch.call0(&JsValue::UNDEFINED);
    }
}

/// Whether the host of the page answers, and with another build than this one.
pub async fn host_has_newer_build() -> bool {
    let Ok(ask) = offered(BOOT, "hasNewerBuild").dyn_into::<Function>() else { return false };
    let asked = ask.call0(&JsValue::UNDEFINED).ok().and_then(|asked| asked.dyn_into::<Promise>().ok());
    let Some(asked) = asked else { return false };
    JsFuture::from(asked).await.is_ok_and(|found| found.is_truthy())
}

/// The bytes at `address`, which must be of this page's origin.
///
/// # Errors
/// When the address is of another origin, cannot be reached, or answers with an error.
pub async fn fetch(address: &str) -> Result<Vec<u8>, PlatformError> {
    let window = window().ok_or_else(|| PlatformError("no window".to_owned()))?;
    let base = window.location().href()?;
    let target = web_sys::Url::new_with_base(address, &base)?;
    if target.origin() != window.location().origin()? {
        return Err(PlatformError(format!("{} is another site", target.host())));
    }
    let response: Response = JsFuture::from(window.fetch_with_str(&target.href())).await?.dyn_into()?;
    if !response.ok() {
        return Err(PlatformError(format!("the host answers {}", response.status())));
    }
    bytes_of(response.array_buffer()?).await
}

/// The bytes of a file.
///
/// # Errors
/// When the file cannot be read any more, or is larger than `most_bytes`: its bytes would fill the memory.
pub async fn read(file: &File, most_bytes: usize) -> Result<Vec<u8>, PlatformError> {
    if file.size() > most_bytes as f64 {
        return Err(PlatformError(format!("it is larger than {} MB", most_bytes >> 20)));
    }
    bytes_of(file.array_buffer()).await
}

/// The file that was chosen in an input of type file; the input is emptied, so that the same file can be chosen again.
#[must_use]
pub fn chosen(input: &HtmlInputElement) -> Option<File> {
    let file = input.files().and_then(|files| files.get(0));
    input.set_value("");
    file
}

/// The first file of a drop.
#[must_use]
pub fn dropped(transfer: Option<DataTransfer>) -> Option<File> {
    transfer?.files()?.get(0)
}

async fn bytes_of(buffer: Promise) -> Result<Vec<u8>, PlatformError> {
    Ok(Uint8Array::new(&JsFuture::from(buffer).await?).to_vec())
}
