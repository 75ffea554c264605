//! The links between the texts as a list, folded away until somebody asks.

use diptych_library::link_list::{Content, LinkList};
use leptos::prelude::*;

use super::linked_panes::LinkedPanes;
use super::scroll_lock::ScrollLock;
use crate::ui::link_list::LinkListView;
use crate::ui::link_list::links::{Links, Listed};
use crate::ui::parts::icon::{Icon, Sign};
use crate::words;

const DRAWER: &str = "links-drawer";

/// What unfolds the list, with how much is in it.
#[component]
pub(super) fn LinksToggle(
    /// What links the texts.
    links: Links,
    /// Whether the list is unfolded.
    is_unfolded: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="menu-word links-toggle"
            data-count=move || counted(links)
            aria-expanded=move || is_unfolded.get().to_string()
            aria-controls=DRAWER
            on:click=move |_| is_unfolded.update(|is_unfolded| *is_unfolded = !*is_unfolded)
        >
            {words::side_by_side::LINKS} <span class="quiet">{move || counted(links).map(|counted| format!(" {counted}"))}</span> " " <Icon sign=Sign::Down />
        </button>
    }
}

/// The list.
#[component]
pub(super) fn LinksDrawer(
    /// The panes with what links them.
    panes: LinkedPanes,
    /// Whether the list is unfolded.
    is_unfolded: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <div id=DRAWER class="links-drawer" hidden=move || !is_unfolded.get()>
            <LinkListView links=panes.links tools=view! { <ScrollLock panes=panes /> }.into_any() />
        </div>
    }
}

/// How many links there are without what the reader dismissed, and how many hits: "12, hits 3". Nothing while they are on their way.
fn counted(links: Links) -> Option<String> {
    let Listed::Here(list) = links.listed() else { return None };
    let n_rows = |content: Content| {
        let groups = list.groups.iter().enumerate().filter(move |(_, group)| group.content == content);
        groups.map(|(place, _)| links.rows_of(place).len()).sum::<usize>()
    };
    let n_hits = has_hits(&list).then(|| n_rows(Content::SearchHits));
    let n_links = n_rows(Content::Links) + n_rows(Content::SuggestedNames);
    Some(words::side_by_side::links_and_hits(n_links, n_hits))
}

fn has_hits(list: &LinkList) -> bool {
    list.groups.iter().any(|group| group.content == Content::SearchHits)
}
