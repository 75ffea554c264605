//! The tables about who speaks: the twins of the bars and of the grid.

use std::sync::Arc;

use diptych_overview::counted_text::Passage;
use diptych_overview::table::Head;
use diptych_overview::voices::model::{Speaker, TextVoices, Voices};
use leptos::prelude::*;

use crate::ui::overview::counted::{Passages, TextHead};
use crate::ui::overview::parts::{SaveTable, Scroller, TableHead};
use crate::words;

/// The words of each text.
#[component]
pub(super) fn TextsTable(voices: Arc<Voices>) -> impl IntoView {
    let rows = voices.texts.iter().cloned().map(|row| view! { <TextRow row /> }).collect_view();
    view! {
        <Scroller name=words::overview::TEXTS_TABLE>
            <table id="voices-texts">
                <caption class="hidden">{words::overview::TEXTS_TABLE}</caption>
                <TableHead heads=TextVoices::heads() />
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
        <SaveTable name="voices-texts.csv" csv=move || voices.texts_as_csv() />
    }
}

#[component]
fn TextRow(row: TextVoices) -> impl IntoView {
    let counts =
        row.counts().map(|count| view! { <td data-number="">{count.map_or("–".to_owned(), words::grouped)}</td> });
    view! {
        <tr>
            <TextHead text=row.text />
            {counts.into_iter().collect_view()}
        </tr>
    }
}

/// Everybody who speaks, with all passages.
#[component]
pub(super) fn SpeakersTable(voices: Arc<Voices>) -> impl IntoView {
    let rows = voices.speakers.iter().cloned().map(|speaker| view! { <SpeakerRow speaker /> }).collect_view();
    let heads = Speaker::heads().into_iter().chain([Head::words(words::overview::PASSAGES)]).collect();
    view! {
        <Scroller name=words::overview::SPEAKERS_TABLE>
            <table id="voices-speakers">
                <caption class="hidden">{words::overview::SPEAKERS_TABLE}</caption>
                <TableHead heads />
                <tbody>{rows}</tbody>
            </table>
        </Scroller>
        <SaveTable name="voices-speakers.csv" csv=move || voices.speakers_as_csv() />
    }
}

#[component]
fn SpeakerRow(speaker: Speaker) -> impl IntoView {
    let Speaker { name, href, role, party, n_direct, n_indirect, in_texts, passages } = speaker;
    let name = match href {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    };
    let counts =
        [in_texts.len(), n_direct, n_indirect].map(|it| view! { <td data-number="">{words::grouped(it)}</td> });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{role}</td>
            <td>{party}</td>
            {counts.into_iter().collect_view()}
            <td>
                <Passages n_passages=passages.len()>
                    <ol>{passages.iter().cloned().map(|passage| view! { <PassageItem passage /> }).collect_view()}</ol>
                </Passages>
            </td>
        </tr>
    }
}

#[component]
fn PassageItem(passage: Passage) -> impl IntoView {
    let Passage { href, words, publisher, .. } = passage;
    view! {
        <li>
            <a href=href>{words}</a>
            {words::overview::publisher(&publisher)}
        </li>
    }
}
