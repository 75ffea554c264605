//! Draws nodes into the page. The only code that makes elements.

use std::any::Any;

use reactive_graph::effect::RenderEffect;
use reactive_graph::owner::Owner;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlElement, HtmlTemplateElement};

use crate::attribute::{Attribute, Value};
use crate::element::{Element, Feature, Namespace};
use crate::node::{Kind, Node};

/// What keeps a drawn part alive: its effects and listeners. Dropped, the part neither changes nor listens any more.
pub type Held = Vec<Box<dyn Any>>;

const SVG: &str = "http://www.w3.org/2000/svg";
/// What can have the focus, to find it again in a part that is drawn anew.
const FOCUSABLE: &str = "a[href], button, input, select, textarea, summary, [tabindex]";

/// Draws `node` at the end of `host`.
#[must_use]
pub fn draw(node: Node, host: &web_sys::Node) -> Held {
    let mut held = Held::new();
    if let Some(document) = document() {
        draw_before(node, &document, host, None, &mut held);
    }
    held
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Draws `node` in `host`, before `next` or at its end.
fn draw_before(node: Node, document: &Document, host: &web_sys::Node, next: Option<&web_sys::Node>, held: &mut Held) {
    draw_kind(node.into_kind(), document, host, next, held);
}

fn draw_kind(kind: Kind, document: &Document, host: &web_sys::Node, next: Option<&web_sys::Node>, held: &mut Held) {
    match kind {
        Kind::Text(text) => insert(&document.create_text_node(&text), host, next),
        Kind::Literal(markup) => draw_literal(markup, document, host, next),
        Kind::List(nodes) => nodes.into_iter().for_each(|node| draw_before(node, document, host, next, held)),
        Kind::Element(element) => draw_element(element, document, host, next, held),
        Kind::Reactive(view) => held.push(draw_reactive(view, document, host, next)),
    }
}

/// The browser refuses only insertions that make no tree; none of these can.
fn insert(node: &web_sys::Node, host: &web_sys::Node, next: Option<&web_sys::Node>) {
    let _ = host.insert_before(node, next);
}

/// Literal markup goes through the page's policy for markup, as Leptos' own renderer has it. Within a drawing it is read
/// within a drawing, or its elements would be of HTML and invisible.
fn draw_literal(markup: &'static str, document: &Document, host: &web_sys::Node, next: Option<&web_sys::Node>) {
    let template = document.create_element("template").ok().and_then(|it| it.dyn_into::<HtmlTemplateElement>().ok());
    let Some(template) = template else { return };
    let is_in_drawing = host.dyn_ref::<web_sys::Element>().is_some_and(|it| it.namespace_uri().as_deref() == Some(SVG));
    if !is_in_drawing {
        template.set_inner_html(markup);
        return insert(&template.content(), host, next);
    }
    template.set_inner_html(&["<svg>", markup, "</svg>"].concat());
    let Some(drawing) = template.content().first_child() else { return };
    while let Some(part) = drawing.first_child() {
        insert(&part, host, next);
    }
}

fn draw_element(
    element: Element,
    document: &Document,
    host: &web_sys::Node,
    next: Option<&web_sys::Node>,
    held: &mut Held,
) {
    let parts = *element.0;
    let made = match parts.namespace {
        Namespace::Html => document.create_element(parts.tag),
        Namespace::Svg => document.create_element_ns(Some(SVG), parts.tag),
    };
    let Ok(made) = made else { return };
    // Children first: the value of a select needs its options.
    parts.children.into_iter().for_each(|child| draw_before(child, document, &made, None, held));
    parts.features.into_iter().for_each(|feature| add(feature, &made, held));
    insert(&made, host, next);
}

fn add(feature: Feature, element: &web_sys::Element, held: &mut Held) {
    match feature {
        Feature::Attribute(name, value) => follow(value, element, name, set_attribute, held),
        Feature::Property(name, value) => follow(value, element, name, set_property, held),
        Feature::Listener(name, handler) => held.extend(listen(element, &name, handler)),
        Feature::Reference(load) => load(element),
    }
}

/// Runs `effect` now, and again as long as what is returned is kept. One type of effect for everything that is drawn.
fn rendered(mut effect: Box<dyn FnMut()>) -> Box<dyn Any> {
    Box::new(RenderEffect::new(move |_: Option<()>| effect()))
}

type Set = fn(&web_sys::Element, &str, Option<&str>);

fn follow(value: Attribute, element: &web_sys::Element, name: &'static str, set: Set, held: &mut Held) {
    match value {
        Attribute::Fixed(None) => {}
        Attribute::Fixed(Some(value)) => set(element, name, Some(&value)),
        Attribute::Reactive(mut value) => {
            let element = element.clone();
            let mut before: Option<Value> = None;
            held.push(rendered(Box::new(move || {
                let now = value();
                if before.as_ref() != Some(&now) {
                    set(&element, name, now.as_deref());
                }
                before = Some(now);
            })));
        }
    }
}

fn set_attribute(element: &web_sys::Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// A property without a value is false; an empty one is true, as with attributes; any other is text.
fn set_property(element: &web_sys::Element, name: &str, value: Option<&str>) {
    let value = match (name, value) {
        ("value", value) => JsValue::from_str(value.unwrap_or_default()),
        (_, value) => JsValue::from_bool(value.is_some()),
    };
    let _ = js_sys::Reflect::set(element, &JsValue::from_str(name), &value);
}

fn listen(element: &web_sys::Element, name: &str, mut handler: Box<dyn FnMut(web_sys::Event)>) -> Option<Box<dyn Any>> {
    let owner = Owner::current();
    let handler = Closure::<dyn FnMut(web_sys::Event)>::new(move |event| match &owner {
        Some(owner) => owner.with(|| handler(event)),
        None => handler(event),
    });
    element.add_event_listener_with_callback(name, handler.as_ref().unchecked_ref()).ok()?;
    Some(Box::new(handler))
}

/// What stands between the two ends of a reactive part.
struct Drawn {
    held: Held,
    /// The text, if that is all.
    text: Option<web_sys::Text>,
}

/// Draws a reactive part between two comments, which mark its ends when it is drawn anew.
fn draw_reactive(
    mut view: Box<dyn FnMut() -> Node>,
    document: &Document,
    host: &web_sys::Node,
    next: Option<&web_sys::Node>,
) -> Box<dyn Any> {
    let ends = [document.create_comment(""), document.create_comment("")];
    ends.iter().for_each(|end| insert(end, host, next));
    let [first, last] = ends;
    let document = document.clone();
    let mut drawn: Option<Drawn> = None;
    rendered(Box::new(move || {
        let kind = view().into_kind();
        drawn = Some(match (drawn.take(), kind) {
            (Some(Drawn { text: Some(text), held }), Kind::Text(words)) => {
                text.set_data(&words);
                Drawn { text: Some(text), held }
            }
            (Some(before), kind) => {
                let focus = Focus::between(&document, &first, &last);
                drop(before);
                clear(&first, &last);
                let drawn = draw_between(kind, &document, &last);
                focus.restore(&first, &last);
                drawn
            }
            (None, kind) => draw_between(kind, &document, &last),
        });
    }))
}

fn draw_between(kind: Kind, document: &Document, last: &web_sys::Node) -> Drawn {
    let mut held = Held::new();
    let Some(host) = last.parent_node() else { return Drawn { held, text: None } };
    if let Kind::Text(words) = kind {
        let text = document.create_text_node(&words);
        insert(&text, &host, Some(last));
        return Drawn { held, text: Some(text) };
    }
    draw_kind(kind, document, &host, Some(last), &mut held);
    Drawn { held, text: None }
}

fn clear(first: &web_sys::Node, last: &web_sys::Node) {
    let Some(host) = last.parent_node() else { return };
    while let Some(node) = first.next_sibling().filter(|node| node != last) {
        let _ = host.remove_child(&node);
    }
}

/// Which of the elements of a part had the focus, so that drawing it anew does not throw a keyboard back to the page.
struct Focus(Option<usize>);

impl Focus {
    fn between(document: &Document, first: &web_sys::Node, last: &web_sys::Node) -> Self {
        let Some(active) = document.active_element() else { return Self(None) };
        let is_inside = siblings(first, last).any(|node| node.contains(Some(&active)));
        if !is_inside {
            return Self(None);
        }
        Self(focusable(first, last).iter().position(|element| **element == active))
    }

    fn restore(self, first: &web_sys::Node, last: &web_sys::Node) {
        let Some(place) = self.0 else { return };
        if let Some(element) = focusable(first, last).get(place) {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
    }
}

/// The nodes between two ends.
fn siblings<'a>(first: &web_sys::Node, last: &'a web_sys::Node) -> impl Iterator<Item = web_sys::Node> + use<'a> {
    std::iter::successors(first.next_sibling(), web_sys::Node::next_sibling).take_while(move |node| node != last)
}

fn focusable(first: &web_sys::Node, last: &web_sys::Node) -> Vec<HtmlElement> {
    let mut found = Vec::new();
    for element in siblings(first, last).filter_map(|node| node.dyn_into::<HtmlElement>().ok()) {
        if element.matches(FOCUSABLE).unwrap_or_default() {
            found.push(element.clone());
        }
        if let Ok(inner) = element.query_selector_all(FOCUSABLE) {
            found.extend((0..inner.length()).filter_map(|index| inner.get(index)?.dyn_into().ok()));
        }
    }
    found
}
