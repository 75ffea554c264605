//! The words of Method: how this was made, and what has not been checked.

use diptych_library::words::counted;

use super::common::claims;
use super::sentence::Sentence;

pub(crate) const HEADING: &str = "Method";
pub(crate) const LEAD: &str = "How this was made, and what has not been checked.";
pub(crate) const SECTIONS: &str = "On this page";

pub(crate) const SELECTION: &str = "Who chose these texts, and what is missing";
pub(crate) const WEIGHT: &str = "Before you compare";
pub(crate) const GRADING: &str = "How a claim gets its state";
pub(crate) const STATES: &str = "The five states";
pub(crate) const RELATIONS: &str = "What evidence does";
pub(crate) const PARTIES: &str = "Who is a party, and whose each publisher is";
pub(crate) const PLACE_NAMES: &str = "Places with several names";
pub(crate) const MARKS: &str = "How each mark is made";
pub(crate) const LISTS: &str = "The lists behind the marks";
pub(crate) const COVERAGE: &str = "What was reviewed";
pub(crate) const UNPLACED: &str = "Quotations without a place";
pub(crate) const NEVER: &str = "What this program never does";
pub(crate) const CORRECTIONS: &str = "Corrections";
pub(crate) const LICENCES: &str = "Licences and version";
pub(crate) const OTHER_CORPUS: &str = "Another corpus";

pub(crate) const WHAT_A_STATE_IS: &str = "A state is the editors’ word for the evidence gathered here on the day of review. It is said in \
    four ways at once: by a word, a glyph, a line and a hue.";

pub(crate) const CHALLENGES: &str = "It speaks against the substance of the claim.";
pub(crate) const DIFFERENT_FIGURE: &str = "It counts the same thing and comes to another number.";
pub(crate) const SUPPORTS: &str = "It speaks for the substance of the claim.";
pub(crate) const QUALIFIES: &str = "It limits the claim: in part, at another time, under a condition.";
pub(crate) const CONTEXT: &str = "It helps to understand the claim and speaks neither for nor against it.";
pub(crate) const ORDER_OF_EVIDENCE: &str = "Evidence stands in this order. Within each kind, what can be opened here comes first, then what \
    is independent of the parties, then the stronger kind of source, then the earlier date.";
pub(crate) const WHAT_WAS_READ: &str = "Beside each piece stands what the editors read of it: the source itself, a copy or a translation, or \
    only an excerpt. “Not stated” means that they do not say. None of this tells whether a source is right.";

pub(crate) const CURATED_OR_BY_RULE: &str = "A curated mark is a person’s. A mark made by rule is not: it is the same for every text, and \
    wrong in ways that the rule explains. No rule gives a claim its state.";

/// Kinds of marks: what it is called, who makes it, how.
pub(crate) const HOW_MARKS_ARE_MADE: [(&str, &str, &str); 9] = [
    (
        "Claims",
        "curated",
        "Editors chose each claim, put it in their own words and quoted where it stands. The mark covers the quoted words. Unmarked means not checked.",
    ),
    (
        "Evidence",
        "curated",
        "Editors wrote each summary and named its source. Where the source stands in this corpus, they quoted its passages; those are marked in the text.",
    ),
    ("Questions", "curated", "Editors wrote them. They stand at their passages when a reader asks for them."),
    (
        "Entities",
        "by rule",
        "The names of the list below are looked up in the text: whole words, the longest name first, possessive endings left out. A name that several entries share is settled by the other names in the same text, or left open and shown so. Listed misspellings link too, and are said to be misspellings. Pronouns and descriptions that are not listed are not found. Where a corpus lists none, a trained model suggests names, under a dashed line.",
    ),
    (
        "Wording",
        "by rule",
        "The phrases of the word list below are looked up in the text. A mark says that the word is in the list, not that its use is wrong. Inside quotation marks a word counts as the quoted speaker’s; elsewhere, as the writer’s.",
    ),
    (
        "Quotations",
        "by rule",
        "Words between quotation marks, with the nearest reporting verb and the name beside it as their speaker. Without such a verb no speaker is named.",
    ),
    (
        "Sentences and figures",
        "by rule",
        "Full stops, abbreviations and paragraph ends decide where a sentence ends; digits and number words with the noun after them make a figure.",
    ),
    (
        "Links between texts",
        "curated or by rule",
        "Solid: editors linked the passages through a claim. Dashed: the same words in both; dotted: sentences that share names, figures, dates or rare words, which are told. You can put aside what the program links.",
    ),
    (
        "Search",
        "by rule",
        "Words are compared without case and accents. What has all of the words comes first, then what has rarer words.",
    ),
];

