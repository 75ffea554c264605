//! A link to the words that a reader has selected: the address that opens the text with exactly these words marked.

use diptych_corpus::model::Article;
use diptych_corpus::span::Span;
use diptych_engine::selector::describe;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::{address, clipboard, selection};
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Articles, Reading, Target, View};
use crate::state::selected_words::span_of;
use crate::ui::announcer::Announcer;
use crate::ui::parts::action::ActionButton;
use crate::words;

/// Where words are selected.
const TEXTS: &str = ".prose";

/// Offers the link while words of a text are selected.
#[component]
pub fn SelectionLink(
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let library = expect_library();
    let navigation = Navigation::expect();
    let announcer = Announcer::expect();
    // The pane of the selected words, and where they stand in its text.
    let selected = RwSignal::new(None::<(usize, Span)>);
    let listener = StoredValue::new_local(selection::on_change(move || {
        let found = selection::selected().and_then(|it| {
            let library = &library.get();
            let article = reading.with_untracked(|reading| article_in(library, reading, it.pane))?;
            Some((it.pane, span_of(article, &it)?))
        });
        selected.set(found);
    }));
    on_cleanup(move || listener.set_value(None));
    let link = move || {
        let Some((pane, span)) = selected.get_untracked() else { return };
        let library = &library.get();
        let reading = reading.get_untracked();
        let Some(article) = article_in(library, &reading, pane) else { return };
        let target = Target::Words(describe(&article.text, span).into());
        let articles = first_of(&reading.articles, pane);
        let view = View::Read(Reading { articles, at: Some(target), ..reading });
        let whole = address::with_hash(&navigation.href(view.clone()));
        navigation.go(view);
        spawn_local(async move {
            announcer.say(match clipboard::copy(&whole).await {
                Ok(()) => words::reader::LINK_COPIED,
                Err(_) => words::reader::LINK_IN_ADDRESS,
            });
        });
    };
    view! {
        <Show when=move || selected.with(Option::is_some)>
            <div class="selection-link ui" role="region" aria-label=words::reader::SELECTION>
                <ActionButton on_press=link>{words::reader::LINK_TO_SELECTION}</ActionButton>
            </div>
        </Show>
    }
}

/// Lets words be selected from within marks, for as long as the texts stand.
pub fn select_from_marks() {
    let heard = StoredValue::new_local(selection::begin_in_links(TEXTS));
    on_cleanup(move || heard.set_value(None));
}

fn article_in<'a>(library: &'a Library, reading: &Reading, pane: usize) -> Option<&'a Article> {
    library.article(library.article_named(reading.articles.get(pane)?)?)
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
