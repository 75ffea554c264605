//! One count: its title, its picture, why its figures differ, the same in a table.

use diptych_overview::numbers::model::{Chart, FigureRow, Rank};
use leptos::prelude::*;

use super::picture::PictureView;
use super::table::TableView;
use crate::ui::overview::page::Later;
use crate::words;

/// A count.
#[component]
pub(super) fn ChartView(chart: Chart) -> impl IntoView {
    let Chart { title, about, note, rank, is_asked, pictures, rows, .. } = chart;
    let heading = match rank {
        Rank::Large => view! { <h2 class="count__title">{title.clone()}</h2> }.into_any(),
        Rank::Small | Rank::Folded => view! { <h3 class="count__title">{title.clone()}</h3> }.into_any(),
    };
    let name = title.clone();
    let drawn = pictures.into_iter().map(|picture| view! { <PictureView name=name.clone() picture /> });
    view! {
        <figure class="count-figure" data-asked=is_asked.then_some("")>
            {heading}
            <p class="count__about ui">{about}</p>
            <div class="count__pictures">{drawn.collect_view()}</div>
            <figcaption class="count__note">{note.map(|note| view! { <p>{note}</p> })} <Twin title rows /></figcaption>
        </figure>
    }
}

/// The figures in a table, folded away.
#[component]
fn Twin(title: String, rows: Vec<FigureRow>) -> impl IntoView {
    let of = title.clone();
    view! {
        <details class="count__twin ui">
            <summary>
                {words::overview::IN_A_TABLE} <span class="hidden">{format!(": {of}")}</span>
            </summary>
            <Later>
                <TableView caption=title.clone() rows=rows.clone() />
            </Later>
        </details>
    }
}
