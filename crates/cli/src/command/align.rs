//! `diptych align`: the passages of different articles that belong together, one line of JSON for each, with what they share.

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueHint};
use diptych_corpus::model::Corpus;
use diptych_engine::alignment::{Link, Material, Reason, Shared, align};
use diptych_engine::date::{DateMark, find_dates};
use diptych_engine::{Analysis, Engine};
use serde::Serialize;

use super::analyze::open;
use super::together::{Places, Together, write_line};
use crate::failure::Failure;

/// Writes the passages of different articles that belong together.
///
/// Reads articles as `diptych reuse` does, from standard input, and writes one JSON object on each line. Words weigh more the fewer
/// sentences of the input have them, so that what is paired depends on what else is read. A sentence without a partner is not listed.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
#[command(after_long_help = RECORD)]
pub(crate) struct Align {
    /// A corpus folder or pack with entities; without it names count as words.
    #[arg(long, value_name = "DIR|PACK", value_hint = ValueHint::AnyPath)]
    pub(crate) corpus: Option<PathBuf>,
}

const RECORD: &str = "\
Each line is {a, a_start, a_end, b, b_start, b_end, kind, strength, because}:
  a, b        ids of articles; starts and ends count Unicode code points, the end is excluded
  kind        same-words, near-words, same-matter (sentences that speak of the same thing in other
              words) or different-figure (the same thing, counted differently)
  strength    strong, likely or faint
  because     [{shared, entity, a, b}], weightiest first: what the passages share (entity, figure,
              date, word, or unit for what is counted differently), the entity's id in the corpus
              or null, and how either passage has it";

#[derive(Serialize)]
struct Record<'a> {
    #[serde(flatten)]
    places: Places<'a>,
    kind: &'static str,
    strength: &'static str,
    because: Vec<Because<'a>>,
}

/// What is shared, in the words of either passage.
#[derive(Serialize)]
struct Because<'a> {
    shared: &'static str,
    entity: Option<&'a str>,
    a: &'a str,
    b: &'a str,
}

/// Aligns the articles of standard input with each other.
pub(crate) fn run(request: &Align, out: &mut impl Write) -> Result<(), Failure> {
    let corpus = request.corpus.as_deref().map(|path| open(path, out)).transpose()?;
    let engine = corpus.as_ref().map_or_else(Engine::default, Engine::new);
    let together = Together::read()?;
    let texts = together.texts();
    let analyses: Vec<(Analysis, Vec<DateMark>)> = texts.iter().map(|text| analyze(&engine, text)).collect();
    let read = texts.iter().zip(&analyses);
    let materials: Vec<Material<'_>> =
        read.map(|(text, (analysis, dates))| Material { text, analysis, dates }).collect();
    let pointer = together.pointer();
    for link in align(&materials) {
        let (a, b) = (link.a.index(), link.b.index());
        let Some(places) = pointer.places((a, link.a_span), (b, link.b_span)) else { continue };
        let because = because(&link, &texts, corpus.as_ref());
        write_line(&Record { places, kind: link.kind.as_str(), strength: link.strength.as_str(), because }, out)?;
    }
    together.finish()
}

fn analyze(engine: &Engine, text: &str) -> (Analysis, Vec<DateMark>) {
    let analysis = engine.analyze(text);
    let dates = find_dates(text, &analysis.paragraphs, &analysis.tokens);
    (analysis, dates)
}

fn because<'a>(link: &Link, texts: &[&'a str], corpus: Option<&'a Corpus>) -> Vec<Because<'a>> {
    let text = |place: usize| texts.get(place).copied().unwrap_or_default();
    let (a, b) = (text(link.a.index()), text(link.b.index()));
    let tell = |it: &Reason| {
        let entity = match it.shared {
            Shared::Entity(entity) => corpus.and_then(|it| it.entities.get(entity.index())),
            _ => None,
        };
        let entity = entity.map(|it| it.slug.as_str());
        Because { shared: it.shared.as_str(), entity, a: it.a.of(a), b: it.b.of(b) }
    };
    link.reasons.iter().map(tell).collect()
}
