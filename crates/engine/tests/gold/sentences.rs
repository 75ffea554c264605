//! Sentences: exact Spans, body sentences only. Ellipses may be read both ways, as the annotation says.

use crate::material::{Gold, Score};
use diptych_corpus::span::Span;
use diptych_corpus::text::paragraphs;
use diptych_engine::sentence::find_sentences;

#[test]
fn body_sentences_are_cut_where_a_reader_cuts_them() {
    let Some(gold) = Gold::open() else { return };
    let rows = gold.rows("sentences.jsonl");
    let mut score = Score::default();
    for name in Gold::documents(&rows) {
        let Some(text) = gold.texts.get(&name) else { continue };
        let found = find_sentences(text, &paragraphs(text));
        let here = || rows.iter().filter(|it| it["doc"] == name.as_str());
        let wanted: Vec<Span> = here()
            .filter(|it| it["kind"] == "body")
            .filter_map(|it| gold.span(it, "start", "end"))
            .map(|it| it.1)
            .collect();
        let elsewhere: Vec<Span> = here()
            .filter(|it| it["kind"] != "body")
            .filter_map(|it| gold.span(it, "start", "end"))
            .map(|it| it.1)
            .collect();
        let in_body = |span: &&Span| !elsewhere.iter().any(|it| it.overlaps(**span));
        for span in found.iter().filter(in_body) {
            score.n_found += 1;
            score.n_hits += usize::from(wanted.contains(span));
            if !wanted.contains(span) {
                println!("  not in gold: {name} {}", span.of(text));
            }
        }
        score.n_wanted += wanted.len();
    }
    println!("sentences: F1 {:.3} of {}", score.f1(), score.n_wanted);
    assert!(score.f1() >= 0.97);
}
