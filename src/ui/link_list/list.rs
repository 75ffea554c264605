//! The list itself, with what is said while it is on its way and if it does not arrive.

use std::sync::Arc;

use diptych_library::link_list::{Content, Hyperlink, LinkList, Note, RowGroup, RowKind};
use gloo_timers::callback::Timeout;
use leptos::html::Div;
use leptos::prelude::*;

use super::links::{Links, Listed};
use super::once_a_frame::OnceAFrame;
use super::passages;
use super::row::RowView;
use super::tapped::TappedRow;
use crate::platform::{layout, page, timing};
use crate::state::dismissed::Dismissed;
use crate::state::engine::Progress;
use crate::state::navigation::Navigation;
use crate::ui::parts::forgotten_notice::ForgottenNotice;
use crate::ui::place;
use crate::words;

/// Nobody wonders before that why nothing is there.
const PAUSE_BEFORE_WORDS_MS: u32 = 400;

/// What is listed beside one text, with its marks in the text.
#[component]
pub fn ListedBesideText() -> impl IntoView {
    let links = Links::of_route();
    links.on_show(|listed, nth| {
        let side = nth.unwrap_or_default();
        let found = passages::find(vec![listed.clone()]);
        let first = found.first().and_then(|row| row.sides.get(side)?.first());
        if let Some(first) = first {
            page::reveal(first.range.paragraph(), !page::wants_less_motion());
        }
    });
    mark_text(links);
    let navigation = Navigation::expect();
    // Only now the page has its height.
    Effect::new(move |was_waiting: Option<bool>| {
        let is_waiting = links.is_waiting();
        if was_waiting == Some(true) && !is_waiting {
            place::return_late(navigation);
        }
        is_waiting
    });
    view! {
        <LinkListView links=links />
        <TappedRow links=links />
    }
}

/// Marks what is listed whenever the list changes, or the text is drawn anew.
fn mark_text(links: Links) {
    let frame = OnceAFrame::new();
    let mark = move || frame.ask(move || passages::mark(&passages::find(untrack(|| links.rows()))));
    Effect::new(move |_| {
        links.track_rows();
        mark();
    });
    Effect::new(move |_| {
        let texts = page::all(".prose").iter().map(|prose| layout::on_redraw(prose, mark)).collect::<Vec<_>>();
        let texts = StoredValue::new_local(texts);
        on_cleanup(move || texts.set_value(Vec::new()));
    });
    on_cleanup(|| passages::mark(&[]));
}

/// The list.
#[component]
pub fn LinkListView(
    /// What is listed.
    links: Links,
    /// What stands over it.
    #[prop(optional)]
    tools: Option<AnyView>,
) -> impl IntoView {
    let host = NodeRef::<Div>::new();
    keep_focus(links, host);
    let shown = move || match links.listed() {
        Listed::Waiting => view! { <WaitingNote links=links /> }.into_any(),
        Listed::Failed(sentence) => view! {
            <p class="note quiet" role="status">
                {sentence}
            </p>
        }
        .into_any(),
        Listed::Here(list) => groups(links, &list),
    };
    view! {
        <div class="overview links" node_ref=host data-waiting=move || links.is_waiting().then_some("")>
            {tools}
            {shown}
            <Restore links=links />
        </div>
    }
}

/// What had the focus is gone when another list comes: whoever goes on by keys goes on from its first link.
fn keep_focus(links: Links, host: NodeRef<Div>) {
    let navigation = Navigation::expect();
    let had_focus = StoredValue::new(false);
    // The list before stands as long as the next one is on its way.
    Effect::new(move |_| {
        navigation.track();
        had_focus.set_value(host.get_untracked().is_some_and(|host| page::has_focus_within(&host)));
    });
    Effect::new(move |_| {
        links.track();
        if had_focus.get_value() {
            timing::after_frames(2, move || focus_first_in(host));
        }
    });
}

fn focus_first_in(host: NodeRef<Div>) {
    let Some(host) = host.try_get_untracked().flatten() else { return };
    if page::focused().is_none()
        && let Some(first) = page::all_in(&host, "a, button").first()
    {
        page::focus_element(first);
    }
}

