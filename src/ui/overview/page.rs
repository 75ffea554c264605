//! The frame of every overview: its heading and head, what stands there until the worker answers, and the answer as the overview draws
//! it. Knows no overview.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::answered::Answered;
use super::parts::OverviewHead;
use crate::platform::{page, timing};
use crate::state::navigation::Navigation;
use crate::state::route::Overview;
use crate::ui::parts::MAIN;
use crate::ui::place;

/// An overview. What a screen shows is drawn at once, and what stands in a [`Later`] when that is there.
#[component]
pub(super) fn OverviewPage<T: Send + Sync + 'static>(
    /// Which.
    overview: Overview,
    /// What stands here.
    lead: &'static str,
    /// What the worker answers.
    answered: Answered<T>,
    /// Draws an answer.
    draw: fn(Arc<T>) -> AnyView,
    /// What keys do besides.
    #[prop(optional)]
    on_key: Option<Callback<KeyboardEvent>>,
) -> impl IntoView {
    let whole = Whole::provide();
    let latest = answered.latest;
    let stands = Memo::new(move |_| latest.with(Option::is_some));
    let inside = move || {
        let answer = latest.get()?;
        whole.begin();
        Some(draw(answer))
    };
    let instead = answered.instead().into_any();
    view! { <Frame overview lead stands whole instead inside=inside.into_any() on_key /> }
}

#[component]
fn Frame(
    overview: Overview,
    lead: &'static str,
    stands: Memo<bool>,
    whole: Whole,
    instead: AnyView,
    inside: AnyView,
    on_key: Option<Callback<KeyboardEvent>>,
) -> impl IntoView {
    let follow_key = move |event| {
        if let Some(on_key) = on_key {
            on_key.run(event);
        }
    };
    view! {
        <main id=MAIN class="page" tabindex="-1" on:keydown=follow_key>
            <div class="page__wide page__full">
                <h1 class="headline" tabindex="-1">
                    {overview.name()}
                </h1>
                <div
                    class="overview"
                    data-waiting=move || (!stands.get()).then_some("")
                    aria-busy=move || (stands.get() && !whole.0.get()).then_some("true")
                >
                    {instead}
                    {move || stands.get().then(|| view! { <OverviewHead overview lead /> })}
                    {inside}
                </div>
            </div>
        </main>
    }
}

/// Whether all of an answer is drawn.
#[derive(Clone, Copy)]
pub(super) struct Whole(RwSignal<bool>);

impl Whole {
    fn provide() -> Self {
        let whole = Self(RwSignal::new(false));
        provide_context(whole);
        whole
    }

    /// That of the overview around.
    pub(super) fn expect() -> Self {
        expect_context()
    }

    /// Has all drawn at once: somebody asks for what is further down.
    pub(super) fn finish(self) {
        self.0.set(true);
    }

    /// A new answer is drawn. The rest of it follows when what a screen shows is painted, unless somebody returns to a place further down,
    /// or prints.
    fn begin(self) {
        let navigation = Navigation::expect();
        self.0.set(place::is_noted());
        // What stands already is not drawn again: lists that are drawn in pieces would be empty on the paper.
        let finish = move || {
            if self.0.try_get_untracked() == Some(false) {
                self.0.try_set(true);
            }
        };
        timing::after_paint(finish);
        let printing = StoredValue::new_local(page::hear_first("beforeprint", finish));
        on_cleanup(move || printing.set_value(None));
        timing::next_frame(move || place::return_late(navigation));
    }
}

/// What no screen shows at first.
#[component]
pub(super) fn Later(
    /// What it is.
    children: ChildrenFn,
) -> impl IntoView {
    let whole = Whole::expect();
    move || whole.0.get().then(|| children())
}
