//! The words of Entities: the list, and one entity by itself.

use diptych_library::words::{counted, grouped};

use super::common::claims;
use super::sentence::Sentence;

pub(crate) const HEADING: &str = "Entities";
pub(crate) const NAMES_ARE_NO_JUDGMENT: &str = "A name in the list says nothing about who is right to use it.";
pub(crate) const HOW_FOUND: Sentence = Sentence(" [How mentions are found].");
pub(crate) const KINDS: &str = "Kinds of entities";
pub(crate) const ALL_KINDS: &str = "All";
pub(crate) const ORDER: &str = "Order";
pub(crate) const MOST_FIRST: &str = "Most mentioned first";
pub(crate) const BY_NAME: &str = "By name";
pub(crate) const NAME: &str = "Name";
pub(crate) const WHAT_IT_IS: &str = "What it is";
pub(crate) const IN_EACH_TEXT: &str = "In each text";
pub(crate) const MENTIONS: &str = "Mentions";
pub(crate) const TEXTS: &str = "Texts";

pub(crate) const FACTS: &str = "Names and counts";
pub(crate) const EVERY_LINE: &str = "Every mention in its line";
pub(crate) const BY_TEXT: &str = "By text";
pub(crate) const BY_WORD_BEFORE: &str = "By the word before";
pub(crate) const BY_WORD_AFTER: &str = "By the word after";

/// What the list holds.
pub(crate) fn listed(n_entities: usize) -> String {
    let entities = counted(n_entities, "person, place or thing", "people, places and other things");
    format!("{entities} that the editors listed, with every name under which the texts mention them. ")
}

/// How many entities of a kind are listed, before how the texts mark them.
pub(crate) fn of_kind(n_entities: usize) -> String {
    format!("{}\u{a0}· in the texts: ", counted(n_entities, "entry", "entries"))
}

/// What unfolds entities that no text names.
pub(crate) fn without_mention(n_entities: usize) -> String {
    format!("{} without a mention", counted(n_entities, "entry", "entries"))
}

/// Other names of an entity.
pub(crate) fn aliases(names: &[String]) -> String {
    format!("Also listed as {}.", names.join(", "))
}

/// Names of an entity that are written wrong.
pub(crate) fn misspellings(names: &[String]) -> String {
    format!("Listed as misspellings of it: {}.", names.join(", "))
}

/// The way to what others know of an entity.
pub(crate) fn wikidata(item: &str) -> String {
    format!("Wikidata, {item}")
}

/// How often an entity is mentioned, and in how many texts.
pub(crate) fn mentions(n_mentions: usize, n_with: usize, n_texts: usize) -> String {
    let (mentions, texts) = (counted(n_mentions, "mention", "mentions"), counted(n_texts, "text", "texts"));
    format!("{mentions}, in {n_with} of {texts}. ")
}

/// That some texts do not mention an entity, each with its date and length.
pub(crate) fn not_in(texts: &[String]) -> String {
    format!("Not mentioned in {}.", texts.join("; "))
}

/// The same where they are many.
pub(crate) fn not_in_others(n_texts: usize) -> String {
    format!("Not mentioned in the other {}.", grouped(n_texts))
}

/// That some mentions stand in originals alone.
pub(crate) fn lines_shown(n_lines: usize, n_mentions: usize) -> String {
    format!(
        "Shown: {} of {}. The others stand in words of the originals that the retellings do not quote.",
        grouped(n_lines),
        grouped(n_mentions)
    )
}

/// That some texts are not measured.
pub(crate) fn not_measured(n_texts: usize) -> String {
    format!(" {} in the editors’ words and not measured.", counted(n_texts, "text is", "texts are"))
}

/// That some names may mean another entity.
pub(crate) fn shared(n_places: usize) -> String {
    let places = counted(n_places, "further place has", "further places have");
    format!("{places} a name that it shares with another entry, and nothing in the text decides which is meant.")
}

/// The way to the claims of a speaker.
pub(crate) fn claims_made(n_claims: usize) -> String {
    format!("{} made by it", claims(n_claims))
}
