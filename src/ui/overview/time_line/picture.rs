//! The picture: a row to a step, three lanes, a dot for one date, a circle with its count for several.

use diptych_overview::page::{em, percent};
use diptych_overview::time_line::model::{Lane, Line, Mark, Picture};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::svg::Svg;

use crate::platform::page;

/// Heights in tenths of the size of the letters.
const HEAD: i64 = 28;
const ROW: i64 = 27;
const BASE: i64 = 4;

/// How far lines along several steps stand before their lane, and from one another, in tenths of a percent of the width.
const ASIDE: i64 = 75;
const BESIDE: i64 = 13;
const MOST_BESIDE: usize = 4;

/// How far a name stands behind its dot.
const BEHIND: i64 = 18;

/// The picture of a stretch of time. Tab stops once in it, arrow keys lead from mark to mark.
#[component]
pub(super) fn PictureView(name: String, picture: Picture) -> impl IntoView {
    let host = NodeRef::<Svg>::new();
    let stop = RwSignal::new(0);
    let rove = move |event: KeyboardEvent| {
        let next = host.get_untracked().zip(step(&event)).and_then(|(host, step)| page::rove(&host, "a", step));
        if let Some(next) = next {
            stop.set(next);
            event.prevent_default();
        }
    };
    let Picture { rows, lines, marks, shade } = picture;
    let bottom = down(1000 * i64::try_from(rows.len()).unwrap_or_default());
    let marks = marks.into_iter().enumerate().map(|(place, mark)| view! { <MarkView mark place stop /> });
    view! {
        <svg
            class="picture timeline"
            node_ref=host
            role="group"
            aria-label=format!("Time line: {name}")
            width="100%"
            height=em(bottom)
            on:keydown=rove
        >
            {shade.map(|from| view! { <Shade from=down(from) bottom /> })}
            {Lane::ALL.map(|lane| view! { <Axis lane bottom /> }).into_iter().collect_view()}
            {rows.into_iter().enumerate().map(|(place, label)| view! { <Label place label /> }).collect_view()}
            {lines.into_iter().map(|line| view! { <Along line /> }).collect_view()}
            {marks.collect_view()}
        </svg>
    }
}

/// Where an arrow key leads.
fn step(event: &KeyboardEvent) -> Option<i32> {
    if event.alt_key() || event.ctrl_key() || event.meta_key() {
        return None;
    }
    match event.key().as_str() {
        "ArrowRight" | "ArrowDown" => Some(1),
        "ArrowLeft" | "ArrowUp" => Some(-1),
        _ => None,
    }
}

/// What is later than the chosen article.
#[component]
fn Shade(from: i64, bottom: i64) -> impl IntoView {
    view! { <rect class="picture__shade" x="0" y=em(from) width="100%" height=em(bottom - from)></rect> }
}

#[component]
fn Axis(lane: Lane, bottom: i64) -> impl IntoView {
    let x = percent(across(lane));
    view! {
        <line class="picture__axis" x1=x.clone() x2=x.clone() y1=em(HEAD) y2=em(bottom)></line>
        <text class="timeline__lane" x=x y=em(10) data-anchor="middle">
            {lane.name()}
        </text>
    }
}

#[component]
fn Label(place: usize, label: String) -> impl IntoView {
    let middle = down(1000 * i64::try_from(place).unwrap_or_default() + 500);
    view! {
        <text x="0" y=em(middle + BASE) data-anchor="start">
            {label}
        </text>
    }
}

/// A line along a stretch that is longer than a row.
#[component]
fn Along(line: Line) -> impl IntoView {
    let Line { lane, column, from, to } = line;
    let x = percent(beside(lane, column));
    view! { <line class="timeline__span" x1=x.clone() x2=x y1=em(down(from)) y2=em(down(to))></line> }
}

/// A dot that opens its passage, or a circle that opens its stretch of time.
#[component]
fn MarkView(mark: Mark, place: usize, stop: RwSignal<usize>) -> impl IntoView {
    let Mark { lane, column, at, n_dates, name, spoken, href } = mark;
    let x = column.map_or_else(|| across(lane), |column| beside(lane, column));
    let y = down(at);
    let shown = if n_dates > 1 {
        view! { <Circle x y n_dates /> }.into_any()
    } else {
        view! { <Dot x y name=column.is_none().then_some(name) /> }.into_any()
    };
    let tabindex = move || if stop.get() == place { "0" } else { "-1" };
    view! {
        <g>
            <a href=href aria-label=spoken data-count=n_dates.to_string() tabindex=tabindex>
                {shown}
            </a>
        </g>
    }
}

/// Four times as many are a tenth of a letter larger, so that hundreds stay within their row; three digits need room beside them.
#[component]
fn Circle(x: i64, y: i64, n_dates: usize) -> impl IntoView {
    let room = if n_dates >= 100 { 2 } else { 0 };
    let radius = 8 + room + i64::from(n_dates.max(1).ilog2()) / 2;
    view! {
        <circle class="timeline__bubble" cx=percent(x) cy=em(y) r=em(radius)></circle>
        <text x=percent(x) y=em(y + BASE) data-anchor="middle">
            {n_dates.to_string()}
        </text>
    }
}

#[component]
fn Dot(x: i64, y: i64, name: Option<String>) -> impl IntoView {
    let named = name.map(|name| {
        view! {
            <text class="timeline__name" x=percent(x + BEHIND) y=em(y + BASE) data-anchor="start">
                {name}
            </text>
        }
    });
    view! {
        <circle class="picture__dot" cx=percent(x) cy=em(y) r="0.42em"></circle>
        {named}
    }
}

/// A height of the picture, in tenths of the size of the letters, from thousandths of a row.
fn down(thousandths: i64) -> i64 {
    HEAD + ROW * thousandths / 1000
}

/// Where a lane stands, in tenths of a percent of the width; a name has room to the right of its dot.
fn across(lane: Lane) -> i64 {
    match lane {
        Lane::Published => 270,
        Lane::Told => 530,
        Lane::Evidence => 790,
    }
}

/// Where a line beside a lane stands.
fn beside(lane: Lane, column: usize) -> i64 {
    across(lane) - ASIDE - BESIDE * i64::try_from(column.min(MOST_BESIDE)).unwrap_or_default()
}
