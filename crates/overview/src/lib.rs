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
pub mod named_link;
pub mod naming;
pub mod node;
pub mod numbers;
pub mod page;
pub mod page_context;
pub mod period;
pub mod sign;
pub mod speech;
pub mod suggested;
pub mod table;
pub mod text_range;
pub mod time_line;
pub mod voices;
pub mod wording;

use diptych_engine::recognition::Recognizer;
use diptych_library::link_list::{LinkList, RowGroup};
use diptych_library::route::{Lens, Overview, Reading, Route, View};
use serde::{Deserialize, Serialize};

use analyzed_corpus::AnalyzedCorpus;
use node::Node;
use page_context::PageContext;
use suggested::SuggestedNames;

/// A composed page that `public/overview.js` draws.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Nodes {
    /// A list of nodes, as JSON.
    pub json: String,
    /// Whether it is complete only with the model of names.
    pub needs_names: bool,
}

/// The page that stands at an address. Nothing if no page is composed for it. `names` is the model of names, if it has been
/// fetched.
#[must_use]
pub fn compose(analyzed: &AnalyzedCorpus, hash: &str, names: Option<&Recognizer>) -> Option<Nodes> {
    let context = PageContext { names, ..PageContext::new(analyzed, Route::parse(hash)) };
    let nodes = nodes(&context)?;
    Some(Nodes { json: as_json(&nodes), needs_names: false })
}

/// What is listed beside the texts that are read at an address; nothing if no texts are read there.
#[must_use]
pub fn link_list(analyzed: &AnalyzedCorpus, hash: &str, names: Option<&Recognizer>) -> Option<LinkList> {
    let context = PageContext { names, ..PageContext::new(analyzed, Route::parse(hash)) };
    let View::Read(reading) = &context.route.view else { return None };
    let mut list = match reading.lens {
        Lens::Claims | Lens::Shared => listed(linked::group(&context, reading.clone())),
        Lens::Voices => listed(marked::voices(&context, reading)),
        Lens::Numbers => listed(marked::numbers(&context, reading)),
        Lens::Entities => suggested_names(&context, reading),
        Lens::Text | Lens::Wording => LinkList::default(),
    };
    list.groups.extend(hits::group(&context, reading));
    Some(list)
}

fn listed(group: RowGroup) -> LinkList {
    LinkList { groups: vec![group], needs_names: false }
}

fn suggested_names(context: &PageContext<'_>, reading: &Reading) -> LinkList {
    match suggested::list(context, reading) {
        SuggestedNames::Reviewed => LinkList::default(),
        SuggestedNames::ModelMissing(group) => LinkList { groups: vec![group], needs_names: true },
        SuggestedNames::Listed(group) => listed(group),
    }
}

fn nodes(context: &PageContext<'_>) -> Option<Vec<Node>> {
    match &context.route.view {
        View::Claims(filter) | View::Claim(_, filter) => Some(coverage::compose(context, filter.clone())),
        View::Entity(slug) => naming::of_entity(context, slug),
        View::Overview(Overview::Numbers, of) => Some(numbers::compose(context, of.as_deref())),
        View::Overview(Overview::Voices, of) => Some(voices::compose(context, of.as_deref())),
        View::Overview(Overview::Wording, of) => Some(wording::compose(context, of.as_deref())),
        View::Overview(Overview::Naming, of) => Some(naming::compose(context, of.as_deref())),
        // What is drawn from values.
        View::Overview(Overview::TimeLine, _) => None,
        View::Read(_)
        | View::Contents { .. }
        | View::Entities(_)
        | View::Search(_)
        | View::About
        | View::Unknown(_) => None,
    }
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
