//! The nodes of a page in one list, joined by their numbers. Knows trees; knows nothing of HTML but that elements have names and
//! attributes. Every walk is a loop, so that depth costs no stack.

/// The number of a node in its [`Dom`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NodeId(u32);

/// What a node is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The document, or something without words, such as a document type.
    Other,
    /// An element: its name in small letters, and its attributes.
    Element {
        /// The name.
        name: Box<str>,
        /// Names and values.
        attributes: Vec<(Box<str>, Box<str>)>,
    },
    /// Words.
    Text(String),
    /// A comment.
    Comment(String),
}

#[derive(Clone, Debug)]
struct Node {
    content: Content,
    parent: Option<NodeId>,
    previous: Option<NodeId>,
    next: Option<NodeId>,
    first_child: Option<NodeId>,
    last_child: Option<NodeId>,
}

/// A tree of nodes. A number that is of another tree reads as a node without anything.
#[derive(Clone, Debug, Default)]
pub struct Dom {
    nodes: Vec<Node>,
}

/// One step of a walk through a tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Into a node.
    Enter(NodeId),
    /// Out of a node, after all that it holds.
    Leave(NodeId),
}

impl Dom {
    /// How many nodes there are, those that stand nowhere included.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Adds a node that stands nowhere yet.
    pub fn add(&mut self, content: Content) -> NodeId {
        let id = NodeId(u32::try_from(self.nodes.len()).unwrap_or(u32::MAX));
        let (parent, previous, next, first_child, last_child) = (None, None, None, None, None);
        self.nodes.push(Node { content, parent, previous, next, first_child, last_child });
        id
    }

    /// What the node is.
    pub fn content(&self, id: NodeId) -> &Content {
        self.node(id).map_or(&Content::Other, |it| &it.content)
    }

    /// What the node is, to be changed.
    pub fn content_mut(&mut self, id: NodeId) -> Option<&mut Content> {
        self.node_mut(id).map(|it| &mut it.content)
    }

    /// The name of an element; empty for other nodes.
    pub fn name(&self, id: NodeId) -> &str {
        match self.content(id) {
            Content::Element { name, .. } => name,
            _ => "",
        }
    }

    /// An attribute of an element.
    pub fn attribute(&self, id: NodeId, wanted: &str) -> Option<&str> {
        match self.content(id) {
            Content::Element { attributes, .. } => {
                attributes.iter().find(|(name, _)| &**name == wanted).map(|(_, value)| &**value)
            }
            _ => None,
        }
    }

    /// The node that this one stands in.
    pub fn parent(&self, id: NodeId) -> Option<NodeId> {
        self.node(id)?.parent
    }

    /// The node before this one in the same parent.
    pub fn previous(&self, id: NodeId) -> Option<NodeId> {
        self.node(id)?.previous
    }

    /// The last node that stands in this one.
    pub fn last_child(&self, id: NodeId) -> Option<NodeId> {
        self.node(id)?.last_child
    }

