//! The panes with what links them: found in the texts, measured in one go, then drawn. While panes are scrolled nothing is laid out.

use std::collections::BTreeMap;

use diptych_library::link_list::{Content, RowKind};
use leptos::html::{Div, Section};
use leptos::prelude::*;

use super::alignment::{Extent, Pair, PaneHeights};
use super::drawn::{Bar, Gutter, Ribbon};
use crate::platform::layout::{self, Edges};
use crate::platform::page::{self, PageElement};
use crate::platform::storage;
use crate::state::route::{Lens, Reading, Route, Slug, Target, View};
use crate::ui::link_list::links::{Links, Listed, ListedRow};
use crate::ui::link_list::once_a_frame::OnceAFrame;
use crate::ui::link_list::passages::{self, FoundRow};
use crate::ui::place;

/// Where the choice is kept whether panes scroll together.
const LOCK: &str = "lock";
const UNLOCKED: &str = "no";

/// Panes, what links them, and how they are scrolled.
#[derive(Clone, Copy, Debug)]
pub(super) struct LinkedPanes {
    pub(super) links: Links,
    /// The panes, from the left.
    pub(super) panes: StoredValue<Vec<NodeRef<Section>>>,
    /// What stands between them.
    pub(super) gutters: StoredValue<Vec<NodeRef<Div>>>,
    /// Whether panes scroll together.
    pub(super) is_locked: RwSignal<bool>,
    /// Whether the reader returned to a place here.
    is_return: bool,
    /// The pane that the reader scrolls; the others follow it.
    pub(super) driver: StoredValue<Option<usize>>,
    /// How far each pane is scrolled, as of the last frame.
    pub(super) tops: RwSignal<Vec<f64>>,
    /// How high each pane is.
    pub(super) heights: RwSignal<Vec<PaneHeights>>,
    /// What the map of each pane shows.
    pub(super) bars: RwSignal<Vec<Vec<Bar>>>,
    /// Whether the code of maps and ribbons is here.
    pub(super) has_maps: RwSignal<bool>,
    /// What each gutter shows.
    pub(super) ribbons: RwSignal<Vec<Gutter>>,
    /// What was measured when the picture was drawn.
    pub(super) measured: StoredValue<Measured, LocalStorage>,
    /// The next frame that only moves the picture.
    pub(super) moving: OnceAFrame,
    redraw: OnceAFrame,
    /// Whether the texts were opened at a place.
    has_opened: StoredValue<bool>,
    reading: Memo<Reading>,
}

/// What was measured when the picture was drawn.
#[derive(Debug, Default)]
pub(super) struct Measured {
    /// The rows with their passages.
    pub(super) rows: Vec<PlacedRow>,
    /// The longest run of links from one pane to another, once it is asked for.
    pub(super) runs: BTreeMap<(usize, usize), Vec<Pair>>,
    /// Whether the panes stand beside each other. Those that stand under each other have no height in common.
    pub(super) are_beside: bool,
    /// The sizes of the page and the texts. A change of another size changes nothing that is drawn.
    sizes: Vec<(i32, i32)>,
}

/// A row whose passages were measured.
#[derive(Clone, Debug)]
pub(super) struct PlacedRow {
    /// The row with its passages.
    pub(super) found: FoundRow,
    /// Where each passage lies, if it is on the page.
    pub(super) places: Vec<Option<Placement>>,
}

/// Where a passage lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Placement {
    /// Its pane.
    pub(super) pane: usize,
    /// Where in the pane's text.
    pub(super) extent: Extent,
}

impl LinkedPanes {
    /// `n_panes` panes that nothing is known of yet.
    pub(super) fn new(n_panes: usize, reading: Memo<Reading>) -> Self {
        let refs = |n_refs: usize| (0..n_refs).map(|_| NodeRef::new()).collect();
        let panes = Self {
            links: Links::of_route(),
            panes: StoredValue::new((0..n_panes).map(|_| NodeRef::new()).collect()),
            gutters: StoredValue::new(refs(n_panes.saturating_sub(1))),
            is_return: place::is_noted(),
            is_locked: RwSignal::new(storage::load(LOCK).as_deref() != Some(UNLOCKED)),
            driver: StoredValue::new(None),
            tops: RwSignal::new(vec![0.0; n_panes]),
            heights: RwSignal::new(vec![PaneHeights::default(); n_panes]),
            bars: RwSignal::new(vec![Vec::new(); n_panes]),
            has_maps: RwSignal::new(false),
            ribbons: RwSignal::new(vec![Gutter::default(); n_panes.saturating_sub(1)]),
            measured: StoredValue::new_local(Measured::default()),
            moving: OnceAFrame::new(),
            redraw: OnceAFrame::new(),
            has_opened: StoredValue::new(false),
            reading,
        };
        panes.follow();
        panes
    }

