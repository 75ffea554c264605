//! Pages about the whole set of texts, worked out beside the reader as values: the reader only draws them. Pure: the same
//! corpus and address give the same page. Nothing here says what is true; what is computed says by which rule.
//!
//! [`analyzed_corpus`] is an open corpus with what the engine finds in it, [`page_context`] what working out one page needs; [`bars`],
//! [`text_grid`] and [`table`] are the pictures and tables that several pages have; [`linked`] has the links among texts
//! that are read, and the other modules are one page each. [`words`] has what all of them say.

// Nobody reads a log of what runs in a page.
#![warn(clippy::print_stdout, clippy::print_stderr)]

pub mod analyzed_corpus;
pub mod bars;
pub mod captures;
pub mod counted_text;
mod difference;
pub mod excerpt;
#[cfg(test)]
mod fixture;
pub mod hits;
pub mod linked;
pub mod marked;
pub mod met_claims;
pub mod named_link;
pub mod naming;
pub mod numbers;
pub mod own_suggestions;
pub mod page;
pub mod page_context;
pub mod period;
#[cfg(test)]
mod planted;
pub mod speech;
pub mod suggested;
pub mod table;
pub mod text_grid;
pub mod text_range;
pub mod time_line;
pub mod voices;
pub mod wording;
mod words;

use diptych_engine::recognition::Recognizer;
use diptych_library::link_list::{LinkList, RowGroup};
use diptych_library::route::{Lens, Reading, Route, View};

use analyzed_corpus::AnalyzedCorpus;
use page_context::PageContext;
use suggested::SuggestedNames;

/// What is listed beside the texts that are read at an address; nothing if no texts are read there. `names` is the model of names, if it
/// has been fetched.
#[must_use]
pub fn link_list(analyzed: &AnalyzedCorpus, hash: &str, names: Option<&Recognizer>) -> Option<LinkList> {
    let context = PageContext { names, ..PageContext::new(analyzed, Route::parse(hash)) };
    let View::Read(reading) = &context.route.view else { return None };
    let mut list = match reading.lens() {
        Lens::Claims | Lens::Shared => linked_passages(&context, reading),
        Lens::Voices => listed(marked::voices(&context, reading)),
        Lens::Numbers => listed(marked::numbers(&context, reading)),
        Lens::Entities => suggested_names(&context, reading),
        Lens::Text | Lens::Wording => LinkList::default(),
    };
    list.groups.extend(hits::group(&context, reading));
    Some(list)
}

/// What a text of the reader meets comes first: it is what its reader asks. What is suggested on it comes last.
fn linked_passages(context: &PageContext<'_>, reading: &Reading) -> LinkList {
    let linked = linked::group(context, reading.clone());
    let linked = RowGroup { ways: captures::ways(context, reading), ..linked };
    let groups = met_claims::group(context, reading).into_iter().chain([linked]);
    LinkList { groups: groups.chain(own_suggestions::groups(context, reading)).collect(), needs_names: false }
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
