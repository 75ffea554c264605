//! The names of a group in all texts: the grid, and what it shows in a sentence.

use std::cmp::Reverse;

use diptych_corpus::model::{ArticleId, EntityId, Group};
use diptych_corpus::order::sort_by_key;
use diptych_library::coverage::short_names;
use diptych_library::route::{Lens, Overview};

use super::links::{address, entity_link, group_link};
use super::model::GroupGrid;
use super::name::{Name, names_for};
use crate::counted_text::CountedText;
use crate::named_link::NamedLink;
use crate::page_context::PageContext;
use crate::text_grid::{GridCell, GridGroup, GridRow, TextGrid, Value};
use crate::words;

/// So many forms of a name are told beside it.
const MOST_FORMS: usize = 3;

/// So many names are told of in a title.
const MOST_TOLD: usize = 2;

/// The grid of a group.
pub(super) fn of_group(context: &PageContext<'_>, group: &Group) -> GroupGrid {
    let names = names_for(context, &group.members);
    let is_unnamed = |id: &&EntityId| names.iter().all(|it| it.entity != **id);
    let unnamed = group.members.iter().filter(is_unnamed).filter_map(|id| context.library.entity(*id));
    GroupGrid {
        group: group_link(context, group),
        title: title(context, &names),
        unnamed: unnamed.map(|it| it.name.clone()).collect(),
        grid: grid(context, group, &names),
    }
}

/// In how many of the texts that were counted the most widespread names stand, and which name stands in digests alone.
fn title(context: &PageContext<'_>, names: &[Name]) -> String {
    let is_counted = |it: &ArticleId| context.analyzed.counts(*it).is_some();
    let n_counted = context.library.article_ids().filter(is_counted).count();
    let mut by_texts: Vec<&Name> = names.iter().filter(|it| !it.counts.is_empty()).collect();
    sort_by_key(&mut by_texts, |it| Reverse((it.counts.len(), it.n_uses())));
    let mut in_digests: Vec<&Name> = names.iter().filter(|it| it.counts.is_empty()).collect();
    sort_by_key(&mut in_digests, |it| Reverse(it.digests.len()));
    let Some(most) = by_texts.first() else {
        return match in_digests.as_slice() {
            [] => words::naming::NONE_NAMED.to_owned(),
            [name, ..] => words::naming::digests_name(&name.shown),
        };
    };
    let others = by_texts.iter().skip(1).take(MOST_TOLD - 1);
    let others = others.map(|it| words::naming::in_texts(&it.shown, it.counts.len()));
    let digests = in_digests.first().map(|it| words::naming::in_digests(&it.shown));
    let others: Vec<String> = others.chain(digests).collect();
    words::naming::stands_in(&most.shown, most.counts.len(), n_counted, &others)
}

fn grid(context: &PageContext<'_>, group: &Group, names: &[Name]) -> TextGrid {
    let mut columns: Vec<ArticleId> = names.iter().flat_map(|it| &it.counts).map(|it| it.article).collect();
    sort_by_key(&mut columns, |it| *it);
    columns.dedup();
    let of_entity = |id: &EntityId| {
        let own: Vec<&Name> = names.iter().filter(|it| it.entity == *id).collect();
        let mut rows: Vec<GridRow> = own.iter().map(|it| row(context, it, &columns)).collect();
        let entity = entity_link(context, *id).filter(|_| !rows.is_empty())?;
        // What has its own name alone needs none over it.
        if let [only] = rows.as_mut_slice()
            && only.name == entity.name
        {
            only.href = Some(entity.href);
            return Some(GridGroup { name: String::new(), href: None, told: String::new(), rows });
        }
        Some(GridGroup { name: entity.name, href: Some(entity.href), told: String::new(), rows })
    };
    TextGrid {
        corner: words::naming::NAMES.to_owned(),
        texts: CountedText::all(context, &columns, Overview::Naming, Lens::Entities),
        groups: group.members.iter().filter_map(of_entity).collect(),
    }
}

fn row(context: &PageContext<'_>, name: &Name, columns: &[ArticleId]) -> GridRow {
    let short_names = short_names(&context.library.corpus().articles);
    let href = |article: ArticleId| address(context, name.entity, article, name.first_in(article));
    let cells = name.counts.iter().filter_map(|count| {
        let text = columns.iter().position(|it| *it == count.article)?;
        let value = Value::Uses { n_writer: count.n_writer, n_quoted: count.n_quoted };
        Some(GridCell { text, href: href(count.article), value })
    });
    let used_in = name.digests.iter().map(|article| {
        let name = short_names.get(article.index()).cloned().unwrap_or_default();
        NamedLink { href: href(*article), name }
    });
    GridRow {
        name: name.shown.clone(),
        href: None,
        told: forms(name),
        cells: cells.collect(),
        used_in: used_in.collect(),
    }
}

/// "with “Moss”".
fn forms(name: &Name) -> String {
    if name.others.is_empty() {
        return String::new();
    }
    let told: Vec<String> = name.others.iter().take(MOST_FORMS).map(|it| format!("“{it}”")).collect();
    if name.others.len() > MOST_FORMS {
        words::naming::with_forms_and_more(&told)
    } else {
        words::naming::with_forms(&told)
    }
}
