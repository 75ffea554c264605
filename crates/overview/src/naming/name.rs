//! Names with their short forms folded into them: "Moss" counts as "Gabriel Moss". By one rule for every entity: a form is another's if it
//! is the same but for case and hyphens, if the longer one begins with it, or, of people and organizations, ends with it. So
//! "Valley" is no short form of "Upper Valley", which is a place of its own name.

use std::cmp::Reverse;

use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::vocabulary::EntityKind;
use diptych_engine::lower_case::lower_cased;
use diptych_engine::naming::uses_of;
use diptych_library::count_source::CountSource;
use diptych_library::measure::name_surface;

use super::word::{Count, Word, words_for};
use crate::page_context::PageContext;

/// A name of one entity in all its forms.
#[derive(Clone, Debug)]
pub(super) struct Name {
    pub(super) entity: EntityId,
    /// The form that stands for all: the gazetteer's own if it is one of them, else the one that is used most.
    pub(super) shown: String,
    /// The other forms, in the order of their use; not those that differ in case or hyphens alone.
    pub(super) others: Vec<String>,
    /// How often each text that was counted uses it, in the order of the texts.
    pub(super) counts: Vec<Count>,
    /// Where it can be read first, in texts that are shown as they were published and in digests.
    pub(super) first: Vec<(ArticleId, usize)>,
    /// The digests that use it.
    pub(super) digests: Vec<ArticleId>,
}

impl Name {
    /// How often it is used in texts that were counted.
    pub(super) fn n_uses(&self) -> usize {
        self.counts.iter().map(|it| it.n_writer + it.n_quoted).sum()
    }

    /// Which mention of its entity is its first in a text that can be read.
    pub(super) fn first_in(&self, article: ArticleId) -> Option<usize> {
        self.first.iter().find(|(it, _)| *it == article).map(|(_, nth)| *nth)
    }
}

/// A form with where it is used.
struct Form {
    surface: String,
    misspelled: bool,
    counts: Vec<Count>,
    first: Vec<(ArticleId, usize)>,
    digests: Vec<ArticleId>,
}

/// The names of each of `entities`, in their order; of one entity those that most texts use first.
pub(super) fn names_for(context: &PageContext<'_>, entities: &[EntityId]) -> Vec<Name> {
    entities.iter().flat_map(|id| names_of(context, *id)).collect()
}

fn names_of(context: &PageContext<'_>, entity: EntityId) -> Vec<Name> {
    let Some(found) = context.library.entity(entity) else { return Vec::new() };
    let groups = folded(forms(context, entity), found.kind);
    let mut names: Vec<Name> = groups.into_iter().map(|forms| name(entity, &found.name, forms)).collect();
    sort_by_key(&mut names, |it| Reverse((it.counts.len(), it.n_uses(), it.digests.len())));
    names
}

fn forms(context: &PageContext<'_>, entity: EntityId) -> Vec<Form> {
    let all: Vec<ArticleId> = context.library.article_ids().collect();
    let mut forms: Vec<Form> = words_for(context, &all, &[entity]).into_iter().map(counted).collect();
    for article in all {
        if CountSource::of(context.library.corpus(), article) == CountSource::Digest {
            add_digest(context, &mut forms, article, entity);
        }
    }
    forms
}

fn counted(word: Word) -> Form {
    let mut first: Vec<(ArticleId, usize)> = Vec::new();
    for (article, used) in &word.uses {
        if !first.iter().any(|(it, _)| it == article) {
            first.push((*article, used.nth));
        }
    }
    Form { surface: word.surface, misspelled: word.misspelled, counts: word.counts, first, digests: Vec::new() }
}

/// A digest keeps the names of its source, and is not counted.
fn add_digest(context: &PageContext<'_>, forms: &mut Vec<Form>, article: ArticleId, entity: EntityId) {
    let Some((text, found)) = context.library.article(article).zip(context.library.annotations(article)) else {
        return;
    };
    for used in uses_of(&text.text, found, entity) {
        let surface = name_surface(&used.surface);
        let place = forms.iter().position(|it| it.surface == surface).unwrap_or_else(|| {
            let (misspelled, counts) = (used.misspelled, Vec::new());
            forms.push(Form { surface, misspelled, counts, first: Vec::new(), digests: Vec::new() });
            forms.len() - 1
        });
        if let Some(form) = forms.get_mut(place).filter(|it| !it.digests.contains(&article)) {
            form.digests.push(article);
            form.first.push((article, used.nth));
        }
    }
}

