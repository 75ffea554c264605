//! Contents: one claim with its answer, then what there is to read. Drawn at once, and natively for the page that is shown before the
//! program arrives: no text is analyzed for it and no browser is asked.
//!
//! - [`introduction`]: what Diptych is, and who chose the texts
//! - [`pair`]: a claim as one text says it; a press shows the passage of another that answers it
//! - [`lists`]: the texts and the topics, of which the static first view has those of the page's own corpus already
//! - [`cards`]: the texts in which statements were checked; [`answers`]: those that answer, along time; [`topics`]: the claims by topic
//! - [`foot`]: the search field, questions, the ways to texts of the reader, to another corpus and to the reader as one file

pub mod answers;
pub mod cards;
pub mod foot;
pub mod introduction;
pub mod lists;
pub mod pair;
pub mod topics;

use diptych_library::contents::opening_pair::opening_pair;
use leptos::prelude::*;

use super::parts::MAIN;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::View;
use foot::{BringTexts, CorpusFile, FindPassage, ReadersQuestions};
use introduction::Introduction;
use lists::Lists;
use pair::Pair;

/// The first view of a corpus.
#[component]
pub fn ContentsView() -> impl IntoView {
    let pair = opening_pair(&expect_library().get());
    view! {
        <main id=MAIN class="page contents" tabindex="-1">
            <Introduction asks=pair.is_some() />
            {pair.map(|pair| view! { <Pair pair=pair /> })}
            <FindPassage />
            <Lists />
            <BringTexts />
            <ReadersQuestions />
            <CorpusFile />
        </main>
    }
}

/// What the address asks for besides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Asked {
    questions: bool,
    answer: bool,
}

impl Asked {
    /// As the address says it; tracked.
    fn now(navigation: Navigation) -> Self {
        match navigation.view() {
            View::Contents { questions, opened } => Self { questions, answer: opened },
            _ => Self::default(),
        }
    }

    fn href(self, navigation: Navigation) -> String {
        navigation.href(View::Contents { questions: self.questions, opened: self.answer })
    }
}
