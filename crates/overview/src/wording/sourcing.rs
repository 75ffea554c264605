//! Sentences by what kind of source they have: whose words stand in them, as far as the text tells.

use diptych_corpus::model::ArticleId;
use diptych_library::route::{Lens, Reading, View};
use diptych_library::{date, words};

use crate::node::{Element, classed, element};
use crate::page;
use crate::page_context::PageContext;
use crate::speech::{SourceKind, speech_in};
use crate::table::{head, number, row_head};

/// The sentences of each text by kind of source.
pub(super) fn section(context: &PageContext<'_>, articles: &[ArticleId]) -> Element {
    let mut heads = vec!["Text".to_owned(), "#Sentences".to_owned()];
    heads.extend(SourceKind::ALL.iter().map(|kind| format!("#{}", words::sentence_case(kind.name()))));
    heads.push("#No source".to_owned());
    let heads: Vec<&str> = heads.iter().map(String::as_str).collect();
    let rows = articles.iter().filter_map(|id| row(context, *id));
    let rows: Vec<Element> = rows.collect();
    element("section")
        .and(element("h2").and("What sentences rest on"))
        .and(classed("p", "note quiet").and(
            "A sentence counts under the first speaker whose words stand in it. One without a source is the writer’s own word, which may be right.",
        ))
        .and(page::saved_table("wording-sources", "Sentences by kind of source", head(&heads), rows))
}

fn row(context: &PageContext<'_>, id: ArticleId) -> Option<Element> {
    let article = context.library.article(id)?;
    let speech = speech_in(context, id);
    let mut counts = [0_usize; 5];
    let sentences = &context.analyzed.findings(id)?.analysis.sentences;
    for sentence in sentences {
        let first = speech.iter().find(|it| it.span.overlaps(*sentence));
        let kind = first.map(|it| it.source.kind(context));
        if let Some(count) = SourceKind::ALL.iter().position(|it| Some(*it) == kind).and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    let reading = Reading { lens: Lens::Voices, ..Reading::of(&article.slug) };
    let name = element("a").with("href", context.href(View::Read(reading))).and(format!(
        "{}, {}",
        article.publisher,
        date::short(article.published)
    ));
    let mut row = element("tr").and(row_head(name)).and(number(sentences.len()));
    for count in counts {
        row = row.and(number(count));
    }
    Some(row.and(number(sentences.len() - counts.iter().sum::<usize>())))
}
