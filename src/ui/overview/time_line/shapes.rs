//! Lines, circles, rectangles and words of the pictures: each drawn in one place, since every shape that is written by itself is code that a
//! reader fetches. Across, places are hundredths of a percent of the width; downwards, tenths of the size of the letters.

use diptych_overview::page::em;
use leptos::prelude::*;

/// Hundredths of a percent of the width.
pub(super) fn across(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}%", hundredths.abs() / 100, hundredths.abs() % 100)
}

/// Which end of the name of a day lies at its place: names at the ends of an axis stay within it.
pub(super) const fn anchor_of_day(at: i64) -> &'static str {
    match at {
        ..400 => "start",
        9_600.. => "end",
        _ => "middle",
    }
}

/// A line; its kind is what style sheets tell it by.
pub(super) fn line(class: &'static str, kind: &'static str, from: (i64, i64), to: (i64, i64)) -> AnyView {
    view! {
        <line class=class data-kind=kind x1=across(from.0) y1=em(from.1) x2=across(to.0) y2=em(to.1)></line>
    }
    .into_any()
}

/// A circle.
pub(super) fn circle(class: &'static str, kind: &'static str, at: (i64, i64), radius: &'static str) -> AnyView {
    view! { <circle class=class data-kind=kind cx=across(at.0) cy=em(at.1) r=radius></circle> }.into_any()
}

/// A rectangle between two corners.
pub(super) fn rectangle(class: &'static str, from: (i64, i64), to: (i64, i64)) -> AnyView {
    view! {
        <rect class=class x=across(from.0) y=em(from.1) width=across((to.0 - from.0).max(10)) height=em(to.1 - from.1)></rect>
    }
    .into_any()
}

/// Words with one of their ends at a place.
pub(super) fn text(
    class: &'static str,
    kind: &'static str,
    anchor: &'static str,
    at: (i64, i64),
    words: String,
) -> AnyView {
    view! {
        <text class=class data-kind=kind data-anchor=anchor x=across(at.0) y=em(at.1)>
            {words}
        </text>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::across;

    #[test]
    fn places_outside_of_the_picture_are_less_than_nothing() {
        assert_eq!([across(0), across(1205), across(-50)], ["0.00%", "12.05%", "-0.50%"]);
    }
}
