//! Where the words of the search stand that led to texts side by side: a list from which the maps of the texts are drawn, so
//! that a reader sees the hits of a whole text and not the one passage that was opened.

use diptych_corpus::model::ArticleId;
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_engine::search::{Document, Hit};
use diptych_library::route::{Reading, Route, View};
use diptych_library::words::{self, DOT};

use crate::marked::read;
use crate::node::{Element, Node, classed, element};
use crate::page_context::PageContext;
use crate::place;

/// One hit: the pane, its article, the words in it.
type Place = (usize, ArticleId, Span);

/// The hits of the Route's query in the texts that are read side by side; nothing for any other view.
#[must_use]
pub fn of(context: &PageContext<'_>, route: &Route) -> Vec<Node> {
    let View::Read(reading) = route.view else { return Vec::new() };
    match reading.query {
        Some(query) if reading.articles.len() > 1 => list(context, &reading, query),
        _ => Vec::new(),
    }
}

fn list(context: &PageContext<'_>, reading: &Reading, query: &'static str) -> Vec<Node> {
    let places = places(context, reading, query);
    let told = match places.len() {
        0 => format!("No hit for “{query}” in these texts. "),
        n_hits => {
            format!("{} for “{query}” in these texts, dots on their maps. ", words::counted(n_hits, "hit", "hits"))
        }
    };
    let link = |view: View, name: &'static str| element("a").with("href", context.href(view)).and(name);
    let head = classed("p", "ties__count ties__hits ui")
        .with("data-kind", "hit")
        .with("data-hits", format!(", hits {}", places.len()))
        .and(told)
        .and(link(View::Search(query), "All that was found"))
        .and(DOT)
        .and(link(View::Read(Reading { query: None, ..*reading }), "Without hits"));
    let rows = places.into_iter().filter_map(|place| row(context, place));
    let rows: Vec<Element> = rows.collect();
    vec![head.into(), classed("ol", "ties").with("aria-label", "Search hits").and_all(rows).into()]
}

/// In the order of the panes, then of the text.
fn places(context: &PageContext<'_>, reading: &Reading, query: &str) -> Vec<Place> {
    let hits = context.analyzed.hits(query);
    let mut places: Vec<Place> = Vec::new();
    for (pane, article) in read(context, reading) {
        places.extend(hits.iter().flat_map(|hit| spans(context, article, hit)).map(|span| (pane, article, span)));
    }
    sort_by_key(&mut places, |(pane, _, span)| (*pane, *span));
    places
}

/// The words of a hit in the text of `article`; none if it stands elsewhere.
fn spans(context: &PageContext<'_>, article: ArticleId, hit: &Hit) -> Vec<Span> {
    let (Document::Paragraph(at, index), Some(found)) = (hit.document, context.library.article(article)) else {
        return Vec::new();
    };
    let paragraphs = found.paragraphs();
    let Some(start) = paragraphs.get(index).filter(|_| at == article).map(|it| it.start()) else { return Vec::new() };
    let in_text = |it: &Span| Span::new(&found.text, start + it.start(), start + it.end());
    hit.matches.iter().filter_map(in_text).collect()
}

fn row(context: &PageContext<'_>, (pane, article, span): Place) -> Option<Element> {
    let found = context.library.article(article)?;
    let [before, after] = context.around(article, span)?;
    let name = classed("p", "tie__head ui").and(classed("b", "tie__kind").and("Search hit"));
    let words = classed("button", "tie__hit tie__passages")
        .with("type", "button")
        .with("data-shows", "")
        .and(element("span").and(before).and(element("b").and(span.of(&found.text))).and(after));
    Some(
        classed("li", "tie")
            .with("data-kind", "hit")
            .with("data-places", place::written(context.library, pane, article, span))
            .and(name.and(format!("{DOT}{}", found.publisher)))
            .and(words),
    )
}

#[cfg(test)]
mod tests {
    use crate::fixture::{analyzed, corpus};

    fn page(hash: &str) -> String {
        let analyzed = analyzed(corpus(&[
            ("Courier", "2021-07-13", "The dam broke.\n\nNobody saw the dam, dams being far."),
            ("Gazette", "2021-07-14", "It rained."),
        ]));
        crate::compose(&analyzed, hash, None).unwrap().json
    }

    #[test]
    fn every_hit_of_every_text_has_its_place() {
        let page = page("#/read/gazette-2021-07-14/courier-2021-07-13?q=dam");
        for place in ["1:1:4-7", "1:2:15-18"] {
            assert!(page.contains(&format!("\"data-places\":\"{place}\"")), "{place}: {page}");
        }
        assert!(page.contains("for “dam” in these texts"), "{page}");
        assert!(page.contains("#/read/gazette-2021-07-14/courier-2021-07-13\"},\"Without hits\""), "{page}");
    }

    #[test]
    fn texts_without_the_words_say_so() {
        assert!(page("#/read/gazette-2021-07-14/courier-2021-07-13?q=snow").contains("No hit for “snow”"));
    }

    #[test]
    fn no_query_lists_no_hits() {
        for hash in ["#/read/gazette-2021-07-14/courier-2021-07-13", "#/read/courier-2021-07-13?q=dam&lens=shared"] {
            assert!(!page(hash).contains("data-kind\":\"hit"), "{hash}");
        }
    }
}
