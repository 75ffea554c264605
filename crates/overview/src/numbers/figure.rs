//! One figure with all that is known of it: value, what it counts, as of when, where, and who says so.

use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::span::Span;
use diptych_engine::date::PartialDate;
use diptych_engine::quotation::Quotation;
use diptych_library::library::EvidenceId;
use diptych_library::words;

use super::matter::{self, Matter};
use crate::analyzed_corpus::Findings;
use crate::page_context::PageContext;
use crate::period::Period;

/// A figure.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub(super) origin: Origin,
    /// Where it stands in the text or summary.
    pub(super) span: Span,
    /// The sentence that it stands in.
    pub(super) sentence: Span,
    /// Lowest and highest value in thousandths; nothing for "dozens".
    pub(super) value: Option<(i64, i64)>,
    pub(super) approximate: bool,
    pub(super) unit: Option<Span>,
    pub(super) matter: Matter,
    /// As of when, if its sentence tells.
    pub(super) as_of: Option<Period>,
    /// When what tells it was published, if known.
    pub(super) told: Option<Period>,
    pub(super) place: Option<EntityId>,
}

/// Where a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// In the text of an article.
    Text(ArticleId),
    /// In what the curators write of a piece of evidence.
    Summary(EvidenceId),
}

/// The figures of every text, in their order.
pub(super) fn of_texts(context: &PageContext<'_>) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (id, article) in context.library.article_ids().zip(&context.library.corpus().articles) {
        if let Some(findings) = context.analyzed.findings(id) {
            add(&mut figures, Origin::Text(id), &article.text, findings, Some(article.published.into()));
        }
    }
    figures
}

/// The figures in the summary of a piece of evidence.
pub(super) fn of_summary(context: &PageContext<'_>, id: EvidenceId) -> Vec<Figure> {
    let mut figures = Vec::new();
    if let Some((evidence, findings)) = context.library.evidence(id).zip(context.analyzed.summary(id)) {
        add(&mut figures, Origin::Summary(id), &evidence.summary, findings, evidence.date.map(Period::from));
    }
    figures
}

fn add(figures: &mut Vec<Figure>, origin: Origin, text: &str, findings: &Findings, told: Option<Period>) {
    let analysis = &findings.analysis;
    for (quantity, setting) in analysis.quantities.iter().zip(&findings.settings) {
        let place = analysis.sentences.partition_point(|it| it.end() <= quantity.span.start());
        let Some(&sentence) = analysis.sentences.get(place) else { continue };
        let date = setting.date.filter(|date| !is_beginning(text, findings, sentence, *date));
        figures.push(Figure {
            origin,
            span: quantity.span,
            sentence,
            value: quantity.value.map(|(low, high)| (low.0, high.0)),
            approximate: quantity.approximate,
            unit: quantity.unit,
            matter: matter::read(text, analysis, sentence, quantity),
            as_of: date.and_then(Period::told),
            told,
            place: setting.place,
        });
    }
}

/// "since fighting began on 27 September": the day on which a count begins is not the day as of which it holds.
fn is_beginning(text: &str, findings: &Findings, sentence: Span, date: PartialDate) -> bool {
    let mark = findings.dated.dates.iter().find(|it| sentence.covers(it.span) && it.value == Some(date));
    let before = mark.and_then(|it| text.get(sentence.start()..it.span.start())).unwrap_or_default();
    let mut back = before.split_whitespace().rev();
    let last = back.clone().next().unwrap_or_default();
    let in_clause = back.by_ref().take(LONGEST_SINCE).take_while(|it| !it.ends_with(','));
    ["from", "after"].iter().any(|it| last.eq_ignore_ascii_case(it))
        || in_clause.into_iter().any(|it| it.eq_ignore_ascii_case("since"))
}

/// So many words at most lie between "since" and its date.
const LONGEST_SINCE: usize = 8;

impl Figure {
    /// Whether `other` is this figure once more: the same count from the same document, which evidence on two claims may cite.
    pub(super) fn is_told_again(&self, other: &Self, context: &PageContext<'_>) -> bool {
        let (Origin::Summary(one), Origin::Summary(two)) = (self.origin, other.origin) else { return false };
        let documents = context.library.evidence(one).zip(context.library.evidence(two));
        let is_one_document = documents.is_some_and(|(one, two)| one.url == two.url && one.title == two.title);
        is_one_document && self.value == other.value && self.matter.is_comparable(&other.matter)
    }

    /// The text that it stands in.
    pub(super) fn text<'a>(&self, context: &PageContext<'a>) -> &'a str {
        match self.origin {
            Origin::Text(article) => context.library.article(article).map_or("", |it| it.text.as_str()),
            Origin::Summary(id) => context.library.evidence(id).map_or("", |it| it.summary.as_str()),
        }
    }

    /// Who published it.
    pub(super) fn publisher<'a>(&self, context: &PageContext<'a>) -> &'a str {
        match self.origin {
            Origin::Text(article) => context.library.article(article).map_or("", |it| it.publisher.as_str()),
            Origin::Summary(id) => context.library.evidence(id).map_or("", |it| it.publisher.as_str()),
        }
    }

    /// The speaker whose words it is in, as the text names them.
    pub(super) fn speaker(&self, context: &PageContext<'_>) -> Option<String> {
        let Origin::Text(article) = self.origin else { return None };
        let quotations = &context.analyzed.findings(article)?.analysis.quotations;
        let around = quotations.iter().filter(|it| it.span.covers(self.span));
        let innermost = around.filter(|it| it.speaker.is_some()).min_by_key(|it: &&Quotation| it.span.len());
        let speaker = innermost?.speaker?;
        if let Some(entity) = speaker.entity.and_then(|id| context.library.entity(id)) {
            return Some(entity.name.clone());
        }
        let words = speaker.span.of(self.text(context));
        let is_writer = ITSELF.iter().any(|it| words.to_ascii_lowercase().ends_with(it));
        (!is_writer).then(|| words.to_owned())
    }

    /// "20 000", "700 to 1000".
    pub(super) fn value_written(&self) -> String {
        match self.value {
            Some((low, high)) if low == high => written(low),
            Some((low, high)) => format!("{} to {}", written(low), written(high)),
            None => "open".to_owned(),
        }
    }
}

/// What a text calls itself; words for people without a name tell no more than that somebody speaks.
const ITSELF: [&str; 8] = ["it", "text", "article", "letter", "statement", "report", "page", "author"];

/// Thousandths as running text has them: "2.5", "20 000".
pub(super) fn written(thousandths: i64) -> String {
    let whole = usize::try_from(thousandths / 1000).unwrap_or_default();
    let rest = thousandths.rem_euclid(1000);
    if rest == 0 {
        return words::grouped(whole);
    }
    let digits = format!("{rest:03}");
    format!("{}.{}", words::grouped(whole), digits.trim_end_matches('0'))
}
