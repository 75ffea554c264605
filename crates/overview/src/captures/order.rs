//! One text of two: the sentences of the newer one in their order, and between them those that only the older one has.

use std::collections::{BTreeMap, BTreeSet};

use diptych_library::link_list::{Difference, Standing};

use super::Capture;
use super::capture::CapturedSentence;
use super::change::{Change, change};
use super::model::{ChangeKind, Sentence};
use super::moved::{Pair, tell_moved};
use super::notice;
use crate::difference::{difference, without_marks};

/// A notice that has so many words of a whole sentence is about it; fewer stand there by chance.
const NAMES_OF_SENTENCE: usize = 2;

/// All sentences of both, each once.
pub(super) fn one_text(older: &Capture, newer: &Capture, pairs: &[Pair]) -> Vec<Sentence> {
    let pairs: BTreeMap<usize, (usize, bool)> =
        tell_moved(pairs.to_vec()).into_iter().map(|(it, is_moved)| (it.newer, (it.older, is_moved))).collect();
    let is_new_notice = |(at, it): &(usize, &CapturedSentence)| it.is_notice && !pairs.contains_key(at);
    let notice = newer.sentences.iter().enumerate().filter(is_new_notice).flat_map(|(_, it)| &it.words);
    let notice: BTreeSet<&str> = notice.map(|it| without_marks(it)).collect();
    let mut removed = removed_behind(older, &pairs);
    let mut text: Vec<Sentence> = Vec::new();
    let mut add_removed = |place: Option<usize>, text: &mut Vec<Sentence>| {
        let sentences = removed.remove(&place).unwrap_or_default();
        text.extend(sentences.into_iter().map(|it| of_one(it, Standing::First, &notice)));
    };
    add_removed(None, &mut text);
    for (at, sentence) in newer.sentences.iter().enumerate() {
        let before = pairs.get(&at).and_then(|(older_at, is_moved)| Some((older.sentences.get(*older_at)?, *is_moved)));
        text.push(match before {
            Some((before, is_moved)) => of_both(before, sentence, is_moved, &notice),
            None => of_one(sentence, Standing::Second, &notice),
        });
        add_removed(Some(at), &mut text);
    }
    text
}

/// The sentences that only the older text has, by the sentence of the newer one behind which they stand.
fn removed_behind<'a>(
    older: &'a Capture,
    pairs: &BTreeMap<usize, (usize, bool)>,
) -> BTreeMap<Option<usize>, Vec<&'a CapturedSentence>> {
    let newer_of: BTreeMap<usize, (usize, bool)> =
        pairs.iter().map(|(newer, (older, is_moved))| (*older, (*newer, *is_moved))).collect();
    let mut removed: BTreeMap<Option<usize>, Vec<&CapturedSentence>> = BTreeMap::new();
    let mut place = None;
    for (at, sentence) in older.sentences.iter().enumerate() {
        match newer_of.get(&at) {
            Some((newer, false)) => place = Some(*newer),
            Some((_, true)) => {}
            None => removed.entry(place).or_default().push(sentence),
        }
    }
    removed
}

fn of_both(before: &CapturedSentence, after: &CapturedSentence, is_moved: bool, notice: &BTreeSet<&str>) -> Sentence {
    let Change { mut kinds, reasons, words } = change(before, after);
    kinds.extend(is_moved.then_some(ChangeKind::Moved));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    Sentence {
        runs: if words.is_empty() && before.words == after.words {
            vec![(Standing::Both, after.written.clone())]
        } else {
            runs(&before.written, &after.written)
        },
        is_noticed: notice::n_named(notice, &words) > 0,
        reasons,
        ..sentence(after, kinds)
    }
}

fn of_one(of: &CapturedSentence, standing: Standing, notice: &BTreeSet<&str>) -> Sentence {
    let kind = match standing {
        _ if of.is_notice => ChangeKind::Notice,
        Standing::First => ChangeKind::Removed,
        Standing::Both | Standing::Second => ChangeKind::Added,
    };
    let words: Vec<&str> = of.words.iter().map(String::as_str).collect();
    Sentence {
        runs: vec![(standing, of.written.clone())],
        is_noticed: !of.is_notice && notice::n_named(notice, &words) >= NAMES_OF_SENTENCE,
        ..sentence(of, vec![kind])
    }
}

fn sentence(of: &CapturedSentence, kinds: Vec<ChangeKind>) -> Sentence {
    Sentence {
        kinds,
        runs: Vec::new(),
        reasons: Vec::new(),
        is_noticed: false,
        begins_paragraph: of.begins_paragraph,
        is_headline: of.is_headline,
    }
}

/// The words of both in one run, those joined that stand in the same texts; sentences that are too long for that one after the other.
fn runs(before: &str, after: &str) -> Vec<(Standing, String)> {
    let Difference::Words(words) = difference(before, after) else {
        return vec![(Standing::First, before.to_owned()), (Standing::Second, after.to_owned())];
    };
    let mut runs: Vec<(Standing, String)> = Vec::new();
    for (standing, word) in words {
        match runs.last_mut() {
            Some((known, run)) if *known == standing => run.extend([" ", &word]),
            _ => runs.push((standing, word)),
        }
    }
    runs
}

/// The lines of the page in both texts, each once, with where it stands.
pub(super) fn not_compared(older: &Capture, newer: &Capture) -> Vec<(Standing, String)> {
    let in_older = older.page_lines.iter().map(|it| match newer.page_lines.contains(it) {
        true => (Standing::Both, it),
        false => (Standing::First, it),
    });
    let in_newer = newer.page_lines.iter().filter(|it| !older.page_lines.contains(it));
    let lines = in_older.chain(in_newer.map(|it| (Standing::Second, it)));
    lines.map(|(standing, line)| (standing, line.clone())).collect()
}
