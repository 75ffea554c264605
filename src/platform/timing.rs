//! Frames and pauses.

use js_sys::{Function, Promise};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};

use super::files::BOOT;
use super::{offered, window};

/// Calls back before the next frame is drawn, when layout can be read and written without a jump.
pub fn next_frame(callback: impl FnOnce() + 'static) {
    let Some(window) = window() else { return };
    let callback = Closure::once_into_js(callback);
    let _ = window.request_animation_frame(callback.unchecked_ref());
}

/// Calls back after `n_frames` frames were drawn: after signals have settled and the page was laid out anew.
pub fn after_frames(n_frames: u32, callback: impl FnOnce() + 'static) {
    let callback: Box<dyn FnOnce()> = Box::new(callback);
    match n_frames.checked_sub(1) {
        None => callback(),
        Some(rest) => next_frame(move || after_frames(rest, callback)),
    }
}

/// Lets the page draw and hear its reader before the next piece of long work.
pub async fn pause() {
    if let Ok(pause) = offered(BOOT, "pause").dyn_into::<Function>() {
        let paused = pause.call0(&JsValue::UNDEFINED).ok().and_then(|paused| paused.dyn_into::<Promise>().ok());
        if let Some(paused) = paused {
            let _ = JsFuture::from(paused).await;
        }
    }
}

/// Whether there is a page that has turns: where the first view is drawn natively, nothing can be waited for.
#[must_use]
pub const fn has_turns() -> bool {
    cfg!(target_family = "wasm")
}

/// Waits until the page has nothing else to do.
pub async fn idle() {
    if let Ok(idle) = offered(BOOT, "idle").dyn_into::<Function>() {
        let waited = idle.call0(&JsValue::UNDEFINED).ok().and_then(|waited| waited.dyn_into::<Promise>().ok());
        if let Some(waited) = waited {
            let _ = JsFuture::from(waited).await;
        }
    }
}

/// Calls back after a [`pause`].
pub fn after_pause(callback: impl FnOnce() + 'static) {
    spawn_local(async {
        pause().await;
        callback();
    });
}

/// Calls back once what stands now has been painted.
pub fn after_paint(callback: impl FnOnce() + 'static) {
    next_frame(move || after_pause(callback));
}

/// Milliseconds since 1970, by the clock of the machine.
#[must_use]
pub fn wall_clock_ms() -> f64 {
    if has_turns() { js_sys::Date::now() } else { 0.0 }
}

/// Year, month and day of today, by the clock and in the time zone of the machine.
#[must_use]
pub fn today() -> (u16, u8, u8) {
    if !has_turns() {
        return (0, 0, 0);
    }
    let now = js_sys::Date::new_0();
    let year = u16::try_from(now.get_full_year()).unwrap_or_default();
    let month = u8::try_from(now.get_month() + 1).unwrap_or_default();
    (year, month, u8::try_from(now.get_date()).unwrap_or_default())
}

/// Milliseconds since the page was opened; 0 where there is no clock.
#[must_use]
pub fn now_ms() -> f64 {
    window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}

/// A moment in milliseconds since 1970, as this browser's clock tells it in English: "11/30/2026, 4:05:12 PM".
#[must_use]
pub fn told(moment_ms: f64) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(moment_ms));
    String::from(date.to_locale_string("en", &JsValue::UNDEFINED))
}
