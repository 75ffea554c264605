//! What can be typed after `diptych`. Knows words and options; knows nothing of what the commands do.

use std::path::PathBuf;

use lexopt::{Arg, Parser, ValueExt};

use crate::command::align::Align;
use crate::command::analyze::Analyze;
use crate::command::check::Check;
use crate::command::index::Index;
use crate::command::pack::Pack;
use crate::command::search::{Search, USUAL_LIMIT};
use crate::failure::Failure;

/// What `diptych --help` prints.
pub(crate) const HELP: &str = "\
Diptych, a news-literacy reader: its native command.

diptych check DIR [--model FILE]
    Reads the corpus folder DIR and prints everything that is wrong in it as `file:line: what, and the mend`.
    Warnings are marked as such and do not fail the check. Then come the names that a trained model sees in the
    articles and no entity has, so that those that matter can be added: suggestions, some of them wrong. The model is
    the one that comes with the program, or that of FILE.

diptych pack DIR -o FILE [--texts ORIGINALS]
    Checks DIR and writes it as the pack that the reader opens. With --texts, each retelling whose original is among
    the files of the folder ORIGINALS, by SHA-256, is replaced by it; quotations must then stand in the original.

diptych analyze [--corpus DIR|PACK] [--model FILE] [--jobs N] < in.jsonl > out.jsonl
    Reads articles, one JSON object {\"id\", \"text\"} on each line, and writes one object for each, in the same order:
      id          as it came
      sentences   [[start, end]]
      tokens      [[start, end]]: words, numbers, marks
      mentions    [{start, end, kind, entity, by}]: kind as in entities.toml; entity the id in the corpus, or null
                  where namesakes are left open; by is gazetteer, or model for a name that the model of FILE sees
                  where the gazetteer has none: a person, place or organization without an entity
      quotations  [{start, end, kind, speaker: {start, end, entity} or null, cue: {start, end} or null}]:
                  kind is direct, indirect or mixed
      quantities  [{start, end, value: [low, high] or null, approximate, unit, place, date}]: unit the words that say
                  what is counted; place and date where the sentence tells them
      dates       [{start, end, value, relative}]: value in ISO 8601, with X for open digits, or null
      claims      [{start, end, score, kind, rules}]: sentences that may be worth checking, score from 0 to 1, the
                  rules that made it; a suggestion where to look, no word on what is true
      wording     [{start, end, kind, term, quoted}]: words of the corpus' lexicon; quoted if a quoted speaker's
    Offsets count Unicode code points; the end is excluded. Without --corpus there is no wording, and no mention by the gazetteer.
    Blank lines are skipped. A bad line is reported on standard error with its number, the rest goes on, and the status
    is 1. N threads work at a time, as many as there are cores if not said; memory does not grow with the input.

diptych reuse < in.jsonl
    Reads articles as analyze does and writes the passages that they share, one JSON object
    {a, a_start, a_end, b, b_start, b_end, kind, subkind, passage} on each line: a and b are ids, offsets count code points.
    A line tells one paragraph; those of one passage have the same number. kind is verbatim, near (a few words differ) or
    self-repeat (twice in one article), which has verbatim or near as its subkind. Spaces, case and the form of quotation
    marks count as the same. Passages of fewer than 14 words and marks are left out as set phrases, except sentences and
    slogans that one article repeats. All articles are held in memory.

diptych align [--corpus DIR|PACK] < in.jsonl
    Reads articles as reuse does and writes the passages of different articles that belong together, one JSON object
    {a, a_start, a_end, b, b_start, b_end, kind, strength, because} on each line. kind is same-words, near-words, same-matter
    (sentences that speak of the same thing in other words) or different-figure (the same thing, counted differently);
    strength is strong, likely or faint; because is [{shared, entity, a, b}], weightiest first: what the passages share
    (entity, figure, date, word, or unit for what is counted differently), the entity's id in the corpus or null, and
    how either passage has it. Without --corpus names count as words. Words weigh more the fewer sentences of the input
    have them, so that what is paired depends on what else is read. A sentence without a partner is not listed.

diptych index [--corpus DIR|PACK] [--full] -o FILE < in.jsonl
    Writes the words of articles as an index that search asks. The articles are those of the corpus, or of standard input as
    analyze reads it. The order of words is left out where the index would have more than 3 MB with it; --full keeps it.

diptych search INDEX QUERY… [--limit N]
    Writes the passages that answer, best first, one JSON object {id, start, end, score} on each line: a passage is a
    paragraph of the article id, offsets count code points, and scores compare within one query. QUERY is words, and
    \"phrases in quotation marks\"; a last word with * finds all words that it begins. Passages with every part come
    first. A word that stands nowhere is told on standard error, with the nearest words, which are searched instead.
    In an index without the order of words a phrase finds the passages that have all its words. N is 10 if not said.

diptych --help, diptych --version

Status: 0 if all went well, 1 if the corpus or a line has an error or something cannot be done, 2 if the arguments make
no sense.
";

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    Help,
    Version,
    Align(Align),
    Analyze(Analyze),
    Check(Check),
    Index(Index),
    Pack(Pack),
    Reuse,
    Search(Search),
}

