//! A name by which texts call an entity: how often each uses it, and where it can be read.

use diptych_corpus::model::measured::NameCount;
use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::order::sort_by_key;
use diptych_engine::lower_case::lower_cased;
use diptych_engine::naming::{Use, uses_of};
use diptych_engine::wording::Voice;
use diptych_library::measure::name_surface;
use diptych_library::own_words::is_misspelled;

use crate::page_context::PageContext;

/// One surface for one entity.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub(super) entity: EntityId,
    pub(super) surface: String,
    pub(super) misspelled: bool,
    /// How often each text uses it, in the order of the texts.
    pub(super) counts: Vec<Count>,
    /// Where texts that are shown as they were published use it, in their order.
    pub(super) uses: Vec<(ArticleId, Use)>,
}

/// Uses in one text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    pub(super) article: ArticleId,
    pub(super) n_writer: usize,
    pub(super) n_quoted: usize,
}

impl Word {
    /// Its uses in one voice that can be read.
    pub(super) fn in_voice(&self, voice: Voice) -> impl Iterator<Item = &(ArticleId, Use)> {
        self.uses.iter().filter(move |(_, it)| it.voice == voice)
    }

    /// How often it is used in one voice.
    pub(super) fn n_in_voice(&self, voice: Voice) -> usize {
        let of_voice = |it: &Count| if voice == Voice::Writer { it.n_writer } else { it.n_quoted };
        self.counts.iter().map(of_voice).sum()
    }

    /// How often it is used at all.
    pub(super) fn n_uses(&self) -> usize {
        self.counts.iter().map(|it| it.n_writer + it.n_quoted).sum()
    }
}

/// The words of `articles` for `entities`, most used first, then by first use.
pub(super) fn words_for(context: &PageContext<'_>, articles: &[ArticleId], entities: &[EntityId]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for article in articles {
        let Some(counts) = context.analyzed.counts(*article) else { continue };
        for entity in entities {
            add_uses(context, &mut words, *article, *entity);
            for name in counts.names().filter(|it| it.entity == *entity) {
                add_count(context, &mut words, *article, name);
            }
        }
    }
    sort_by_key(&mut words, |it| std::cmp::Reverse(it.n_uses()));
    words
}

fn add_uses(context: &PageContext<'_>, words: &mut Vec<Word>, article: ArticleId, entity: EntityId) {
    let is_published = context.analyzed.published_findings(article).is_some();
    let found = context.library.article(article).zip(context.library.annotations(article));
    let Some((text, annotations)) = found.filter(|_| is_published) else { return };
    for it in uses_of(&text.text, annotations, entity) {
        if let Some(word) = word_of(context, words, entity, &name_surface(&it.surface)) {
            word.uses.push((article, it));
        }
    }
}

fn add_count(context: &PageContext<'_>, words: &mut Vec<Word>, article: ArticleId, name: &NameCount) {
    let Some(word) = word_of(context, words, name.entity, &name.surface) else { return };
    let (n_writer, n_quoted) = (name.n_writer as usize, name.n_quoted as usize);
    match word.counts.last_mut().filter(|it| it.article == article) {
        Some(known) => {
            known.n_writer += n_writer;
            known.n_quoted += n_quoted;
        }
        None => word.counts.push(Count { article, n_writer, n_quoted }),
    }
}

/// The word of that surface, made if it is not there yet.
fn word_of<'a>(
    context: &PageContext<'_>,
    words: &'a mut Vec<Word>,
    entity: EntityId,
    surface: &str,
) -> Option<&'a mut Word> {
    let place = words.iter().position(|it| it.entity == entity && it.surface == surface).unwrap_or_else(|| {
        let misspelled = is_misspelled(context.library, entity, surface);
        let surface = surface.to_owned();
        words.push(Word { entity, surface, misspelled, counts: Vec::new(), uses: Vec::new() });
        words.len() - 1
    });
    words.get_mut(place)
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
    words.iter().map(|it| it.n_in_voice(voice)).sum()
}
