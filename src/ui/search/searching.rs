//! A query and what became of it. The worker answers; only the answer to the last query is shown.

use std::sync::Arc;

use diptych_engine::search::Results;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::state::engine;
use crate::state::navigation::Navigation;
use crate::state::problem::Problem;
use crate::state::{OpenLibrary, expect_library};
use crate::ui::place;

/// More hits than a reader looks through; what ranks below is not drawn.
const MOST_HITS: u32 = 400;

/// What became of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// The first answer is on its way.
    Waiting,
    /// There is an answer; while another is on its way, this one stays.
    Answered,
    /// There will be none.
    Failed(Problem),
}

/// The answers to the queries of one view.
#[derive(Clone, Copy)]
pub(super) struct Searching {
    library: OpenLibrary,
    navigation: Navigation,
    /// What became of the last query.
    pub(super) stage: Memo<Stage>,
    /// What was found.
    pub(super) results: RwSignal<Results>,
    now: RwSignal<Stage>,
    /// Counts queries, so that a slow answer to an old one is not taken for the answer to the last.
    n_asked: StoredValue<u32, LocalStorage>,
}

impl Searching {
    /// Asks whenever `query` changes.
    pub(super) fn follow(query: Memo<Arc<str>>) -> Self {
        let now = RwSignal::new(Stage::Waiting);
        let stage = Memo::new(move |_| now.get());
        let results = RwSignal::new(Results::default());
        let (library, navigation) = (expect_library(), Navigation::expect());
        let searching = Self { library, navigation, stage, results, now, n_asked: StoredValue::new_local(0) };
        Effect::new(move |_| searching.ask(&query.get()));
        searching
    }

    /// Asks for the passages that have the words of `query`.
    pub(super) fn ask(self, query: &Arc<str>) {
        let number = self.n_asked().unwrap_or_default().wrapping_add(1);
        self.n_asked.set_value(number);
        if query.trim().is_empty() {
            return self.now.set(Stage::Waiting);
        }
        let (library, query) = (self.library.get(), query.clone());
        spawn_local(async move {
            let found = engine::search(&library, &query, MOST_HITS).await;
            // Neither is so once the view is gone.
            if self.n_asked() == Some(number) {
                self.take(found);
            }
        });
    }

    fn take(self, found: Result<Results, Problem>) {
        match found {
            Ok(results) => {
                let is_first = self.now.with_untracked(|now| *now == Stage::Waiting);
                self.results.set(results);
                self.now.set(Stage::Answered);
                if is_first {
                    place::return_late(self.navigation);
                }
            }
            Err(problem) => self.now.set(Stage::Failed(problem)),
        }
    }

    fn n_asked(self) -> Option<u32> {
        self.n_asked.try_with_value(|n_asked| *n_asked)
    }
}
