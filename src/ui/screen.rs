//! Which page of the reader a Route opens, and what it is called. Views on one screen share their state and their scroll position.

use std::sync::Arc;

use crate::state::library::Library;
use crate::state::route::{Articles, Overview, Route, Slug, View};
use crate::ui::parts::article_name;

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
            View::Contents { .. } => Self::Contents,
            View::Read(reading) => match *reading.articles {
                [ref article] => Self::Reader(article.clone()),
                _ => Self::SideBySide(reading.articles.clone()),
            },
            View::Claims(_) | View::Claim(..) => Self::Claims,
            View::Entities(_) => Self::Entities,
            View::Entity(slug) => Self::Entity(slug.clone()),
            View::Overview(overview, _) => Self::Overview(*overview),
            View::Search(_) => Self::Search,
            View::About => Self::About,
            View::Unknown(hash) => Self::Unknown(hash.clone()),
        }
    }
}

/// What the page is called: the window's title, and what is announced.
#[must_use]
pub fn title(route: &Route, library: &Library) -> String {
    let about = &library.corpus().about;
    match &route.view {
        View::Contents { .. } => about.title.clone(),
        View::Read(reading) => {
            let names = reading.articles.iter().map(|slug| article_title(library, slug));
            names.collect::<Vec<_>>().join(" beside ")
        }
        View::Claims(_) => "Claims".to_owned(),
        View::Claim(slug, _) => {
            let claim = library.claim_named(slug).and_then(|id| library.claim(id));
            claim.map_or_else(|| "No such claim".to_owned(), |claim| claim.text.trim_end_matches('.').to_owned())
        }
        View::Entities(_) => "Entities".to_owned(),
        View::Entity(slug) => {
            let entity = library.entity_named(slug).and_then(|id| library.entity(id));
            entity.map_or_else(|| "No such entity".to_owned(), |entity| entity.name.clone())
        }
        View::Overview(overview, _) => overview.name().to_owned(),
        View::Search(query) if query.is_empty() => "Search".to_owned(),
        View::Search(query) => format!("Search: {query}"),
        View::About => "Method".to_owned(),
        View::Unknown(_) => "No such page".to_owned(),
    }
}

fn article_title(library: &Library, slug: &str) -> String {
    let article = library.article_named(slug).and_then(|id| library.article(id));
    article.map_or_else(|| "No such article".to_owned(), article_name::in_a_sentence)
}
