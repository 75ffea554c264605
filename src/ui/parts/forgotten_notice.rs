//! That what a reader put aside is not remembered, where the browser has no room for it.

use leptos::prelude::*;

use crate::state::dismissed::Dismissed;
use crate::words;

/// The notice; nothing while what is put aside is saved.
#[component]
pub fn ForgottenNotice() -> impl IntoView {
    let dismissed = Dismissed::expect();
    view! {
        <Show when=move || dismissed.is_forgotten()>
            <span class="quiet" role="status">
                {words::settings::NOT_REMEMBERED}
            </span>
        </Show>
    }
}
