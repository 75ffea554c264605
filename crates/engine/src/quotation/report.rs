//! A reporting word with its subject. Knows verbs and what stands before and after them; which words report is for `reports`.

use crate::word_list::word_list;
use std::ops::Range;

use diptych_corpus::span::Span;

use super::annotated_text::AnnotatedText;
use super::cue::Reach;
use super::subject::{self, Subject, opening_subject, subject_after, subject_before};

/// One reporting word and who reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Report {
    /// The reporting word, or "according to".
    pub(super) cue: Span,
    /// The subject; none if the words do not tell.
    pub(super) subject: Option<Subject>,
    /// The first token of the cue and of a subject that is its own.
    pub(super) first: usize,
    /// The last token of them.
    pub(super) last: usize,
    /// Where the reported words may stand.
    pub(super) form: Form,
}

/// How a report is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// "he said …"
    Verb(Reach),
    /// "…, adding …"
    Participle,
    /// "according to …"
    According,
    /// "Brandt: “…”", "“…” — Lena Brandt": no word reports.
    Beside,
}

/// Whether `word` is a dash.
pub(super) fn is_dash(word: &str) -> bool {
    matches!(word, "—" | "–" | "-" | "―")
}

/// The report of the verb at `at`, unless the word is no verb there. `earlier` is the subject of the report before it.
pub(super) fn verb(
    annotated: &AnnotatedText<'_>,
    sentence: &Range<usize>,
    at: usize,
    reach: Reach,
    earlier: Option<Subject>,
) -> Option<Report> {
    let report =
        |subject: Option<Subject>, first, last, form| Report { cue: annotated.span(at), subject, first, last, form };
    if let Some(subject) = quoted_source(annotated, sentence, at) {
        return Some(report(Some(subject), at, subject.last + 2, Form::Verb(Reach::Marked)));
    }
    if annotated.word(at).ends_with("ing") && opens_clause(annotated, sentence, at) {
        let earlier = earlier.or_else(|| opening_subject(annotated, sentence)).filter(|it| it.last < at);
        return Some(report(earlier, at, at, Form::Participle));
    }
    if let Some(subject) = subject_before(annotated, sentence, at)
        .filter(|it| is_plain(annotated, it) || is_sure(annotated, at, reach, it))
    {
        return Some(report(Some(subject), subject.first, at, Form::Verb(reach)));
    }
    let before = at.checked_sub(1).filter(|&it| it >= sentence.start)?;
    if word_list!("and but then").has(annotated.word(before)) {
        let subject = earlier.or_else(|| opening_subject(annotated, sentence));
        return subject.map(|it| report(Some(it), at, at, Form::Verb(reach)));
    }
    if annotated.word(before) == "," || is_dash(annotated.word(before)) || annotated.is_quoted(before) {
        let is_after_words = (before.saturating_sub(1)..=before).any(|it| annotated.is_quoted(it));
        let subject = subject_after(annotated, sentence, at).filter(|it| is_after_words || is_plain(annotated, it))?;
        return Some(report(Some(subject), at, subject.last, Form::Verb(reach)));
    }
    None
}

fn opens_clause(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> bool {
    at == sentence.start
        || at
            .checked_sub(1)
            .is_some_and(|it| matches!(annotated.word(it), "," | "and" | "–" | "—" | ";") || annotated.is_quoted(it))
}

/// Whether a subject is a name, a pronoun, or a role without more: "a man in a village called Mirow" reports nothing.
fn is_plain(annotated: &AnnotatedText<'_>, subject: &Subject) -> bool {
    let mut words = annotated.words(subject.first, subject.last);
    subject.is_listed && (subject.kind.is_name() || !words.any(subject::is_tie))
}

/// "quoted a diplomat as saying": whom the subject quotes.
fn quoted_source(annotated: &AnnotatedText<'_>, sentence: &Range<usize>, at: usize) -> Option<Subject> {
    if !word_list!("quoted quotes quoting cited cites citing").has(annotated.word(at)) {
        return None;
    }
    let subject = subject_after(annotated, sentence, at)?;
    (annotated.word(subject.last + 1) == "as" && annotated.word(subject.last + 2).ends_with("ing")).then_some(subject)
}

/// Whether what stands around a reporting word leaves no doubt that it reports, so that any phrase before it may speak.
fn is_sure(annotated: &AnnotatedText<'_>, at: usize, reach: Reach, subject: &Subject) -> bool {
    let next = annotated.word(at + 1);
    let is_before_words =
        matches!(next, "that" | ":") || annotated.is_quoted(at + 1) || next == "," && annotated.is_quoted(at + 2);
    let is_after_words = subject.first.checked_sub(1).is_some_and(|it| annotated.is_quoted(it));
    reach == Reach::Clause || is_before_words || is_after_words
}
