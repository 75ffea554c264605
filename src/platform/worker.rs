//! The worker beside the page, as bytes that go to it and come back. The boot script fetches and starts it.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Function, Promise, Uint8Array};
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageEvent;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::files::{BOOT, inflate_beside};
use super::{PlatformError, offered};

/// A worker that was started. It stops when this is dropped.
pub struct Worker {
    worker: web_sys::Worker,
    _listeners: Vec<EventListener>,
}

/// Bytes that are handed over to a worker, not copied.
pub struct Attachment(Uint8Array);

impl Worker {
    /// Starts a worker. `heard` is called with each message of it, and the bytes that are attached; `stopped` when an error has
    /// stopped it.
    ///
    /// # Errors
    /// When it cannot be fetched or does not start.
    pub async fn start(
        heard: impl Fn(Vec<u8>, Vec<u8>) + 'static,
        stopped: impl Fn() + 'static,
    ) -> Result<Self, PlatformError> {
        let start: Function = offered(BOOT, "startWorker").dyn_into()?;
        let started: Promise = start.call0(&JsValue::UNDEFINED)?.dyn_into()?;
        let worker: web_sys::Worker = JsFuture::from(started).await?.dyn_into()?;
        let message = EventListener::new(&worker, "message", move |event| {
            let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
            let parts = Array::from(&event.data());
            let bytes =
                |place: u32| parts.get(place).dyn_into().map_or_else(|_| Vec::new(), |it: Uint8Array| it.to_vec());
            heard(bytes(0), bytes(1));
        });
        let stopped = Rc::new(stopped);
        let failure = |name: &'static str| {
            let stopped = Rc::clone(&stopped);
            EventListener::new_with_options(
                &worker,
                name,
                EventListenerOptions::enable_prevent_default(),
                move |event| {
                    event.prevent_default();
                    stopped();
                },
            )
        };
        let listeners = vec![message, failure("error"), failure("messageerror")];
        Ok(Self { worker, _listeners: listeners })
    }

    /// Sends a message with what is attached.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn post(&self, message: &[u8], attached: &[Attachment]) -> Result<(), PlatformError> {
        let parts: Array = [Uint8Array::from(message)].iter().chain(attached.iter().map(|it| &it.0)).collect();
        let buffers: Array = attached.iter().map(|it| it.0.buffer()).collect();
        Ok(self.worker.post_message_with_transfer(&parts, &buffers)?)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl From<&[u8]> for Attachment {
    fn from(bytes: &[u8]) -> Self {
        Self(Uint8Array::from(bytes))
    }
}

impl Attachment {
    /// What gzip has made of `n_inflated` bytes, inflated by the browser.
    ///
    /// # Errors
    /// When it is no gzip, or does not hold exactly so many.
    pub async fn inflated(gzip: &[u8], n_inflated: usize) -> Result<Self, PlatformError> {
        inflate_beside(gzip, n_inflated).await.map(Self)
    }
}
