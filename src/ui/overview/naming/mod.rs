//! Naming: the names by which texts call the same things, a grid for each group that the curators made; and how texts call one entity.
//!
//! The worker says what there is, in [`model`](diptych_overview::naming::model); here it is drawn: `group` is one group with its words,
//! `entity` what stands on the page of an entity.

mod entity;
mod group;

use std::sync::Arc;

use diptych_overview::naming::model::{GroupGrid, NamePassage, NamesRow, Naming, NamingOverview};
use diptych_service::protocol::ShowNaming;
use leptos::prelude::*;

use super::answered::Answered;
use super::counted::CountingNotes;
use super::grid::TextGridView;
use super::page::{Later, OverviewPage};
use super::parts::{Folded, SaveTable, Scroller, TableHead};
use crate::lazy_view;
use crate::state::route::Overview;
use crate::words;
pub use entity::EntityNames;
use group::GroupView;

/// So many grids are drawn at once, and the others when those stand.
const FIRST: usize = 2;

lazy_view!(
    /// The names by which texts call the same things.
    voices, fetch_naming, naming() => view! { <NamingView /> }
);

/// The names by which texts call the same things.
#[component]
pub fn NamingView() -> impl IntoView {
    let answered = Answered::of_overview(Overview::Naming, ShowNaming);
    let draw = |naming: Arc<Naming>| match &*naming {
        Naming::All(all) => view! { <All all=all.clone() /> }.into_any(),
        Naming::Group(group) => view! { <GroupView group=group.clone() /> }.into_any(),
    };
    view! { <OverviewPage overview=Overview::Naming lead=words::overview::NAMING_LEAD answered draw /> }
}

#[component]
fn All(all: NamingOverview) -> impl IntoView {
    let mut first = all.groups.clone();
    let others = first.split_off(first.len().min(FIRST));
    let drawn =
        |groups: Vec<GroupGrid>| groups.into_iter().map(|group| view! { <GroupSection group /> }).collect_view();
    view! {
        <CountingNotes texts=all.texts.clone() />
        <div class="names">{drawn(first)} <Later>{drawn(others.clone())}</Later></div>
        <Later>
            <Entities all=all.clone() />
        </Later>
    }
}

/// A group among others.
#[component]
fn GroupSection(group: GroupGrid) -> impl IntoView {
    let link = group.group.clone();
    view! {
        <section>
            <p class="ui quiet">
                <a href=link.href>{link.name}</a>
            </p>
            <h2 tabindex="-1">{group.title.clone()}</h2>
            <GridOfNames group />
        </section>
    }
}

/// The grid of a group, and whom no text names.
#[component]
fn GridOfNames(group: GroupGrid) -> impl IntoView {
    let unnamed = (!group.unnamed.is_empty()).then(|| {
        let told = words::overview::unnamed(&group.unnamed);
        view! { <p class="note quiet">{told}</p> }
    });
    let has_rows = !group.grid.groups.is_empty();
    view! {
        {has_rows.then(|| view! { <TextGridView name=group.group.name.clone() grid=group.grid.clone() /> })}
        {unnamed}
    }
}

/// What else has more than one name.
#[component]
fn Entities(all: NamingOverview) -> impl IntoView {
    let n_entities = all.entities.len();
    if n_entities == 0 {
        return view! { <p class="note quiet">{words::overview::ONE_NAME_EACH}</p> }.into_any();
    }
    let title = words::overview::entities_named(n_entities);
    view! {
        <Folded class="names__entities" title>
            <EntitiesTable all=all.clone() />
        </Folded>
    }
    .into_any()
}

#[component]
fn EntitiesTable(all: NamingOverview) -> impl IntoView {
    let rows = all.entities.iter().cloned().map(|row| view! { <EntityRow row /> }).collect_view();
    view! {
        <Scroller name=words::overview::NAMED_ENTITIES>
            <table id="naming-entities">
                <caption class="hidden">{words::overview::NAMED_ENTITIES}</caption>
                <TableHead heads=NamesRow::heads() />
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
        <SaveTable name="naming-entities.csv" csv=move || all.entities_as_csv() />
    }
}

#[component]
fn EntityRow(row: NamesRow) -> impl IntoView {
    let told = row.names_told();
    let counts =
        [row.n_texts, row.n_writer, row.n_quoted].map(|it| view! { <td data-number="">{words::grouped(it)}</td> });
    view! {
        <tr>
            <th scope="row">
                <a href=row.what.href>{row.what.name}</a>
            </th>
            <td>{told}</td>
            {counts.into_iter().collect_view()}
        </tr>
    }
}

/// A use in its sentence.
#[component]
fn PassageItem(passage: NamePassage) -> impl IntoView {
    let NamePassage { href, before, words, after, publisher, is_quoted } = passage;
    let source = match is_quoted {
        true => words::overview::publisher_quoted(&publisher),
        false => words::overview::publisher(&publisher),
    };
    view! {
        <li>
            {before} <a href=href>{words}</a> {after} <span class="ui faint">{source}</span>
        </li>
    }
}
