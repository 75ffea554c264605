//! A lane: its text with what is to say of it, and its picture.

use diptych_overview::numbers::model::Anchor;
use diptych_overview::page::em;
use diptych_overview::period::Period;
use diptych_overview::time_line::layout::{self, Drawing, Label, Mark, RowKind, Shape, Slope, Space};
use diptych_overview::time_line::model::lane::{Lane, Side};
use diptych_overview::time_line::ticks::{WIDTH, place, ticks};
use leptos::prelude::*;

use super::shapes::{circle, line, rectangle, text};
use super::shown::Shown;
use crate::ui::overview::roving::Roving;
use crate::words::time_line as words;

/// What is around every lane.
#[derive(Clone, Copy)]
pub(super) struct Around {
    /// What is shown.
    pub(super) shown: Shown,
    /// How wide the pictures are, in CSS pixels; nothing until that is known.
    pub(super) width: RwSignal<Option<i64>>,
    /// The day of the chosen article.
    pub(super) chosen: Memo<Option<Period>>,
}

/// A lane.
#[component]
pub(super) fn LaneView(lane: Lane, around: Around) -> impl IntoView {
    let shown = around.shown;
    let lane = StoredValue::new(lane);
    let (name, href, day, summary, notes) = lane.with_value(|it| {
        (it.name.clone(), it.href.clone(), it.published.map(Period::short_name), it.summary(), it.notes.clone())
    });
    // A name that tells its day already needs it no second time.
    let day = day.filter(|day| !name.contains(day.as_str()));
    let slug = lane.with_value(|it| it.slug.clone());
    let is_chosen = move || shown.article.with(|article| article.as_deref() == Some(slug.as_str())).then_some("");
    let is_elsewhere = Memo::new(move |_| !lane.with_value(|it| it.is_in(shown.view.get())));
    let outside = move || {
        let (words, reach) = lane.with_value(|it| it.outside(shown.view.get()))?;
        Some(view! {
            <p class="quiet">
                {words} " " <a href=shown.href(reach)>{words::SHOW_ALL_OF_LANE}</a>
            </p>
        })
    };
    let drawn = move || {
        let width = around.width.get()?;
        (!is_elsewhere.get()).then(|| lane.with_value(|lane| picture(lane, around, width)))
    };
    view! {
        <li class="lane" data-chosen=is_chosen hidden=move || is_elsewhere.get()>
            <div class="lane__head ui">
                <h3>
                    <a href=href>{name}</a>
                    {day.map(|day| view! { <span class="quiet">" " {day}</span> })}
                </h3>
                {summary.map(|summary| view! { <p>{summary}</p> })}
                {notes.into_iter().map(|note| view! { <p class="quiet">{note}</p> }).collect_view()}
                {outside}
            </div>
            {drawn}
        </li>
    }
}

/// The rows by their names, and what stands in them.
fn picture(lane: &Lane, around: Around, width: i64) -> AnyView {
    let shown = around.shown;
    let view = shown.view.get();
    let href = |period: Period| shown.href(period);
    let Drawing { height, rows, slopes, marks } = layout::lane(lane, Space { view, width, href: &href });
    let roving = Roving::new();
    let mut under: Vec<AnyView> = Vec::new();
    if let Some(day) = around.chosen.get() {
        let from = place(view, day.last + 1).clamp(0, WIDTH);
        under.push(rectangle("picture__shade", (from, 0), (WIDTH, height)));
    }
    under.extend(ticks(view, width).iter().map(|tick| line("picture__axis", "", (tick.at, 0), (tick.at, height))));
    under.extend(rows.iter().map(|row| line("picture__axis", "", (0, row.y), (WIDTH, row.y))));
    let slopes: Vec<AnyView> =
        slopes.iter().map(|slope| line("lane__slope", slope_kind(slope), slope.from, slope.to)).collect();
    let names: Vec<AnyView> =
        rows.iter().map(|row| text("", "", "end", (WIDTH, row.y + 4), row_name(row.kind).to_owned())).collect();
    let marks: Vec<AnyView> =
        marks.into_iter().enumerate().map(|(place, mark)| mark_view(mark, place, roving)).collect();
    view! {
        <svg class="picture lane__rows" aria-hidden="true" height=em(height)>
            {names}
        </svg>
        <svg
            class="picture lane__picture"
            data-roves=""
            role="group"
            aria-label=words::lane(&lane.name_in_full)
            width="100%"
            height=em(height)
            on:keydown=move |event| roving.follow_key(&event)
        >
            {under}
            <svg class="lane__slopes" width="100%" height=em(height)>
                {slopes}
            </svg>
            {marks}
        </svg>
    }
    .into_any()
}

