//! From labels of words to names, and what the article as a whole says of them: one spelling names one kind of thing, a last
//! name is that of the person who was named in full, and what was found once is found again. Knows words and labels; knows no
//! weights.

use std::ops::Range;

use super::article_forms::{ArticleForms, Style, fact};
use super::hash::{Table, join};
use super::label::{NameKind, begins};
use crate::hash::START;

/// Longer names are not looked for again.
const LONGEST_REPEAT: usize = 6;

/// A name, by its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) words: Range<usize>,
    pub(crate) kind: NameKind,
}

/// Puts into `found` the names that `labels` tell of.
pub(crate) fn names_of(labels: &[u8], found: &mut Vec<Found>) {
    found.clear();
    for (at, &label) in labels.iter().enumerate() {
        let Some(kind) = NameKind::of(label) else { continue };
        match found.last_mut() {
            Some(last) if !begins(label) && last.words.end == at => last.words.end = at + 1,
            _ => found.push(Found { words: at..at + 1, kind }),
        }
    }
}

/// What is known of one spelling.
#[derive(Clone, Copy, Debug, Default)]
struct Spelling {
    /// How often it was found, by kind.
    n_found: [u32; 4],
    /// How often persons of several names have it as their last.
    n_last: u32,
}

impl Spelling {
    /// What it names most often; `own` where that is as often.
    fn majority(&self, own: NameKind) -> NameKind {
        let n_own = self.n_found[own as usize];
        let most = NameKind::ALL.into_iter().max_by_key(|it| self.n_found[*it as usize]).unwrap_or(own);
        if self.n_found[most as usize] > n_own { most } else { own }
    }

    fn is_found(&self) -> bool {
        self.n_found != [0; 4]
    }
}

/// Spellings by the hash of their words.
#[derive(Default)]
struct Spellings {
    by_hash: Table,
    all: Vec<Spelling>,
}

impl Spellings {
    fn at(&mut self, hash: u64) -> Option<&mut Spelling> {
        let next = u32::try_from(self.all.len()).ok()?;
        let number = self.by_hash.find_or_put(hash, next);
        if number == next {
            self.all.push(Spelling::default());
        }
        self.all.get_mut(number as usize)
    }

    fn find(&self, hash: u64) -> Option<&Spelling> {
        self.all.get(self.by_hash.find(hash)? as usize)
    }
}

/// Lets the names of an article agree with each other.
pub(crate) fn agree(article: &ArticleForms<'_>, found: Vec<Found>) -> Vec<Found> {
    let mut spellings = Spellings::default();
    for name in &found {
        if let Some(spelling) = spellings.at(hash_of(article, &name.words)) {
            spelling.n_found[name.kind as usize] += 1;
        }
        let last = name.words.end.saturating_sub(1);
        if name.kind == NameKind::Person
            && name.words.len() > 1
            && let Some(spelling) = spellings.at(hash_of(article, &(last..name.words.end)))
        {
            spelling.n_last += 1;
        }
    }
    let mut agreed: Vec<Found> = Vec::with_capacity(found.len());
    let mut from = 0;
    for name in found {
        add_repeats(article, &spellings, from..name.words.start, &mut agreed);
        from = name.words.end;
        agreed.push(Found { kind: agreed_kind(article, &spellings, &name), words: name.words });
    }
    add_repeats(article, &spellings, from..article.words.len(), &mut agreed);
    agreed
}

fn agreed_kind(article: &ArticleForms<'_>, spellings: &Spellings, name: &Found) -> NameKind {
    let Some(spelling) = spellings.find(hash_of(article, &name.words)) else { return name.kind };
    let majority = spelling.majority(name.kind);
    // A person named in full lends the kind to the last name alone, unless that is found as something else as often.
    if name.words.len() == 1 && spelling.n_last > 0 && majority != NameKind::Person {
        let n_other = spelling.n_found[majority as usize];
        if spelling.n_last + spelling.n_found[0] >= n_other {
            return NameKind::Person;
        }
    }
    majority
}

