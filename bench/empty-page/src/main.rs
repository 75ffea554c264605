//! The smallest Leptos page: mounts one paragraph and says that it is ready. Knows nothing of the reader.

use leptos::prelude::*;

fn main() {
    mount_to_body(|| view! { <p>{"Empty"}</p> });
    if let Some(performance) = web_sys::window().and_then(|window| window.performance()) {
        // A browser that cannot note the time cannot be measured, and the bench says so.
        let _ = performance.mark("ready");
    }
}
