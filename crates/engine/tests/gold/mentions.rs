//! Mentions: exact Spans of the names that the gazetteer can know, and the entity of each.

use crate::engine::Analyzed;
use crate::material::{Gold, Score};
use diptych_corpus::span::Span;
use diptych_engine::mention::Referent;

#[test]
fn names_are_found_and_linked() {
    let Some(gold) = Gold::open() else { return };
    let analyzed = Analyzed::new(&gold);
    let mut rows = gold.rows("entities.jsonl");
    rows.retain(|it| it["type"] != "date");
    let (mut score, mut n_right) = (Score::default(), 0);
    for name in Gold::documents(&rows) {
        let (Some(text), Some(analysis)) = (gold.texts.get(&name), analyzed.analyses.get(&name)) else { continue };
        let mut taken: Vec<Span> = Vec::new();
        for row in rows.iter().filter(|it| it["doc"] == name.as_str()) {
            let Some((_, span)) = gold.span(row, "start", "end") else { continue };
            let core = gold.core(row).unwrap_or(span);
            score.n_wanted += 1;
            let Some(hit) = analysis.mentions.iter().find(|it| it.span == span || it.span == core) else {
                println!("  missed: {} {} [{}]", &name[..3], span.of(text), row["id"]);
                continue;
            };
            taken.push(hit.span);
            let entities = analyzed.entities_of(row["id"].as_str().unwrap());
            match hit.referent {
                Referent::Entity(entity) if entities.contains(&entity) => n_right += 1,
                _ => println!("  other entity: {} {} [{}] {:?}", &name[..3], span.of(text), row["id"], hit.referent),
            }
        }
        score.n_hits += taken.len();
        score.n_found += analysis.mentions.len();
        for extra in analysis.mentions.iter().filter(|it| !taken.contains(&it.span)) {
            println!("  not in gold: {} {}", &name[..3], extra.span.of(text));
        }
    }
    let links = n_right as f64 / score.n_hits.max(1) as f64;
    println!("mentions: P {:.3} R {:.3} of {}, links {links:.3}", score.precision(), score.recall(), score.n_wanted);
    assert!(score.precision() >= 0.95 && score.recall() >= 0.95 && links >= 0.93);
}
