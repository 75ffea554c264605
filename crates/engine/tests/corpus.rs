//! The engine on the default corpus: everything that the curators quote is placed, and what is found, word by word, is held
//! against `corpus.expected`. `UPDATE_EXPECT=1` rewrites that file; read every line that changed before keeping it.

#![expect(clippy::panic, reason = "a default corpus with errors must stop every test here")]

use diptych_corpus::folder::OriginalFile;
use diptych_corpus::model::{ArticleId, Corpus, EntityId};
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::Rendering;
use diptych_engine::anchor::place_quotations;
use diptych_engine::mention::{Referent, Spelling};
use diptych_engine::quantity::{Quantity, Thousandths};
use diptych_engine::quotation::{Quotation, QuotationKind};
use diptych_engine::search::{Document, SearchIndex};
use diptych_engine::segment::segments;
use diptych_engine::selector::{anchor, describe};
use diptych_engine::sentence::count_touched;
use diptych_engine::{Analysis, Engine};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::Path;

#[track_caller]
fn corpus() -> Corpus {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus");
    let reading = diptych_corpus::folder::read(&root, &[]);
    let Some(corpus) = reading.corpus else { panic!("the default corpus has errors: {:?}", reading.problems) };
    corpus
}

fn articles(corpus: &Corpus) -> impl Iterator<Item = (ArticleId, &str)> {
    (0..).map(ArticleId).zip(&corpus.articles).map(|(id, it)| (id, it.text.as_str()))
}

#[test]
fn everything_the_curators_quote_is_placed() {
    let corpus = corpus();
    let mut n_placed = 0;
    for (article, _) in articles(&corpus) {
        let placements = place_quotations(&corpus, article);
        assert_eq!(placements.unplaced, [], "{}", corpus.articles[article.index()].slug);
        assert!(placements.placed.is_sorted_by_key(|it| it.span));
        n_placed += placements.placed.len();
    }
    let n_anchors: usize = corpus.claims.iter().map(|it| it.anchors.len()).sum();
    let evidence = corpus.claims.iter().flat_map(|it| &it.evidence);
    let n_passages: usize = evidence.filter_map(|it| it.counterpart.as_ref()).map(|it| it.passages.len()).sum();
    let n_questions = corpus.questions.iter().filter(|it| it.article.is_some() && !it.quotes.is_empty()).count();
    assert_eq!(n_placed, n_anchors + n_passages + n_questions);
}

#[test]
fn everything_is_placed_in_the_originals_too() {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
    let Some(folder) = diptych_testing::shared("originals") else { return };
    let entries = std::fs::read_dir(folder).unwrap();
    let read = |path: std::path::PathBuf| OriginalFile {
        name: path.file_name().unwrap().to_string_lossy().into_owned(),
        bytes: std::fs::read(&path).unwrap(),
    };
    let originals: Vec<OriginalFile> = entries.map(|it| read(it.unwrap().path())).collect();
    let reading = diptych_corpus::folder::read(&manifest.join("../../corpus"), &originals);
    let corpus = reading.corpus.unwrap();
    let n_originals = corpus.articles.iter().filter(|it| it.rendering == Rendering::Original).count();
    assert_eq!(n_originals, corpus.articles.iter().filter(|it| it.original_sha256.is_some()).count());
    for (article, _) in articles(&corpus) {
        assert_eq!(place_quotations(&corpus, article).unplaced, [], "{}", corpus.articles[article.index()].slug);
    }
}

