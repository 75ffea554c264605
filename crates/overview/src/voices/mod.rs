//! Who speaks, and how much: words of direct and indirect speech by text, by speaker and by party; and who is spoken about and
//! never speaks. Counts that open their passages.
//!
//! `speakers` gathers who speaks, `party` tells for whom, as far as the curators say; `shares` and `grid` make pictures of it. [`model`] is
//! what a view draws of all this.

mod grid;
pub mod model;
mod party;
mod shares;
mod speakers;
#[cfg(test)]
mod tests;

use diptych_corpus::model::measured::{ArticleMeasure, SourceKind};
use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::order::sort_by_key;
use diptych_library::article_name;
use diptych_library::route::{Lens, Overview, Route, View};
use diptych_library::words;

use crate::analyzed_corpus::AnalyzedCorpus;
use crate::counted_text::CountedText;
use crate::named_link::NamedLink;
use crate::page_context::PageContext;
use crate::text_grid::TextGrid;
use model::{Silent, TextVoices, TextWords, Voices};
use speakers::gather;

/// So many mentions make somebody spoken about.
const LEAST_MENTIONS: usize = 3;

/// Who speaks, as it stands at an address; nothing if that is none of this page.
#[must_use]
pub fn at(analyzed: &AnalyzedCorpus, hash: &str) -> Option<Voices> {
    let context = PageContext::new(analyzed, Route::parse(hash));
    let View::Overview(Overview::Voices, of) = &context.route.view else { return None };
    Some(find(&context, of.as_deref()))
}

fn find(context: &PageContext<'_>, of: Option<&str>) -> Voices {
    let chosen = of.and_then(|slug| context.library.article_named(slug));
    let articles: Vec<ArticleId> =
        context.library.article_ids().filter(|id| chosen.is_none_or(|it| it == *id)).collect();
    let (sources, speakers) = gather(context, &articles);
    let texts = texts(context, &articles);
    let mut voices = Voices {
        only: chosen.and_then(|id| context.library.article(id)).map(article_name::in_a_sentence),
        shares_title: shares::title(&texts),
        shares: shares::bars(&texts),
        texts,
        grid_title: String::new(),
        grid: TextGrid { corner: String::new(), texts: Vec::new(), groups: Vec::new() },
        n_more_speakers: 0,
        unnamed: None,
        speakers,
        party_rule: party::rule(context).to_owned(),
        silent: silent(context, &articles, &sources),
    };
    grid::draw(&mut voices, &party::names(context));
    voices
}

fn texts(context: &PageContext<'_>, articles: &[ArticleId]) -> Vec<TextVoices> {
    let texts = CountedText::all(context, articles, Overview::Voices, Lens::Voices);
    let words = articles.iter().map(|id| context.analyzed.counts(*id).map(|counts| words_of(context, counts)));
    texts.into_iter().zip(words).map(|(text, words)| TextVoices { text, words }).collect()
}

fn words_of(context: &PageContext<'_>, counts: &ArticleMeasure) -> TextWords {
    let mut words =
        TextWords { n_words: counts.n_words as usize, n_writer: 0, n_direct: 0, n_indirect: 0, n_unnamed: 0 };
    for speech in counts.speech() {
        let (n_direct, n_indirect) = ((speech.n_direct + speech.n_mixed) as usize, speech.n_indirect as usize);
        words.n_direct += n_direct;
        words.n_indirect += n_indirect;
        let kind = counts.speakers.get(speech.speaker as usize).map(|it| it.kind(context.library.corpus()));
        if matches!(kind, Some(SourceKind::Unnamed | SourceKind::Nobody)) {
            words.n_unnamed += n_direct + n_indirect;
        }
    }
    TextWords { n_writer: words.n_words.saturating_sub(words.n_direct + words.n_indirect), ..words }
}

/// Persons and organizations that the texts name and never let speak.
fn silent(context: &PageContext<'_>, articles: &[ArticleId], speaking: &[EntityId]) -> Vec<Silent> {
    let mut silent: Vec<Silent> = Vec::new();
    for id in context.library.entity_ids() {
        if speaking.contains(&id) || !party::can_speak(context, id) {
            continue;
        }
        let n_mentions: usize = articles.iter().filter_map(|it| context.library.n_mentions(*it, id)).sum();
        let Some(entity) = context.library.entity(id).filter(|_| n_mentions >= LEAST_MENTIONS) else { continue };
        let href = context.href(View::Entity(entity.slug.as_str().into()));
        silent.push(Silent {
            entity: NamedLink { href, name: entity.name.clone() },
            kind: words::entity_kind(entity.kind).to_ascii_lowercase(),
            n_mentions,
        });
    }
    sort_by_key(&mut silent, |it| std::cmp::Reverse(it.n_mentions));
    silent
}
