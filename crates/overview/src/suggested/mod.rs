//! Names that a trained model sees in the texts that are read, for a corpus that lists none: suggestions, which nobody reviewed
//! and no page draws like a reviewed mention. Where a corpus lists entities, its own list stands and nothing is suggested.

use core::cmp::Reverse;

use diptych_corpus::model::ArticleId;
use diptych_corpus::order::{sort_by, sort_by_key};
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::EntityKind;
use diptych_engine::recognition::{Recognizer, beside};
use diptych_library::route::{Lens, Reading, View};
use diptych_library::words::{self, DOT};

use crate::excerpt::around;
use crate::marked::read;
use crate::node::{Element, Node, classed, element};
use crate::page_context::PageContext;
use crate::place;

const LEAD: &str = "This corpus lists no people, places or organizations, so these names are suggested by a trained model. Nobody \
    has reviewed them, and some are wrong. Put aside what is none; this browser remembers it.";

/// What asks the page for the model, and what stands there if the program that had it was started anew meanwhile.
const MISSING: &str = "This corpus lists no people, places or organizations. A trained model can suggest names, and is not here yet; \
    go to another lens and back to fetch it.";

const NOTHING: &str = "This corpus lists no people, places or organizations, and the trained model that suggests names sees none \
    here. It knows English alone.";

/// Where the package puts the notice that the model's licence asks for.
const NOTICE: &str = "names-NOTICE.txt";

/// Whether a page lacks names that the model could suggest.
#[must_use]
pub fn needs_names(context: &PageContext<'_>) -> bool {
    let is_asked = matches!(context.route.view, View::Read(Reading { lens: Lens::Entities, .. }));
    is_asked && context.names.is_none() && context.library.corpus().entities.is_empty()
}

/// The names that are suggested in the texts that are read; nothing for a corpus with entities of its own.
#[must_use]
pub fn list(context: &PageContext<'_>, reading: &Reading) -> Vec<Node> {
    if !context.library.corpus().entities.is_empty() {
        return Vec::new();
    }
    let Some(recognizer) = context.names else { return vec![classed("p", "note quiet").and(MISSING).into()] };
    let mut rows: Vec<Element> = Vec::new();
    let mut n_times = 0;
    for (pane, article) in read(context, reading) {
        for name in names_in(context, recognizer, article) {
            n_times += name.places.len();
            rows.push(row(context, pane, article, &name));
        }
    }
    if rows.is_empty() {
        return vec![classed("p", "ties__count ui").and(NOTHING).into(), about(recognizer).into()];
    }
    let counted = format!(
        "{}, {}. {LEAD}",
        words::counted(rows.len(), "name", "names"),
        words::counted(n_times, "time", "times")
    );
    vec![
        classed("p", "ties__count ui").and(counted).into(),
        about(recognizer).into(),
        classed("ol", "ties").and_all(rows).into(),
    ]
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

fn row(context: &PageContext<'_>, pane: usize, article: ArticleId, name: &Suggested) -> Element {
    let library = context.library;
    let slug = library.article(article).map_or("", |it| it.slug.as_str());
    let kind = words::entity_kind(name.kind).to_ascii_lowercase();
    let places: Vec<String> = name.places.iter().map(|span| place::written(library, pane, article, *span)).collect();
    let told = format!("{DOT}{kind}, {} ", words::counted(places.len(), "time", "times"));
    let put_aside = classed("button", "action action--quiet tie__apart")
        .with("type", "button")
        .with("data-parts", "")
        .and("Put aside");
    let first = name.places.first().map(|span| way(context, article, *span));
    classed("li", "tie")
        .with("data-kind", "suggested")
        .with("data-by", "program")
        .with("data-tie", format!("{slug}~suggested~{}~{}", name.kind.as_str(), name.spelling))
        .with("data-places", places.join("|"))
        .and(classed("p", "tie__head ui").and(element("b").and(name.spelling.as_str())).and(told).and(put_aside))
        .and_all(first)
        .and_all((places.len() > 1).then(|| others(name, places.len())))
}

/// The words around the first place, which lead there.
fn way(context: &PageContext<'_>, article: ArticleId, span: Span) -> Element {
    let text = context.library.article(article).map_or("", |it| it.text.as_str());
    let sentences = context.analyzed.findings(article).map_or(&[][..], |it| &it.analysis.sentences);
    let sentence = sentences.get(sentences.partition_point(|it| it.end() <= span.start()));
    let [before, after] = around(text, sentence.copied().unwrap_or(span), span);
    let passage = element("span").and(before).and(element("b").and(span.of(text))).and(after);
    classed("button", "tie__passages").with("type", "button").with("data-shows", "").and(passage)
}

/// The way to each further place.
fn others(name: &Suggested, n_places: usize) -> Element {
    let links = (1..n_places).map(|nth| {
        classed("button", "action action--quiet")
            .with("type", "button")
            .with("data-shows", nth.to_string())
            .with("aria-label", format!("{}, {} of {n_places}", name.spelling, nth + 1))
            .and((nth + 1).to_string())
    });
    let links: Vec<Element> = links.collect();
    classed("p", "tie__others ui").and("Also here: ").and_all(links)
}

/// What the model is, in its own words.
fn about(recognizer: &Recognizer) -> Element {
    let lines: Vec<Element> = recognizer.about().notes.lines().map(|line| element("p").and(line)).collect();
    let notice = element("a").with("href", NOTICE).and("Sources and licence of the model");
    classed("details", "ties__untied ui")
        .and(element("summary").and("The model, its scores and its licence"))
        .and_all(lines)
        .and(element("p").and(notice))
}

#[cfg(test)]
mod tests;
