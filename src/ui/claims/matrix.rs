//! The coverage matrix: claims by articles. Draws what `columns` and `cells` say; plain values, no signal in a cell.

use std::sync::Arc;

use diptych_corpus::model::ClaimId;
use diptych_corpus::vocabulary::{EvidenceRelation, State};
use leptos::prelude::*;

use super::cells::{Cell, Way, cell};
use super::choice::ClaimChoice;
use super::columns::{Column, columns, usual_year};
use super::selection::by_topic;
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Reading, View};
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::topic_name::topic_name;
use crate::ui::parts::words;

/// Who says each listed claim, and who answers.
#[component]
pub fn CoverageMatrix(
    /// Which claims.
    choice: ClaimChoice,
) -> impl IntoView {
    let library = expect_library();
    let columns = Arc::new(columns(library));
    let table = move || {
        let listed = choice.listed();
        (!listed.is_empty()).then(|| {
            let rows = Rows { columns: columns.clone(), claims: listed, filter: choice.filter() };
            view! { <Coverage rows=rows choice=choice /> }
        })
    };
    view! { <section class="claims-matrix">{table}</section> }
}

/// What the table is made of.
#[derive(Clone)]
struct Rows {
    columns: Arc<Vec<Column>>,
    claims: Vec<ClaimId>,
    filter: ClaimFilter,
}

#[component]
fn Coverage(rows: Rows, choice: ClaimChoice) -> impl IntoView {
    let library = expect_library();
    let groups = by_topic(library, &rows.claims).into_iter().map(|(topic, claims)| {
        let rows = Rows { claims, ..rows.clone() };
        view! { <TopicRows topic=topic rows=rows choice=choice /> }
    });
    let has_declared_silence = library.corpus().claims.iter().any(|claim| !claim.silent.is_empty());
    view! {
        <div class="section-head">
            <h2>"Who says it, and who answers"</h2>
            <span class="ui quiet">"A silent text denies nothing: look at its date and its length, below."</span>
        </div>
        <div class="coverage-scroll" tabindex="0" role="region" aria-label="Coverage matrix" data-scroller>
            <table class="coverage">
                <caption class="hidden">"Which article says each claim, and which holds evidence on it"</caption>
                <ColumnHeads columns=rows.columns.clone() />
                {groups.collect_view()}
                <Foot columns=rows.columns.clone() year=usual_year(&library.corpus().articles) />
            </table>
        </div>
        <Legend has_declared_silence=has_declared_silence />
    }
}

#[component]
fn ColumnHeads(columns: Arc<Vec<Column>>) -> impl IntoView {
    let navigation = Navigation::expect();
    let heads = columns.iter().map(|column| {
        let part = if column.has_claims { "start" } else { "others" };
        view! {
            <th scope="col" data-part=part data-edge=edge(column)>
                <a href=navigation.href(View::Read(Reading::of(column.slug)))>{column.name.clone()}</a>
            </th>
        }
    });
    view! {
        <thead>
            <tr>
                <th scope="col">"Claim"</th>
                {heads.collect_view()}
            </tr>
        </thead>
    }
}

#[component]
fn TopicRows(topic: &'static str, rows: Rows, choice: ClaimChoice) -> impl IntoView {
    let n_columns = rows.columns.len() + 1;
    let lines = rows.claims.iter().map(|id| view! { <Row id=*id rows=rows.clone() choice=choice /> });
    view! {
        <tbody>
            <tr class="coverage__topic">
                <th class="quiet" scope="rowgroup" colspan=n_columns.to_string()>
                    <span>{topic_name(expect_library(), topic)}</span>
                </th>
            </tr>
            {lines.collect_view()}
        </tbody>
    }
}

#[component]
fn Row(id: ClaimId, rows: Rows, choice: ClaimChoice) -> impl IntoView {
    let library = expect_library();
    let navigation = Navigation::expect();
    let claim = library.claim(id)?;
    let href = navigation.href(View::Claim(claim.slug.as_str(), rows.filter));
    let cells = rows.columns.iter().map(|column| draw_cell(library, navigation, id, column));
    Some(view! {
        <tr data-state=claim.state.as_str()>
            <th scope="row">
                <a href=href aria-current=move || choice.current(&claim.slug)>
                    {claim.text.as_str()}
                </a>
            </th>
            {cells.collect_view()}
        </tr>
    })
}

fn draw_cell(
    library: &'static Library,
    navigation: Navigation,
    claim: ClaimId,
    column: &Column,
) -> impl IntoView + use<> {
    let (kind, ways, silence) = match cell(library, claim, column) {
        Cell::Ways(ways) => ("ways", ways, None),
        Cell::NotMentioned => ("not-mentioned", Vec::new(), Some("not mentioned")),
        Cell::NothingLinked => ("nothing-linked", Vec::new(), Some("nothing linked")),
    };
    let ways = ways.into_iter().map(|way| draw_way(navigation, way));
    view! {
        <td data-cell=kind data-edge=edge(column)>
            {ways.collect_view()}
            {silence.map(|silence| view! { <span class="hidden">{silence}</span> })}
        </td>
    }
}

fn draw_way(navigation: Navigation, way: Way) -> impl IntoView {
    view! {
        <a class="coverage__way" href=navigation.href(View::Read(way.to)) aria-label=way.name>
            <Icon sign=way.sign />
        </a>
    }
}

/// Date and length of each article: what a silence has to be weighed with.
#[component]
fn Foot(columns: Arc<Vec<Column>>, year: Option<u16>) -> impl IntoView {
    let published = year.map_or_else(|| "Published".to_owned(), |year| format!("Published, {year} unless said"));
    let row = |fact: fn(&Column) -> String| {
        let cells = columns.iter().map(move |column| view! { <td data-edge=edge(column)>{fact(column)}</td> });
        cells.collect_view()
    };
    view! {
        <tfoot>
            <tr>
                <th scope="row">{published}</th>
                {row(|column| column.published.clone())}
            </tr>
            <tr>
                <th scope="row">"Words"</th>
                {row(|column| column.length.clone())}
            </tr>
        </tfoot>
    }
}

#[component]
fn Legend(has_declared_silence: bool) -> impl IntoView {
    let states = State::ALL.iter().map(|state| {
        let words = format!("says it: {}", words::state(*state).to_ascii_lowercase());
        view! { <li data-state=state.as_str()><Icon sign=Sign::State(*state) />{words}</li> }
    });
    let relations = EvidenceRelation::ALL.iter().map(|relation| {
        let words = words::relation(*relation).to_ascii_lowercase();
        view! { <li><Icon sign=Sign::Relation(*relation) />{words}</li> }
    });
    let not_mentioned = has_declared_silence.then(|| {
        view! { <li data-cell="not-mentioned">"read for this claim, not mentioned"</li> }
    });
    view! {
        <ul class="legend ui" aria-label="Signs of the matrix">
            {states.collect_view()}
            {relations.collect_view()}
            <li data-cell="nothing-linked">"nothing linked"</li>
            {not_mentioned}
        </ul>
    }
}

fn edge(column: &Column) -> Option<&'static str> {
    column.begins_others.then_some("")
}
