//! The interface's words for the corpus' written forms: one place, so that a thing has one name on every page.

use diptych_corpus::vocabulary::{
    ClaimKind, ClaimRelation, Confidence, EntityKind, EvidenceKind, EvidenceRelation, Genre, Move, State, WordingKind,
};

/// Between the facts of one line. No line begins with it.
pub const DOT: &str = "\u{a0}· ";

/// A state in a word or two.
#[must_use]
pub fn state(state: State) -> &'static str {
    match state {
        State::Corroborated => "Corroborated",
        State::Disputed => "Disputed",
        State::Conflicting => "Conflicting",
        State::Unconfirmed => "Unconfirmed",
        State::ContextNeeded => "Needs context",
    }
}

/// What a state says about the evidence gathered here.
#[must_use]
pub fn state_meaning(state: State) -> &'static str {
    match state {
        State::Corroborated => "Independent sources, or sources of both sides, support the substance.",
        State::Disputed => "The evidence gathered here mostly points the other way.",
        State::Conflicting => "Accounts differ, and nothing found here settles it.",
        State::Unconfirmed => "Only the side that says it vouches for it, in what was found.",
        State::ContextNeeded => "True in part, or as said; unclear without what the note adds.",
    }
}

/// What a piece of evidence does to its claim.
#[must_use]
pub fn relation(relation: EvidenceRelation) -> &'static str {
    match relation {
        EvidenceRelation::Challenges => "Challenges",
        EvidenceRelation::DifferentFigure => "Gives another figure",
        EvidenceRelation::Supports => "Supports",
        EvidenceRelation::Qualifies => "Qualifies",
        EvidenceRelation::Context => "Adds context",
    }
}

/// The same, after a number: "2 challenge", "1 qualifies".
#[must_use]
pub fn relation_counted(relation: EvidenceRelation, n_items: usize) -> &'static str {
    match (relation, n_items) {
        (EvidenceRelation::Challenges, 1) => "challenges",
        (EvidenceRelation::Challenges, _) => "challenge",
        (EvidenceRelation::DifferentFigure, 1) => "other figure",
        (EvidenceRelation::DifferentFigure, _) => "other figures",
        (EvidenceRelation::Supports, 1) => "supports",
        (EvidenceRelation::Supports, _) => "support",
        (EvidenceRelation::Qualifies, 1) => "qualifies",
        (EvidenceRelation::Qualifies, _) => "qualify",
        (EvidenceRelation::Context, _) => "context",
    }
}

/// What kind of text an article is.
#[must_use]
pub fn genre(genre: Genre) -> &'static str {
    match genre {
        Genre::NewsReport => "news report",
        Genre::Interview => "interview",
        Genre::Opinion => "opinion",
        Genre::Statement => "statement",
        Genre::Investigation => "investigation",
        Genre::LegalText => "legal text",
        Genre::Encyclopaedic => "reference work",
    }
}

/// What a claim is about.
#[must_use]
pub fn claim_kind(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Casualty => "casualties",
        ClaimKind::Damage => "damage",
        ClaimKind::Territory => "territory",
        ClaimKind::Responsibility => "responsibility",
        ClaimKind::Legal => "law and status",
        ClaimKind::Conduct => "conduct",
        ClaimKind::Political => "politics",
        ClaimKind::Historical => "history",
        ClaimKind::Prediction => "prediction",
        ClaimKind::Other => "other",
    }
}

/// What kind of source a piece of evidence is.
#[must_use]
pub fn evidence_kind(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::OfficialFigure => "Official figure",
        EvidenceKind::OfficialStatement => "Official statement",
        EvidenceKind::Investigation => "Investigation",
        EvidenceKind::ImageVerification => "Image verification",
        EvidenceKind::CourtJudgment => "Court judgment",
        EvidenceKind::LegalText => "Legal text",
        EvidenceKind::NewsReport => "News report",
        EvidenceKind::ExpertAnalysis => "Expert analysis",
        EvidenceKind::Statistics => "Statistics",
    }
}

/// How surely a source says what its summary says.
#[must_use]
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "confidence high",
        Confidence::Medium => "confidence medium",
        Confidence::Low => "confidence low",
    }
}

/// What an entity is.
#[must_use]
pub fn entity_kind(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "Person",
        EntityKind::Place => "Place",
        EntityKind::Organization => "Organization",
        EntityKind::Group => "Group",
        EntityKind::Event => "Event",
        EntityKind::Law => "Law",
        EntityKind::Equipment => "Equipment",
    }
}

