//! What a component is given between its tags.

use std::rc::Rc;

use crate::node::{IntoView, Node};

/// Drawn once by the component that is given them.
pub type Children = Box<dyn FnOnce() -> Node>;

/// Drawn as often as the component likes.
pub type ChildrenFn = Rc<dyn Fn() -> Node>;

/// What `view!` calls to hand children to a component, whatever kind it asks for.
pub trait ToChildren<F> {
    /// Wraps what is between the tags.
    fn to_children(children: F) -> Self;
}

impl<F, V> ToChildren<F> for Children
where
    F: FnOnce() -> V + 'static,
    V: IntoView,
{
    fn to_children(children: F) -> Self {
        Box::new(move || children().into_node())
    }
}

impl<F, V> ToChildren<F> for ChildrenFn
where
    F: Fn() -> V + 'static,
    V: IntoView,
{
    fn to_children(children: F) -> Self {
        Rc::new(move || children().into_node())
    }
}

/// What `view!` wraps a lone literal or block between a component's tags in.
pub struct ChildrenOptContainer<T>(pub T);

impl<T: IntoView + 'static> ToChildren<ChildrenOptContainer<T>> for Children {
    fn to_children(children: ChildrenOptContainer<T>) -> Self {
        Box::new(move || children.0.into_node())
    }
}

impl<T: IntoView + Clone + 'static> ToChildren<ChildrenOptContainer<T>> for ChildrenFn {
    fn to_children(children: ChildrenOptContainer<T>) -> Self {
        Rc::new(move || children.0.clone().into_node())
    }
}

/// A view given as a property.
pub struct ViewFn(Box<dyn Fn() -> Node>);

impl ViewFn {
    /// Draws it.
    #[must_use]
    pub fn run(&self) -> Node {
        (self.0)()
    }
}

impl Default for ViewFn {
    fn default() -> Self {
        Self(Box::new(|| ().into_node()))
    }
}

impl<F, V> From<F> for ViewFn
where
    F: Fn() -> V + 'static,
    V: IntoView,
{
    fn from(view: F) -> Self {
        Self(Box::new(move || view().into_node()))
    }
}
