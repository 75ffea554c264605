//! One figure in a text with what is known of it: value, what it counts, as of when, and where.

use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::Rendering;
use diptych_engine::date::DateValue;

use super::matter::{self, Matter};
use crate::analyzed_corpus::Findings;
use crate::page_context::PageContext;
use crate::period::Period;

/// A figure with a value.
#[derive(Clone, Debug)]
pub(super) struct Figure {
    pub(super) article: ArticleId,
    /// Where it stands in the text.
    pub(super) span: Span,
    /// The sentence that it stands in.
    pub(super) sentence: Span,
    /// Lowest and highest value in thousandths.
    pub(super) value: (i64, i64),
    pub(super) unit: Option<Span>,
    pub(super) matter: Matter,
    /// As of when, if its sentence tells.
    pub(super) as_of: Option<Period>,
    /// When its text was published.
    pub(super) told: Period,
    pub(super) place: Option<EntityId>,
}

/// The figures of every text that stands as it was published, in their order. What editors write of a text is no figure of it.
pub(super) fn of_texts(context: &PageContext<'_>) -> Vec<Figure> {
    published(context).flat_map(|article| of_text(context, article)).collect()
}

/// The texts that stand as they were published.
pub(super) fn published(context: &PageContext<'_>) -> impl Iterator<Item = ArticleId> {
    let articles = context.library.article_ids().zip(&context.library.corpus().articles);
    articles.filter(|(_, it)| it.rendering == Rendering::Original).map(|(id, _)| id)
}

fn of_text(context: &PageContext<'_>, id: ArticleId) -> Vec<Figure> {
    let Some((article, findings)) = context.library.article(id).zip(context.analyzed.findings(id)) else {
        return Vec::new();
    };
    let (text, analysis) = (article.text.as_str(), &findings.analysis);
    let figures = analysis.quantities.iter().zip(&findings.settings).filter_map(|(quantity, setting)| {
        let place = analysis.sentences.partition_point(|it| it.end() <= quantity.span.start());
        let sentence = *analysis.sentences.get(place)?;
        // "two thirds of the town" counts no towns.
        let (low, high) = quantity.value.filter(|_| quantity.share.is_none())?;
        let date = setting.date.filter(|date| !is_beginning(text, findings, sentence, *date));
        Some(Figure {
            article: id,
            span: quantity.span,
            sentence,
            value: (low.0, high.0),
            unit: quantity.unit,
            matter: matter::read(text, analysis, sentence, quantity),
            as_of: date.and_then(Period::told),
            told: article.published.into(),
            place: setting.place,
        })
    });
    figures.collect()
}

/// "since fighting began on 27 September": the day on which a count begins is not the day as of which it holds.
fn is_beginning(text: &str, findings: &Findings, sentence: Span, date: DateValue) -> bool {
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
