//! One group: its grid, and each word exactly as it stands, with its passages.

use diptych_overview::named_link::NamedLink;
use diptych_overview::naming::model::{GroupNaming, WordUses};
use diptych_overview::table::Head;
use leptos::prelude::*;

use super::{GridOfNames, PassageItem};
use crate::state::navigation::Navigation;
use crate::state::route::{Overview, View};
use crate::ui::overview::counted::{CountingNotes, Passages};
use crate::ui::overview::page::Later;
use crate::ui::overview::parts::{SaveTable, Scroller, TableHead};
use crate::ui::parts::around::around;
use crate::words;

/// A group.
#[component]
pub(super) fn GroupView(group: GroupNaming) -> impl IntoView {
    let navigation = Navigation::expect();
    let all = move || navigation.href(View::Overview(Overview::Naming, None));
    let member = |(place, NamedLink { href, name }): (usize, NamedLink)| {
        let comma = if place == 0 { "" } else { ", " };
        view! {
            {comma}
            <a href=href>{name}</a>
        }
    };
    let shown = group.shown.clone();
    let has_words = !group.words.is_empty();
    let members = group.members.iter().cloned().enumerate().map(member).collect_view().into_any();
    view! {
        <p class="overview__narrowed ui">
            <a href=all>{words::overview::ALL_GROUPS}</a>
        </p>
        <section>
            <p class="ui quiet">{shown.group.name.clone()}</p>
            <h2 tabindex="-1">{shown.title.clone()}</h2>
            <p class="note">
                {group.description.clone()} {around(words::overview::COMPARED, members)}
            </p>
            <GridOfNames group=shown />
            <CountingNotes texts=group.texts.clone() />
        </section>
        {has_words
            .then(|| {
                view! {
                    <Later>
                        <WordsTable group=group.clone() />
                    </Later>
                }
            })}
    }
}

#[component]
fn WordsTable(group: GroupNaming) -> impl IntoView {
    let heads = WordUses::heads().into_iter().chain([Head::words(words::overview::PASSAGES)]).collect();
    let rows = group.words.iter().cloned().map(|word| view! { <WordRow word /> }).collect_view();
    view! {
        <section>
            <h2>{words::overview::EACH_WORD}</h2>
            <Scroller name=words::overview::EACH_WORD>
                <table id="naming-words">
                    <caption class="hidden">{words::overview::EACH_WORD}</caption>
                    <TableHead heads />
                    <tbody>{rows}</tbody>
                </table>
            </Scroller>
            <SaveTable name="naming-words.csv" csv=move || group.words_as_csv() />
        </section>
    }
}

#[component]
fn WordRow(word: WordUses) -> impl IntoView {
    let WordUses { surface, entity: NamedLink { href, name }, n_texts, n_writer, n_quoted, passages } = word;
    let counts = [n_texts, n_writer, n_quoted].map(|it| view! { <td data-number="">{words::grouped(it)}</td> });
    view! {
        <tr>
            <th scope="row">{surface}</th>
            <td>
                <a href=href>{name}</a>
            </td>
            {counts.into_iter().collect_view()}
            <td>
                <Passages n_passages=passages.len()>
                    <ul>{passages.iter().cloned().map(|passage| view! { <PassageItem passage /> }).collect_view()}</ul>
                </Passages>
            </td>
        </tr>
    }
}
