//! A page as boxes with lines of words: every word that the page shows is in one run, in the order of the page. Knows the tree and what
//! elements are; chooses nothing.

use std::collections::BTreeSet;

use super::dom::{Content, Dom, NodeId, Step};
use super::element::{is_inline, is_silent, is_spaced, reason};
use crate::imported_text::Reason;
use crate::normal_text::one_line;

/// An element with lines of its own.
#[derive(Clone, Debug)]
pub struct PageBox {
    /// The box that it stands in. That of the outermost one is itself.
    pub parent: usize,
    /// The number after the last box that stands in it. Boxes are numbered in the order of the page.
    pub end: usize,
    /// The name of the element.
    pub name: String,
    /// Its class and id in small letters, with a space around each.
    pub hints: String,
    /// Why nothing in it is shown as text, as its element or attributes say.
    pub reason: Option<Reason>,
    /// Pictures that stand in it and in no box of it.
    pub n_images: usize,
    /// Fields that stand in it and in no box of it.
    pub n_inputs: usize,
}

/// A run of words: a paragraph or a piece of one.
#[derive(Clone, Debug)]
pub struct Run {
    /// One line, not empty.
    pub text: String,
    /// The box that it stands in.
    pub place: usize,
    /// Letters of it that are links.
    pub n_link_letters: usize,
    /// Why it is no text, wherever its box stands.
    pub reason: Option<Reason>,
}

impl Run {
    /// Whether the words end as a sentence does.
    pub fn ends_sentence(&self) -> bool {
        let bare = self.text.trim_end_matches(['”', '"', '’', '\'', '»', ')', ']']);
        bare.ends_with(['.', '!', '?', '…', '。'])
    }
}

/// Boxes and runs.
#[derive(Clone, Debug, Default)]
pub struct Outline {
    /// Boxes in the order in which they begin.
    pub boxes: Vec<PageBox>,
    /// Runs in the order of the page.
    pub runs: Vec<Run>,
}

impl Outline {
    /// The outline of what stands in `root`.
    pub fn of(dom: &Dom, root: NodeId) -> Self {
        let mut builder = Builder::new(dom, root);
        dom.walk(root).for_each(|step| builder.take(step));
        builder.finish()
    }

    /// Whether box `inner` is box `outer` or stands in it.
    pub fn holds(&self, outer: usize, inner: usize) -> bool {
        self.boxes.get(outer).is_some_and(|it| (outer..it.end).contains(&inner))
    }

    /// The boxes around box `at`, from itself outwards.
    pub fn around(&self, at: usize) -> impl Iterator<Item = usize> {
        let parent = |at: &usize| self.boxes.get(*at).map(|it| it.parent).filter(|it| it < at);
        std::iter::successors(Some(at), parent)
    }
}

/// Words that belong into one run.
#[derive(Debug, Default)]
struct Line {
    text: String,
    n_link_letters: usize,
}

struct Builder<'a> {
    dom: &'a Dom,
    outline: Outline,
    /// Elements that stand in lines but hold others that do not.
    wide: BTreeSet<NodeId>,
    /// Boxes that are open, from the outermost.
    open: Vec<usize>,
    line: Line,
    /// Lines that stand in the open one and are no text, each with its reason.
    asides: Vec<(Line, Reason)>,
    n_links: usize,
    n_silent: usize,
    /// Reasons of elements in lines that are open.
    reasons: Vec<Reason>,
    n_breaks: usize,
}

impl<'a> Builder<'a> {
    fn new(dom: &'a Dom, root: NodeId) -> Self {
        let mut builder = Self {
            dom,
            outline: Outline::default(),
            wide: wide(dom, root),
            open: Vec::new(),
            line: Line::default(),
            asides: Vec::new(),
            n_links: 0,
            n_silent: 0,
            reasons: Vec::new(),
            n_breaks: 0,
        };
        builder.open_box(root);
        builder
    }

