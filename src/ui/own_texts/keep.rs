//! Keeping texts that were brought, each in the collection that was chosen for it, and the way to them.

use diptych_own_texts::{Choice, OwnText};
use leptos::prelude::untrack;

use crate::state::navigation::Navigation;
use crate::state::problem::Problem;
use crate::state::route::{Route, View};
use crate::state::session::Session;

/// A text as it will be kept.
#[derive(Clone, Debug)]
pub struct Finished {
    /// The text.
    pub text: OwnText,
    /// The name of the collection that it goes into.
    pub collection: Option<String>,
}

/// Keeps texts and opens them; they stand in their collections before anything is drawn.
///
/// # Errors
/// A sentence, if a name is none, or what is open cannot be opened with them.
pub async fn keep(session: Session, finished: Vec<Finished>) -> Result<(), String> {
    let told = |problem: Problem| format!("{} {}", problem.what, problem.what_to_do);
    for it in &finished {
        if let Some(name) = &it.collection {
            let id = session.own_texts().make_collection(name).await.map_err(told)?;
            session.own_texts().put_into(&id, &[it.text.id().to_owned()]).await.map_err(told)?;
        }
    }
    session.bring(finished.into_iter().map(|it| it.text).collect()).await.map_err(told)
}

/// The address of `view`, which shows these texts: among those that are open if they are, else among all.
pub fn address_of(session: Session, navigation: Navigation, view: View, ids: &[String]) -> String {
    let (corpus, own) = untrack(|| (navigation.corpus(), navigation.own()));
    let collections = session.own_texts().collections_untracked();
    let are_open = match own.as_deref().and_then(Choice::parse).and_then(|it| it.collection) {
        None => true,
        Some(id) => collections.iter().any(|it| it.id() == id && ids.iter().all(|text| it.has(text))),
    };
    Route { corpus, own: own.filter(|_| are_open), view }.href()
}
