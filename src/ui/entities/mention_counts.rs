//! How often the texts of a corpus mention each entity.

use diptych_corpus::model::EntityId;
use diptych_engine::mention::Referent;

use crate::state::library::Library;

/// Mentions of one entity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MentionCount {
    /// In all texts.
    pub n_mentions: usize,
    /// Texts with at least one.
    pub n_texts: usize,
}

/// The counts of every entity, in the order of the corpus.
#[must_use]
pub fn count_mentions(library: &Library) -> Vec<MentionCount> {
    let n_entities = library.corpus().entities.len();
    let mut counts = vec![MentionCount::default(); n_entities];
    for annotations in library.all_annotations() {
        let mut in_text = vec![0; n_entities];
        for mention in &annotations.mentions {
            if let Referent::Entity(EntityId(entity)) = mention.referent
                && let Some(n_mentions) = in_text.get_mut(entity as usize)
            {
                *n_mentions += 1;
            }
        }
        for (count, n_mentions) in counts.iter_mut().zip(in_text) {
            count.n_mentions += n_mentions;
            count.n_texts += usize::from(n_mentions > 0);
        }
    }
    counts
}
