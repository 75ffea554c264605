//! What a program wrote into a page when it saved it.

use diptych_corpus::date::PartialDate;

use super::is_address;
use crate::day::read_day;
use crate::html::dom::{Content, Dom, NodeId};
use crate::stated::{Origin, Stated};

/// A program that saves pages in a form of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saver {
    /// SingleFile.
    SingleFile,
}

/// What is known of the saving.
#[derive(Clone, Debug, Default)]
pub struct Saved {
    /// The address at which the page stood.
    pub address: Option<Stated<String>>,
    /// The day.
    pub captured: Option<Stated<PartialDate>>,
    /// The program.
    pub saver: Option<Saver>,
}

/// Reads the comments of SingleFile and of browsers, which stand before all else.
pub fn of(dom: &Dom, document: NodeId) -> Saved {
    /// Nodes before the body.
    const FIRST: usize = 40;
    let comments = dom.descendants(document).take(FIRST).filter_map(|id| match dom.content(id) {
        Content::Comment(words) => Some(words.as_str()),
        _ => None,
    });
    comments.filter_map(of_comment).next().unwrap_or_default()
}

fn of_comment(comment: &str) -> Option<Saved> {
    if let Some((_, after)) = comment.split_once("saved from url=") {
        let address = after.split_once(')').map_or(after, |it| it.1).trim();
        let address = is_address(address).then(|| Stated::new(address.to_owned(), Origin::BrowserComment));
        return Some(Saved { address, ..Saved::default() });
    }
    if !comment.contains("SingleFile") {
        return None;
    }
    let line = |key: &str| comment.lines().find_map(|it| it.trim().strip_prefix(key)).map(str::trim);
    let address = line("url:").filter(|it| is_address(it));
    let captured = line("saved date:").and_then(read_day);
    Some(Saved {
        address: address.map(|it| Stated::new(it.to_owned(), Origin::SingleFileComment)),
        captured: captured.map(|it| Stated::new(it, Origin::SingleFileComment)),
        saver: Some(Saver::SingleFile),
    })
}
