//! Leptos' prelude, with this crate's words where both have one.

pub use full::prelude::*;

pub use crate::attribute::IntoAttributeValue;
pub use crate::children::{Children, ChildrenFn, ChildrenOptContainer, ToChildren, ViewFn};
pub use crate::control_flow::{Show, ShowProps};
pub use crate::effect::Effect;
pub use crate::node::{AnyView, CollectView, IntoAny, IntoRender, IntoView, Node, View};
pub use crate::signal::{Memo, RwSignal, memo};
