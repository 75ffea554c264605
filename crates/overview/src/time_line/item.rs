//! What stands on the time line: when articles were published, what their texts date, and when evidence was published.

use diptych_corpus::model::measured::ArticleMeasure;
use diptych_corpus::model::{Article, ArticleId};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_engine::alignment::LinkKind;
use diptych_engine::date::DateMark;
use diptych_library::article_name;
use diptych_library::count_source::CountSource;
use diptych_library::library::EvidenceId;
use diptych_library::route::{ClaimFilter, Lens, Reading, View};

use super::model::dates::DateKind;
use crate::analyzed_corpus::Findings;
use crate::page_context::PageContext;
use crate::period::Period;
use crate::words;

/// Something with its date.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) kind: DateKind,
    pub(super) period: Period,
    pub(super) source: ItemSource,
    /// By which rule it is dated.
    pub(super) rule: String,
}

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ItemSource {
    /// An article.
    Article(ArticleId),
    /// Words of its text, and the sentence that they stand in.
    Words(ArticleId, Span, Span),
    /// A day that was counted in the original of a retelling, which has no words for it here.
    Counted(ArticleId),
    /// A piece of evidence, and on how many more claims it is.
    Evidence(EvidenceId, usize),
}

/// Everything that has a date, and what is left out, and why.
#[derive(Debug, Default)]
pub(super) struct Items {
    /// By their first day.
    pub(super) dated: Vec<Item>,
    /// Words for a day that no rule places.
    pub(super) open: Vec<ItemSource>,
    /// Dates in words that a text has from another.
    pub(super) n_copied: usize,
    /// Evidence without a date.
    pub(super) n_undated: usize,
    /// Texts that are not as they were published, and whose originals nobody measured.
    pub(super) n_not_measured: usize,
}

/// Reads all texts.
pub(super) fn find(context: &PageContext<'_>) -> Items {
    let mut items = Items::default();
    for (id, article) in context.library.article_ids().zip(&context.library.corpus().articles) {
        let rule = words::time_line::day_of_publication(article.published_note.as_deref());
        if let Some(period) = Period::published(article) {
            items.dated.push(Item { kind: DateKind::Published, period, source: ItemSource::Article(id), rule });
        }
        items.add_text(context, id, article);
    }
    items.add_evidence(context);
    sort_by_key(&mut items.dated, |it| (it.period.first, it.period.last, it.kind));
    items
}

impl Items {
    fn add_text(&mut self, context: &PageContext<'_>, id: ArticleId, article: &Article) {
        if let Some(findings) = context.analyzed.published_findings(id) {
            return self.add_told(context, id, article, findings);
        }
        match (context.analyzed.counts(id), CountSource::of(context.library.corpus(), id).note()) {
            (Some(counts), Some(note)) => {
                let around = told_around(context, id, article);
                self.add_counted(id, counts, &around, note);
            }
            _ => self.n_not_measured += 1,
        }
    }

    fn add_counted(&mut self, id: ArticleId, counts: &ArticleMeasure, around: &[Period], note: &str) {
        let days = counts.paragraphs.iter().flat_map(|it| &it.days).filter_map(|it| Period::counted(it));
        let days = days.filter(|it| !around.contains(it));
        let source = ItemSource::Counted(id);
        self.dated.extend(days.map(|period| Item { kind: DateKind::Told, period, source, rule: note.to_owned() }));
    }

    fn add_told(&mut self, context: &PageContext<'_>, id: ArticleId, article: &Article, findings: &Findings) {
        for mark in &findings.dated.dates {
            let is_time_alone = mark.value.is_some_and(|it| it.year.is_none() && it.month.is_none());
            if is_time_alone || is_around(article, findings, mark) {
                continue;
            }
            if is_copied(context, id, mark.span) {
                self.n_copied += 1;
                continue;
            }
            let at = findings.analysis.sentences.partition_point(|it| it.end() <= mark.span.start());
            let sentence = findings.analysis.sentences.get(at).copied().unwrap_or(mark.span);
            let source = ItemSource::Words(id, mark.span, sentence);
            match mark.value.and_then(Period::told) {
                Some(period) => {
                    let rule = rule(article, findings, mark);
                    self.dated.push(Item { kind: DateKind::Told, period, source, rule });
                }
                None => self.open.push(source),
            }
        }
    }

    /// One piece of evidence may be on several claims.
    fn add_evidence(&mut self, context: &PageContext<'_>) {
        let first = self.dated.len();
        for (claim, found) in context.library.claim_ids().zip(&context.library.corpus().claims) {
            for (index, evidence) in found.evidence.iter().enumerate() {
                let Some(date) = evidence.date else {
                    self.n_undated += 1;
                    continue;
                };
                let is_same = |it: &&mut Item| match it.source {
                    ItemSource::Evidence(id, _) => context
                        .library
                        .evidence(id)
                        .is_some_and(|it| it.url == evidence.url && it.date == evidence.date),
                    _ => false,
                };
                let known = self.dated.get_mut(first..).unwrap_or_default().iter_mut().find(is_same);
                if let Some(Item { source: ItemSource::Evidence(_, n_more), .. }) = known {
                    *n_more += 1;
                    continue;
                }
                let source = ItemSource::Evidence(EvidenceId { claim, index }, 0);
                let rule = words::time_line::OWN_DATE.to_owned();
                self.dated.push(Item { kind: DateKind::Evidence, period: date.into(), source, rule });
            }
        }
    }
}

