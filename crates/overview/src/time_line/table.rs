//! The time line as a table: a row to a date, or, of many, a row to a step with what it holds.

use diptych_library::article_name;

use super::item::{Item, ItemSource};
use super::model::dates::{CountRow, DateKind, DateRow, Passage, Table};
use super::{Frame, stretch};
use crate::excerpt;
use crate::page_context::PageContext;
use crate::period::Period;
use crate::words;

/// More rows than this are not made at once; a closer look shows them.
const MOST_ROWS: usize = 150;

/// The table of what is shown.
pub(super) fn of(frame: &Frame<'_>, shown: &[&Item]) -> Table {
    if shown.len() > MOST_ROWS {
        return Table::Counts(counts(frame, shown));
    }
    Table::Dates(shown.iter().map(|item| date(frame, item)).collect())
}

fn date(frame: &Frame<'_>, item: &Item) -> DateRow {
    DateRow {
        day: item.period.short_name(),
        kind: item.kind,
        what: passage(frame.context, item.source),
        n_more_claims: match item.source {
            ItemSource::Evidence(_, n_more) => n_more,
            ItemSource::Article(_) | ItemSource::Words(..) | ItemSource::Counted(_) => 0,
        },
        rule: item.rule.clone(),
        is_later: frame.limit().map(|limit| item.period.first > limit),
    }
}

/// How many dates each step holds, as in the picture; dates longer than a step after the steps.
fn counts(frame: &Frame<'_>, shown: &[&Item]) -> Vec<CountRow> {
    let mut steps = stretch::steps(frame.view);
    for item in shown {
        if !steps.iter().any(|step| step.covers(item.period)) {
            steps.push(item.period);
        }
    }
    let mut rows = Vec::new();
    for (place, step) in steps.iter().enumerate() {
        let stands = |it: &&&Item| first_cover(&steps, it.period) == Some(place);
        let inside: Vec<&&Item> = shown.iter().filter(stands).collect();
        let n_dates = DateKind::ALL.map(|kind| inside.iter().filter(|it| it.kind == kind).count());
        if !inside.is_empty() {
            rows.push(CountRow { step: frame.link(*step, step.short_name()), n_dates });
        }
    }
    rows
}

/// The step that a date counts for: the first that covers it.
fn first_cover(steps: &[Period], period: Period) -> Option<usize> {
    steps.iter().position(|it| it.covers(period))
}

/// The headline, the words around a date, or the title of the evidence.
pub(super) fn passage(context: &PageContext<'_>, source: ItemSource) -> Passage {
    let library = context.library;
    let (before, written, after) = match source {
        ItemSource::Article(id) => (library.article(id).map(|it| it.headline.clone()), "", String::new()),
        ItemSource::Words(id, span, sentence) => {
            let text = library.article(id).map_or("", |it| it.text.as_str());
            let [before, after] = excerpt::around(text, sentence, span);
            (Some(before), span.of(text), after)
        }
        ItemSource::Counted(_) => (Some(words::time_line::IN_ORIGINAL.to_owned()), "", String::new()),
        ItemSource::Evidence(id, _) => (library.evidence(id).map(|it| it.title.clone()), "", String::new()),
    };
    Passage {
        href: source.href(context),
        before: before.unwrap_or_default(),
        words: written.to_owned(),
        after,
        source: publisher(context, source),
    }
}

fn publisher(context: &PageContext<'_>, source: ItemSource) -> String {
    let library = context.library;
    match source {
        ItemSource::Article(id) => library.article(id).map(|it| it.publisher.clone()).unwrap_or_default(),
        ItemSource::Words(id, ..) | ItemSource::Counted(id) => {
            library.article(id).map(article_name::in_a_sentence).unwrap_or_default()
        }
        ItemSource::Evidence(id, _) => library.evidence(id).map(|it| it.publisher.clone()).unwrap_or_default(),
    }
}
