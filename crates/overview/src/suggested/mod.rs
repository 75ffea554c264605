//! Names that a trained model sees in the texts that are read, for a corpus that lists none: suggestions, which nobody reviewed
//! and no page draws like a reviewed mention. Where a corpus lists entities, its own list stands, and names are suggested in texts of the
//! reader alone.

use core::cmp::Reverse;

use diptych_corpus::model::ArticleId;
use diptych_corpus::order::{sort_by, sort_by_key};
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::EntityKind;
use diptych_engine::recognition::{Recognizer, beside};
use diptych_library::link_list::{Content, Excerpt, Hyperlink, Maker, Note, NoteLine, Row, RowGroup, RowKind};
use diptych_library::route::Reading;

use crate::excerpt::around;
use crate::marked::read;
use crate::page_context::PageContext;
use crate::text_range::text_ranges;
use crate::words;
use crate::words::own_suggestions;

/// Where the package puts the notice that the model's licence asks for.
const NOTICE: &str = "names-NOTICE.txt";

/// What the names lens lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SuggestedNames {
    /// Nothing: the corpus has entities of its own, and no text of the reader is read.
    Reviewed,
    /// The model of names is missing; what to say until it is there.
    ModelMissing(RowGroup),
    /// The names that the model sees.
    Listed(RowGroup),
}

/// The names that are suggested in the texts that are read.
#[must_use]
pub fn list(context: &PageContext<'_>, reading: &Reading) -> SuggestedNames {
    let lists_names = !context.library.corpus().entities.is_empty();
    let is_shown = |article: ArticleId| !lists_names || is_own(context, article);
    let texts: Vec<(usize, ArticleId)> = read(context, reading).filter(|(_, article)| is_shown(*article)).collect();
    if lists_names && texts.is_empty() {
        return SuggestedNames::Reviewed;
    }
    let Some(recognizer) = context.names else {
        let missing = if lists_names { own_suggestions::MODEL_MISSING } else { words::suggested::MISSING };
        return SuggestedNames::ModelMissing(group(missing.to_owned(), Vec::new(), Vec::new()));
    };
    let mut rows: Vec<Row> = Vec::new();
    let mut n_times = 0;
    for (pane, article) in texts {
        for name in names_in(context, recognizer, article) {
            n_times += name.places.len();
            rows.push(row(context, pane, article, &name));
        }
    }
    let heading = match rows.len() {
        n_names if lists_names => own_suggestions::names(n_names, n_times),
        0 => words::suggested::NOTHING.to_owned(),
        n_names => words::suggested::lead(n_names, n_times),
    };
    SuggestedNames::Listed(group(heading, rows, vec![about(recognizer)]))
}

/// Whether a text is one of the reader: no list of the corpus was made for it.
fn is_own(context: &PageContext<'_>, article: ArticleId) -> bool {
    context.library.article(article).is_some_and(|it| context.library.own_text(&it.slug).is_some())
}

fn group(heading: String, rows: Vec<Row>, notes: Vec<Note>) -> RowGroup {
    RowGroup { content: Content::SuggestedNames, heading, ways: Vec::new(), key: Vec::new(), rows, notes }
}

/// One spelling of one kind, with all its places in a text.
struct Suggested {
    spelling: String,
    kind: EntityKind,
    places: Vec<Span>,
}

/// The names of a text, the most frequent first, then as they stand.
fn names_in(context: &PageContext<'_>, recognizer: &Recognizer, article: ArticleId) -> Vec<Suggested> {
    let (Some(findings), Some(found)) = (context.analyzed.findings(article), context.library.article(article)) else {
        return Vec::new();
    };
    let analysis = &findings.analysis;
    let seen = beside(recognizer.find_names(&found.text, &analysis.sentences, &analysis.tokens), &analysis.mentions);
    let spelled = |span: Span| span.of(&found.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut seen: Vec<(String, EntityKind, Span)> =
        seen.into_iter().map(|name| (spelled(name.span), name.kind, name.span)).collect();
    sort_by(&mut seen, Ord::cmp);
    let mut names: Vec<Suggested> = Vec::new();
    for (spelling, kind, span) in seen {
        match names.last_mut() {
            Some(last) if last.spelling == spelling && last.kind == kind => last.places.push(span),
            _ => names.push(Suggested { spelling, kind, places: vec![span] }),
        }
    }
    sort_by_key(&mut names, |name| (Reverse(name.places.len()), name.places.first().copied()));
    names
}

fn row(context: &PageContext<'_>, pane: usize, article: ArticleId, name: &Suggested) -> Row {
    let library = context.library;
    let slug = library.article(article).map_or("", |it| it.slug.as_str());
    let kind = words::entity_kind(name.kind).to_ascii_lowercase();
    Row {
        key: Some(format!("{slug}~suggested~{}~{}", name.kind.as_str(), name.spelling)),
        kind: RowKind::Suggested,
        maker: Maker::Program,
        name: name.spelling.clone(),
        facts: words::suggested::facts(&kind, name.places.len()),
        excerpts: name.places.first().map(|span| first_place(context, article, *span)).into_iter().collect(),
        pair: None,
        sides: name.places.iter().map(|span| text_ranges(library, pane, article, *span)).collect(),
        claims: Vec::new(),
        difference: None,
    }
}

/// The words around the first place, which lead there.
fn first_place(context: &PageContext<'_>, article: ArticleId, span: Span) -> Excerpt {
    let text = context.library.article(article).map_or("", |it| it.text.as_str());
    let sentences = context.analyzed.findings(article).map_or(&[][..], |it| &it.analysis.sentences);
    let sentence = sentences.get(sentences.partition_point(|it| it.end() <= span.start()));
    let [before, after] = around(text, sentence.copied().unwrap_or(span), span);
    Excerpt { publisher: None, before, words: span.of(text).to_owned(), after }
}

/// What the model is, in its own words.
fn about(recognizer: &Recognizer) -> Note {
    let line = |words: &str| NoteLine { link: None, words: words.to_owned() };
    let notice = Hyperlink { words: words::suggested::NOTICE.to_owned(), href: NOTICE.to_owned() };
    let notice = NoteLine { link: Some(notice), words: String::new() };
    Note {
        summary: words::suggested::ABOUT_MODEL.to_owned(),
        lines: recognizer.about().notes.lines().map(line).chain([notice]).collect(),
    }
}

#[cfg(test)]
mod tests;
