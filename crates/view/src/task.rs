//! Work that waits for the browser.

use std::pin::Pin;

/// Runs `work` to its end beside everything else.
pub fn spawn_local(work: impl Future<Output = ()> + 'static) {
    let work: Pin<Box<dyn Future<Output = ()>>> = Box::pin(work);
    any_spawner::Executor::spawn_local(work);
}
