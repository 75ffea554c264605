//! An article in a line: who published it, where, what kind of text it is.

use diptych_corpus::model::Article;
use leptos::prelude::*;

use super::words;
use crate::state::expect_library;

pub use diptych_library::article_name::{in_a_sentence, length};

/// The mark of a text of the reader.
#[component]
pub fn Yours() -> impl IntoView {
    view! { <span class="yours ui">{words::common::YOURS}</span> }
}

/// "AzerNews, Azerbaijan · news report", the publisher in small capitals. What kind of text one of the reader is, nobody states.
#[component]
pub fn ArticleSource<'a>(
    /// The article.
    article: &'a Article,
) -> impl IntoView + use<> {
    let is_own = expect_library().get().own_text(&article.slug).is_some();
    let kind = if is_own { view! { <Yours /> }.into_any() } else { words::genre(article.genre).into_any() };
    let country = article.country.as_deref().map(|code| words::reader::country(words::country(code)));
    view! {
        <b class="caps">{article.publisher.as_str()}</b>
        {country}
        {words::DOT}
        {kind}
    }
}
