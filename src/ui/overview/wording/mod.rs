//! Wording and sources: words of the list in each text, by whose voice they are in; what sentences rest on; the list.
//!
//! The worker says what there is, in [`model`](diptych_overview::wording::model); here it is drawn: bars with their tables, and the
//! `terms` of the list, whose uses a reader can put aside.

mod terms;

use std::sync::Arc;

use diptych_overview::counted_text::CountedText;
use diptych_overview::table::Head;
use diptych_overview::wording::model::{TextWording, Wording};
use diptych_service::protocol::ShowWording;
use leptos::prelude::*;

use super::answered::Answered;
use super::bars::Bars;
use super::counted::{CountingNotes, Narrowed, TextHead, Twin};
use super::page::{Later, OverviewPage};
use super::parts::{SaveTable, Scroller, TableHead};
use crate::lazy_view;
use crate::state::route::Overview;
use crate::words;
use terms::TermList;

lazy_view!(
    /// Wording and sources.
    wording, fetch_wording, wording() => view! { <WordingView /> }
);

/// Wording and sources.
#[component]
pub fn WordingView() -> impl IntoView {
    let answered = Answered::of_overview(Overview::Wording, ShowWording);
    let draw = |wording| view! { <Sections wording /> }.into_any();
    view! { <OverviewPage overview=Overview::Wording lead=words::overview::WORDING_LEAD answered draw /> }
}

#[component]
fn Sections(wording: Arc<Wording>) -> impl IntoView {
    let rest = Arc::clone(&wording);
    view! {
        <Narrowed overview=Overview::Wording only=wording.only.clone() />
        <Words wording />
        <Later>
            <Sources wording=Arc::clone(&rest) />
            <TermList wording=Arc::clone(&rest) />
        </Later>
    }
}

#[component]
fn Words(wording: Arc<Wording>) -> impl IntoView {
    let title = wording.words_title.clone();
    view! {
        <section>
            <h2 tabindex="-1">{title.clone()}</h2>
            <Bars name=title.clone() bars=wording.words.clone() />
            <CountingNotes texts=texts(&wording) />
            <Later>
                <WordsTwin wording=Arc::clone(&wording) />
            </Later>
        </section>
    }
}

#[component]
fn WordsTwin(wording: Arc<Wording>) -> impl IntoView {
    view! {
        <Twin of=wording.words_title.clone()>
            <TextsTable
                id="wording-texts"
                name=words::overview::WORDS_TABLE
                heads=wording.kind_heads()
                rows=rows(&wording, |text, wording| text.kinds_told(wording.kinds.len()))
            />
            <SaveTable name="wording-texts.csv" csv=move || wording.kinds_as_csv() />
        </Twin>
    }
}

#[component]
fn Sources(wording: Arc<Wording>) -> impl IntoView {
    let title = wording.sources_title.clone();
    let saved = Arc::clone(&wording);
    view! {
        <section>
            <h2>{title.clone()}</h2>
            <p class="ui quiet">{words::overview::SOURCES_NOTE}</p>
            <Bars name=title.clone() bars=wording.sources.clone() />
            <CountingNotes texts=texts(&wording) />
            <Twin of=title>
                <TextsTable
                    id="wording-sources"
                    name=words::overview::SOURCES_TABLE
                    heads=wording.source_heads()
                    rows=rows(&wording, |text, _| text.sources_told())
                />
                <SaveTable name="wording-sources.csv" csv=move || saved.sources_as_csv() />
            </Twin>
        </section>
    }
}

fn texts(wording: &Wording) -> Vec<CountedText> {
    wording.texts.iter().map(|it| it.text.clone()).collect()
}

/// Each text with what its cells say.
fn rows(wording: &Wording, told: fn(&TextWording, &Wording) -> Vec<String>) -> Vec<(CountedText, Vec<String>)> {
    wording.texts.iter().map(|it| (it.text.clone(), told(it, wording))).collect()
}

/// A row to each text, with counts.
#[component]
fn TextsTable(
    id: &'static str,
    name: &'static str,
    heads: Vec<Head>,
    rows: Vec<(CountedText, Vec<String>)>,
) -> impl IntoView {
    let row = |(text, cells): (CountedText, Vec<String>)| {
        let cell = |words: String| view! { <td data-number="">{words}</td> };
        view! {
            <tr>
                <TextHead text />
                {cells.into_iter().map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <Scroller name>
            <table id=id>
                <caption class="hidden">{name}</caption>
                <TableHead heads />
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </Scroller>
    }
}
