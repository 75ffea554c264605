//! What a view is: a text, an element, a list, or a part that changes with its signals.

use std::borrow::Cow;

use crate::element::Element;

/// A piece of a page that is not drawn yet. Behind a pointer, so that handing one on is handing on a number: a view is
/// mostly that.
pub struct Node(Box<Kind>);

/// What a piece of a page is.
pub(crate) enum Kind {
    /// Text. Reaches the page as a text node only.
    Text(Cow<'static, str>),
    /// An element with its attributes and children.
    Element(Element),
    /// Markup that was literal in a `view!`, checked by the compiler.
    Literal(&'static str),
    /// Several, one after the other; none at all is an empty list.
    List(Vec<Node>),
    /// A part that is drawn anew whenever a signal changes that it reads.
    Reactive(Box<dyn FnMut() -> Node>),
}

/// Leptos' name for a view of any type; here there is only one.
pub type AnyView = Node;

/// Everything that can stand in a `view!`.
pub trait IntoView: Sized {
    /// The node that it is.
    fn into_node(self) -> Node;

    /// Adds it to an element's children. What is common has a way of its own: a view is mostly calls to it, and each is
    /// smaller than making a node first.
    fn add_to(self, element: Element) -> Element {
        element.with_child(self.into_node())
    }
}

/// Leptos' word for a view whose type does not matter any more.
pub trait IntoAny: IntoView + Sized {
    /// The node that it is.
    fn into_any(self) -> Node {
        self.into_node()
    }
}

impl<T: IntoView> IntoAny for T {}

/// What `view!` calls on a block between tags.
pub trait IntoRender: IntoView + Sized {
    /// The node that it is.
    fn into_render(self) -> Node {
        self.into_node()
    }
}

impl<T: IntoView> IntoRender for T {}

/// Gathers the views of an iterator.
pub trait CollectView {
    /// All of them, one after the other.
    fn collect_view(self) -> Node;
}

impl<I> CollectView for I
where
    I: IntoIterator,
    I::Item: IntoView,
{
    fn collect_view(self) -> Node {
        let mut items = self.into_iter().map(IntoView::into_node);
        gather(&mut || items.next())
    }
}

/// Stands once: growing a list is more code than a view of one item.
#[inline(never)]
fn gather(next: &mut dyn FnMut() -> Option<Node>) -> Node {
    let mut items = Vec::new();
    while let Some(item) = next() {
        items.push(item);
    }
    Node::list(items)
}

/// What `view!` wraps a whole view in.
pub struct View;

impl View {
    /// The node of a view.
    #[expect(clippy::new_ret_no_self, reason = "the name is Leptos' own; the macro calls it")]
    pub fn new(view: impl IntoView) -> Node {
        view.into_node()
    }
}

impl Node {
    // Each of these is called from every view: they stand once, and a call is all that a view has of them.

    #[inline(never)]
    fn literal_text(text: &'static str) -> Self {
        Self::text(Cow::Borrowed(text))
    }

    #[inline(never)]
    fn owned_text(text: String) -> Self {
        Self::text(Cow::Owned(text))
    }

    #[inline(never)]
    fn text(text: Cow<'static, str>) -> Self {
        Self(Box::new(Kind::Text(text)))
    }

    #[inline(never)]
    fn element(element: Element) -> Self {
        Self(Box::new(Kind::Element(element)))
    }

    #[inline(never)]
    pub(crate) fn literal(markup: &'static str) -> Self {
        Self(Box::new(Kind::Literal(markup)))
    }

    #[inline(never)]
    pub(crate) fn list(nodes: Vec<Self>) -> Self {
        Self(Box::new(Kind::List(nodes)))
    }

    #[inline(never)]
    fn nothing() -> Self {
        Self::list(Vec::new())
    }

    #[inline(never)]
    pub(crate) fn reactive(draw: Box<dyn FnMut() -> Self>) -> Self {
        Self(Box::new(Kind::Reactive(draw)))
    }

    /// What it is, to draw it.
    pub(crate) fn into_kind(self) -> Kind {
        *self.0
    }

    /// Development builds of Leptos note where a view was written; nothing here needs it.
    #[must_use]
    pub fn with_view_marker(self, _place: &'static str) -> Self {
        self
    }
}

impl IntoView for Node {
    fn into_node(self) -> Node {
        self
    }
}

impl IntoView for Element {
    fn into_node(self) -> Node {
        Node::element(self)
    }
}

impl IntoView for () {
    fn into_node(self) -> Node {
        Node::nothing()
    }

    fn add_to(self, element: Element) -> Element {
        element
    }
}

impl IntoView for &'static str {
    fn into_node(self) -> Node {
        Node::literal_text(self)
    }

    fn add_to(self, element: Element) -> Element {
        element.with_literal(self)
    }
}

impl IntoView for String {
    fn into_node(self) -> Node {
        Node::owned_text(self)
    }

    fn add_to(self, element: Element) -> Element {
        element.with_text(self)
    }
}

impl IntoView for Cow<'static, str> {
    fn into_node(self) -> Node {
        Node::text(self)
    }
}

impl IntoView for usize {
    fn into_node(self) -> Node {
        Node::owned_text(self.to_string())
    }
}

impl<T: IntoView> IntoView for Option<T> {
    fn into_node(self) -> Node {
        self.map_or_else(Node::nothing, T::into_node)
    }
}

impl<T: IntoView> IntoView for Vec<T> {
    fn into_node(self) -> Node {
        self.collect_view()
    }
}

impl<T: IntoView, const N: usize> IntoView for [T; N] {
    fn into_node(self) -> Node {
        self.collect_view()
    }
}

impl<F, V> IntoView for F
where
    F: FnMut() -> V + 'static,
    V: IntoView,
{
    fn into_node(mut self) -> Node {
        Node::reactive(Box::new(move || self().into_node()))
    }
}

/// Views beside each other in a `view!` are a tuple.
macro_rules! beside_each_other {
    ($($name:ident)+) => {
        impl<$($name: IntoView),+> IntoView for ($($name,)+) {
            fn into_node(self) -> Node {
                #[expect(non_snake_case, reason = "each part is bound to the name of its type")]
                let ($($name,)+) = self;
                Node::list(vec![$($name.into_node()),+])
            }

            fn add_to(self, element: Element) -> Element {
                #[expect(non_snake_case, reason = "each part is bound to the name of its type")]
                let ($($name,)+) = self;
                $(let element = $name.add_to(element);)+
                element
            }
        }
    };
}

beside_each_other!(A);
beside_each_other!(A B);
beside_each_other!(A B C);
beside_each_other!(A B C D);
beside_each_other!(A B C D E);
beside_each_other!(A B C D E F);
beside_each_other!(A B C D E F G);
beside_each_other!(A B C D E F G H);
beside_each_other!(A B C D E F G H I);
beside_each_other!(A B C D E F G H I J);
beside_each_other!(A B C D E F G H I J K);
beside_each_other!(A B C D E F G H I J K L);
beside_each_other!(A B C D E F G H I J K L M);
beside_each_other!(A B C D E F G H I J K L M N);
beside_each_other!(A B C D E F G H I J K L M N O);
beside_each_other!(A B C D E F G H I J K L M N O P);
