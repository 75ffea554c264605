//! The worker that keeps the reader in this browser, as `public/registration.js` tells of it. Where that script is absent, in a
//! frame, in a single file or while somebody works on the reader, nothing is kept and nothing is told.

use gloo_events::EventListener;
use js_sys::Function;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::{offered, window};

/// How it stands, in a word of the script's; empty if there is no script.
#[must_use]
pub fn standing() -> String {
    told("standing").as_string().unwrap_or_default()
}

/// How many bytes are kept.
#[must_use]
pub fn size() -> f64 {
    told("size").as_f64().unwrap_or_default()
}

/// What became of a newer build, in a word of the script's; empty if there is none.
#[must_use]
pub fn renewal() -> String {
    told("renewal").as_string().unwrap_or_default()
}

/// Calls back when any of this has changed, for as long as the page lives.
pub fn on_change(mut changed: impl FnMut() + 'static) {
    if let Some(window) = window() {
        EventListener::new(&window, "diptych-offline", move |_| changed()).forget();
    }
}

/// Has the worker look through what it keeps; what it finds is told by a change.
pub fn check() {
    call("check");
}

/// Lets the newer build take over and loads the page anew.
pub fn renew() {
    call("renew");
}

/// Says no more of the newer build for now.
pub fn put_off() {
    call("putOff");
}

fn call(name: &str) {
    if let Ok(function) = told(name).dyn_into::<Function>() {
        // Whatever goes wrong is told by the script itself.
        let _ = function.call0(&JsValue::UNDEFINED);
    }
}

fn told(name: &str) -> JsValue {
    offered("diptychOffline", name)
}
