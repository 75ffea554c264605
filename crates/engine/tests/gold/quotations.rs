//! Direct quotations between marks and indirect clauses: Spans, and who speaks.

use crate::engine::Analyzed;
use crate::material::{Gold, Score};
use diptych_corpus::span::Span;
use diptych_engine::quotation::{Quotation, QuotationKind};
use serde_json::Value;

#[test]
fn direct_speech_has_its_span_and_speaker() {
    let Some(gold) = Gold::open() else { return };
    let (score, speakers) = compare(
        &gold,
        |text, it| it.kind != QuotationKind::Indirect && has_marks(text, it),
        |it| (it["kind"] == "direct" || it["kind"] == "mixed") && it["unquoted"] == false,
    );
    println!("direct quotations: F1 {:.3} of {}, speaker {speakers:.3}", score.f1(), score.n_wanted);
    assert!(score.f1() >= 0.95 && speakers >= 0.9);
}

#[test]
fn indirect_speech_has_its_span() {
    let Some(gold) = Gold::open() else { return };
    let (score, speakers) = compare(
        &gold,
        |_, it| it.kind == QuotationKind::Indirect,
        |it| it["kind"] == "indirect" && it["form"] == "clause" && it["nested"] == false,
    );
    println!("indirect quotations: F1 {:.3} of {}, speaker {speakers:.3}", score.f1(), score.n_wanted);
    assert!(score.f1() >= 0.75);
}

#[test]
fn speech_without_marks_has_its_paragraphs_and_speaker() {
    let Some(gold) = Gold::open() else { return };
    let (score, speakers) = compare(
        &gold,
        |text, it| it.kind != QuotationKind::Indirect && !has_marks(text, it),
        |it| it["kind"] == "direct" && it["unquoted"] == true,
    );
    println!("speech without marks: F1 {:.3} of {}, speaker {speakers:.3}", score.f1(), score.n_wanted);
    assert!(score.f1() >= 0.9 && speakers >= 0.8);
}

fn has_marks(text: &str, quotation: &Quotation) -> bool {
    quotation.span.of(text).starts_with(['“', '"', '‘', '\'', '«', '”'])
}

fn compare(
    gold: &Gold,
    is_kind: impl Fn(&str, &Quotation) -> bool,
    is_wanted: impl Fn(&Value) -> bool,
) -> (Score, f64) {
    let analyzed = Analyzed::new(gold);
    let mut rows = gold.rows("quotes.jsonl");
    let documents = Gold::documents(&rows);
    rows.retain(is_wanted);
    let (mut score, mut n_right) = (Score::default(), 0);
    for name in documents {
        let (Some(text), Some(analysis)) = (gold.texts.get(&name), analyzed.analyses.get(&name)) else { continue };
        let found: Vec<&Quotation> = analysis.quotations.iter().filter(|it| is_kind(text, it)).collect();
        score.n_found += found.len();
        let mut hits: Vec<Span> = Vec::new();
        for row in rows.iter().filter(|it| it["doc"] == name.as_str()) {
            let Some((_, span)) = gold.span(row, "start", "end") else { continue };
            score.n_wanted += 1;
            let Some(hit) = found.iter().find(|it| it.span == span) else {
                println!("  missed: {} {:.60}", &name[..3], span.of(text));
                continue;
            };
            hits.push(hit.span);
            let entities = row["speaker_id"].as_str().map(|it| analyzed.entities_of(it)).unwrap_or_default();
            let speaker = hit.speaker.and_then(|it| it.entity);
            let is_right = speaker.map_or(entities.is_empty(), |it| entities.contains(&it));
            n_right += usize::from(is_right);
            if !is_right {
                let words = hit.speaker.map_or("", |it| it.span.of(text));
                println!("  other speaker: {} {:.40} [{}] {words}", &name[..3], span.of(text), row["speaker_id"]);
            }
        }
        score.n_hits += hits.len();
        for extra in found.iter().filter(|it| !hits.contains(&it.span)) {
            println!("  not in gold: {} {:.60}", &name[..3], extra.span.of(text));
        }
    }
    (score, n_right as f64 / score.n_hits.max(1) as f64)
}
