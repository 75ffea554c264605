//! An article in a line: who published it, where, what kind of text it is.

use diptych_corpus::model::Article;
use leptos::prelude::*;

use super::{date, words};
use crate::state::library::count_words;

/// "AzerNews, Azerbaijan · news report", the publisher in small capitals.
#[component]
pub fn ArticleSource(
    /// The article.
    article: &'static Article,
) -> impl IntoView {
    let country = article.country.as_deref().map(|code| format!(", {}", words::country(code)));
    view! {
        <b class="caps">{article.publisher.as_str()}</b>
        {country}
        {format!(" · {}", words::genre(article.genre))}
    }
}

/// "AzerNews, 6 October 2020": an article in a sentence.
#[must_use]
pub fn in_a_sentence(article: &Article) -> String {
    format!("{}, {}", article.publisher, date::long(article.published))
}

/// "537 words".
#[must_use]
pub fn length(article: &Article) -> String {
    words::counted(count_words(&article.text), "word", "words")
}
