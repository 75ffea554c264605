//! Reuse: the passages that two of the annotated articles share.

use crate::material::Gold;
use diptych_engine::reuse::{Likeness, find_reuse};

#[test]
fn shared_passages_are_found_and_no_others() {
    let Some(gold) = Gold::open() else { return };
    let texts: Vec<&str> = gold.texts.values().map(String::as_str).collect();
    let names: Vec<&String> = gold.texts.keys().collect();
    let mut found: Vec<_> = find_reuse(&texts).into_iter().filter(|it| it.likeness != Likeness::SelfRepeat).collect();
    let rows: Vec<_> = gold.rows("reuse.jsonl").into_iter().filter(|it| it["kind"] == "verbatim").collect();
    for row in &rows {
        let mut one = row.clone();
        one["doc"] = row["doc_a"].clone();
        let (_, a_span) = gold.span(&one, "start_a", "end_a").unwrap();
        one["doc"] = row["doc_b"].clone();
        let (_, b_span) = gold.span(&one, "start_b", "end_b").unwrap();
        let is_it = |it: &diptych_engine::reuse::Passage| {
            row["doc_a"] == names[it.a].as_str() && (it.a_span, it.b_span) == (a_span, b_span)
        };
        let place = found.iter().position(is_it);
        assert!(place.is_some(), "{} is missed", row["text_a"]);
        found.remove(place.unwrap());
    }
    for extra in &found {
        println!("  not in gold: {} {}", &names[extra.b][..3], extra.b_span.of(texts[extra.b]));
    }
    println!("reuse: {} of {}, {} others", rows.len(), rows.len(), found.len());
    assert!(found.is_empty());
}
