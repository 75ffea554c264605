//! How the figures of a group compare: which agree, and what kind of mismatch parts the others. No side is right.

use diptych_corpus::model::EntityId;
use diptych_library::words::sentence_case;

use super::event::Event;
use super::figure::Figure;
use super::group::{Group, Grouped};
use super::voice;
use crate::page;
use crate::page_context::PageContext;

/// Publications within so many days of each other tell how things stood at different times; beyond it, a later date of
/// publication explains nothing by itself. Larger values call more mismatches by their date.
const RUNNING_TOLL: i64 = 62;

/// Values that agree, with the figures that have them, in their order.
struct Value<'a> {
    figures: Vec<&'a Figure>,
    high: i64,
}

/// One sentence for each value that several give, and for each step from one value to the next.
pub(super) fn told(context: &PageContext<'_>, grouped: &Grouped, group: &Group) -> Vec<String> {
    let values = values(grouped, group);
    let mut told = Vec::new();
    for (place, value) in values.iter().enumerate() {
        if value.figures.len() > 1 {
            told.push(agreement(context, value));
        }
        if let Some(next) = values.get(place + 1) {
            told.extend(mismatch(context, value, next));
        }
    }
    told
}

/// The kinds of mismatch of a whole group, each once, for the list of groups.
pub(super) fn summed_up(context: &PageContext<'_>, grouped: &Grouped, group: &Group) -> String {
    let values = values(grouped, group);
    let mut kinds: Vec<&'static str> = Vec::new();
    for (value, next) in values.iter().zip(values.iter().skip(1)) {
        for (kind, _) in closest(context, value, next).map(|it| it.1).unwrap_or_default() {
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
    }
    if kinds.is_empty() { "all agree".to_owned() } else { kinds.join(", ") }
}

fn values<'a>(grouped: &'a Grouped, group: &Group) -> Vec<Value<'a>> {
    let mut values: Vec<Value<'a>> = Vec::new();
    for point in &group.points {
        let Some(figure) = grouped.figures.get(point.figure) else { continue };
        let Some((low, high)) = figure.value else { continue };
        match values.last_mut().filter(|it| low <= it.high) {
            Some(value) => {
                value.figures.push(figure);
                value.high = value.high.max(high);
            }
            None => values.push(Value { figures: vec![figure], high }),
        }
    }
    values
}

impl Value<'_> {
    fn written(&self) -> String {
        self.figures.first().map(|it| it.value_written()).unwrap_or_default()
    }
}

fn agreement(context: &PageContext<'_>, value: &Value<'_>) -> String {
    let is_rough = value.figures.iter().any(|it| it.approximate);
    let roughly = if is_rough { "agree, not all of them exactly" } else { "agree" };
    let mut publishers: Vec<&str> = Vec::new();
    for figure in &value.figures {
        let publisher = page::publisher(figure.publisher(context));
        if !publishers.contains(&publisher) {
            publishers.push(publisher);
        }
    }
    if let Some(apart) = first_apart(context, &value.figures) {
        return format!("{}: the same number; between some of them: {apart}.", value.written());
    }
    match publishers.as_slice() {
        [only] => format!("{}: told more than once, each time by {only}.", value.written()),
        _ => format!("{}: {} {roughly}: {}.", value.written(), publishers.len(), publishers.join("; ")),
    }
}

/// What parts two of the figures, though they have the same value.
fn first_apart(context: &PageContext<'_>, figures: &[&Figure]) -> Option<String> {
    for (place, one) in figures.iter().enumerate() {
        for other in figures.iter().skip(place + 1) {
            let kinds = told_apart(context, one, other);
            if !kinds.is_empty() {
                return Some(joined(kinds));
            }
        }
    }
    None
}

fn joined(kinds: Vec<Kind>) -> String {
    let mut told = String::new();
    for (kind, between) in kinds {
        let comma = if told.is_empty() { "" } else { ", " };
        told.push_str(&format!("{comma}{kind} ({between})"));
    }
    told
}

