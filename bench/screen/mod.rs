//! A screen that `cargo xtask bench screen` adds to a copy of the reader, to measure what a screen costs the first load. It is as large as the
//! views that list something of the corpus.

use leptos::prelude::*;

use super::parts::{MAIN, article_name};
use crate::lazy_view;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, View};

lazy_view!(
    /// A screen that is measured.
    measured, fetch_measured, measured() => view! { <MeasuredView /> }
);

/// Every article with the number of its quotations, and a link to it.
#[component]
pub fn MeasuredView() -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let rows = library.article_ids().filter_map(|id| Some((library.article(id)?, library.annotations(id)?)));
    let rows = rows.map(|(article, found)| {
        view! {
            <li>
                <a href=navigation.href(View::Read(Reading::of(&article.slug)))>{article_name::in_a_sentence(article)}</a>
                <span>{found.quotations.len()}</span>
            </li>
        }
    });
    view! {
        <main id=MAIN class="page" tabindex="-1">
            <header class="article-head">
                <h1 class="headline" tabindex="-1">
                    "Measured"
                </h1>
            </header>
            <ol class="rows">{rows.collect_view()}</ol>
        </main>
    }
}
