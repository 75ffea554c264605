//! Who speaks, in short news texts of many styles that no corpus knows: the engine runs without names.

mod fixture;
mod kinds;

use diptych_engine::Engine;
use diptych_engine::quotation::{Quotation, QuotationKind};
use fixture::{Fixture, Tag, fixtures};
use std::collections::BTreeMap;
use std::ops::Range;

#[derive(Debug, Default)]
struct Score {
    n_wanted: usize,
    n_found: usize,
    n_hits: usize,
    n_speakers: usize,
    n_clauses: usize,
    n_clauses_found: usize,
}

#[test]
fn speech_in_marks_is_found_with_its_speaker() {
    let mut score = Score::default();
    for it in &fixtures() {
        compare(it, &mut score);
    }
    let ratio = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
    println!("{score:?}");
    let (precision, recall) = (ratio(score.n_hits, score.n_found), ratio(score.n_hits, score.n_wanted));
    let (speakers, clauses) = (ratio(score.n_speakers, score.n_hits), ratio(score.n_clauses_found, score.n_clauses));
    println!("precision {precision:.3} recall {recall:.3} speakers {speakers:.3} clauses {clauses:.3}");
    assert!(precision >= 0.97 && recall >= 0.99 && speakers >= 0.99 && clauses >= 0.95);
}

fn compare(fixture: &Fixture, score: &mut Score) {
    let Fixture { style, text, tags } = fixture;
    let found = Engine::default().analyze(text).quotations;
    let marks: Vec<&Quotation> = outermost(&found).into_iter().filter(|it| is_speech_in_marks(it)).collect();
    score.n_found += marks.len();
    let wanted = |kinds: &'static str| tags.iter().filter(move |it| kinds.contains(it.kind));
    score.n_wanted += wanted("qm").count();
    for it in &marks {
        let Some(tag) = wanted("qm").find(|tag| is_same(&tag.place, &range(it))) else {
            println!("{style}: not wanted: {}", it.span.of(text));
            continue;
        };
        score.n_hits += 1;
        let speaker = it.speaker.map(|it| it.span);
        let is_right = speaker.is_some_and(|it| names(tags, &tag.who, it.start()..it.end()));
        score.n_speakers += usize::from(is_right);
        if !is_right {
            println!("{style}: {:.50} [{}] by {:?}", it.span.of(text), tag.who, speaker.map(|it| it.of(text)));
        }
    }
    for tag in wanted("qm").filter(|tag| !marks.iter().any(|it| is_same(&tag.place, &range(it)))) {
        println!("{style}: missed: {}", &text[tag.place.clone()]);
    }
    for tag in wanted("i") {
        let is_found = found.iter().any(|it| {
            let speaker = it.speaker.map(|it| it.span).unwrap_or_default();
            is_same(&tag.place, &range(it)) && names(tags, &tag.who, speaker.start()..speaker.end())
        });
        score.n_clauses += 1;
        score.n_clauses_found += usize::from(is_found);
        if !is_found {
            println!("{style}: clause: {}", &text[tag.place.clone()]);
        }
    }
}

fn outermost(found: &[Quotation]) -> Vec<&Quotation> {
    let covers = |outer: &Quotation, it: &Quotation| outer.span != it.span && outer.span.covers(it.span);
    found.iter().filter(|it| !found.iter().any(|outer| covers(outer, it))).collect()
}

fn is_speech_in_marks(it: &Quotation) -> bool {
    matches!(it.kind, QuotationKind::Direct | QuotationKind::Mixed)
}

fn range(it: &Quotation) -> Range<usize> {
    it.span.start()..it.span.end()
}

#[test]
fn one_person_is_one_speaker_by_full_name_surname_role_and_pronoun() {
    let (mut n_same, mut n_all) = (0, 0);
    for Fixture { style, text, tags } in &fixtures() {
        let found = Engine::default().analyze(text).quotations;
        let mut names: BTreeMap<char, Vec<&str>> = BTreeMap::new();
        for tag in tags.iter().filter(|it| "qm".contains(it.kind)) {
            let speaker = found.iter().find(|it| is_same(&tag.place, &range(it))).and_then(|it| it.speaker);
            let words = speaker.map_or("", |it| it.antecedent.unwrap_or(it.span).of(text));
            names.entry(tag.who.chars().next().unwrap_or_default()).or_default().push(words);
        }
        for (who, names) in names.iter().filter(|it| it.1.len() > 1) {
            let same = names.iter().map(|name| names.iter().filter(|it| *it == name).count()).max().unwrap_or_default();
            (n_same, n_all) = (n_same + same, n_all + names.len());
            if same < names.len() {
                println!("{style}: {who} is {names:?}");
            }
        }
    }
    println!("{n_same} of {n_all} quotations of those who speak more than once");
    assert!(n_same * 100 >= n_all * 90);
}

/// Whether four fifths of the longer one are in both.
fn is_same(one: &Range<usize>, other: &Range<usize>) -> bool {
    let both = one.end.min(other.end).saturating_sub(one.start.max(other.start));
    both * 5 >= one.len().max(other.len()) * 4
}

/// Whether the words at `place` are words that name the speaker `who`.
fn names(tags: &[Tag], who: &str, place: Range<usize>) -> bool {
    let speaker = |it: &&Tag| it.kind == 's' && it.who == who;
    tags.iter().filter(speaker).any(|it| it.place.start < place.end && place.start < it.place.end)
}
