//! The words of Claims: the list, the matrix, and a claim by itself.

use diptych_library::words::{DOT, in_words, sentence_case};

use super::common::claims;

pub(crate) const LIST: &str = "Claims by topic";
pub(crate) const ONLY_THESE: &str = "We checked only the statements listed here.";
pub(crate) const FILTERS: &str = "Which claims are listed";
pub(crate) const TOPIC: &str = "Topic";
pub(crate) const STATE: &str = "State";
pub(crate) const SPEAKER: &str = "Said by";
pub(crate) const RELATION: &str = "Evidence";
pub(crate) const EVERY_TOPIC: &str = "Every topic";
pub(crate) const EVERY_STATE: &str = "Every state";
pub(crate) const EVERY_SPEAKER: &str = "Everyone";
pub(crate) const EVERY_RELATION: &str = "Any kind";
pub(crate) const NONE_FITS: &str = "No claim fits all of these filters.";
/// That nothing that is open has a claim.
pub(crate) const NONE: &str = "There are none here. A claim is a statement that editors took from a text, with what others recorded about \
                               it. Nobody has done that for the texts that are open.";
pub(crate) const CLEAR_FILTERS: &str = "Clear filters";

pub(crate) const WHAT_A_CLAIM_IS: &str = "A claim is a statement that can be checked, in the editors’ words, with what was found for it and \
    against it. Open one to read its evidence beside the passage that makes it.";
pub(crate) const STATES: &str = "How to read a state";
pub(crate) const GRADING: &str = "How a state is given";
pub(crate) const WEIGHT: &str = "The weight of the evidence";
pub(crate) const WHOLE_METHOD: &str = "Read the whole method";

pub(crate) const MATRIX_LEAD: &str = "Open a topic to see its claims. Every sign opens its passage, beside the one that answers it where \
    there is one. A ring at a name means: a party’s own publisher.";
pub(crate) const MATRIX_KEYS: &str = "Arrow keys lead from sign to sign, Enter opens, Space folds a topic.";
pub(crate) const MATRIX_CAPTION: &str =
    "Which article says each claim, and which holds evidence on it. Arrow keys lead from cell to cell.";
pub(crate) const UNFOLD_ALL: &str = "Unfold all topics";
pub(crate) const FOLD_ALL: &str = "Fold all topics";
pub(crate) const TOPICS: &str = "Topics";
pub(crate) const SIGNS: &str = "Signs of the matrix";
pub(crate) const NUMBER_SIGN: &str = "A number: how many of the claims it has evidence on";
pub(crate) const SILENT_SIGN: &str = "–: read for this, says nothing of it";
pub(crate) const EMPTY_SIGN: &str = "An empty cell is no denial: the text may be older, or too short";
pub(crate) const SAYS_IT: &str = "says it";
pub(crate) const SAYS: &str = "says";
pub(crate) const SAYS_NOTHING: &str = "says nothing of it";
pub(crate) const WHO_SAYS_IT: &str = "Who says it, and who answers";

pub(crate) const WHERE_SAID: &str = "Where it is said";
pub(crate) const REVIEWED: &str = "Reviewed";
pub(crate) const EVIDENCE: &str = "Evidence";
pub(crate) const CITE: &str = "Cite this claim";
pub(crate) const CITATION: &str = "The citation as text";
pub(crate) const CITATION_COPIED: &str = "The citation is copied.";
pub(crate) const CITATION_REFUSED: &str =
    "The browser did not allow copying. The citation is shown; select it and copy it by hand.";
pub(crate) const RELATED: &str = "Related claims";
pub(crate) const STEPS: &str = "Claims before and after";
pub(crate) const LEFT_OUT: &str = "The filters leave this claim out of the list.";
pub(crate) const PREVIOUS: &str = "Previous claim";
pub(crate) const NEXT: &str = "Next claim";

/// How much was checked: "30 claims in four articles."
pub(crate) fn coverage(n_claims: usize, n_articles: usize) -> String {
    let claims = claims(n_claims);
    match n_articles {
        1 => format!("{claims} in one article."),
        _ => format!("{claims} in {} articles.", in_words(n_articles)),
    }
}

