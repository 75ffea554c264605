//! What a figure counts, so far that two figures can be set against each other: people, things or shares, what befell them,
//! and which of them are meant. Knows English words around a figure; knows no places and dates.

use diptych_corpus::span::Span;
use diptych_engine::Analysis;
use diptych_engine::quantity::Quantity;
use diptych_engine::token::{Token, TokenKind};

use super::event::Event;
use super::lists::{EVENTS, KINDS, MEASURES, PERSONS};

/// What is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Matter {
    pub(super) class: Class,
    /// Of things, money and measures: which; in the singular and lower case.
    pub(super) noun: String,
    pub(super) event: Option<Event>,
    /// Whether the word for the event stands close by.
    pub(super) is_near: bool,
    pub(super) scope: Scope,
}

/// Figures of different classes are never compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Class {
    People,
    Share,
    Money,
    /// Lengths and times.
    Measure,
    Things,
    /// The text does not say.
    #[default]
    Unknown,
}

/// Which of them are meant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Scope {
    /// "civilians", "soldiers"; empty for all.
    pub(super) kind: &'static str,
    /// "Azerbaijani": a name that the unit begins with; empty if it has none.
    pub(super) whose: String,
}

impl Matter {
    /// Whether both count the same, whomever and wherever.
    pub(super) fn is_comparable(&self, other: &Self) -> bool {
        let is_harm = |event: Option<Event>| matches!(event, Some(Event::Damaged | Event::Destroyed));
        self.class == other.class
            && self.noun == other.noun
            && (self.event == other.event || is_harm(self.event) && is_harm(other.event))
    }
}

impl Event {
    /// Whether it can befall those of a class; of those that the text does not name, what befalls people.
    fn befalls(self, class: Class) -> bool {
        match class {
            Class::People | Class::Unknown => !matches!(self, Self::Destroyed | Self::Damaged | Self::Taken),
            Class::Things => matches!(self, Self::Destroyed | Self::Damaged | Self::Taken),
            Class::Share | Class::Money | Class::Measure => false,
        }
    }
}

/// What `quantity` in `sentence` counts.
pub(super) fn read(text: &str, analysis: &Analysis, sentence: Span, quantity: &Quantity) -> Matter {
    let window = ContextWindow::new(text, &analysis.tokens, sentence, quantity.span);
    let unit = quantity.unit.map_or("", |it| it.of(text));
    let (class, noun) = class_of(unit);
    if class == Class::Unknown && window.is_age_or_pronoun(quantity) {
        return Matter::default();
    }
    let in_unit = words_of(unit).find_map(event_of).filter(|it| it.befalls(class));
    let (event, cost) = match in_unit {
        Some(event) => (Some(event), 0),
        None => window.nearest_event(class),
    };
    let is_near = cost <= FARTHEST;
    // What a unit names is told near it; a bare number goes on with what its sentence began.
    let event = event.filter(|_| is_near || class == Class::Unknown);
    let class = if class == Class::Unknown && event.is_some() { Class::People } else { class };
    let scope = if class == Class::People { window.scope(unit) } else { Scope::default() };
    Matter { class, noun, event, is_near, scope }
}

/// A word for an event that stands further away, in words, may tell of something else; a comma or "and" between counts as
/// [`BOUNDARY`] words. Larger values tie more figures, and more of them wrongly.
const FARTHEST: usize = 14;
const BOUNDARY: usize = 6;

/// The words around a figure.
struct ContextWindow<'a> {
    text: &'a str,
    before: &'a [Token],
    after: &'a [Token],
}

impl<'a> ContextWindow<'a> {
    fn new(text: &'a str, tokens: &'a [Token], sentence: Span, figure: Span) -> Self {
        let at = |edge: usize| tokens.partition_point(|it| it.span.start() < edge);
        let part = |from: usize, to: usize| tokens.get(from..to).unwrap_or_default();
        Self {
            text,
            before: part(at(sentence.start()), at(figure.start())),
            after: part(at(figure.end()), at(sentence.end())),
        }
    }

