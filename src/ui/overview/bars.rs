//! Bars of texts, drawn: a row to each text, its name beside its bar or over it, the values in the bar. Tab stops once, arrow keys lead
//! from bar to bar.

use diptych_overview::bars::{Bar, Part, Width};
use diptych_overview::counted_text::OF_ORIGINAL;
use leptos::prelude::*;

use super::parts::Folded;
use super::roving::Roving;
use crate::words;

/// So many bars are drawn at once; the others are folded away.
const MOST: usize = 30;

/// Heights, in tenths of the size of the letters.
const HEIGHT: &str = "2em";
const BASE: &str = "1.37em";

/// The bars of texts.
#[component]
pub(super) fn Bars(
    /// What they show.
    name: String,
    /// The bars.
    bars: Vec<Bar>,
) -> impl IntoView {
    let mut first = bars;
    let others = first.split_off(first.len().min(MOST));
    let title = words::overview::more_texts(others.len());
    let folded_name = name.clone();
    view! {
        <BarList name bars=first />
        {(!others.is_empty())
            .then(|| {
                view! {
                    <Folded class="text-bars__others" title>
                        <BarList name=folded_name.clone() bars=others.clone() />
                    </Folded>
                }
            })}
    }
}

#[component]
fn BarList(name: String, bars: Vec<Bar>) -> impl IntoView {
    let roving = Roving::new();
    let rows = bars.into_iter().enumerate().map(|(place, bar)| view! { <Row bar place roving /> });
    view! {
        <ol class="text-bars" data-roves="" aria-label=name on:keydown=move |event| roving.follow_key(&event)>
            {rows.collect_view()}
        </ol>
    }
}

#[component]
fn Row(bar: Bar, place: usize, roving: Roving) -> impl IntoView {
    let Bar { name, genre, href, spoken, parts, value_behind, length, is_of_original } = bar;
    let end: usize = parts.last().map_or(0, |it| it.from + it.length);
    let behind = value_behind.map(|value| {
        view! {
            <text class="text-bars__value" x=percent(end) y=BASE dx="6">
                {value}
            </text>
        }
    });
    view! {
        <li>
            <a class="text-bars__row" href=href tabindex=move || roving.tabindex(place)>
                <span class="text-bars__name">
                    {name} {is_of_original.then(|| view! { <span aria-hidden="true">" "{OF_ORIGINAL}</span> })}
                    <small class="ui">
                        " "{genre} {parts.iter().cloned().map(|part| view! { <WithoutRoom part /> }).collect_view()}
                    </small>
                </span>
                <svg class="text-bars__drawn" width="100%" height=HEIGHT aria-hidden="true">
                    {parts.into_iter().map(|part| view! { <PartView part /> }).collect_view()}
                    {behind}
                </svg>
                <span class="text-bars__length ui" aria-hidden="true">
                    {length}
                </span>
                <span class="hidden">{format!(": {spoken}")}</span>
            </a>
        </li>
    }
}

/// The value of a part, beside the name where the part has no room for it.
#[component]
fn WithoutRoom(part: Part) -> impl IntoView {
    let Part { value, value_fits, words, .. } = part;
    let is_needed = value_fits != Width::Any && !value.is_empty();
    is_needed.then(|| {
        view! {
            <span class="text-bars__without-room" data-fits-at=value_fits.as_str() aria-hidden="true">
                {format!(" · {value} {words}")}
            </span>
        }
    })
}

#[component]
fn PartView(part: Part) -> impl IntoView {
    let Part { tone, from, length, value, value_fits, words, words_fit } = part;
    let words = (words_fit != Width::Never).then(|| {
        view! { <tspan data-fits=words_fit.as_str()>{format!(" {words}")}</tspan> }
    });
    let value = (value_fits != Width::Never).then(|| {
        view! {
            <text class="text-bars__value" data-tone=tone.as_str() data-fits=value_fits.as_str() x=percent(from) y=BASE dx="6">
                {value}
                {words}
            </text>
        }
    });
    view! {
        <rect
            class="text-bars__part"
            data-tone=tone.as_str()
            x=percent(from)
            y="0.15em"
            width=percent(length)
            height="1.7em"
        ></rect>
        {value}
    }
}

/// Thousandths of a width.
fn percent(thousandths: usize) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}
