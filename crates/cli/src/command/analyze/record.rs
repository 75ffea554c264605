//! One line of output: the engine's results with code points for bytes and written ids for indices. The keys are the
//! interface; README.md lists them.

use diptych_corpus::model::Corpus;
use diptych_engine::Engine;
use diptych_engine::claim::Rule;
use diptych_engine::date::PartialDate;
use diptych_engine::mention::{Mention, Referent};
use diptych_engine::quantity::{Setting, Thousandths};
use diptych_engine::quotation::{Quotation, QuotationKind};
use diptych_engine::recognition::{Name, Recognizer, beside};
use diptych_engine::span::Span;
use diptych_engine::wording::Voice;
use serde::Serialize;
use serde_json::Value;

use super::super::article::{Article, CodePoints};

#[derive(Serialize)]
struct Record<'a> {
    id: &'a Value,
    sentences: Vec<(u32, u32)>,
    tokens: Vec<(u32, u32)>,
    mentions: Vec<MentionRecord<'a>>,
    quotations: Vec<QuotationRecord<'a>>,
    quantities: Vec<QuantityRecord<'a>>,
    dates: Vec<DateRecord>,
    claims: Vec<ClaimRecord>,
    wording: Vec<WordingRecord<'a>>,
}

#[derive(Serialize)]
struct MentionRecord<'a> {
    start: u32,
    end: u32,
    kind: &'static str,
    entity: Option<&'a str>,
    by: &'static str,
}

#[derive(Serialize)]
struct QuotationRecord<'a> {
    start: u32,
    end: u32,
    kind: &'static str,
    speaker: Option<SpeakerRecord<'a>>,
    cue: Option<Place>,
}

#[derive(Serialize)]
struct SpeakerRecord<'a> {
    start: u32,
    end: u32,
    entity: Option<&'a str>,
}

#[derive(Serialize)]
struct Place {
    start: u32,
    end: u32,
}

#[derive(Serialize)]
struct QuantityRecord<'a> {
    start: u32,
    end: u32,
    value: Option<(Number, Number)>,
    approximate: bool,
    unit: Option<&'a str>,
    place: Option<&'a str>,
    date: Option<String>,
}

/// Whole numbers are written without a point.
#[derive(Serialize)]
#[serde(untagged)]
enum Number {
    Whole(i64),
    Broken(f64),
}

#[derive(Serialize)]
struct DateRecord {
    start: u32,
    end: u32,
    value: Option<String>,
    relative: bool,
}

#[derive(Serialize)]
struct ClaimRecord {
    start: u32,
    end: u32,
    score: f64,
    kind: &'static str,
    rules: Vec<&'static str>,
}

#[derive(Serialize)]
struct WordingRecord<'a> {
    start: u32,
    end: u32,
    kind: &'static str,
    term: &'a str,
    quoted: bool,
}

/// What an article is analyzed with.
#[derive(Clone, Copy)]
pub(super) struct With<'a> {
    pub(super) engine: &'a Engine,
    /// Where the engine's entities and terms are from.
    pub(super) corpus: Option<&'a Corpus>,
    pub(super) model: Option<&'a Recognizer>,
}

/// Appends the line of `article`.
pub(super) fn write(article: &Article, with: With<'_>, output: &mut Vec<u8>) -> Result<(), String> {
    let With { engine, corpus, model } = with;
    let text = article.text.as_str();
    let analysis = engine.analyze(text);
    let suggestions = engine.suggest(text, &analysis);
    let writer = Writer { text, points: CodePoints::new(text), corpus };
    let places = |spans: &mut dyn Iterator<Item = Span>| spans.map(|it| writer.points.of(it)).collect();
    let settings = suggestions.settings.iter();
    let names = model.map_or_else(Vec::new, |it| it.find_names(text, &analysis.sentences, &analysis.tokens));
    let names = beside(names, &analysis.mentions);
    let mut mentions: Vec<MentionRecord<'_>> = analysis.mentions.iter().map(|it| writer.mention(it)).collect();
    mentions.extend(names.into_iter().map(|it| writer.name(it)));
    mentions.sort_by_key(|it| it.start);
    let record = Record {
        id: &article.id,
        sentences: places(&mut analysis.sentences.iter().copied()),
        tokens: places(&mut analysis.tokens.iter().map(|it| it.span)),
        mentions,
        quotations: analysis.quotations.iter().map(|it| writer.quotation(it)).collect(),
        quantities: analysis
            .quantities
            .iter()
            .zip(settings)
            .map(|(it, setting)| writer.quantity(it, setting))
            .collect(),
        dates: suggestions.dates.iter().map(|it| writer.date(it)).collect(),
        claims: suggestions.claims.iter().map(|it| writer.claim(it)).collect(),
        wording: analysis.wording.iter().filter_map(|it| writer.wording(it)).collect(),
    };
    serde_json::to_writer(&mut *output, &record).map_err(|error| format!("the result cannot be written: {error}."))?;
    output.push(b'\n');
    Ok(())
}

