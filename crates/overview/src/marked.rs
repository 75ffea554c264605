//! What is marked under a lens that is composed beside the reader: speech, figures, or names that are suggested. A list, each
//! entry of which names its place in the texts that are read; the page marks those places and leads to them.

use diptych_corpus::model::ArticleId;
use diptych_corpus::span::Span;
use diptych_library::library::Library;
use diptych_library::route::{Lens, Overview, Reading, Route, View};
use diptych_library::words::{self, DOT};

use crate::node::{Element, Node, classed, element};
use crate::page::excerpt;
use crate::page_context::PageContext;
use crate::place;
use crate::speech::{Source, Speech, speech_in};
use crate::suggested;

/// What is marked in the texts that a Route reads; nothing for a lens that the reader marks itself.
#[must_use]
pub fn of(context: &PageContext<'_>, route: &Route) -> Option<Vec<Node>> {
    let View::Read(reading) = route.view else { return None };
    match reading.lens {
        Lens::Voices => Some(voices(context, &reading)),
        Lens::Numbers => Some(numbers(context, &reading)),
        Lens::Claims | Lens::Shared => None,
        Lens::Entities => Some(suggested::list(context, &reading)),
        Lens::Text | Lens::Wording => Some(Vec::new()),
    }
}

/// The articles that are read, each with its pane.
pub(crate) fn read<'a>(
    context: &'a PageContext<'_>,
    reading: &'a Reading,
) -> impl Iterator<Item = (usize, ArticleId)> + 'a {
    reading.articles.iter().enumerate().filter_map(|(pane, slug)| Some((pane, context.library.article_named(slug)?)))
}

fn voices(context: &PageContext<'_>, reading: &Reading) -> Vec<Node> {
    let mut rows: Vec<Element> = Vec::new();
    let mut n_words = 0;
    for (pane, article) in read(context, reading) {
        for speech in speech_in(context, article) {
            n_words += speech.n_words;
            rows.push(speech_row(context, pane, article, &speech));
        }
    }
    let counted = format!(
        "{} of speech found, {}. Underlined: in reported speech.",
        words::counted(rows.len(), "passage", "passages"),
        words::counted(n_words, "word", "words"),
    );
    listed(context, counted, Overview::Voices, rows)
}

fn speech_row(context: &PageContext<'_>, pane: usize, article: ArticleId, speech: &Speech) -> Element {
    let who = match &speech.source {
        Source::Entity(id) => context.library.entity(*id).map_or_else(String::new, |it| it.name.clone()),
        Source::Document(words) | Source::Unnamed(words) => words::sentence_case(words),
        Source::Nobody => "The text names nobody".to_owned(),
    };
    let (kind, how) = if speech.is_direct { ("direct", "in quotation marks") } else { ("indirect", "reported") };
    let told = format!("{DOT}{how}, {}", words::counted(speech.n_words, "word", "words"));
    row(context.library, (pane, article, speech.span), kind, &who, told)
}

fn numbers(context: &PageContext<'_>, reading: &Reading) -> Vec<Node> {
    let mut rows: Vec<Element> = Vec::new();
    for (pane, article) in read(context, reading) {
        let Some(findings) = context.analyzed.findings(article) else { continue };
        let Some(found) = context.library.article(article) else { continue };
        for quantity in &findings.analysis.quantities {
            let unit = quantity.unit.map_or("", |it| it.of(&found.text));
            let exact = if quantity.approximate { format!("{DOT}not exact, says the text") } else { String::new() };
            let name = format!("{} {unit}", quantity.span.of(&found.text));
            rows.push(row(context.library, (pane, article, quantity.span), "figure", name.trim(), exact));
        }
    }
    let counted = format!("{} found.", words::counted(rows.len(), "figure", "figures"));
    listed(context, counted, Overview::Numbers, rows)
}

/// One entry: what it is, and its words as the way there.
fn row(library: &Library, at: (usize, ArticleId, Span), kind: &str, name: &str, told: String) -> Element {
    let (pane, article, span) = at;
    let text = library.article(article).map_or("", |it| it.text.as_str());
    let sentence = library.annotations(article).and_then(|it| it.sentences.iter().find(|it| it.overlaps(span)));
    let shown = if kind == "figure" { sentence.copied().unwrap_or(span) } else { span };
    classed("li", "tie")
        .with("data-kind", kind)
        .with("data-places", place::written(library, pane, article, span))
        .and(classed("p", "tie__head ui").and(element("b").and(name)).and(told))
        .and(
            classed("button", "tie__passages")
                .with("type", "button")
                .with("data-shows", "")
                .and(excerpt(shown.of(text))),
        )
}

fn listed(context: &PageContext<'_>, counted: String, overview: Overview, rows: Vec<Element>) -> Vec<Node> {
    let all = element("a").with("href", context.href(View::Overview(overview, None))).and("In all texts");
    let head = classed("p", "ties__count ui").and(format!("{counted} Found by rules of language. ")).and(all);
    vec![head.into(), classed("ol", "ties").and_all(rows).into()]
}