/// Days that a retelling tells of the page around its article, and nowhere else: a printed day of download.
fn told_around(context: &PageContext<'_>, id: ArticleId, article: &Article) -> Vec<Period> {
    let Some(findings) = context.analyzed.findings(id) else { return Vec::new() };
    let (around, told): (Vec<&DateMark>, Vec<&DateMark>) =
        findings.dated.dates.iter().partition(|mark| is_around(article, findings, mark));
    let periods = |marks: Vec<&DateMark>| -> Vec<Period> {
        marks.into_iter().filter_map(|mark| mark.value.and_then(Period::told)).collect()
    };
    let told = periods(told);
    periods(around).into_iter().filter(|period| !told.contains(period)).collect()
}

/// Whether words stand in a paragraph that tells of the page around the article.
fn is_around(article: &Article, findings: &Findings, mark: &DateMark) -> bool {
    let paragraphs = &findings.analysis.paragraphs;
    article.is_furniture(paragraphs.partition_point(|paragraph| paragraph.end() <= mark.span.start()))
}

/// Whether words stand in a passage that an earlier text has as well; texts are in the order of their dates.
fn is_copied(context: &PageContext<'_>, article: ArticleId, span: Span) -> bool {
    context.analyzed.links().iter().any(|it| {
        let (later, later_span) = if it.a > it.b { (it.a, it.a_span) } else { (it.b, it.b_span) };
        it.a != it.b
            && matches!(it.kind, LinkKind::SameWords | LinkKind::NearWords)
            && later == article
            && later_span.covers(span)
    })
}

/// How words for a day came by their date.
fn rule(article: &Article, findings: &Findings, mark: &DateMark) -> String {
    let written = mark.span.of(&article.text);
    let lower = written.to_ascii_lowercase();
    if mark.relative && (lower.starts_with("the same") || lower.starts_with("that")) {
        return words::time_line::named_before(written);
    }
    let anchor = match findings.dated.dateline.and_then(Period::told) {
        Some(day) => words::time_line::printed_above(&day.name()),
        None => match Period::published(article) {
            Some(day) => words::time_line::published_on(&day.name()),
            None => words::time_line::NO_KNOWN_DAY.to_owned(),
        },
    };
    match (mark.relative, has_year(written)) {
        (true, _) => words::time_line::counted_from(written, &anchor),
        (false, true) => words::time_line::AS_WRITTEN.to_owned(),
        (false, false) => words::time_line::year_from(written, &anchor),
    }
}

/// Four digits in a row, or a century by its number.
fn has_year(words: &str) -> bool {
    let mut n_digits = 0;
    for letter in words.chars() {
        n_digits = if letter.is_ascii_digit() { n_digits + 1 } else { 0 };
        if n_digits == 4 {
            return true;
        }
    }
    words.contains("century")
}

impl ItemSource {
    /// Where it is read.
    pub(super) fn href(self, context: &PageContext<'_>) -> Option<String> {
        match self {
            Self::Article(id) | Self::Counted(id) => {
                Some(context.href(View::Read(Reading::of(&context.library.article(id)?.slug))))
            }
            Self::Words(id, span, _) => context.passage(id, span, Lens::Text),
            Self::Evidence(id, _) => Some(
                context
                    .href(View::Claim(context.library.claim(id.claim)?.slug.as_str().into(), ClaimFilter::default())),
            ),
        }
    }

    /// Who publishes it.
    pub(super) fn publisher<'a>(self, context: &PageContext<'a>) -> &'a str {
        match self {
            Self::Article(id) | Self::Words(id, ..) | Self::Counted(id) => {
                context.library.article(id).map_or("", |it| it.publisher.as_str())
            }
            Self::Evidence(id, _) => context.library.evidence(id).map_or("", |it| it.publisher.as_str()),
        }
    }

    /// What it is, in a few words, for whoever hears the picture.
    pub(super) fn spoken(self, context: &PageContext<'_>) -> String {
        match self {
            Self::Article(id) => {
                let name = context.library.article(id).map(article_name::in_a_sentence).unwrap_or_default();
                words::time_line::article(&name)
            }
            Self::Words(id, span, _) => {
                let written = context.library.article(id).map_or("", |it| span.of(&it.text));
                words::time_line::words_in(written, self.publisher(context))
            }
            Self::Counted(_) => words::time_line::in_original_of(self.publisher(context)),
            Self::Evidence(..) => words::time_line::evidence_of(self.publisher(context)),
        }
    }
}
