//! The chunks of the program, and the views that they hold. Knows nothing of what is shown while one is on its way.

use diptych_corpus::model::ArticleId;
use leptos::prelude::*;
use wasm_split_helpers::SplitLoaderError;
#[cfg(feature = "split")]
use wasm_split_helpers::wasm_split;

use crate::state::route::{Articles, Overview, Reading, Slug};
use crate::ui::about::AboutView;
use crate::ui::claims::ClaimsView;
use crate::ui::entities::{EntitiesView, EntityView};
use crate::ui::link_list::ListedBesideText;
use crate::ui::overview::OverviewView;
use crate::ui::reader::panel::{EntityPanel, Panel, WordCards};
use crate::ui::screen::Screen;
use crate::ui::search::SearchView;
use crate::ui::settings::{Choices, SettingsOpen};
use crate::ui::side_by_side::SideBySideView;

/// A view, or that its code did not arrive.
pub type LazyResult = Result<AnyView, SplitLoaderError>;

/// A part of the program with a file of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chunk {
    /// How marks are made.
    About,
    /// Claims.
    Claims,
    /// What is listed beside one text.
    Links,
    /// The cards of entities and of words beside a text.
    Marks,
    /// Entities, all and each.
    Entities,
    /// The whole set in one respect.
    Overview,
    /// The cards of claims beside a text, and the place of all others.
    Panel,
    /// Search.
    Search,
    /// The dialog of settings.
    Settings,
    /// Several texts.
    SideBySide,
}

impl Chunk {
    /// All of them, those first that are opened most.
    pub const ALL: [Self; 10] = [
        Self::Panel,
        Self::Marks,
        Self::Links,
        Self::Claims,
        Self::SideBySide,
        Self::Search,
        Self::Overview,
        Self::Entities,
        Self::About,
        Self::Settings,
    ];

    /// The chunk that a screen needs; `None` if the first load has it.
    #[must_use]
    pub fn of(screen: &Screen) -> Option<Self> {
        match screen {
            Screen::Contents | Screen::Unknown(_) => None,
            Screen::Reader(_) => Some(Self::Panel),
            Screen::SideBySide(_) => Some(Self::SideBySide),
            Screen::Claims => Some(Self::Claims),
            Screen::Entities | Screen::Entity(_) => Some(Self::Entities),
            Screen::Overview(_) => Some(Self::Overview),
            Screen::Search => Some(Self::Search),
            Screen::About => Some(Self::About),
        }
    }

    /// Fetches the code, once in the life of the page.
    ///
    /// # Errors
    /// When it does not arrive. It can be asked for again.
    pub async fn fetch(self) -> Result<(), SplitLoaderError> {
        match self {
            Self::About => fetch_about().await,
            Self::Claims => fetch_claims().await,
            Self::Links => fetch_links().await,
            Self::Marks => fetch_entity_cards().await,
            Self::Entities => fetch_entities().await,
            Self::Overview => fetch_overview().await,
            Self::Panel => fetch_panel().await,
            Self::Search => fetch_search().await,
            Self::Settings => fetch_settings().await,
            Self::SideBySide => fetch_side_by_side().await,
        }
    }
}

/// A function that draws a view from a chunk, and one that fetches the chunk. Without the feature `split` the code is in the first load.
macro_rules! lazy_view {
    ($(#[$docs:meta])* $chunk:ident, $fetch:ident, $name:ident($($argument:ident: $type:ty),*) => $view:expr) => {
        $(#[$docs])*
        #[cfg(feature = "split")]
        #[wasm_split($chunk, fallible, preload($(#[$docs])* $fetch))]
        pub fn $name($($argument: $type),*) -> LazyResult {
            Ok($view.into_any())
        }

        $(#[$docs])*
        #[cfg(not(feature = "split"))]
        pub async fn $name($($argument: $type),*) -> LazyResult {
            Ok($view.into_any())
        }

        #[cfg(not(feature = "split"))]
        async fn $fetch() -> Result<(), SplitLoaderError> {
            Ok(())
        }
    };
}

lazy_view!(
    /// How marks are made.
    about, fetch_about, about() => view! { <AboutView /> }
);
lazy_view!(
    /// Claims, one of them open or none.
    claims, fetch_claims, claims() => view! { <ClaimsView /> }
);
lazy_view!(
    /// The index of entities.
    entities, fetch_entities, entities() => view! { <EntitiesView /> }
);
lazy_view!(
    /// One entity.
    entities, fetch_entity, entity(slug: Slug) => view! { <EntityView slug=slug /> }
);
lazy_view!(
    /// The whole set in one respect.
    overview, fetch_overview, overview(overview: Overview) => view! { <OverviewView overview=overview /> }
);
lazy_view!(
    /// The cards of entities beside a text.
    marks, fetch_entity_cards, entity_cards(article: ArticleId, reading: Memo<Reading>) => view! { <EntityPanel article=article reading=reading /> }
);
lazy_view!(
    /// The cards of words beside a text.
    marks, fetch_word_cards, word_cards(article: ArticleId, reading: Memo<Reading>) => view! { <WordCards article=article reading=reading /> }
);
lazy_view!(
    /// What is listed beside one text.
    links, fetch_links, links() => view! { <ListedBesideText /> }
);
lazy_view!(
    /// The cards of claims beside a text, and the place of all others.
    panel, fetch_panel, panel(article: ArticleId, reading: Memo<Reading>) => view! { <Panel article=article reading=reading /> }
);
lazy_view!(
    /// Passages that have some words.
    search, fetch_search, search() => view! { <SearchView /> }
);
lazy_view!(
    /// Choices of type and theme.
    settings, fetch_settings, settings(handle: SettingsOpen) => view! { <Choices handle=handle /> }
);
lazy_view!(
    /// Several texts.
    side_by_side, fetch_side_by_side, side_by_side(slugs: Articles) => view! { <SideBySideView slugs=slugs /> }
);
