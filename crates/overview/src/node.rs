//! A page as plain data: elements and words. `public/overview.js` makes of it what it allows, and nothing else.

/// What stands in a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Words.
    Words(String),
    /// An element.
    Element(Element),
}

/// An element with what is in it. It is handed on at every step of its making, so that it is a pointer and no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Box<Parts>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Parts {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    inside: Vec<Node>,
}

/// An empty element.
#[must_use]
pub fn element(name: &'static str) -> Element {
    Element(Box::new(Parts { name, attributes: Vec::new(), inside: Vec::new() }))
}

/// An element of a class, which style sheets know.
#[must_use]
pub fn classed(name: &'static str, class: &str) -> Element {
    element(name).with("class", class)
}

impl Element {
    /// With an attribute.
    #[must_use]
    pub fn with(self, name: &'static str, value: impl Into<String>) -> Self {
        self.with_value(name, value.into())
    }

    #[inline(never)]
    fn with_value(mut self, name: &'static str, value: String) -> Self {
        self.0.attributes.push((name, value));
        self
    }

    /// With one thing more in it.
    #[must_use]
    pub fn and(self, node: impl Into<Node>) -> Self {
        self.and_node(node.into())
    }

    #[inline(never)]
    fn and_node(mut self, node: Node) -> Self {
        self.0.inside.push(node);
        self
    }

    /// With more things in it; of an `Option`, what it holds.
    #[must_use]
    pub fn and_all<Item: Into<Node>>(mut self, nodes: impl IntoIterator<Item = Item>) -> Self {
        for node in nodes {
            self = self.and_node(node.into());
        }
        self
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&str> for Node {
    fn from(words: &str) -> Self {
        Self::Words(words.to_owned())
    }
}

impl From<String> for Node {
    fn from(words: String) -> Self {
        Self::Words(words)
    }
}

impl Node {
    /// All words in it, in their order.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Self::Words(words) => words.clone(),
            Self::Element(element) => element.0.inside.iter().map(Self::words).collect(),
        }
    }

    /// As JSON: words are a string, an element is `[name, {attributes}, …]`.
    pub fn write(&self, output: &mut String) {
        match self {
            Self::Words(words) => write_string(words, output),
            Self::Element(element) => element.write(output),
        }
    }
}

impl Element {
    fn write(&self, output: &mut String) {
        output.push('[');
        write_string(self.0.name, output);
        output.push_str(",{");
        for (place, (name, value)) in self.0.attributes.iter().enumerate() {
            if place > 0 {
                output.push(',');
            }
            write_string(name, output);
            output.push(':');
            write_string(value, output);
        }
        output.push('}');
        for node in &self.0.inside {
            output.push(',');
            node.write(output);
        }
        output.push(']');
    }
}

/// A string as JSON has it.
pub(crate) fn write_string(text: &str, output: &mut String) {
    output.push('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => {
                output.push('\\');
                output.push(letter);
            }
            '\n' => output.push_str("\\n"),
            control if control < ' ' => output.push(' '),
            letter => output.push(letter),
        }
    }
    output.push('"');
}

#[cfg(test)]
mod tests {
    use super::{Node, classed, element};

    #[test]
    fn words_with_marks_of_json_arrive_as_they_are() {
        let page: Node = classed("p", "note").and("“a” \"b\" \\ c\nd").and(element("b").and("e")).into();
        let mut json = String::new();
        page.write(&mut json);
        assert_eq!(json, r#"["p",{"class":"note"},"“a” \"b\" \\ c\nd",["b",{},"e"]]"#);
        assert_eq!(page.words(), "“a” \"b\" \\ c\nde");
    }
}
