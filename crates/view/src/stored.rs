//! Values that views keep beside their signals: nobody hears of a change. One type stands behind them all.

use core::fmt;
use core::marker::PhantomData;
use std::any::Any;
use std::rc::Rc;

use reactive_graph::owner::{self, LocalStorage};
use reactive_graph::traits::{GetValue, SetValue};

/// A value that lives as long as the view that made it.
pub struct StoredValue<T>(owner::StoredValue<Rc<dyn Any>, LocalStorage>, PhantomData<fn() -> T>);

impl<T: 'static> StoredValue<T> {
    /// Keeps `value`.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(keep(Rc::new(value)), PhantomData)
    }

    /// Keeps another value. Once the owner is gone, nothing happens.
    pub fn set_value(self, value: T) {
        set(self.0, Rc::new(value));
    }

    /// What `read` says of the value; nothing once the owner is gone.
    pub fn with_value<R>(self, read: impl FnOnce(&T) -> R) -> Option<R> {
        kept(self.0)?.downcast_ref().map(read)
    }
}

impl<T> Clone for StoredValue<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for StoredValue<T> {}

impl<T> fmt::Debug for StoredValue<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("StoredValue")
    }
}

#[inline(never)]
fn keep(value: Rc<dyn Any>) -> owner::StoredValue<Rc<dyn Any>, LocalStorage> {
    owner::StoredValue::new_local(value)
}

#[inline(never)]
fn kept(stored: owner::StoredValue<Rc<dyn Any>, LocalStorage>) -> Option<Rc<dyn Any>> {
    stored.try_get_value()
}

#[inline(never)]
fn set(stored: owner::StoredValue<Rc<dyn Any>, LocalStorage>, value: Rc<dyn Any>) {
    let _ = stored.try_set_value(value);
}
