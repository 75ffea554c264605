//! The Library that is open, as views hold it: a handle that any closure copies.

use std::sync::Arc;

use leptos::prelude::*;

use super::library::Library;

/// The open Library, for every view below the one that provides it. The scope that provides it holds the Library, and lets it go
/// when it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenLibrary(StoredValue<Arc<Library>>);

impl OpenLibrary {
    /// Holds `library` for the present scope and puts itself in the context.
    pub fn provide(library: Arc<Library>) -> Self {
        let open = Self(StoredValue::new(library));
        provide_context(open);
        open
    }

    /// The Library, for the work at hand; a closure that outlives the work holds the handle. Once the scope has ended, what is
    /// still on its way has an empty one.
    #[must_use]
    pub fn get(self) -> Arc<Library> {
        self.try_get().unwrap_or_default()
    }

    /// The Library; nothing once the scope has ended.
    #[must_use]
    pub fn try_get(self) -> Option<Arc<Library>> {
        self.0.try_get_value()
    }
}

/// The open Library.
///
/// # Panics
/// Only if no ancestor provides one, which a render of any view shows at once.
#[must_use]
pub fn expect_library() -> OpenLibrary {
    expect_context()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use leptos::prelude::*;

    use super::OpenLibrary;
    use crate::state::session::{Opening, Session};
    use diptych_library::sample::library;

    /// What is drawn of the open corpus is a scope that ends when another is shown, as in the page.
    fn shown(session: Session) -> Memo<Option<OpenLibrary>> {
        Memo::new(move |_| match session.opening() {
            Opening::Open(library) => Some(OpenLibrary::provide(library)),
            _ => None,
        })
    }

    #[test]
    fn showing_another_corpus_frees_the_one_before() {
        Owner::new().with(|| {
            let session = Session::provide_idle();
            let shown = shown(session);
            let [first, second] = [library(), library()].map(Arc::new);
            let before = Arc::downgrade(&first);
            session.show(first);
            let handle = shown.get_untracked().unwrap();
            assert_eq!(handle.get().corpus().claims.len(), 3);
            session.show(second);
            assert_ne!(shown.get_untracked(), Some(handle));
            assert!(before.upgrade().is_none(), "something still holds the corpus that was left");
        });
    }

    #[test]
    fn what_outlives_its_corpus_finds_an_empty_one() {
        let owner = Owner::new();
        let handle = owner.with(|| OpenLibrary::provide(Arc::new(library())));
        owner.cleanup();
        assert!(handle.try_get().is_none());
        assert!(handle.get().corpus().articles.is_empty());
    }
}
