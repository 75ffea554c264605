//! The screens of the reader: which one a Route opens, what it is called, and how its view is had. Views on one screen share their state and
//! their scroll position.

use std::sync::Arc;

use leptos::prelude::*;

use super::contents::ContentsView;
use super::lazy::{LazyScreen, LazyView};
use super::parts::article_name;
use super::problem::NoSuchPage;
use super::{about, claims, entities, handout, overview, own_texts, reader, search, side_by_side};
use crate::state::library::Library;
use crate::state::route::{Articles, HandoutKind, Overview, OwnTexts, Route, Slug, View};
use crate::words;

/// A page of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What the corpus is and holds.
    Contents,
    /// One article.
    Reader(Slug),
    /// Several articles.
    SideBySide(Articles),
    /// Claims, one of them open or none.
    Claims,
    /// The index of entities.
    Entities,
    /// One entity.
    Entity(Slug),
    /// The whole set in one respect.
    Overview(Overview),
    /// Passages that have some words.
    Search,
    /// A text on paper, by kind and slug.
    Handout(HandoutKind, Slug),
    /// The texts of the reader.
    OwnTexts(OwnTexts),
    /// How marks are made.
    About,
    /// A hash that names no view.
    Unknown(Arc<str>),
}

impl Screen {
    /// The page that `view` is shown on.
    #[must_use]
    pub fn of(view: &View) -> Self {
        match view {
            // What this browser keeps is shown over the contents.
            View::Contents { .. } | View::Inbox(_) => Self::Contents,
            View::Read(reading) => match *reading.articles {
                [ref article] => Self::Reader(article.clone()),
                _ => Self::SideBySide(reading.articles.clone()),
            },
            View::Claims(_) | View::Claim(..) => Self::Claims,
            View::Entities(_) => Self::Entities,
            View::Entity(slug) => Self::Entity(slug.clone()),
            View::Overview(overview, _) => Self::Overview(*overview),
            View::Search(_) => Self::Search,
            View::Handout(handout) => Self::Handout(handout.kind, handout.article.clone()),
            View::OwnTexts(of) => Self::OwnTexts(of.clone()),
            View::About => Self::About,
            View::Unknown(hash) => Self::Unknown(hash.clone()),
        }
    }

    /// The view of a screen whose code lies in a chunk, which is fetched when the screen is first opened; nothing for a screen whose code is
    /// in the first load.
    #[must_use]
    pub fn lazy_view(&self) -> Option<LazyView> {
        Some(match self.clone() {
            Self::Contents | Self::Unknown(_) => return None,
            Self::Reader(slug) => {
                LazyView::new(|| Box::pin(reader::fetch_reader()), move || Box::pin(reader::reader(slug.clone())))
            }
            Self::SideBySide(slugs) => LazyView::new(
                || Box::pin(side_by_side::fetch_side_by_side()),
                move || Box::pin(side_by_side::styled(slugs.clone())),
            ),
            Self::Claims => LazyView::new(|| Box::pin(claims::fetch_claims()), || Box::pin(claims::styled())),
            Self::Entities => LazyView::new(|| Box::pin(entities::fetch_entities()), || Box::pin(entities::entities())),
            Self::Entity(slug) => {
                LazyView::new(|| Box::pin(entities::fetch_entity()), move || Box::pin(entities::entity(slug.clone())))
            }
            Self::Overview(of) => overview::lazy(of),
            Self::Search => LazyView::new(|| Box::pin(search::fetch_search()), || Box::pin(search::styled())),
            Self::Handout(kind, slug) => LazyView::new(
                || Box::pin(handout::fetch_handout()),
                move || Box::pin(handout::styled(kind, slug.clone())),
            ),
            Self::OwnTexts(of) => own_texts::lazy(of),
            Self::About => LazyView::new(|| Box::pin(about::fetch_about()), || Box::pin(about::about())),
        })
    }

