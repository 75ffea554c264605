//! A link to the words that a reader has selected: the address that opens the text with exactly these words marked.

use diptych_engine::selector::describe;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::selection::{self, Selected};
use crate::platform::{address, clipboard};
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{Articles, Reading, Target, View};
use crate::state::selected_words::span_of;
use crate::ui::announcer::Announcer;
use crate::ui::parts::action::ActionButton;

/// Offers the link while words of a text are selected.
#[component]
pub fn SelectionLink(
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let library = expect_library();
    let navigation = Navigation::expect();
    let announcer = Announcer::expect();
    let selected = RwSignal::new(None::<Selected>);
    let listener = StoredValue::new_local(selection::on_change(move || selected.set(selection::selected())));
    on_cleanup(move || listener.set_value(None));
    let link = move || {
        let Some(chosen) = selected.get_untracked() else { return };
        let library = &library.get();
        let reading = reading.get_untracked();
        let slug = reading.articles.get(chosen.pane);
        let article = slug.and_then(|slug| library.article_named(slug)).and_then(|id| library.article(id));
        let Some((article, span)) = article.and_then(|article| Some((article, span_of(article, chosen)?))) else {
            return;
        };
        let target = Target::Words(describe(&article.text, span).into());
        let articles = first_of(&reading.articles, chosen.pane);
        let view = View::Read(Reading { articles, at: Some(target), ..reading });
        let whole = address::with_hash(&navigation.href(view.clone()));
        navigation.go(view);
        spawn_local(async move {
            announcer.say(match clipboard::copy(&whole).await {
                Ok(()) => "The link is copied. It is in the address bar, too.",
                Err(_) => "The link is in the address bar.",
            });
        });
    };
    view! {
        <Show when=move || selected.with(Option::is_some)>
            <div class="selection-link ui" role="region" aria-label="Selection">
                <ActionButton on_press=link>"Link to the selected words"</ActionButton>
            </div>
        </Show>
    }
}

/// Words are looked for in the first text of a link: the one they were selected in comes first.
fn first_of(articles: &Articles, pane: usize) -> Articles {
    let chosen = articles.get(pane).cloned();
    Articles::new(chosen.into_iter().chain(articles.without(pane).iter().cloned()))
}

#[cfg(test)]
mod tests {
    use super::first_of;
    use crate::state::route::Articles;

    #[test]
    fn the_text_with_the_selected_words_comes_first() {
        let articles = Articles::new(["a", "b", "c"].map(Into::into));
        assert_eq!(first_of(&articles, 1).join(" "), "b a c");
        assert_eq!(first_of(&articles, 0).join(" "), "a b c");
    }
}
