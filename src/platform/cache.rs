//! What the worker of the page puts into this browser's caches besides the reader, by addresses within the page's folder. What the browser
//! refuses ends in what it said.

use js_sys::{Array, Reflect, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Cache, CacheStorage, Request, Response, Url};

use super::files::on_page;
use super::network::is_framed;
use super::{PlatformError, page, window};

/// Why something could not be put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is no room left.
    NoRoom,
    /// What the browser says.
    Other(PlatformError),
}

/// The cache that no build of the reader takes away.
#[derive(Clone, Debug)]
pub struct SavedCache {
    cache: Cache,
    folder: String,
}

/// Whether this page is one whose worker saves things: published, with a worker, and not inside another page.
#[must_use]
pub fn is_possible() -> bool {
    let has_workers = window().is_some_and(|it| Reflect::has(&it.navigator(), &"serviceWorker".into()) == Ok(true));
    has_workers && !is_framed() && page::root_data("one-file").is_some()
}

/// A name as a part of an address.
#[must_use]
pub fn escaped(name: &str) -> String {
    String::from(js_sys::encode_uri_component(name))
}

/// The name that [`escaped`] made an address of.
#[must_use]
pub fn unescaped(address: &str) -> String {
    js_sys::decode_uri_component(address).map_or_else(|_| address.to_owned(), String::from)
}

impl SavedCache {
    /// Opens it.
    ///
    /// # Errors
    /// Where the browser keeps nothing for this page.
    pub async fn open() -> Result<Self, PlatformError> {
        let folder = on_page("./")?;
        let cache = JsFuture::from(caches()?.open(&name_in(&folder))).await?;
        Ok(Self { cache: cache.dyn_into()?, folder: folder.href() })
    }

    /// Opens it if there is one.
    ///
    /// # Errors
    /// As [`SavedCache::open`].
    pub async fn open_existing() -> Result<Option<Self>, PlatformError> {
        let is_there = JsFuture::from(caches()?.has(&name_in(&on_page("./")?))).await?.is_truthy();
        if is_there { Self::open().await.map(Some) } else { Ok(None) }
    }

    /// Takes it away with all that is in it.
    ///
    /// # Errors
    /// What the browser said.
    pub async fn delete() -> Result<(), PlatformError> {
        JsFuture::from(caches()?.delete(&name_in(&on_page("./")?))).await.map(drop).map_err(PlatformError::from)
    }

    /// The addresses of all that is in it, within the folder.
    ///
    /// # Errors
    /// What the browser said.
    pub async fn addresses(&self) -> Result<Vec<String>, PlatformError> {
        let keys = Array::from(&JsFuture::from(self.cache.keys()).await?);
        let within = |key: JsValue| key.dyn_into::<Request>().ok()?.url().strip_prefix(&self.folder).map(str::to_owned);
        Ok(keys.iter().filter_map(within).collect())
    }

    /// The bytes at an address; nothing if there are none that can be read.
    pub async fn bytes(&self, address: &str) -> Option<Vec<u8>> {
        let found = JsFuture::from(self.cache.match_with_str(&self.whole(address))).await.ok()?;
        let buffer = JsFuture::from(found.dyn_into::<Response>().ok()?.array_buffer().ok()?).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }

    /// Puts bytes at an address, in the place of those that are there.
    ///
    /// # Errors
    /// When there is no room, or what else the browser said.
    pub async fn put(&self, address: &str, bytes: &[u8]) -> Result<(), Refusal> {
        let response = Response::new_with_opt_js_u8_array(Some(&Uint8Array::from(bytes))).map_err(refusal)?;
        let put = self.cache.put_with_str(&self.whole(address), &response);
        JsFuture::from(put).await.map(drop).map_err(refusal)
    }

    /// Takes away what is at an address; what cannot be taken away stays.
    pub async fn remove(&self, address: &str) {
        let _ = JsFuture::from(self.cache.delete_with_str(&self.whole(address))).await;
    }

    fn whole(&self, address: &str) -> String {
        format!("{}{address}", self.folder)
    }
}

fn caches() -> Result<CacheStorage, PlatformError> {
    Ok(window().ok_or_else(|| PlatformError("no window".to_owned()))?.caches()?)
}

fn name_in(folder: &Url) -> String {
    format!("diptych-kept|{}", folder.pathname())
}

fn refusal(error: JsValue) -> Refusal {
    let is_full = error.dyn_ref::<js_sys::Error>().is_some_and(|it| it.name() == "QuotaExceededError");
    if is_full { Refusal::NoRoom } else { Refusal::Other(PlatformError::from(error)) }
}