/// Forms of one name together.
fn folded(forms: Vec<Form>, kind: EntityKind) -> Vec<Vec<Form>> {
    let mut names: Vec<Vec<Form>> = Vec::new();
    for form in forms {
        let is_same = |name: &Vec<Form>| name.iter().any(|it| is_one_name(it, &form, kind));
        let (same, others): (Vec<_>, Vec<_>) = names.into_iter().partition(is_same);
        names = others;
        names.push(same.into_iter().flatten().chain([form]).collect());
    }
    names
}

fn is_one_name(one: &Form, other: &Form, kind: EntityKind) -> bool {
    one.misspelled == other.misspelled
        && (plain(&one.surface) == plain(&other.surface)
            || is_short_for(&one.surface, &other.surface, kind)
            || is_short_for(&other.surface, &one.surface, kind))
}

/// A name without what is no difference.
fn plain(surface: &str) -> String {
    lower_cased(surface).replace('-', " ")
}

fn is_short_for(short: &str, long: &str, kind: EntityKind) -> bool {
    let (short, long) = (lower_cased(short), lower_cased(long));
    let is_beginning = long.strip_prefix(&short).is_some_and(|rest| rest.starts_with(' '));
    let is_end = long.strip_suffix(&short).is_some_and(|rest| rest.ends_with(' '));
    is_beginning || is_end && matches!(kind, EntityKind::Person | EntityKind::Organization)
}

fn name(entity: EntityId, own: &str, mut forms: Vec<Form>) -> Name {
    sort_by_key(&mut forms, |it| Reverse((n_uses(&it.counts), it.digests.len())));
    let is_own = |it: &&Form| plain(&it.surface) == plain(own);
    let shown = forms.iter().find(is_own).or(forms.first()).map_or_else(String::new, |it| it.surface.clone());
    let mut name =
        Name { entity, shown, others: Vec::new(), counts: Vec::new(), first: Vec::new(), digests: Vec::new() };
    for form in forms {
        let is_new = |it: &String| plain(it) != plain(&form.surface);
        if is_new(&name.shown) && name.others.iter().all(is_new) {
            name.others.push(form.surface.clone());
        }
        add(&mut name, form);
    }
    sort_by_key(&mut name.counts, |it| it.article);
    sort_by_key(&mut name.first, |it| *it);
    sort_by_key(&mut name.digests, |it| *it);
    name
}

fn add(name: &mut Name, form: Form) {
    for count in form.counts {
        match name.counts.iter_mut().find(|it| it.article == count.article) {
            Some(known) => {
                known.n_writer += count.n_writer;
                known.n_quoted += count.n_quoted;
            }
            None => name.counts.push(count),
        }
    }
    name.first.extend(form.first);
    let new: Vec<ArticleId> = form.digests.into_iter().filter(|it| !name.digests.contains(it)).collect();
    name.digests.extend(new);
}

fn n_uses(counts: &[Count]) -> usize {
    counts.iter().map(|it| it.n_writer + it.n_quoted).sum()
}

#[cfg(test)]
mod tests {
    use diptych_corpus::vocabulary::EntityKind;

    use super::is_short_for;

    #[test]
    fn a_surname_is_short_for_its_person_and_a_place_is_not_short_for_another() {
        assert!(is_short_for("Moss", "Gabriel Moss", EntityKind::Person));
        assert!(is_short_for("Dam Council", "Upper Dam council", EntityKind::Organization));
        assert!(is_short_for("Upper Dam", "Upper Dam district", EntityKind::Place));
        assert!(!is_short_for("Dam", "Upper Dam", EntityKind::Place));
        assert!(!is_short_for("Dam", "Damson", EntityKind::Person), "whole words alone");
    }
}
