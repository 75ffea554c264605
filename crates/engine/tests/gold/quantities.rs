//! Quantities: exact Spans with the right value.

use crate::material::{Gold, Score};
use diptych_engine::quantity::{Quantity, find_quantities};
use diptych_engine::token::find_tokens;
use serde_json::Value;

#[test]
fn figures_have_their_span_and_value() {
    let Some(gold) = Gold::open() else { return };
    let rows = gold.rows("quantities.jsonl");
    let mut score = Score::default();
    for name in Gold::documents(&rows) {
        let Some(text) = gold.texts.get(&name) else { continue };
        let found = find_quantities(text, &find_tokens(text));
        score.n_found += found.len();
        let mut hits = Vec::new();
        for row in rows.iter().filter(|it| it["doc"] == name.as_str()) {
            let Some((_, span)) = gold.span(row, "start", "end") else { continue };
            score.n_wanted += 1;
            match found.iter().find(|it| it.span == span && has_value(it, &row["value"])) {
                Some(hit) => hits.push(hit.span),
                None => println!("  missed: {} {} {}", &name[..3], span.of(text), row["value"]),
            }
        }
        score.n_hits += hits.len();
        for extra in found.iter().filter(|it| !hits.contains(&it.span)) {
            println!("  not in gold: {} {} {:?}", &name[..3], extra.span.of(text), extra.value);
        }
    }
    println!("quantities: F1 {:.3} of {}", score.f1(), score.n_wanted);
    assert!(score.f1() >= 0.9);
}

fn has_value(quantity: &Quantity, wanted: &Value) -> bool {
    let ends = quantity.value.map(|it| (it.0.0 as f64 / 1000.0, it.1.0 as f64 / 1000.0));
    let wanted = match wanted {
        Value::Array(ends) => ends.first().and_then(Value::as_f64).zip(ends.last().and_then(Value::as_f64)),
        _ => wanted.as_f64().map(|it| (it, it)),
    };
    ends == wanted
}