/// The same, for several.
#[must_use]
pub fn entity_kinds(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "People",
        EntityKind::Place => "Places",
        EntityKind::Organization => "Organizations",
        EntityKind::Group => "Groups",
        EntityKind::Event => "Events",
        EntityKind::Law => "Laws and resolutions",
        EntityKind::Equipment => "Equipment",
    }
}

/// The superior letter that tells kinds of entities apart in the text.
#[must_use]
pub fn entity_letter(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Person => "p",
        EntityKind::Place => "l",
        EntityKind::Organization => "o",
        EntityKind::Group => "g",
        EntityKind::Event => "e",
        EntityKind::Law => "r",
        EntityKind::Equipment => "q",
    }
}

/// What a word of the lexicon does.
#[must_use]
pub fn wording_kind(kind: WordingKind) -> &'static str {
    match kind {
        WordingKind::Loaded => "Loaded",
        WordingKind::Dehumanizing => "Dehumanizing",
        WordingKind::Euphemism => "Euphemism",
        WordingKind::Hedge => "Hedge",
        WordingKind::VagueSource => "Vague source",
        WordingKind::ScareQuote => "Scare quotes",
    }
}

/// The letter that tells kinds of wording apart in the text.
#[must_use]
pub fn wording_letter(kind: WordingKind) -> &'static str {
    match kind {
        WordingKind::Loaded => "L",
        WordingKind::Dehumanizing => "D",
        WordingKind::Euphemism => "E",
        WordingKind::Hedge => "H",
        WordingKind::VagueSource => "V",
        WordingKind::ScareQuote => "S",
    }
}

/// How two claims bear on each other.
#[must_use]
pub fn claim_relation(relation: ClaimRelation) -> &'static str {
    match relation {
        ClaimRelation::Contradicts => "Pulls the other way",
        ClaimRelation::DifferentFigure => "Gives another figure",
        ClaimRelation::SameStatement => "The same statement",
        ClaimRelation::GarbledCopy => "A copy that lost something",
        ClaimRelation::Context => "Adds context",
    }
}

/// Which move a question prompts.
#[must_use]
pub fn question_move(prompts: Move) -> &'static str {
    match prompts {
        Move::Stop => "Stop",
        Move::InvestigateTheSource => "Investigate the source",
        Move::FindBetterCoverage => "Find better coverage",
        Move::TraceToTheOriginal => "Trace to the original",
    }
}

/// A country's English name, for the codes that corpora use; any other code stands for itself.
#[must_use]
pub fn country(code: &str) -> &str {
    const NAMES: &[(&str, &str)] = &[
        ("AM", "Armenia"),
        ("AZ", "Azerbaijan"),
        ("BE", "Belgium"),
        ("CH", "Switzerland"),
        ("DE", "Germany"),
        ("FR", "France"),
        ("GB", "United Kingdom"),
        ("GE", "Georgia"),
        ("IR", "Iran"),
        ("NL", "Netherlands"),
        ("RU", "Russia"),
        ("SE", "Sweden"),
        ("TR", "Turkey"),
        ("US", "United States"),
    ];
    NAMES.iter().find(|(known, _)| *known == code).map_or(code, |(_, name)| name)
}

/// A number with its noun: "1 claim", "2 claims".
#[must_use]
pub fn counted(n_things: usize, one: &str, several: &str) -> String {
    format!("{} {}", grouped(n_things), if n_things == 1 { one } else { several })
}

/// A whole number with thin spaces between thousands, from five digits on.
#[must_use]
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut written = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            written.push('\u{202f}');
        }
        written.push(digit);
    }
    written
}

/// Small numbers in words, as running text has them: "nine", "16".
#[must_use]
pub fn in_words(number: usize) -> String {
    const WORDS: [&str; 13] =
        ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    WORDS.get(number).map_or_else(|| grouped(number), |word| (*word).to_owned())
}

/// The same text with its first letter as a capital.
#[must_use]
pub fn sentence_case(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map_or_else(String::new, |first| [first.to_ascii_uppercase()].into_iter().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::{counted, grouped, in_words};

    #[test]
    fn numbers_read_as_in_running_text() {
        assert_eq!(counted(1, "claim", "claims"), "1 claim");
        assert_eq!(grouped(9999), "9999");
        assert_eq!(grouped(1234567), "1\u{202f}234\u{202f}567");
        assert_eq!(in_words(12), "twelve");
        assert_eq!(in_words(13), "13");
    }
}