    /// One of each kind of screen whose code lies in a chunk, those first that are opened most.
    #[must_use]
    pub fn lazy_kinds() -> Vec<Self> {
        let first = [Self::Reader(Slug::default()), Self::Claims, Self::SideBySide(Articles::default()), Self::Search];
        let overviews = Overview::ALL.iter().map(|it| Self::Overview(*it));
        let handout = Self::Handout(HandoutKind::Sheet, Slug::default());
        let own_texts = [OwnTexts::List, OwnTexts::Add, OwnTexts::Compare, OwnTexts::Changes(Default::default())];
        let last = [Self::Entities, Self::Entity(Slug::default()), handout, Self::About];
        first.into_iter().chain(overviews).chain(last).chain(own_texts.map(Self::OwnTexts)).collect()
    }
}

/// Draws a screen; one whose code is not here yet appears when that arrives.
#[must_use]
pub fn draw(screen: Screen) -> AnyView {
    match (screen.lazy_view(), screen) {
        (Some(view), _) => view! { <LazyScreen view=view /> }.into_any(),
        (None, Screen::Unknown(hash)) => view! { <NoSuchPage hash=hash /> }.into_any(),
        (None, _) => view! { <ContentsView /> }.into_any(),
    }
}

/// What the page is called: the window's title, and what is announced.
#[must_use]
pub fn title(route: &Route, library: &Library) -> String {
    let about = &library.corpus().about;
    match &route.view {
        View::Contents { .. } | View::Inbox(_) => about.title.clone(),
        View::Read(reading) => {
            let names = reading.articles.iter().map(|slug| article_title(library, slug));
            words::frame::beside(&names.collect::<Vec<_>>())
        }
        View::Claims(_) => words::frame::CLAIMS.to_owned(),
        View::Claim(slug, _) => {
            let claim = library.claim_named(slug).and_then(|id| library.claim(id));
            claim.map_or_else(|| words::frame::NO_CLAIM.to_owned(), |claim| claim.text.trim_end_matches('.').to_owned())
        }
        View::Entities(_) => words::frame::ENTITIES.to_owned(),
        View::Entity(slug) => {
            let entity = library.entity_named(slug).and_then(|id| library.entity(id));
            entity.map_or_else(|| words::frame::NO_ENTITY.to_owned(), |entity| entity.name.clone())
        }
        View::Overview(overview, _) => overview.name().to_owned(),
        View::Search(query) if query.is_empty() => words::common::SEARCH.to_owned(),
        View::Search(query) => words::frame::search(query),
        View::Handout(handout) => match handout.kind {
            HandoutKind::Sheet => words::frame::sheet(&article_title(library, &handout.article)),
            HandoutKind::Key => words::frame::key(&article_title(library, &handout.article)),
        },
        View::OwnTexts(OwnTexts::List) => words::common::YOUR_TEXTS.to_owned(),
        View::OwnTexts(OwnTexts::Add) => words::common::ADD_TEXT.to_owned(),
        View::OwnTexts(OwnTexts::Compare) => words::common::COMPARE_TWO.to_owned(),
        View::OwnTexts(OwnTexts::Changes(_)) => words::changes::HEADING.to_owned(),
        View::About => words::frame::METHOD.to_owned(),
        View::Unknown(_) => words::frame::NO_PAGE.to_owned(),
    }
}

fn article_title(library: &Library, slug: &str) -> String {
    let article = library.article_named(slug).and_then(|id| library.article(id));
    article.map_or_else(|| words::frame::NO_ARTICLE.to_owned(), article_name::in_a_sentence)
}

#[cfg(test)]
mod tests {
    use std::mem::discriminant;

    use diptych_library::route::frozen;

    use super::Screen;

    #[test]
    fn the_code_of_every_screen_is_in_the_first_load_or_fetched_ahead() {
        let ahead = Screen::lazy_kinds();
        for (link, view) in frozen::links() {
            let screen = Screen::of(&view);
            let is_ahead = ahead.iter().any(|it| discriminant(it) == discriminant(&screen));
            assert_eq!(
                screen.lazy_view().is_some(),
                is_ahead,
                "{link}: `Screen::lazy_kinds` lists screens with a lazy view"
            );
        }
    }
}
