//! What the reader dismissed: rows that are "not the same", words that are meant otherwise. One list of names in this browser; a
//! signal tells views that it changed.

use diptych_library::dismissed;
use leptos::prelude::*;

use super::route::Target;
use crate::platform::{dismissed as platform, storage};

/// Where it is kept. Readers have lists under this key: it never changes.
const KEY: &str = "apart";

/// The names of everything that is dismissed.
#[derive(Clone, Copy, Debug)]
pub struct Dismissed {
    names: RwSignal<Vec<String>>,
    /// Whether the browser keeps the list: one without room keeps it until the page is closed.
    is_kept: RwSignal<bool>,
}

impl Dismissed {
    /// Puts itself in the context, and offers itself to scripts.
    pub fn provide() {
        let dismissed = Self { names: RwSignal::new(storage::load_list(KEY)), is_kept: RwSignal::new(true) };
        platform::offer(
            move |name| dismissed.names.try_with_untracked(|names| names.contains(&name)) == Some(true),
            move |name| dismissed.turn(&[name]),
        );
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

    /// Whether what is dismissed is forgotten with the page; tracked.
    #[must_use]
    pub fn is_forgotten(self) -> bool {
        !self.is_kept.get()
    }

    /// Dismisses what is not dismissed of `names`, and takes back what is.
    pub fn turn(self, names: &[String]) {
        // Another page of this browser may have added to the list.
        let mut list = match self.is_kept.get_untracked() {
            true => storage::load_list(KEY),
            false => self.names.get_untracked(),
        };
        for name in names {
            match list.iter().position(|it| it == name) {
                Some(at) => drop(list.remove(at)),
                None => list.push(name.clone()),
            }
        }
        self.is_kept.set(storage::save_list(KEY, &list));
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
