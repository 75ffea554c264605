//! The bar that says what became of a newer build of the reader. Nothing is taken over without the reader's word.

use leptos::prelude::*;

use super::parts::action::{ActionButton, Weight};
use crate::state::offline::{self, Offline};
use crate::state::session::Session;
use crate::words;

/// The bar; nothing while there is nothing to say.
#[component]
pub fn RenewalNotice() -> impl IntoView {
    let offline = Offline::expect();
    let session = Session::expect();
    Effect::new(move |_| offline::hold(session.file_name().as_deref()));
    let bar = move |sentence: &'static str| {
        let can_be_taken = offline.can_renew();
        view! {
            <div class="notice notice--bar ui" role="status">
                <span class="notice__text">{sentence}</span>
                <span class="notice__actions">
                    {can_be_taken.then(|| view! {
                        <ActionButton weight=Weight::Plain on_press=move || offline.renew()>
                            {words::loading::LOAD_NEW_VERSION}
                        </ActionButton>
                    })}
                    <ActionButton weight=Weight::Quiet on_press=move || offline.put_off()>
                        {words::loading::NOT_NOW}
                    </ActionButton>
                </span>
            </div>
        }
    };
    move || offline.renewal().map(bar)
}
