//! Check-worthiness: average precision of the ranking by score, and the kind of each claim.

use crate::engine::Analyzed;
use crate::material::Gold;

/// What the annotation gives to sentences that should be checked.
const WORTHY: u64 = 2;

#[test]
fn what_should_be_checked_ranks_first() {
    let Some(gold) = Gold::open() else { return };
    let analyzed = Analyzed::new(&gold);
    let rows = gold.rows("claims.jsonl");
    let (mut ranked, mut n_kinds, mut n_right) = (Vec::new(), 0, 0);
    for name in Gold::documents(&rows) {
        let (Some(text), Some(analysis)) = (gold.texts.get(&name), analyzed.analyses.get(&name)) else { continue };
        let suggestions = analyzed.engine.suggest(text, analysis);
        for row in rows.iter().filter(|it| it["doc"] == name.as_str()) {
            let Some((_, span)) = gold.span(row, "start", "end") else { continue };
            let mark = suggestions.claims.iter().find(|it| it.span == span);
            let is_worthy = row["check_worthy"].as_u64() == Some(WORTHY);
            ranked.push((mark.map_or(0, |it| it.score), is_worthy, span.of(text), mark.map(|it| it.rules.clone())));
            if let Some(mark) = mark.filter(|_| row["check_worthy"].as_u64() > Some(0)) {
                n_kinds += 1;
                let is_right = [&row["claim_type"], &row["secondary_type"]].iter().any(|it| *it == mark.kind.as_str());
                n_right += usize::from(is_right);
            }
        }
    }
    ranked.sort_by_key(|it| std::cmp::Reverse(it.0));
    for (score, is_worthy, words, rules) in &ranked {
        println!("  {score:4} {} {words:.90} {rules:?}", u8::from(*is_worthy));
    }
    let precision = average_precision(ranked.iter().map(|it| (it.0, it.1)));
    let kinds = n_right as f64 / f64::from(n_kinds);
    println!("claims: average precision {precision:.3} of {}, kind {kinds:.3} of {n_kinds}", ranked.len());
    assert!(precision >= 0.8);
}

/// Precision at each hit, averaged; equal scores count as one step, so that their order does not matter.
fn average_precision(ranked: impl Iterator<Item = (u16, bool)>) -> f64 {
    let ranked: Vec<(u16, bool)> = ranked.collect();
    let n_worthy = ranked.iter().filter(|it| it.1).count();
    let (mut sum, mut n_hits, mut n_read) = (0.0, 0, 0);
    for same in ranked.chunk_by(|a, b| a.0 == b.0) {
        let here = same.iter().filter(|it| it.1).count();
        (n_hits, n_read) = (n_hits + here, n_read + same.len());
        sum += here as f64 * n_hits as f64 / n_read as f64;
    }
    sum / n_worthy.max(1) as f64
}
