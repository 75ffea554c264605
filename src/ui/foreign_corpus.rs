//! The bar that says that what is open is not the page's own corpus, where it came from, and the way back. It stands on every view:
//! a link can open any pack of the host, and its masthead would vouch for it.

use std::sync::Arc;

use leptos::prelude::*;

use super::chosen_texts::{chosen_notice, fetch_chosen_notice};
use super::lazy::{LazyPart, LazyView};
use super::parts::action::{ActionButton, Weight};
use crate::platform::files;
use crate::state::navigation::Navigation;
use crate::state::route::Route;
use crate::state::session::{Opening, Session};
use crate::ui::parts::around::around;
use crate::words;

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
        (Opening::Open(_), None, None) if navigation.own().is_some() => {
            let notice = LazyView::new(|| Box::pin(fetch_chosen_notice()), || Box::pin(chosen_notice()));
            Some(view! { <LazyPart view=notice /> }.into_any())
        }
        _ => None,
    }
}

#[component]
fn OfFile(name: String) -> impl IntoView {
    let session = Session::expect();
    view! {
        <div class="notice notice--bar ui" role="status" tabindex="-1">
            <span class="notice__text">
                {around(words::files::OF_FILE, view! { <bdi>{name}</bdi> }.into_any())}
            </span>
            <span class="notice__actions">
                {session.can_save().then(|| view! {
                    <ActionButton on_press=move || session.save()>{words::files::keep(session.pack_kilobytes())}</ActionButton>
                })}
                <WayBack />
            </span>
        </div>
    }
}

#[component]
fn OfAddress(address: Arc<str>) -> impl IntoView {
    let address = view! { <bdi class="notice__address">{shown(&files::whole_address(&address))}</bdi> }.into_any();
    view! {
        <div class="notice notice--bar ui" role="status">
            <span class="notice__text">
                {around(words::files::FROM_ADDRESS, address)}
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
    let back = words::files::BACK_TO_OWN;
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