#[test]
fn what_is_found_in_every_text_is_as_expected() {
    let corpus = corpus();
    let engine = Engine::new(&corpus);
    let mut shown = String::new();
    for (article, text) in articles(&corpus) {
        let _ = writeln!(shown, "{}", corpus.articles[article.index()].slug);
        describe_analysis(&mut shown, &corpus, article, text, &engine.analyze(text));
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus.expected");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&file, &shown).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    let gone = missing_lines(&expected, &shown, "-");
    let new = missing_lines(&shown, &expected, "+");
    assert!(shown == expected, "what is found changed; UPDATE_EXPECT=1 rewrites {}:\n{gone}{new}", file.display());
}

/// The lines of `one` that `other` does not have, each after `sign`.
fn missing_lines(one: &str, other: &str, sign: &str) -> String {
    let others: BTreeSet<&str> = other.lines().collect();
    one.lines().filter(|line| !others.contains(line)).map(|line| format!("{sign}{line}\n")).collect()
}

/// A line for each finding: its bytes, its words, and what they are taken for.
fn describe_analysis(shown: &mut String, corpus: &Corpus, article: ArticleId, text: &str, analysis: &Analysis) {
    let placed: Vec<Span> = place_quotations(corpus, article).placed.iter().map(|it| it.span).collect();
    let touched = count_touched(&analysis.sentences, &placed);
    let _ = writeln!(shown, "  sentences: {}, {touched} with a curated mark", analysis.sentences.len());
    let mut tell = |kind: &str, span: Span, value: String| {
        let _ = writeln!(shown, "  {kind} {}..{} {} -> {value}", span.start(), span.end(), excerpt(span.of(text)));
    };
    for it in &analysis.mentions {
        let misspelled = if it.spelling == Spelling::Misspelled { ", misspelled" } else { "" };
        tell("mention", it.span, format!("{}{misspelled}", referent(corpus, &it.referent)));
    }
    for it in &analysis.quotations {
        tell("quotation", it.span, speech(corpus, text, it));
    }
    for it in &analysis.quantities {
        tell("quantity", it.span, figure(text, it));
    }
    for it in &analysis.wording {
        tell("wording", it.span, format!("{}, {:?}", corpus.terms[it.term.index()].slug, it.voice).to_lowercase());
    }
}

/// The words on one line; of many words the first and the last.
fn excerpt(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    if words.len() <= 12 {
        words.join(" ")
    } else {
        format!("{} … {}", words[..6].join(" "), words[words.len() - 5..].join(" "))
    }
}

fn referent(corpus: &Corpus, referent: &Referent) -> String {
    let slug = |it: &EntityId| corpus.entities[it.index()].slug.as_str();
    match referent {
        Referent::Entity(entity) => slug(entity).to_owned(),
        Referent::Ambiguous(entities) => entities.iter().map(slug).collect::<Vec<_>>().join(" or "),
    }
}

fn speech(corpus: &Corpus, text: &str, quotation: &Quotation) -> String {
    let kind = format!("{:?}", quotation.kind).to_lowercase();
    let cue = quotation.cue.map(|it| format!(" by “{}”", it.of(text))).unwrap_or_default();
    let Some(speaker) = quotation.speaker else { return format!("{kind}{cue}, no speaker") };
    let entity = speaker.entity.map_or("nobody listed", |it| corpus.entities[it.index()].slug.as_str());
    format!("{kind}{cue}, {} = {entity}", excerpt(speaker.span.of(text)))
}

fn figure(text: &str, quantity: &Quantity) -> String {
    let exact = |it: Thousandths| it.0 as f64 / 1000.0;
    let value = match quantity.value.map(|(low, high)| (exact(low), exact(high))) {
        None => "open".to_owned(),
        Some((low, high)) if low == high => format!("{low}"),
        Some((low, high)) => format!("{low} to {high}"),
    };
    let about = if quantity.approximate { "about " } else { "" };
    let unit = quantity.unit.map(|it| format!(" {}", excerpt(it.of(text)))).unwrap_or_default();
    format!("{about}{value}{unit}")
}

#[test]
fn every_text_names_somebody_and_every_fragment_is_marked() {
    let corpus = corpus();
    let engine = Engine::new(&corpus);
    for (article, text) in articles(&corpus) {
        let analysis = engine.analyze(text);
        let slug = &corpus.articles[article.index()].slug;
        assert!(analysis.mentions.len() >= 10, "{slug}");
        let n_opening = text.matches('“').count();
        let n_marked = analysis.quotations.iter().filter(|it| it.span.of(text).starts_with('“')).count();
        let indirect = analysis.quotations.iter().filter(|it| it.kind == QuotationKind::Indirect);
        let n_indirect = indirect.filter(|it| it.span.of(text).starts_with('“')).count();
        assert_eq!(n_marked - n_indirect, n_opening, "{slug}");
    }
}

#[test]
fn whatever_is_described_in_an_article_is_found_again() {
    let corpus = corpus();
    let engine = Engine::new(&corpus);
    for (_, text) in articles(&corpus) {
        let tokens = engine.analyze(text).tokens;
        for (place, token) in tokens.iter().enumerate() {
            let last = tokens[(place + place % 7).min(tokens.len() - 1)];
            let span = token.span.union(last.span);
            assert_eq!(anchor(text, &describe(text, span)), Some(span), "{}", span.of(text));
        }
    }
}

#[test]
fn segments_of_all_marks_rebuild_every_paragraph() {
    let corpus = corpus();
    let engine = Engine::new(&corpus);
    for (article, text) in articles(&corpus) {
        let analysis = engine.analyze(text);
        let mut marks: Vec<Span> = place_quotations(&corpus, article).placed.iter().map(|it| it.span).collect();
        marks.extend(analysis.mentions.iter().map(|it| it.span));
        marks.extend(analysis.wording.iter().map(|it| it.span));
        marks.extend(analysis.quotations.iter().map(|it| it.span));
        for paragraph in analysis.paragraphs {
            let joined: String = segments(paragraph, &marks).iter().map(|it| it.span.of(text)).collect();
            assert_eq!(joined, paragraph.of(text));
        }
    }
}

#[test]
fn a_reader_finds_what_stands_in_the_corpus() {
    let corpus = corpus();
    let index = SearchIndex::new(&corpus);
    for query in
        ["cluster munitions", "\"cluster munitions\"", "clustr munitons", "Erdogan", "hajiyev", "Su-25", "karabak"]
    {
        let results = index.search(query, 20);
        assert!(!results.hits.is_empty(), "{query}");
        for hit in &results.hits {
            assert!(hit.matches.iter().all(|it| !it.of(index.text_of(hit.document)).is_empty()), "{query}");
        }
    }
    for (entity, it) in (0..).zip(&corpus.entities) {
        let hits = index.search(&format!("\"{}\"", it.name), usize::MAX).hits;
        let is_it = |document| matches!(document, Document::Entity(found) if found.0 == entity);
        assert!(hits.iter().any(|hit| is_it(hit.document)), "{}", it.name);
    }
}

/// Topics with two ways to ask for them, the words of either party, and with a claim of what each party did.
const TOPICS: [(&str, [&str; 2], [&str; 2]); 5] = [
    ("cluster munitions", ["cluster munitions", "banned cluster bombs"], ["c72", "c73"]),
    ("fighters from abroad", ["foreign fighters", "Syrian fighters"], ["c60", "c61"]),
    ("civilians", ["civilians killed", "shelling of civilians"], ["c51", "c76"]),
    ("aircraft", ["Su-25", "warplane shot down"], ["c09", "c10"]),
    ("the ceasefire", ["ceasefire", "truce violated"], ["c46", "c87"]),
];
/// As many pieces of evidence as the page lists before anybody asks for more.
const LISTED_AT_FIRST: usize = 12;

#[test]
fn words_of_either_party_find_the_evidence_on_both() {
    let corpus = corpus();
    let index = SearchIndex::new(&corpus);
    for (topic, queries, claims) in TOPICS {
        for query in queries {
            let hits = index.search(query, 400).hits;
            let evidence = hits.iter().filter_map(|hit| match hit.document {
                Document::Evidence(claim, _) => Some(corpus.claims[claim.index()].slug.as_str()),
                _ => None,
            });
            let found: Vec<&str> = evidence.take(LISTED_AT_FIRST).collect();
            let is_missing = |claim: &&str| !found.contains(claim);
            let missing: Vec<&str> = claims.into_iter().filter(is_missing).collect();
            assert!(missing.is_empty(), "{topic}: `{query}` finds no evidence on {missing:?}, only on {found:?}");
        }
    }
}
