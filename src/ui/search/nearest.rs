//! Words that stand nowhere, and the way to the nearest that do.

use std::sync::Arc;

use diptych_corpus::text::{Occurrence, find_quote};
use diptych_engine::search::Nearest;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::ui::parts::words;

/// What was searched instead of words that stand nowhere.
#[component]
pub fn NearestWords(
    /// The query as typed.
    query: Arc<str>,
    /// The words, each with its nearest.
    nearest: Vec<Nearest>,
) -> impl IntoView {
    let n_texts = expect_library().get().corpus().articles.len();
    let words = nearest.into_iter().map(move |Nearest { typed, instead }| {
        let line = match instead.is_empty() {
            true => words::search::nothing_near(n_texts, &typed),
            false => words::search::nearest(n_texts, &typed),
        };
        let items = instead.into_iter().map(|(word, n_documents)| {
            let query = with_word(&query, &typed, &word);
            view! { <NearestWord word=word query=query n_documents=n_documents /> }
        });
        view! {
            <p class="search-nearest">{line}</p>
            <ul class="rows search-nearest__words">{items.collect_view()}</ul>
        }
    });
    words.collect_view()
}

#[component]
fn NearestWord(word: String, query: String, n_documents: usize) -> impl IntoView {
    let navigation = Navigation::expect();
    view! {
        <li>
            <span class="faint">{words::search::passages(n_documents)}</span>
            <a href=navigation.href(View::Search(query.into()))>{word}</a>
        </li>
    }
}

/// The query with one word in the place of another.
fn with_word(query: &str, typed: &str, instead: &str) -> String {
    match find_quote(query, typed) {
        Occurrence::None => instead.to_owned(),
        Occurrence::Once(place) | Occurrence::Several(place) => {
            let (before, after) = (query.get(..place.start()), query.get(place.end()..));
            [before.unwrap_or_default(), instead, after.unwrap_or_default()].concat()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::with_word;

    #[test]
    fn the_nearest_word_takes_the_place_of_the_typed_one_alone() {
        assert_eq!(with_word("balistic missile", "balistic", "ballistic"), "ballistic missile");
        assert_eq!(with_word("“balistic missile”", "balistic", "ballistic"), "“ballistic missile”");
        assert_eq!(with_word("x", "balistic", "ballistic"), "ballistic");
    }
}