    /// Draws anew when the list changes, when a text is drawn anew, and when something changes its size.
    fn follow(self) {
        let links = self.links;
        let lens = Memo::new(move |_| self.reading.with(Reading::lens));
        links.on_show(move |listed, nth| self.show(listed, nth));
        Effect::new(move |_| {
            links.track();
            links.track_rows();
            lens.track();
            self.draw_soon();
        });
        Effect::new(move |_| {
            if !self.are_made() {
                return;
            }
            let texts = page::all(".side-by-side .prose");
            let drawn_anew = texts.iter().map(|text| layout::on_redraw(text, move || self.draw_soon()));
            let watched = texts.iter().cloned().chain(page::all("main"));
            let resized = watched.map(|element| layout::on_resize(&element, move || self.draw_if_resized()));
            let guards = (drawn_anew.collect::<Vec<_>>(), resized.collect::<Vec<_>>(), self.hear_drivers());
            let guards = StoredValue::new_local(Some(guards));
            on_cleanup(move || guards.set_value(None));
        });
        on_cleanup(|| passages::mark(&[]));
    }

    /// Keeps whether panes scroll together.
    pub(super) fn set_locked(self, is_locked: bool) {
        self.is_locked.set(is_locked);
        storage::save(LOCK, if is_locked { "yes" } else { UNLOCKED });
    }

    /// Whether a row is about the claim that is open, or was led to last; tracked.
    pub(super) fn is_open(self, row: &ListedRow) -> bool {
        let claim = self.reading.with(|reading| match &reading.at {
            Some(Target::Claim(slug, _)) => Some(slug.clone()),
            _ => None,
        });
        let is_of =
            |claim: &Slug, href: &str| matches!(Route::parse(href).view, View::Claim(slug, _) if slug == *claim);
        let is_of_claim = claim.is_some_and(|claim| row.row.claims.iter().any(|link| is_of(&claim, &link.claim.href)));
        self.links.is_open(row) || is_of_claim
    }

    /// The panes that are on the page.
    pub(super) fn elements(self) -> Vec<PageElement> {
        let panes = self.panes.try_get_value().unwrap_or_default();
        panes.iter().filter_map(|pane| pane.try_get_untracked().flatten()).collect()
    }

    /// Whether all panes are made; tracked.
    pub(super) fn are_made(self) -> bool {
        self.panes.get_value().iter().all(|pane| pane.get().is_some())
    }

    fn draw_if_resized(self) {
        let is_new = self.measured.try_with_value(|measured| measured.sizes != sizes_now());
        if is_new == Some(true) {
            self.draw_soon();
        }
    }

    fn draw_soon(self) {
        self.redraw.ask_when_laid_out(move || self.draw());
    }

    /// Where nothing is asked for, texts open at the first link between them.
    fn open_at_first_link(self) {
        let is_asked = self.reading.with_untracked(|reading| reading.at.is_some());
        let is_first = self.has_opened.try_update_value(|has_opened| !std::mem::replace(has_opened, true));
        if is_asked || self.is_return || self.is_scrolled() || is_first != Some(true) {
            return;
        }
        if let Some(row) = untrack(|| self.links.rows()).into_iter().next() {
            self.scroll_to(&row, None, false);
            self.links.open(&row);
        }
    }

    /// Whether the reader has gone on in the texts while the links were on their way.
    fn is_scrolled(self) -> bool {
        page::scroll_top() > 0.0 || self.elements().iter().any(|pane| pane.scroll_top() > 0)
    }

    /// First what changes the height of the texts, then all that is read of them, then what is drawn over them: one layout.
    fn draw(self) {
        let found = passages::find(untrack(|| self.links.rows()));
        self.tell_unlinked(&found);
        let panes = self.elements();
        let heights: Vec<PaneHeights> = panes.iter().map(heights_of).collect();
        let origins: Vec<f64> = panes.iter().map(origin_of).collect();
        let rows: Vec<PlacedRow> = found.into_iter().map(|found| placed(found, &origins)).collect();
        let bars = panes.iter().zip(&origins).enumerate();
        let bars = bars.map(|(place, (pane, origin))| bars_of(place, pane, *origin, &rows)).collect();
        let ribbons = self.gutters_now(&rows);
        let tops = panes.iter().map(|pane| f64::from(pane.scroll_top())).collect();
        let first_tops: Vec<f64> = panes.iter().map(|pane| layout::top(pane)).collect();
        let are_beside = first_tops.windows(2).all(|tops| matches!(tops, [one, other] if one == other));
        let sizes = sizes_now();
        passages::mark(&rows.iter().map(|row| row.found.clone()).collect::<Vec<_>>());
        self.measured.set_value(Measured { rows, runs: BTreeMap::new(), are_beside, sizes });
        self.heights.set(heights);
        self.bars.set(bars);
        self.ribbons.set(ribbons);
        self.tops.set(tops);
        if self.knows_links() {
            self.open_at_first_link();
        }
    }

