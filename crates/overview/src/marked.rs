//! What a lens marks that the worker lists: speech, or figures. Each row names its place in the texts that are read; the page marks
//! those places and leads to them.

use std::borrow::Cow;
use std::cmp::Reverse;

use diptych_corpus::model::ArticleId;
use diptych_corpus::model::measured::SpeechSource;
use diptych_corpus::order;
use diptych_corpus::span::Span;
use diptych_engine::quantity::Quantity;
use diptych_library::count_source::CountSource;
use diptych_library::link_list::{Content, Excerpt, Hyperlink, Maker, Row, RowGroup, RowKind};
use diptych_library::own_words::own_passages;
use diptych_library::route::{Overview, Reading, View};
use diptych_library::word_count::count_words;

use crate::own_suggestions;
use crate::page::excerpt;
use crate::page_context::PageContext;
use crate::speech::speech_in;
use crate::text_range::text_ranges;
use crate::words;
use crate::words::own_suggestions::{FIGURE_BY_RULE, QUOTED_BY_RULE, REPORTED_BY_RULE};

/// The articles that are read, each with its pane.
pub(crate) fn read<'a>(
    context: &'a PageContext<'_>,
    reading: &'a Reading,
) -> impl Iterator<Item = (usize, ArticleId)> + 'a {
    reading.articles.iter().enumerate().filter_map(|(pane, slug)| Some((pane, context.library.article_named(slug)?)))
}

/// The speech in the texts that are read: of a retelling, the words of its original in the voice that they have there.
#[must_use]
pub fn voices(context: &PageContext<'_>, reading: &Reading) -> RowGroup {
    let mut rows: Vec<Row> = Vec::new();
    let mut n_words = 0;
    let mut notes: Vec<String> = Vec::new();
    for (pane, article) in read(context, reading) {
        for told in told_in(context, article) {
            n_words += told.n_words;
            rows.push(speech_row(context, pane, article, &told));
        }
        let note = CountSource::of(context.library.corpus(), article).note();
        notes.extend(note.map(|it| words::links::note(&words::sentence_case(it))));
    }
    notes.dedup();
    let speakers = who_speaks(rows.iter().map(|row| row.name.as_str()));
    let heading = words::links::speech(rows.len(), n_words, &speakers, &notes);
    listed(context, heading, Overview::Voices, rows)
}

/// Speakers that are told by name before the list: those who speak in most passages. More would be a list of their own.
const MOST_SPEAKERS: usize = 4;

/// "Who speaks: Ada Berg (12), Town council (3), two others (4); no speaker given (7). " from the speaker of each passage, those of most
/// passages first.
fn who_speaks<'a>(passages: impl Iterator<Item = &'a str>) -> String {
    let mut speakers: Vec<(&str, usize)> = Vec::new();
    let mut n_unnamed = 0;
    for name in passages {
        match speakers.iter_mut().find(|(known, _)| *known == name) {
            _ if name == words::links::NO_SPEAKER => n_unnamed += 1,
            Some((_, n_passages)) => *n_passages += 1,
            None => speakers.push((name, 1)),
        }
    }
    if speakers.is_empty() {
        return String::new();
    }
    order::sort_by_key(&mut speakers, |(_, n_passages)| Reverse(*n_passages));
    let others = speakers.split_off(speakers.len().min(MOST_SPEAKERS));
    let mut told: Vec<String> =
        speakers.iter().map(|(name, n_passages)| words::links::speaker(name, *n_passages)).collect();
    if !others.is_empty() {
        let n_passages: usize = others.iter().map(|(_, n_passages)| n_passages).sum();
        told.push(words::links::other_speakers(others.len(), n_passages));
    }
    words::links::who_speaks(&told, n_unnamed)
}

/// Words that a text tells as somebody's.
struct Told<'a> {
    span: Span,
    is_direct: bool,
    n_words: usize,
    source: Cow<'a, SpeechSource>,
}

fn told_in<'a>(context: &'a PageContext<'_>, article: ArticleId) -> Vec<Told<'a>> {
    let text = context.library.article(article).map_or("", |it| it.text.as_str());
    let speech = speech_in(context, article).into_iter().map(|it| Told {
        span: it.span,
        is_direct: it.is_direct(),
        n_words: it.n_words,
        source: Cow::Owned(it.source),
    });
    let retold = own_passages(context.library, article).into_iter().filter_map(|it| {
        let n_words = count_words(it.span.of(text));
        Some(Told { span: it.span, is_direct: it.voice.is_quoted(), n_words, source: Cow::Borrowed(it.source?) })
    });
    speech.chain(retold).collect()
}

fn speech_row(context: &PageContext<'_>, pane: usize, article: ArticleId, told: &Told<'_>) -> Row {
    let name = match &*told.source {
        SpeechSource::Entity(id) => context.library.entity(*id).map_or_else(String::new, |it| it.name.clone()),
        SpeechSource::Document(words) | SpeechSource::Unnamed(words) => words::sentence_case(words),
        SpeechSource::Nobody => words::links::NO_SPEAKER.to_owned(),
    };
    let (kind, facts) = match told.is_direct {
        true => (RowKind::Direct, words::links::quoted(told.n_words)),
        false => (RowKind::Indirect, words::links::reported(told.n_words)),
    };
    row(context, (pane, article, told.span), kind, name, facts)
}

