//! Corpus folders that were broken by chance or on purpose: every mistake is told with file and line, nothing panics.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod support;

use std::panic::{AssertUnwindSafe, catch_unwind};

use diptych_chance::Chance;
use diptych_corpus::folder::{Reading, Severity};
use support::{Copy, default_corpus, lines, minimal};

/// Keys whose absence is a mistake in every table that has them, each on a line of its own.
const REQUIRED_KEYS: &[&str] = &[
    "id",
    "kind",
    "topic",
    "speaker",
    "state",
    "text",
    "relation",
    "publisher",
    "confidence",
    "headline",
    "published",
    "genre",
    "rendering",
    "licence",
    "from",
    "to",
    "move",
    "name",
    "description",
    "phrases",
    "language",
    "reviewed",
    "format",
    "curators",
    "unit",
    "count",
];

/// Keys that name an id of the corpus or a word of a vocabulary.
const NAMING_KEYS: &[&str] = &[
    "kind",
    "speaker",
    "state",
    "relation",
    "confidence",
    "genre",
    "rendering",
    "from",
    "to",
    "move",
    "article",
    "topic",
    "party",
    "place",
    "count",
    "by",
    "read",
];

/// A file that was broken so that an error must be told.
struct Broken {
    file: String,
    /// `None` if the file is gone.
    bytes: Option<Vec<u8>>,
    /// The line that must be told; `None` where another line tells it, such as the header of a table or what names an id that is gone.
    line: Option<usize>,
}

#[test]
fn every_broken_folder_gets_an_error_with_file_and_line() {
    for (folder, seed, n_mutations) in [(minimal(), 1, 960), (default_corpus(), 2, 40)] {
        let copy = Copy::of(&folder);
        let mut chance = Chance::new(seed);
        for mutation in 0..n_mutations {
            let broken = break_one(&mut chance, &copy);
            let reading = read_changed(&copy, &broken.file, broken.bytes.as_deref(), mutation);
            assert!(
                reading.corpus.is_none(),
                "mutation {mutation} of {}:{:?} is taken for whole",
                broken.file,
                broken.line
            );
            let told = reading.problems.iter().any(|problem| {
                problem.severity == Severity::Error
                    && broken.line.is_none_or(|line| problem.file == broken.file && problem.line == line)
            });
            assert!(told, "mutation {mutation}: {}:{:?} in\n{}", broken.file, broken.line, lines(&reading.problems));
        }
    }
}

#[test]
fn folder_changed_anyhow_is_read_or_refused_with_file_and_line() {
    for (folder, seed, n_mutations) in [(minimal(), 3, 1_460), (default_corpus(), 4, 120)] {
        let copy = Copy::of(&folder);
        let mut chance = Chance::new(seed);
        let mut n_refused = 0;
        for mutation in 0..n_mutations {
            let (file, bytes) = chance.pick(&copy.files).clone();
            let changed = change_anyhow(&mut chance, &bytes);
            let reading = read_changed(&copy, &file, Some(&changed), mutation);
            let n_errors = reading.count(Severity::Error);
            assert_eq!(reading.corpus.is_none(), n_errors > 0, "mutation {mutation} of {file}: {n_errors} errors");
            n_refused += usize::from(n_errors > 0);
        }
        assert!(n_refused * 2 > n_mutations, "{n_refused} of {n_mutations} refused");
    }
}

/// Reads the copy with one file changed. Every problem must name a line that its file has.
#[track_caller]
fn read_changed(copy: &Copy, file: &str, bytes: Option<&[u8]>, mutation: usize) -> Reading {
    match bytes {
        Some(bytes) => copy.write(file, bytes),
        None => copy.remove(file),
    }
    let reading = catch_unwind(AssertUnwindSafe(|| copy.read()))
        .unwrap_or_else(|_| panic!("mutation {mutation} of {file} panics"));
    copy.restore(file);
    for problem in &reading.problems {
        let text = if problem.file == file { bytes.unwrap_or_default() } else { copy.bytes(&problem.file) };
        let n_lines = text.iter().filter(|byte| **byte == b'\n').count() + 1;
        assert!((1..=n_lines).contains(&problem.line) && problem.what.len() > 20, "mutation {mutation}: {problem}");
    }
    reading
}