fn mismatch(context: &PageContext<'_>, value: &Value<'_>, next: &Value<'_>) -> Option<String> {
    let ((one, other), kinds) = closest(context, value, next)?;
    Some(format!("{} and {}: {}.", one.value_written(), other.value_written(), joined(kinds)))
}

/// A kind of mismatch with what it is between.
type Kind = (&'static str, String);

/// The two figures of neighbouring values that have the least between them, and what that is.
fn closest<'a>(
    context: &PageContext<'_>,
    value: &Value<'a>,
    next: &Value<'a>,
) -> Option<((&'a Figure, &'a Figure), Vec<Kind>)> {
    let mut best: Option<((&Figure, &Figure), Vec<Kind>)> = None;
    for one in &value.figures {
        for other in &next.figures {
            let kinds = kinds(context, one, other);
            if best.as_ref().is_none_or(|(_, known)| rank(&kinds) < rank(known)) {
                best = Some(((one, other), kinds));
            }
        }
    }
    best
}

/// What the same source tells of the same thing is compared first.
fn rank(kinds: &[Kind]) -> usize {
    match kinds {
        [(UNEXPLAINED, _)] => 0,
        [(DIFFERENT_SOURCE, _)] => 1,
        kinds => 1 + kinds.len(),
    }
}

const UNEXPLAINED: &str = "unexplained";
const DIFFERENT_DATE: &str = "different date";
const DIFFERENT_SCOPE: &str = "different scope";
const DIFFERENT_SOURCE: &str = "different source";

fn kinds(context: &PageContext<'_>, one: &Figure, other: &Figure) -> Vec<Kind> {
    let mut kinds = told_apart(context, one, other);
    let has_dates = one.as_of.is_some() && other.as_of.is_some();
    if let Some((own, others)) = one.told.zip(other.told).filter(|_| !has_dates)
        && !own.overlaps(others)
        && (own.first - others.first).abs() <= RUNNING_TOLL
    {
        kinds.push((DIFFERENT_DATE, format!("told on {}; {}", own.name(), others.name())));
    }
    let (kind, others_kind) = (one.matter.scope.kind, other.matter.scope.kind);
    if kind.is_empty() != others_kind.is_empty() {
        let all = |kind: &'static str| if kind.is_empty() { "all, or not said" } else { kind };
        kinds.push((DIFFERENT_SCOPE, format!("{}; {}", all(kind), all(others_kind))));
    }
    if kinds.is_empty() {
        let (own, others) = (voice::short(context, one), voice::short(context, other));
        let is_same = own == others;
        let between = if is_same { sentence_case(&own) } else { format!("{own}; {others}") };
        kinds.push((if is_same { UNEXPLAINED } else { DIFFERENT_SOURCE }, between));
    }
    kinds
}

/// What both figures say of themselves, and say otherwise.
fn told_apart(context: &PageContext<'_>, one: &Figure, other: &Figure) -> Vec<Kind> {
    let mut kinds = Vec::new();
    if let Some((own, others)) = one.as_of.zip(other.as_of).filter(|(own, others)| !own.overlaps(*others)) {
        kinds.push((DIFFERENT_DATE, format!("{}; {}", own.name(), others.name())));
    }
    let mut scope = |own: &str, others: &str| {
        if own != others && !own.is_empty() && !others.is_empty() {
            kinds.push((DIFFERENT_SCOPE, format!("{own}; {others}")));
        }
    };
    let event = |of: &Figure| of.matter.event.map_or("", Event::as_str);
    scope(event(one), event(other));
    scope(one.matter.scope.kind, other.matter.scope.kind);
    scope(&one.matter.scope.whose, &other.matter.scope.whose);
    let name = |id: Option<EntityId>| id.and_then(|id| context.library.entity(id)).map_or("", |it| it.name.as_str());
    scope(name(one.place), name(other.place));
    kinds
}
