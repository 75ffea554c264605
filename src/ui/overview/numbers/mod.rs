//! Numbers: a picture for each count of the corpus, and a list of figures that may count the same.
//!
//! The worker says what stands where, in [`model`](diptych_overview::numbers::model); here it is drawn: `chart` is one count with its
//! title, its `picture` and the `table` that is the twin of that; `alike` is the list.

mod alike;
mod chart;
mod picture;
mod table;

use std::sync::Arc;

use diptych_overview::numbers::model::{Chart, Numbers, Rank};
use diptych_service::protocol::ShowNumbers;
use leptos::prelude::*;

use super::answered::Answered;
use super::page::{Later, OverviewPage, Whole};
use super::parts::{Folded, SaveTable};
use crate::lazy_view;
use crate::platform::{page, timing};
use crate::state::navigation::Navigation;
use crate::state::route::{Overview, View};
use crate::ui::place;
use crate::words;
use alike::AlikeList;
use chart::ChartView;

/// So many pictures are drawn at once, and the others when those stand.
const FIRST: usize = 2;

lazy_view!(
    /// Numbers.
    numbers, fetch_numbers, numbers() => view! { <NumbersView /> }
);

/// The page about numbers.
#[component]
pub fn NumbersView() -> impl IntoView {
    let answered = Answered::of_overview(Overview::Numbers, ShowNumbers);
    let draw = |numbers| view! { <Counts numbers /> }.into_any();
    view! { <OverviewPage overview=Overview::Numbers lead=words::overview::NUMBERS_LEAD answered draw /> }
}

/// Everything under the lead.
#[component]
fn Counts(numbers: Arc<Numbers>) -> impl IntoView {
    if numbers.asked.is_some() {
        Whole::expect().finish();
        if !place::is_noted() {
            timing::next_frame(reveal_asked);
        }
    }
    let n_charts = numbers.charts.len();
    let rest = Arc::clone(&numbers);
    view! {
        {numbers.asked.clone().map(|name| view! { <Asked name /> })}
        {(n_charts == 0).then_some(view! { <p class="note numbers__none">{words::overview::NO_COUNTS}</p> })}
        <Large charts=those(&numbers, Rank::Large) />
        <Later>
            <Rest numbers=Arc::clone(&rest) />
        </Later>
    }
}

/// The charts of one rank.
fn those(numbers: &Numbers, rank: Rank) -> Vec<Chart> {
    numbers.charts.iter().filter(|it| it.rank == rank).cloned().collect()
}

/// Scrolls to the first count that the address asks for.
fn reveal_asked() {
    if let Some(first) = page::all(".count-figure[data-asked]").first() {
        page::reveal(first, false);
    }
}

/// What is marked, and the way back.
#[component]
fn Asked(name: String) -> impl IntoView {
    let navigation = Navigation::expect();
    let all = move || navigation.href(View::Overview(Overview::Numbers, None));
    view! {
        <p class="overview__narrowed ui">
            {words::overview::marked_below(&name)} <a href=all>{words::overview::MARK_NONE}</a>
        </p>
    }
}

/// The counts with many values.
#[component]
fn Large(charts: Vec<Chart>) -> impl IntoView {
    let mut first = charts;
    let others = first.split_off(first.len().min(FIRST));
    let drawn = |charts: Vec<Chart>| charts.into_iter().map(|chart| view! { <ChartView chart /> }).collect_view();
    (!first.is_empty()).then(|| {
        view! {
            <div class="counts" data-rank="large">
                {drawn(first)}
                <Later>{drawn(others.clone())}</Later>
            </div>
        }
    })
}

/// The counts with fewer values, those with one or two folded away, and the list of what looks alike.
#[component]
fn Rest(numbers: Arc<Numbers>) -> impl IntoView {
    let saved = Arc::clone(&numbers);
    let has_figures = !numbers.charts.is_empty();
    view! {
        <Small charts=those(&numbers, Rank::Small) />
        <FewValues charts=those(&numbers, Rank::Folded) />
        {has_figures.then(|| view! { <SaveTable name="numbers.csv" csv=move || saved.as_csv() /> })}
        <AlikeList alike=numbers.alike.clone() n_published=numbers.n_published />
    }
}

#[component]
fn Small(charts: Vec<Chart>) -> impl IntoView {
    let title = words::overview::smaller_counts(charts.len());
    (!charts.is_empty()).then(|| {
        view! {
            <section>
                <div class="numbers__head">
                    <h2>{title}</h2>
                    <p class="ui quiet">{words::overview::OWN_AXES}</p>
                </div>
                <div class="counts" data-rank="small">
                    {charts.into_iter().map(|chart| view! { <ChartView chart /> }).collect_view()}
                </div>
            </section>
        }
    })
}

/// Counts with one or two different values: little to see, and not left out.
#[component]
fn FewValues(charts: Vec<Chart>) -> impl IntoView {
    let title = words::overview::few_values(charts.len());
    let is_open = charts.iter().any(|it| it.is_asked);
    (!charts.is_empty()).then(|| {
        view! {
            <Folded class="numbers__few" title is_open>
                <div class="counts" data-rank="small">
                    {charts.iter().map(|chart| view! { <ChartView chart=chart.clone() /> }).collect_view()}
                </div>
            </Folded>
        }
    })
}
