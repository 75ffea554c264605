//! The words of the reader: a text, its lenses and the cards beside it.

use diptych_library::words::{counted, in_words};

use super::common::{claims, statements};
use super::sentence::Sentence;

pub(crate) const READ_BESIDE: &str = "Read beside another text";
pub(crate) const SHEET: &str = "Sheet for a class";
pub(crate) const NO_STATEMENT: &str = "No statement in this text was checked.";
pub(crate) const NOT_ENGLISH: &str = " It seems not to be English. Who speaks, figures, days and loaded words are found by rules for \
    English, and mostly missed here; names and shared words are found as in any text.";

pub(crate) const ABOUT_TEXT: &str = "What is known of this text";
pub(crate) const SOURCE: &str = "Source";
pub(crate) const DATE: &str = "Date";
pub(crate) const ORIGINAL: &str = "Original at";
pub(crate) const SPEAKING: &str = "Speaking in it";
pub(crate) const TEXT: &str = "Text";
pub(crate) const LICENCE: &str = "Licence";
pub(crate) const AS_BROUGHT: &str = "The text as you brought it.";
pub(crate) const BYTE_FOR_BYTE: &str = "The text as published, byte for byte.";
pub(crate) const AS_PUBLISHED: &str = "The text as published.";
pub(crate) const RETELLING: &str = "A retelling: it follows the article paragraph by paragraph in the editors’ words. Only words in \
    quotation marks are the article’s own.";
pub(crate) const DIGEST: &str = "A digest: a short account of a longer document in the editors’ words.";

pub(crate) const HAVE_ORIGINAL: &str = "Have you the original? It can take the place of the retelling. It is recognized by its exact \
    bytes and stays on this machine. ";
pub(crate) const UNPLACED: &str = "Not found in this edition of the text:";
pub(crate) const FURNITURE: &str = "Around the article: what else the page shows";

pub(crate) const LENSES: &str = "Lens";
pub(crate) const TEXT_ONLY: &str = "Text only";
pub(crate) const CLAIMS: &str = "Claims";
pub(crate) const ENTITIES: &str = "Entities";
pub(crate) const WORDING: &str = "Wording";
pub(crate) const VOICES: &str = "Voices";
pub(crate) const NUMBERS: &str = "Numbers";
pub(crate) const SHARED: &str = "Shared";
pub(crate) const QUESTIONS: &str = "Questions";
pub(crate) const PURPOSE_OF_ENTITIES: &str = "Entities: who and what is named here, and by which names.";
pub(crate) const PURPOSE_OF_WORDING: &str =
    "Wording: words that judge, or that one side prefers, in the writer’s voice or quoted.";
pub(crate) const PURPOSE_OF_VOICES: &str = "Voices: whose words these are, quoted or reported.";
pub(crate) const PURPOSE_OF_NUMBERS: &str = "Numbers: every figure, with what it counts.";
pub(crate) const PURPOSE_OF_SHARED: &str = "Shared: passages that other texts here say as well, or answer.";

pub(crate) const SELECTION: &str = "Selection";
pub(crate) const LINK_TO_SELECTION: &str = "Link to the selected words";
pub(crate) const LINK_COPIED: &str = "The link is copied. It is in the address bar, too.";
pub(crate) const LINK_IN_ADDRESS: &str = "The link is in the address bar.";

pub(crate) const LOST_PASSAGE: &str = "The linked passage is not in this edition.";
pub(crate) const LOST_CLAIM: &str = "The claim of the link is not in what is read here.";
pub(crate) const WORDS_OF_LINK: Sentence = Sentence(" The words of the link: [words]");
pub(crate) const CLAIM_OF_LINK: Sentence = Sentence(" The claim: [claim]");
pub(crate) const NEAREST_WORDS: Sentence = Sentence(" Nearest to them in this text: [words]");
pub(crate) const GO_TO_NEAREST: &str = "Go to the nearest words";

