//! Texts that the reader brings: nothing of them leaves the machine, and nothing is kept before its reader says so.
//!
//! - [`list`]: those that are here; [`collections`]: texts under a name, [`membership`]: in which of them a text stands
//! - [`storage`]: what of the reader is kept, and the file of it; [`opening`]: adding such a file
//! - [`add`]: bringing texts, one or many; [`compare`]: bringing two to read side by side
//! - [`captures`]: texts of one address; [`changes`]: what changed between two of them
//! - [`entry`]: the place for one text; [`draft`]: a text that is being brought; [`preview`]: what of it will stand; [`keep`]: keeping it

mod add;
mod captures;
mod changes;
mod collections;
mod compare;
mod draft;
mod entry;
mod keep;
mod list;
mod membership;
mod opening;
mod preview;
mod storage;

use std::future::Future;

use leptos::prelude::*;

use super::lazy::{LazyResult, LazyView};
use crate::lazy_view;
use crate::platform::files;
use crate::state::other_pages;
use crate::state::route::OwnTexts;
use crate::state::session::Session;
use add::AddView;
use changes::{changes, fetch_changes};
use compare::CompareView;
use list::ListView;

lazy_view!(
    /// The texts of the reader.
    own_texts, fetch_list, list() => listed()
);

lazy_view!(
    /// Bringing texts.
    own_add, fetch_adding, adding() => bringing(|| view! { <AddView /> })
);

lazy_view!(
    /// Bringing two texts to read side by side.
    own_compare, fetch_comparing, comparing() => bringing(|| view! { <CompareView /> })
);

/// The view of a screen, whose code lies in a chunk of its own.
#[must_use]
pub fn lazy(of: OwnTexts) -> LazyView {
    match of {
        OwnTexts::List => LazyView::new(|| Box::pin(fetch_list()), || Box::pin(styled(list()))),
        OwnTexts::Add => LazyView::new(|| Box::pin(fetch_adding()), || Box::pin(styled(adding()))),
        OwnTexts::Compare => LazyView::new(|| Box::pin(fetch_comparing()), || Box::pin(styled(comparing()))),
        OwnTexts::Changes(texts) => {
            LazyView::new(|| Box::pin(fetch_changes()), move || Box::pin(styled(changes(texts.clone()))))
        }
    }
}

/// Draws a view once its style is here.
async fn styled(view: impl Future<Output = LazyResult>) -> LazyResult {
    files::composed_style().await;
    view.await
}

/// From now on what other pages keep is shown here too.
fn listed() -> impl IntoView {
    other_pages::listen(Session::expect());
    view! { <ListView /> }
}

/// The same once what is being brought is kept or left.
fn bringing<V: IntoView>(view: impl FnOnce() -> V) -> V {
    let session = Session::expect();
    other_pages::listen(session);
    other_pages::wait_while_bringing(session);
    view()
}
