//! The strip under the lanes: how many dates lie where, and a window over the stretch that is shown, which is moved and made wider by
//! pointer or by keys.

use diptych_overview::page::em;
use diptych_overview::period::Period;
use diptych_overview::time_line::model::DayCount;
use diptych_overview::time_line::strip::{Column, beyond, columns};
use diptych_overview::time_line::ticks::{place, ticks};
use diptych_overview::time_line::window;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::html::Div;
use leptos::prelude::*;

use super::shapes::{anchor_of_day, circle, line, rectangle, text};
use super::shown::Shown;
use crate::platform::{layout, page};
use crate::words::time_line as words;

/// So near, in CSS pixels, a press takes hold of an end of the window.
const NEAR: i64 = 22;

/// How tall the strip is, and where the names under it stand, in tenths of the size of the letters.
const HEIGHT: i64 = 28;
const FOOT: i64 = 41;

/// A key moves by one of so many parts of the strip, a page key by ten of them.
const PARTS: i64 = 120;

/// Which part of the window is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    First,
    Window,
    Last,
}

/// What is moved by a pointer: where the window was when that took hold, and on which day.
#[derive(Clone, Copy)]
struct Held {
    part: Part,
    view: Period,
    day: i64,
}

/// The strip.
#[component]
pub(super) fn Strip(
    /// How many dates each day has.
    days: Vec<DayCount>,
    /// What is shown.
    shown: Shown,
    /// How wide the strip is, in CSS pixels.
    width: RwSignal<Option<i64>>,
) -> impl IntoView {
    let host = NodeRef::<Div>::new();
    let held = StoredValue::new_local(None::<Held>);
    // While a pointer holds the window, the strip keeps its own stretch.
    let kept = RwSignal::new(None::<Period>);
    let stretch = Memo::new(move |_| kept.get().unwrap_or_else(|| shown.stretches.around(shown.view.get())));
    let day_of = move |event: &PointerEvent| {
        let stretch = stretch.get_untracked();
        let host = host.get_untracked()?;
        let thousandths = layout::thousandths_across(&host, event.client_x());
        Some(stretch.first + thousandths * stretch.n_days() / 1000)
    };
    let press = move |event: PointerEvent| {
        let (Some(day), Some(element)) = (day_of(&event), host.get_untracked()) else { return };
        let stretch = stretch.get_untracked();
        let near = NEAR * stretch.n_days() / width.get_untracked().unwrap_or(1).max(1);
        let (part, view) = taken(shown.view.get_untracked(), day, near.max(1), stretch);
        kept.set(Some(stretch));
        held.set_value(Some(Held { part, view, day }));
        if view != shown.view.get_untracked() {
            shown.show(view);
        }
        page::capture_pointer(&element, event.pointer_id());
    };
    let drag = move |event: PointerEvent| {
        let taken = held.try_with_value(|held| *held).flatten();
        if let Some((Held { part, view, day }, now)) = taken.zip(day_of(&event)) {
            shown.show(moved(part, view, now - day, stretch.get_untracked()));
        }
    };
    let release = move |_| {
        held.set_value(None);
        kept.set(None);
    };
    let days = StoredValue::new(days);
    let drawn = move || {
        let (stretch, width) = (stretch.get(), width.get().unwrap_or_default());
        let mut inside: Vec<AnyView> =
            days.with_value(|days| columns(stretch, width, days)).into_iter().map(bar).collect();
        let names = ticks(stretch, width).into_iter();
        inside.extend(names.map(|it| text("brush__name", "", anchor_of_day(it.at), (it.at, FOOT), it.name)));
        inside
    };
    let parts = [Part::Window, Part::First, Part::Last];
    let handles: Vec<AnyView> = parts.into_iter().map(|part| handle(part, shown, stretch)).collect();
    let told = move || {
        let (n_before, n_after) = days.with_value(|days| beyond(stretch.get(), days));
        words::beyond(n_before, n_after)
    };
    view! {
        <div class="timeline__strip">
            <div
                class="timeline__brush"
                node_ref=host
                on:pointerdown=press
                on:pointermove=drag
                on:pointerup=release
                on:pointercancel=release
            >
                <svg class="picture brush" role="group" aria-label=words::STRIP height=em(FOOT + 4)>
                    {drawn}
                    {handles}
                </svg>
            </div>
            <p class="ui quiet timeline__beyond">{told}</p>
        </div>
    }
}

fn bar(column: Column) -> AnyView {
    rectangle("brush__bar", (column.from, HEIGHT - column.height * HEIGHT / 100), (column.to, HEIGHT))
}

