//! For whom somebody speaks. The gazetteer has no such field, and the program guesses no politics: a speaker is a party itself,
//! or the curators' line on it names one.

use diptych_corpus::model::{Entity, EntityId};
use diptych_corpus::vocabulary::EntityKind;

use crate::page_context::PageContext;

/// The rule, as a page says it.
pub(super) const RULE: &str = "A party is one that the curators name as speaking through a text. A speaker is of a party if it is \
    that party, or if the curators’ line on the speaker names it.";

/// The party of an entity; none if nothing tells.
pub(super) fn of(context: &PageContext<'_>, id: EntityId) -> Option<EntityId> {
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
