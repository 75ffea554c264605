//! What is told of captures: their days and the counts of what changed, in the words of `words::captures`.

use diptych_corpus::date::PartialDate;
use diptych_corpus::model::Article;
use diptych_library::article_name::in_a_sentence;
use diptych_library::date;

use super::model::{ChangeKind, Sentence};
use crate::words;

/// Who published a capture and when, and when it was brought.
pub(super) fn facts(article: &Article, brought: Option<PartialDate>) -> String {
    words::captures::facts(&in_a_sentence(article), brought.map(date::long).as_deref())
}

/// The way to what changed between two captures, by the days on which they were brought.
pub(super) fn way(older: PartialDate, newer: PartialDate) -> String {
    words::captures::way(&date::long(older), &date::long(newer))
}

/// How many sentences changed, and how.
pub(super) fn counts(sentences: &[Sentence]) -> String {
    let n_of = |kind: ChangeKind| sentences.iter().filter(|it| it.kinds.contains(&kind)).count();
    let n_edited = sentences.iter().filter(|it| it.is_edited()).count();
    let edits = ChangeKind::ALL.into_iter().filter(|kind| *kind != ChangeKind::Moved && n_of(*kind) > 0);
    let edits: Vec<(usize, &str)> = edits.map(|kind| (n_of(kind), kind.name())).collect();
    words::captures::counts(n_edited, sentences.len(), &edits, n_of(ChangeKind::Moved))
}

/// Whether the newer text says that it was changed.
pub(super) fn notice(sentences: &[Sentence]) -> String {
    let has_notice = sentences.iter().any(|it| it.kinds.contains(&ChangeKind::Notice));
    let is_edit = |it: &&Sentence| it.is_edited() && !it.kinds.contains(&ChangeKind::Notice);
    let n_edits = sentences.iter().filter(is_edit).count();
    let n_named = sentences.iter().filter(is_edit).filter(|it| it.is_noticed).count();
    words::captures::notice(has_notice, n_edits, n_named)
}
