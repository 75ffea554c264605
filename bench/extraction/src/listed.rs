//! Whether every word that a page shows is kept or listed. Reads the page with another parser's tree than the import does.

use diptych_import::imported_text::ImportedText;
use dom_query::{Document, NodeRef};
use unicode_normalization::UnicodeNormalization;

/// How far words may stand from where the ones before them stood, in bytes, before the whole page is searched.
const NEAR: usize = 20_000;

/// Elements whose words no page shows.
const SILENT: &[&str] = &[
    "head", "script", "style", "template", "iframe", "noframes", "object", "video", "audio", "canvas", "datalist",
    "title",
];

/// How many words of the page are neither kept nor listed.
pub fn n_lost(page: &str, text: &ImportedText) -> usize {
    let listed: String = text.blocks.iter().map(|it| letters(&it.text)).collect();
    let mut at = 0;
    let mut n_lost = 0;
    for words in shown(&Document::from(page)) {
        let wanted = letters(&words);
        let end = (at + NEAR.max(wanted.len()) + wanted.len()).min(listed.len());
        let near = (end..=listed.len()).find(|it| listed.is_char_boundary(*it)).and_then(|end| listed.get(at..end));
        match near.and_then(|it| it.find(&wanted)) {
            Some(place) => at += place + wanted.len(),
            None if listed.contains(&wanted) => {}
            None => n_lost += words.split_whitespace().count(),
        }
    }
    n_lost
}

fn letters(text: &str) -> String {
    text.nfc().filter(|it| it.is_alphanumeric()).collect()
}

/// The words of each node of text that is shown, in the order of the page.
fn shown(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    let mut open: Vec<NodeRef<'_>> = vec![document.root()];
    while let Some(node) = open.pop() {
        let name = node.node_name().map(|it| it.to_string()).unwrap_or_default();
        if SILENT.contains(&name.as_str()) {
            continue;
        }
        if node.is_text() {
            found.push(node.text().to_string());
        }
        let mut children = node.children();
        children.reverse();
        open.extend(children);
    }
    found
}
