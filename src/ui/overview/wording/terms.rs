//! The list of words with where they stand. A reader puts aside what is meant otherwise, and has it back.

use std::sync::Arc;

use diptych_overview::counted_text::Passage;
use diptych_overview::table::Head;
use diptych_overview::wording::model::{TermUse, TermWording, Wording};
use leptos::prelude::*;

use crate::platform::{page, timing};
use crate::state::dismissed::Dismissed;
use crate::ui::overview::counted::Passages;
use crate::ui::overview::parts::{SaveTable, Scroller, TableHead};
use crate::ui::parts::forgotten_notice::ForgottenNotice;
use crate::words;

/// What has the focus when what was put aside is gone.
const RESTORE: &str = "[data-restores]";

/// The list.
#[component]
pub(super) fn TermList(wording: Arc<Wording>) -> impl IntoView {
    let heads = TermWording::heads().into_iter().chain([Head::words(words::overview::PASSAGES)]).collect();
    let rows = wording.terms.iter().cloned().map(|term| view! { <TermRow term /> }).collect_view();
    let names: Vec<String> = wording.terms.iter().flat_map(|it| &it.uses).map(|it| it.row.clone()).collect();
    view! {
        <section>
            <h2>{words::overview::LIST}</h2>
            <p class="note quiet">
                {words::overview::LIST_NOTE}
            </p>
            <Scroller name=words::overview::LIST_TABLE>
                <table id="wording-terms" class="terms">
                    <caption class="hidden">{words::overview::LIST_TABLE}</caption>
                    <TableHead heads />
                    <tbody>{rows}</tbody>
                </table>
            </Scroller>
            <SaveTable name="wording-terms.csv" csv=move || wording.terms_as_csv() />
            <Restore names />
        </section>
    }
}

#[component]
fn TermRow(term: TermWording) -> impl IntoView {
    let TermWording { phrases, kind, note, count, uses, .. } = term;
    let heads = TermWording::heads().into_iter().filter(|head| head.is_count).map(|head| head.name);
    let counts = heads.zip([count.n_writer, count.n_quoted]);
    let counts = counts.map(|(head, n)| view! { <td data-number="" data-head=head>{words::grouped(n)}</td> });
    view! {
        <tr>
            <th scope="row">{phrases}</th>
            <td>{kind}</td>
            <td class="overview__prose">{note}</td>
            {counts.collect_view()}
            <td>
                <Passages n_passages=uses.len()>
                    <ul>{uses.iter().cloned().map(|it| view! { <UseItem it /> }).collect_view()}</ul>
                </Passages>
            </td>
        </tr>
    }
}

/// A use, hidden once it is put aside.
#[component]
fn UseItem(it: TermUse) -> impl IntoView {
    let dismissed = Dismissed::expect();
    let TermUse { passage: Passage { href, words, publisher, .. }, is_quoted, row } = it;
    let source = match is_quoted {
        true => words::overview::use_quoted_by(&publisher),
        false => words::overview::use_by(&publisher),
    };
    let name = row.clone();
    let put_aside = move |_| {
        dismissed.turn(std::slice::from_ref(&row));
        timing::after_frames(2, || _ = page::focus_first(RESTORE));
    };
    view! {
        <li hidden=move || dismissed.has(&name)>
            <a href=href>{words}</a>
            {source}
            <button type="button" class="action action--quiet" data-dismisses="" on:click=put_aside>
                {words::common::PUT_ASIDE}
            </button>
        </li>
    }
}

/// The way back for what is put aside of `names`.
#[component]
fn Restore(names: Vec<String>) -> impl IntoView {
    let dismissed = Dismissed::expect();
    let hidden = Memo::new(move |_| names.iter().filter(|name| dismissed.has(name)).cloned().collect::<Vec<_>>());
    let told = move || words::common::show_put_aside(hidden.with(Vec::len));
    view! {
        <Show when=move || hidden.with(|hidden| !hidden.is_empty())>
            <p class="ui">
                <button
                    type="button"
                    class="action action--quiet"
                    data-restores=""
                    on:click=move |_| dismissed.turn(&hidden.get_untracked())
                >
                    {told}
                </button>
                <ForgottenNotice />
            </p>
        </Show>
    }
}
