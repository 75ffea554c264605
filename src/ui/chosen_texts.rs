//! Which texts of the reader are open, if not all of them beside the articles: the line that says so on every view, and the links that
//! choose.

use diptych_own_texts::{Choice, Collection};
use leptos::prelude::*;

use crate::lazy_view;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{OwnTexts, Route, View};
use crate::state::session::{Opening, Session};
use crate::words::{collections as words, common};

lazy_view!(
    /// The line that says which texts of the reader are open.
    own_texts, fetch_chosen_notice, chosen_notice() => view! { <ChosenNotice /> }
);

/// The contents with a choice of texts.
pub fn route_of(navigation: Navigation, choice: &Choice) -> String {
    Route { corpus: untrack(|| navigation.corpus()), own: Some(choice.written().into()), view: View::default() }.href()
}

/// The contents with all texts beside the articles.
pub fn route_of_all(navigation: Navigation) -> String {
    Route { corpus: untrack(|| navigation.corpus()), ..Route::default() }.href()
}

/// The line; nothing while all texts stand beside the articles.
#[component]
fn ChosenNotice() -> impl IntoView {
    let (session, navigation) = (Session::expect(), Navigation::expect());
    let told = move || {
        let choice = Choice::parse(&navigation.own()?)?;
        let Opening::Open(library) = session.opening() else { return None };
        Some(told(&choice, &library, session))
    };
    move || {
        let told = told()?;
        Some(view! {
            <div class="notice notice--bar ui" role="status">
                <span class="notice__text">{told}</span>
                <span class="notice__actions">
                    <a class="action action--quiet" href=navigation.href(View::OwnTexts(OwnTexts::List))>
                        {common::YOUR_TEXTS}
                    </a>
                    <a class="action action--quiet" href=route_of_all(navigation)>
                        {words::BACK_TO_ALL}
                    </a>
                </span>
            </div>
        })
    }
}

fn told(choice: &Choice, library: &Library, session: Session) -> String {
    let n_texts = library.source().own_texts().len();
    let collections = session.own_texts().collections();
    let is_chosen = |id: &str| choice.collection.as_deref() == Some(id);
    let name = collections.iter().find(|it| is_chosen(it.id())).map(Collection::name);
    match (choice.is_alone, name) {
        (false, Some(name)) => words::open_beside(name, n_texts),
        (_, name) => words::open_alone(name, n_texts),
    }
}
