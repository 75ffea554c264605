//! The engine at work on many texts, one stage at a time: what the benchmarks measure, natively and in a browser alike. Knows no
//! clock and prints nothing.

#[cfg(not(target_family = "wasm"))]
pub mod articles;

use diptych_corpus::model::Corpus;
use diptych_corpus::text::paragraphs;
use diptych_engine::Analysis;
use diptych_engine::Engine;
use diptych_engine::recognition::Recognizer;
use diptych_engine::search::{Passage, PassageIndex};
use diptych_engine::sentence::find_sentences;
use diptych_engine::token::find_tokens;

const MODEL: &[u8] = include_bytes!("../../../crates/engine/model/names.model");

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Tokens alone.
    Tokens,
    /// Paragraphs and sentences alone.
    Sentences,
    /// Everything but names by the model.
    Gazetteer,
    /// Everything.
    Model,
    /// Names by the model, after sentences and tokens.
    Names,
    /// An index of all paragraphs.
    Index,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 6] = [Self::Tokens, Self::Sentences, Self::Gazetteer, Self::Model, Self::Names, Self::Index];

    /// Its name on the command line and in the page.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Tokens => "tokens",
            Self::Sentences => "sentences",
            Self::Gazetteer => "gazetteer",
            Self::Model => "model",
            Self::Names => "names",
            Self::Index => "index",
        }
    }

    /// The stage of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == name)
    }
}

/// An index of the paragraphs of `texts`, which are named by their numbers.
#[must_use]
pub fn index_of(texts: &[String]) -> PassageIndex {
    let (mut passages, mut pieces) = (Vec::new(), Vec::new());
    for (article, text) in (0..).zip(texts) {
        for span in paragraphs(text) {
            let (start, end) = (span.start() as u32, span.end() as u32);
            passages.push(Passage { article, start, end });
            pieces.push(span.of(text));
        }
    }
    let names = (0..texts.len()).map(|it| it.to_string()).collect();
    PassageIndex::new(names, passages, pieces.into_iter())
}

/// Texts with an engine that reads them.
#[derive(Clone, Debug)]
pub struct Workload {
    engine: Engine,
    model: Recognizer,
    texts: Vec<String>,
    analyses: Vec<Analysis>,
}

impl Workload {
    /// An engine for `corpus` in front of `texts`; none if the model cannot be read.
    #[must_use]
    pub fn new(corpus: &Corpus, texts: Vec<String>) -> Option<Self> {
        let engine = Engine::new(corpus);
        let analyses = texts.iter().map(|it| engine.analyze(it)).collect();
        Some(Self { engine, model: Recognizer::decode(MODEL).ok()?, texts, analyses })
    }

    /// How many bytes the texts have.
    #[must_use]
    pub fn n_bytes(&self) -> usize {
        self.texts.iter().map(String::len).sum()
    }

    /// Reads every text; gives how much was found, so that no compiler leaves the work out.
    #[must_use]
    pub fn read(&self, stage: Stage) -> usize {
        if stage == Stage::Index {
            return index_of(&self.texts).n_passages();
        }
        self.texts.iter().zip(&self.analyses).map(|(text, analysis)| self.read_one(stage, text, analysis)).sum()
    }

    fn read_one(&self, stage: Stage, text: &str, known: &Analysis) -> usize {
        match stage {
            Stage::Tokens => find_tokens(text).len(),
            Stage::Sentences => find_sentences(text, &paragraphs(text)).len(),
            Stage::Gazetteer => self.analyze(text).1,
            Stage::Model => {
                let (analysis, n_found) = self.analyze(text);
                n_found + self.model.find_names(text, &analysis.sentences, &analysis.tokens).len()
            }
            Stage::Names => self.model.find_names(text, &known.sentences, &known.tokens).len(),
            Stage::Index => 0,
        }
    }

    fn analyze(&self, text: &str) -> (Analysis, usize) {
        let analysis = self.engine.analyze(text);
        let suggestions = self.engine.suggest(text, &analysis);
        let n_found = analysis.mentions.len() + analysis.quotations.len() + suggestions.claims.len();
        (analysis, n_found)
    }
}
