//! Whether a clause tells what was or what is to come. Knows the verbs around a day; what it cannot tell stays open.

use crate::token::TokenKind;
use crate::word_list::{WordList, word_list};
use crate::words::Words;

/// When a day lies that is named without a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// Before the text, or on its day.
    Past,
    /// After it, or on its day.
    Future,
    /// Words alone do not tell.
    Open,
}

/// Verbs further away belong to other clauses; reading on from every weekday would make hostile text slow.
const MOST_WORDS: usize = 24;

/// The tense of the clause around the day from `first` up to `next`: by the nearest verb before it, else by the first after.
pub(super) fn around(words: &Words<'_>, first: usize, next: usize) -> Tense {
    if words.is_before(first, word_list!("since")) {
        return Tense::Past;
    }
    let tense = before(words, first).unwrap_or_else(|| after(words, next, opens_clause(words, first)));
    // "was shut until Friday": the end may be still to come.
    let is_limit = words.is_before(first, word_list!("until till by"));
    if is_limit && tense == Tense::Past { Tense::Open } else { tense }
}

fn before(words: &Words<'_>, first: usize) -> Option<Tense> {
    let mut is_participle = false;
    for at in (first.saturating_sub(MOST_WORDS)..first).rev() {
        if ends_clause(words, at) {
            break;
        }
        match verb(words, at) {
            Some(Verb::Future) if is_participle || words.is_before(at, word_list!("was were had")) => {
                return Some(Tense::Open);
            }
            Some(Verb::Future) => return Some(Tense::Future),
            Some(Verb::Past) => return Some(Tense::Past),
            Some(Verb::Open) => return Some(Tense::Open),
            // "opened" tells the past, unless it only qualifies a noun in a clause of another tense.
            Some(Verb::Participle) => is_participle = true,
            None => {}
        }
    }
    is_participle.then_some(Tense::Past)
}

/// Whether nothing but "on" or "by" stands before the day in its clause: "On Friday the council".
fn opens_clause(words: &Words<'_>, first: usize) -> bool {
    let led = first - usize::from(words.is_before(first, word_list!("on by from late early until")));
    let Some(before) = led.checked_sub(1) else { return true };
    ends_clause(words, before) || words.kind(before) == Some(TokenKind::Mark)
}

/// The verb of a day that does not open its clause stands right after it, or before: "Police on Friday arrested".
const WORDS_TO_VERB: usize = 3;

fn after(words: &Words<'_>, next: usize, opens: bool) -> Tense {
    let reach = if opens { MOST_WORDS } else { WORDS_TO_VERB };
    for at in next..next + reach {
        if !words.goes_on(at.wrapping_sub(1)) || ends_clause(words, at) || !opens && words.at(at) == "," {
            break;
        }
        match verb(words, at) {
            Some(Verb::Future) => return Tense::Future,
            Some(Verb::Past | Verb::Participle) => return Tense::Past,
            Some(Verb::Open) => return Tense::Open,
            None => {}
        }
    }
    Tense::Open
}

/// Whether the clause ends with the token.
fn ends_clause(words: &Words<'_>, at: usize) -> bool {
    !words.goes_on(at) || words.kind(at) == Some(TokenKind::Mark) && matches!(words.at(at), "." | "!" | "?" | ";" | ":")
}

/// What a word says of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    Past,
    Future,
    /// "would", "decided to": what was to come then may be over.
    Open,
    /// The past or a participle.
    Participle,
}

fn verb(words: &Words<'_>, at: usize) -> Option<Verb> {
    let word = words.at(at);
    if words.kind(at) != Some(TokenKind::Word) || !word.starts_with(char::is_lowercase) {
        return pronoun_verb(word);
    }
    if FUTURE.has_exactly(word) {
        return Some(Verb::Future);
    }
    if word_list!("would could might wouldn't wouldn’t couldn't couldn’t").has_exactly(word) {
        return Some(Verb::Open);
    }
    if words.is(at + 1, word_list!("to for")) && word_list!("set going bound poised likely").has_exactly(word) {
        return Some(Verb::Future);
    }
    if word == "to" {
        return infinitive(words, at);
    }
    if PAST.has_exactly(word) {
        return (!follows_be(words, at)).then_some(Verb::Past);
    }
    if SAME_IN_PAST.has_exactly(word) {
        return (!words.is_before(at, BEFORE_BASE) && !follows_be(words, at)).then_some(Verb::Past);
    }
    let is_regular =
        word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed") && !word.contains('-') && word != "hundred";
    (is_regular && !follows_be(words, at)).then_some(Verb::Participle)
}

/// "we’ll", "they'd".
fn pronoun_verb(word: &str) -> Option<Verb> {
    (word.ends_with("'ll") || word.ends_with("’ll")).then_some(Verb::Future)
}

/// "to open": after "plans" it is to come, after "agreed" it may be over.
fn infinitive(words: &Words<'_>, at: usize) -> Option<Verb> {
    let is_verb = words.at(at + 1).starts_with(char::is_lowercase)
        && !words.is(at + 1, word_list!("the a an his her their its our my your this that these those all"));
    let before = words.before(at);
    if !is_verb {
        return None;
    }
    if INTENTIONS.has_exactly(before) {
        return Some(Verb::Future);
    }
    if FUTURE.has_exactly(before) {
        return None;
    }
    let is_past = before.len() > 4 && before.ends_with("ed") || word_list!("was were had chose").has_exactly(before);
    is_past.then_some(Verb::Open)
}

/// Whether the participle at `at` is part of a passive, whose other verb tells.
fn follows_be(words: &Words<'_>, at: usize) -> bool {
    words.is_before(at, word_list!("be being is are get gets"))
}

/// What stands before a verb in its base form.
const BEFORE_BASE: WordList = word_list!("to will would can could may might must shall should not");

const FUTURE: WordList =
    word_list!("will won't won’t shall can cannot can't can’t may must should due expected scheduled planned slated");

/// What makes an infinitive something to come.
const INTENTIONS: WordList = word_list!(
    "is are am plan plans planning hope hopes hoping want wants intend intends aim aims vow vows need needs wish wishes promise \
     promises agree agrees refuse refuses prepare prepares preparing threaten threatens has have ready about unlikely likely"
);

const PAST: WordList = word_list!(
    "was were had did been said told came went fell began became blew bled bore bought broke brought built caught chose \
     drank drew drove dug ate fed felt fought found flew fled froze gave got grew heard held hid hung kept knew laid lay led left lent lit \
     lost made meant met paid ran rang rose sang sank sat saw sent shook shone shot slept slid sold sought spoke spent sprang stood \
     stole struck stuck swam swept swore swung taught thought threw took tore understood withdrew woke won wore wrote \
     wasn't wasn’t weren't weren’t didn't didn’t hadn't hadn’t"
);

/// Verbs whose past is written like their base.
const SAME_IN_PAST: WordList =
    word_list!("beat bet burst cast cost cut hit hurt let put quit read set shut split spread");
