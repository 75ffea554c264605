//! Where the paths that `view!` writes lead: constructors by tag.

pub use ::tachys::*;

/// HTML.
pub mod html {
    pub use ::tachys::html::*;

    use crate::node::{IntoView, Node};

    /// Markup that was literal in a `view!`.
    pub struct InertElement(&'static str);

    impl InertElement {
        /// Takes the markup that the macro wrote.
        #[must_use]
        pub fn new(markup: &'static str) -> Self {
            Self(markup)
        }
    }

    impl IntoView for InertElement {
        fn into_node(self) -> Node {
            Node::literal(self.0)
        }
    }

    /// Elements by tag.
    pub mod element {
        use crate::element::Element;

        /// One function for each tag.
        macro_rules! elements {
            ($($tag:ident)+) => {$(
                #[doc = concat!("The element `", stringify!($tag), "`.")]
                #[must_use]
                pub fn $tag() -> Element {
                    Element::html(stringify!($tag))
                }
            )+};
        }

        elements! {
            a article aside b bdi blockquote br button caption cite code dd details dialog div dl dt em fieldset figure footer
            form h1 h2 h3 h4 header hr i input label legend li main mark nav ol option p pre progress q s section select small
            span strong sub summary sup table tbody td textarea tfoot th thead time tr ul
        }
    }
}

/// SVG.
pub mod svg {
    use crate::element::Element;
    pub use crate::tachys::html::InertElement;

    /// One function for each tag.
    macro_rules! elements {
        ($($tag:ident = $name:literal,)+) => {$(
            #[doc = concat!("The element `", $name, "`.")]
            #[must_use]
            pub fn $tag() -> Element {
                Element::svg($name)
            }
        )+};
    }

    elements! {
        circle = "circle",
        g = "g",
        line = "line",
        path = "path",
        rect = "rect",
        svg = "svg",
        text = "text",
        r#use = "use",
    }
}
