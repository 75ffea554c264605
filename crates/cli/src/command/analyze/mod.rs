//! `diptych analyze`: everything the engine finds, one line of JSON for each article. What a line holds is in `record`.

mod record;

use std::io::Write;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::{fs, thread};

use diptych_corpus::model::Corpus;
use diptych_corpus::pack;
use diptych_engine::Engine;

use self::record::With;
use super::article::Article;
use super::lines::each_line;
use super::{cannot, model, read_folder, refuse};
use crate::failure::Failure;

/// What to analyze with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Analyze {
    /// A corpus folder or pack with entities and terms.
    pub(crate) corpus: Option<PathBuf>,
    /// A file with a model of names.
    pub(crate) model: Option<PathBuf>,
    /// How many threads; all cores if not said.
    pub(crate) n_jobs: Option<usize>,
}

/// Analyses standard input.
pub(crate) fn run(request: &Analyze, out: &mut impl Write) -> Result<(), Failure> {
    let corpus = request.corpus.as_deref().map(|path| open(path, out)).transpose()?;
    let engine = corpus.as_ref().map_or_else(Engine::default, Engine::new);
    let model = request.model.as_deref().map(|path| model::open(Some(path))).transpose()?;
    let work = |line: &[u8], output: &mut Vec<u8>| {
        let article = Article::read(line)?;
        record::write(&article, With { engine: &engine, corpus: corpus.as_ref(), model: model.as_ref() }, output)
    };
    each_line(n_jobs(request.n_jobs), &work, out)
}

/// As many threads as were asked for, or as there are cores.
fn n_jobs(asked: Option<usize>) -> usize {
    asked.unwrap_or_else(|| thread::available_parallelism().map_or(1, NonZero::get))
}

/// The corpus in a folder or pack.
pub(super) fn open(path: &Path, out: &mut impl Write) -> Result<Corpus, Failure> {
    if path.is_file() {
        let bytes = fs::read(path).map_err(|error| cannot("read", path, &error))?;
        return pack::decode(&bytes)
            .map(|contents| contents.corpus)
            .map_err(|error| Failure::Failed(format!("{}: {error}", path.display())));
    }
    // Standard output is for lines of JSON; problems of the folder are told only if they end the run.
    let mut problems = Vec::new();
    let reading = read_folder(path, &[], &mut problems)?;
    match reading.corpus {
        Some(corpus) => Ok(corpus),
        None => {
            out.write_all(&problems)?;
            Err(refuse(&reading, out).err().unwrap_or(Failure::Reported))
        }
    }
}
