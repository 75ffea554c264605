//! A handle on an element that a view draws.

use core::fmt;
use core::marker::PhantomData;

use send_wrapper::SendWrapper;
use tachys::html::element::ElementType;
use web_sys::Element;
use web_sys::wasm_bindgen::JsCast;

use crate::signal::RwSignal;

/// The drawn element, once there is one.
pub struct NodeRef<E>(RwSignal<Option<SendWrapper<Element>>>, PhantomData<fn() -> E>);

impl<E> NodeRef<E>
where
    E: ElementType,
    E::Output: JsCast,
{
    /// A handle that holds nothing yet.
    #[must_use]
    #[expect(clippy::new_without_default, reason = "a handle is made to be given to an element, never by default")]
    pub fn new() -> Self {
        Self(RwSignal::new(None), PhantomData)
    }

    /// The element; tracked.
    #[must_use]
    pub fn get(self) -> Option<E::Output> {
        self.0.get().map(|element| element.take().unchecked_into())
    }

    /// The element; not tracked.
    #[must_use]
    pub fn get_untracked(self) -> Option<E::Output> {
        self.0.try_get_untracked().flatten().map(|element| element.take().unchecked_into())
    }

    /// Takes the drawn element.
    pub(crate) fn load(self, element: &Element) {
        self.0.set(Some(SendWrapper::new(element.clone())));
    }
}

impl<E> Clone for NodeRef<E> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<E> Copy for NodeRef<E> {}

impl<E> fmt::Debug for NodeRef<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("NodeRef")
    }
}
