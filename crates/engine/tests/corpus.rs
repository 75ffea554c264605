//! The engine on the default corpus: everything that the curators quote is placed, and the figures a reader sees are
//! held against `corpus.expected`. `UPDATE_EXPECT=1` rewrites that file; look at what changed before keeping it.

#![expect(clippy::panic, reason = "a default corpus with errors must stop every test here")]

use diptych_corpus::folder::OriginalFile;
use diptych_corpus::model::{ArticleId, Corpus};
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::Rendering;
use diptych_engine::anchor::place_quotations;
use diptych_engine::mention::{Referent, Spelling};
use diptych_engine::quotation::QuotationKind;
use diptych_engine::search::{Document, SearchIndex};
use diptych_engine::segment::segments;
use diptych_engine::selector::{Anchored, anchor, describe};
use diptych_engine::sentence::count_touched;
use diptych_engine::wording::Voice;
use diptych_engine::{Analysis, Engine};
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
    let folder = manifest.join("../../../shared/originals");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: {} is not there", folder.display());
        return;
    };
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
fn the_figures_a_reader_sees_are_as_expected() {
    let corpus = corpus();
    let engine = Engine::new(&corpus);
    let mut shown = String::new();
    for (article, text) in articles(&corpus) {
        let _ = writeln!(shown, "{}", corpus.articles[article.index()].slug);
        describe_analysis(&mut shown, &corpus, article, &engine.analyze(text));
    }
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus.expected");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&file, &shown).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(shown == expected, "the figures changed; UPDATE_EXPECT=1 rewrites {}:\n{shown}", file.display());
}

fn describe_analysis(shown: &mut String, corpus: &Corpus, article: ArticleId, analysis: &Analysis) {
    let placed: Vec<Span> = place_quotations(corpus, article).placed.iter().map(|it| it.span).collect();
    let touched = count_touched(&analysis.sentences, &placed);
    let mentions = &analysis.mentions;
    let n_open = mentions.iter().filter(|it| matches!(it.referent, Referent::Ambiguous(_))).count();
    let n_misspelled = mentions.iter().filter(|it| it.spelling == Spelling::Misspelled).count();
    let n_kind = |kind| analysis.quotations.iter().filter(|it| it.kind == kind).count();
    let n_spoken = analysis.quotations.iter().filter(|it| it.speaker.is_some()).count();
    let n_quoted = analysis.wording.iter().filter(|it| it.voice == Voice::Quoted).count();
    let _ = writeln!(shown, "  sentences: {}, {touched} with a curated mark", analysis.sentences.len());
    let _ = writeln!(shown, "  mentions: {}, {n_open} open, {n_misspelled} misspelled", mentions.len());
    let (direct, mixed, indirect) =
        (n_kind(QuotationKind::Direct), n_kind(QuotationKind::Mixed), n_kind(QuotationKind::Indirect));
    let _ =
        writeln!(shown, "  quotations: {direct} direct, {mixed} mixed, {indirect} indirect, {n_spoken} with speaker");
    let _ = writeln!(shown, "  wording: {}, {n_quoted} quoted", analysis.wording.len());
    let _ = writeln!(shown, "  quantities: {}", analysis.quantities.len());
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
            assert_eq!(anchor(text, &describe(text, span)), Anchored::Exact(span), "{}", span.of(text));
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
