//! The browser. The only room that names web-sys, js-sys or wasm-bindgen; knows nothing of corpora or views.
//! Whatever a browser may refuse ends in a value, never in a panic.

pub mod address;
pub mod cache;
pub mod clipboard;
pub mod database;
pub mod dom_range;
pub mod files;
pub mod first_view;
pub mod grid;
pub mod highlights;
pub mod layout;
pub mod link;
pub mod network;
pub mod other_pages;
pub mod page;
pub mod selection;
pub mod service_worker;
pub mod storage;
pub mod timing;
pub mod worker;

use web_sys::wasm_bindgen::{JsCast, JsValue};

/// What the browser said when it refused, in its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlatformError(pub String);

impl From<JsValue> for PlatformError {
    fn from(value: JsValue) -> Self {
        let message = value.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
        Self(message.or_else(|| value.as_string()).unwrap_or_default())
    }
}

/// What a script of the page offers under this name; undefined if the script is not there.
fn offered(script: &str, name: &str) -> JsValue {
    let script = js_sys::Reflect::get(&js_sys::global(), &JsValue::from_str(script)).unwrap_or_default();
    js_sys::Reflect::get(&script, &JsValue::from_str(name)).unwrap_or_default()
}

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

fn document() -> Option<web_sys::Document> {
    window()?.document()
}

fn root() -> Option<web_sys::HtmlElement> {
    document()?.document_element()?.dyn_into().ok()
}
