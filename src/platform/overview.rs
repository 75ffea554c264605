//! Pages that the worker composes as nodes: `public/overview.js` draws them.

use js_sys::{Function, Promise};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
pub use web_sys::HtmlElement;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::files::BOOT;
use super::offered;

const OVERVIEW: &str = "diptychOverview";

/// Has what is asked for soon composed and drawn, when there is nothing else to do: `ask` gives its nodes as JSON, or nothing
/// if they would not be complete. What was prepared for another `corpus` is forgotten.
pub fn prepare<F>(key: &str, corpus: u32, ask: impl FnOnce() -> F + 'static)
where
    F: Future<Output = Option<String>> + 'static,
{
    let Ok(prepare) = offered(OVERVIEW, "prepare").dyn_into::<Function>() else { return };
    let ask = Closure::once_into_js(move || {
        let nodes = ask();
        future_to_promise(async { Ok(nodes.await.map_or(JsValue::NULL, JsValue::from)) })
    });
    let _ = prepare.call3(&JsValue::UNDEFINED, &key.into(), &corpus.into(), &ask);
}

/// Shows in `host` what stands under `key`: `ask` gives its nodes as JSON, or a sentence in their place, unless they were
/// prepared. Calls back when it is drawn.
pub fn compose<F>(host: &HtmlElement, key: &str, ask: impl FnOnce() -> F + 'static, done: impl FnOnce() + 'static)
where
    F: Future<Output = Result<String, String>> + 'static,
{
    let Ok(compose) = offered(OVERVIEW, "compose").dyn_into::<Function>() else { return };
    let ask = Closure::once_into_js(move || {
        let nodes = ask();
        future_to_promise(async { nodes.await.map(JsValue::from).map_err(JsValue::from) })
    });
    let arguments = js_sys::Array::of4(host, &key.into(), &ask, &Closure::once_into_js(done));
    let _ = compose.apply(&JsValue::UNDEFINED, &arguments);
}

/// Comes back when the style of overviews is there, or will not come.
pub async fn composed_style() {
    if let Ok(add) = offered(BOOT, "addComposedStyle").dyn_into::<Function>()
        && let Ok(added) = add.call0(&JsValue::UNDEFINED)
    {
        let _ = JsFuture::from(Promise::resolve(&added)).await;
    }
}

/// Says in `host`, as long as nothing stands there, how far what it waits for is.
pub fn tell(host: &HtmlElement, words: &str) {
    if let Ok(tell) = offered(OVERVIEW, "tell").dyn_into::<Function>() {
        let _ = tell.call2(&JsValue::UNDEFINED, host, &words.into());
    }
}
