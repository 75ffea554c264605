//! What is shown when there is nothing else to show: what happened, what is safe, what can be done.

use std::sync::Arc;

use diptych_own_texts::own_text::ID_PREFIX;
use leptos::prelude::*;

use super::drop_zone::ChoosePack;
use super::parts::MAIN;
use super::parts::action::{ActionButton, Weight};
use crate::platform::address;
use crate::state::navigation::Navigation;
use crate::state::problem::Problem;
use crate::state::route::{Route, Slug, View};
use crate::state::session::Session;
use crate::words;
use crate::words::problems::Missing;

/// A problem in words, with the ways on as children.
#[component]
pub fn ProblemBlock(
    /// What happened and what helps.
    problem: Problem,
    /// The ways on.
    children: Children,
) -> impl IntoView {
    view! {
        <main id=MAIN class="page" tabindex="-1">
            <ProblemSection problem=problem>{children()}</ProblemSection>
        </main>
    }
}

/// The same within a view that goes on around it.
#[component]
pub fn ProblemSection(
    /// What happened and what helps.
    problem: Problem,
    /// The ways on.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="problem" role="alert">
            <h1 class="problem__what" tabindex="-1">
                {problem.what}
            </h1>
            <p class="problem__do">{problem.what_to_do}</p>
            <div class="problem__actions">{children()}</div>
        </section>
    }
}

/// The corpus is on its way. The static shell, or nothing yet, says more than this line would.
#[component]
pub fn LoadingView() -> impl IntoView {
    view! {
        <main id=MAIN class="page loading" tabindex="-1" aria-busy="true">
            <p class="note quiet">{words::problems::OPENING}</p>
        </main>
    }
}

/// The corpus could not be opened.
#[component]
pub fn OpeningFailed(
    /// Why.
    problem: Problem,
) -> impl IntoView {
    let session = Session::expect();
    let navigation = Navigation::expect();
    Effect::new(move |_| crate::platform::page::remove("shell"));
    let own = Route::default().href();
    view! {
        <ProblemBlock problem=problem>
            <ActionButton weight=Weight::Main on_press=move || session.load_again(navigation.corpus())>
                {words::problems::TRY_AGAIN}
            </ActionButton>
            <ChoosePack />
            <Show when=move || navigation.corpus().or(navigation.own()).is_some()>
                <a class="action action--quiet" href=own.clone()>
                    {words::problems::OWN_CORPUS}
                </a>
            </Show>
            <ActionButton weight=Weight::Quiet on_press=address::reload>
                {words::problems::RELOAD}
            </ActionButton>
        </ProblemBlock>
    }
}

/// The address names no view.
#[component]
pub fn NoSuchPage(
    /// The hash.
    hash: Arc<str>,
) -> impl IntoView {
    let problem = Problem {
        what: words::problems::NO_SUCH_PAGE.to_owned(),
        what_to_do: words::problems::address_without_page(&hash),
    };
    view! {
        <ProblemBlock problem=problem>
            <WayToContents />
        </ProblemBlock>
    }
}

/// A link names something that the open corpus does not have.
#[component]
pub fn NoSuchThing(
    /// What it would be.
    kind: Missing,
    /// The slug in the address.
    slug: Slug,
) -> impl IntoView {
    view! {
        <ProblemBlock problem=no_such_thing(kind, &slug)>
            <WaysFromNoSuchThing slug=&slug />
        </ProblemBlock>
    }
}

/// That the open corpus does not have a thing of this kind under this slug.
#[must_use]
pub fn no_such_thing(kind: Missing, slug: &str) -> Problem {
    if slug.starts_with(ID_PREFIX) {
        return Problem {
            what: words::problems::brought_elsewhere(slug),
            what_to_do: words::problems::ASK_FOR_TEXT.to_owned(),
        };
    }
    Problem { what: kind.what(slug), what_to_do: kind.what_to_do().to_owned() }
}

/// The contents, or a search for the words of the slug.
#[component]
pub fn WaysFromNoSuchThing<'a>(
    /// The slug in the address.
    slug: &'a str,
) -> impl IntoView + use<> {
    let navigation = Navigation::expect();
    view! {
        <WayToContents />
        <a class="action action--quiet" href=navigation.href(View::Search(slug.replace('-', " ").into()))>
            {words::problems::SEARCH_FOR_IT}
        </a>
    }
}

#[component]
fn WayToContents() -> impl IntoView {
    let navigation = Navigation::expect();
    view! {
        <a class="action action--main" href=navigation.href(View::default())>
            {words::problems::GO_TO_CONTENTS}
        </a>
    }
}