/// Reads the arguments. Help and version win over everything else.
pub(crate) fn parse(mut parser: Parser) -> Result<Request, Failure> {
    match parser.next().map_err(usage)? {
        None => Err(Failure::Usage("Name a command: align, analyze, check, index, pack, reuse or search.".to_owned())),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Request::Help),
        Some(Arg::Short('V') | Arg::Long("version")) => Ok(Request::Version),
        Some(Arg::Value(word)) => match word.to_str() {
            Some("help") => Ok(Request::Help),
            Some("align") => parse_align(&mut parser),
            Some("analyze") => parse_analyze(&mut parser),
            Some("check") => parse_check(&mut parser),
            Some("index") => parse_index(&mut parser),
            Some("pack") => parse_pack(&mut parser),
            Some("reuse") => parse_reuse(&mut parser),
            Some("search") => parse_search(&mut parser),
            _ => Err(Failure::Usage(format!(
                "There is no command “{}”; there are align, analyze, check, index, pack, reuse and search.",
                word.display()
            ))),
        },
        Some(option) => Err(usage(option.unexpected())),
    }
}

fn parse_align(parser: &mut Parser) -> Result<Request, Failure> {
    let mut align = Align::default();
    while let Some(argument) = parser.next().map_err(usage)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Request::Help),
            Arg::Long("corpus") => align.corpus = Some(path_after(parser)?),
            other => return Err(usage(other.unexpected())),
        }
    }
    Ok(Request::Align(align))
}

fn parse_reuse(parser: &mut Parser) -> Result<Request, Failure> {
    match parser.next().map_err(usage)? {
        None => Ok(Request::Reuse),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Request::Help),
        Some(other) => Err(usage(other.unexpected())),
    }
}

fn parse_analyze(parser: &mut Parser) -> Result<Request, Failure> {
    let mut analyze = Analyze::default();
    while let Some(argument) = parser.next().map_err(usage)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Request::Help),
            Arg::Long("corpus") => analyze.corpus = Some(path_after(parser)?),
            Arg::Long("model") => analyze.model = Some(path_after(parser)?),
            Arg::Short('j') | Arg::Long("jobs") => analyze.n_jobs = Some(jobs_after(parser)?),
            other => return Err(usage(other.unexpected())),
        }
    }
    Ok(Request::Analyze(analyze))
}

fn jobs_after(parser: &mut Parser) -> Result<usize, Failure> {
    let n_jobs: usize = parser.value().and_then(|value| value.parse()).map_err(usage)?;
    let is_sound = (1..=MOST_JOBS).contains(&n_jobs);
    is_sound.then_some(n_jobs).ok_or_else(|| Failure::Usage(format!("--jobs takes a number from 1 to {MOST_JOBS}.")))
}

/// More threads than any machine has cores.
const MOST_JOBS: usize = 1024;

fn parse_check(parser: &mut Parser) -> Result<Request, Failure> {
    let (mut folder, mut model) = (None, None);
    while let Some(argument) = parser.next().map_err(usage)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Request::Help),
            Arg::Long("model") => model = Some(path_after(parser)?),
            Arg::Value(path) if folder.is_none() => folder = Some(PathBuf::from(path)),
            other => return Err(usage(other.unexpected())),
        }
    }
    Ok(Request::Check(Check { folder: folder.ok_or_else(|| missing("check", "the corpus folder"))?, model }))
}

fn parse_pack(parser: &mut Parser) -> Result<Request, Failure> {
    let (mut folder, mut output, mut originals) = (None, None, None);
    while let Some(argument) = parser.next().map_err(usage)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Request::Help),
            Arg::Short('o') | Arg::Long("output") => output = Some(path_after(parser)?),
            Arg::Long("texts") => originals = Some(path_after(parser)?),
            Arg::Value(path) if folder.is_none() => folder = Some(PathBuf::from(path)),
            other => return Err(usage(other.unexpected())),
        }
    }
    Ok(Request::Pack(Pack {
        folder: folder.ok_or_else(|| missing("pack", "the corpus folder"))?,
        output: output.ok_or_else(|| missing("pack", "-o with the file to write"))?,
        originals,
    }))
}

fn parse_index(parser: &mut Parser) -> Result<Request, Failure> {
    let (mut corpus, mut output, mut is_full) = (None, None, false);
    while let Some(argument) = parser.next().map_err(usage)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Request::Help),
            Arg::Long("corpus") => corpus = Some(path_after(parser)?),
            Arg::Short('o') | Arg::Long("output") => output = Some(path_after(parser)?),
            Arg::Long("full") => is_full = true,
            other => return Err(usage(other.unexpected())),
        }
    }
    let output = output.ok_or_else(|| missing("index", "-o with the file to write"))?;
    Ok(Request::Index(Index { corpus, output, is_full }))
}

