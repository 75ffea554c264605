//! Figures that the program finds to look alike: a list without axis and without reason, in their own sentences.
//!
//! `figure` finds figures in texts as they were published, `matter` says what each counts, by words of `lists` and an `event`; `group`
//! puts those together that may count the same.

mod event;
mod figure;
mod group;
mod lists;
mod matter;
#[cfg(test)]
mod tests;

use diptych_library::article_name;
use diptych_library::route::Lens;

use super::model::{Alike, Sentence};
use crate::excerpt;
use crate::named_link::NamedLink;
use crate::page_context::PageContext;
use crate::words;
use event::Event;
use figure::Figure;
use group::Group;
use matter::Class;

/// Figures that may count the same thing, those that most texts have first.
pub(super) fn find(context: &PageContext<'_>) -> Vec<Alike> {
    let figures = figure::of_texts(context);
    group::find(context, &figures).iter().map(|it| alike(context, it)).collect()
}

/// How many texts stand as they were published.
pub(super) fn n_published(context: &PageContext<'_>) -> usize {
    figure::published(context).count()
}

fn alike(context: &PageContext<'_>, group: &Group<'_>) -> Alike {
    let sentences = group.iter().map(|(figure, copies)| sentence(context, figure, copies));
    Alike { what: what(context, group), sentences: sentences.collect() }
}

/// "Civilians killed": no place and no day, which not every sentence names.
fn what(context: &PageContext<'_>, group: &Group<'_>) -> String {
    let figures = || group.iter().map(|it| it.0);
    let Some(first) = figures().next() else { return String::new() };
    let kind = first.matter.scope.kind;
    let is_of_one_kind = !kind.is_empty() && figures().all(|it| it.matter.scope.kind == kind);
    let noun = match first.matter.class {
        Class::People | Class::Unknown if is_of_one_kind => kind,
        Class::People | Class::Unknown => words::numbers::PEOPLE,
        Class::Share => words::numbers::PER_CENT,
        Class::Money | Class::Measure | Class::Things => {
            let unit = figures().find_map(|it| Some(it.unit?.of(text(context, it))));
            unit.and_then(|it| it.split_whitespace().next_back()).unwrap_or(&first.matter.noun)
        }
    };
    words::sentence_case(&match first.matter.event {
        Some(Event::Harmed) => words::numbers::harmed(noun),
        Some(Event::Damaged | Event::Destroyed) => words::numbers::damaged(noun),
        Some(event) => words::numbers::of_event(noun, event.as_str()),
        None => noun.to_owned(),
    })
}

fn sentence(context: &PageContext<'_>, figure: &Figure, copies: &[&Figure]) -> Sentence {
    let text = text(context, figure);
    let [before, after] = excerpt::around(text, figure.sentence, figure.span);
    Sentence {
        href: href(context, figure),
        before,
        figure: figure.span.of(text).to_owned(),
        after,
        source: source(context, figure),
        copies: copies.iter().map(|it| NamedLink { href: href(context, it), name: source(context, it) }).collect(),
    }
}

fn text<'a>(context: &PageContext<'a>, figure: &Figure) -> &'a str {
    context.library.article(figure.article).map_or("", |it| it.text.as_str())
}

fn href(context: &PageContext<'_>, figure: &Figure) -> String {
    context.passage(figure.article, figure.span, Lens::Numbers).unwrap_or_default()
}

fn source(context: &PageContext<'_>, figure: &Figure) -> String {
    context.library.article(figure.article).map(article_name::in_a_sentence).unwrap_or_default()
}
