//! An article in a line: who published it, where, what kind of text it is.

use diptych_corpus::model::Article;
use leptos::prelude::*;

use super::words;

pub use diptych_library::article_name::{in_a_sentence, length};

/// "AzerNews, Azerbaijan · news report", the publisher in small capitals.
#[component]
pub fn ArticleSource<'a>(
    /// The article.
    article: &'a Article,
) -> impl IntoView + use<> {
    let country = article.country.as_deref().map(|code| format!(", {}", words::country(code)));
    view! {
        <b class="caps">{article.publisher.as_str()}</b>
        {country}
        {words::DOT}
        {words::genre(article.genre)}
    }
}
