//! Figures of different texts that may count the same: the same counted with the same word for what befell it, on one day, or, where
//! no day is told, in texts of the same weeks and in one place, or of the same people or things; or in passages that the program links.
//! Claims that the curators tie as mere context keep their figures apart.

use diptych_corpus::model::ClaimId;
use diptych_corpus::order::sort_by_key;
use diptych_corpus::vocabulary::ClaimRelation;

use super::figure::Figure;
use super::matter::Class;
use crate::page_context::PageContext;

/// Texts further apart, in days, are not taken to count the same unless they name a place or a day. Larger values tie tolls of
/// different weeks.
const SAME_WEEKS: i64 = 31;

/// A year: what is told without its day is news.
const LONG: i64 = 365;

/// Figures that may count the same, by value, each with its copies: the same figure in texts that have the words from one another.
pub(super) type Group<'a> = Vec<(&'a Figure, Vec<&'a Figure>)>;

/// The groups of two figures or more, those with the most figures first.
pub(super) fn find<'a>(context: &PageContext<'_>, figures: &'a [Figure]) -> Vec<Group<'a>> {
    let mut groups: Vec<Vec<&Figure>> = Vec::new();
    for figure in figures.iter().filter(|it| it.matter.is_near && it.matter.event.is_some()) {
        match groups.iter_mut().find(|group| fits(context, group, figure)) {
            Some(group) => group.push(figure),
            None => groups.push(vec![figure]),
        }
    }
    let mut groups: Vec<Group<'a>> = groups.into_iter().map(|it| without_copies(context, it)).collect();
    groups.retain(|it| it.len() > 1);
    sort_by_key(&mut groups, |it| std::cmp::Reverse(it.len()));
    groups
}

/// Whether a figure belongs to a group: by one of its members, and against none.
fn fits(context: &PageContext<'_>, group: &[&Figure], figure: &Figure) -> bool {
    let is_comparable = group.first().is_some_and(|it| it.matter.is_comparable(&figure.matter));
    is_comparable
        && !group.iter().any(|it| are_apart(context, figure, it))
        && group.iter().any(|it| is_same_setting(figure, it) || are_linked(context, figure, it))
}

fn without_copies<'a>(context: &PageContext<'_>, figures: Vec<&'a Figure>) -> Group<'a> {
    let mut group: Group<'a> = Vec::new();
    for figure in figures {
        match group.iter_mut().find(|(known, _)| is_copy(context, known, figure)) {
            Some((_, copies)) => copies.push(figure),
            None => group.push((figure, Vec::new())),
        }
    }
    sort_by_key(&mut group, |it| it.0.value);
    group
}

fn is_copy(context: &PageContext<'_>, one: &Figure, other: &Figure) -> bool {
    one.value == other.value
        && one.article != other.article
        && context.share_words(&(one.article, vec![one.span]), &(other.article, vec![other.span]))
}

/// Whether two figures cannot count the same: other place, other time, parted by the curators, or told by one text.
fn are_apart(context: &PageContext<'_>, one: &Figure, other: &Figure) -> bool {
    let other_place = one.place.is_some() && other.place.is_some() && one.place != other.place;
    let other_time = match (one.as_of, other.as_of) {
        (Some(one), Some(other)) => !one.overlaps(other),
        (Some(day), None) => day.last + LONG < other.told.first,
        (None, Some(day)) => day.last + LONG < one.told.first,
        (None, None) => false,
    };
    one.article == other.article || other_place || other_time || are_parted(context, one, other)
}

/// Whether the curators say that the claims in which two figures stand are mere context to each other.
fn are_parted(context: &PageContext<'_>, one: &Figure, other: &Figure) -> bool {
    let stands = |claim: ClaimId, figure: &Figure| {
        context.library.claim_spans(claim, figure.article).iter().any(|it| it.overlaps(figure.span))
    };
    let mut relations = context.library.corpus().relations.iter().filter(|it| it.kind == ClaimRelation::Context);
    relations.any(|it| (stands(it.from, one) && stands(it.to, other)) || (stands(it.from, other) && stands(it.to, one)))
}

/// Whether the program links the passages in which two figures stand.
fn are_linked(context: &PageContext<'_>, one: &Figure, other: &Figure) -> bool {
    context.analyzed.links().iter().any(|it| {
        let stand = |a: &Figure, b: &Figure| {
            (it.a, it.b) == (a.article, b.article) && it.a_span.overlaps(a.span) && it.b_span.overlaps(b.span)
        };
        stand(one, other) || stand(other, one)
    })
}

/// Whether day, place or weeks are the same.
fn is_same_setting(one: &Figure, other: &Figure) -> bool {
    match (one.as_of, other.as_of) {
        (Some(own), Some(others)) => own.n_days() <= SAME_WEEKS && others.n_days() <= SAME_WEEKS,
        (None, None) => is_same_weeks(one, other),
        _ => false,
    }
}

fn is_same_weeks(one: &Figure, other: &Figure) -> bool {
    let (told, others_told) = (one.told, other.told);
    let are_near = told.first <= others_told.last + SAME_WEEKS && others_told.first <= told.last + SAME_WEEKS;
    let is_one_place = one.place.is_some() && one.place == other.place;
    let is_bare = one.place.is_none() && other.place.is_none();
    let scope = &one.matter.scope;
    let is_named = *scope == other.matter.scope && !(scope.kind.is_empty() && scope.whose.is_empty());
    are_near && (is_one_place || is_bare && (one.matter.class == Class::Things || is_named))
}
