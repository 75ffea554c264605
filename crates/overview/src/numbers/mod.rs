//! Numbers: a picture for each count of the corpus, and a list of figures that the program finds to look alike.
//!
//! `given` collects the figures of each count as claims and evidence give them; `title` says what they show, `picture` places them by
//! the axes of `days` and `values`, with `labels` beside them, `written` writes them; `asked` tells which counts an address asks for. `alike` compares
//! figures in texts as they were published; none of them gets an axis. [`model`] is what a view draws of all this.

mod alike;
mod asked;
mod days;
mod given;
mod labels;
pub mod model;
mod picture;
#[cfg(test)]
mod tests;
mod title;
mod values;
mod written;

use diptych_corpus::model::{Count, CountId};
use diptych_corpus::order::sort_by_key;
use diptych_library::route::{Overview, Route, View};

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::page_context::PageContext;
use crate::period::Period;
use given::Given;
use model::{Chart, FigureRow, Form, Numbers, Rank};

/// So many different values make a count large, and so many small; fewer are folded away.
const MANY_VALUES: usize = 6;
const SOME_VALUES: usize = 3;

/// The page about numbers that stands at an address; nothing if none does.
#[must_use]
pub fn at(analyzed: &AnalyzedCorpus, hash: &str) -> Option<Numbers> {
    let context = PageContext::new(analyzed, Route::parse(hash));
    let View::Overview(Overview::Numbers, of) = &context.route.view else { return None };
    let counts = given::by_count(&context);
    let asked = of.as_deref().and_then(|of| asked::find(&context, &counts, of));
    let is_asked = |id: CountId| asked.as_ref().is_some_and(|it| it.counts.contains(&id));
    let mut charts = Vec::new();
    for ((id, count), figures) in (0..).map(CountId).zip(&context.library.corpus().counts).zip(&counts) {
        if !figures.is_empty() {
            charts.push((n_values(figures), chart(&context, count, figures, is_asked(id))));
        }
    }
    sort_by_key(&mut charts, |(n_values, chart)| std::cmp::Reverse((*n_values, chart.rows.len())));
    Some(Numbers {
        charts: charts.into_iter().map(|it| it.1).collect(),
        asked: asked.map(|it| it.name),
        alike: alike::find(&context),
        n_published: alike::n_published(&context),
    })
}

fn chart(context: &PageContext<'_>, count: &Count, figures: &[Given<'_>], is_asked: bool) -> Chart {
    let rank = match n_values(figures) {
        MANY_VALUES.. => Rank::Large,
        SOME_VALUES.. => Rank::Small,
        _ => Rank::Folded,
    };
    let forms: &[Form] = if rank == Rank::Large { &[Form::Wide, Form::Narrow] } else { &[Form::Small] };
    let unit = count.unit.replace('-', " ");
    Chart {
        slug: count.slug.clone(),
        title: title::title(context, count, figures),
        about: title::about(context, count),
        note: count.note.clone(),
        rank,
        is_asked,
        pictures: forms.iter().map(|form| picture::draw(context, figures, &unit, *form)).collect(),
        rows: rows(context, figures),
    }
}

/// How many different values the figures have.
fn n_values(figures: &[Given<'_>]) -> usize {
    let mut values = Vec::new();
    for figure in figures {
        if !values.contains(&figure.figure.value) {
            values.push(figure.figure.value);
        }
    }
    values.len()
}

fn rows(context: &PageContext<'_>, figures: &[Given<'_>]) -> Vec<FigureRow> {
    let mut figures = figures.to_vec();
    // Those without a day come last.
    sort_by_key(&mut figures, |it| (it.as_of().is_none(), it.as_of().map(Period::from), it.figure.value.low()));
    let row = |it: &Given<'_>| FigureRow {
        day: it.day(),
        figure: it.written(),
        by: it.by(context).to_owned(),
        party: it.party_name(context).map(str::to_owned),
        given_in: it.given_in(context),
    };
    figures.iter().map(row).collect()
}
