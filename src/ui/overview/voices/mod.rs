//! Voices: whose words each text is made of, who speaks in which text, and who is spoken about and never speaks.
//!
//! The worker says what there is, in [`model`](diptych_overview::voices::model); here it is drawn: bars, a grid, and the `tables` that are
//! their twins.

mod tables;

use std::sync::Arc;

use diptych_overview::counted_text::CountedText;
use diptych_overview::named_link::NamedLink;
use diptych_overview::voices::model::{Silent, Voices};
use diptych_service::protocol::ShowVoices;
use leptos::prelude::*;

use super::answered::Answered;
use super::bars::Bars;
use super::counted::{CountingNotes, Narrowed, Twin};
use super::grid::TextGridView;
use super::page::{Later, OverviewPage};
use crate::lazy_view;
use crate::state::route::Overview;
use crate::words;
use tables::{SpeakersTable, TextsTable};

lazy_view!(
    /// Who speaks.
    voices, fetch_voices, voices() => view! { <VoicesView /> }
);

/// Who speaks.
#[component]
pub fn VoicesView() -> impl IntoView {
    let answered = Answered::of_overview(Overview::Voices, ShowVoices);
    let draw = |voices| view! { <Sections voices /> }.into_any();
    view! { <OverviewPage overview=Overview::Voices lead=words::overview::VOICES_LEAD answered draw /> }
}

#[component]
fn Sections(voices: Arc<Voices>) -> impl IntoView {
    let rest = Arc::clone(&voices);
    view! {
        <Narrowed overview=Overview::Voices only=voices.only.clone() />
        <Shares voices />
        <Later>
            <Speakers voices=Arc::clone(&rest) />
            <SilentList silent=rest.silent.clone() />
        </Later>
    }
}

#[component]
fn Shares(voices: Arc<Voices>) -> impl IntoView {
    let title = voices.shares_title.clone();
    let texts: Vec<CountedText> = voices.texts.iter().map(|it| it.text.clone()).collect();
    view! {
        <section>
            <h2 tabindex="-1">{title.clone()}</h2>
            <p class="ui quiet">{words::overview::TONES}</p>
            <Bars name=title.clone() bars=voices.shares.clone() />
            <CountingNotes texts />
            <Later>
                <SharesTwin voices=Arc::clone(&voices) />
            </Later>
        </section>
    }
}

#[component]
fn SharesTwin(voices: Arc<Voices>) -> impl IntoView {
    view! {
        <Twin of=voices.shares_title.clone()>
            <TextsTable voices />
        </Twin>
    }
}

#[component]
fn Speakers(voices: Arc<Voices>) -> impl IntoView {
    let title = voices.grid_title.clone();
    let texts = voices.grid.texts.clone();
    let has_rows = !voices.grid.groups.is_empty();
    let more = (voices.n_more_speakers > 0).then(|| words::overview::more_speakers(voices.n_more_speakers));
    view! {
        <section>
            <h2>{title.clone()}</h2>
            <p class="ui quiet">
                {words::overview::SPEAKERS_NOTE}
                <span class="keys">{words::overview::SPEAKERS_KEYS}</span>
            </p>
            {has_rows.then(|| view! { <TextGridView name=title.clone() grid=voices.grid.clone() /> })}
            <CountingNotes texts />
            <p class="note quiet">{more} {voices.unnamed.clone()}</p>
            <details class="overview__rule">
                <summary class="ui">{words::overview::PARTY_RULE}</summary>
                <p class="note">{voices.party_rule.clone()}</p>
            </details>
            <Twin of=title>
                <SpeakersTable voices=Arc::clone(&voices) />
            </Twin>
        </section>
    }
}

#[component]
fn SilentList(silent: Vec<Silent>) -> impl IntoView {
    let item = |Silent { entity: NamedLink { href, name }, kind, n_mentions }: Silent| {
        view! {
            <li>
                <span>
                    <a href=href>{name}</a> <small class="ui quiet">" "{kind}</small>
                </span>
                <span class="silent__count">
                    {words::grouped(n_mentions)} <span class="hidden">{words::overview::TIMES}</span>
                </span>
            </li>
        }
    };
    (!silent.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words::overview::SILENT}</h2>
                <p class="ui quiet">{words::overview::SILENT_NOTE}</p>
                <ul class="silent">{silent.into_iter().map(item).collect_view()}</ul>
            </section>
        }
    })
}
