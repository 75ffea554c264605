//! What the worker answers to a question that follows the Route: the last answer stays until the next one is there.

use std::sync::Arc;

use diptych_service::protocol::{Address, Question};
use futures::FutureExt;
use futures::future::{AbortHandle, Abortable};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::waiting::told;
use crate::platform::{files, page, timing};
use crate::state::engine::{self, Progress};
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::problem::Problem;
use crate::state::route::{Overview, Route, View};

/// Words about the waiting would flicker before most answers.
const PAUSE_BEFORE_WORDS_MS: u32 = 400;

/// What has the focus when what had it is gone.
const HEADING: &str = ".overview section h2";

/// The answers to the questions of one view.
pub struct Answered<T: 'static> {
    /// The last answer.
    pub latest: RwSignal<Option<Arc<T>>>,
    stage: RwSignal<Stage>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Stage {
    Quiet,
    Slow(Option<Progress>),
    Failed(Problem),
}

impl<T: 'static> Clone for Answered<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: 'static> Copy for Answered<T> {}

impl<T: Send + Sync + 'static> Answered<T> {
    /// Asks for what stands at the address whenever that changes, and takes the question before back. Of a view that is not one of
    /// `is_asked_of`, which is about to take this one's place, nothing is asked here.
    pub fn follow<Q>(is_asked_of: impl Fn(&View) -> bool + Send + Sync + 'static, question: fn(Address) -> Q) -> Self
    where
        Q: Question<Answer = T> + 'static,
    {
        let (library, navigation) = (expect_library(), Navigation::expect());
        let address = Memo::new(move |before: Option<&Address>| match before {
            Some(before) if !is_asked_of(&navigation.view()) => before.clone(),
            _ => engine::address(&library.get(), &navigation.route()),
        });
        Self::at(address, question)
    }

    fn at<Q>(address: Memo<Address>, question: fn(Address) -> Q) -> Self
    where
        Q: Question<Answer = T> + 'static,
    {
        let library = expect_library();
        let answered = Self { latest: RwSignal::new(None), stage: RwSignal::new(Stage::Quiet) };
        Effect::new(move |_| {
            let asking = answered.ask(library.get(), question(address.get()));
            let (cancel, cancelled) = AbortHandle::new_pair();
            on_cleanup(move || cancel.abort());
            spawn_local(Abortable::new(asking, cancelled).map(|_| ()));
        });
        answered
    }

    /// The answers of an overview.
    pub fn of_overview<Q>(overview: Overview, question: fn(Address) -> Q) -> Self
    where
        Q: Question<Answer = T> + 'static,
    {
        Self::follow(move |view| matches!(view, View::Overview(shown, _) if *shown == overview), question)
    }

    /// The answer of an overview that is one and the same at all of its addresses.
    pub fn of_whole_overview<Q>(overview: Overview, question: fn(Address) -> Q) -> Self
    where
        Q: Question<Answer = T> + 'static,
    {
        let (library, navigation) = (expect_library(), Navigation::expect());
        let address = Memo::new(move |_| {
            let route = Route { view: View::Overview(overview, None), ..navigation.route() };
            engine::address(&library.get(), &route)
        });
        Self::at(address, question)
    }

    async fn ask<Q: Question<Answer = T>>(self, library: Arc<Library>, question: Q) {
        self.stage.set(Stage::Quiet);
        let slow = Timeout::new(PAUSE_BEFORE_WORDS_MS, move || self.stage.set(Stage::Slow(None)));
        // The view itself is drawn first.
        timing::pause().await;
        let progress = move |progress| self.stage.set(Stage::Slow(Some(progress)));
        let answer = engine::ask(library.source(), question, progress).await;
        files::composed_style().await;
        drop(slow);
        self.take(answer);
    }

    /// Whoever goes on by keys goes on from the heading if what had the focus is gone.
    fn take(self, answer: Result<T, Problem>) {
        let had_focus = page::focused().is_some();
        match answer {
            Ok(answer) => {
                self.stage.set(Stage::Quiet);
                self.latest.set(Some(Arc::new(answer)));
            }
            Err(problem) => {
                self.latest.set(None);
                self.stage.set(Stage::Failed(problem));
            }
        }
        timing::next_frame(move || {
            if had_focus && page::focused().is_none() {
                page::focus_first(HEADING);
            }
        });
    }

    /// What stands in the place of an answer.
    pub fn instead(self) -> impl IntoView {
        move || {
            let words = match self.stage.get() {
                Stage::Failed(problem) => format!("{} {}", problem.what, problem.what_to_do),
                Stage::Slow(progress) if self.latest.with(Option::is_none) => told(progress),
                Stage::Quiet | Stage::Slow(_) => return None,
            };
            Some(view! { <p class="note quiet" role="status">{words}</p> })
        }
    }
}