    fn finish(mut self) -> Outline {
        self.close_box();
        self.outline
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Enter(id) => match self.dom.content(id) {
                Content::Text(words) => self.add_words(words),
                Content::Element { .. } => self.enter(id),
                Content::Other | Content::Comment(_) => {}
            },
            Step::Leave(id) if !self.dom.name(id).is_empty() => self.leave(id),
            Step::Leave(_) => {}
        }
    }

    fn enter(&mut self, id: NodeId) {
        let name = self.dom.name(id);
        self.n_silent += usize::from(is_unseen(self.dom, id));
        self.n_links += usize::from(name == "a" && self.dom.attribute(id, "href").is_some());
        self.count(name);
        if self.is_box(id) {
            self.open_box(id);
        } else {
            self.reasons.extend(reason_of(self.dom, id));
            self.enter_inline(name);
        }
    }

    fn leave(&mut self, id: NodeId) {
        let name = self.dom.name(id);
        self.n_silent -= usize::from(is_unseen(self.dom, id));
        self.n_links -= usize::from(name == "a" && self.dom.attribute(id, "href").is_some());
        if self.is_box(id) {
            self.close_box();
            return;
        }
        if reason_of(self.dom, id).is_some() {
            self.reasons.pop();
        }
        if is_spaced(name) && name != "br" {
            self.add_space();
        }
    }

    fn is_box(&self, id: NodeId) -> bool {
        !is_inline(self.dom.name(id)) || self.wide.contains(&id)
    }

    fn enter_inline(&mut self, name: &str) {
        if name == "br" {
            self.n_breaks += 1;
            if self.n_breaks > 1 {
                self.end_line();
            }
        }
        if is_spaced(name) {
            self.add_space();
        }
    }

    fn count(&mut self, name: &str) {
        let Some(there) = self.open.last().and_then(|it| self.outline.boxes.get_mut(*it)) else { return };
        there.n_images += usize::from(matches!(name, "img" | "picture" | "video" | "iframe" | "embed" | "object"));
        there.n_inputs += usize::from(matches!(name, "input" | "select" | "textarea"));
    }

    fn add_space(&mut self) {
        match self.asides.last_mut().filter(|_| !self.reasons.is_empty()) {
            Some((line, _)) => line.text.push(' '),
            None => self.line.text.push(' '),
        }
    }

    fn add_words(&mut self, words: &str) {
        if self.n_silent > 0 {
            return;
        }
        let is_blank = words.trim().is_empty();
        if !is_blank {
            self.n_breaks = 0;
        }
        let n_link_letters = if self.n_links > 0 { n_letters(words) } else { 0 };
        let line = match self.reasons.last() {
            None => &mut self.line,
            Some(_) if is_blank => return,
            Some(&reason) => {
                // What was before it and comes after it stay apart.
                self.line.text.push(' ');
                if self.asides.last().is_none_or(|(_, it)| *it != reason) {
                    self.asides.push((Line::default(), reason));
                }
                let Some((line, _)) = self.asides.last_mut() else { return };
                line.text.push(' ');
                line
            }
        };
        line.text.push_str(words);
        line.n_link_letters += n_link_letters;
    }

    fn open_box(&mut self, id: NodeId) {
        self.end_line();
        let number = self.outline.boxes.len();
        self.outline.boxes.push(PageBox {
            parent: self.open.last().copied().unwrap_or_default(),
            end: number + 1,
            name: self.dom.name(id).to_owned(),
            hints: hints(self.dom, id),
            reason: reason_of(self.dom, id),
            n_images: 0,
            n_inputs: 0,
        });
        self.open.push(number);
    }

    fn close_box(&mut self) {
        self.end_line();
        let end = self.outline.boxes.len();
        if let Some(closed) = self.open.pop().and_then(|it| self.outline.boxes.get_mut(it)) {
            closed.end = end;
        }
    }

    fn end_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        let asides = std::mem::take(&mut self.asides);
        self.push(&line, None);
        asides.iter().for_each(|(line, reason)| self.push(line, Some(*reason)));
        self.n_breaks = 0;
    }

    fn push(&mut self, line: &Line, reason: Option<Reason>) {
        let text = one_line(&line.text);
        if text.is_empty() {
            return;
        }
        let place = self.open.last().copied().unwrap_or_default();
        self.outline.runs.push(Run { text, place, n_link_letters: line.n_link_letters, reason });
    }
}

/// Letters without the white space between words.
pub fn n_letters(words: &str) -> usize {
    words.chars().filter(|it| !it.is_whitespace()).count()
}

/// Elements that stand in lines but hold one that does not.
fn wide(dom: &Dom, root: NodeId) -> BTreeSet<NodeId> {
    let mut wide = BTreeSet::new();
    let is_element = |id: &NodeId| !dom.name(*id).is_empty();
    for id in dom.descendants(root).filter(is_element).filter(|id| !is_inline(dom.name(*id))) {
        let mut around = dom.parent(id);
        while let Some(outer) = around.filter(|it| is_inline(dom.name(*it)) && wide.insert(*it)) {
            around = dom.parent(outer);
        }
    }
    wide
}

/// Whether no word in the element is shown, not even by a page that runs no scripts.
fn is_unseen(dom: &Dom, id: NodeId) -> bool {
    let name = dom.name(id);
    is_silent(name) || (name == "template" && dom.attribute(id, "shadowrootmode").is_none())
}

fn reason_of(dom: &Dom, id: NodeId) -> Option<Reason> {
    let is_hidden = dom.attribute(id, "hidden").is_some()
        || dom.attribute(id, "aria-hidden").is_some_and(|it| it.eq_ignore_ascii_case("true"))
        || dom.attribute(id, "style").is_some_and(hides);
    if is_hidden {
        return Some(Reason::Hidden);
    }
    let role = dom.attribute(id, "role").unwrap_or_default().to_ascii_lowercase();
    match role.trim() {
        "navigation" | "menu" | "menubar" | "menuitem" | "tablist" | "toolbar" | "banner" => Some(Reason::Navigation),
        "complementary" | "contentinfo" | "alert" | "alertdialog" | "dialog" | "tooltip" => Some(Reason::Beside),
        "search" | "button" => Some(Reason::Form),
        _ => reason(dom.name(id)),
    }
}

fn hides(style: &str) -> bool {
    let compact: String = style.chars().filter(|it| !it.is_whitespace()).collect::<String>().to_ascii_lowercase();
    compact.contains("display:none") || compact.contains("visibility:hidden")
}

fn hints(dom: &Dom, id: NodeId) -> String {
    let [class, own] = ["class", "id"].map(|it| dom.attribute(id, it).unwrap_or_default());
    format!(" {class} {own} ").to_lowercase()
}
