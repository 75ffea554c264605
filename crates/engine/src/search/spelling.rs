//! Other spellings of what was typed: "ceasefire", "cease-fire" and "cease fire" are one. Knows the words of the index; knows nothing
//! of ranks.

use super::fold::fold_into;
use super::index::WordIndex;
use super::part::{Choice, EXACT, Part};
use super::query;
use crate::stop_word::carries_meaning;
use crate::word_list::word_list;

/// For each of the parts `asked` the same in another spelling, where the index has it. A phrase in quotation marks has none.
pub(super) fn others<'a>(index: &'a WordIndex, asked: &[query::Part]) -> Vec<Option<Part<'a>>> {
    let words: Vec<Vec<String>> = asked.iter().map(|it| it.words.iter().map(|word| folded(word)).collect()).collect();
    let other = |place: usize| {
        let part = asked.get(place).filter(|it| !it.is_quoted)?;
        let last = place.checked_sub(1);
        let beside = |one: usize, two: usize| {
            let is_open = asked.get(two)?.is_open || asked.get(one)?.is_quoted || asked.get(two)?.is_quoted;
            joined(index, single(words.get(one)?)?, single(words.get(two)?)?).filter(|_| !is_open)
        };
        match words.get(place)?.as_slice() {
            [word] if !part.is_open => {
                beside(place, place + 1).or_else(|| beside(last?, place)).or_else(|| apart(index, word))
            }
            [one, two] => whole(index, one, two),
            _ => None,
        }
    };
    (0..asked.len()).map(other).collect()
}

fn folded(word: &str) -> String {
    let mut folded = String::new();
    fold_into(&mut folded, word);
    folded
}

fn single(words: &[String]) -> Option<&str> {
    let [word] = words else { return None };
    Some(word)
}

/// "cease fire" as "ceasefire": two words may stand beside each other by chance, and so both have to say something.
fn joined<'a>(index: &'a WordIndex, one: &str, two: &str) -> Option<Part<'a>> {
    can_part(one, two).then(|| whole(index, one, two))?
}

/// "cease-fire" as "ceasefire".
fn whole<'a>(index: &'a WordIndex, one: &str, two: &str) -> Option<Part<'a>> {
    let word = index.vocabulary.find(&[one, two].concat())?;
    Some(Part::new(vec![exactly(word)], index))
}

/// "ceasefire" as "cease-fire" or "cease fire": two words of the index that stand one after the other.
fn apart<'a>(index: &'a WordIndex, word: &str) -> Option<Part<'a>> {
    if !index.knows_order() || !word.is_ascii() {
        return None;
    }
    let halves = (1..word.len()).filter_map(|at| word.split_at_checked(at)).filter(|(one, two)| can_part(one, two));
    let known = |it: &str| index.vocabulary.find(it);
    let parts =
        halves.filter_map(|(one, two)| Some(Part::new(vec![exactly(known(one)?), exactly(known(two)?)], index)));
    parts.into_iter().find(|it| !it.passages.is_empty())
}

fn exactly(word: u32) -> Vec<Choice> {
    vec![Choice { word, quality: EXACT }]
}

/// Shorter halves are syllables: "therapist" is no "the rapist".
const SHORTEST_HALF: usize = 3;

fn can_part(one: &str, two: &str) -> bool {
    let opens =
        one.len() >= SHORTEST_HALF && carries_meaning(one) || word_list!("anti co e ex non pre re sub").has(one);
    let is_word = |it: &str| it.bytes().all(|it| it.is_ascii_alphabetic());
    opens && two.len() >= SHORTEST_HALF && carries_meaning(two) && is_word(one) && is_word(two)
}
