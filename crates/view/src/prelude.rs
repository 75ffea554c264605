//! Leptos' prelude: its own words where this crate uses them, this crate's where they stand for Leptos'.

pub use leptos_dom::helpers::*;
pub use leptos_macro::*;
pub use reactive_graph::IntoReactiveValue;
pub use reactive_graph::graph::untrack;
pub use reactive_graph::owner::{Owner, on_cleanup};

pub use crate::attribute::IntoAttributeValue;
pub use crate::children::{Children, ChildrenFn, ChildrenOptContainer, ToChildren, ViewFn};
pub use crate::context::{expect_context, provide_context, use_context};
pub use crate::control_flow::{Show, ShowProps};
pub use crate::effect::Effect;
pub use crate::node::{AnyView, CollectView, IntoAny, IntoRender, IntoView, Node, View};
pub use crate::node_ref::NodeRef;
pub use crate::signal::{Memo, RwSignal, memo};
pub use crate::stored::StoredValue;
