//! How each text names one entity: the names exactly as they stand, with their counts, those in quotation marks apart.

use std::sync::Arc;

use diptych_overview::counted_text::CountedText;
use diptych_overview::named_link::NamedLink;
use diptych_overview::naming::model::{EntityNaming, NameInText, TextNames};
use diptych_overview::table::Head;
use diptych_service::protocol::ShowEntityNaming;
use leptos::prelude::*;

use crate::platform::timing;
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::ui::overview::answered::Answered;
use crate::ui::overview::parts::TableHead;
use crate::ui::place;
use crate::words;

/// How each text names the entity whose page is shown.
#[component]
pub fn EntityNames() -> impl IntoView {
    let navigation = Navigation::expect();
    let answered = Answered::follow(|view| matches!(view, View::Entity(_)), ShowEntityNaming);
    let latest = answered.latest;
    let stands = Memo::new(move |_| latest.with(Option::is_some));
    Effect::new(move |_| {
        if stands.get() {
            timing::next_frame(move || place::return_late(navigation));
        }
    });
    view! {
        <div class="overview" data-waiting=move || (!stands.get()).then_some("")>
            {answered.instead()}
            {move || latest.get().map(|naming| view! { <Names naming /> })}
        </div>
    }
}

#[component]
fn Names(naming: Arc<EntityNaming>) -> impl IntoView {
    let groups = naming.groups.clone();
    let link = |NamedLink { href, name }: NamedLink| {
        view! {
            " "
            <a href=href>{name}</a>
        }
    };
    view! {
        {(!naming.texts.is_empty()).then(|| view! { <NamesTable texts=naming.texts.clone() /> })}
        {(!groups.is_empty())
            .then(|| {
                view! {
                    <p class="ui quiet naming__groups">
                        {words::overview::NAMES_COMPARED} {groups.into_iter().map(link).collect_view()}
                    </p>
                }
            })}
    }
}

#[component]
fn NamesTable(texts: Vec<TextNames>) -> impl IntoView {
    let [_, dotted, only_here] = words::overview::DOTTED_KEY.parts();
    let heads = vec![
        Head::words(words::overview::TEXT),
        Head::words(words::overview::NAMES_MOST_FIRST),
        Head::count(words::overview::MENTIONS),
    ];
    view! {
        <section aria-labelledby="naming">
            <div class="section-head">
                <h2 id="naming">{words::overview::HOW_NAMED}</h2>
                <p class="ui quiet naming-key">
                    <span>{words::overview::QUOTED_KEY}</span>
                    <span>
                        <span class="naming__only">{dotted}</span>
                        {only_here}
                    </span>
                </p>
            </div>
            <table class="naming" aria-labelledby="naming">
                <TableHead heads />
                <tbody>{texts.into_iter().map(|text| view! { <Row text /> }).collect_view()}</tbody>
            </table>
        </section>
    }
}

#[component]
fn Row(text: TextNames) -> impl IntoView {
    let TextNames { text, first, names, n_writer, n_quoted, .. } = text;
    let note = text.source.note().map(|note| view! { <span class="note quiet">" "{note}</span> });
    let CountedText { publisher, day, .. } = text;
    view! {
        <tr>
            <th scope="row">
                <a class="naming__text" href=first>
                    <span class="caps">{publisher}</span>
                    " "
                    <span class="faint naming__date">{day}</span>
                </a>
                {note}
            </th>
            <td>{names.into_iter().map(|name| view! { <Name name /> }).collect_view()}</td>
            <td data-number="">{words::grouped(n_writer + n_quoted)}</td>
        </tr>
    }
}

/// A name as the way to its first use, those in quotation marks apart; dotted what one text alone uses.
#[component]
fn Name(name: NameInText) -> impl IntoView {
    let NameInText { surface, is_quoted, n_uses, href, is_only_here, is_misspelled } = name;
    let written = if is_quoted { format!("“{surface}”") } else { surface };
    view! {
        <span class="naming__name">
            <a class=if is_only_here { "naming__only" } else { "naming__word" } href=href>
                {written}
            </a>
            {is_misspelled.then(|| view! { <span class="ui faint">{words::overview::MISSPELLED}</span> })}
            {(n_uses > 1).then(|| view! { <span class="count">{words::grouped(n_uses)}</span> })}
        </span>
        " "
    }
}
