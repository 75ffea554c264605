//! What the reader dismissed: rows that are "not the same", words that are meant otherwise. One list of names in this browser; a
//! signal tells views that it changed.

use diptych_library::dismissed;
use leptos::prelude::*;

use super::route::Target;
use crate::platform::storage;

/// The key that it is saved under. Readers have lists under this key: it never changes.
const KEY: &str = "apart";

/// The names of everything that is dismissed.
#[derive(Clone, Copy, Debug)]
pub struct Dismissed {
    names: RwSignal<Vec<String>>,
    /// Whether the browser has saved the list: one without room has it until the page is closed.
    is_saved: RwSignal<bool>,
}

impl Dismissed {
    /// Puts itself in the context.
    pub fn provide() {
        let dismissed = Self { names: RwSignal::new(storage::load_list(KEY)), is_saved: RwSignal::new(true) };
        provide_context(dismissed);
    }

    /// The one in the context.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    /// Whether `name` is dismissed; tracked.
    #[must_use]
    pub fn has(self, name: &str) -> bool {
        self.names.with(|names| names.iter().any(|it| it == name))
    }

    /// Everything that is dismissed; untracked. Also once the corpus is closed in which it was asked for.
    #[must_use]
    pub fn all_untracked(self) -> Vec<String> {
        self.names.try_get_untracked().unwrap_or_else(|| storage::load_list(KEY))
    }

    /// Exactly these are dismissed from now on.
    pub fn replace(self, list: Vec<String>) {
        let is_saved = if list.is_empty() {
            storage::remove(KEY);
            true
        } else {
            storage::save_list(KEY, &list)
        };
        self.is_saved.set(is_saved);
        self.names.set(list);
    }

    /// Whether what is dismissed is forgotten with the page; tracked.
    #[must_use]
    pub fn is_forgotten(self) -> bool {
        !self.is_saved.get()
    }

    /// Dismisses what is not dismissed of `names`, and takes back what is.
    pub fn turn(self, names: &[String]) {
        // Another page of this browser may have added to the list.
        let mut list = match self.is_saved.get_untracked() {
            true => storage::load_list(KEY),
            false => self.names.get_untracked(),
        };
        for name in names {
            match list.iter().position(|it| it == name) {
                Some(at) => drop(list.remove(at)),
                None => list.push(name.clone()),
            }
        }
        self.is_saved.set(storage::save_list(KEY, &list));
        self.names.set(list);
    }

    /// Whether what `target` opens in `article` is dismissed; tracked.
    #[must_use]
    pub fn has_word(self, article: &str, target: &Target) -> bool {
        word(article, target).is_some_and(|name| self.has(&name))
    }

    /// Dismisses what `targets` open in `article`, or takes it back.
    pub fn turn_words(self, article: &str, targets: &[Target]) {
        let names: Vec<String> = targets.iter().filter_map(|target| word(article, target)).collect();
        self.turn(&names);
    }
}

/// The name of a word; only words of the lexicon have one.
fn word(article: &str, target: &Target) -> Option<String> {
    match target {
        Target::Term(term, Some(nth)) => Some(dismissed::word(article, term, *nth)),
        _ => None,
    }
}
