//! Counts a text: the same for a text that is read here and for an original that only its counts are kept of, so that both are
//! equal. Knows what the engine finds; keeps no sentence.
//!
//! [`quoted`] finds the words of an original in its retelling.

mod quoted;
#[cfg(test)]
mod tests;

use diptych_corpus::date::PartialDate;
use diptych_corpus::decimal::Decimal;
use diptych_corpus::form::is_day_told;
use diptych_corpus::model::measured::{
    ArticleMeasure, FigureTold, MeasuredArticle, NameCount, ParagraphMeasure, SourceKind, SpeechCount, SpeechSource,
    Voice, WordingCount,
};
use diptych_corpus::model::{Amount, Article, ArticleId, Corpus, EntityId};
use diptych_corpus::order::sort_by_key;
use diptych_corpus::original;
use diptych_corpus::span::Span;
use diptych_engine::date::{DateMark, DateValue, find_dates_told};
use diptych_engine::mention::Referent;
use diptych_engine::quantity::{Quantity, Thousandths};
use diptych_engine::quotation::QuotationKind;
use diptych_engine::wording::{self, voice_at};
use diptych_engine::{Analysis, Engine};

use crate::speech::{MOST_WORDS, Speech, find_speech, first_words};
use crate::word_count::count_words;

/// Counts the original in `file` of the retelling `article`; `None` if `corpus` has no such article or `file` is no text.
#[must_use]
pub fn measure_original(corpus: &Corpus, engine: &Engine, article: ArticleId, file: &[u8]) -> Option<MeasuredArticle> {
    let retelling = corpus.articles.get(article.index())?;
    let text = original::text_of(file).ok()?;
    let analysis = engine.analyze(text);
    let dates = dates_in(text, &analysis, retelling);
    let counts = measure(corpus, text, &analysis, &dates);
    let original = quoted::Original { text, analysis: &analysis, speakers: &counts.speakers };
    let quoted = quoted::find(retelling, &engine.analyze(&retelling.text), &original);
    Some(MeasuredArticle { article, original_sha256: original::digest(file), counts, quoted })
}

fn dates_in(text: &str, analysis: &Analysis, article: &Article) -> Vec<DateMark> {
    find_dates_told(text, &analysis.paragraphs, &analysis.tokens, Some(as_told(article.published))).dates
}

/// A day of publication as the engine has days.
#[must_use]
pub fn as_told(date: PartialDate) -> DateValue {
    DateValue { year: date.year().map(i32::from), month: date.month(), day: date.day(), ..DateValue::default() }
}

/// Counts `text`, in which `analysis` and `dates` were found; `corpus` is where its entities are from.
#[must_use]
pub fn measure(corpus: &Corpus, text: &str, analysis: &Analysis, dates: &[DateMark]) -> ArticleMeasure {
    let speech = find_speech(text, &analysis.quotations);
    let count = Count { corpus, text, analysis, speakers: speakers(&speech), speech: &speech };
    let mut paragraphs = vec![ParagraphMeasure::default(); analysis.paragraphs.len()];
    for (paragraph, span) in paragraphs.iter_mut().zip(&analysis.paragraphs) {
        *paragraph = count.paragraph(*span, dates);
    }
    ArticleMeasure { n_words: number(count_words(text)), speakers: count.speakers, paragraphs }
}

/// Whoever speaks, each once.
fn speakers(speech: &[Speech]) -> Vec<SpeechSource> {
    let mut speakers: Vec<SpeechSource> = Vec::new();
    for it in speech {
        if !speakers.contains(&it.source) {
            speakers.push(it.source.clone());
        }
    }
    speakers
}

/// In whose voice the words at `span` stand, among `speech` whose sources are `speakers`.
fn voice_of(span: Span, speech: &[Speech], speakers: &[SpeechSource]) -> Voice {
    let around = speech.iter().find(|it| it.span.covers(span));
    let Some((told, speaker)) = around.and_then(|it| Some((it, place_of(&it.source, speakers)?))) else {
        return Voice::Writer;
    };
    if told.is_direct() { Voice::Quoted(speaker) } else { Voice::Reported(speaker) }
}

fn place_of(source: &SpeechSource, speakers: &[SpeechSource]) -> Option<u32> {
    speakers.iter().position(|it| it == source).map(number)
}

/// A text being counted.
struct Count<'a> {
    corpus: &'a Corpus,
    text: &'a str,
    analysis: &'a Analysis,
    speech: &'a [Speech],
    speakers: Vec<SpeechSource>,
}

