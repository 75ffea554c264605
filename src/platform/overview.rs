//! Pages that are composed beside the reader: `public/overview.js` asks for them and draws them, `public/aside.js` remembers what was put
//! aside.

use js_sys::{Function, Uint8Array};
pub use web_sys::HtmlElement;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::offered;

/// Lets the worker prepare what is likely to be asked soon, when there is nothing else to do.
pub fn prepare(request: &[u8], opening: &[u8]) {
    let Ok(prepare) = offered("diptychOverview", "prepare").dyn_into::<Function>() else { return };
    let _ = prepare.call2(&JsValue::UNDEFINED, &Uint8Array::from(request), &Uint8Array::from(opening));
}

/// Whether the reader put aside what is remembered under this name.
#[must_use]
pub fn is_aside(name: &str) -> bool {
    told("isAside", name) == JsValue::TRUE
}

/// Puts aside what is remembered under this name, or takes it back.
pub fn turn_aside(name: &str) {
    told("turn", name);
}

fn told(what: &str, name: &str) -> JsValue {
    let told =
        offered("diptychAside", what).dyn_into::<Function>().and_then(|it| it.call1(&JsValue::UNDEFINED, &name.into()));
    told.unwrap_or_default()
}

/// Shows in `host` what `request` asks for; `opening` opens the library if need be. Calls back when it stands, or a sentence
/// in its place.
pub fn compose(host: &HtmlElement, request: &[u8], opening: &[u8], done: impl FnOnce() + 'static) {
    let Ok(compose) = offered("diptychOverview", "compose").dyn_into::<Function>() else { return };
    let [request, opening] = [request, opening].map(|bytes| JsValue::from(Uint8Array::from(bytes)));
    let arguments = js_sys::Array::of4(host, &request, &opening, &Closure::once_into_js(done));
    let _ = compose.apply(&JsValue::UNDEFINED, &arguments);
}