/// Breaks one file in one of the ways that are mistakes wherever they are made.
fn break_one(chance: &mut Chance, copy: &Copy) -> Broken {
    match chance.below(9) {
        0 => remove_file(chance, copy),
        1 => insert_junk(chance, copy),
        2 => change_line(chance, copy, REQUIRED_KEYS, |_| (String::new(), 0), false),
        3 => change_line(chance, copy, REQUIRED_KEYS, |line| (format!("{line}{line}"), 1), true),
        4 => change_line(chance, copy, REQUIRED_KEYS, |line| (format!("not_{line}"), 0), true),
        5 => change_line(chance, copy, NAMING_KEYS, |line| (with_value(line, "\"zz-nowhere\""), 0), true),
        6 => change_line(
            chance,
            copy,
            &["quotes", "passages"],
            |line| (with_value(line, "[\"§§ nowhere §§\"]"), 0),
            true,
        ),
        7 => change_line(chance, copy, &["id"], |line| (with_value(line, "\"Not An Id\""), 0), true),
        _ => change_line(
            chance,
            copy,
            &["published", "reviewed", "date", "as_of", "since", "until"],
            |line| (with_value(line, "\"2020-02-31\""), 0),
            true,
        ),
    }
}

fn remove_file(chance: &mut Chance, copy: &Copy) -> Broken {
    let required: Vec<&String> = copy
        .files
        .iter()
        .map(|(name, _)| name)
        .filter(|name| name.ends_with(".toml") && *name != "measured.toml")
        .collect();
    Broken { file: (*chance.pick(&required)).clone(), bytes: None, line: Some(1) }
}

fn insert_junk(chance: &mut Chance, copy: &Copy) -> Broken {
    let (file, bytes) = chance.pick(&copy.files);
    let mut place = chance.below(bytes.len());
    // A byte inside a character makes that character the junk; put it before one.
    while str::from_utf8(&bytes[..place]).is_err() {
        place -= 1;
    }
    let line = bytes[..place].iter().filter(|byte| **byte == b'\n').count() + 1;
    let mut changed = bytes.clone();
    changed.insert(place, *chance.pick(&[0xff, 0xc0, 0x80]));
    Broken { file: file.clone(), bytes: Some(changed), line: Some(line) }
}

/// Changes a line that begins with one of `keys`; `change` gives the new line and how much further down the mistake is.
fn change_line(
    chance: &mut Chance,
    copy: &Copy,
    keys: &[&str],
    change: impl Fn(&str) -> (String, usize),
    told_there: bool,
) -> Broken {
    loop {
        let (file, bytes) = chance.pick(&copy.files);
        let text = str::from_utf8(bytes).unwrap();
        let all: Vec<&str> = text.split_inclusive('\n').collect();
        let has_key = |line: &str| keys.iter().any(|key| line.starts_with(&format!("{key} = ")));
        let places: Vec<usize> = (0..all.len()).filter(|place| has_key(all[*place])).collect();
        if places.is_empty() {
            continue;
        }
        let place = *chance.pick(&places);
        let (new, offset) = change(all[place]);
        let changed = [all[..place].concat(), new, all[place + 1..].concat()].concat();
        let line = told_there.then_some(place + 1 + offset);
        return Broken { file: file.clone(), bytes: Some(changed.into_bytes()), line };
    }
}

fn with_value(line: &str, value: &str) -> String {
    format!("{} = {value}\n", line.split(" = ").next().unwrap())
}

/// Cuts, deletes, repeats, swaps or overwrites, with no regard to what that does.
fn change_anyhow(chance: &mut Chance, bytes: &[u8]) -> Vec<u8> {
    let mut all: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    let place = chance.below(all.len());
    let other = chance.below(all.len());
    match chance.below(8) {
        0 => return bytes[..chance.below(bytes.len())].to_vec(),
        1 => drop(all.remove(place)),
        2 => all.insert(other, all[place]),
        3 => all.swap(place, other),
        4 => drop(all.drain(place..(place + 1 + chance.below(12)).min(all.len()))),
        5 => {
            let junk: &[&[u8]] = &[
                b"[[\n",
                b"]]\n",
                b"= =\n",
                b"\"\"\"\n",
                b"+++\n",
                b"[a]\n",
                b"[[claim.anchor]]\n",
                b"a.b.c = {}\n",
                b"id.x = 1\n",
                b"\0\n",
            ];
            all.insert(place, *chance.pick(junk));
        }
        6 => {
            let mut changed = bytes.to_vec();
            let byte = chance.below(changed.len());
            changed[byte] = *chance.pick(b"\"[]{}=.,#'+\n\\a0");
            return changed;
        }
        _ => {
            let mut changed = bytes.to_vec();
            for _ in 0..=chance.below(20) {
                let byte = chance.below(changed.len());
                changed[byte] = chance.byte();
            }
            return changed;
        }
    }
    all.concat()
}
