//! One line of output: the engine's results with code points for bytes and written ids for indices. The keys are the
//! interface; README.md lists them.

use clap::ValueEnum;
use diptych_corpus::model::Corpus;
use diptych_engine::claim::Rule;
use diptych_engine::date::DateValue;
use diptych_engine::mention::{Mention, Referent};
use diptych_engine::quantity::{Setting, Thousandths};
use diptych_engine::quotation::{Quotation, QuotationKind, SpeakerBy};
use diptych_engine::recognition::{Name, Recognizer, beside};
use diptych_engine::span::Span;
use diptych_engine::wording::Voice;
use diptych_engine::{Analysis, Engine, Suggestions};
use serde::Serialize;
use serde_json::Value;

use super::super::article::{Article, CodePoints};

/// A key of a line that `--fields` can ask for; `id` is always there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Field {
    Sentences,
    Tokens,
    Mentions,
    Quotations,
    Quantities,
    Dates,
    Claims,
    Wording,
}

/// A list that was not asked for is left out.
#[derive(Serialize)]
struct Record<'a> {
    id: &'a Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences: Option<Vec<(u32, u32)>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tokens: Option<Vec<(u32, u32)>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mentions: Option<Vec<MentionRecord<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quotations: Option<Vec<QuotationRecord<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quantities: Option<Vec<QuantityRecord<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dates: Option<Vec<DateRecord>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    claims: Option<Vec<ClaimRecord>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    wording: Option<Vec<WordingRecord<'a>>>,
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
    cue: Option<SpanRecord>,
}

#[derive(Serialize)]
struct SpeakerRecord<'a> {
    start: u32,
    end: u32,
    entity: Option<&'a str>,
    by: &'static str,
    antecedent: Option<SpanRecord>,
}

#[derive(Serialize)]
struct SpanRecord {
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
    share: Option<(u32, u32)>,
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
    /// What is asked for; everything if nothing is named.
    pub(super) fields: &'a [Field],
}

impl With<'_> {
    fn asks_for(&self, field: Field) -> bool {
        self.fields.is_empty() || self.fields.contains(&field)
    }
}

/// Appends the line of `article`.
pub(super) fn write(article: &Article, with: With<'_>, output: &mut Vec<u8>) -> Result<(), String> {
    let text = article.text.as_str();
    let analysis = with.engine.analyze(text);
    let has_suggestions = [Field::Quantities, Field::Dates, Field::Claims].into_iter().any(|it| with.asks_for(it));
    let suggestions = if has_suggestions { with.engine.suggest(text, &analysis) } else { Suggestions::default() };
    let writer = Writer { text, points: CodePoints::new(text), corpus: with.corpus };
    let places = |spans: &mut dyn Iterator<Item = Span>| spans.map(|it| writer.points.of(it)).collect();
    let quantities = || analysis.quantities.iter().zip(&suggestions.settings);
    let record = Record {
        id: &article.id,
        sentences: with.asks_for(Field::Sentences).then(|| places(&mut analysis.sentences.iter().copied())),
        tokens: with.asks_for(Field::Tokens).then(|| places(&mut analysis.tokens.iter().map(|it| it.span))),
        mentions: with.asks_for(Field::Mentions).then(|| writer.mentions(&analysis, with.model)),
        quotations: with
            .asks_for(Field::Quotations)
            .then(|| analysis.quotations.iter().map(|it| writer.quotation(it)).collect()),
        quantities: with
            .asks_for(Field::Quantities)
            .then(|| quantities().map(|(it, setting)| writer.quantity(it, setting)).collect()),
        dates: with.asks_for(Field::Dates).then(|| suggestions.dates.iter().map(|it| writer.date(it)).collect()),
        claims: with.asks_for(Field::Claims).then(|| suggestions.claims.iter().map(|it| writer.claim(it)).collect()),
        wording: with
            .asks_for(Field::Wording)
            .then(|| analysis.wording.iter().filter_map(|it| writer.wording(it)).collect()),
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
    /// The names of the gazetteer, and beside them those that `model` sees.
    fn mentions(&self, analysis: &Analysis, model: Option<&Recognizer>) -> Vec<MentionRecord<'a>> {
        let names = model.map_or_else(Vec::new, |it| it.find_names(self.text, &analysis.sentences, &analysis.tokens));
        let names = beside(names, &analysis.mentions);
        let mut mentions: Vec<MentionRecord<'a>> = analysis.mentions.iter().map(|it| self.mention(it)).collect();
        mentions.extend(names.into_iter().map(|it| self.name(it)));
        mentions.sort_by_key(|it| it.start);
        mentions
    }

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
            QuotationKind::Term => "term",
        };
        let speaker = it.speaker.map(|it| {
            let (start, end) = self.points.of(it.span);
            let antecedent = it.antecedent.map(|it| self.place(it));
            SpeakerRecord { start, end, entity: self.slug(it.entity), by: way(it.by), antecedent }
        });
        let cue = it.cue.map(|it| self.place(it));
        QuotationRecord { start, end, kind, speaker, cue }
    }

    fn place(&self, span: Span) -> SpanRecord {
        let (start, end) = self.points.of(span);
        SpanRecord { start, end }
    }

    fn quantity(&self, it: &diptych_engine::quantity::Quantity, setting: &Setting) -> QuantityRecord<'a> {
        let (start, end) = self.points.of(it.span);
        QuantityRecord {
            start,
            end,
            value: it.value.map(|(low, high)| (number(low), number(high))),
            approximate: it.approximate,
            unit: it.unit.map(|it| it.of(self.text)),
            share: it.share.map(|it| (it.part, it.whole)),
            place: self.slug(setting.place),
            date: setting.date.as_ref().map(DateValue::written),
        }
    }

    fn date(&self, it: &diptych_engine::date::DateMark) -> DateRecord {
        let (start, end) = self.points.of(it.span);
        DateRecord { start, end, value: it.value.as_ref().map(DateValue::written), relative: it.relative }
    }

    fn claim(&self, it: &diptych_engine::claim::ClaimMark) -> ClaimRecord {
        let (start, end) = self.points.of(it.span);
        let rules = it.rules.iter().copied().map(Rule::as_str).collect();
        ClaimRecord { start, end, score: f64::from(it.score) / 1000.0, kind: it.kind.as_str(), rules }
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

/// How a speaker was found.
fn way(by: SpeakerBy) -> &'static str {
    match by {
        SpeakerBy::Name => "name",
        SpeakerBy::Role => "role",
        SpeakerBy::Pronoun => "pronoun",
        SpeakerBy::CarriedOn => "carried on",
    }
}

fn number(value: Thousandths) -> Number {
    if value.0 % 1000 == 0 { Number::Whole(value.0 / 1000) } else { Number::Broken(value.0 as f64 / 1000.0) }
}
