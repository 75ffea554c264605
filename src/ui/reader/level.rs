//! Cards beside their passages: each at the height of its first line, none over another, the open one exactly.

use diptych_corpus::order;
use leptos::html::Aside;
use leptos::prelude::*;

use crate::platform::{layout, page, timing};
use crate::ui::link_list::once_a_frame::OnceAFrame;

/// The heights at which cards stand. `wanted` and `heights` are of the same length, in the order of the passages;
/// no card stands above `floor`. The `pinned` card stands where it wants to; those before it make room upwards as far
/// as there is any, those after it downwards.
#[must_use]
pub fn levels(wanted: &[f64], heights: &[f64], floor: f64, pinned: Option<usize>) -> Vec<f64> {
    let mut levels = Vec::with_capacity(wanted.len());
    let mut free = floor;
    for (wanted, height) in wanted.iter().zip(heights) {
        let level = wanted.max(free);
        levels.push(level);
        free = level + height;
    }
    match pinned {
        Some(pinned) if pinned < levels.len() => pin(levels, wanted, heights, floor, pinned),
        _ => levels,
    }
}

/// Moves the pinned card up to where it wants to stand, as far as the cards before it can give way.
fn pin(mut levels: Vec<f64>, wanted: &[f64], heights: &[f64], floor: f64, pinned: usize) -> Vec<f64> {
    let before: f64 = heights.iter().take(pinned).sum();
    let mut below = wanted.get(pinned).copied().unwrap_or_default().max(floor + before);
    if let Some(level) = levels.get_mut(pinned) {
        *level = below;
    }
    for (level, height) in levels.iter_mut().zip(heights).take(pinned).rev() {
        *level = level.min(below - height);
        below = *level;
    }
    let mut free = levels.get(pinned).zip(heights.get(pinned)).map_or(floor, |(level, height)| level + height);
    for ((level, wanted), height) in levels.iter_mut().zip(wanted).zip(heights).skip(pinned + 1) {
        *level = wanted.max(free);
        free = *level + height;
    }
    levels
}

/// Keeps the cards of `panel` level: whenever `changed` runs again, and whenever the page takes another size.
/// A card names the element of its passage in `data-for`.
pub fn follow(panel: NodeRef<Aside>, changed: impl Fn() + 'static) {
    let guards = StoredValue::new_local(Vec::new());
    let frame = OnceAFrame::new();
    Effect::new(move |_| {
        changed();
        let Some(element) = panel.get() else { return };
        let first = element.clone();
        timing::next_frame(move || apply(&first));
        // The text changes its height when the window, the type size or the fonts change; a card, when its style arrives.
        let texts = page::all(".prose").into_iter().filter_map(|it| {
            let element = element.clone();
            layout::on_resize(&it, move || apply(&element))
        });
        let cards = page::all_in(&element, "[data-for]").into_iter().filter_map(|it| {
            let element = element.clone();
            layout::on_resize(&it, move || {
                let element = element.clone();
                frame.ask(move || apply(&element));
            })
        });
        guards.set_value(texts.chain(cards).collect::<Vec<_>>());
    });
}

fn apply(panel: &page::PageElement) {
    let floor = page::all_in(panel, ".panel__head").first().map_or(0.0, |head| layout::height(head));
    let cards = cards_in_order(panel, floor);
    let wanted: Vec<f64> = cards.iter().map(|(wanted, _)| *wanted).collect();
    let heights: Vec<f64> = cards.iter().map(|(_, card)| layout::height(card)).collect();
    let pinned = cards.iter().position(|(_, card)| card.get_attribute("aria-current").is_some());
    let levels = levels(&wanted, &heights, floor, pinned);
    for ((_, card), level) in cards.iter().zip(&levels) {
        layout::set_pixels(card, "--level", *level);
    }
    let end = levels.last().zip(heights.last()).map_or(floor, |(level, height)| level + height);
    layout::set_pixels(panel, "--panel-floor", end);
}

/// The cards of `panel` in the order of their passages, each with the height at which its passage stands. In the page,
/// cards of one kind come after those of another.
fn cards_in_order(panel: &page::PageElement, floor: f64) -> Vec<(f64, page::PageElement)> {
    let origin = layout::top(panel);
    let wanted = |card: &page::PageElement| {
        let passage = card.get_attribute("data-for").and_then(|id| page::by_id(&id));
        passage.map_or(floor, |passage| layout::first_line_top(&passage) - origin)
    };
    let mut cards: Vec<_> = page::all_in(panel, "[data-for]").into_iter().map(|card| (wanted(&card), card)).collect();
    order::sort_by(&mut cards, |(one, _), (other, _)| one.total_cmp(other));
    cards
}

#[cfg(test)]
mod tests {
    use super::levels;

    #[test]
    fn a_card_stands_level_with_its_passage_if_there_is_room() {
        assert_eq!(levels(&[100.0, 300.0], &[50.0, 50.0], 40.0, None), [100.0, 300.0]);
    }

    #[test]
    fn the_lower_of_two_that_collide_moves_down() {
        assert_eq!(levels(&[100.0, 110.0, 120.0], &[50.0, 50.0, 50.0], 0.0, None), [100.0, 150.0, 200.0]);
    }

    #[test]
    fn no_card_stands_over_the_head_of_the_panel() {
        assert_eq!(levels(&[0.0], &[50.0], 80.0, None), [80.0]);
    }

    #[test]
    fn the_open_card_keeps_its_level_and_the_others_make_room() {
        assert_eq!(levels(&[100.0, 110.0, 120.0], &[50.0, 50.0, 50.0], 0.0, Some(2)), [20.0, 70.0, 120.0]);
        assert_eq!(levels(&[100.0, 110.0, 120.0], &[50.0, 50.0, 50.0], 0.0, Some(1)), [60.0, 110.0, 160.0]);
    }

    #[test]
    fn without_room_above_the_open_card_moves_down_as_far_as_it_must() {
        assert_eq!(levels(&[10.0, 10.0], &[50.0, 50.0], 0.0, Some(1)), [0.0, 50.0]);
    }
}
