//! Sentences that a reader might bring, each in other words than the claim of the default corpus that it is about; and sentences on other
//! matters. They were written before anything was measured on them.

#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::path::Path;
use std::sync::{Arc, LazyLock};

use diptych_corpus::date::PartialDate;
use diptych_corpus::folder;
use diptych_corpus::model::Corpus;
use diptych_engine::Engine;
use diptych_engine::annotation::annotate;
use diptych_library::library::Library;
use diptych_library::route::Route;
use diptych_library::source::Source;
use diptych_overview::analyzed_corpus::AnalyzedCorpus;
use diptych_overview::met_claims::{MetClaim, met_claims};
use diptych_overview::page_context::PageContext;
use diptych_own_texts::placed::put_behind;
use diptych_own_texts::{Details, KeptText, OwnText};

const PARAPHRASES: &str = include_str!("paraphrases.txt");
const OTHER_MATTERS: &str = include_str!("other_matters.txt");
/// What is as alike as this would be taken for the same matter, in percent.
const STRONG: u64 = 40;
/// How many of the first claims of a sentence a reader looks at.
const N_LOOKED_AT: usize = 3;

static CORPUS: LazyLock<Corpus> =
    LazyLock::new(|| folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus"), &[]).corpus.unwrap());

/// The claims that each sentence of a text of a reader meets, by their ids, with how alike they are.
fn met(sentences: &[&str]) -> Vec<Vec<(String, u64)>> {
    let mut corpus = CORPUS.clone();
    let text = OwnText::new(&sentences.join("\n\n"), Details::default(), PartialDate::UNKNOWN).unwrap();
    let source = Source::default().with_own_texts(0, Arc::new(vec![KeptText::from(text)]));
    let own = put_behind(&mut corpus, source.own_texts().iter().map(|it| &it.text))[0];
    let annotations = annotate(&Engine::new(&corpus), &corpus.articles);
    let analyzed = AnalyzedCorpus::new(Library::open(corpus, annotations, source), None);
    let found = met_claims(&PageContext::new(&analyzed, Route::default()), own);
    let article = analyzed.library.article(own).unwrap();
    let of = |sentence: &str| -> Vec<(String, u64)> {
        let is_in = |it: &&MetClaim| sentence.contains(it.span.of(&article.text));
        let named = found.iter().filter(is_in);
        named.map(|it| (analyzed.library.claim(it.claim).unwrap().slug.clone(), it.percent)).collect()
    };
    sentences.iter().map(|it| of(it)).collect()
}

#[test]
fn sentence_in_other_words_meets_its_claim_among_the_first_three() {
    let (ids, sentences): (Vec<&str>, Vec<&str>) =
        PARAPHRASES.lines().map(|line| line.split_once(' ').unwrap()).unzip();
    let found = met(&sentences);
    let is_met = |(id, met): &(&str, &Vec<(String, u64)>)| met.iter().take(N_LOOKED_AT).any(|(found, _)| found == id);
    let missed: Vec<_> = ids.iter().copied().zip(&found).filter(|it| !is_met(it)).collect();
    let n_met = ids.len() - missed.len();
    assert!(n_met * 100 >= ids.len() * 80, "{n_met} of {} meet their claim; not so {missed:?}", ids.len());
}

#[test]
fn sentence_on_another_matter_has_no_strong_tie_to_any_claim() {
    let sentences: Vec<&str> = OTHER_MATTERS.lines().collect();
    let tied: Vec<_> =
        sentences.iter().zip(met(&sentences)).filter(|(_, met)| met.iter().any(|it| it.1 >= STRONG)).collect();
    assert!(tied.is_empty(), "{tied:?}");
}
