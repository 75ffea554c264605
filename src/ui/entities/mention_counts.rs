//! How often the texts of a corpus mention each entity.

use diptych_corpus::model::measured::ArticleMeasure;
use diptych_corpus::model::{ArticleId, EntityId};
use diptych_engine::mention::Referent;
use diptych_library::count_source::{CountSource, original_counts};

use crate::state::library::Library;

/// Mentions of one entity, in each text in the order of the corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MentionCount {
    /// In each text.
    pub by_text: Vec<usize>,
}

impl MentionCount {
    /// In all texts.
    #[must_use]
    pub fn n_mentions(&self) -> usize {
        self.by_text.iter().sum()
    }

    /// Texts with at least one.
    #[must_use]
    pub fn n_texts(&self) -> usize {
        self.by_text.iter().filter(|n_mentions| **n_mentions > 0).count()
    }
}

/// The counts of every entity, in the order of the corpus: in texts as they were published.
#[must_use]
pub fn count_mentions(library: &Library) -> Vec<MentionCount> {
    let mut counts = vec![MentionCount::default(); library.corpus().entities.len()];
    for article in library.article_ids() {
        let mut in_text = vec![0; counts.len()];
        for (entity, n_mentions) in mentions_in(library, article) {
            if let Some(count) = in_text.get_mut(entity.index()) {
                *count += n_mentions;
            }
        }
        for (count, n_mentions) in counts.iter_mut().zip(in_text) {
            count.by_text.push(n_mentions);
        }
    }
    counts
}

fn mentions_in(library: &Library, article: ArticleId) -> Vec<(EntityId, usize)> {
    if CountSource::of(library.corpus(), article) != CountSource::Text {
        let names = original_counts(library.corpus(), article).into_iter().flat_map(ArticleMeasure::names);
        return names.map(|it| (it.entity, (it.n_writer + it.n_quoted) as usize)).collect();
    }
    let mentions = library.annotations(article).map_or(&[][..], |it| &it.mentions).iter();
    let named = mentions.filter_map(|mention| match mention.referent {
        Referent::Entity(entity) => Some((entity, 1)),
        Referent::Ambiguous(_) => None,
    });
    named.collect()
}
