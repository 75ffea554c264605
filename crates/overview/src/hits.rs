//! Where the words of the search stand that led to texts side by side: a list from which the maps of the texts are drawn, so
//! that a reader sees the hits of a whole text and not the one passage that was opened.

use diptych_corpus::model::ArticleId;
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_engine::search::{Document, Hit};
use diptych_library::link_list::{Content, Excerpt, Hyperlink, Maker, Row, RowGroup, RowKind};
use diptych_library::route::{Reading, View};

use crate::marked::read;
use crate::page_context::PageContext;
use crate::text_range::text_ranges;
use crate::words;

/// One hit: the pane, its article, the words in it.
type PaneSpan = (usize, ArticleId, Span);

/// The hits of the query in the texts that are read side by side; nothing without a query, and of one text alone.
#[must_use]
pub fn group(context: &PageContext<'_>, reading: &Reading) -> Option<RowGroup> {
    let query = reading.query.clone().filter(|_| reading.articles.len() > 1)?;
    let places = places(context, reading, &query);
    let heading = words::links::hits(places.len(), &query);
    let way = |words: &str, view: View| Hyperlink { words: words.to_owned(), href: context.href(view) };
    let ways = vec![
        way(words::links::ALL_HITS, View::Search(query.clone())),
        way(words::links::WITHOUT_HITS, View::Read(Reading { query: None, ..reading.clone() })),
    ];
    let rows = places.into_iter().filter_map(|place| row(context, place)).collect();
    Some(RowGroup { content: Content::SearchHits, heading, ways, key: Vec::new(), rows, notes: Vec::new() })
}

/// In the order of the panes, then of the text.
fn places(context: &PageContext<'_>, reading: &Reading, query: &str) -> Vec<PaneSpan> {
    let hits = context.analyzed.hits(query);
    let mut places: Vec<PaneSpan> = Vec::new();
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

fn row(context: &PageContext<'_>, (pane, article, span): PaneSpan) -> Option<Row> {
    let found = context.library.article(article)?;
    let [before, after] = context.around(article, span)?;
    let words = span.of(&found.text).to_owned();
    Some(Row {
        key: None,
        kind: RowKind::Hit,
        maker: Maker::Program,
        name: words::links::HIT.to_owned(),
        facts: found.publisher.clone(),
        excerpts: vec![Excerpt { publisher: None, before, words, after }],
        pair: None,
        sides: vec![text_ranges(context.library, pane, article, span)],
        claims: Vec::new(),
        difference: None,
    })
}

#[cfg(test)]
mod tests {
    use diptych_library::link_list::{Content, RowGroup, TextRange};

    use crate::fixture::{analyzed, corpus};

    fn hits(hash: &str) -> Option<RowGroup> {
        let analyzed = analyzed(corpus(&[
            ("Courier", "2021-07-13", "The dam broke.\n\nNobody saw the dam, dams being far."),
            ("Gazette", "2021-07-14", "It rained."),
        ]));
        let list = crate::link_list(&analyzed, hash, None).unwrap();
        list.groups.into_iter().find(|group| group.content == Content::SearchHits)
    }

    #[test]
    fn every_hit_of_every_text_has_its_place() {
        let hits = hits("#/read/gazette-2021-07-14/courier-2021-07-13?q=dam").unwrap();
        let places: Vec<&TextRange> = hits.rows.iter().flat_map(|row| row.sides.iter().flatten()).collect();
        let expected =
            [(1, 4, 7), (2, 15, 18)].map(|(paragraph, start, end)| TextRange { pane: 1, paragraph, start, end });
        for place in &expected {
            assert!(places.contains(&place), "{place:?}: {places:?}");
        }
        assert!(hits.heading.contains("for “dam” in these texts"), "{}", hits.heading);
        let without = hits.ways.iter().find(|way| way.words == "Without hits").unwrap();
        assert_eq!(without.href, "#/read/gazette-2021-07-14/courier-2021-07-13");
    }

    #[test]
    fn texts_without_the_words_say_so() {
        let hits = hits("#/read/gazette-2021-07-14/courier-2021-07-13?q=snow").unwrap();
        assert!(hits.heading.starts_with("No hit for “snow”"), "{}", hits.heading);
        assert_eq!(hits.rows, []);
    }

    #[test]
    fn no_query_and_no_pair_list_no_hits() {
        for hash in ["#/read/gazette-2021-07-14/courier-2021-07-13", "#/read/courier-2021-07-13?q=dam&lens=shared"] {
            assert_eq!(hits(hash), None, "{hash}");
        }
    }
}
