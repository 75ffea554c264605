//! Pages about the whole set. The worker says what stands there, as values; components here draw it.
//!
//! `page` is their frame, `answered` asks and keeps the last answer, `waiting` says what takes long, `parts` is what all of them are made of,
//! `roving` leads by keys through their pictures; `bars`, `grid` and `counted` are what several of them draw. The other modules are one
//! overview each.

pub mod answered;
mod bars;
mod counted;
mod grid;
mod naming;
mod numbers;
mod page;
pub mod parts;
mod roving;
mod time_line;
mod voices;
mod waiting;
mod wording;

use diptych_service::protocol::{ShowNaming, ShowNumbers, ShowTimeLine, ShowVoices, ShowWording};

pub use naming::EntityNames;
pub use time_line::fetch_below_lanes;

use crate::state::OpenLibrary;
use crate::state::engine;
use crate::state::route::{Overview, Route, View};
use crate::ui::lazy::LazyView;
use naming::{fetch_naming, naming};
use numbers::{fetch_numbers, numbers};
use time_line::{fetch_time_line, time_line};
use voices::{fetch_voices, voices};
use wording::{fetch_wording, wording};

/// The view of an overview, whose code lies in a chunk of its own.
#[must_use]
pub fn lazy(overview: Overview) -> LazyView {
    match overview {
        Overview::Numbers => LazyView::new(|| Box::pin(fetch_numbers()), || Box::pin(numbers())),
        Overview::TimeLine => LazyView::new(|| Box::pin(fetch_time_line()), || Box::pin(time_line())),
        Overview::Voices => LazyView::new(|| Box::pin(fetch_voices()), || Box::pin(voices())),
        Overview::Wording => LazyView::new(|| Box::pin(fetch_wording()), || Box::pin(wording())),
        Overview::Naming => LazyView::new(|| Box::pin(fetch_naming()), || Box::pin(naming())),
    }
}

/// Has an overview of all texts worked out before anybody asks.
pub fn prepare(library: OpenLibrary, overview: Overview) {
    let Some(open) = library.try_get() else { return };
    let address = engine::address(&open, &Route { view: View::Overview(overview, None), ..Route::default() });
    let source = open.source();
    match overview {
        Overview::Numbers => engine::prepare(source, ShowNumbers(address)),
        Overview::TimeLine => engine::prepare(source, ShowTimeLine(address)),
        Overview::Voices => engine::prepare(source, ShowVoices(address)),
        Overview::Wording => engine::prepare(source, ShowWording(address)),
        Overview::Naming => engine::prepare(source, ShowNaming(address)),
    }
}