#[component]
fn WaitingNote(links: Links) -> impl IntoView {
    let is_late = RwSignal::new(false);
    let timeout = Timeout::new(PAUSE_BEFORE_WORDS_MS, move || {
        let _ = is_late.try_set(true);
    });
    let timeout = StoredValue::new_local(Some(timeout));
    on_cleanup(move || timeout.set_value(None));
    let told = move || match links.progress() {
        Some(Progress { n_done, n_all }) => words::overview::texts_read(n_done, n_all),
        None => words::overview::TEXTS_ARE_READ.to_owned(),
    };
    view! {
        <Show when=move || is_late.get()>
            <p class="note quiet" role="status">
                {told}
            </p>
        </Show>
    }
}

fn groups(links: Links, list: &Arc<LinkList>) -> AnyView {
    let groups = list.groups.iter().enumerate();
    groups
        .map(|(place, group)| view! { <Group links=links place=place group=group.clone() /> })
        .collect_view()
        .into_any()
}

#[component]
fn Group(links: Links, place: usize, group: RowGroup) -> impl IntoView {
    let RowGroup { content, heading, ways, key, rows, notes } = group;
    let is_hits = content == Content::SearchHits;
    let notes = notes.into_iter().map(|note| view! { <FoldedNote note=note /> }).collect_view();
    // What a model is stands before what it suggests.
    let (before, after) = if content == Content::SuggestedNames { (Some(notes), None) } else { (None, Some(notes)) };
    let key = (!key.is_empty()).then(|| view! { <Key kinds=key /> });
    let rows = (!rows.is_empty()).then(|| {
        view! {
            <ol class="link-rows" aria-label=is_hits.then_some(words::links::SEARCH_HITS)>
                <For
                    each=move || links.rows_of(place)
                    key=|listed| listed.clone()
                    children=move |listed| view! { <RowView links=links content=content listed=listed /> }
                />
            </ol>
        }
    });
    view! {
        <p class="links__heading ui" data-kind=is_hits.then_some("hit")>
            {heading}
            <Ways ways=ways />
        </p>
        {before}
        {key}
        {rows}
        {after}
    }
}

#[component]
fn Ways(ways: Vec<Hyperlink>) -> impl IntoView {
    let ways = ways.into_iter().enumerate().map(|(place, way)| {
        let before = if place == 0 { " " } else { words::DOT };
        view! { {before} <a href=way.href>{way.words}</a> }
    });
    ways.collect_view()
}

/// What the lines mean, of the kinds that occur.
#[component]
fn Key(kinds: Vec<RowKind>) -> impl IntoView {
    let kinds = kinds.into_iter().map(|kind| view! { <li data-kind=kind.as_str()>{kind.meaning()}</li> });
    view! {
        <ul class="links__key ui" aria-label=words::links::KINDS>
            {kinds.collect_view()}
        </ul>
    }
}

#[component]
fn FoldedNote(note: Note) -> impl IntoView {
    let lines = note.lines.into_iter().map(|line| {
        let link = line.link.map(|link| view! { <a href=link.href>{link.words}</a> });
        view! { <li>{link} {line.words}</li> }
    });
    view! {
        <details class="links__note ui">
            <summary>{note.summary}</summary>
            <ul>{lines.collect_view()}</ul>
        </details>
    }
}

/// The way back for what the reader dismissed.
#[component]
fn Restore(links: Links) -> impl IntoView {
    let dismissed = Dismissed::expect();
    let names = Memo::new(move |_| links.dismissed_names());
    let told = move || names.with(|names| words::common::show_put_aside(names.len()));
    let restore = move |_| dismissed.turn(&names.get_untracked());
    view! {
        <Show when=move || names.with(|names| !names.is_empty())>
            <p class="links__restore ui">
                <button type="button" class="action action--quiet" on:click=restore>
                    {told}
                </button>
                <ForgottenNotice />
            </p>
        </Show>
    }
}
