//! Works on the lines of standard input on all cores and writes what comes of them in their order. Knows lines and threads;
//! knows nothing of what a line holds. Memory holds a few batches, whatever the length of the input.

use std::io::{self, BufRead, IsTerminal, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::failure::Failure;

/// What a worker does with one line: appends to the output, or says in a sentence what is wrong.
pub(super) type Work<'a> = &'a (dyn Fn(&[u8], &mut Vec<u8>) -> Result<(), String> + Sync);

/// A longer line is no article. Larger values let one line take more memory.
const LONGEST_LINE: u64 = 64 << 20;

/// The bytes or lines at which a batch is handed to a worker. Larger values save locks and take memory.
const BATCH_BYTES: usize = 256 << 10;
const BATCH_LINES: usize = 64;

/// How many batches may wait for a worker, and how many of its results for the writer.
const WAITING: usize = 2;

/// How often a terminal is told how far the work has come.
const PROGRESS: Duration = Duration::from_millis(200);

/// One line with its number, from 1; one that is too long has no bytes.
type Numbered = (u64, Option<Vec<u8>>);

/// What became of a batch.
struct Done {
    n_lines: u64,
    output: Vec<u8>,
    complaints: Vec<(u64, String)>,
}

/// Gives every line of standard input that is not blank to `work`, on `n_jobs` threads. What is wrong with a line is told
/// on standard error with its number, and the rest goes on; then the run ends as one that reported problems.
pub(super) fn each_line(n_jobs: usize, work: Work<'_>, out: &mut dyn Write) -> Result<(), Failure> {
    let n_bad = thread::scope(|scope| {
        let mut inputs: Vec<SyncSender<Vec<Numbered>>> = Vec::new();
        let mut outputs: Vec<Receiver<Done>> = Vec::new();
        for _ in 0..n_jobs.max(1) {
            let (input, batches) = sync_channel(WAITING);
            let (results, output) = sync_channel(WAITING);
            inputs.push(input);
            outputs.push(output);
            scope.spawn(move || batches.into_iter().map(|it| finish(it, work)).try_for_each(|it| results.send(it)));
        }
        let reader = scope.spawn(move || read_batches(&mut io::stdin().lock(), &inputs));
        let written = write_in_order(outputs, out);
        let read = reader.join().unwrap_or_else(|_| Err(io::Error::other("the reader stopped")));
        let n_bad = written?;
        read.map_err(|error| Failure::Failed(format!("Standard input cannot be read: {error}.")))?;
        Ok::<u64, Failure>(n_bad)
    })?;
    if n_bad > 0 { Err(Failure::Reported) } else { Ok(()) }
}

/// Reads all lines of `input` for a command that needs them together; blank lines are left out.
pub(super) fn read_all(input: &mut dyn BufRead) -> Result<Vec<(u64, Vec<u8>)>, Failure> {
    let unreadable = |error| Failure::Failed(format!("Standard input cannot be read: {error}."));
    let mut lines = Vec::new();
    let mut number = 0;
    while let Some(line) = read_line(input).map_err(unreadable)? {
        number += 1;
        match line {
            Some(line) if !line.is_empty() => lines.push((number, line)),
            Some(_) => {}
            None => return Err(Failure::Failed(format!("Line {number} is longer than any article may be."))),
        }
    }
    Ok(lines)
}

/// Hands batches to the workers in turn; ends early when nobody takes them any more.
fn read_batches(input: &mut dyn BufRead, workers: &[SyncSender<Vec<Numbered>>]) -> io::Result<()> {
    let (mut batch, mut n_bytes, mut number) = (Vec::new(), 0, 0);
    let mut turn = workers.iter().cycle();
    while let Some(line) = read_line(input)? {
        number += 1;
        n_bytes += line.as_ref().map_or(0, Vec::len);
        batch.push((number, line));
        if n_bytes >= BATCH_BYTES || batch.len() >= BATCH_LINES {
            n_bytes = 0;
            if turn.next().is_none_or(|it| it.send(std::mem::take(&mut batch)).is_err()) {
                return Ok(());
            }
        }
    }
    if let Some(worker) = turn.next().filter(|_| !batch.is_empty()) {
        // Whoever reads the output has gone; the writer says so.
        let _ = worker.send(batch);
    }
    Ok(())
}

/// The next line without its end; `Some(None)` stands for one that is too long.
fn read_line(input: &mut dyn BufRead) -> io::Result<Option<Option<Vec<u8>>>> {
    let mut line = Vec::new();
    if input.take(LONGEST_LINE).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.len() as u64 == LONGEST_LINE && !line.ends_with(b"\n") {
        input.skip_until(b'\n')?;
        return Ok(Some(None));
    }
    line.truncate(line.trim_ascii_end().len());
    Ok(Some(Some(line)))
}

fn finish(batch: Vec<Numbered>, work: Work<'_>) -> Done {
    let mut done = Done { n_lines: batch.len() as u64, output: Vec::new(), complaints: Vec::new() };
    for (number, line) in batch {
        let kept = done.output.len();
        let result = match line {
            Some(line) if line.is_empty() => Ok(()),
            Some(line) => work(&line, &mut done.output),
            None => Err(format!("longer than {} MB.", LONGEST_LINE >> 20)),
        };
        if let Err(complaint) = result {
            done.output.truncate(kept);
            done.complaints.push((number, complaint));
        }
    }
    done
}

/// Takes the results from the workers in the order in which the batches were handed out; gives the number of bad lines.
fn write_in_order(outputs: Vec<Receiver<Done>>, out: &mut dyn Write) -> Result<u64, Failure> {
    let mut progress = Progress::new();
    let mut n_bad = 0;
    for output in outputs.iter().cycle() {
        let Ok(done) = output.recv() else { break };
        out.write_all(&done.output)?;
        progress.clear();
        for (number, complaint) in &done.complaints {
            n_bad += 1;
            // If standard error is closed, the status has to do.
            let _ = writeln!(io::stderr(), "line {number}: {complaint}");
        }
        progress.advance(done.n_lines);
    }
    progress.clear();
    Ok(n_bad)
}

/// Tells a terminal how many lines are done; silent where standard error is none.
struct Progress {
    is_shown: bool,
    n_lines: u64,
    last: Instant,
}

impl Progress {
    fn new() -> Self {
        Self { is_shown: io::stderr().is_terminal(), n_lines: 0, last: Instant::now() }
    }

    fn advance(&mut self, n_lines: u64) {
        self.n_lines += n_lines;
        if self.is_shown && self.last.elapsed() >= PROGRESS {
            self.last = Instant::now();
            let _ = write!(io::stderr(), "\r{} lines", self.n_lines);
        }
    }

    fn clear(&self) {
        if self.is_shown {
            let _ = write!(io::stderr(), "\r\u{1b}[K");
        }
    }
}
