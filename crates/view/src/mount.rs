//! The first drawing.

use any_spawner::Executor;
use reactive_graph::owner::Owner;

use crate::dom;
use crate::node::IntoView;

/// Draws a view at the end of `host`; it lives as long as the page.
pub fn mount_to<V: IntoView>(host: &web_sys::HtmlElement, view: impl FnOnce() -> V + 'static) {
    // Refused only if it was started before, which does no harm.
    let _ = Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let drawn = owner.with(|| dom::draw(view().into_node(), host));
    core::mem::forget((owner, drawn));
}
