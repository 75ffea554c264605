//! Reuse: the passages that two of the annotated articles share, as one passage in two paragraphs, and what each article repeats
//! of itself word for word or nearly so. Paraphrases are for alignment; those found all the same count as right.

use crate::material::Gold;
use diptych_corpus::span::Span;
use diptych_engine::reuse::{Likeness, Passage, find_reuse};
use serde_json::Value;

/// How much two Spans have in common of what they cover together, in percent. Whether a full stop belongs to a passage, or the
/// word that announces it, is a matter of taste.
const SAME: usize = 85;

/// The documents that were read for what they repeat.
const READ_TWICE: [&str; 3] = ["000_", "002_", "004_"];

/// One row of the annotation, or one paragraph of what was found.
#[derive(Clone, Debug, PartialEq)]
struct Pair {
    docs: (String, String),
    spans: (Span, Span),
    kind: String,
    words: String,
}

struct Evaluation {
    gold: Gold,
    found: Vec<Passage>,
}

impl Evaluation {
    fn new() -> Option<Self> {
        let gold = Gold::open()?;
        let texts: Vec<&str> = gold.texts.values().map(String::as_str).collect();
        let found = find_reuse(&texts);
        Some(Self { gold, found })
    }

    fn doc(&self, place: usize) -> (&str, &str) {
        let (name, text) = self.gold.texts.iter().nth(place).unwrap();
        (name, text)
    }

    /// The paragraphs of each passage, as rows have them.
    fn pairs(&self) -> Vec<Pair> {
        let pairs = |it: &Passage| -> Vec<Pair> {
            let ((a, text), (b, _)) = (self.doc(it.a), self.doc(it.b));
            let kind = if a == b { "self-repeat" } else { "verbatim" };
            let pair = |spans: &(Span, Span)| Pair {
                docs: (a.to_owned(), b.to_owned()),
                spans: *spans,
                kind: kind.to_owned(),
                words: spans.0.of(text).to_owned(),
            };
            it.paragraphs.iter().map(pair).collect()
        };
        self.found.iter().flat_map(pairs).collect()
    }

    fn rows(&self) -> Vec<(Pair, Value)> {
        let read = |row: Value| {
            let span = |doc: &str, start: &str, end: &str| {
                let mut side = row.clone();
                side["doc"] = row[doc].clone();
                self.gold.span(&side, start, end).unwrap().1
            };
            let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
            let spans = (span("doc_a", "start_a", "end_a"), span("doc_b", "start_b", "end_b"));
            let pair = Pair { docs: (text("doc_a"), text("doc_b")), spans, kind: text("kind"), words: text("text_a") };
            (pair, row)
        };
        self.gold.rows("reuse.jsonl").into_iter().map(read).collect()
    }
}

fn is_same(one: &Pair, other: &Pair) -> bool {
    let is_near = |one: Span, other: Span| {
        let both = one.intersection(other).map_or(0, Span::len);
        100 * both >= SAME * one.union(other).len()
    };
    (&one.docs, &one.kind) == (&other.docs, &other.kind)
        && is_near(one.spans.0, other.spans.0)
        && is_near(one.spans.1, other.spans.1)
}

#[test]
fn the_two_shared_paragraphs_are_one_passage_and_nothing_else_is_shared() {
    let Some(evaluation) = Evaluation::new() else { return };
    let rows: Vec<Pair> = evaluation.rows().into_iter().map(|it| it.0).filter(|it| it.kind == "verbatim").collect();
    let found: Vec<Pair> = evaluation.pairs().into_iter().filter(|it| it.kind == "verbatim").collect();
    assert_eq!(found.iter().map(|it| it.spans).collect::<Vec<_>>(), rows.iter().map(|it| it.spans).collect::<Vec<_>>());
    let shared: Vec<&Passage> = evaluation.found.iter().filter(|it| it.a != it.b).collect();
    assert_eq!(
        shared.iter().map(|it| (it.paragraphs.len(), it.likeness)).collect::<Vec<_>>(),
        [(2, Likeness::Verbatim)]
    );
    println!("reuse: {} paragraphs in {} passage, no others", rows.len(), shared.len());
}

#[test]
fn what_an_article_repeats_is_found_and_no_more() {
    let Some(evaluation) = Evaluation::new() else { return };
    let rows: Vec<(Pair, Value)> = evaluation.rows().into_iter().filter(|it| it.0.kind == "self-repeat").collect();
    let found: Vec<Pair> = evaluation.pairs().into_iter().filter(|it| it.kind == "self-repeat").collect();
    let is_read = |it: &&Pair| READ_TWICE.iter().any(|doc| it.docs.0.starts_with(doc));
    let (mut n_wanted, mut n_found, mut n_right) = (0, 0, 0);
    for (row, _) in rows.iter().filter(|it| it.1["subkind"] != "paraphrase") {
        n_wanted += 1;
        n_found += usize::from(found.iter().any(|it| is_same(it, row)));
        if !found.iter().any(|it| is_same(it, row)) {
            println!("  missed: {row:?}");
        }
    }
    let told: Vec<&Pair> = found.iter().filter(is_read).collect();
    for it in &told {
        n_right += usize::from(rows.iter().any(|row| is_same(it, &row.0)));
        if !rows.iter().any(|row| is_same(it, &row.0)) {
            println!("  not in gold: {it:?}");
        }
    }
    println!("self-repeats: {n_found} of {n_wanted} found, {n_right} of {} right", told.len());
    assert_eq!((n_found, n_right), (n_wanted, told.len()));
}
