//! Who speaks by name in which texts, by party: the grid, its title, and what is said in no name.

use std::cmp::Reverse;

use diptych_corpus::order::sort_by_key;

use super::model::{Speaker, SpeakerInText, TextVoices, Voices};
use crate::counted_text::CountedText;
use crate::text_grid::{GridCell, GridGroup, GridRow, TextGrid, Value};
use crate::words;

/// So many of those who speak most have a row; the table has all.
const MOST_ROWS: usize = 24;

/// Up to so many parties for which nobody speaks are named in the title.
const MOST_SILENT: usize = 3;

/// A party, or those who speak for none, with the words that are said for it.
struct Side<'a> {
    party: Option<&'a str>,
    speakers: Vec<&'a Speaker>,
    n_words: usize,
}

/// Puts the grid of who speaks into `voices`, by `parties`, the corpus' own.
pub(super) fn draw(voices: &mut Voices, parties: &[String]) {
    let named: Vec<&Speaker> = voices.speakers.iter().filter(|it| it.href.is_some() && it.n_words() > 0).collect();
    let n_words: usize = named.iter().map(|it| it.n_words()).sum();
    let sides = sides(&named, parties);
    let title = title(&sides, &named, n_words);
    let rows: Vec<&Speaker> = named.iter().take(MOST_ROWS).copied().collect();
    let n_more_speakers = named.len() - rows.len();
    let grid = grid(&voices.texts, &sides, &rows, n_words);
    let unnamed = unnamed(&voices.speakers);
    (voices.grid_title, voices.grid, voices.n_more_speakers, voices.unnamed) = (title, grid, n_more_speakers, unnamed);
}

/// The parties by the words that are said for them, also those for which there are none; at the end those who speak for no party.
fn sides<'a>(named: &[&'a Speaker], parties: &'a [String]) -> Vec<Side<'a>> {
    let mut sides: Vec<Side<'a>> =
        parties.iter().map(|it| Side { party: Some(it), speakers: Vec::new(), n_words: 0 }).collect();
    for speaker in named.iter().copied() {
        let party = speaker.party.as_deref();
        let place = sides.iter().position(|it| it.party == party).unwrap_or_else(|| {
            sides.push(Side { party, speakers: Vec::new(), n_words: 0 });
            sides.len() - 1
        });
        if let Some(side) = sides.get_mut(place) {
            side.speakers.push(speaker);
            side.n_words += speaker.n_words();
        }
    }
    sort_by_key(&mut sides, |it| (it.party.is_none(), Reverse(it.n_words)));
    sides
}

/// How many of the words of named speakers are said for each party, the most first.
fn title(sides: &[Side<'_>], named: &[&Speaker], n_words: usize) -> String {
    if n_words == 0 {
        return words::voices::NO_NAMED_SPEAKER.to_owned();
    }
    let said: Vec<String> =
        sides.iter().filter(|it| it.n_words > 0).map(|it| words::voices::said_for(it.n_words, it.party)).collect();
    if sides.iter().all(|it| it.party.is_none()) {
        return words::voices::named_speakers(named.len(), n_words);
    }
    let silent: Vec<&str> = sides.iter().filter(|it| it.n_words == 0).filter_map(|it| it.party).collect();
    let none = match silent.as_slice() {
        [] => None,
        few if few.len() <= MOST_SILENT => Some(words::voices::none_for(few)),
        many => Some(words::voices::none_for_others(many.len())),
    };
    let told: Vec<String> = said.into_iter().chain(none).collect();
    words::voices::said(n_words, &told)
}

fn grid(texts: &[TextVoices], sides: &[Side<'_>], rows: &[&Speaker], n_words: usize) -> TextGrid {
    let mut columns: Vec<usize> = rows.iter().flat_map(|it| &it.in_texts).map(|it| it.text).collect();
    sort_by_key(&mut columns, |it| *it);
    columns.dedup();
    let most = rows.iter().flat_map(|it| &it.in_texts).map(n_in).max().unwrap_or(1);
    let of_columns: Vec<(usize, &CountedText)> =
        columns.iter().filter_map(|it| Some((*it, &texts.get(*it)?.text))).collect();
    let row = |speaker: &Speaker| row(speaker, &of_columns, most);
    let group = |side: &Side<'_>| {
        let is_shown = |it: &&&Speaker| rows.iter().any(|row| std::ptr::eq(*row, **it));
        GridGroup {
            name: side.party.unwrap_or(words::voices::NO_PARTY).to_owned(),
            href: None,
            told: words::voices::part(side.n_words, n_words),
            rows: side.speakers.iter().filter(is_shown).map(|it| row(it)).collect(),
        }
    };
    let groups = if n_words == 0 { Vec::new() } else { sides.iter().map(group).collect() };
    let texts = of_columns.iter().map(|(_, text)| (*text).clone()).collect();
    TextGrid { corner: words::voices::GRID.to_owned(), texts, groups }
}

fn row(speaker: &Speaker, columns: &[(usize, &CountedText)], most: usize) -> GridRow {
    let cell = |it: &SpeakerInText| {
        let place = columns.iter().position(|(text, _)| *text == it.text)?;
        let (_, text) = columns.get(place)?;
        let n_words = n_in(it);
        // Passages stand in the order of the texts.
        let passage = speaker.passages.iter().find(|it| it.text == text.slug);
        let href = passage.map_or_else(|| text.read.clone(), |it| it.href.clone());
        Some(GridCell { text: place, href, value: Value::Words { n_words, share: n_words * 1000 / most.max(1) } })
    };
    GridRow {
        name: speaker.name.clone(),
        href: speaker.href.clone(),
        // What the curators say besides stands in the table.
        told: speaker.role.split(';').next().unwrap_or_default().to_owned(),
        cells: speaker.in_texts.iter().filter_map(cell).collect(),
        used_in: Vec::new(),
    }
}

fn n_in(it: &SpeakerInText) -> usize {
    it.n_direct + it.n_indirect
}

/// What is said by people and papers without a name, and by nobody who is told: said once, and small.
fn unnamed(speakers: &[Speaker]) -> Option<String> {
    let told = speakers.iter().filter(|it| it.href.is_none() && it.n_words() > 0);
    let told: Vec<String> = told.map(|it| words::voices::unnamed(it.n_words(), &it.name)).collect();
    (!told.is_empty()).then(|| words::voices::not_in_grid(&told))
}
