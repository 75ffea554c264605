//! Who is counted as a party to the argument, by which rule, and how each publisher was placed.

use diptych_corpus::model::{Party, PartyId, Publisher};
use diptych_corpus::order::sort_by_key;
use diptych_engine::lower_case::lower_cased;
use leptos::prelude::*;

use super::section::{MethodSection, Section};
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::View;
use crate::ui::parts::prose_block::ProseBlock;
use crate::ui::parts::words;

/// The rule of the parties with who speaks for each, and the publishers by whose they are.
#[component]
pub fn PartiesSection() -> impl IntoView {
    let library = &expect_library().get();
    let corpus = library.corpus();
    let rule = view! { <ProseBlock text=&corpus.about.party_rule /> };
    let parties = corpus.parties.iter().map(|party| view! { <PartyItem library=library party=party /> });
    let parties = parties.collect_view();
    let named = corpus.parties.iter().enumerate().map(|(index, party)| {
        let id = PartyId(u32::try_from(index).unwrap_or(u32::MAX));
        (Some(id), party.name.as_str())
    });
    let sides = named.chain([(None, words::about::NO_PARTY)]);
    let lists = sides.map(|(side, name)| {
        let placed = corpus.publishers.iter().filter(|publisher| publisher.party == side).collect();
        view! { <PublisherList name=name publishers=placed /> }
    });
    let (lists, heading) = (lists.collect_view(), words::about::publishers(corpus.publishers.len()));
    Section::Parties.is_told(library).then(|| {
        view! {
            <MethodSection section=Section::Parties>
                {rule}
                <ul class="rows">{parties}</ul>
                <h3 class="method__list-name">{heading}</h3>
                {lists}
            </MethodSection>
        }
    })
}

/// What the editors say of places with several names.
#[component]
pub fn PlaceNamesSection() -> impl IntoView {
    let library = &expect_library().get();
    let text = view! { <ProseBlock text=&library.corpus().about.place_names /> };
    Section::PlaceNames.is_told(library).then(|| {
        view! {
            <MethodSection section=Section::PlaceNames>
                {text}
            </MethodSection>
        }
    })
}

#[component]
fn PartyItem<'a>(library: &'a Library, party: &'a Party) -> impl IntoView + use<> {
    let navigation = Navigation::expect();
    let speakers = party.entities.iter().filter_map(|id| library.entity(*id)).map(|entity| {
        view! {
            <li>
                <a href=navigation.href(View::Entity(entity.slug.as_str().into()))>{entity.name.as_str()}</a>
            </li>
        }
    });
    view! {
        <li>
            <span>{party.name.as_str()}</span>
            <ul class="method__speakers">{speakers.collect_view()}</ul>
        </li>
    }
}

#[component]
fn PublisherList<'a>(name: &'a str, publishers: Vec<&'a Publisher>) -> impl IntoView + use<> {
    let mut publishers = publishers;
    sort_by_key(&mut publishers, |publisher| lower_cased(&publisher.name));
    let row = |publisher: &Publisher| {
        view! {
            <li>
                <span>{publisher.name.as_str()}</span>
                <span>
                    {publisher.why.as_str()} " "
                    {publisher.owner_unknown.then(|| view! { <span class="faint">{words::about::OWNER_UNKNOWN}</span> })}
                </span>
            </li>
        }
    };
    (!publishers.is_empty()).then(|| {
        view! {
            <details class="method__list">
                <summary>{words::about::how_many(name, publishers.len())}</summary>
                <ul class="rows">{publishers.into_iter().map(row).collect_view()}</ul>
            </details>
        }
    })
}
