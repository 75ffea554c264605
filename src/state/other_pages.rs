//! What another page of this reader keeps or deletes in the same browser is shown in this one too. While texts are being brought here,
//! nothing is drawn anew: what is typed in a preview is kept nowhere yet.

use std::cell::Cell;

use leptos::prelude::on_cleanup;
use leptos::task::spawn_local;

use super::in_chunk::in_chunk;
use super::session::Session;
use crate::platform::other_pages;

thread_local! {
    /// Whether texts are being brought that are kept nowhere yet.
    static IS_BRINGING: Cell<bool> = const { Cell::new(false) };
    /// Whether what is open lacks what another page changed.
    static IS_BEHIND: Cell<bool> = const { Cell::new(false) };
}

/// Begins to follow other pages, once the code for it is here; without it this page shows what it had at its start.
pub async fn follow(session: Session) {
    drop(begin(session).await);
}

in_chunk!(
    /// Begins to listen.
    kept_texts, begin(session: Session) -> () => listen(session)
);

/// Listens for as long as the page lives; a second call changes nothing.
pub fn listen(session: Session) {
    other_pages::hear(move || {
        spawn_local(async move {
            if session.own_texts().read_again().await {
                IS_BEHIND.set(true);
            }
            catch_up(session).await;
        });
    });
}

/// Until the present screen is left, texts are being brought on it.
pub fn wait_while_bringing(session: Session) {
    IS_BRINGING.set(true);
    on_cleanup(move || {
        IS_BRINGING.set(false);
        spawn_local(catch_up(session));
    });
}

/// Opens what other pages changed, unless texts are being brought.
async fn catch_up(session: Session) {
    if IS_BRINGING.get() || !IS_BEHIND.replace(false) {
        return;
    }
    if let Err(problem) = session.open_own_texts().await {
        session.say(problem);
    }
}