/// Turns results of one text into records.
struct Writer<'a> {
    text: &'a str,
    points: CodePoints<'a>,
    corpus: Option<&'a Corpus>,
}

impl<'a> Writer<'a> {
    fn mention(&self, it: &Mention) -> MentionRecord<'a> {
        let (start, end) = self.points.of(it.span);
        let entity = match it.referent {
            Referent::Entity(entity) => self.slug(Some(entity)),
            Referent::Ambiguous(_) => None,
        };
        MentionRecord { start, end, kind: it.kind.as_str(), entity, by: "gazetteer" }
    }

    fn name(&self, it: Name) -> MentionRecord<'a> {
        let (start, end) = self.points.of(it.span);
        MentionRecord { start, end, kind: it.kind.as_str(), entity: None, by: "model" }
    }

    fn quotation(&self, it: &Quotation) -> QuotationRecord<'a> {
        let (start, end) = self.points.of(it.span);
        let kind = match it.kind {
            QuotationKind::Direct => "direct",
            QuotationKind::Indirect => "indirect",
            QuotationKind::Mixed => "mixed",
        };
        let speaker = it.speaker.map(|it| {
            let (start, end) = self.points.of(it.span);
            SpeakerRecord { start, end, entity: self.slug(it.entity) }
        });
        let cue = it.cue.map(|it| self.points.of(it)).map(|(start, end)| Place { start, end });
        QuotationRecord { start, end, kind, speaker, cue }
    }

    fn quantity(&self, it: &diptych_engine::quantity::Quantity, setting: &Setting) -> QuantityRecord<'a> {
        let (start, end) = self.points.of(it.span);
        QuantityRecord {
            start,
            end,
            value: it.value.map(|(low, high)| (number(low), number(high))),
            approximate: it.approximate,
            unit: it.unit.map(|it| it.of(self.text)),
            place: self.slug(setting.place),
            date: setting.date.as_ref().map(PartialDate::written),
        }
    }

    fn date(&self, it: &diptych_engine::date::DateMark) -> DateRecord {
        let (start, end) = self.points.of(it.span);
        DateRecord { start, end, value: it.value.as_ref().map(PartialDate::written), relative: it.relative }
    }

    fn claim(&self, it: &diptych_engine::claim::ClaimMark) -> ClaimRecord {
        let (start, end) = self.points.of(it.span);
        let rules = it.rules.iter().copied().map(Rule::as_str).collect();
        ClaimRecord { start, end, score: f64::from(it.score) / 100.0, kind: it.kind.as_str(), rules }
    }

    fn wording(&self, it: &diptych_engine::wording::WordingMark) -> Option<WordingRecord<'a>> {
        let (start, end) = self.points.of(it.span);
        let term = self.corpus?.terms.get(it.term.index())?;
        Some(WordingRecord {
            start,
            end,
            kind: term.kind.as_str(),
            term: &term.slug,
            quoted: it.voice == Voice::Quoted,
        })
    }

    fn slug(&self, entity: Option<diptych_corpus::model::EntityId>) -> Option<&'a str> {
        self.corpus?.entities.get(entity?.index()).map(|it| it.slug.as_str())
    }
}

fn number(value: Thousandths) -> Number {
    if value.0 % 1000 == 0 { Number::Whole(value.0 / 1000) } else { Number::Broken(value.0 as f64 / 1000.0) }
}
