//! Parts of a view that stand under a condition.

use leptos_macro::component;

use crate::children::{ChildrenFn, ViewFn};

use crate::node::{IntoView, Node};
use crate::signal::memo;

/// What is between the tags while `when` holds, `fallback` otherwise; drawn anew only when that changes.
#[component]
pub fn Show<W>(
    /// The condition.
    when: W,
    /// What stands there instead.
    #[prop(optional, into)]
    fallback: ViewFn,
    /// What stands there.
    children: ChildrenFn,
) -> impl IntoView
where
    W: Fn() -> bool + Send + Sync + 'static,
{
    let holds = memo(move |_| when());
    Node::reactive(Box::new(move || if holds.get() { children() } else { fallback.run() }))
}
