//! What a page provides to all its views, by type: there is one of each, and the last that is provided stands. Leptos keeps
//! one of each type for every owner; a reader has one address, one session, one library at a time, and a table for every
//! owner is code that every reader would download.

use std::any::TypeId;
use std::cell::RefCell;

use crate::signal::Kept;

thread_local! {
    static PROVIDED: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

/// Provides `value` to every view, in the place of any other of its type.
pub fn provide_context<T: Send + Sync + 'static>(value: T) {
    provide(TypeId::of::<T>(), Kept::new(value));
}

/// What is provided of this type.
#[must_use]
pub fn use_context<T: Clone + 'static>() -> Option<T> {
    find(TypeId::of::<T>()).map(|found| found.value::<T>().clone())
}

/// What is provided of this type. A view cannot be without it: any render of it shows at once that nobody provides one.
#[must_use]
pub fn expect_context<T: Clone + 'static>() -> T {
    use_context().unwrap_or_else(|| {
        #[cfg(debug_assertions)]
        reactive_graph::owner::expect_context::<T>();
        std::process::abort()
    })
}

#[inline(never)]
fn provide(id: TypeId, value: Kept) {
    PROVIDED.with_borrow_mut(|provided| {
        provided.retain(|other| !other.is(id));
        provided.push(value);
    });
}

#[inline(never)]
fn find(id: TypeId) -> Option<Kept> {
    PROVIDED.with_borrow(|provided| provided.iter().find(|value| value.is(id)).cloned())
}
