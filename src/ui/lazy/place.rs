//! The place of a view whose code is on its way: nothing for a moment, then a sentence, then the view, or what can be done if its code
//! does not arrive. Everything else on the page works meanwhile.

use std::sync::Arc;

use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use leptos::reactive::computed::ScopedFuture;
use leptos::task::spawn_local;

use super::code::LazyView;
use crate::platform::{address, files, timing};
use crate::state::navigation::Navigation;
use crate::ui::parts::MAIN;
use crate::ui::parts::action::{ActionButton, Weight};
use crate::ui::place as page_place;
use crate::words;

/// Nobody reads a sentence that is gone sooner.
const PAUSE_BEFORE_WORDS_MS: u32 = 150;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Fetching,
    Late,
    Drawn,
    Failed,
}

/// A screen of its own.
#[component]
pub fn LazyScreen(
    /// How it is had.
    view: LazyView,
) -> impl IntoView {
    let navigation = Navigation::expect();
    let place = LazyPlace::open(view, move || page_place::arrive(navigation));
    move || match place.stage.get() {
        Stage::Fetching => view! { <main id=MAIN class="page" tabindex="-1" data-waiting=""></main> }.into_any(),
        Stage::Late => view! {
            <main id=MAIN class="page" tabindex="-1" data-waiting="" aria-busy="true">
                <OnItsWay />
            </main>
        }
        .into_any(),
        Stage::Drawn => place.take_view(),
        Stage::Failed => view! {
            <main id=MAIN class="page" tabindex="-1">
                <DidNotArrive place=place.clone() />
            </main>
        }
        .into_any(),
    }
}

/// A part of a screen.
#[component]
pub fn LazyPart(
    /// How it is had.
    view: LazyView,
) -> impl IntoView {
    part_at(LazyPlace::open(view, || {}))
}

/// The cards beside a text. The page has its whole height only with them, and a reader who returns to a place is led there then.
#[component]
pub fn LazyPanel(
    /// How it is had.
    view: LazyView,
) -> impl IntoView {
    let navigation = Navigation::expect();
    part_at(LazyPlace::open(view, move || page_place::return_late(navigation)))
}

/// A picture beside what is read. The page has its height without it, and nobody is told that it is on its way.
#[component]
pub fn LazyPicture(
    /// How it is had.
    view: LazyView,
) -> impl IntoView {
    let place = LazyPlace::open(view, || {});
    move || match place.stage.get() {
        Stage::Fetching | Stage::Late => ().into_any(),
        Stage::Drawn => place.take_view(),
        Stage::Failed => view! { <DidNotArrive place=place.clone() /> }.into_any(),
    }
}

fn part_at(place: LazyPlace) -> impl IntoView {
    move || match place.stage.get() {
        Stage::Fetching => view! { <span data-waiting="" hidden=""></span> }.into_any(),
        Stage::Late => view! { <OnItsWay /> }.into_any(),
        Stage::Drawn => place.take_view(),
        Stage::Failed => view! { <DidNotArrive place=place.clone() /> }.into_any(),
    }
}

#[component]
fn OnItsWay() -> impl IntoView {
    view! {
        <p class="note quiet" role="status" data-waiting="">
            {words::loading::ON_ITS_WAY}
        </p>
    }
}

/// That the code did not arrive. If the host has a newer build by then, the files of this one may be gone from it.
#[component]
fn DidNotArrive(place: LazyPlace) -> impl IntoView {
    let has_newer = RwSignal::new(false);
    spawn_local(async move {
        let found = files::host_has_newer_build().await;
        has_newer.try_set(found);
    });
    let told = move || {
        if has_newer.get() { words::loading::HAS_NEWER } else { words::loading::DID_NOT_ARRIVE }
    };
    view! {
        <section class="problem" role="alert">
            <p class="problem__what">{told}</p>
            <div class="problem__actions">
                <ActionButton weight=Weight::Main on_press=move || place.fetch()>
                    {words::problems::TRY_AGAIN}
                </ActionButton>
                <Show when=move || has_newer.get()>
                    <ActionButton on_press=address::reload>
                        {words::loading::LOAD_NEW_VERSION}
                    </ActionButton>
                </Show>
            </div>
        </section>
    }
}

/// What the place of a lazy view knows.
#[derive(Clone)]
struct LazyPlace {
    lazy: LazyView,
    stands: Arc<dyn Fn() + Send + Sync>,
    /// Whose contexts the view sees, whoever asks for it.
    owner: Owner,
    stage: RwSignal<Stage>,
    view: StoredValue<Option<AnyView>, LocalStorage>,
}

impl LazyPlace {
    /// Begins to fetch; `stands` is called when the view is drawn or cannot be.
    fn open(lazy: LazyView, stands: impl Fn() + Send + Sync + 'static) -> Self {
        let stage = RwSignal::new(Stage::Fetching);
        let (stands, owner) = (Arc::new(stands), Owner::current().unwrap_or_default());
        let place = Self { lazy, stands, owner, stage, view: StoredValue::new_local(None) };
        place.fetch();
        place
    }

    fn fetch(&self) {
        let Self { stage, view, .. } = *self;
        let (lazy, stands) = (self.lazy.clone(), Arc::clone(&self.stands));
        stage.set(Stage::Fetching);
        let late = Timeout::new(PAUSE_BEFORE_WORDS_MS, move || {
            stage.try_set(Stage::Late);
        });
        let arrives = async move {
            let arrival = (lazy.fetch)().await;
            drop(late);
            // To link the code, to make the view and to put it on the page are work enough for a turn each.
            timing::pause().await;
            // The reader may have gone elsewhere; what the view would read is gone then, too.
            if stage.is_disposed() {
                return;
            }
            let drawn = match arrival {
                Ok(()) => (lazy.draw)().await.ok(),
                Err(_) => None,
            };
            timing::pause().await;
            let reached = if drawn.is_some() { Stage::Drawn } else { Stage::Failed };
            view.try_set_value(drawn);
            stage.try_set(reached);
            stands();
        };
        self.owner.with(|| spawn_local(ScopedFuture::new(arrives)));
    }

    fn take_view(&self) -> AnyView {
        self.view.try_update_value(Option::take).flatten().unwrap_or_else(|| ().into_any())
    }
}
