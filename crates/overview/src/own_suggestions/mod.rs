//! What a text of the reader gives to look at: the days that it names, and sentences worth checking. Each is a suggestion that names the
//! rule that made it and can be dismissed; none is a finding, and no sentence gets a state.

use core::cmp::Reverse;

use diptych_corpus::model::ArticleId;
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_engine::claim::{ClaimMark, Material, WORTH_CHECKING, find_claims};
use diptych_engine::date::DateMark;
use diptych_library::link_list::{Content, Excerpt, Maker, Row, RowGroup, RowKind};
use diptych_library::route::Reading;

use crate::analyzed_corpus::Findings;
use crate::page::excerpt;
use crate::page_context::PageContext;
use crate::text_range::text_ranges;
use crate::words::own_suggestions as words;

/// Sentences that are listed: as many as a reader goes through. With more of them the best stand among many that are as good.
const MOST_SENTENCES: usize = 12;

/// The days, then the sentences, of a text of the reader that is read alone; nothing of any other text.
#[must_use]
pub fn groups(context: &PageContext<'_>, reading: &Reading) -> Vec<RowGroup> {
    let [slug] = &*reading.articles else { return Vec::new() };
    let found = context.library.own_text(slug).and_then(|_| context.library.article_named(slug));
    let Some((article, findings)) = found.and_then(|it| Some((it, context.analyzed.findings(it)?))) else {
        return Vec::new();
    };
    vec![days(context, article, findings), sentences(context, article, findings)]
}

/// The name under which a reader dismisses what is suggested of a passage. The id of a text is made from its words, so that the same
/// place has the same words.
pub(crate) fn key(slug: &str, kind: RowKind, span: Span) -> String {
    format!("{slug}~{}~{}-{}", kind.as_str(), span.start(), span.end())
}

fn days(context: &PageContext<'_>, article: ArticleId, findings: &Findings) -> RowGroup {
    let rows: Vec<Row> = findings.dated.dates.iter().filter_map(|it| day(context, article, it)).collect();
    group(words::days(rows.len()), rows)
}

fn day(context: &PageContext<'_>, article: ArticleId, mark: &DateMark) -> Option<Row> {
    let text = &context.library.article(article)?.text;
    let facts = match mark.value {
        Some(value) => words::read_as(&value.written(), mark.relative),
        None => words::DAY_BY_RULE.to_owned(),
    };
    let [before, after] = context.around(article, mark.span)?;
    let shown = Excerpt { publisher: None, before, words: mark.span.of(text).to_owned(), after };
    row(context, article, (mark.span, RowKind::Day), mark.span.of(text).to_owned(), facts, shown)
}

fn sentences(context: &PageContext<'_>, article: ArticleId, findings: &Findings) -> RowGroup {
    let text = context.library.article(article).map_or("", |it| it.text.as_str());
    let found = worth_checking(text, findings);
    let listed = best(found.clone());
    let rows: Vec<Row> = listed.iter().filter_map(|it| sentence(context, article, it)).collect();
    group(words::worth_checking(rows.len(), found.len()), rows)
}

fn worth_checking(text: &str, findings: &Findings) -> Vec<ClaimMark> {
    let analysis = &findings.analysis;
    let material = Material {
        sentences: &analysis.sentences,
        tokens: &analysis.tokens,
        mentions: &analysis.mentions,
        quantities: &analysis.quantities,
        dates: &findings.dated.dates,
    };
    find_claims(text, material).into_iter().filter(|it| it.score >= WORTH_CHECKING).collect()
}

/// Those with the highest chance, in the order of the text.
fn best(mut found: Vec<ClaimMark>) -> Vec<ClaimMark> {
    sort_by_key(&mut found, |it| (Reverse(it.score), it.span));
    found.truncate(MOST_SENTENCES);
    sort_by_key(&mut found, |it| it.span);
    found
}

fn sentence(context: &PageContext<'_>, article: ArticleId, mark: &ClaimMark) -> Option<Row> {
    let text = &context.library.article(article)?.text;
    let shown = Excerpt { words: excerpt(mark.span.of(text)), ..Excerpt::default() };
    let name = words::WORTH_CHECKING.to_owned();
    row(context, article, (mark.span, RowKind::WorthChecking), name, words::reasons(&mark.rules), shown)
}

fn group(heading: String, rows: Vec<Row>) -> RowGroup {
    RowGroup { content: Content::Marks, heading, ways: Vec::new(), key: Vec::new(), rows, notes: Vec::new() }
}

fn row(
    context: &PageContext<'_>,
    article: ArticleId,
    (span, kind): (Span, RowKind),
    name: String,
    facts: String,
    shown: Excerpt,
) -> Option<Row> {
    Some(Row {
        key: Some(key(&context.library.article(article)?.slug, kind, span)),
        kind,
        maker: Maker::Program,
        name,
        facts,
        excerpts: vec![shown],
        pair: None,
        sides: vec![text_ranges(context.library, 0, article, span)],
        claims: Vec::new(),
        difference: None,
    })
}

#[cfg(test)]
mod tests;