    /// A paragraph without a link says that it stands only here, once the links are known.
    fn tell_unlinked(self, rows: &[FoundRow]) {
        let lens = self.reading.with_untracked(Reading::lens);
        let is_told = self.knows_links() && matches!(lens, Lens::Claims | Lens::Shared);
        let links = rows.iter().filter(|row| row.listed.row.kind != RowKind::Hit);
        let linked: Vec<&PageElement> =
            links.flat_map(|row| row.sides.iter().flatten()).map(|it| it.range.paragraph()).collect();
        for paragraph in page::all(".side-by-side .prose [data-paragraph]") {
            layout::toggle_attribute(&paragraph, "data-only", is_told && !linked.contains(&&paragraph));
        }
    }

    /// Whether the list of links is there. Under another lens another list is.
    fn knows_links(self) -> bool {
        let Listed::Here(list) = untrack(|| self.links.listed()) else { return false };
        list.groups.iter().any(|group| group.content == Content::Links)
    }

    fn gutters_now(self, rows: &[PlacedRow]) -> Vec<Gutter> {
        let gutters = self.gutters.try_get_value().unwrap_or_default();
        let drawn = gutters.iter().enumerate().map(|(place, gutter)| {
            let Some(element) = gutter.try_get_untracked().flatten() else { return Gutter::default() };
            let (width, height) = (f64::from(element.client_width()), f64::from(element.client_height()));
            Gutter { width, height, ribbons: rows.iter().filter_map(|row| ribbon(row, place, width)).collect() }
        });
        drawn.collect()
    }
}

/// Where the text of a pane begins, from the top of the window.
fn origin_of(pane: &PageElement) -> f64 {
    layout::top(pane) - f64::from(pane.scroll_top())
}

fn heights_of(pane: &PageElement) -> PaneHeights {
    let inner = page::all_in(pane, ".pane__inner");
    let text = inner.first().map_or(0, PageElement::scroll_height) + 1;
    PaneHeights { seen: f64::from(pane.client_height()), whole: f64::from(pane.scroll_height()), text: f64::from(text) }
}

fn sizes_now() -> Vec<(i32, i32)> {
    page::all("main, .side-by-side .prose").iter().map(|it| (it.client_width(), it.client_height())).collect()
}

fn placed(found: FoundRow, origins: &[f64]) -> PlacedRow {
    let place = |side: &Vec<passages::FoundRange>| {
        let pane = side.first()?.pane;
        let origin = origins.get(pane)?;
        let pieces: Vec<Edges> = side.iter().map(|it| it.range.edges()).collect();
        let start = pieces.iter().map(|piece| piece.top).fold(f64::INFINITY, f64::min) - origin;
        let end = pieces.iter().map(|piece| piece.bottom).fold(f64::NEG_INFINITY, f64::max) - origin;
        Some(Placement { pane, extent: Extent { start, end } })
    };
    let places = found.sides.iter().map(place).collect();
    PlacedRow { found, places }
}

/// The marks of the lens in the text of a pane, then the passages of the rows.
fn bars_of(pane: usize, element: &PageElement, origin: f64, rows: &[PlacedRow]) -> Vec<Bar> {
    let marks = page::all_in(element, ".prose .mark").into_iter().map(|mark| {
        let Edges { top, bottom } = layout::edges(&mark);
        let kind = mark.get_attribute("data-kind").unwrap_or_default();
        Bar::Mark { kind, extent: Extent { start: top - origin, end: bottom - origin } }
    });
    let passages = rows.iter().flat_map(|row| {
        let kind = row.found.listed.row.kind;
        row.places.iter().flatten().filter(move |place| place.pane == pane).map(move |place| match kind {
            RowKind::Hit => Bar::Hit(place.extent),
            _ => Bar::Passage { kind, extent: place.extent },
        })
    });
    marks.chain(passages).collect()
}

/// The ribbon of a row in the gutter at `place`, if its passages lie on both sides of it.
fn ribbon(row: &PlacedRow, place: usize, width: f64) -> Option<Ribbon> {
    let [Some(one), Some(other)] = row.places.as_slice() else { return None };
    let (left, right) = if one.pane < other.pane { (one, other) } else { (other, one) };
    let listed = &row.found.listed;
    (left.pane == place && right.pane == place + 1).then(|| Ribbon::new(listed, left.extent, right.extent, width))
}
