//! The interface's words for the corpus' written forms: one place, so that a thing has one name on every page.

use diptych_corpus::model::measured::SourceKind;
use diptych_corpus::vocabulary::{
    Access, ClaimKind, ClaimRelation, EntityKind, EvidenceKind, EvidenceRelation, Genre, Move, Rendering, State,
    WordingKind,
};

pub(crate) mod coverage;
pub(crate) mod links;
pub(crate) mod time;

/// Between the facts of one line. No line begins with it.
pub const DOT: &str = "\u{a0}· ";

/// Of a text whose date nobody states.
pub const DATE_NOT_STATED: &str = "date not stated";
/// Of one whose publisher and date nobody states.
pub(crate) const NOTHING_STATED: &str = "Publisher and date not stated";

/// Who makes a claim, if the article does.
pub(crate) const ARTICLE_ITSELF: &str = "the article itself";
pub(crate) const UNKNOWN_SPEAKER: &str = "an unknown speaker";

// What stands beside figures of texts that were not counted as they stand here.
pub(crate) const COUNTED_IN_ORIGINAL: &str = "counted in the original text; shown here is a retelling";
pub(crate) const COUNTED_BY_OLDER_PROGRAM: &str =
    "counted in the original text by an older program; shown here is a retelling";
pub(crate) const NOT_MEASURED: &str = "not measured";
pub(crate) const DIGEST_NOT_MEASURED: &str = "digest: not measured";

// The pages about the whole set.
pub(crate) const NUMBERS: &str = "Numbers";
pub(crate) const TIME_LINE: &str = "Time line";
pub(crate) const VOICES: &str = "Voices";
pub(crate) const WORDING: &str = "Wording and sources";
pub(crate) const NAMING: &str = "Naming";

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

/// The same after a number of claims: "4 disputed", "1 needs context".
#[must_use]
pub fn state_counted(state: State, n_claims: usize) -> &'static str {
    match state {
        State::Corroborated => "corroborated",
        State::Disputed => "disputed",
        State::Conflicting => "conflicting",
        State::Unconfirmed => "unconfirmed",
        State::ContextNeeded if n_claims == 1 => "needs context",
        State::ContextNeeded => "need context",
    }
}

/// What a state says about the evidence gathered here.
#[must_use]
pub fn state_meaning(state: State) -> &'static str {
    match state {
        State::Corroborated => "Independent sources, or sources of both sides, support the substance.",
        State::Disputed => "The evidence gathered here mostly points the other way.",
        State::Conflicting => "Accounts differ, and nothing found here settles it.",
        State::Unconfirmed => "Only the side making the claim says so.",
        State::ContextNeeded => "Partly true, or true as worded, but misleading without the note.",
    }
}

/// What a piece of evidence does to its claim.
#[must_use]
pub fn relation(relation: EvidenceRelation) -> &'static str {
    match relation {
        EvidenceRelation::Challenges => "Against",
        EvidenceRelation::DifferentFigure => "Another figure",
        EvidenceRelation::Supports => "For",
        EvidenceRelation::Qualifies => "Limits it",
        EvidenceRelation::Context => "Background",
    }
}

/// The same, after a number: "2 against", "1 limits it".
#[must_use]
pub fn relation_counted(relation: EvidenceRelation, n_items: usize) -> &'static str {
    match (relation, n_items) {
        (EvidenceRelation::Challenges, _) => "against",
        (EvidenceRelation::DifferentFigure, 1) => "other figure",
        (EvidenceRelation::DifferentFigure, _) => "other figures",
        (EvidenceRelation::Supports, _) => "for",
        (EvidenceRelation::Qualifies, 1) => "limits it",
        (EvidenceRelation::Qualifies, _) => "limit it",
        (EvidenceRelation::Context, _) => "background",
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
        Genre::NotStated => "kind not stated",
    }
}

/// Whose words the text of an article is.
#[must_use]
pub fn rendering(rendering: Rendering) -> &'static str {
    match rendering {
        Rendering::Original => "the original text",
        Rendering::Retelling => "retold by the editors",
        Rendering::Digest => "digest by the editors",
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

/// What the curators read of a source. That nothing is said of it is said.
#[must_use]
pub fn read(access: Option<Access>) -> &'static str {
    match access {
        Some(Access::Source) => "read: the source itself",
        Some(Access::Copy) => "read: a copy",
        Some(Access::Excerpt) => "read: an excerpt",
        None => "read: not stated",
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

/// How many of all claims are listed: "90 claims", "14 of 90 claims".
pub(crate) fn claims_of(n_listed: usize, n_claims: usize) -> String {
    let all = counted(n_claims, "claim", "claims");
    if n_listed == n_claims { all } else { format!("{} of {all}", grouped(n_listed)) }
}

/// How long a text is.
pub(crate) fn length_in_words(n_words: usize) -> String {
    counted(n_words, "word", "words")
}

/// The same in a script that parts no words by spaces.
pub(crate) fn length_in_characters(n_characters: usize) -> String {
    counted(n_characters, "character", "characters")
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

/// The kind of a source of speech.
#[must_use]
pub fn source_kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Person => "named person",
        SourceKind::Office => "office, state or organization",
        SourceKind::Document => "document",
        SourceKind::Unnamed => "unnamed",
        SourceKind::Nobody => "nobody named",
    }
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
