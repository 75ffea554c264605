//! The tables: the texts, which is the pictures' twin, the dates of a stretch of time with their rules, and what no rule places.

use std::sync::Arc;

use diptych_library::words;
use diptych_overview::named_link::NamedLink;
use diptych_overview::table::Row;
use diptych_overview::time_line::model::TimeLine;
use diptych_overview::time_line::model::dates::{CountRow, DateRow, Dates, Passage, Table};
use diptych_overview::time_line::model::lane::Lane;
use diptych_overview::time_line::model::texts;
use diptych_service::protocol::ShowDates;
use leptos::prelude::*;

use crate::state::route::Overview;
use crate::ui::overview::answered::Answered;
use crate::ui::overview::counted::Twin;
use crate::ui::overview::parts::{SaveTable, Scroller, TableHead};
use crate::words::time_line as own_words;

/// The lanes as a table.
#[component]
pub(super) fn TextsTwin(time_line: Arc<TimeLine>) -> impl IntoView {
    let saved = Arc::clone(&time_line);
    view! {
        <Twin of=own_words::TEXTS_TITLE.to_owned()>
            <Scroller name=own_words::TEXTS_TITLE>
                <TextsTable lanes=time_line.lanes.clone() />
            </Scroller>
            <SaveTable name="time-line-texts.csv" csv=move || texts::as_csv(&saved.lanes) />
        </Twin>
    }
}

#[component]
fn TextsTable(lanes: Vec<Lane>) -> impl IntoView {
    let row = |lane: Lane| {
        let mut cells = lane.cells().into_iter().skip(1);
        let words = cells.by_ref().take(2).map(|it| view! { <td>{it}</td> }).collect_view();
        let counts = cells.map(|it| view! { <td data-number="">{it}</td> }).collect_view();
        view! {
            <tr>
                <th scope="row">
                    <a href=lane.href>{lane.name}</a>
                </th>
                {words}
                {counts}
            </tr>
        }
    };
    view! {
        <table id="texts">
            <caption class="hidden">{own_words::TEXTS_TITLE}</caption>
            <TableHead heads=texts::heads() />
            <tbody>{lanes.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// The dates of the stretch at the address, which are asked for when somebody looks.
#[component]
pub(super) fn EveryDate() -> impl IntoView {
    let answered = Answered::of_overview(Overview::TimeLine, ShowDates);
    let dates = move || answered.latest.get().map(|dates| view! { <DatesView dates /> });
    view! { {answered.instead()} {dates} }
}

#[component]
fn DatesView(dates: Arc<Dates>) -> impl IntoView {
    let saved = Arc::clone(&dates);
    view! {
        <h3>{dates.name.clone()}</h3>
        <p class="ui quiet">{own_words::n_dates(dates.n_shown, dates.n_outside)}</p>
        <Scroller name=dates.table.caption()>
            <TableView table=dates.table.clone() />
        </Scroller>
        <SaveTable name="time-line.csv" csv=move || saved.table.as_csv() />
    }
}

/// The table of a stretch of time.
#[component]
fn TableView(table: Table) -> impl IntoView {
    let is_whole = matches!(table, Table::Dates(_));
    let heads = table.heads();
    let caption = table.caption();
    let rows = match table {
        Table::Dates(rows) => rows.into_iter().map(|row| view! { <Date row /> }).collect_view().into_any(),
        Table::Counts(rows) => rows.into_iter().map(|row| view! { <Counts row /> }).collect_view().into_any(),
    };
    view! {
        <table class="dates" id="dates" data-whole=is_whole.then_some("")>
            <caption>{caption}</caption>
            <TableHead heads />
            <tbody>{rows}</tbody>
        </table>
    }
}

#[component]
fn Date(row: DateRow) -> impl IntoView {
    let (more, later) = (row.more_claims(), row.later());
    let DateRow { day, kind, what, rule, .. } = row;
    let source = what.source.clone();
    view! {
        <tr>
            <th scope="row">{day}</th>
            <td>{kind.lower_name()}</td>
            <td class="dates__what">
                <Words passage=what /> {more.map(|more| view! { <span class="quiet">{more}</span> })}
            </td>
            <td>{source}</td>
            <td class="quiet">{rule}</td>
            {later.map(|later| view! { <td>{later}</td> })}
        </tr>
    }
}

#[component]
fn Counts(row: CountRow) -> impl IntoView {
    let CountRow { step: NamedLink { href, name }, n_dates } = row;
    let cell = |n_dates: usize| view! { <td data-number="">{words::grouped(n_dates)}</td> };
    view! {
        <tr>
            <th scope="row">
                <a href=href>{name}</a>
            </th>
            {n_dates.into_iter().map(cell).collect_view()}
        </tr>
    }
}

/// A link with the headline, the words around a date, or the title of the evidence.
#[component]
fn Words(passage: Passage) -> impl IntoView {
    let Passage { href, before, words, after, .. } = passage;
    let words = (!words.is_empty()).then(|| view! { <b>{words}</b> });
    let inside = view! { {before}{words}{after} };
    match href {
        Some(href) => view! { <a href=href>{inside}</a> }.into_any(),
        None => view! { <span>{inside}</span> }.into_any(),
    }
}

/// Words for a time that no rule places.
#[component]
pub(super) fn OpenDates(open: Vec<Passage>) -> impl IntoView {
    let item = |passage: Passage| {
        let source = format!(" {}", passage.source);
        view! {
            <li>
                <Words passage /> <span class="quiet">{source}</span>
            </li>
        }
    };
    view! { <ul>{open.into_iter().map(item).collect_view()}</ul> }
}