/// The figures in the texts that are read: a row for each sentence that has some, as one sentence often gives several.
#[must_use]
pub fn numbers(context: &PageContext<'_>, reading: &Reading) -> RowGroup {
    let mut rows: Vec<Row> = Vec::new();
    let mut n_figures = 0;
    for (pane, article) in read(context, reading) {
        let Some(findings) = context.analyzed.findings(article) else { continue };
        let quantities = &findings.analysis.quantities;
        n_figures += quantities.len();
        let sentence = |it: &Quantity| sentence_of(context, article, it.span);
        let of_sentences = quantities.chunk_by(|one, next| sentence(one) == sentence(next));
        rows.extend(of_sentences.map(|figures| figures_row(context, pane, article, figures)));
    }
    listed(context, words::links::figures(n_figures), Overview::Numbers, rows)
}

fn figures_row(context: &PageContext<'_>, pane: usize, article: ArticleId, figures: &[Quantity]) -> Row {
    let text = context.library.article(article).map_or("", |it| it.text.as_str());
    let name = |it: &Quantity| {
        let unit = it.unit.map_or("", |it| it.of(text));
        format!("{} {unit}", it.span.of(text)).trim().to_owned()
    };
    let n_inexact = figures.iter().filter(|it| it.approximate).count();
    let facts = match (n_inexact, figures.len()) {
        (0, _) => "",
        (n_inexact, n_all) if n_inexact == n_all => words::links::NOT_EXACT,
        _ => words::links::SOME_NOT_EXACT,
    };
    let span = figures.first().map(|it| it.span).unwrap_or_default();
    let names: Vec<String> = figures.iter().map(name).collect();
    let ranges = figures.iter().flat_map(|it| text_ranges(context.library, pane, article, it.span));
    let row = row(context, (pane, article, span), RowKind::Figure, names.join(" · "), facts.to_owned());
    Row { sides: vec![ranges.collect()], ..row }
}

/// The sentence in which a passage begins, or the passage itself.
fn sentence_of(context: &PageContext<'_>, article: ArticleId, span: Span) -> Span {
    let sentences = context.library.annotations(article).map_or(&[][..], |it| &it.sentences);
    sentences.iter().find(|it| it.overlaps(span)).copied().unwrap_or(span)
}

/// One row: what it is, and its words as the way there; of a figure, its sentence.
fn row(
    context: &PageContext<'_>,
    (pane, article, span): (usize, ArticleId, Span),
    kind: RowKind,
    name: String,
    facts: String,
) -> Row {
    let library = context.library;
    let text = library.article(article).map_or("", |it| it.text.as_str());
    let shown = if kind == RowKind::Figure { sentence_of(context, article, span) } else { span };
    // What is found in a text of the reader is a suggestion: it says its rule and can be dismissed.
    let own = library.article(article).and_then(|it| library.own_text(&it.slug));
    Row {
        key: own.map(|own| own_suggestions::key(own.id(), kind, span)),
        kind,
        maker: Maker::Program,
        name,
        facts: own.map_or_else(|| facts.clone(), |_| with_rule(kind, &facts)),
        excerpts: vec![Excerpt { words: excerpt(shown.of(text)), ..Excerpt::default() }],
        pair: None,
        sides: vec![text_ranges(library, pane, article, span)],
        claims: Vec::new(),
        difference: None,
    }
}

/// "reported, 12 words; by rule: a word of saying".
fn with_rule(kind: RowKind, facts: &str) -> String {
    let rule = match kind {
        RowKind::Direct => QUOTED_BY_RULE,
        RowKind::Indirect => REPORTED_BY_RULE,
        _ => FIGURE_BY_RULE,
    };
    [facts, rule].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("; ")
}

fn listed(context: &PageContext<'_>, heading: String, overview: Overview, rows: Vec<Row>) -> RowGroup {
    let all =
        Hyperlink { words: words::links::IN_ALL_TEXTS.to_owned(), href: context.href(View::Overview(overview, None)) };
    RowGroup { content: Content::Marks, heading, ways: vec![all], key: Vec::new(), rows, notes: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::who_speaks;

    #[test]
    fn those_who_speak_most_are_told_first_and_passages_without_a_speaker_apart() {
        let passages =
            ["Berg", "No speaker given", "Council", "Council", "Dorn", "Emmer", "Falk", "Falk", "Falk", "Gries"];
        let told = "Who speaks: Falk (3), Council (2), Berg (1), Dorn (1), two others (2); no speaker given (1). ";
        assert_eq!(who_speaks(passages.into_iter()), told);
        assert_eq!(who_speaks(["No speaker given"].into_iter()), "");
    }
}
