//! The words of the page of voices.

use diptych_library::words::{counted, grouped, in_words};

use super::texts::words;

pub(crate) const GRID: &str = "Who speaks, in words";
pub(crate) const NO_PARTY: &str = "No party";
pub(crate) const NO_NAMED_SPEAKER: &str = "No text that is measured lets anybody speak by name";
pub(crate) const UNNAMED_DOCUMENTS: &str = "unnamed documents";
pub(crate) const UNNAMED_PEOPLE: &str = "people without a name";
pub(crate) const NO_SPEAKER: &str = "No speaker given";
pub(crate) const WRITERS_OWN: &str = "the writer’s own";
pub(crate) const REPORTED: &str = "reported";
pub(crate) const QUOTED: &str = "quoted";

/// The columns of the table of texts that hold counts.
pub(crate) const COUNTS_OF_TEXTS: [&str; 5] =
    ["Words", "Writer’s own", "In quotation marks", "Reported", "Of these, no speaker given"];
/// The columns of the table of speakers that hold words.
pub(crate) const SPEAKER: [&str; 3] = ["Speaker", "Role", "Party"];
/// Those of them that hold counts.
pub(crate) const COUNTS_OF_SPEAKERS: [&str; 3] = ["Texts", "In quotation marks", "Reported"];

/// The rule where the curators name no parties.
pub(crate) const PARTY_RULE: &str = "A party is one that the editors name as speaking through a text. A speaker is of a party if it is \
    that party, or if the editors’ line on the speaker names it.";

/// How much of the only text is its writer's own.
pub(crate) fn own_in(percent: &str, text: &str) -> String {
    format!("{percent} of the words are the writer’s own in {text}")
}

/// The same of two texts: the least and the most.
pub(crate) fn own_range([low, least]: [&str; 2], [high, most]: [&str; 2]) -> String {
    format!("From {low} ({least}) to {high} ({most}) of a text are its writer’s own words")
}

/// How many speakers have a name, where no party is known.
pub(crate) fn named_speakers(n_speakers: usize, n_words: usize) -> String {
    let speakers = counted(n_speakers, "speaker has", "speakers have");
    format!("{speakers} a name, and {} in the texts", words(n_words))
}

/// How many words are said for each party: `said` as [`said_for`] and [`none_for`] have it.
pub(crate) fn said(n_words: usize, said: &[String]) -> String {
    format!("Of {} of named speakers, {}", words(n_words), are_said(said))
}

/// Words that are said for a party, or for none.
pub(crate) fn said_for(n_words: usize, party: Option<&str>) -> String {
    format!("{} for {}", grouped(n_words), party.unwrap_or("no party"))
}

/// Parties for whom nothing is said.
pub(crate) fn none_for(parties: &[&str]) -> String {
    format!("none for {}", joined(parties, "or"))
}

/// The same, where they are many.
pub(crate) fn none_for_others(n_parties: usize) -> String {
    format!("none for {} others", in_words(n_parties))
}

/// The words of a party in all words.
pub(crate) fn part(n_words: usize, n_all: usize) -> String {
    format!("{} of {}", grouped(n_words), words(n_all))
}

/// The words of people or papers without a name.
pub(crate) fn unnamed(n_words: usize, name: &str) -> String {
    format!("{} ({})", words(n_words), name.to_lowercase())
}

/// All of them, each as [`unnamed`] has it.
pub(crate) fn not_in_grid(unnamed: &[String]) -> String {
    format!("Not in the grid, as they have no named speaker: {}.", joined(unnamed, "and"))
}

/// "17 are said for one, 4 for another and none for a third".
fn are_said(told: &[String]) -> String {
    let joined = joined(told, "and");
    let (first, rest) = joined.split_once(' ').unwrap_or((&joined, ""));
    let is = if first == "1" { "is" } else { "are" };
    format!("{first} {is} said {rest}")
}

/// "a, b and c".
fn joined<S: AsRef<str>>(names: &[S], last: &str) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.split_last() {
        Some((end, before)) if !before.is_empty() => format!("{} {last} {end}", before.join(", ")),
        _ => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::{are_said, joined};

    #[test]
    fn a_title_counts_in_one_sentence() {
        let told = ["1 for the council".to_owned(), "none for the mayor or the swimmers".to_owned()];
        assert_eq!(are_said(&told), "1 is said for the council and none for the mayor or the swimmers");
        assert_eq!(joined(&["a", "b", "c"], "and"), "a, b and c");
        assert_eq!(joined(&["a"], "or"), "a");
    }
}
