//! The builder that `view!` calls: an element, its attributes, what it listens to, its children.

use std::borrow::Cow;

use tachys::html::element::ElementType;
use tachys::html::event::EventDescriptor;
use web_sys::Event;
use web_sys::wasm_bindgen::JsCast;

use crate::attribute::{Attribute, IntoAttributeValue};
use crate::node::{IntoView, Node};
use crate::node_ref::NodeRef;

/// An element that is not drawn yet.
pub struct Element(pub(crate) Box<Parts>);

/// What an element is made of.
pub(crate) struct Parts {
    pub(crate) tag: &'static str,
    pub(crate) namespace: Namespace,
    pub(crate) features: Vec<Feature>,
    pub(crate) children: Vec<Node>,
}

/// Which language a tag belongs to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Namespace {
    Html,
    Svg,
}

/// What is said of an element besides its tag and its children.
pub(crate) enum Feature {
    Attribute(&'static str, Attribute),
    Property(&'static str, Attribute),
    Listener(Cow<'static, str>, Box<dyn FnMut(Event)>),
    Reference(Box<dyn FnOnce(&web_sys::Element)>),
}

impl Element {
    /// An HTML element.
    #[must_use]
    pub fn html(tag: &'static str) -> Self {
        Self::new(tag, Namespace::Html)
    }

    /// An SVG element.
    #[must_use]
    pub fn svg(tag: &'static str) -> Self {
        Self::new(tag, Namespace::Svg)
    }

    fn new(tag: &'static str, namespace: Namespace) -> Self {
        Self(Box::new(Parts { tag, namespace, features: Vec::new(), children: Vec::new() }))
    }

    // Each of these is called from every view: they stand once, and a call is all that a view has of them.

    #[inline(never)]
    fn with(mut self, feature: Feature) -> Self {
        self.0.features.push(feature);
        self
    }

    #[inline(never)]
    pub(crate) fn with_child(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    pub(crate) fn with_literal(self, text: &'static str) -> Self {
        self.with_child(text.into_node())
    }

    #[inline(never)]
    pub(crate) fn with_text(self, text: String) -> Self {
        self.with_child(text.into_node())
    }

    #[inline(never)]
    pub(crate) fn with_attribute(self, name: &'static str, value: Attribute) -> Self {
        self.with(Feature::Attribute(name, value))
    }

    #[inline(never)]
    pub(crate) fn with_literal_attribute(self, name: &'static str, value: &'static str) -> Self {
        self.with_attribute(name, Attribute::Fixed(Some(Cow::Borrowed(value))))
    }

    /// What stands between its tags.
    #[must_use]
    pub fn child(self, child: impl IntoView) -> Self {
        child.add_to(self)
    }

    /// An attribute.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl IntoAttributeValue) -> Self {
        value.set_on(self, name)
    }

    /// A property of the drawn element: `checked`, `selected`, `value`.
    #[must_use]
    pub fn prop(self, name: &'static str, value: impl IntoAttributeValue) -> Self {
        self.with(Feature::Property(name, value.into_attribute_value()))
    }

    /// What happens at an event.
    #[must_use]
    pub fn on<E>(self, event: E, mut handler: impl FnMut(E::EventType) + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        let handler: Box<dyn FnMut(Event)> = Box::new(move |event| handler(event.unchecked_into()));
        self.with(Feature::Listener(event.name(), handler))
    }

    /// Hands the drawn element to whoever holds the reference.
    #[must_use]
    pub fn node_ref<E>(self, reference: NodeRef<E>) -> Self
    where
        E: ElementType + 'static,
        E::Output: JsCast,
    {
        self.with(Feature::Reference(Box::new(move |element| reference.load(element))))
    }
}

/// The methods by which `view!` sets attributes that Leptos knows by name.
macro_rules! attributes {
    ($($method:ident = $name:literal,)+) => {
        impl Element {$(
            #[doc = concat!("The attribute `", $name, "`.")]
            #[must_use]
            pub fn $method(self, value: impl IntoAttributeValue) -> Self {
                self.attr($name, value)
            }
        )+}
    };
}

attributes! {
    accept = "accept",
    action = "action",
    aria_atomic = "aria-atomic",
    aria_busy = "aria-busy",
    aria_controls = "aria-controls",
    aria_current = "aria-current",
    aria_describedby = "aria-describedby",
    aria_description = "aria-description",
    aria_details = "aria-details",
    aria_disabled = "aria-disabled",
    aria_expanded = "aria-expanded",
    aria_haspopup = "aria-haspopup",
    aria_hidden = "aria-hidden",
    aria_label = "aria-label",
    aria_labelledby = "aria-labelledby",
    aria_live = "aria-live",
    aria_orientation = "aria-orientation",
    aria_pressed = "aria-pressed",
    aria_valuemax = "aria-valuemax",
    aria_valuemin = "aria-valuemin",
    aria_valuenow = "aria-valuenow",
    aria_valuetext = "aria-valuetext",
    autocomplete = "autocomplete",
    autofocus = "autofocus",
    autocapitalize = "autocapitalize",
    checked = "checked",
    cite = "cite",
    class = "class",
    closedby = "closedby",
    colspan = "colspan",
    d = "d",
    datetime = "datetime",
    dir = "dir",
    disabled = "disabled",
    download = "download",
    enterkeyhint = "enterkeyhint",
    height = "height",
    hidden = "hidden",
    href = "href",
    id = "id",
    inputmode = "inputmode",
    lang = "lang",
    list = "list",
    max = "max",
    method = "method",
    min = "min",
    name = "name",
    open = "open",
    placeholder = "placeholder",
    rel = "rel",
    role = "role",
    rowspan = "rowspan",
    rows = "rows",
    scope = "scope",
    selected = "selected",
    spellcheck = "spellcheck",
    start = "start",
    tabindex = "tabindex",
    target = "target",
    title = "title",
    value = "value",
    width = "width",
}

impl Element {
    /// The attribute `type`.
    #[must_use]
    pub fn r#type(self, value: impl IntoAttributeValue) -> Self {
        self.attr("type", value)
    }

    /// The attribute `for`.
    #[must_use]
    pub fn r#for(self, value: impl IntoAttributeValue) -> Self {
        self.attr("for", value)
    }
}