pub(crate) const ASSUMES_LESS: Sentence = Sentence("Assumes less: [words].");

pub(crate) const COVERAGE_NOTE: &str =
    "Sentences that carry the mark of a claim, of all sentences. Unmarked means not checked.";
pub(crate) const TEXT: &str = "Text";
pub(crate) const CLAIMS: &str = "Claims";
pub(crate) const MARKED: &str = "Marked";
pub(crate) const SENTENCES: &str = "Sentences";
pub(crate) const ALL_PLACED: &str = "Every quotation of the editors stands in its text.";

/// Promises that hold for every corpus.
pub(crate) const PROMISES: [&str; 6] = [
    "It sends nothing: no text, no query, no count of visits. After the page has loaded, a corpus that you open stays on this machine.",
    "It gives no verdict of its own. States and relations are the editors’, and carry their reasons.",
    "It does not rank or color sides, countries or outlets.",
    "It does not rewrite a text. Marks lie over the words, which stay as they are.",
    "It does not take silence for denial. A text that says nothing of a claim may be too early or too short for it; its date and length are shown.",
    "It asks readers nothing by itself: questions appear when asked for.",
];

pub(crate) const HOW_TO_CORRECT: Sentence = Sentence(
    "A mistake in a claim, in evidence, in a name or in a text is the editors’ to correct ([curators]). A report helps most if it gives the address of the page, which names the exact passage, and a source that others can read. A corrected corpus has a new date of review; what was said before stays in the corpus’s history.",
);

pub(crate) const EDITORIAL: &str = "Claims, evidence, notes and lists of this corpus";
pub(crate) const LICENCE_OF_PROGRAM: &str = "Apache-2.0 OR MIT";
pub(crate) const WHAT_A_CORPUS_IS: Sentence = Sentence(
    "A corpus is one file, made by the command [diptych pack] from a folder of texts and tables. It can be opened here, or dropped anywhere on the page; it stays on this machine.",
);

/// Who chose the texts, and when they were reviewed.
pub(crate) fn signed(curators: &[String], reviewed: &str) -> String {
    format!("{}. Reviewed {reviewed}.", curators.join(", "))
}

/// How many claims are in a state.
pub(crate) fn claims_here(n_claims: usize) -> String {
    format!("{} here.", claims(n_claims))
}

/// The heading over the words of the list.
pub(crate) fn word_list(n_terms: usize) -> String {
    format!("Word list, {}", counted(n_terms, "entry", "entries"))
}

/// Publishers that no party owns.
pub(crate) const NO_PARTY: &str = "Independent of the parties, which does not mean neutral or right";
pub(crate) const OWNER_UNKNOWN: &str = "Who owns it was not found.";

/// The heading over the lists of publishers.
pub(crate) fn publishers(n_publishers: usize) -> String {
    format!("Publishers, {}", counted(n_publishers, "name", "names"))
}

/// The name of a folded list with how many stand in it.
pub(crate) fn how_many(name: &str, n_entries: usize) -> String {
    format!("{name}, {n_entries}")
}

/// The heading over the names of the list.
pub(crate) fn names(n_entities: usize) -> String {
    format!("Names, {}", counted(n_entities, "entity", "entities"))
}

/// Behind the first name of an entity.
pub(crate) fn other_names(n_names: usize) -> String {
    format!(" and {}", counted(n_names, "other name", "other names"))
}

/// That some quotations have no place.
pub(crate) fn lost(n_quotations: usize) -> String {
    let quotations = counted(n_quotations, "quotation was not found", "quotations were not found");
    format!("{quotations} in the text. What they belong to is shown without a mark there.")
}

/// A claim that a lost quotation belongs to.
pub(crate) fn of_claim(claim: &str) -> String {
    format!("Claim: {claim}")
}

/// A claim whose evidence a lost quotation belongs to.
pub(crate) fn of_evidence(claim: &str) -> String {
    format!("Evidence on: {claim}")
}

/// A question that a lost quotation belongs to.
pub(crate) fn of_question(question: &str) -> String {
    format!("Question: {question}")
}

/// The program with its version.
pub(crate) fn program(version: &str) -> String {
    format!("The program, Diptych {version}")
}
