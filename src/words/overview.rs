//! The words of the pages about the whole set, without those that come with what the worker works out.

use diptych_library::words::counted;

use super::sentence::Sentence;

pub(crate) const PAGES: &str = "The whole set";
pub(crate) const SAVE_TABLE: &str = "Save as CSV";
pub(crate) const IN_A_TABLE: &str = "The same in a table";
pub(crate) const SHOW_ALL_TEXTS: &str = "Show all texts";
pub(crate) const TEXTS_ARE_READ: &str = "One moment: the texts are being read.";
pub(crate) const TEXT: &str = "Text";
pub(crate) const MENTIONS: &str = "Mentions";
pub(crate) const PASSAGES: &str = "Passages";
pub(crate) const DIGESTS: &str = "Digests";
pub(crate) const USED: &str = "used";
pub(crate) const IN_WRITERS_WORDS: &str = " in the writer’s own words ";
pub(crate) const QUOTED: &str = " quoted";

pub(crate) const NUMBERS_LEAD: &str = "One picture for each group that somebody counted; no two groups share an axis, and every axis begins \
    at zero. A filled dot was counted by someone independent, a hollow one by a party to the argument itself. A line joins the reports \
    of one counter. An arrow means “at least”, a bar “from, to”, and ~ “about”. Each dot opens the words that it is taken from.";
pub(crate) const NO_COUNTS: &str = "The editors of this corpus have not said of any figures that they count the same, so no picture is \
    drawn: figures on one axis would look comparable, whoever they count.";
pub(crate) const MARK_NONE: &str = "Mark none";
pub(crate) const OWN_AXES: &str = "each on its own axis, from zero";
pub(crate) const DAY_NOT_TOLD: &str = "day not told";
pub(crate) const ALIKE: &str = "May count the same thing";
pub(crate) const ALIKE_NOTE: &str = "found by a rule, not reviewed: no axis, no reason";
pub(crate) const NONE_PUBLISHED: &str = "Nothing is listed: only texts that stand as they were published are compared, and here each stands \
    in the editors’ words.";
pub(crate) const SAME_WORDS: Sentence = Sentence("; in the same words: [text]");

pub(crate) const VOICES_LEAD: &str = "Words in quotation marks and in reported speech are the speaker’s; all others are the writer’s own. \
    The program counts them by rules of language in texts as they were published, and names a speaker only where the text does. \
    Counts say how much somebody speaks, not how well. A letter is its writer’s own words by nature, an interview is not: read the kind of \
    text with the number.";
pub(crate) const TONES: &str = "Empty: the writer’s own words. Gray: reported. Filled: quoted.";
pub(crate) const SPEAKERS_NOTE: &str = "Quoted and reported words of each speaker. A number opens a passage. ";
pub(crate) const SPEAKERS_KEYS: &str = "Arrow keys lead from number to number.";
pub(crate) const PARTY_RULE: &str = "Who counts as whose";
pub(crate) const SILENT: &str = "Spoken about, never speaking";
pub(crate) const SILENT_NOTE: &str = "People and organizations that are named three times or more, and to whom no words are credited. The \
    number: how often they are named.";
pub(crate) const TIMES: &str = " times";
pub(crate) const TEXTS_TABLE: &str = "Words of each text by whose they are";
pub(crate) const SPEAKERS_TABLE: &str = "Words by speaker";

pub(crate) const WORDING_LEAD: &str = "The program finds the words of this corpus’ list wherever they stand in texts as they were \
    published. What a word does depends on who uses it: words inside quotation marks are the speaker’s, all others the writer’s. A count \
    says where to look and is no score; a longer text has room for more.";
pub(crate) const SOURCES_NOTE: &str = "A sentence counts under the first speaker whose words stand in it. One without a source is the \
    writer’s own word, which may be right. Filled: words of a person, an office or a document that is named. Gray: of somebody without a \
    name. Empty: no source.";
pub(crate) const WORDS_TABLE: &str = "Words of the list in each text, by kind and voice";
pub(crate) const SOURCES_TABLE: &str = "Sentences by kind of source";
pub(crate) const LIST: &str = "The list, and where its words stand";
pub(crate) const LIST_NOTE: &str = "A word is marked where it stands as a whole word, in any case, also in the forms that the list gives. Put \
    aside what is meant otherwise; this browser remembers it.";
