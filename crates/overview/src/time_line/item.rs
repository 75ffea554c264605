//! What stands on the time line: when articles were published, what their texts date, and when evidence was published.

use diptych_corpus::model::{Article, ArticleId};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_engine::alignment::LinkKind;
use diptych_engine::date::DateMark;
use diptych_library::article_name;
use diptych_library::library::EvidenceId;
use diptych_library::route::{ClaimFilter, Lens, Reading, View};

use super::model::Lane;
use crate::analyzed_corpus::Findings;
use crate::page_context::PageContext;
use crate::period::Period;

/// Something with its date.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub(super) lane: Lane,
    pub(super) period: Period,
    pub(super) place: Place,
    /// By which rule it is dated.
    pub(super) rule: String,
}

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// An article.
    Article(ArticleId),
    /// Words of its text, and the sentence that they stand in.
    Words(ArticleId, Span, Span),
    /// A piece of evidence, and on how many more claims it is.
    Evidence(EvidenceId, usize),
}

/// Everything that has a date, and what is left out, and why.
#[derive(Debug, Default)]
pub(super) struct Items {
    /// By their first day.
    pub(super) dated: Vec<Item>,
    /// Words for a day that no rule places.
    pub(super) open: Vec<Place>,
    /// Dates in words that a text has from another.
    pub(super) n_copied: usize,
    /// Evidence without a date.
    pub(super) n_undated: usize,
}

/// Reads all texts.
pub(super) fn find(context: &PageContext<'_>) -> Items {
    let mut items = Items::default();
    for (id, article) in context.library.article_ids().zip(&context.library.corpus().articles) {
        let note = article.published_note.as_deref().map(|note| format!(": {note}")).unwrap_or_default();
        let rule = format!("day of publication{note}");
        items.dated.push(Item {
            lane: Lane::Published,
            period: article.published.into(),
            place: Place::Article(id),
            rule,
        });
        if let Some(findings) = context.analyzed.findings(id) {
            items.add_told(context, id, article, findings);
        }
    }
    items.add_evidence(context);
    sort_by_key(&mut items.dated, |it| (it.period.first, it.period.last, it.lane));
    items
}

impl Items {
    fn add_told(&mut self, context: &PageContext<'_>, id: ArticleId, article: &Article, findings: &Findings) {
        for mark in &findings.dated.dates {
            let is_time_alone = mark.value.is_some_and(|it| it.year.is_none() && it.month.is_none());
            if is_time_alone {
                continue;
            }
            if is_copied(context, id, mark.span) {
                self.n_copied += 1;
                continue;
            }
            let at = findings.analysis.sentences.partition_point(|it| it.end() <= mark.span.start());
            let sentence = findings.analysis.sentences.get(at).copied().unwrap_or(mark.span);
            let place = Place::Words(id, mark.span, sentence);
            match mark.value.and_then(Period::told) {
                Some(period) => {
                    let rule = rule(article, findings, mark);
                    self.dated.push(Item { lane: Lane::Told, period, place, rule });
                }
                None => self.open.push(place),
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
                let is_same = |it: &&mut Item| match it.place {
                    Place::Evidence(id, _) => context
                        .library
                        .evidence(id)
                        .is_some_and(|it| it.url == evidence.url && it.date == evidence.date),
                    _ => false,
                };
                let known = self.dated.get_mut(first..).unwrap_or_default().iter_mut().find(is_same);
                if let Some(Item { place: Place::Evidence(_, n_more), .. }) = known {
                    *n_more += 1;
                    continue;
                }
                let place = Place::Evidence(EvidenceId { claim, index }, 0);
                let rule = "the source’s own date, say the curators".to_owned();
                self.dated.push(Item { lane: Lane::Evidence, period: date.into(), place, rule });
            }
        }
    }
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
    let words = mark.span.of(&article.text);
    let lower = words.to_ascii_lowercase();
    if mark.relative && (lower.starts_with("the same") || lower.starts_with("that")) {
        return format!("“{words}”: the day named last before it");
    }
    let anchor = match findings.dated.dateline.and_then(Period::told) {
        Some(day) => format!("{}, the day printed above the text", day.name()),
        None => format!("{}, the day of publication", Period::from(article.published).name()),
    };
    if mark.relative {
        return format!("“{words}”, counted from {anchor}");
    }
    if has_year(words) { "as written".to_owned() } else { format!("“{words}”, the year taken from {anchor}") }
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

impl Place {
    /// Where it is read.
    pub(super) fn href(self, context: &PageContext<'_>) -> Option<String> {
        match self {
            Self::Article(id) => Some(context.href(View::Read(Reading::of(&context.library.article(id)?.slug)))),
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
            Self::Article(id) | Self::Words(id, ..) => {
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
                format!("published: {name}")
            }
            Self::Words(id, span, _) => {
                let words = context.library.article(id).map_or("", |it| span.of(&it.text));
                format!("“{words}” in {}", self.publisher(context))
            }
            Self::Evidence(..) => format!("evidence: {}", self.publisher(context)),
        }
    }
}
