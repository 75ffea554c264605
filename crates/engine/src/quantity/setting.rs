//! Where and when a figure holds, as its own sentence tells. Knows mentions and dates near a figure; guesses nothing from
//! other sentences.

use diptych_corpus::model::EntityId;
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::EntityKind;

use super::Quantity;
use crate::date::{DateMark, DateValue};
use crate::mention::{Mention, Referent};
use crate::word_list::word_list;

/// What the sentence of a figure says of place and time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Setting {
    /// The place named nearest to it after a preposition of place.
    pub place: Option<EntityId>,
    /// The date named nearest to it.
    pub date: Option<DateValue>,
}

/// The setting of each of `quantities`, in their order.
#[must_use]
pub fn find_settings(
    text: &str,
    sentences: &[Span],
    mentions: &[Mention],
    dates: &[DateMark],
    quantities: &[Quantity],
) -> Vec<Setting> {
    let find = |it: &Quantity| {
        let place = sentences.partition_point(|sentence| sentence.end() <= it.span.start());
        let Some(&sentence) = sentences.get(place) else { return Setting::default() };
        let places = within(mentions, sentence, |it| it.span).filter(|it| stands_as_place(text, it));
        let place = nearest(it.span, places, |it| it.span).and_then(|it| match it.referent {
            Referent::Entity(entity) => Some(entity),
            Referent::Ambiguous(_) => None,
        });
        let date = nearest(it.span, within(dates, sentence, |it| it.span), |it| it.span).and_then(|it| it.value);
        Setting { place, date }
    };
    quantities.iter().map(find).collect()
}

fn within<Item>(items: &[Item], sentence: Span, span: fn(&Item) -> Span) -> impl Iterator<Item = &Item> {
    let first = items.partition_point(|it| span(it).start() < sentence.start());
    items.get(first..).unwrap_or_default().iter().take_while(move |it| span(it).end() <= sentence.end())
}

fn nearest<'a, Item>(figure: Span, items: impl Iterator<Item = &'a Item>, span: fn(&Item) -> Span) -> Option<&'a Item> {
    let distance =
        |it: &Item| span(it).start().saturating_sub(figure.end()).max(figure.start().saturating_sub(span(it).end()));
    items.min_by_key(|it| distance(it))
}

/// "in Ganja", "near the Araz River": a place that only qualifies a word ("the Turkish port") tells nothing.
fn stands_as_place(text: &str, mention: &Mention) -> bool {
    let before = text.get(..mention.span.start()).unwrap_or_default();
    let mut words = before.trim_end().rsplit(char::is_whitespace).take(2);
    let near = words.next().unwrap_or_default();
    let preposition = if near.eq_ignore_ascii_case("the") { words.next().unwrap_or_default() } else { near };
    mention.kind == EntityKind::Place
        && word_list!("in at near on outside inside across around of throughout over along from").has(preposition)
}
