//! Signals and memos whose code stands once in the program, whatever their values are. What Leptos is given is one type,
//! a shared value that forgot its own; what components see keeps it.

use core::any::{Any, TypeId};
use core::fmt;
use core::marker::PhantomData;
use std::sync::Arc;

use reactive_graph::computed;
use reactive_graph::signal;
use reactive_graph::traits::{Get, GetUntracked, Set, Track};

/// A value that changes, and that everything hears of that reads it.
pub struct RwSignal<T>(signal::RwSignal<Kept>, PhantomData<fn() -> T>);

impl<T: Send + Sync + 'static> RwSignal<T> {
    /// A signal that has `value` until another is set.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(new_signal(Kept::new(value)), PhantomData)
    }

    /// What `read` says of the value; tracked.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(tracked(self.0).value())
    }

    /// What `read` says of the value; not tracked.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(untracked(self.0).value())
    }

    /// Sets the value and lets everybody know who reads it. Once the owner of the signal is gone, nothing happens.
    pub fn set(self, value: T) {
        set(self.0, Kept::new(value));
    }

    /// Subscribes to the value without reading it.
    pub fn track(self) {
        self.0.track();
    }
}

impl<T: Clone + Send + Sync + 'static> RwSignal<T> {
    /// The value; tracked.
    #[must_use]
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value; not tracked.
    #[must_use]
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }

    /// The value, unless the owner of the signal is gone; not tracked.
    #[must_use]
    pub fn try_get_untracked(self) -> Option<T> {
        self.0.try_get_untracked().map(|kept| kept.value::<T>().clone())
    }

    /// Sets the value to what `change` makes of it. Once the owner of the signal is gone, nothing happens.
    pub fn update(self, change: impl FnOnce(&mut T)) {
        if let Some(mut value) = self.try_get_untracked() {
            change(&mut value);
            self.set(value);
        }
    }
}

/// A value that is worked out from signals. Who reads it hears of it only if it differs.
pub struct Memo<T>(computed::Memo<Kept>, PhantomData<fn() -> T>);

/// A value that is worked out from signals, again only when one of them changes. `derive` is given what it returned the
/// last time.
pub fn memo<T: PartialEq + Send + Sync + 'static>(derive: impl Fn(Option<&T>) -> T + Send + Sync + 'static) -> Memo<T> {
    let derive = move |before: Option<&Kept>| settle(before, derive(before.map(Kept::value)));
    Memo(new_memo(Box::new(derive)), PhantomData)
}

impl<T: Send + Sync + 'static> Memo<T> {
    /// What `read` says of the value; tracked.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(derived(self.0).value())
    }

    /// What `read` says of the value; not tracked.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        read(derived_untracked(self.0).value())
    }

    /// Subscribes to the value without reading it.
    pub fn track(self) {
        self.0.track();
    }
}

impl<T: Clone + Send + Sync + 'static> Memo<T> {
    /// The value; tracked.
    #[must_use]
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// The value; not tracked.
    #[must_use]
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

/// Handles are plain values, whatever they lead to.
macro_rules! handle {
    ($($name:ident)+) => {$(
        impl<T> Clone for $name<T> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<T> Copy for $name<T> {}

        impl<T> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    )+};
}

handle! { RwSignal Memo }

/// A shared value of any type; the same only as itself.
#[derive(Clone)]
pub(crate) struct Kept(Arc<dyn Any + Send + Sync>);

impl PartialEq for Kept {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Kept {
    pub(crate) fn new<T: Send + Sync + 'static>(value: T) -> Self {
        Self(Arc::new(value))
    }

    /// Whether it is of this type.
    pub(crate) fn is(&self, id: TypeId) -> bool {
        (*self.0).type_id() == id
    }

    /// The value. It is of the type that its signal was made with, since handles keep that type; were it not, there would
    /// be no right answer to give.
    pub(crate) fn value<T: 'static>(&self) -> &T {
        self.0.downcast_ref().unwrap_or_else(|| std::process::abort())
    }
}

/// Works a value out, given what it returned the last time.
type Derivation = Box<dyn Fn(Option<&Kept>) -> Kept + Send + Sync>;

/// What was there, if the value is the same; nobody hears of it then.
#[inline(never)]
fn settle<T: PartialEq + Send + Sync + 'static>(before: Option<&Kept>, now: T) -> Kept {
    match before {
        Some(before) if *before.value::<T>() == now => before.clone(),
        _ => Kept::new(now),
    }
}

// Each of these stands once, and a call is all that a view has of it.

#[inline(never)]
fn new_signal(value: Kept) -> signal::RwSignal<Kept> {
    signal::RwSignal::new(value)
}

#[inline(never)]
fn tracked(signal: signal::RwSignal<Kept>) -> Kept {
    signal.get()
}

#[inline(never)]
fn untracked(signal: signal::RwSignal<Kept>) -> Kept {
    signal.get_untracked()
}

#[inline(never)]
fn set(signal: signal::RwSignal<Kept>, value: Kept) {
    let _ = signal.try_set(value);
}

#[inline(never)]
fn new_memo(derive: Derivation) -> computed::Memo<Kept> {
    computed::Memo::new(derive)
}

#[inline(never)]
fn derived(memo: computed::Memo<Kept>) -> Kept {
    memo.get()
}

#[inline(never)]
fn derived_untracked(memo: computed::Memo<Kept>) -> Kept {
    memo.get_untracked()
}
