//! Bytes from outside: the pack beside the page, a pack of the same origin, a file of the reader's.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen_futures::JsFuture;
pub use web_sys::File;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, DataTransfer, HtmlAnchorElement, HtmlInputElement, ReadableStream,
    ReadableStreamDefaultReader, RequestCache, RequestCredentials, RequestInit, Response, Url,
};

use super::{PlatformError, document, offered, window};

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

/// The texts of a reader that stand in a copy of the page that is one file; any other page has none.
#[must_use]
pub fn copied_own_texts() -> Vec<Vec<u8>> {
    let Ok(copied) = offered(BOOT, "ownTexts").dyn_into::<Function>() else { return Vec::new() };
    let list =
        copied.call0(&JsValue::UNDEFINED).map_or_else(|_| js_sys::Array::new(), |list| js_sys::Array::from(&list));
    list.iter().map(|text| Uint8Array::new(&text).to_vec()).collect()
}

/// What saves a copy of the page, if it is one file.
#[must_use]
pub fn copier() -> Option<Function> {
    offered(BOOT, "saveCopy").dyn_into().ok()
}

/// Saves a copy of the page with this pack, these originals and these texts of the reader in it.
pub fn save_copy<'a>(pack: &[u8], originals: &[Vec<u8>], own_texts: impl Iterator<Item = &'a [u8]>) {
    let originals: js_sys::Array = originals.iter().map(|original| Uint8Array::from(original.as_slice())).collect();
    let own_texts: js_sys::Array = own_texts.map(Uint8Array::from).collect();
    if let Some(copier) = copier() {
        // The browser asks the reader where to, or says itself why not.
        let _ = copier.call3(&JsValue::UNDEFINED, &Uint8Array::from(pack), &originals, &own_texts);
    }
}

/// Inflates what gzip has made of `n_inflated` bytes.
///
/// # Errors
/// When it is no gzip, or does not hold exactly so many.
pub async fn inflate(gzip: &[u8], n_inflated: usize) -> Result<Vec<u8>, PlatformError> {
    Ok(inflate_beside(gzip, n_inflated).await?.to_vec())
}

/// The same, of bytes that stay with the browser.
pub(super) async fn inflate_beside(gzip: &[u8], n_inflated: usize) -> Result<Uint8Array, PlatformError> {
    let inflate: Function = offered(BOOT, "inflate").dyn_into()?;
    let length = JsValue::from_f64(n_inflated as f64);
    let inflated: Promise = inflate.call2(&JsValue::UNDEFINED, &Uint8Array::from(gzip), &length)?.dyn_into()?;
    Ok(JsFuture::from(inflated).await?.dyn_into()?)
}

/// Where the model of names is; a page that is one file has none.
#[must_use]
pub fn names_address() -> Option<String> {
    offered(BOOT, "names").as_string()
}

/// Waits for the style of what the worker composes, which is fetched with the first of it. Without it everything is still there.
pub async fn composed_style() {
    let add = offered(BOOT, "addComposedStyle").dyn_into::<Function>();
    let added = add.and_then(|add| add.call0(&JsValue::UNDEFINED)).and_then(JsCast::dyn_into::<Promise>);
    if let Ok(added) = added {
        let _ = JsFuture::from(added).await;
    }
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

/// What bytes from elsewhere have to be, before all of them are taken.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// How they begin.
    pub beginning: &'static [u8],
    /// How many there may be at most.
    pub most: usize,
}

/// The bytes at `address`, which must be of this page's origin. Of something that does not begin as it should, no more than the
/// first bytes are taken and returned: they tell what it is.
///
/// # Errors
/// When the address is of another origin, cannot be reached, answers with an error, or gives more than is wanted.
pub async fn fetch(address: &str, wanted: Wanted) -> Result<Vec<u8>, PlatformError> {
    fetch_with(address, wanted, RequestCache::Default).await
}

/// The same, and not from a cache: what that keeps may be what was wrong.
///
/// # Errors
/// As [`fetch`].
pub async fn fetch_anew(address: &str, wanted: Wanted) -> Result<Vec<u8>, PlatformError> {
    fetch_with(address, wanted, RequestCache::Reload).await
}

