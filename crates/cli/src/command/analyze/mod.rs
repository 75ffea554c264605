//! `diptych analyze`: everything the engine finds, one line of JSON for each article. What a line holds is in `record`.

mod record;

use std::io::Write;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::{fs, thread};

use clap::{Args, ValueHint, value_parser};
use diptych_corpus::model::Corpus;
use diptych_corpus::pack;
use diptych_engine::Engine;

use self::record::{Field, With};
use super::article::Article;
use super::lines::each_line;
use super::{cannot, model, read_folder, refuse};
use crate::failure::Failure;

/// Writes everything that the engine finds in articles.
///
/// Reads articles from standard input, one JSON object {"id", "text"} on each line, and writes one object for each, in the same order.
/// Blank lines are skipped. A bad line is reported on standard error with its number, the rest goes on, and the status is 1.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
#[command(after_long_help = RECORD)]
pub(crate) struct Analyze {
    /// A corpus folder or pack with entities and terms; without it there is no wording, and no mention by the gazetteer.
    #[arg(long, value_name = "DIR|PACK", value_hint = ValueHint::AnyPath)]
    pub(crate) corpus: Option<PathBuf>,
    /// A file with a model of names, which adds persons, places and organizations that the gazetteer lacks.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub(crate) model: Option<PathBuf>,
    /// The keys that are written beside id, with commas between: sentences,dates. All of them if not said.
    #[arg(long, value_name = "KEYS", value_delimiter = ',', value_enum)]
    pub(crate) fields: Vec<Field>,
    /// How many threads work at a time: as many as there are cores if not said; memory does not grow with the input.
    #[arg(short = 'j', long = "jobs", value_name = "N", value_parser = value_parser!(u16).range(1..=MOST_JOBS))]
    pub(crate) n_jobs: Option<u16>,
}

/// More threads than any machine has cores.
const MOST_JOBS: i64 = 1024;

const RECORD: &str = "\
Each line of the output is an object with these keys, of which --fields writes fewer:
  id          as it came
  sentences   [[start, end]]
  tokens      [[start, end]]: words, numbers, marks
  mentions    [{start, end, kind, entity, by}]: kind as in entities.toml; entity the id in the
              corpus, or null where namesakes are left open; by is gazetteer, or model for a name
              that the model of --model sees where the gazetteer has none: a person, place or
              organization without an entity
  quotations  [{start, end, kind, speaker, cue}]: kind is direct, indirect or mixed, or term for words
              in quotation marks that are no speech, such as a title or a nickname; speaker is
              {start, end, entity, by, antecedent} or null: by is name, role, pronoun, or carried on
              from the speech before; antecedent is {start, end} where the text names the same
              speaker most fully, or null if that is here; cue is {start, end} or null
  quantities  [{start, end, value, approximate, unit, share, place, date}]: value is [low, high] or
              null; unit the words that say what is counted; share is [1, 8] for \"one in eight\",
              whose value is null, and for \"an eighth of\", else null; place and date where the
              sentence tells them
  dates       [{start, end, value, relative}]: value in ISO 8601, with X for open digits, or null
  claims      [{start, end, score, kind, rules}]: sentences that may be worth checking; score is the
              chance, from 0 to 1, that somebody who chooses what to check would choose it, and 0.36
              is where precision and recall are equal; rules made it; sentences under 0.05 are not
              listed; a suggestion where to look, no word on what is true
  wording     [{start, end, kind, term, quoted}]: words of the corpus' lexicon; quoted if a quoted
              speaker's
Offsets count Unicode code points; the end is excluded.";

/// Analyzes standard input.
pub(crate) fn run(request: &Analyze, out: &mut impl Write) -> Result<(), Failure> {
    let corpus = request.corpus.as_deref().map(|path| open(path, out)).transpose()?;
    let engine = corpus.as_ref().map_or_else(Engine::default, Engine::new);
    let model = request.model.as_deref().map(|path| model::open(Some(path))).transpose()?;
    let work = |line: &[u8], output: &mut Vec<u8>| {
        let article = Article::read(line)?;
        let with = With { engine: &engine, corpus: corpus.as_ref(), model: model.as_ref(), fields: &request.fields };
        record::write(&article, with, output)
    };
    each_line(n_jobs(request.n_jobs), &work, out)
}

/// As many threads as were asked for, or as there are cores.
fn n_jobs(asked: Option<u16>) -> usize {
    asked.map_or_else(|| thread::available_parallelism().map_or(1, NonZero::get), usize::from)
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