/// Finds spellings again that were passed over in `gap`.
fn add_repeats(article: &ArticleForms<'_>, spellings: &Spellings, gap: Range<usize>, agreed: &mut Vec<Found>) {
    let mut at = gap.start;
    while at < gap.end {
        match repeat_at(article, spellings, at, gap.end) {
            Some(repeat) => {
                at = repeat.words.end;
                agreed.push(repeat);
            }
            None => at += 1,
        }
    }
}

fn repeat_at(article: &ArticleForms<'_>, spellings: &Spellings, at: usize, end: usize) -> Option<Found> {
    let form = article.form(at).filter(|it| it.case.is_name_like() && it.facts & fact::LOWER == 0)?;
    let is_name_like = |it: usize| article.form(it).is_some_and(|it| it.case.is_name_like());
    if at.checked_sub(1).is_some_and(is_name_like) || form.span.is_empty() {
        return None;
    }
    let mut hash = START;
    let mut longest = None;
    for last in at..end.min(at + LONGEST_REPEAT) {
        hash = join(hash, article.form(last)?.written);
        if !is_name_like(last) || is_name_like(last + 1) {
            continue;
        }
        if let Some(spelling) = spellings.find(hash).filter(|it| it.is_found()) {
            longest = Some(Found { words: at..last + 1, kind: spelling.majority(NameKind::Person) });
        }
    }
    let repeat = longest?;
    let place = article.sentences.partition_point(|it| it.words.end <= at);
    let sentence = article.sentences.get(place)?;
    (repeat.words.end <= sentence.words.end && sentence.style != Style::Foreign).then_some(repeat)
}

fn hash_of(article: &ArticleForms<'_>, words: &Range<usize>) -> u64 {
    words.clone().filter_map(|it| article.form(it)).fold(START, |hash, form| join(hash, form.written))
}

#[cfg(test)]
mod tests {
    use super::{Found, agree, names_of};
    use crate::recognition::article_forms::ArticleForms;
    use crate::recognition::clusters::Clusters;
    use crate::recognition::label::NameKind::{self, Organization, Person, Place};
    use crate::recognition::lists::Lists;
    use crate::token::find_tokens;
    use diptych_corpus::span::Span;

    /// Lets the names of `text` agree that were found at `found`: the first words, how many, and the kind.
    #[track_caller]
    fn check(text: &str, found: &[(usize, usize, NameKind)], expected: &[(&str, NameKind)]) {
        let article =
            ArticleForms::new(text, &[Span::whole(text)], &find_tokens(text), &Lists::default(), &Clusters::default());
        let found = found.iter().map(|&(first, n_words, kind)| Found { words: first..first + n_words, kind }).collect();
        let agreed = agree(&article, found);
        let words = |it: &Found| article.words[it.words.clone()].iter().map(|it| it.span.of(text)).collect::<Vec<_>>();
        let agreed: Vec<(String, NameKind)> = agreed.iter().map(|it| (words(it).join(" "), it.kind)).collect();
        let expected: Vec<(String, NameKind)> = expected.iter().map(|it| (it.0.to_owned(), it.1)).collect();
        assert_eq!(agreed, expected);
    }

    #[test]
    fn labels_make_names() {
        let mut found = Vec::new();
        names_of(&[0, 1, 2, 1, 5, 0, 6], &mut found);
        let expected = [(1..3, Person), (3..4, Person), (4..5, Organization), (6..7, Organization)];
        assert_eq!(found, expected.map(|(words, kind)| Found { words, kind }));
    }

    #[test]
    fn a_last_name_takes_the_kind_of_the_full_one() {
        let text = "when Ann Holm came, Holm said";
        check(text, &[(1, 2, Person), (5, 1, Place)], &[("Ann Holm", Person), ("Holm", Person)]);
    }

    #[test]
    fn a_spelling_is_what_it_is_most_often() {
        let text = "in Acme and Acme and Acme";
        let found = [(1, 1, Place), (3, 1, Organization), (5, 1, Organization)];
        check(text, &found, &[("Acme", Organization), ("Acme", Organization), ("Acme", Organization)]);
    }

    #[test]
    fn what_was_found_once_is_found_again_but_not_inside_of_more() {
        let text = "in Ulm they sang and Ulm sang while the Ulm Choir and New Ulm slept";
        check(text, &[(1, 1, Place)], &[("Ulm", Place), ("Ulm", Place)]);
    }
}
