//! Pairs of captures with known edits. Texts and edits were written for this test; nothing of them happened.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

use std::fmt::Write;

use diptych_engine::Engine;
use diptych_library::link_list::Standing;
use diptych_overview::captures::model::{ChangeKind, Sentence};
use diptych_overview::captures::{Capture, compare};

const TEXTS: &str = include_str!("texts.txt");
const EDITS: &str = include_str!("edits.txt");

/// A text as its paragraphs; the first one is the headline.
type Text = Vec<String>;

fn base(name: &str) -> Text {
    let section = TEXTS.split("## ").find(|it| it.lines().next() == Some(name));
    section.unwrap_or_else(|| panic!("no text {name}")).lines().skip(1).map(str::to_owned).collect()
}

/// An edit: what is expected of it, and its sentences in the older and the newer text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Edit {
    kinds: String,
    older: String,
    newer: String,
}

/// A pair: the newer text and the edits that lead to it.
fn edited(section: &str) -> (Text, Text, Vec<Edit>) {
    let mut lines = section.lines().peekable();
    let older = base(lines.next().unwrap());
    let mut newer = older.clone();
    let mut edits = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(places) = line.strip_prefix("move ") {
            let (from, behind) = places.split_once(" behind ").unwrap();
            move_paragraph(&older, &mut newer, from.parse().unwrap(), behind.parse().unwrap());
            continue;
        }
        let mut edit = Edit { kinds: line.to_owned(), ..Edit::default() };
        let mut after = String::new();
        while let Some(line) = lines.next_if(|it| ["- ", "+ ", "after "].iter().any(|mark| it.starts_with(mark))) {
            match line.split_once(' ').unwrap() {
                ("-", words) => edit.older = words.to_owned(),
                ("+", words) => edit.newer = words.to_owned(),
                (_, words) => after = words.to_owned(),
            }
        }
        apply(&mut newer, &edit, &after);
        edits.push(edit);
    }
    edits.retain(|it| it.kinds != "page");
    (older, newer, split_notices(edits))
}

/// Every sentence of a notice is one.
fn split_notices(edits: Vec<Edit>) -> Vec<Edit> {
    let (notices, mut others): (Vec<Edit>, Vec<Edit>) = edits.into_iter().partition(|it| it.kinds == "notice");
    for notice in notices {
        let sentences = notice.newer.split_inclusive(". ").map(|it| it.trim().to_owned());
        others.extend(sentences.map(|newer| Edit { newer, ..notice.clone() }));
    }
    others
}

/// Paragraphs are counted in the older text without its headline and its lines of the page.
fn move_paragraph(older: &Text, newer: &mut Text, from: usize, behind: usize) {
    let paragraphs: Vec<&String> =
        older.iter().skip(1).filter(|it| it.ends_with(['.', '”']) && !it.starts_with("Sign up")).collect();
    let moved = newer.remove(place(newer, paragraphs[from - 1]));
    let at = place(newer, paragraphs[behind - 1]) + 1;
    newer.insert(at, moved);
}

fn place(text: &Text, paragraph: &str) -> usize {
    text.iter().position(|it| it == paragraph).unwrap_or_else(|| panic!("no paragraph {paragraph}"))
}

fn apply(text: &mut Text, edit: &Edit, after: &str) {
    if edit.kinds == "notice" {
        text.push(edit.newer.clone());
        return;
    }
    if !after.is_empty() {
        let after = text.iter_mut().find(|it| it.contains(after)).unwrap_or_else(|| panic!("no sentence {after}"));
        write!(after, " {}", edit.newer).unwrap();
        return;
    }
    let paragraph = text.iter_mut().find(|it| it.contains(&edit.older));
    let paragraph = paragraph.unwrap_or_else(|| panic!("no sentence {}", edit.older));
    *paragraph = paragraph.replace(&edit.older, &edit.newer).trim().to_owned();
    text.retain(|it| !it.is_empty());
}

fn capture(text: &Text) -> Capture {
    Capture::read(&Engine::default(), &text[0], &text[1..].join("\n\n"))
}

/// What was found, in the form of an edit.
fn found(sentence: &Sentence) -> Edit {
    let without = |other: Standing| {
        let runs = sentence.runs.iter().filter(|(standing, _)| *standing != other);
        runs.map(|(_, words)| words.as_str()).collect::<Vec<_>>().join(" ")
    };
    let kinds: Vec<&str> = sentence.kinds.iter().filter(|it| **it != ChangeKind::Moved).map(|it| it.as_str()).collect();
    let (older, newer) = (without(Standing::Second), without(Standing::First));
    Edit { kinds: kinds.join(", "), older, newer }
}

/// A comma or stop behind a word is no edit, and a word of both texts is written as the newer one has it.
fn without_stops(edits: Vec<Edit>) -> Vec<Edit> {
    let bare = |words: &str| -> Vec<String> {
        words.split(' ').map(|it| it.trim_end_matches([',', ';', '.']).to_owned()).collect()
    };
    let mut edits: Vec<Edit> = edits
        .into_iter()
        .map(|it| Edit { older: bare(&it.older).join(" "), newer: bare(&it.newer).join(" "), ..it })
        .collect();
    edits.sort();
    edits
}

#[test]
fn every_edited_sentence_is_listed_with_its_kind_and_no_other() {
    let mut n_pairs = 0;
    let mut wrong = String::new();
    for section in EDITS.split("## ").skip(1) {
        n_pairs += 1;
        let (older, newer, expected) = edited(section);
        let changes = compare(&capture(&older), &capture(&newer));
        let found = changes.sentences.iter().filter(|it| it.is_edited()).map(found).collect();
        let (expected, found) = (without_stops(expected), without_stops(found));
        if found != expected {
            writeln!(wrong, "pair {n_pairs}:\nexpected {expected:#?}\nfound {found:#?}").unwrap();
        }
    }
    assert_eq!(n_pairs, 40);
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn moved_paragraphs_are_told_and_are_no_edits() {
    for section in EDITS.split("## ").skip(1).filter(|it| it.contains("\nmove ")) {
        let (older, newer, edits) = edited(section);
        let changes = compare(&capture(&older), &capture(&newer));
        let moved = changes.sentences.iter().filter(|it| it.kinds == [ChangeKind::Moved]).count();
        assert!(moved > 0, "{section}");
        if edits.is_empty() {
            assert!(changes.told.starts_with("No sentence changed. "), "{}", changes.told);
        }
    }
}
