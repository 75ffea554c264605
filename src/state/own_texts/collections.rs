//! The collections of the reader's texts: they are kept beside the texts, under names that the reader gives.

use std::sync::Arc;

use diptych_own_texts::Collection;
use diptych_own_texts::collection::NameError;
use leptos::prelude::*;

use super::{KEY, OwnTexts};
use crate::platform::database::{self, Record, Store};
use crate::platform::{PlatformError, other_pages, storage, timing};
use crate::state::problem::Problem;
use crate::words::collections as words;

impl OwnTexts {
    /// The collections, in the order of their names; tracked.
    #[must_use]
    pub fn collections(self) -> Arc<Vec<Collection>> {
        self.collections.get()
    }

    /// The same, untracked.
    #[must_use]
    pub fn collections_untracked(self) -> Arc<Vec<Collection>> {
        self.collections.get_untracked()
    }

    /// Makes a collection and gives its id; one that has the name already is taken.
    ///
    /// # Errors
    /// A sentence, if this is no name, or the browser does not keep the collection.
    pub async fn make_collection(self, name: &str) -> Result<String, Problem> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a moment only tells names apart")]
        let made = Collection::new(name, timing::wall_clock_ms() as u64).map_err(no_name)?;
        let known =
            self.collections_untracked().iter().find(|it| it.name() == made.name()).map(|it| it.id().to_owned());
        match known {
            Some(id) => Ok(id),
            None => {
                let id = made.id().to_owned();
                self.keep(made).await.map(|()| id)
            }
        }
    }

    /// Gives a collection another name.
    ///
    /// # Errors
    /// A sentence, if this is no name or that of another collection, or the browser does not keep it.
    pub async fn rename_collection(self, id: &str, name: &str) -> Result<(), Problem> {
        let Some(mut renamed) = self.collection(id) else { return Ok(()) };
        renamed.rename(name).map_err(no_name)?;
        if self.collections_untracked().iter().any(|it| it.name() == renamed.name() && it.id() != id) {
            return Err(Problem::told(words::name_is_taken(renamed.name())));
        }
        self.keep(renamed).await
    }

    /// Puts texts into a collection.
    ///
    /// # Errors
    /// A sentence, if the browser does not keep it.
    pub async fn put_into(self, id: &str, texts: &[String]) -> Result<(), Problem> {
        let Some(mut changed) = self.collection(id) else { return Ok(()) };
        texts.iter().for_each(|text| changed.put_in(text));
        self.keep(changed).await
    }

    /// Takes a text out of a collection; it stays among the texts of the reader.
    ///
    /// # Errors
    /// A sentence, if the browser does not keep it.
    pub async fn take_out_of(self, id: &str, text: &str) -> Result<(), Problem> {
        let Some(mut changed) = self.collection(id) else { return Ok(()) };
        changed.take_out(text);
        self.keep(changed).await
    }

    /// Deletes collections, and none of their texts.
    ///
    /// # Errors
    /// A sentence, if the browser still has them.
    pub async fn delete_collections(self, ids: Vec<String>) -> Result<(), Problem> {
        let removed = database::remove(Store::Collections, ids.clone()).await;
        self.change(|all| all.retain(|it| !ids.iter().any(|id| id == it.id())));
        self.forget_if_empty();
        other_pages::tell();
        removed.map_err(|PlatformError(why)| Problem::told(words::collection_not_kept(&why)))
    }

    /// Makes the collections these, with the names and the texts that these have.
    ///
    /// # Errors
    /// A sentence, if the browser does not keep them so.
    pub async fn set_collections(self, wanted: &[Collection]) -> Result<(), Problem> {
        let before = self.collections_untracked();
        let gone = before.iter().filter(|it| wanted.iter().all(|kept| kept.id() != it.id()));
        let gone: Vec<String> = gone.map(|it| it.id().to_owned()).collect();
        if !gone.is_empty() {
            self.delete_collections(gone).await?;
        }
        for collection in wanted.iter().filter(|it| !before.contains(it)) {
            self.keep(collection.clone()).await?;
        }
        Ok(())
    }

    /// Those that the browser keeps.
    pub(super) async fn kept_collections() -> Result<Vec<Collection>, PlatformError> {
        let records = database::all(Store::Collections).await?;
        let mut kept: Vec<Collection> = records.iter().filter_map(|it| Collection::read(&it.bytes)).collect();
        in_order(&mut kept);
        Ok(kept)
    }

    fn collection(self, id: &str) -> Option<Collection> {
        self.collections_untracked().iter().find(|it| it.id() == id).cloned()
    }

    async fn keep(self, collection: Collection) -> Result<(), Problem> {
        let record =
            Record { key: collection.id().to_owned(), since_ms: timing::wall_clock_ms(), bytes: collection.bytes() };
        let kept = database::put(Store::Collections, vec![record]).await;
        self.change(|all| {
            all.retain(|it| it.id() != collection.id());
            all.push(collection);
        });
        if kept.is_ok() {
            storage::save(KEY, "kept");
        }
        other_pages::tell();
        kept.map_err(|PlatformError(why)| Problem::told(words::collection_not_kept(&why)))
    }

    fn change(self, change: impl FnOnce(&mut Vec<Collection>)) {
        self.collections.update(|collections| {
            let mut all = collections.as_ref().clone();
            change(&mut all);
            in_order(&mut all);
            *collections = Arc::new(all);
        });
    }
}

fn in_order(collections: &mut [Collection]) {
    diptych_corpus::order::sort_by_key(collections, |it| (it.name().to_lowercase(), it.id().to_owned()));
}

fn no_name(error: NameError) -> Problem {
    Problem::told(match error {
        NameError::Empty => words::no_name(),
        NameError::TooLong => words::long_name(),
    })
}
