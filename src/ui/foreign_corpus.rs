//! The bar that says that what is open is not the page's own corpus, where it came from, and the way back. It stands on every view:
//! a link can open any pack of the host, and its masthead would vouch for it.

use std::sync::Arc;

use leptos::prelude::*;

use super::parts::action::{ActionButton, Weight};
use crate::platform::files;
use crate::state::navigation::Navigation;
use crate::state::route::Route;
use crate::state::session::{Opening, Session};

/// Characters of an address that are shown; the rest would push the page away.
const LONGEST_ADDRESS: usize = 300;

/// The bar; nothing while the page's own corpus is open, or none.
#[component]
pub fn ForeignCorpusNotice() -> impl IntoView {
    let session = Session::expect();
    let navigation = Navigation::expect();
    move || match (session.opening(), session.file_name(), navigation.corpus()) {
        (Opening::Open(_), Some(name), _) => Some(view! { <OfFile name=name /> }.into_any()),
        (Opening::Open(_), None, Some(address)) => Some(view! { <OfAddress address=address /> }.into_any()),
        _ => None,
    }
}

#[component]
fn OfFile(name: String) -> impl IntoView {
    let session = Session::expect();
    view! {
        <div class="notice notice--bar ui" role="status">
            <span class="notice__text">
                "This is the corpus of the file " <bdi>{name}</bdi>
                ". It stays on this machine and is not kept when the page closes."
            </span>
            <span class="notice__actions">
                {session.can_keep().then(|| view! {
                    <ActionButton on_press=move || session.keep()>"Keep it in this browser, " {session.pack_kilobytes().to_string()} " kB"</ActionButton>
                })}
                <WayBack />
            </span>
        </div>
    }
}

#[component]
fn OfAddress(address: Arc<str>) -> impl IntoView {
    view! {
        <div class="notice notice--bar ui" role="status">
            <span class="notice__text">
                "This is not the page’s own corpus. It came from " <bdi class="notice__address">{shown(&files::whole_address(&address))}</bdi> "."
            </span>
            <span class="notice__actions">
                <WayBack />
            </span>
        </div>
    }
}

/// Where the address names a corpus, the way back is another address.
#[component]
fn WayBack() -> impl IntoView {
    let session = Session::expect();
    let back = "Back to the page’s own corpus";
    if Navigation::expect().corpus().is_some() {
        let own = Route::default().href();
        return view! { <a class="action action--quiet" href=own>{back}</a> }.into_any();
    }
    view! {
        <ActionButton weight=Weight::Quiet on_press=move || session.load(None)>
            {back}
        </ActionButton>
    }
    .into_any()
}

fn shown(address: &str) -> String {
    let mut characters = address.chars();
    let mut shown: String = characters.by_ref().take(LONGEST_ADDRESS).collect();
    if characters.next().is_some() {
        shown.push('…');
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn an_address_without_end_is_shown_by_its_beginning() {
        assert_eq!(shown("https://example.org/a.pack"), "https://example.org/a.pack");
        assert_eq!(shown(&"ü".repeat(5000)).chars().count(), 301);
    }
}
