//! Which texts of the reader were captured at one address, with the way to what changed between them.

use diptych_own_texts::OwnText;
use diptych_own_texts::captures::of_one_address;
use leptos::prelude::*;

use crate::state::OpenLibrary;
use crate::state::navigation::Navigation;
use crate::state::route::{OwnTexts, View};
use crate::ui::parts::date;
use crate::words::changes as words;

/// The pairs; nothing where no two texts have one address.
#[component]
pub fn CapturesOfOneAddress(
    /// The corpus with the texts.
    library: OpenLibrary,
) -> impl IntoView {
    let navigation = Navigation::expect();
    let item = move |[older, newer]: [&OwnText; 2]| {
        let href = navigation.href(View::OwnTexts(OwnTexts::Changes([older.id().into(), newer.id().into()])));
        let names = words::pair(&named(older), &named(newer));
        view! {
            <li class="own-list__item">
                <span dir="auto">{names}</span>
                <a class="action" href=href>{words::SEE_WHAT_CHANGED}</a>
            </li>
        }
    };
    move || {
        let open = library.get();
        let texts = open.source().own_texts();
        let pairs = of_one_address(texts.iter().map(|kept| &kept.text));
        (!pairs.is_empty()).then(|| {
            view! {
                <section class="own-captures">
                    <h2 tabindex="-1">{words::OF_ONE_ADDRESS}</h2>
                    <ul class="own-list">{pairs.into_iter().map(item).collect_view()}</ul>
                </section>
            }
        })
    }
}

/// "“Bridge shut”, brought on 5 May 2026".
fn named(text: &OwnText) -> String {
    words::capture(&text.details.headline, &date::long(text.brought))
}
