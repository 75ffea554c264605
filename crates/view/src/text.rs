//! Draws nodes as HTML text: the static shell, and tests without a browser. Reactive parts are drawn as they are now.

use reactive_graph::diagnostics::SpecialNonReactiveZone;

use crate::attribute::{Attribute, Value};
use crate::element::{Element, Feature};
use crate::node::{IntoView, Kind, Node};

/// Elements that have no end tag.
const VOID: [&str; 4] = ["br", "hr", "img", "input"];

/// `view` as HTML.
#[must_use]
pub fn to_html(view: impl IntoView) -> String {
    // Drawn once: Leptos need not warn that nothing will hear of a change.
    let _once = SpecialNonReactiveZone::enter();
    let mut html = String::new();
    write_node(view.into_node(), &mut html);
    html
}

fn write_node(node: Node, html: &mut String) {
    match node.into_kind() {
        Kind::Text(text) => write_escaped(&text, html),
        Kind::Literal(markup) => html.push_str(markup),
        Kind::List(nodes) => nodes.into_iter().for_each(|node| write_node(node, html)),
        Kind::Reactive(mut draw) => write_node(draw(), html),
        Kind::Element(element) => write_element(element, html),
    }
}

fn write_element(element: Element, html: &mut String) {
    let parts = *element.0;
    html.push('<');
    html.push_str(parts.tag);
    for feature in parts.features {
        if let Feature::Attribute(name, attribute) = feature {
            write_attribute(name, now(attribute), html);
        }
    }
    html.push('>');
    if VOID.contains(&parts.tag) {
        return;
    }
    parts.children.into_iter().for_each(|child| write_node(child, html));
    html.push_str("</");
    html.push_str(parts.tag);
    html.push('>');
}

fn now(attribute: Attribute) -> Value {
    match attribute {
        Attribute::Fixed(value) => value,
        Attribute::Reactive(mut value) => value(),
    }
}

fn write_attribute(name: &str, value: Value, html: &mut String) {
    let Some(value) = value else { return };
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    write_escaped(&value, html);
    html.push('"');
}

fn write_escaped(text: &str, html: &mut String) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            character => html.push(character),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::to_html;
    use crate::element::Element;

    #[test]
    fn text_never_becomes_markup() {
        let view = Element::html("p").attr("title", "a\"><script>".to_owned()).child("<script>&".to_owned());
        assert_eq!(to_html(view), "<p title=\"a&quot;&gt;&lt;script&gt;\">&lt;script&gt;&amp;</p>");
    }

    #[test]
    fn absent_values_and_void_elements_leave_nothing_behind() {
        let view = Element::html("input").attr("checked", false).attr("name", None::<String>).attr("required", true);
        assert_eq!(to_html(view), "<input required=\"\">");
    }

    #[test]
    fn reactive_parts_are_drawn_as_they_are_now() {
        assert_eq!(to_html((|| "now", Some(2_usize), vec!["a", "b"])), "now2ab");
    }
}
