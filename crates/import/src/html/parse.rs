//! Markup as a tree, within limits of nodes, depth and attributes. Knows how tags are written as far as counting needs it.

use html5ever::driver::{self, ParseOpts};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::tree_builder::TreeBuilderOpts;

use super::dom::{Dom, NodeId};
use super::sink::Sink;
use crate::error::ImportError;
use crate::limits::{MAX_ATTRIBUTES, MAX_DEPTH, MAX_NODES};

/// Bytes that are parsed before the limits are looked at again. More make a hostile page take more memory before it is refused;
/// fewer make every page take longer.
const STEP_BYTES: usize = 1024;

/// The tree of `markup` and its document.
///
/// # Errors
/// [`ImportError::TooManyNodes`] over the limits.
pub fn parse(markup: &str) -> Result<(Dom, NodeId), ImportError> {
    if has_too_many_attributes(markup) {
        return Err(ImportError::TooManyNodes);
    }
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let mut parser = driver::parse_document(Sink::new(), ParseOpts { tree_builder, ..ParseOpts::default() });
    let mut rest = markup;
    while !rest.is_empty() {
        let (step, after) = rest.split_at(step_end(rest));
        parser.process(StrTendril::from(step));
        rest = after;
        let sink = &parser.tokenizer.sink.sink;
        if sink.n_nodes() > MAX_NODES || sink.depth() > MAX_DEPTH {
            return Err(ImportError::TooManyNodes);
        }
    }
    Ok(parser.finish())
}

fn step_end(rest: &str) -> usize {
    (STEP_BYTES..rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len())
}

/// Where in a tag a byte stands (HTML Standard, 13.2.5.8 and 13.2.5.32 to 13.2.5.39).
#[derive(Clone, Copy)]
enum Place {
    TagName,
    BeforeName,
    Name,
    AfterName,
    BeforeValue,
    Unquoted,
    Quoted(u8),
}

/// Whether something that may be a tag has more attributes than are read. Everything that begins like a tag is followed, what stands in
/// comments and scripts too: no trick of nesting hides a tag from this, and the limit is far above what scripts look like.
fn has_too_many_attributes(markup: &str) -> bool {
    let bytes = markup.as_bytes();
    let mut n_left = bytes.len().saturating_mul(MOST_LOOKS);
    let starts = bytes.windows(2).zip(1..).filter(|(it, _)| matches!(it, [b'<', name] if name.is_ascii_alphabetic()));
    starts.map(|(_, at)| at).any(|at| !ends_within_limits(bytes.get(at..).unwrap_or_default(), &mut n_left))
}

/// How often each byte may be looked at on average, as tags may begin inside of others.
const MOST_LOOKS: usize = 64;

/// Whether the tag whose name begins here ends before it has too many attributes.
fn ends_within_limits(bytes: &[u8], n_left: &mut usize) -> bool {
    let mut place = Place::TagName;
    let mut n_attributes = 0;
    for &byte in bytes {
        if n_attributes > MAX_ATTRIBUTES || *n_left == 0 {
            return false;
        }
        *n_left -= 1;
        if byte == b'>' && !matches!(place, Place::Quoted(_)) {
            return true;
        }
        place = step(place, byte, &mut n_attributes);
    }
    true
}

fn step(place: Place, byte: u8, n_attributes: &mut usize) -> Place {
    let is_space = byte.is_ascii_whitespace();
    let mut begin = || {
        *n_attributes += 1;
        Place::Name
    };
    match place {
        Place::Quoted(quote) if byte == quote => Place::BeforeName,
        Place::BeforeValue if matches!(byte, b'"' | b'\'') => Place::Quoted(byte),
        Place::Name | Place::AfterName if byte == b'=' => Place::BeforeValue,
        Place::TagName | Place::Unquoted if is_space => Place::BeforeName,
        Place::TagName | Place::Name | Place::AfterName | Place::BeforeName if byte == b'/' => Place::BeforeName,
        Place::Name if is_space => Place::AfterName,
        Place::BeforeName | Place::AfterName if !is_space => begin(),
        Place::BeforeValue if !is_space => Place::Unquoted,
        same => same,
    }
}

/// The words of a value that may hold markup or entities, as some sites have them in structured data.
pub fn plain(written: &str) -> String {
    if !written.contains(['&', '<']) {
        return written.to_owned();
    }
    parse(written).map_or_else(|_| written.to_owned(), |(dom, document)| dom.text(document))
}
