//! Passages that several texts share word for word, or nearly so: agency copy, releases, background paragraphs. Knows words and
//! paragraphs; knows nothing of who took what from whom.
//!
//! Runs of tokens are looked up in an index of all texts before, extended to both sides, and joined over small gaps.

#[cfg(test)]
mod tests;
mod words;

use diptych_corpus::order;
use diptych_corpus::span::Span;
use std::collections::BTreeMap;

use words::{Reader, Text};

/// How two passages are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// The same words in the same order; spaces, case and the form of quotation marks may differ.
    Verbatim,
    /// The same but for a few words.
    Near,
    /// In one text twice.
    SelfRepeat,
}

/// Two places with the same words. `a` is before `b`: an earlier text, or the earlier place in one text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The index of the first text.
    pub a: usize,
    /// Where it stands there.
    pub a_span: Span,
    /// The index of the second text.
    pub b: usize,
    /// Where it stands there.
    pub b_span: Span,
    /// How they are alike.
    pub likeness: Likeness,
}

/// So many tokens in a row are looked up. Fewer find set phrases, more miss passages with small changes.
const RUN: usize = 6;

/// Passages of fewer tokens are set phrases.
const SHORTEST: usize = 14;

/// Runs with so many different words or fewer are noise, not copy.
const FEWEST_WORDS: usize = 4;

/// So many different tokens in a row may stand between two runs of one passage, in either text.
const LONGEST_GAP: usize = 5;

/// A run that stands in more places than this is boilerplate; its later places are not looked up.
const MOST_PLACES: usize = 32;

/// How many tokens are compared for each token of a text at most. Text that repeats itself without end would take longer
/// than its length allows.
const MOST_WORK: usize = 64;

/// The passages that `texts` share, ordered by the second text and the place in it. A passage stays inside one paragraph.
#[must_use]
pub fn find_reuse(texts: &[&str]) -> Vec<Passage> {
    let mut reader = Reader::default();
    let texts: Vec<Text> = texts.iter().map(|it| reader.read(it)).collect();
    let mut index = Index::default();
    let mut found = Vec::new();
    for b in 0..texts.len() {
        let mut runs = index.look_up(&texts, b);
        order::sort_by_key(&mut runs, |it| (it.a, it.b_first, it.a_first));
        let mut passages = join(&texts, b, &runs);
        order::sort_by_key(&mut passages, |it| (it.b_span, it.a, it.a_span));
        found.extend(passages);
    }
    found
}

/// Tokens that are equal in two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    a: usize,
    a_first: usize,
    b_first: usize,
    n_tokens: usize,
}

/// Where each run of [`RUN`] tokens stands in the texts read so far.
#[derive(Default)]
struct Index {
    places: BTreeMap<u64, Vec<(usize, usize)>>,
}

impl Index {
    /// The longest equal runs between the text `b` and everything before it; adds the text to the index.
    fn look_up(&mut self, texts: &[Text], b: usize) -> Vec<Run> {
        let Some(text) = texts.get(b) else { return Vec::new() };
        let mut found = Vec::new();
        // Where the last run on each diagonal ends, so that none is found twice.
        let mut read_until: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        let mut work = text.words.len() * MOST_WORK;
        for at in 0..text.words.len() {
            let Some(sum) = text.run_at(at) else { continue };
            let places = self.places.entry(sum).or_default();
            for &(a, place) in &*places {
                let diagonal = (a, place + text.words.len() - at);
                if read_until.get(&diagonal).is_some_and(|it| *it > at) {
                    continue;
                }
                let Some(run) = texts.get(a).and_then(|it| extend(it, a, place, text, at, a == b)) else { continue };
                work = work.saturating_sub(run.n_tokens);
                read_until.insert(diagonal, run.b_first + run.n_tokens);
                found.push(run);
            }
            if work == 0 {
                break;
            }
            if places.len() < MOST_PLACES {
                places.push((b, at));
            }
        }
        found
    }
}

/// The longest run of equal tokens around the two places; none if equal sums came from different words.
fn extend(a_text: &Text, a: usize, a_at: usize, b_text: &Text, b_at: usize, is_same: bool) -> Option<Run> {
    // Two places in one text must not overlap.
    let most = if is_same { b_at.checked_sub(a_at)? } else { usize::MAX };
    let is_equal = |one: usize, other: usize| match (a_text.words.get(one), b_text.words.get(other)) {
        (Some(one), Some(other)) => one == other && one.is_some(),
        _ => false,
    };
    let n_after = (0..most).take_while(|it| is_equal(a_at + it, b_at + it)).count();
    if n_after < RUN {
        return None;
    }
    let n_before = (1..=a_at.min(b_at)).take_while(|it| n_after + it <= most && is_equal(a_at - it, b_at - it)).count();
    Some(Run { a, a_first: a_at - n_before, b_first: b_at - n_before, n_tokens: n_after + n_before })
}

/// Joins runs of one pair that follow each other in both texts over small gaps, and drops what stays short.
fn join(texts: &[Text], b: usize, runs: &[Run]) -> Vec<Passage> {
    let mut found = Vec::new();
    let mut open: Option<(Run, Run, bool)> = None;
    for &run in runs {
        if let Some((first, last, _)) = open
            && follows(texts, b, last, run)
        {
            open = Some((first, run, true));
            continue;
        }
        if let Some((first, last, is_joined)) = open
            && last.a == run.a
            && run.b_first + run.n_tokens <= last.b_first + last.n_tokens
            && run.n_tokens < last.n_tokens
        {
            // Part of a longer one on another diagonal.
            found.extend(passage(texts, b, run, run, false).filter(|_| run.n_tokens >= SHORTEST));
            open = Some((first, last, is_joined));
            continue;
        }
        found.extend(open.and_then(|(first, last, is_joined)| passage(texts, b, first, last, is_joined)));
        open = Some((run, run, false));
    }
    found.extend(open.and_then(|(first, last, is_joined)| passage(texts, b, first, last, is_joined)));
    found
}

fn follows(texts: &[Text], b: usize, last: Run, next: Run) -> bool {
    let (a_end, b_end) = (last.a_first + last.n_tokens, last.b_first + last.n_tokens);
    let is_near = |end: usize, first: usize| end <= first && first - end <= LONGEST_GAP;
    let stays = |text: usize, from: usize, to: usize| {
        texts.get(text).and_then(|it| it.words.get(from..to)).is_some_and(|it| it.iter().all(Option::is_some))
    };
    last.a == next.a
        && is_near(a_end, next.a_first)
        && is_near(b_end, next.b_first)
        && stays(last.a, a_end, next.a_first)
        && stays(b, b_end, next.b_first)
}

fn passage(texts: &[Text], b: usize, first: Run, last: Run, is_joined: bool) -> Option<Passage> {
    if last.b_first + last.n_tokens - first.b_first < SHORTEST {
        return None;
    }
    let span = |text: usize, first: usize, next: usize| {
        let text = texts.get(text)?;
        Some(text.spans.get(first)?.union(*text.spans.get(next.checked_sub(1)?)?))
    };
    let likeness = match is_joined {
        _ if first.a == b => Likeness::SelfRepeat,
        true => Likeness::Near,
        false => Likeness::Verbatim,
    };
    Some(Passage {
        a: first.a,
        a_span: span(first.a, first.a_first, last.a_first + last.n_tokens)?,
        b,
        b_span: span(b, first.b_first, last.b_first + last.n_tokens)?,
        likeness,
    })
}
