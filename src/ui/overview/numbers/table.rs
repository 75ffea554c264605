//! The figures of one count in a table: the twin of its picture.

use diptych_overview::named_link::NamedLink;
use diptych_overview::numbers::model::FigureRow;
use leptos::prelude::*;

use crate::ui::overview::parts::{Scroller, TableHead};

/// The figures of a count.
#[component]
pub(super) fn TableView(caption: String, rows: Vec<FigureRow>) -> impl IntoView {
    view! {
        <Scroller name=caption.clone()>
            <table class="figures">
                <caption class="hidden">{caption}</caption>
                <TableHead heads=FigureRow::heads() />
                <tbody>{rows.into_iter().map(|row| view! { <Row row /> }).collect_view()}</tbody>
            </table>
        </Scroller>
    }
}

#[component]
fn Row(row: FigureRow) -> impl IntoView {
    let side = row.side();
    let FigureRow { day, figure, by, given_in: NamedLink { href, name }, .. } = row;
    view! {
        <tr>
            <th scope="row">{day}</th>
            <td class="figures__figure">{figure}</td>
            <td>{by}</td>
            <td>{side}</td>
            <td class="figures__source">
                <a href=href>{name}</a>
            </td>
        </tr>
    }
}
