//! A name by which texts call an entity, with every use of it.

use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::order::sort_by_key;
use diptych_engine::lower_case::lower_cased;
use diptych_engine::naming::{Use, uses_of};
use diptych_engine::wording::Voice;

use crate::page_context::PageContext;

/// One surface for one entity.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) entity: EntityId,
    pub(super) surface: String,
    pub(super) misspelled: bool,
    /// In the order of the texts; at least one.
    pub(super) uses: Vec<(ArticleId, Use)>,
}

impl Word {
    /// The texts that use it, in their order.
    pub(super) fn texts(&self) -> Vec<ArticleId> {
        let mut texts: Vec<ArticleId> = self.uses.iter().map(|(article, _)| *article).collect();
        texts.dedup();
        texts
    }

    /// Its uses in one voice.
    pub(super) fn in_voice(&self, voice: Voice) -> impl Iterator<Item = &(ArticleId, Use)> {
        self.uses.iter().filter(move |(_, it)| it.voice == voice)
    }
}

/// The words of `articles` for `entities`, most used first, then by first use.
pub(super) fn words_for(context: &PageContext<'_>, articles: &[ArticleId], entities: &[EntityId]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for article in articles {
        let (Some(found), Some(annotations)) =
            (context.library.article(*article), context.library.annotations(*article))
        else {
            continue;
        };
        for entity in entities {
            for it in uses_of(&found.text, annotations, *entity) {
                add(&mut words, *entity, *article, it);
            }
        }
    }
    sort_by_key(&mut words, |it| std::cmp::Reverse(it.uses.len()));
    words
}

fn add(words: &mut Vec<Word>, entity: EntityId, article: ArticleId, used: Use) {
    match words.iter_mut().find(|it| it.entity == entity && it.surface == used.surface) {
        Some(known) => known.uses.push((article, used)),
        None => words.push(Word {
            entity,
            surface: used.surface.clone(),
            misspelled: used.misspelled,
            uses: vec![(article, used)],
        }),
    }
}

/// The words of each text that names one of `entities` at all.
pub(super) fn by_text(context: &PageContext<'_>, entities: &[EntityId]) -> Vec<(ArticleId, Vec<Word>)> {
    let texts = context.library.article_ids().map(|article| (article, words_for(context, &[article], entities)));
    texts.filter(|(_, words)| !words.is_empty()).collect()
}

/// The words that one text alone uses, in lower case, if more than one text names the entities at all.
pub(super) fn of_one_text(texts: &[(ArticleId, Vec<Word>)]) -> Vec<String> {
    if texts.len() < 2 {
        return Vec::new();
    }
    let lowered: Vec<String> = texts.iter().flat_map(|(_, words)| words).map(|it| lower_cased(&it.surface)).collect();
    let is_alone = |word: &&String| lowered.iter().filter(|other| other == word).count() == 1;
    lowered.iter().filter(is_alone).cloned().collect()
}

/// So many uses have these words in a voice.
pub(super) fn count(words: &[Word], voice: Voice) -> usize {
    words.iter().map(|it| it.in_voice(voice).count()).sum()
}