pub(crate) const MARKED_PASSAGES: &str = "Marked passages";
pub(crate) const CLAIMS_PANEL: &str = "Claims in this article";
pub(crate) const ENTITIES_PANEL: &str = "Entities in this article";
pub(crate) const WORDS_PANEL: &str = "Marked words in this article";
pub(crate) const PREVIOUS_CARD: &str = "Previous";
pub(crate) const NEXT_CARD: &str = "Next";
pub(crate) const FIRST_CARD: &str = "Open the first";
pub(crate) const PICTURE_KEY: &str = "In the small picture, what stands left of the line was known on the day of the article. Above is \
    what speaks for the claim, below what speaks against it; hollow is a party’s own word.";

pub(crate) const LISTED_NAMES: &str = "Names are found by the corpus’ list; nobody checked each one.";
pub(crate) const EVERY_MENTION: &str = "Every mention, and how each text names it";
pub(crate) const NAMED_HERE: &str = "Named here";
pub(crate) const PREVIOUS_MENTION: &str = "Previous mention";
pub(crate) const NEXT_MENTION: &str = "Next mention";
pub(crate) const IN_CONTEXT: &str = "In context";

pub(crate) const NO_WORD_MARKED: &str = "No word is marked in this text.";
pub(crate) const NO_WORD_LISTED: &str = "No word of this corpus’ list stands in this text.";
pub(crate) const NO_VERDICT: &str = "A mark is a reason to look at the word, not a verdict.";

pub(crate) const QUESTION_HERE: &str = "A question on this passage";

/// What the cards beside a text are about.
#[derive(Clone, Copy)]
pub enum Cards {
    /// Claims, and evidence on the claims of other texts.
    Claims,
    /// Words of the list.
    Words,
}

impl Cards {
    /// Which of all cards is open.
    pub(crate) fn nth(self, nth: usize, n_cards: usize) -> String {
        match self {
            Self::Claims => format!("Claim {nth} of {n_cards}"),
            Self::Words => format!("Word {nth} of {n_cards}"),
        }
    }

    /// How many there are, while none is open.
    pub(crate) fn all(self, n_cards: usize) -> String {
        match self {
            Self::Claims => claims(n_cards),
            Self::Words => counted(n_cards, "word", "words"),
        }
    }
}

/// What is said of a text that the reader brought.
pub(crate) fn none_reviewed(n_sentences: usize) -> String {
    format!("0 of {} reviewed: this text is yours.", counted(n_sentences, "sentence", "sentences"))
}

/// Before the states of the claims.
pub(crate) fn checked(n_claims: usize) -> String {
    format!("{} checked:", statements(n_claims))
}

/// Where a publisher is at home, behind its name.
pub(crate) fn country(name: &str) -> String {
    format!(", {name}")
}

/// What opens what is known of a publisher and of its text.
pub(crate) fn about_publisher(publisher: &str) -> String {
    format!("What is known of {publisher} and of this text")
}

/// What is said of a link to a paragraph that is not there.
pub(crate) fn paragraph_of_link(ordinal: usize) -> String {
    format!(" The link names paragraph {ordinal}.")
}

/// How much of a text the editors checked.
pub(crate) fn reviewed(n_marked: usize, n_sentences: usize) -> String {
    let checked = counted(n_sentences, "sentence", "sentences");
    format!("Underlined: checked by the editors, in {n_marked} of {checked}. Not underlined: not checked. ")
}

/// What is said of a text that is evidence on claims of others.
pub(crate) fn is_evidence(n_pieces: usize) -> String {
    match n_pieces {
        1 => "This text is itself evidence: one piece, at its passage.".to_owned(),
        _ => format!("This text is itself evidence: {} pieces, each at its passage.", in_words(n_pieces)),
    }
}

/// In the card of a claim.
pub(crate) fn said_by(speaker: &str) -> String {
    format!("Said by {speaker}")
}

