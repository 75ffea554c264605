//! The apparatus: a card for each mark of the lens. Right of the text where there is room; else a sheet from below
//! that shows the open card alone.

mod claim_card;
mod claims;
mod entities;
mod sheet;
mod wording;

use diptych_corpus::model::ArticleId;
use leptos::html::Aside;
use leptos::prelude::*;

use super::level;
use super::selection_link::select_from_marks;
use crate::lazy_view;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{Lens, Reading, Target, View};
use crate::ui::lazy::{Drawing, LazyPanel, LazyPart, LazyView};
use crate::ui::link_list::{fetch_links, links};
use crate::ui::parts::action::{ActionButton, Weight};
use crate::words;
use crate::words::reader::Cards;
use claims::ClaimCards;
use entities::EntityPanel;
use sheet::Sheet;
use wording::WordCards;

lazy_view!(
    /// The cards of claims beside a text, and the place of all others.
    panel, fetch_panel, panel(article: ArticleId, reading: Memo<Reading>) => view! { <Panel article=article reading=reading /> }
);
lazy_view!(
    /// The cards of entities beside a text.
    marks, fetch_entity_cards, entity_cards(article: ArticleId, reading: Memo<Reading>) => view! { <EntityPanel article=article reading=reading /> }
);
lazy_view!(
    /// The cards of words beside a text.
    marks, fetch_word_cards, word_cards(article: ArticleId, reading: Memo<Reading>) => view! { <WordCards article=article reading=reading /> }
);

/// The cards of the lens that is chosen; nothing under the lens that marks nothing.
#[component]
pub fn Panel(
    /// The article.
    article: ArticleId,
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    select_from_marks();
    let lens = Memo::new(move |_| reading.with(Reading::lens));
    let lists_entities = !expect_library().get().corpus().entities.is_empty();
    move || match lens.get() {
        Lens::Text => ().into_any(),
        Lens::Claims => view! { <ClaimCards article=article reading=reading /> }.into_any(),
        Lens::Entities if lists_entities => {
            let draw = move || -> Drawing { Box::pin(entity_cards(article, reading)) };
            view! { <LazyPanel view=LazyView::new(|| Box::pin(fetch_entity_cards()), draw) /> }.into_any()
        }
        Lens::Wording => {
            let draw = move || -> Drawing { Box::pin(word_cards(article, reading)) };
            view! { <LazyPanel view=LazyView::new(|| Box::pin(fetch_word_cards()), draw) /> }.into_any()
        }
        Lens::Entities | Lens::Voices | Lens::Numbers | Lens::Shared => view! {
            <aside class="panel page__panel" aria-label=words::reader::MARKED_PASSAGES>
                <LazyPart view=LazyView::new(|| Box::pin(fetch_links()), || Box::pin(links())) />
            </aside>
        }
        .into_any(),
    }
}

/// A panel whose cards stand level with their passages, in the order of the text.
#[component]
fn LevelPanel(
    /// What a screen reader calls it.
    label: &'static str,
    /// What its cards are about.
    cards: Cards,
    /// What is read.
    reading: Memo<Reading>,
    /// What each card opens, in order.
    targets: Vec<Target>,
    /// Whether all cards are drawn.
    #[prop(optional, into)]
    are_drawn: Signal<bool>,
    /// The head and the cards.
    children: Children,
) -> impl IntoView {
    let panel = NodeRef::<Aside>::new();
    Sheet::provide(reading);
    let at = Memo::new(move |_| reading.with(|reading| reading.at.clone()));
    level::follow(panel, move || {
        at.track();
        are_drawn.track();
    });
    let is_open = {
        let targets = targets.clone();
        Memo::new(move |_| at.with(|at| at.as_ref().is_some_and(|at| targets.iter().any(|it| same_card(it, at)))))
    };
    view! {
        <aside
            class="panel panel--sheet page__panel"
            aria-label=label
            node_ref=panel
            data-level=""
            data-open=move || is_open.get().then_some("")
        >
            <SheetHandle cards=cards reading=reading targets=targets />
            {children()}
        </aside>
    }
}

/// What the sheet shows of the row of cards, and the way along it. Only where the panel is a sheet.
#[component]
fn SheetHandle(cards: Cards, reading: Memo<Reading>, targets: Vec<Target>) -> impl IntoView {
    let navigation = Navigation::expect();
    let n_cards = targets.len();
    let targets = StoredValue::new_local(targets);
    let place = Memo::new(move |_| {
        let at = reading.with(|reading| reading.at.clone())?;
        targets.try_with_value(|targets| targets.iter().position(|target| same_card(target, &at))).flatten()
    });
    let go = move |place: Option<usize>| {
        let target = place.and_then(|place| targets.try_with_value(|targets| targets.get(place).cloned()).flatten());
        navigation.go(View::Read(Reading { at: target, ..reading.get_untracked() }));
    };
    let told = move || match place.get() {
        Some(place) => cards.nth(place + 1, n_cards),
        None => cards.all(n_cards),
    };
    let is_open = move || place.get().is_some();
    view! {
        <div class="sheet-handle ui">
            <span class="quiet">{told}</span>
            <span class="sheet-handle__actions">
                <Show when=move || is_open() && place.get().is_some_and(|place| place > 0)>
                    <ActionButton weight=Weight::Quiet on_press=move || go(place.get_untracked().and_then(|it| it.checked_sub(1)))>
                        {words::reader::PREVIOUS_CARD}
                    </ActionButton>
                </Show>
                <Show when=move || place.get().is_none_or(|place| place + 1 < n_cards) && n_cards != 0>
                    <ActionButton weight=Weight::Quiet on_press=move || go(Some(place.get_untracked().map_or(0, |it| it + 1)))>
                        {move || if is_open() { words::reader::NEXT_CARD } else { words::reader::FIRST_CARD }}
                    </ActionButton>
                </Show>
                <Show when=is_open>
                    <ActionButton weight=Weight::Quiet on_press=move || go(None)>
                        {words::common::CLOSE}
                    </ActionButton>
                </Show>
            </span>
        </div>
    }
}

/// Whether two targets open the same card: the evidence that is read beside a claim opens no other card.
fn same_card(card: &Target, at: &Target) -> bool {
    match (card, at) {
        (Target::Claim(card, _), Target::Claim(at, _)) => card == at,
        _ => card == at,
    }
}
