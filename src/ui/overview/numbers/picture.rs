//! The picture of one count: axes, lines through the reports of one counter, a dot with its label for each figure.

use diptych_overview::numbers::model::{DayTick, Label, Mark, Picture, ValueTick};
use leptos::prelude::*;

use crate::ui::overview::roving::Roving;
use crate::words;

/// The radius of a dot, and of what a finger may touch.
const DOT: &str = "4.6";
const TOUCHED: &str = "9";

/// How far the names of days stand under their axis.
const DAY: i64 = 17;
const YEAR: i64 = 32;

/// The picture of a count. Tab stops once in it, arrow keys lead from dot to dot.
#[component]
pub(super) fn PictureView(name: String, picture: Picture) -> impl IntoView {
    let roving = Roving::new();
    let Picture { form, width, height, zero, values, stretches, days, undated, lines, marks } = picture;
    // Without negative values the axis of days is the line of zero.
    let foot = height - 40;
    let marks = marks.into_iter().enumerate().map(|(place, mark)| view! { <MarkView mark place roving /> });
    view! {
        <svg
            class="picture count__picture"
            data-form=form.as_str()
            data-roves=""
            role="group"
            aria-label=name
            viewBox=format!("0 0 {width} {height}")
            on:keydown=move |event| roving.follow_key(&event)
        >
            {values.into_iter().map(|tick| view! { <Value tick width /> }).collect_view()}
            <path class="picture__axis" d=format!("M0 {zero}H{width}") />
            <Days stretches days foot />
            {undated.map(|place| view! { <Undated place foot /> })}
            {lines.into_iter().map(|line| view! { <path class="count__line" d=through(&line) /> }).collect_view()}
            {marks.collect_view()}
        </svg>
    }
}

/// A line across, with its value before it.
#[component]
fn Value(tick: ValueTick, width: i64) -> impl IntoView {
    let ValueTick { at, name } = tick;
    view! {
        <path class="picture__axis" d=format!("M0 {at}H{width}") />
        <text class="count__value-name" x="0" y=at - 4>
            {name}
        </text>
    }
}

/// The axis of days, with a mark where it is broken.
#[component]
fn Days(stretches: Vec<(i64, i64)>, days: Vec<DayTick>, foot: i64) -> impl IntoView {
    let breaks = stretches.windows(2).filter_map(|it| Some((it.first()?.1, it.last()?.0)));
    let drawn: String = stretches.iter().map(|(from, to)| format!("M{} {foot}H{}", from - 10, to + 10)).collect();
    let broken: String = breaks
        .map(|(from, to)| (from + to) / 2)
        .map(|at| format!("M{} {}l4 -10m3 10l4 -10", at - 5, foot + 5))
        .collect();
    view! {
        <path class="count__days" d=drawn + &broken />
        {days.into_iter().map(|tick| view! { <Day tick foot /> }).collect_view()}
    }
}

#[component]
fn Day(tick: DayTick, foot: i64) -> impl IntoView {
    let DayTick { at, name, year } = tick;
    view! {
        <path class="count__days" d=format!("M{at} {foot}v4") />
        <text data-anchor="middle" x=at y=foot + DAY>
            {name}
        </text>
        {year
            .map(|year| view! {
                <text data-anchor="middle" x=at y=foot + YEAR>
                    {year}
                </text>
            })}
    }
}

/// The place of figures whose day is not told.
#[component]
fn Undated(place: (i64, i64), foot: i64) -> impl IntoView {
    let (from, to) = place;
    view! {
        <path class="count__undated" d=format!("M{from} {foot}H{to}") />
        <text data-anchor="middle" x=(from + to) / 2 y=foot + DAY>
            {words::overview::DAY_NOT_TOLD}
        </text>
    }
}

fn through(line: &[(i64, i64)]) -> String {
    let points: Vec<String> = line.iter().map(|(x, y)| format!("{x} {y}")).collect();
    format!("M{}", points.join("L"))
}

/// A figure, which opens its words.
#[component]
fn MarkView(mark: Mark, place: usize, roving: Roving) -> impl IntoView {
    let Mark { x, low, high, reach, is_partys, is_least, label, spoken, href, n_given } = mark;
    let middle = (low + high) / 2;
    let leader = label.leader.filter(|_| !label.is_crowded);
    let reach = reach.map(|(from, to)| view! { <path class="count__reach" d=format!("M{from} {middle}H{to}") /> });
    let range = (low > high).then(|| view! { <Range x low high /> });
    let dot = (low == high).then(|| view! { <circle class="picture__dot" cx=x cy=high r=DOT></circle> });
    let least = is_least.then(|| {
        view! { <path class="count__least" d=format!("M{x} {}v-11m-3.5 4.5l3.5 -4.5 3.5 4.5", high - 6) /> }
    });
    view! {
        <g>
            <a
                href=href
                aria-label=spoken
                data-party=is_partys.then_some("")
                data-given=n_given.to_string()
                tabindex=move || roving.tabindex(place)
            >
                {leader.map(|(to, end)| view! { <path class="count__leader" d=format!("M{x} {middle}L{to} {end}") /> })}
                <circle class="count__touched" cx=x cy=middle r=TOUCHED></circle>
                {reach}
                {least}
                {range}
                {dot}
                <LabelView label />
            </a>
        </g>
    }
}

/// A bar from the lowest value to the highest.
#[component]
fn Range(x: i64, low: i64, high: i64) -> impl IntoView {
    view! { <rect class="count__range" x=x - 4 y=high width="8" height=(low - high).max(4) rx="4"></rect> }
}

#[component]
fn LabelView(label: Label) -> impl IntoView {
    let Label { x, y, anchor, value, name, is_stacked, is_crowded, .. } = label;
    // Words of two lines are apart for whoever does not see lines.
    let space = || view! { <tspan class="count__space">" "</tspan> };
    let line = |name: String| match is_stacked {
        true => view! {
            {space()}
            <tspan x=x dy="15">
                {name}
            </tspan>
        }
        .into_any(),
        false => view! { {space()} <tspan dx="4">{name}</tspan> }.into_any(),
    };
    let named = name.into_iter().map(line).collect_view();
    view! {
        <text class="count__label" x=x y=y data-anchor=anchor.as_str() data-crowded=is_crowded.then_some("")>
            <tspan class="count__value">{value}</tspan>
            {named}
        </text>
    }
}
