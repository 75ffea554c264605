//! Pages about the whole set of texts, composed beside the reader as plain data: the reader only draws them. Pure: the same
//! corpus and address give the same page. Nothing here says what is true; what is computed says by which rule.
//!
//! [`analyzed_corpus`] is an open corpus with what the engine finds in it, [`page_context`] what composing one page needs, [`node`] a page as
//! data, [`page`] what pages begin with; [`coverage`] composes the matrix of claims by articles, [`linked`] the links among texts
//! that are read, and the other rooms one page each.

// Nobody reads a log of what runs in a page.
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod analyzed_corpus;
pub mod coverage;
pub mod excerpt;
#[cfg(test)]
mod fixture;
pub mod hits;
pub mod linked;
pub mod marked;
pub mod naming;
pub mod node;
pub mod numbers;
pub mod page;
pub mod page_context;
pub mod period;
pub mod place;
pub mod sign;
pub mod speech;
pub mod suggested;
pub mod table;
pub mod time_line;
pub mod voices;
pub mod wording;

use diptych_engine::recognition::Recognizer;
use diptych_library::route::Route;

use analyzed_corpus::AnalyzedCorpus;
use node::Node;
use page_context::PageContext;

/// The page that stands at an address, as JSON: a list of nodes. Nothing if no page is composed for it. `names` is the model of
/// names, if it has been fetched.
#[must_use]
pub fn compose(analyzed: &AnalyzedCorpus, hash: &str, names: Option<&Recognizer>) -> Option<String> {
    let context = PageContext { names, ..PageContext::new(analyzed, Route::parse(hash)) };
    Some(as_json(&nodes(&context)?))
}

fn nodes(context: &PageContext<'_>) -> Option<Vec<Node>> {
    let nodes = coverage::of(context, &context.route)
        .or_else(|| marked::of(context, &context.route))
        .or_else(|| linked::of(context, &context.route))
        .or_else(|| voices::of(context, &context.route))
        .or_else(|| wording::of(context, &context.route))
        .or_else(|| naming::of(context, &context.route))
        .or_else(|| numbers::of(context, &context.route))
        .or_else(|| time_line::of(context, &context.route))?;
    Some(nodes.into_iter().chain(hits::of(context, &context.route)).collect())
}

fn as_json(nodes: &[Node]) -> String {
    let mut json = String::from("[");
    for (place, node) in nodes.iter().enumerate() {
        if place > 0 {
            json.push(',');
        }
        node.write(&mut json);
    }
    json.push(']');
    json
}
