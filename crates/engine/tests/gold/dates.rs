//! Dates: exact Spans, and the value where words or dateline tell it.

use crate::material::{Gold, Score};
use diptych_corpus::text::paragraphs;
use diptych_engine::date::find_dates;
use diptych_engine::token::find_tokens;

#[test]
fn dates_have_their_span_and_value() {
    let Some(gold) = Gold::open() else { return };
    let mut rows = gold.rows("entities.jsonl");
    rows.retain(|it| it["type"] == "date");
    let (mut score, mut n_values, mut n_right) = (Score::default(), 0, 0);
    for name in Gold::documents(&rows) {
        let Some(text) = gold.texts.get(&name) else { continue };
        let found = find_dates(text, &paragraphs(text), &find_tokens(text));
        score.n_found += found.len();
        let mut hits = Vec::new();
        for row in rows.iter().filter(|it| it["doc"] == name.as_str()) {
            let Some((_, span)) = gold.span(row, "start", "end") else { continue };
            score.n_wanted += 1;
            let Some(hit) = found.iter().find(|it| it.span == span) else {
                println!("  missed: {} {}", &name[..3], span.of(text));
                continue;
            };
            hits.push(span);
            if row["resolved_from"] == "text" || row["resolved_from"] == "doc" {
                n_values += 1;
                let written = hit.value.map(|it| it.written()).unwrap_or_default();
                n_right += usize::from(row["value"] == written.as_str());
                if row["value"] != written.as_str() {
                    println!("  other value: {} {} {written}", &name[..3], span.of(text));
                }
            }
        }
        score.n_hits += hits.len();
        for extra in found.iter().filter(|it| !hits.contains(&it.span)) {
            println!("  not in gold: {} {}", &name[..3], extra.span.of(text));
        }
    }
    println!("dates: F1 {:.3} of {}, values {n_right} of {n_values}", score.f1(), score.n_wanted);
    assert!(score.f1() >= 0.9 && n_right * 10 >= n_values * 9);
}