    /// Every node in `root`, itself included, in the order of the page.
    pub fn walk(&self, root: NodeId) -> Walk<'_> {
        Walk { dom: self, root, next: Some(Step::Enter(root)) }
    }

    /// Every node in `root`, itself included, each once.
    pub fn descendants(&self, root: NodeId) -> impl Iterator<Item = NodeId> {
        self.walk(root).filter_map(|step| match step {
            Step::Enter(id) => Some(id),
            Step::Leave(_) => None,
        })
    }

    /// The words in `root` as they stand in the page.
    pub fn text(&self, root: NodeId) -> String {
        self.descendants(root)
            .filter_map(|id| match self.content(id) {
                Content::Text(words) => Some(words.as_str()),
                _ => None,
            })
            .collect()
    }

    /// Puts `child` at the end of `parent`.
    pub fn append(&mut self, parent: NodeId, child: NodeId) {
        self.detach(child);
        let last = self.last_child(parent);
        self.link(Some(parent), last, child, None);
    }

    /// Puts `child` before `sibling`, in the same parent.
    pub fn insert_before(&mut self, sibling: NodeId, child: NodeId) {
        self.detach(child);
        let (parent, previous) = (self.parent(sibling), self.previous(sibling));
        self.link(parent, previous, child, Some(sibling));
    }

    /// Takes a node out of its parent.
    pub fn detach(&mut self, id: NodeId) {
        let Some(node) = self.node_mut(id) else { return };
        let (parent, previous, next) = (node.parent.take(), node.previous.take(), node.next.take());
        self.join(parent, previous, next);
    }

    /// Moves all that stands in `from` to the end of `to`.
    pub fn move_children(&mut self, from: NodeId, to: NodeId) {
        while let Some(child) = self.node(from).and_then(|it| it.first_child) {
            self.append(to, child);
        }
    }

    fn link(&mut self, parent: Option<NodeId>, previous: Option<NodeId>, child: NodeId, next: Option<NodeId>) {
        if let Some(node) = self.node_mut(child) {
            node.parent = parent;
        }
        self.join(parent, previous, Some(child));
        self.join(parent, Some(child), next);
    }

    /// Makes two places of one parent neighbors; nothing stands before the first and after the last.
    fn join(&mut self, parent: Option<NodeId>, previous: Option<NodeId>, next: Option<NodeId>) {
        match previous.or(parent).and_then(|it| self.node_mut(it)) {
            Some(node) if previous.is_some() => node.next = next,
            Some(node) => node.first_child = next,
            None => {}
        }
        match next.or(parent).and_then(|it| self.node_mut(it)) {
            Some(node) if next.is_some() => node.previous = previous,
            Some(node) => node.last_child = previous,
            None => {}
        }
    }

    fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.0 as usize)
    }

    fn node_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(id.0 as usize)
    }
}

/// A walk through a part of a tree.
#[derive(Clone, Debug)]
pub struct Walk<'a> {
    dom: &'a Dom,
    root: NodeId,
    next: Option<Step>,
}

impl Iterator for Walk<'_> {
    type Item = Step;

    fn next(&mut self) -> Option<Step> {
        let step = self.next?;
        self.next = match step {
            Step::Enter(id) => match self.dom.node(id).and_then(|it| it.first_child) {
                Some(child) => Some(Step::Enter(child)),
                None => Some(Step::Leave(id)),
            },
            Step::Leave(id) if id == self.root => None,
            Step::Leave(id) => match self.dom.node(id).map(|it| (it.next, it.parent)) {
                Some((Some(next), _)) => Some(Step::Enter(next)),
                Some((None, Some(parent))) => Some(Step::Leave(parent)),
                _ => None,
            },
        };
        Some(step)
    }
}

#[cfg(test)]
mod tests {
    use super::{Content, Dom, Step};

    #[test]
    fn nodes_stand_where_they_were_put_last() {
        let mut dom = Dom::default();
        let element = |name: &str| Content::Element { name: name.into(), attributes: Vec::new() };
        let root = dom.add(element("div"));
        let ids = ["a", "b", "c"].map(|name| dom.add(element(name)));
        dom.append(root, ids[0]);
        dom.append(root, ids[2]);
        dom.insert_before(ids[2], ids[1]);
        let names = |dom: &Dom, root| dom.descendants(root).map(|id| dom.name(id).to_owned()).collect::<String>();
        assert_eq!(names(&dom, root), "divabc");
        dom.append(root, ids[0]);
        assert_eq!(names(&dom, root), "divbca");
        dom.detach(ids[2]);
        dom.move_children(root, ids[2]);
        assert_eq!(names(&dom, ids[2]), "cba");
        assert_eq!(dom.walk(root).collect::<Vec<_>>(), [Step::Enter(root), Step::Leave(root)]);
    }
}
