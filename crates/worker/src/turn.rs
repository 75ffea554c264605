//! Lets the worker hear its messages before it goes on, and tells the time.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, MessageChannel};

/// Comes back after the messages that have arrived. Timers would wait for four milliseconds when one follows the other.
pub(crate) async fn turn() {
    let Ok(channel) = MessageChannel::new() else { return };
    let back = Promise::new(&mut |resolve, _| channel.port1().set_onmessage(Some(&resolve)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        let _ = JsFuture::from(back).await;
    }
    channel.port1().close();
}

/// Milliseconds since the worker began; 0 where there is no clock.
pub(crate) fn now_ms(scope: &DedicatedWorkerGlobalScope) -> f64 {
    scope.performance().map_or(0.0, |it| it.now())
}