/// The heading above the matrix. `counted` says how many claims of how many are listed.
pub(crate) fn matrix(counted: &str) -> String {
    format!("{counted}: who says them, who answers")
}

/// The heading above the texts that say a claim: "Four texts say it".
pub(crate) fn saying(n_texts: usize) -> String {
    match n_texts {
        1 => "One text says it".to_owned(),
        _ => format!("{} texts say it", sentence_case(&in_words(n_texts))),
    }
}

/// The heading above all other texts: "19 other texts, by date".
pub(crate) fn others(n_texts: usize) -> String {
    match n_texts {
        1 => "One other text".to_owned(),
        _ => format!("{} other texts, by date", sentence_case(&in_words(n_texts))),
    }
}

/// Behind the name of a topic.
pub(crate) fn claims_of_topic(n_claims: usize) -> String {
    format!(", {}", claims(n_claims))
}

/// What screen readers call the sum of a topic.
pub(crate) fn unfolds(name: &str) -> String {
    format!("{name}. Unfolds the topic")
}

/// What screen readers call the sign of a text that was read for a claim and does not mention it.
pub(crate) fn silent(name: &str) -> String {
    format!("{name}: read for this, says nothing of it")
}

/// Before a claim, for those who do not see its sign.
pub(crate) fn before_claim(state: &str) -> String {
    format!("{state}: ")
}

/// Between the topic of a claim and its speaker.
pub(crate) fn said_by(kind: &str) -> String {
    format!("{DOT}{kind}{DOT}said by ")
}

/// When the evidence was reviewed, and by whom.
pub(crate) fn reviewed(day: &str, curators: &[String]) -> String {
    format!("{day}, {}", curators.join(", "))
}

/// Where a claim stands in a text: its paragraph, if it is in one, and the words that say it.
pub(crate) fn stands_in(paragraph: Option<usize>, words: &str) -> String {
    match paragraph {
        Some(paragraph) => format!(", paragraph {paragraph}: “{words}”"),
        None => format!(": “{words}”"),
    }
}

/// The same, of a claim whose words are not in the text.
pub(crate) const NOT_IN_EDITION: &str = ": the passage is not in this edition of the text.";

/// A claim as others can cite it.
pub(crate) fn citation(
    claim: &str,
    state: &str,
    corpus: &str,
    curators: &[String],
    reviewed: &str,
    address: &str,
) -> String {
    let curators = curators.join(", ");
    format!(
        "“{claim}” State of the evidence gathered: {state}. In “{corpus}”, {curators}, reviewed {reviewed}. {address}"
    )
}

/// How much was found, from how many publishers, and how much of it is later than the article.
pub(crate) fn evidence(n_pieces: usize, n_publishers: usize, n_later: usize) -> String {
    let count = |number: usize| sentence_case(&in_words(number));
    let pieces = match (n_pieces, n_publishers) {
        (0, _) => return "Nothing was found, which is not proof that nothing exists.".to_owned(),
        (1, _) => "One piece.".to_owned(),
        (pieces, 1) => format!("{} pieces from one publisher.", count(pieces)),
        (pieces, publishers) => format!("{} pieces from {} publishers.", count(pieces), in_words(publishers)),
    };
    let later = match n_later {
        0 => String::new(),
        1 if n_pieces == 1 => " It is later than the article.".to_owned(),
        1 => " One is later than the article.".to_owned(),
        all if all == n_pieces => " All are later than the article.".to_owned(),
        several => format!(" {} are later than the article.", count(several)),
    };
    pieces + &later
}

#[cfg(test)]
mod tests {
    use super::evidence;

    #[test]
    fn evidence_is_summed_up_as_a_person_would_say_it() {
        assert_eq!(evidence(5, 4, 4), "Five pieces from four publishers. Four are later than the article.");
        assert_eq!(evidence(2, 1, 1), "Two pieces from one publisher. One is later than the article.");
        assert_eq!(evidence(3, 3, 3), "Three pieces from three publishers. All are later than the article.");
        assert_eq!(evidence(1, 1, 1), "One piece. It is later than the article.");
        assert_eq!(evidence(14, 13, 0), "14 pieces from 13 publishers.");
        assert_eq!(evidence(0, 0, 0), "Nothing was found, which is not proof that nothing exists.");
    }
}
