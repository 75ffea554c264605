//! Finds what a view of names draws: in each text the names with their counts, in all texts the words with their uses.

use diptych_corpus::model::{ArticleId, EntityId, Group};
use diptych_corpus::order::sort_by_key;
use diptych_engine::lower_case::lower_cased;
use diptych_engine::naming::Use;
use diptych_engine::wording::Voice;
use diptych_library::route::{Lens, Overview};

use super::grid;
use super::links::{address, entity_link, group_link};
use super::model::{EntityNaming, GroupNaming, NameInText, NamePassage, NamesRow, NamingOverview, TextNames, WordUses};
use super::name::{Name, names_for};
use super::word::{Word, by_text, count, of_one_text, words_for};
use crate::counted_text::CountedText;
use crate::named_link::NamedLink;
use crate::page_context::PageContext;

/// How each text names one entity.
pub(super) fn of_entity(context: &PageContext<'_>, entity: EntityId) -> EntityNaming {
    let groups = context.library.corpus().groups.iter().filter(|it| it.members.contains(&entity));
    EntityNaming { groups: groups.map(|it| group_link(context, it)).collect(), texts: texts(context, &[entity]) }
}

/// How each text names the members of a group.
pub(super) fn of_group(context: &PageContext<'_>, group: &Group) -> GroupNaming {
    let all: Vec<ArticleId> = context.library.article_ids().collect();
    let words = words_for(context, &all, &group.members);
    let members = group.members.iter().filter_map(|id| entity_link(context, *id));
    GroupNaming {
        description: group.description.clone(),
        members: members.collect(),
        shown: grid::of_group(context, group),
        texts: CountedText::all(context, &all, Overview::Naming, Lens::Entities),
        words: words.iter().filter_map(|it| word_uses(context, it)).collect(),
    }
}

/// What there is to compare.
pub(super) fn all(context: &PageContext<'_>) -> NamingOverview {
    let all: Vec<ArticleId> = context.library.article_ids().collect();
    let entities = context.library.entity_ids().filter_map(|id| {
        let mut names = names_for(context, &[id]);
        names.retain(|it| !it.counts.is_empty());
        (names.len() > 1).then(|| Some(names_row(entity_link(context, id)?, &names))).flatten()
    });
    NamingOverview {
        texts: CountedText::all(context, &all, Overview::Naming, Lens::Entities),
        groups: context.library.corpus().groups.iter().map(|it| grid::of_group(context, it)).collect(),
        entities: entities.collect(),
    }
}

fn names_row(what: NamedLink, names: &[Name]) -> NamesRow {
    let counts = || names.iter().flat_map(|it| &it.counts);
    let mut texts: Vec<ArticleId> = counts().map(|it| it.article).collect();
    sort_by_key(&mut texts, |it| *it);
    texts.dedup();
    NamesRow {
        what,
        names: names.iter().map(|it| (it.shown.clone(), it.n_uses())).collect(),
        n_texts: texts.len(),
        n_writer: counts().map(|it| it.n_writer).sum(),
        n_quoted: counts().map(|it| it.n_quoted).sum(),
    }
}

/// The names in each text that names one of `entities`.
fn texts(context: &PageContext<'_>, entities: &[EntityId]) -> Vec<TextNames> {
    let found = by_text(context, entities);
    let only_here = of_one_text(&found);
    let articles: Vec<ArticleId> = found.iter().map(|(article, _)| *article).collect();
    let texts = CountedText::all(context, &articles, Overview::Naming, Lens::Entities);
    let names = |(text, (article, words)): (CountedText, &(ArticleId, Vec<Word>))| TextNames {
        text,
        first: words.first().map_or_else(String::new, |it| address(context, it.entity, *article, None)),
        names: names_in(context, *article, words, &only_here),
        n_writer: count(words, Voice::Writer),
        n_quoted: count(words, Voice::Quoted),
        passages: passages(context, words),
    };
    texts.into_iter().zip(&found).map(names).collect()
}

fn names_in(context: &PageContext<'_>, article: ArticleId, words: &[Word], only_here: &[String]) -> Vec<NameInText> {
    let in_voices = words.iter().flat_map(|word| [Voice::Writer, Voice::Quoted].map(|voice| (word, voice)));
    let name = |(word, voice): (&Word, Voice)| {
        let first = word.in_voice(voice).next().map(|(_, it)| it.nth);
        NameInText {
            surface: word.surface.clone(),
            is_quoted: voice == Voice::Quoted,
            n_uses: word.n_in_voice(voice),
            href: address(context, word.entity, article, first),
            is_only_here: only_here.contains(&lower_cased(&word.surface)),
            is_misspelled: word.misspelled,
        }
    };
    in_voices.map(name).filter(|it| it.n_uses > 0).collect()
}

fn word_uses(context: &PageContext<'_>, word: &Word) -> Option<WordUses> {
    Some(WordUses {
        surface: word.surface.clone(),
        entity: entity_link(context, word.entity)?,
        n_texts: word.counts.len(),
        n_writer: word.n_in_voice(Voice::Writer),
        n_quoted: word.n_in_voice(Voice::Quoted),
        passages: passages(context, std::slice::from_ref(word)),
    })
}

/// Every use in its sentence, the writer's first.
fn passages(context: &PageContext<'_>, words: &[Word]) -> Vec<NamePassage> {
    let uses = [Voice::Writer, Voice::Quoted].into_iter().flat_map(|voice| {
        words.iter().flat_map(move |word| word.in_voice(voice).map(move |(article, it)| (word.entity, *article, it)))
    });
    uses.filter_map(|(entity, article, it)| passage(context, entity, article, it)).collect()
}

fn passage(context: &PageContext<'_>, entity: EntityId, article: ArticleId, used: &Use) -> Option<NamePassage> {
    let [before, after] = context.around(article, used.span)?;
    Some(NamePassage {
        href: address(context, entity, article, Some(used.nth)),
        before,
        words: used.surface.clone(),
        after,
        publisher: context.library.article(article)?.publisher.clone(),
        is_quoted: used.voice == Voice::Quoted,
    })
}