const fn row_name(kind: RowKind) -> &'static str {
    match kind {
        RowKind::Told => words::WRITES_ABOUT,
        RowKind::Answered => words::EVIDENCE_ON,
        RowKind::Published => words::PUBLISHED,
        RowKind::Evidence => words::EVIDENCE,
    }
}

const fn slope_kind(slope: &Slope) -> &'static str {
    match (slope.is_to_evidence, slope.is_cut) {
        (true, true) => "to-evidence-cut",
        (true, false) => "to-evidence",
        (false, true) => "cut",
        (false, false) => "",
    }
}

/// A date, which opens what it is taken from, or several, which open their days.
fn mark_view(mark: Mark, place: usize, roving: Roving) -> AnyView {
    let Mark { shape, x, y, label, spoken, href } = mark;
    let inside: Vec<AnyView> = drawn(shape, x, y).into_iter().chain(labeled(label)).collect();
    view! {
        <g>
            <a href=href aria-label=spoken data-shape=shape_name(shape) tabindex=move || roving.tabindex(place)>
                {inside}
            </a>
        </g>
    }
    .into_any()
}

fn drawn(shape: Shape, x: i64, y: i64) -> Vec<AnyView> {
    match shape {
        Shape::Tick => {
            vec![line("lane__tick", "", (x, y - 5), (x, y + 5)), line("lane__touched", "", (x, y - 7), (x, y + 7))]
        }
        // A square about its place: a line as thick as it is long.
        Shape::Square => vec![line("lane__square", "", (x, y - 4), (x, y + 4))],
        Shape::Dot(side) => vec![circle("lane__dot", side_name(side), (x, y), "0.22em")],
        Shape::Circle(n_sources) => vec![
            circle("lane__circle", "", (x, y), if n_sources > 99 { "1.05em" } else { "0.82em" }),
            text("lane__number", "", "middle", (x, y + 4), format!("{n_sources} ")),
        ],
        Shape::Bar(to) => vec![line("lane__bar", "", (x, y), (to, y))],
    }
}

/// The words at a mark. The last of several lines is the gap.
fn labeled(label: Label) -> Vec<AnyView> {
    let Label { x, anchor, lines, is_crowded } = label;
    let (last, kind) = (lines.len().saturating_sub(1), if is_crowded { "crowded" } else { "" });
    let anchor = anchor.map_or("start", Anchor::as_str);
    let written = |(place, (y, words)): (usize, (i64, String))| {
        let class = if place == last { "lane__label lane__gap" } else { "lane__label" };
        // Words of two lines are apart for whoever does not see lines.
        text(class, kind, anchor, (x, y), if place == last { words } else { words + " " })
    };
    lines.into_iter().enumerate().map(written).collect()
}

const fn shape_name(shape: Shape) -> &'static str {
    match shape {
        Shape::Tick => "told",
        Shape::Square => "published",
        Shape::Dot(_) => "evidence",
        Shape::Circle(_) => "several",
        Shape::Bar(_) => "stretch",
    }
}

const fn side_name(side: Side) -> &'static str {
    match side {
        Side::Then => "then",
        Side::Around => "around",
        Side::Later => "later",
    }
}
