//! What the parser builds, put into a [`Dom`]. Knows the parser's trait.

use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;

use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, QualName};

use super::dom::{Content, Dom, NodeId};

/// A node as the parser holds it: with its name, which it often asks for.
#[derive(Clone, Debug)]
pub struct Handle {
    id: NodeId,
    name: Rc<QualName>,
}

/// Builds a tree.
#[derive(Debug)]
pub struct Sink {
    dom: RefCell<Dom>,
    document: Handle,
}

impl Sink {
    /// A tree with nothing but a document.
    pub fn new() -> Self {
        let mut dom = Dom::default();
        let document = nameless(dom.add(Content::Other));
        Self { dom: RefCell::new(dom), document }
    }

    /// How many nodes there are so far.
    pub fn n_nodes(&self) -> usize {
        self.dom.borrow().len()
    }

    /// How many elements the node that was added last stands in.
    pub fn depth(&self) -> usize {
        let dom = self.dom.borrow();
        let mut at = self.document.id;
        let mut depth = 0;
        while let Some(child) = dom.last_child(at) {
            at = child;
            depth += 1;
        }
        depth
    }

    fn add(&self, content: Content) -> Handle {
        nameless(self.dom.borrow_mut().add(content))
    }
}

fn nameless(id: NodeId) -> Handle {
    Handle { id, name: Rc::new(QualName::new(None, html5ever::ns!(), html5ever::local_name!(""))) }
}

fn pairs(attributes: Vec<Attribute>) -> Vec<(Box<str>, Box<str>)> {
    attributes.into_iter().map(|it| (Box::from(&*it.name.local), Box::from(&*it.value))).collect()
}

/// Puts words behind those that stand there already, or into a node of their own.
fn add_text(dom: &mut Dom, before: Option<NodeId>, words: &str, place: impl FnOnce(&mut Dom, NodeId)) {
    if let Some(Content::Text(text)) = before.and_then(|it| dom.content_mut(it)) {
        text.push_str(words);
        return;
    }
    let node = dom.add(Content::Text(words.to_owned()));
    place(dom, node);
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = (Dom, NodeId);
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self::Output {
        (self.dom.into_inner(), self.document.id)
    }

    fn parse_error(&self, _msg: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.document.clone()
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _flags: ElementFlags) -> Handle {
        let local = name.local.to_ascii_lowercase();
        let content = Content::Element { name: Box::from(&*local), attributes: pairs(attributes) };
        Handle { id: self.dom.borrow_mut().add(content), name: Rc::new(name) }
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        self.add(Content::Comment(text.to_string()))
    }

    fn create_pi(&self, _target: StrTendril, _data: StrTendril) -> Handle {
        self.add(Content::Other)
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let mut dom = self.dom.borrow_mut();
        match child {
            NodeOrText::AppendNode(node) => dom.append(parent.id, node.id),
            NodeOrText::AppendText(words) => {
                let last = dom.last_child(parent.id);
                add_text(&mut dom, last, &words, |dom, node| dom.append(parent.id, node));
            }
        }
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let has_parent = self.dom.borrow().parent(element.id).is_some();
        if has_parent { self.append_before_sibling(element, child) } else { self.append(previous, child) }
    }

    fn append_doctype_to_document(&self, _name: StrTendril, _public_id: StrTendril, _system_id: StrTendril) {}

    /// What a template holds stands in the template itself.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.id == other.id
    }

    fn set_quirks_mode(&self, _mode: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, new: NodeOrText<Handle>) {
        let mut dom = self.dom.borrow_mut();
        match new {
            NodeOrText::AppendNode(node) => dom.insert_before(sibling.id, node.id),
            NodeOrText::AppendText(words) => {
                let before = dom.previous(sibling.id);
                add_text(&mut dom, before, &words, |dom, node| dom.insert_before(sibling.id, node));
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        if let Some(Content::Element { attributes: there, .. }) = self.dom.borrow_mut().content_mut(target.id) {
            let is_new = |new: &(Box<str>, Box<str>)| there.iter().all(|(name, _)| *name != new.0);
            let added: Vec<_> = pairs(attributes).into_iter().filter(is_new).collect();
            there.extend(added);
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.dom.borrow_mut().detach(target.id);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.dom.borrow_mut().move_children(node.id, new_parent.id);
    }
}