impl Count<'_> {
    fn paragraph(&self, at: Span, dates: &[DateMark]) -> ParagraphMeasure {
        let days = dates.iter().filter(|it| at.covers(it.span));
        let figures = self.analysis.quantities.iter().filter(|it| at.covers(it.span));
        ParagraphMeasure {
            sentences: self.sentences(at),
            wording: self.wording(at),
            speech: self.speech(at),
            names: self.names(at),
            figures: figures.map(|it| self.figure(it)).collect(),
            days: days.filter_map(|it| day(it.value?)).collect(),
        }
    }

    fn sentences(&self, at: Span) -> [u32; 6] {
        let mut counts = [0; 6];
        for sentence in self.analysis.sentences.iter().filter(|it| at.covers(**it)) {
            let first = self.speech.iter().find(|it| it.is_spoken() && it.span.overlaps(*sentence));
            let kind = first.map(|it| it.source.kind(self.corpus));
            let place = SourceKind::ALL.iter().position(|it| Some(*it) == kind).unwrap_or(SourceKind::ALL.len());
            if let Some(count) = counts.get_mut(place) {
                *count += 1;
            }
        }
        counts
    }

    fn wording(&self, at: Span) -> Vec<WordingCount> {
        let mut counts: Vec<WordingCount> = Vec::new();
        for mark in self.analysis.wording.iter().filter(|it| at.covers(it.span)) {
            let voice = voice_of(mark.span, self.speech, &self.speakers);
            match counts.iter_mut().find(|it| it.term == mark.term && it.voice == voice) {
                Some(known) => known.n_uses += 1,
                None => counts.push(WordingCount { term: mark.term, voice, n_uses: 1 }),
            }
        }
        sort_by_key(&mut counts, |it| (it.term, it.voice));
        counts
    }

    fn speech(&self, at: Span) -> Vec<SpeechCount> {
        let mut counts: Vec<SpeechCount> = Vec::new();
        for told in self.speech.iter().filter(|it| it.is_spoken()) {
            let Some((part, speaker)) = told.span.intersection(at).zip(place_of(&told.source, &self.speakers)) else {
                continue;
            };
            let place = counts.iter().position(|it| it.speaker == speaker).unwrap_or_else(|| {
                counts.push(SpeechCount { speaker, n_direct: 0, n_indirect: 0, n_mixed: 0 });
                counts.len() - 1
            });
            if let Some(count) = counts.get_mut(place) {
                *words_of(count, told.kind) += number(count_words(part.of(self.text)));
            }
        }
        counts
    }

    /// By entity, so that they do not stand in the order of the text.
    fn names(&self, at: Span) -> Vec<NameCount> {
        let mut counts: Vec<NameCount> = Vec::new();
        for mention in self.analysis.mentions.iter().filter(|it| at.covers(it.span)) {
            let Referent::Entity(entity) = mention.referent else { continue };
            let surface = name_surface(mention.span.of(self.text));
            let voice = voice_at(&self.analysis.quotations, mention.span);
            add_name(&mut counts, entity, surface, voice);
        }
        sort_by_key(&mut counts, |it| (it.entity, it.surface.clone()));
        counts
    }

    fn figure(&self, quantity: &Quantity) -> FigureTold {
        FigureTold {
            value: quantity.value.and_then(|(low, high)| amount(low, high)),
            approximate: quantity.approximate,
            unit: quantity.unit.map_or_else(String::new, |it| first_words(it.of(self.text), MOST_WORDS)),
        }
    }
}

/// A name is one of the gazetteer's and may be longer than other words that are kept.
const MOST_WORDS_OF_A_NAME: usize = 10;

/// A name as it is counted: with single spaces.
#[must_use]
pub fn name_surface(words: &str) -> String {
    first_words(words, MOST_WORDS_OF_A_NAME)
}

fn words_of(count: &mut SpeechCount, kind: QuotationKind) -> &mut u32 {
    match kind {
        QuotationKind::Direct => &mut count.n_direct,
        QuotationKind::Indirect => &mut count.n_indirect,
        QuotationKind::Mixed | QuotationKind::Term => &mut count.n_mixed,
    }
}

fn add_name(counts: &mut Vec<NameCount>, entity: EntityId, surface: String, voice: wording::Voice) {
    let (n_writer, n_quoted) = if voice == wording::Voice::Writer { (1, 0) } else { (0, 1) };
    match counts.iter_mut().find(|it| it.entity == entity && it.surface == surface) {
        Some(known) => {
            known.n_writer += n_writer;
            known.n_quoted += n_quoted;
        }
        None => counts.push(NameCount { entity, surface, n_writer, n_quoted }),
    }
}

fn amount(low: Thousandths, high: Thousandths) -> Option<Amount> {
    let (low, high) = (decimal(low)?, decimal(high)?);
    Some(if low < high { Amount::Range { low, high } } else { Amount::Exact(low) })
}

/// Nothing for a number of more digits than one may have.
fn decimal(value: Thousandths) -> Option<Decimal> {
    Decimal::parse(&format!("{}.{:03}", value.0 / 1000, value.0 % 1000))
}

/// The day, month or year without its time; nothing where the year is open.
fn day(date: DateValue) -> Option<String> {
    date.year?;
    Some(DateValue { minutes: None, offset: None, ..date }.written()).filter(|it| is_day_told(it))
}

/// Counts of a text fit: texts are limited to far fewer letters.
fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