pub(crate) const LIST_TABLE: &str = "The words of the list and where they stand";

pub(crate) const NAMING_LEAD: &str = "The names by which each text calls the same things, as they stand in what was published. A plain number \
    counts the writer’s own words, a number in “quotation marks” what others are quoted with. Short forms count under their full name. A \
    digest keeps the names of its source: it says “used”, and no number. A name in a list says nothing about who is right to use it.";
pub(crate) const NAMED_ENTITIES: &str = "Entities with more than one name";
pub(crate) const ONE_NAME_EACH: &str = "Every entity has one name in all texts.";
pub(crate) const ALL_GROUPS: &str = "All groups and entities";
pub(crate) const COMPARED: Sentence = Sentence(" Compared: [names].");
pub(crate) const EACH_WORD: &str = "Each word, and where it stands";
pub(crate) const NAMES_COMPARED: &str = "Names compared:";
pub(crate) const HOW_NAMED: &str = "How each text names it";
pub(crate) const NAMES_MOST_FIRST: &str = "Names, most used first";
pub(crate) const QUOTED_KEY: &str = "“Quoted”: inside quotation marks";
pub(crate) const DOTTED_KEY: Sentence = Sentence("[Dotted]: only here");
pub(crate) const MISSPELLED: &str = " misspelled";

/// How far the worker is.
pub(crate) fn texts_read(n_done: u32, n_all: u32) -> String {
    format!("One moment: {n_done} of {n_all} texts are read.")
}

/// Which text alone is shown.
pub(crate) fn only(text: &str) -> String {
    format!("Only {text}. ")
}

/// What unfolds texts that are not among the first.
pub(crate) fn more_texts(n_texts: usize) -> String {
    counted(n_texts, "more text", "more texts")
}

/// What unfolds passages.
pub(crate) fn passages(n_passages: usize) -> String {
    counted(n_passages, "passage", "passages")
}

/// A number of words.
pub(crate) fn words(n_words: usize) -> String {
    counted(n_words, "word", "words")
}

/// What a region is called that holds more than is seen of it.
pub(crate) fn goes_on_sideways(name: &str) -> String {
    format!("{name}; goes on sideways")
}

/// Behind [`USED`], for those who do not see the row.
pub(crate) fn in_digests(name: &str) -> String {
    format!(" in digests: {name}")
}

/// Whose figures are marked.
pub(crate) fn marked_below(text: &str) -> String {
    format!("Marked below: the counts that hold figures of {text}. ")
}

/// The heading over small pictures.
pub(crate) fn smaller_counts(n_counts: usize) -> String {
    counted(n_counts, "smaller count", "smaller counts")
}

/// What unfolds counts with little to see.
pub(crate) fn few_values(n_counts: usize) -> String {
    counted(n_counts, "count with one figure or two different ones", "counts with one figure or two different ones")
}

/// That no figures look alike.
pub(crate) fn none_alike(n_published: usize) -> String {
    let texts = counted(n_published, "text that stands as it was published", "texts that stand as they were published");
    format!("Nothing is listed: in {texts} no two figures look alike.")
}

/// That some speakers are in the table alone.
pub(crate) fn more_speakers(n_speakers: usize) -> String {
    format!("{} in the table. ", counted(n_speakers, "more speaker stands", "more speakers stand"))
}

/// Names that no text uses.
pub(crate) fn unnamed(names: &[String]) -> String {
    format!("No text names {}.", names.join(", "))
}

/// What unfolds the entities with several names.
pub(crate) fn entities_named(n_entities: usize) -> String {
    format!("{} more than one name in the texts", counted(n_entities, "entity has", "entities have"))
}

/// Who published a passage.
pub(crate) fn publisher(publisher: &str) -> String {
    format!(" {publisher}")
}

/// The same of a name that is quoted.
pub(crate) fn publisher_quoted(publisher: &str) -> String {
    format!(" {publisher} quoted")
}

/// Who published a passage in which a word stands.
pub(crate) fn use_by(publisher: &str) -> String {
    format!(" {publisher} ")
}

/// The same of a word that is quoted.
pub(crate) fn use_quoted_by(publisher: &str) -> String {
    format!(" {publisher}, quoted ")
}
