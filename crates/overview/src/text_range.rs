//! Where a passage stands in the page: pane, paragraph and units of UTF-16 in it, as scripts of pages count.

use diptych_corpus::model::ArticleId;
use diptych_corpus::span::Span;
use diptych_library::library::Library;
use diptych_library::link_list::TextRange;

/// The stretches of a passage of `article`, which stands in `pane`: one in each paragraph.
#[must_use]
pub fn text_ranges(library: &Library, pane: usize, article: ArticleId, span: Span) -> Vec<TextRange> {
    let Some(article) = library.article(article) else { return Vec::new() };
    let stretches = article.paragraphs().into_iter().enumerate().filter_map(|(index, paragraph)| {
        let inside = paragraph.intersection(span)?;
        let units = |end: usize| article.text.get(paragraph.start()..end).map_or(0, |it| it.encode_utf16().count());
        Some(TextRange { pane, paragraph: index + 1, start: units(inside.start()), end: units(inside.end()) })
    });
    stretches.collect()
}