/// A part of the window, which arrow keys move. What has the focus stays; what is drawn in it moves.
fn handle(part: Part, shown: Shown, stretch: Memo<Period>) -> AnyView {
    let key = move |event: KeyboardEvent| {
        if let Some(n_days) = by_key(&event, stretch.get_untracked()) {
            shown.show(moved(part, shown.view.get_untracked(), n_days, shown.stretches.whole));
            event.prevent_default();
        }
    };
    let days = move || {
        let view = shown.view.get();
        match part {
            Part::First => Period { last: view.first, ..view },
            Part::Window => view,
            Part::Last => Period { first: view.last, ..view },
        }
    };
    let name = match part {
        Part::First => words::FIRST_DAY,
        Part::Window => words::WINDOW,
        Part::Last => words::LAST_DAY,
    };
    view! {
        <g
            class="brush__handle"
            role="slider"
            tabindex="0"
            aria-label=name
            aria-valuemin=shown.stretches.whole.first.to_string()
            aria-valuemax=shown.stretches.whole.last.to_string()
            aria-valuenow=move || days().first.to_string()
            aria-valuetext=move || days().name()
            data-part=part_name(part)
            on:keydown=key
        >
            {move || drawn_part(part, shown.view.get(), stretch.get())}
        </g>
    }
    .into_any()
}

fn drawn_part(part: Part, view: Period, stretch: Period) -> Vec<AnyView> {
    let (from, to) = (place(stretch, view.first), place(stretch, view.last + 1));
    let end = |x: i64| {
        vec![line("brush__edge", "", (x, 0), (x, HEIGHT)), circle("brush__grip", "", (x, HEIGHT / 2), "0.42em")]
    };
    match part {
        Part::Window => vec![rectangle("brush__window", (from, 0), (to, HEIGHT))],
        Part::First => end(from),
        Part::Last => end(to),
    }
}

const fn part_name(part: Part) -> &'static str {
    match part {
        Part::First => "first",
        Part::Window => "window",
        Part::Last => "last",
    }
}

/// By how many days a key moves.
fn by_key(event: &KeyboardEvent, stretch: Period) -> Option<i64> {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    let step = (stretch.n_days() / PARTS).max(1);
    match event.key().as_str() {
        "ArrowLeft" | "ArrowDown" => Some(-step),
        "ArrowRight" | "ArrowUp" => Some(step),
        "PageDown" => Some(-10 * step),
        "PageUp" => Some(10 * step),
        "Home" => Some(-stretch.n_days()),
        "End" => Some(stretch.n_days()),
        _ => None,
    }
}

/// The part that a press takes hold of, and the window then: a press beside the window brings it there.
fn taken(view: Period, day: i64, near: i64, stretch: Period) -> (Part, Period) {
    let (first, last) = ((day - view.first).abs(), (day - view.last - 1).abs());
    let is_inside = view.first <= day && day <= view.last;
    // A window that is narrow is moved and not torn open.
    let is_narrow = view.n_days() < 2 * near;
    match (is_inside && is_narrow, first <= near && first <= last, last <= near, is_inside) {
        (true, ..) => (Part::Window, view),
        (_, true, ..) => (Part::First, view),
        (_, _, true, _) => (Part::Last, view),
        (_, _, _, true) => (Part::Window, view),
        _ => (Part::Window, window::moved(view, day - view.first - view.n_days() / 2, stretch)),
    }
}

/// The window with one of its parts so many days later.
fn moved(part: Part, view: Period, n_days: i64, within: Period) -> Period {
    match part {
        Part::First => window::from(view, view.first + n_days, within),
        Part::Window => window::moved(view, n_days, within),
        Part::Last => window::until(view, view.last + n_days, within),
    }
}

#[cfg(test)]
mod tests {
    use diptych_overview::period::Period;

    use super::{Part, moved, taken};

    fn period(written: &str) -> Period {
        Period::parse(written).unwrap()
    }

    #[test]
    fn a_press_takes_an_end_the_window_or_brings_it_there() {
        let (view, stretch) = (period("2020-09"), period("2020"));
        assert_eq!(taken(view, view.first - 1, 3, stretch), (Part::First, view));
        assert_eq!(taken(view, view.last, 3, stretch), (Part::Last, view));
        assert_eq!(taken(view, view.first + 15, 3, stretch), (Part::Window, view));
        assert_eq!(taken(view, view.first + 1, 40, stretch), (Part::Window, view), "a narrow window is moved");
        let (part, there) = taken(view, period("2020-05-16").first, 3, stretch);
        assert_eq!((part, there), (Part::Window, period("2020-05-01..2020-05-30")));
    }

    #[test]
    fn each_part_moves_by_itself() {
        let (view, stretch) = (period("2020-09"), period("2020"));
        assert_eq!(moved(Part::First, view, 5, stretch), period("2020-09-06..2020-09-30"));
        assert_eq!(moved(Part::Last, view, 1, stretch), period("2020-09-01..2020-10-01"));
        assert_eq!(moved(Part::Window, view, 1, stretch), period("2020-09-02..2020-10-01"));
    }
}
