//! Where a passage stands in the page: pane, paragraph and units of UTF-16 in it, as scripts of pages count.

use diptych_corpus::model::ArticleId;
use diptych_corpus::span::Span;
use diptych_library::library::Library;

/// "0:3:10-52 0:4:0-20": a stretch in each paragraph, of pane 0.
#[must_use]
pub fn written(library: &Library, pane: usize, article: ArticleId, span: Span) -> String {
    let Some(article) = library.article(article) else { return String::new() };
    let stretches = article.paragraphs().into_iter().enumerate().filter_map(|(index, paragraph)| {
        let inside = paragraph.intersection(span)?;
        Some(stretch(&article.text, paragraph, inside, pane, index))
    });
    stretches.collect::<Vec<_>>().join(" ")
}

fn stretch(text: &str, paragraph: Span, inside: Span, pane: usize, index: usize) -> String {
    let units = |end: usize| text.get(paragraph.start()..end).map_or(0, |it| it.encode_utf16().count());
    format!("{pane}:{}:{}-{}", index + 1, units(inside.start()), units(inside.end()))
}
