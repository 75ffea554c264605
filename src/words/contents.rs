//! The words of Contents.

use diptych_library::words::{counted, grouped, in_words, sentence_case};

use super::common::statements;
use super::sentence::Sentence;

pub(crate) const ASKING: &str = "Can you rely on this sentence?";
pub(crate) const WHAT_DIPTYCH_DOES: &str =
    "Diptych lays news articles beside what others recorded, statement by statement. ";
pub(crate) const HERE: Sentence = Sentence("Here: [title]. ");
pub(crate) const WHO_CHOSE: &str = "Who chose, and what is missing";

pub(crate) const PAIR: &str = "A statement and an answer";
pub(crate) const SHOW_ANSWER: &str = "Show what others found";
pub(crate) const READ_BOTH: &str = "Read both side by side";

pub(crate) const CARDS_NOTE: &str = "One bar for each finding. Nothing else in the texts was checked.";

pub(crate) const KEY_WITH_PARTIES: &str = "Square: the articles above. Filled: independent. Hollow: a party’s own.";
pub(crate) const KEY_WITHOUT_PARTIES: &str = "Square: the articles above. Dot: a text that answers.";

pub(crate) const ALL_CLAIMS: &str = "All of them, and who answers which";

pub(crate) const FIND_PLACEHOLDER: &str = "Find names, words, “phrases”";

pub(crate) const QUESTIONS: &str = "Questions to read with";
pub(crate) const SHOW_QUESTIONS: &str = "Show questions for readers";
pub(crate) const HIDE_QUESTIONS: &str = "Hide questions";
pub(crate) const QUESTIONS_NOTE: &str = "Questions to think about. They do not favor a side.";
pub(crate) const MORE_QUESTIONS: &str = "More questions stand at their passages in the texts:";

pub(crate) const BRING_HEADING: &str = "Bring your own";
pub(crate) const BRING_NOTE: &str =
    "Paste two articles and see what they share, who speaks and which figures differ. Nothing leaves this device. ";

pub(crate) const CORPUS: &str = "This corpus and others";
pub(crate) const METHOD: &str = "How this was made, and what has not been checked";

/// What the answer does, and how much later it is: "Against, 3 months later".
pub(crate) fn answer(relation: &str, apart: Option<&str>) -> String {
    apart.map_or_else(|| relation.to_owned(), |apart| format!("{relation}, {apart}"))
}

/// What screen readers are told when the answer is shown.
pub(crate) fn answer_announced(answer: &str, state: &str, counts: &str) -> String {
    format!("{answer}. {state}: {counts}.")
}

/// Beside what shows the answer.
pub(crate) fn think_first(n_sources: usize) -> String {
    match n_sources {
        1 => "Think first about the underlined words. One source speaks to them.".to_owned(),
        _ => format!(
            "Think first about the underlined words. One of {} sources that speak to them opens here.",
            in_words(n_sources)
        ),
    }
}

/// What stands behind the state of the claim.
pub(crate) fn evidence_beside(counts: &str) -> String {
    format!(": {counts}. Side by side does not mean evenly matched.")
}

/// The way to all evidence on the claim.
pub(crate) fn all_sources(n_sources: usize) -> String {
    match n_sources {
        1 => "See its source".to_owned(),
        _ => format!("All {} sources", in_words(n_sources)),
    }
}

/// "Four articles to read".
pub(crate) fn articles_to_read(n_articles: usize) -> String {
    match n_articles {
        1 => "One article to read".to_owned(),
        _ => format!("{} articles to read", sentence_case(&in_words(n_articles))),
    }
}

/// On a card.
pub(crate) fn checked(n_claims: usize) -> String {
    match n_claims {
        0 => "No statement was checked.".to_owned(),
        _ => counted(n_claims, "statement checked", "statements checked"),
    }
}

/// What unfolds the texts without a card.
pub(crate) fn show_others(n_texts: usize) -> String {
    match n_texts {
        1 => "Show one more".to_owned(),
        _ => show_other_answers(n_texts),
    }
}

/// What unfolds the rest of the texts that answer.
pub(crate) fn show_other_answers(n_texts: usize) -> String {
    format!("Show the other {}", grouped(n_texts))
}

/// "23 texts answer, ten of them later than all articles above".
pub(crate) fn answering(n_answers: usize, n_later: usize) -> String {
    let told = sentence_case(&in_words(n_answers));
    match (n_answers, n_later) {
        (1, 0) => "One text answers".to_owned(),
        (1, _) => "One text answers, later than all articles above".to_owned(),
        (_, 0) => format!("{told} texts answer"),
        (_, later) if later == n_answers => format!("{told} texts answer, all of them later than the articles above"),
        (_, later) => format!("{told} texts answer, {} of them later than all articles above", in_words(later)),
    }
}

/// When a text was published, and how much it answers.
pub(crate) fn answering_text(published: &str, n_claims: usize) -> String {
    format!("{published}, on {}", statements(n_claims))
}

/// "30 statements, by topic".
pub(crate) fn by_topic(n_claims: usize) -> String {
    format!("{}, by topic", statements(n_claims))
}

/// Behind the name of a text.
pub(crate) fn questions_in_text(n_questions: usize) -> String {
    format!(", {}", counted(n_questions, "question", "questions"))
}

/// When the corpus was reviewed, and by whom.
pub(crate) fn reviewed(day: &str, curators: &[String]) -> String {
    format!("Reviewed {day} by {}", curators.join(", "))
}

#[cfg(test)]
mod tests {
    use super::answering;

    #[test]
    fn the_heading_says_what_was_counted() {
        assert_eq!(answering(1, 0), "One text answers");
        assert_eq!(answering(23, 10), "23 texts answer, ten of them later than all articles above");
        assert_eq!(answering(2, 2), "Two texts answer, all of them later than the articles above");
    }
}
