//! What is said of suggestions on a text of the reader.

use diptych_engine::claim::Rule;
use diptych_library::words::counted;

/// The name of a sentence worth checking.
pub(crate) const WORTH_CHECKING: &str = "Worth checking?";
/// The rule by which speech in quotation marks is found.
pub(crate) const QUOTED_BY_RULE: &str = "by rule: quotation marks";
/// The rule by which reported speech is found.
pub(crate) const REPORTED_BY_RULE: &str = "by rule: a word of saying";
/// The rule by which figures are found.
pub(crate) const FIGURE_BY_RULE: &str = "by rule: a number with what it counts";
/// What speaks for a day that no rule tells further.
pub(crate) const DAY_BY_RULE: &str = "by rule: words for a day or a time";

/// What is said over the days that a text names.
pub(crate) fn days(n_days: usize) -> String {
    match n_days {
        0 => "No day or time is named in your text, as far as rules of language see.".to_owned(),
        _ => format!(
            "{} that your text names, suggested by rules of language. Nobody has reviewed them.",
            counted(n_days, "day or time", "days and times")
        ),
    }
}

/// What is said over sentences worth checking, of which `n_listed` are listed.
pub(crate) fn worth_checking(n_listed: usize, n_found: usize) -> String {
    match (n_listed, n_found) {
        (0, _) => "No sentence of your text stands out as one to check, as far as rules of language see.".to_owned(),
        (_, _) if n_listed < n_found => format!(
            "{} worth checking, suggested by rules of language: those with most reasons, of {n_found}. Nobody has reviewed them, and none has a state.",
            counted(n_listed, "sentence", "sentences")
        ),
        (_, _) => format!(
            "{} worth checking, suggested by rules of language. Nobody has reviewed them, and none has a state.",
            counted(n_listed, "sentence", "sentences")
        ),
    }
}

/// The day that words are read as.
pub(crate) fn read_as(day: &str, is_counted_from_text: bool) -> String {
    match is_counted_from_text {
        true => format!("read as {day}, by rule: counted from the day of the text"),
        false => format!("read as {day}, {DAY_BY_RULE}"),
    }
}

/// Why a sentence is worth checking: "by rule: it gives a figure, it names somebody or something". What several rules say is told once.
pub(crate) fn reasons(rules: &[Rule]) -> String {
    let mut told: Vec<&str> = Vec::new();
    for reason in rules.iter().filter_map(|rule| reason(*rule)) {
        if !told.contains(&reason) {
            told.push(reason);
        }
    }
    format!("by rule: {}", told.join(", "))
}

/// What speaks for checking a sentence; nothing of the rules that speak against it.
fn reason(rule: Rule) -> Option<&'static str> {
    Some(match rule {
        Rule::Figure => "it gives a figure",
        Rule::SeveralFigures => "it gives several",
        Rule::Digits => "it has a number in digits",
        Rule::Money => "it gives a sum or a large number",
        Rule::Share | Rule::ShareInFigures => "it gives a share or an average",
        Rule::Date | Rule::Day => "it gives a day",
        Rule::Name => "it names somebody or something",
        Rule::Deed => "it tells a deed or an event",
        Rule::Harm => "it speaks of violence or harm",
        Rule::Damage => "it speaks of what was destroyed",
        Rule::Forces => "it speaks of armed forces",
        Rule::Territory => "it speaks of who holds which ground",
        Rule::Blame => "it says who answers for something",
        Rule::Measure => "it speaks of what statistics measure",
        Rule::Change => "it tells a change",
        Rule::Comparison => "it compares, or leaves nothing out",
        Rule::Record | Rule::RecordOfMeasure => "it calls something the first, the only or the most",
        Rule::Quantifier => "it speaks of many or several",
        Rule::Law => "it rests on law or an agreement",
        Rule::Program | Rule::PastProgram => "it speaks of a bill, a budget or a program",
        Rule::Vote | Rule::PastVote | Rule::NamedVote => "it says how somebody voted",
        Rule::Position => "it says what somebody stands for",
        Rule::Report => "it rests on a report or a study",
        Rule::Insistence => "it insists that something is so",
        Rule::Time => "it says how long ago",
        Rule::Present => "it says how things stand now",
        Rule::Past | Rule::Perfect => "it tells what was",
        Rule::Others => "it says what others do",
        Rule::Denial => "it denies something",
        Rule::Length => "it is long enough to be specific",
        Rule::Question
        | Rule::Exclamation
        | Rule::Announcement
        | Rule::Wish
        | Rule::Duty
        | Rule::Future
        | Rule::Possibility
        | Rule::Condition
        | Rule::Opinion
        | Rule::Judgment
        | Rule::Address
        | Rule::Brevity
        | Rule::Speaker
        | Rule::Negation
        | Rule::IndirectQuestion
        | Rule::Connective
        | Rule::Vagueness
        | Rule::Indefinite
        | Rule::LightVerb
        | Rule::Infinitive => return None,
    })
}

/// What is said over suggested names of a text of the reader, in a corpus that lists names.
pub(crate) fn names(n_names: usize, n_times: usize) -> String {
    match n_names {
        0 => "The trained model that suggests names sees none in your text that the corpus does not list. It knows English alone.".to_owned(),
        _ => format!(
            "{}, {}, in your text that the corpus does not list, suggested by a trained model. Nobody has reviewed them, and some are wrong. Put aside what is none; this browser remembers it.",
            counted(n_names, "name", "names"),
            counted(n_times, "time", "times")
        ),
    }
}

/// What asks the page for the model of names, in a corpus that lists names.
pub(crate) const MODEL_MISSING: &str =
    "A trained model can suggest names in your text, and is not here yet; go to another lens and back to fetch it.";