fn parse_search(parser: &mut Parser) -> Result<Request, Failure> {
    let (mut index, mut words, mut limit) = (None, Vec::new(), USUAL_LIMIT);
    while let Some(argument) = parser.next().map_err(usage)? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Request::Help),
            Arg::Long("limit") => limit = parser.value().and_then(|value| value.parse()).map_err(usage)?,
            Arg::Value(path) if index.is_none() => index = Some(PathBuf::from(path)),
            Arg::Value(word) => words.push(word.to_string_lossy().into_owned()),
            other => return Err(usage(other.unexpected())),
        }
    }
    let index = index.ok_or_else(|| missing("search", "the index"))?;
    if words.is_empty() {
        return Err(missing("search", "words to search for"));
    }
    Ok(Request::Search(Search { index, query: words.join(" "), limit }))
}

fn path_after(parser: &mut Parser) -> Result<PathBuf, Failure> {
    parser.value().and_then(|value| value.parse()).map_err(usage)
}

fn missing(command: &str, what: &str) -> Failure {
    Failure::Usage(format!("`diptych {command}` needs {what}."))
}

/// A sentence of what the parser says in lower case.
#[expect(clippy::needless_pass_by_value, reason = "it stands where an error is mapped")]
fn usage(error: lexopt::Error) -> Failure {
    Failure::Usage(format!("The arguments make no sense: {error}."))
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use lexopt::Parser;

    use super::{Request, parse};
    use crate::command::analyze::Analyze;
    use crate::command::check::Check;
    use crate::command::index::Index;
    use crate::command::pack::Pack;
    use crate::command::search::Search;
    use crate::failure::Failure;

    fn typed(arguments: &[&str]) -> Result<Request, Failure> {
        parse(Parser::from_args(arguments))
    }

    #[track_caller]
    fn refuses(arguments: &[&str], sentence: &str) {
        match typed(arguments) {
            Err(Failure::Usage(said)) => assert_eq!(said, sentence),
            other => panic!("{arguments:?} gave {other:?}"),
        }
    }

    #[test]
    fn commands_take_their_arguments_in_any_order() {
        let pack = Pack { folder: "corpus".into(), output: "x.pack".into(), originals: Some(PathBuf::from("texts")) };
        for arguments in [
            ["pack", "corpus", "-o", "x.pack", "--texts", "texts"],
            ["pack", "--texts", "texts", "-o", "x.pack", "corpus"],
        ] {
            assert_eq!(typed(&arguments).unwrap(), Request::Pack(pack.clone()));
        }
        assert_eq!(
            typed(&["check", "corpus"]).unwrap(),
            Request::Check(Check { folder: "corpus".into(), model: None })
        );
    }

    #[test]
    fn analyze_takes_a_corpus_a_model_and_a_number_of_threads_or_none() {
        assert_eq!(typed(&["analyze"]).unwrap(), Request::Analyze(Analyze::default()));
        let whole = Analyze { corpus: Some("x.pack".into()), model: Some("m".into()), n_jobs: Some(3) };
        let arguments = ["analyze", "--jobs", "3", "--corpus", "x.pack", "--model", "m"];
        assert_eq!(typed(&arguments).unwrap(), Request::Analyze(whole));
        refuses(&["analyze", "-j", "0"], "--jobs takes a number from 1 to 1024.");
    }

    #[test]
    fn index_and_search_take_files_and_words() {
        let index = Index { corpus: Some("corpus".into()), output: "i".into(), is_full: true };
        assert_eq!(typed(&["index", "--full", "-o", "i", "--corpus", "corpus"]).unwrap(), Request::Index(index));
        let search = Search { index: "i".into(), query: "cluster munitions".into(), limit: 3 };
        assert_eq!(typed(&["search", "--limit", "3", "i", "cluster", "munitions"]).unwrap(), Request::Search(search));
        refuses(&["index"], "`diptych index` needs -o with the file to write.");
        refuses(&["search"], "`diptych search` needs the index.");
        refuses(&["search", "i"], "`diptych search` needs words to search for.");
    }

    #[test]
    fn help_and_version_are_found_where_people_look_for_them() {
        for arguments in [&["--help"][..], &["-h"], &["help"], &["pack", "--help"], &["check", "corpus", "-h"]] {
            assert_eq!(typed(arguments).unwrap(), Request::Help);
        }
        assert_eq!(typed(&["--version"]).unwrap(), Request::Version);
    }

    #[test]
    fn arguments_that_make_no_sense_get_a_sentence() {
        refuses(&[], "Name a command: align, analyze, check, index, pack, reuse or search.");
        refuses(
            &["chekc"],
            "There is no command “chekc”; there are align, analyze, check, index, pack, reuse and search.",
        );
        refuses(&["check"], "`diptych check` needs the corpus folder.");
        refuses(&["pack", "corpus"], "`diptych pack` needs -o with the file to write.");
        refuses(&["check", "--loud", "x"], "The arguments make no sense: invalid option '--loud'.");
        refuses(&["check", "a", "b"], "The arguments make no sense: unexpected argument \"b\".");
    }
}