async fn fetch_with(address: &str, wanted: Wanted, cache: RequestCache) -> Result<Vec<u8>, PlatformError> {
    let window = window().ok_or_else(|| PlatformError("no window".to_owned()))?;
    let target = on_page(address)?;
    if target.origin() != window.location().origin()? {
        return Err(PlatformError(format!("{} is another site", target.host())));
    }
    let options = RequestInit::new();
    options.set_cache(cache);
    options.set_credentials(credentials_for(&target)?);
    let response = window.fetch_with_str_and_init(&target.href(), &options);
    let response: Response = JsFuture::from(response).await?.dyn_into()?;
    if !response.ok() {
        return Err(PlatformError(format!("the host answers {}", response.status())));
    }
    match response.body() {
        Some(body) => bytes_in(&body, wanted).await,
        None => Ok(Vec::new()),
    }
}

/// The whole address of what a link of this page calls `address`; as it is, if it is none.
#[must_use]
pub fn whole_address(address: &str) -> String {
    on_page(address).map_or_else(|_| address.to_owned(), |target| target.href())
}

pub(super) fn on_page(address: &str) -> Result<Url, PlatformError> {
    let window = window().ok_or_else(|| PlatformError("no window".to_owned()))?;
    Ok(Url::new_with_base(address, &window.location().href()?)?)
}

/// Anybody can write an address into a link. Outside the reader's own folder the host must not take the request for one of
/// the person who is logged in there.
fn credentials_for(target: &Url) -> Result<RequestCredentials, PlatformError> {
    let is_own = target.pathname().starts_with(&on_page("./")?.pathname());
    Ok(if is_own { RequestCredentials::SameOrigin } else { RequestCredentials::Omit })
}

async fn bytes_in(stream: &ReadableStream, wanted: Wanted) -> Result<Vec<u8>, PlatformError> {
    let reader: ReadableStreamDefaultReader = stream.get_reader().dyn_into().map_err(JsValue::from)?;
    let mut bytes = Vec::new();
    while let Some(part) = next_part(&reader).await? {
        bytes.extend(part.to_vec());
        let begins_well = wanted.beginning.iter().zip(&bytes).all(|(wanted, found)| wanted == found);
        if begins_well && bytes.len() <= wanted.most {
            continue;
        }
        // Whether the host hears of it or not, nothing more is taken.
        let _ = reader.cancel();
        return if begins_well { Err(too_large(wanted.most)) } else { Ok(bytes) };
    }
    Ok(bytes)
}

async fn next_part(reader: &ReadableStreamDefaultReader) -> Result<Option<Uint8Array>, PlatformError> {
    let read = JsFuture::from(reader.read()).await?;
    let part = Reflect::get(&read, &JsValue::from_str("value"))?;
    Ok(part.dyn_into().ok())
}

fn too_large(most: usize) -> PlatformError {
    PlatformError(format!("it is larger than {} MB", most >> 20))
}

/// A file of this name with these bytes.
#[must_use]
pub fn file_of(name: &str, bytes: &[u8]) -> Option<File> {
    File::new_with_u8_array_sequence(&js_sys::Array::of1(&Uint8Array::from(bytes)), name).ok()
}

/// The bytes of a file.
///
/// # Errors
/// When the file cannot be read any more, or has more than `most` bytes: they would fill the memory.
pub async fn read(file: &File, most: usize) -> Result<Vec<u8>, PlatformError> {
    if file.size() > most as f64 {
        return Err(too_large(most));
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

/// Saves `text` as a file of this name and media type.
pub fn save(name: &str, kind: &str, text: &str) {
    save_part(name, kind, &text.into());
}

/// Saves `bytes` as a file of this name and media type.
pub fn save_bytes(name: &str, kind: &str, bytes: &[u8]) {
    save_part(name, kind, &Uint8Array::from(bytes));
}

fn save_part(name: &str, kind: &str, part: &JsValue) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(part);
    let address = Blob::new_with_buffer_source_sequence_and_options(&parts, &options)
        .and_then(|blob| Url::create_object_url_with_blob(&blob));
    let link = document().and_then(|it| it.create_element("a").ok()?.dyn_into::<HtmlAnchorElement>().ok());
    if let (Ok(address), Some(link)) = (address, link) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
}

/// The files of a drop.
#[must_use]
pub fn dropped(transfer: Option<DataTransfer>) -> Vec<File> {
    let Some(files) = transfer.and_then(|transfer| transfer.files()) else { return Vec::new() };
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

async fn bytes_of(buffer: Promise) -> Result<Vec<u8>, PlatformError> {
    Ok(Uint8Array::new(&JsFuture::from(buffer).await?).to_vec())
}