    fn word(&self, token: &Token) -> &'a str {
        token.span.of(self.text)
    }

    /// "a man of 76", "aged two"; "one of them".
    fn is_age_or_pronoun(&self, quantity: &Quantity) -> bool {
        let mut back = self.before.iter().rev().map(|it| self.word(it));
        let (near, far) = (back.next().unwrap_or_default(), back.next().unwrap_or_default());
        let is_age = has(&["aged", "age"], near) || near == "of" && has(PERSONS, far);
        is_age || quantity.value.is_some_and(|(_, high)| high.0 <= 2000) && !quantity.approximate
    }

    fn nearest_event(&self, class: Class) -> (Option<Event>, usize) {
        let left = self.walk(&mut self.before.iter().rev(), class);
        let right = self.walk(&mut self.after.iter(), class);
        if left.1 < right.1 { left } else { right }
    }

    fn walk(&self, tokens: &mut dyn Iterator<Item = &Token>, class: Class) -> (Option<Event>, usize) {
        let mut cost = 0;
        for token in tokens {
            let word = self.word(token);
            cost += if is_boundary(word) { BOUNDARY } else { 1 };
            if let Some(event) = event_of(word).filter(|it| it.befalls(class)) {
                return (Some(event), cost);
            }
        }
        (None, usize::MAX)
    }

    /// Who is meant, by the unit, else by the words between the nearest commas.
    fn scope(&self, unit: &str) -> Scope {
        let whose = words_of(unit).find(|it| is_name(it)).unwrap_or_default();
        let whose = whose.strip_suffix('s').unwrap_or(whose).to_owned();
        let mut kind = words_of(unit).find_map(kind_of);
        if kind.is_none() && unit.is_empty() {
            kind = self.clause_kind(&mut self.before.iter().rev());
        }
        if kind.is_none() && unit.is_empty() {
            kind = self.clause_kind(&mut self.after.iter());
        }
        Scope { kind: kind.unwrap_or_default(), whose }
    }

    fn clause_kind(&self, tokens: &mut dyn Iterator<Item = &Token>) -> Option<&'static str> {
        for token in tokens {
            let word = self.word(token);
            if is_boundary(word) || token.kind == TokenKind::Number {
                return None;
            }
            if let Some(kind) = kind_of(word) {
                return Some(kind);
            }
        }
        None
    }
}

fn is_boundary(word: &str) -> bool {
    matches!(word, "," | ";" | ":" | "and" | "but" | "while" | "–" | "—")
}

fn class_of(unit: &str) -> (Class, String) {
    let Some(head) = words_of(unit).last() else { return (Class::Unknown, String::new()) };
    if head == "%" || has(&["cent", "percent"], head) {
        return (Class::Share, String::new());
    }
    if !head.starts_with(char::is_alphabetic) {
        return (Class::Money, head.to_owned());
    }
    if has(&["more", "others"], head) {
        return (Class::Unknown, String::new());
    }
    let noun = singular(&head.to_ascii_lowercase());
    if has(MEASURES, &noun) {
        return (Class::Measure, noun);
    }
    let counts_people = has(PERSONS, head) || event_of(head).is_some() || words_of(unit).any(is_people);
    if counts_people { (Class::People, String::new()) } else { (Class::Things, noun) }
}

fn words_of(unit: &str) -> impl Iterator<Item = &str> {
    unit.split_whitespace()
}

fn singular(noun: &str) -> String {
    match noun.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => noun.strip_suffix('s').unwrap_or(noun).to_owned(),
    }
}

/// "Azerbaijani", "Armenian".
fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().all(char::is_alphabetic) && word.len() > 3
}

/// "Azerbaijanis", "Kurds".
fn is_people(word: &str) -> bool {
    is_name(word) && word.ends_with('s') && !word.ends_with("States")
}

/// Whether a list has `word` in any case.
fn has(list: &[&str], word: &str) -> bool {
    list.iter().any(|it| it.eq_ignore_ascii_case(word))
}

fn event_of(word: &str) -> Option<Event> {
    EVENTS.iter().find(|(_, list)| has(list, word)).map(|(event, _)| *event)
}

fn kind_of(word: &str) -> Option<&'static str> {
    KINDS.iter().find(|(_, list)| has(list, word)).map(|(kind, _)| *kind)
}

#[cfg(test)]
mod tests {
    use diptych_engine::Engine;

    use super::{Class, Event, Matter, read};

    fn matter(text: &str, place: usize) -> Matter {
        let analysis = Engine::default().analyze(text);
        read(text, &analysis, analysis.sentences[0], &analysis.quantities[place])
    }

    #[track_caller]
    fn check(text: &str, place: usize, class: Class, event: Option<Event>, kind: &str, whose: &str) {
        let found = matter(text, place);
        let shown = (found.class, found.event, found.scope.kind, found.scope.whose.as_str());
        assert_eq!(shown, (class, event, kind, whose), "{text}");
    }

    #[test]
    fn each_figure_of_a_toll_has_its_own_event() {
        let text = "The dead among Lowland civilians number 27 and the injured 141.";
        check(text, 0, Class::People, Some(Event::Killed), "civilians", "");
        check(text, 1, Class::People, Some(Event::Wounded), "", "");
        check("They killed 21 civilians and wounded about 70 people.", 1, Class::People, Some(Event::Wounded), "", "");
        check(
            "At least 94 Lowland civilians, killed by fire, lay there.",
            0,
            Class::People,
            Some(Event::Killed),
            "civilians",
            "Lowland",
        );
    }

    #[test]
    fn an_age_and_a_pronoun_count_nobody() {
        check("The shell killed a man of 76 there.", 0, Class::Unknown, None, "", "");
        check("They counted four dead, two of them officers.", 1, Class::Unknown, None, "", "");
    }

    #[test]
    fn people_are_not_destroyed_and_houses_do_not_die() {
        check("The fire killed many and destroyed 40 houses.", 0, Class::Things, Some(Event::Destroyed), "", "");
        check("Some 40 Lowlanders stood by the destroyed mill.", 0, Class::People, None, "", "Lowlander");
        check("About 20 per cent of it was taken.", 0, Class::Share, None, "", "");
        check("For 30 years nobody died.", 0, Class::Measure, None, "", "");
    }
}
