//! Contents: what the corpus is, who chose it, its texts as a time line, its claims by topic. Drawn at once, and natively
//! for the page that is shown before the program arrives: no text is analysed for it and no browser is asked.

pub mod article_list;
pub mod foot;
pub mod title_page;
pub mod topics;

use leptos::prelude::*;

use super::parts::MAIN;
use article_list::ArticleList;
use foot::{CorpusFile, FindPassage, ReadersQuestions};
use title_page::{BeforeComparing, TitlePage};
use topics::Topics;

/// The first view of a corpus.
#[component]
pub fn ContentsView() -> impl IntoView {
    view! {
        <main id=MAIN class="page contents" tabindex="-1">
            <TitlePage />
            <BeforeComparing />
            <ArticleList />
            <Topics />
            <ReadersQuestions />
            <FindPassage />
            <CorpusFile />
        </main>
    }
}
