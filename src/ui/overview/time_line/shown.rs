//! The stretch of time that is shown. The address says which; while somebody moves it the page is ahead of the address, which follows
//! when they rest. So Back leads past every step of a drag.

use diptych_overview::period::Period;
use diptych_overview::time_line::model::{Stretches, TimeLine};
use diptych_overview::time_line::window;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use crate::platform::{page, timing};
use crate::state::navigation::Navigation;
use crate::state::route::{Overview, View};

/// So long nothing moves before the address follows. Shorter writes addresses during a drag, which browsers refuse when they come fast.
const REST_MS: u32 = 300;

/// What is drawn anew and may have had the focus.
const MARKS: &str = ".lane__picture a";
const HEADING: &str = ".timeline > h2";

/// Twice as close, and half as close.
pub(super) const CLOSER: (i64, i64) = (1, 2);
pub(super) const WIDER: (i64, i64) = (2, 1);

/// The stretch that is shown, and the chosen article.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    navigation: Navigation,
    /// What the page shows by itself.
    pub(super) stretches: Stretches,
    /// The chosen article.
    pub(super) article: Memo<Option<String>>,
    /// The stretch.
    pub(super) view: Memo<Period>,
    moved: RwSignal<Option<Period>>,
    rest: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Shown {
    /// Follows the address.
    pub(super) fn new(time_line: &TimeLine) -> Self {
        let navigation = Navigation::expect();
        let stretches = time_line.stretches;
        let days: Vec<(String, Option<Period>)> =
            time_line.lanes.iter().map(|it| (it.slug.clone(), it.published)).collect();
        // A view that is about to take this one's place asks for nothing here.
        let of = Memo::new(move |before: Option<&Option<String>>| match navigation.view() {
            View::Overview(Overview::TimeLine, of) => of.map(|of| of.to_string()),
            _ => before.cloned().flatten(),
        });
        let known = days.clone();
        let article = Memo::new(move |_| {
            let of = of.get();
            let slug = window::asked(of.as_deref()).0?;
            known.iter().any(|it| it.0 == slug).then(|| slug.to_owned())
        });
        let moved = RwSignal::new(None);
        let view = Memo::new(move |_| {
            let of = of.get();
            let (slug, asked) = window::asked(of.as_deref());
            let published = slug.and_then(|slug| days.iter().find(|it| it.0 == slug)?.1);
            moved.get().unwrap_or_else(|| window::shown(asked, published, stretches))
        });
        Self { navigation, stretches, article, view, moved, rest: StoredValue::new_local(None) }
    }

    /// Shows another stretch.
    pub(super) fn show(self, view: Period) {
        keep_focus();
        self.moved.set(Some(view));
        let follow = move || {
            let Some(Some(view)) = self.moved.try_get_untracked() else { return };
            self.navigation.replace(self.at(view));
            self.moved.set(None);
        };
        self.rest.set_value(Some(Timeout::new(REST_MS, follow)));
    }

    /// Shows more or less, so that `day` keeps its place.
    pub(super) fn zoom(self, day: i64, by: (i64, i64)) {
        self.show(window::zoomed(self.view.get_untracked(), day, by, self.stretches.whole));
    }

    /// Shows more or less about the middle.
    pub(super) fn zoom_middle(self, by: (i64, i64)) {
        let view = self.view.get_untracked();
        self.zoom(view.first + view.n_days() / 2, by);
    }

    /// Shows what lies so many days later.
    pub(super) fn go_on(self, n_days: i64) {
        self.show(window::moved(self.view.get_untracked(), n_days, self.stretches.whole));
    }

    /// The day at so many thousandths of the width.
    pub(super) fn day_at(self, thousandths: i64) -> i64 {
        let view = self.view.get_untracked();
        view.first + thousandths.clamp(0, 999) * view.n_days() / 1000
    }

    /// The address of another stretch with the same article; tracked.
    pub(super) fn href(self, view: Period) -> String {
        self.navigation.href(self.at(view))
    }

    /// The address at which what is later than an article is shaded.
    pub(super) fn href_of(self, slug: &str) -> String {
        self.navigation.href(View::Overview(Overview::TimeLine, Some(slug.into())))
    }

    fn at(self, view: Period) -> View {
        let of = self.article.with_untracked(|slug| window::written(slug.as_deref(), view));
        View::Overview(Overview::TimeLine, Some(of.into()))
    }
}

/// Marks lose the focus when they are drawn anew: whoever goes by keys goes on from the same one, or from the heading if it is out of sight.
fn keep_focus() {
    let Some(label) = page::focused_label() else { return };
    timing::after_frames(1, move || {
        if page::focused().is_none() && !page::focus_labeled(MARKS, &label) {
            page::focus_first(HEADING);
        }
    });
}
