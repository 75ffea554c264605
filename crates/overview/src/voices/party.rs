//! For whom somebody speaks, as the curators say. Where they name no parties the program guesses no politics: a speaker is then of a
//! party that speaks through a text if it is that party, or if the curators' line on it names it.

use diptych_corpus::model::{Entity, EntityId};
use diptych_corpus::vocabulary::EntityKind;

use crate::page_context::PageContext;
use crate::words;

/// The rule by which somebody counts as a party's.
pub(super) fn rule<'a>(context: &PageContext<'a>) -> &'a str {
    let written = context.library.corpus().about.party_rule.as_str();
    if written.is_empty() { words::voices::PARTY_RULE } else { written }
}

/// The names of the parties, in the curators' order.
pub(super) fn names(context: &PageContext<'_>) -> Vec<String> {
    context.library.corpus().parties.iter().map(|it| it.name.clone()).collect()
}

/// The name of an entity's party; none if nothing tells.
pub(super) fn name_of(context: &PageContext<'_>, id: EntityId) -> Option<String> {
    let corpus = context.library.corpus();
    if corpus.parties.is_empty() {
        return by_description(context, id).and_then(|it| context.library.entity(it)).map(|it| it.name.clone());
    }
    corpus.party_of_entity(id).and_then(|it| corpus.party(it)).map(|it| it.name.clone())
}

fn by_description(context: &PageContext<'_>, id: EntityId) -> Option<EntityId> {
    let parties = parties(context);
    if parties.contains(&id) {
        return Some(id);
    }
    let entity = context.library.entity(id)?;
    let named = context.analyzed.names_in(&entity.description);
    named.into_iter().find(|it| parties.contains(it))
}

fn parties(context: &PageContext<'_>) -> Vec<EntityId> {
    let mut parties: Vec<EntityId> = Vec::new();
    for article in &context.library.corpus().articles {
        for party in &article.carries {
            if !parties.contains(party) {
                parties.push(*party);
            }
        }
    }
    parties
}

/// What the curators say somebody is, if it is a person; else what kind of thing it is.
pub(super) fn role(entity: &Entity) -> String {
    match entity.kind {
        EntityKind::Person => entity.description.trim_end_matches('.').to_owned(),
        kind => diptych_library::words::entity_kind(kind).to_owned(),
    }
}

/// Whether something of its kind could say anything.
pub(super) fn can_speak(context: &PageContext<'_>, id: EntityId) -> bool {
    let kind = context.library.entity(id).map(|it| it.kind);
    matches!(kind, Some(EntityKind::Person | EntityKind::Organization | EntityKind::Group))
}
