//! Other pages of this reader in the same browser: they are told that something was kept or deleted, and tell this one.

use std::cell::RefCell;

use gloo_events::EventListener;
use web_sys::BroadcastChannel;

use super::database;

thread_local! {
    static CHANNEL: RefCell<Option<Channel>> = const { RefCell::new(None) };
}

struct Channel {
    channel: BroadcastChannel,
    _heard: EventListener,
}

/// Calls back whenever another page tells that something changed, for as long as this page lives; later calls change nothing. A browser
/// without channels never calls back.
pub fn hear(heard: impl Fn() + 'static) {
    if CHANNEL.with_borrow(Option::is_some) {
        return;
    }
    let opened = BroadcastChannel::new(&database::name()).ok().map(|channel| {
        let listener = EventListener::new(&channel, "message", move |_| heard());
        Channel { channel, _heard: listener }
    });
    CHANNEL.set(opened);
}

/// Tells other pages that something was kept or deleted.
pub fn tell() {
    CHANNEL.with_borrow(|channel| {
        if let Some(Channel { channel, .. }) = channel {
            // What other pages show is theirs: nothing here depends on it.
            let _ = channel.post_message(&database::name().into());
        }
    });
}
