//! What Diptych is in a sentence, and who chose the texts in another; the rest of that is in Method.

use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::ui::parts::around::around;
use crate::ui::parts::prose_block::first_sentence;
use crate::words;

/// The heading and two sentences.
#[component]
pub fn Introduction(
    /// Whether a claim with its answer follows, so that the heading can ask about it.
    asks: bool,
) -> impl IntoView {
    let library = expect_library().get();
    let navigation = Navigation::expect();
    let about = &library.corpus().about;
    let title = about.title.clone();
    let heading = if asks { words::contents::ASKING.to_owned() } else { title.clone() };
    let here = asks.then(|| around(words::contents::HERE, view! { <cite>{title}</cite> }.into_any()));
    view! {
        <header class="introduction">
            <h1 class="introduction__title" tabindex="-1">
                {heading}
            </h1>
            <p class="introduction__what">
                {words::contents::WHAT_DIPTYCH_DOES} {here} {first_sentence(&about.selection)} " "
                <a href=navigation.href(View::About)>{words::contents::WHO_CHOSE}</a>
            </p>
        </header>
    }
}
