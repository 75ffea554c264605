//! What a lens marks that the worker lists: speech, or figures. Each row names its place in the texts that are read; the page marks
//! those places and leads to them.

use diptych_corpus::model::ArticleId;
use diptych_corpus::span::Span;
use diptych_library::link_list::{Content, Excerpt, Hyperlink, Maker, Row, RowGroup, RowKind};
use diptych_library::route::{Overview, Reading, View};
use diptych_library::words;

use crate::page::excerpt;
use crate::page_context::PageContext;
use crate::speech::{Source, Speech, speech_in};
use crate::text_range::text_ranges;

/// The articles that are read, each with its pane.
pub(crate) fn read<'a>(
    context: &'a PageContext<'_>,
    reading: &'a Reading,
) -> impl Iterator<Item = (usize, ArticleId)> + 'a {
    reading.articles.iter().enumerate().filter_map(|(pane, slug)| Some((pane, context.library.article_named(slug)?)))
}

/// The speech in the texts that are read.
#[must_use]
pub fn voices(context: &PageContext<'_>, reading: &Reading) -> RowGroup {
    let mut rows: Vec<Row> = Vec::new();
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
    listed(context, &counted, Overview::Voices, rows)
}

fn speech_row(context: &PageContext<'_>, pane: usize, article: ArticleId, speech: &Speech) -> Row {
    let name = match &speech.source {
        Source::Entity(id) => context.library.entity(*id).map_or_else(String::new, |it| it.name.clone()),
        Source::Document(words) | Source::Unnamed(words) => words::sentence_case(words),
        Source::Nobody => "The text names nobody".to_owned(),
    };
    let (kind, how) =
        if speech.is_direct { (RowKind::Direct, "in quotation marks") } else { (RowKind::Indirect, "reported") };
    let facts = format!("{how}, {}", words::counted(speech.n_words, "word", "words"));
    row(context, (pane, article, speech.span), kind, name, facts)
}

/// The figures in the texts that are read.
#[must_use]
pub fn numbers(context: &PageContext<'_>, reading: &Reading) -> RowGroup {
    let mut rows: Vec<Row> = Vec::new();
    for (pane, article) in read(context, reading) {
        let Some(findings) = context.analyzed.findings(article) else { continue };
        let Some(found) = context.library.article(article) else { continue };
        for quantity in &findings.analysis.quantities {
            let unit = quantity.unit.map_or("", |it| it.of(&found.text));
            let facts = if quantity.approximate { "not exact, says the text" } else { "" };
            let name = format!("{} {unit}", quantity.span.of(&found.text)).trim().to_owned();
            rows.push(row(context, (pane, article, quantity.span), RowKind::Figure, name, facts.to_owned()));
        }
    }
    let counted = format!("{} found.", words::counted(rows.len(), "figure", "figures"));
    listed(context, &counted, Overview::Numbers, rows)
}

/// One row: what it is, and its words as the way there; of a figure, its sentence.
fn row(
    context: &PageContext<'_>,
    (pane, article, span): (usize, ArticleId, Span),
    kind: RowKind,
    name: String,
    facts: String,
) -> Row {
    let library = context.library;
    let text = library.article(article).map_or("", |it| it.text.as_str());
    let sentence = library.annotations(article).and_then(|it| it.sentences.iter().find(|it| it.overlaps(span)));
    let shown = if kind == RowKind::Figure { sentence.copied().unwrap_or(span) } else { span };
    Row {
        key: None,
        kind,
        maker: Maker::Program,
        name,
        facts,
        excerpts: vec![Excerpt { words: excerpt(shown.of(text)), ..Excerpt::default() }],
        pair: None,
        sides: vec![text_ranges(library, pane, article, span)],
        claim: None,
        difference: None,
    }
}

fn listed(context: &PageContext<'_>, counted: &str, overview: Overview, rows: Vec<Row>) -> RowGroup {
    let all = Hyperlink { words: "In all texts".to_owned(), href: context.href(View::Overview(overview, None)) };
    RowGroup {
        content: Content::Marks,
        heading: format!("{counted} Found by rules of language."),
        ways: vec![all],
        key: Vec::new(),
        rows,
        notes: Vec::new(),
    }
}