/// Evidence beyond that in the card.
pub(crate) fn more_evidence(counts: &str) -> String {
    format!("Also: {counts}. ")
}

/// The way from a card to the claim by itself.
pub(crate) fn all_evidence(n_pieces: usize) -> String {
    match n_pieces {
        0 => "The claim on its own page".to_owned(),
        1 => "See the source in full".to_owned(),
        _ => format!("See all {} sources", in_words(n_pieces)),
    }
}

/// How many entities are named in a text, and how often.
pub(crate) fn named(n_entities: usize, n_mentions: usize) -> String {
    format!("{} named, {}. ", counted(n_entities, "entity", "entities"), counted(n_mentions, "time", "times"))
}

/// Names that are written wrong in a text.
pub(crate) fn misspelled(names: &[String]) -> String {
    format!("Also written here by error: {}.", names.join(", "))
}

/// How often a name is quoted, behind how often it stands in the text.
pub(crate) fn name_quoted(n_quoted: usize) -> String {
    format!(", {n_quoted} quoted")
}

/// Behind a name that is written wrong.
pub(crate) const NAME_MISSPELLED: &str = ", misspelled";

/// Which mention is open.
pub(crate) fn mention(nth: usize, n_mentions: usize) -> String {
    format!("Mention {nth} of {n_mentions}")
}

/// How many other texts name an entity.
pub(crate) fn in_other_texts(n_texts: usize) -> String {
    match n_texts {
        0 => "In no other text".to_owned(),
        1 => "In 1 other text".to_owned(),
        _ => format!("In {}", counted(n_texts, "other text", "other texts")),
    }
}

/// A note on counts as a sentence.
pub(crate) fn note_on_counts(note: &str) -> String {
    format!("{note}.")
}

/// What is counted in the original of a text that is retold here.
pub(crate) fn words_of_original(n_writer: usize, n_quoted: usize, note: &str) -> String {
    let words = counted(n_writer + n_quoted, "word", "words");
    format!(
        "The original text has {words} of the list: {n_writer} in the writer’s voice, {n_quoted} quoted. {note}. \
         Only what the retelling quotes is marked."
    )
}

/// How many words are marked.
pub(crate) fn marked_words(n_writer: usize, n_quoted: usize) -> String {
    let words = counted(n_writer + n_quoted, "marked word", "marked words");
    format!("{words}: {n_writer} in the writer’s voice, {n_quoted} quoted.")
}

/// Behind the kind of a word that the writer uses.
pub(crate) const BY_WRITER: &str = ", in the writer’s voice";

/// Behind the kind of a word that somebody is quoted with.
pub(crate) const QUOTED: &str = ", quoted";

/// Words that could stand instead.
pub(crate) fn alternatives(words: &[String]) -> String {
    format!("Instead: {}.", words.join(", "))
}

/// The small label of a name that is written wrong.
pub(crate) fn sic(letter: &str) -> String {
    format!("{letter} sic")
}

/// What screen readers say of the mark of a claim.
pub(crate) fn claim_mark(number: usize, state: &str) -> String {
    format!("Claim {number}: {state}")
}

/// What screen readers say of a passage that answers a claim.
pub(crate) fn answer_mark(relation: &str, claim: &str) -> String {
    format!("{relation}: {claim}")
}

/// What screen readers say of a name.
pub(crate) fn name_mark(kind: &str, name: &str) -> String {
    format!("{kind}: {name}")
}

/// The same of one that is written wrong.
pub(crate) fn misspelled_mark(kind: &str, name: &str) -> String {
    format!("{kind}: {name}, misspelled here")
}

/// What screen readers say of a word of the list that the writer uses.
pub(crate) fn writer_mark(kind: &str) -> String {
    format!("{kind}{BY_WRITER}")
}

/// What screen readers say of a word of the list that is quoted.
pub(crate) fn quoted_mark(kind: &str) -> String {
    format!("{kind}{QUOTED}")
}
