//! The words by which subjects are read: what opens a phrase, what ends it, and heads that tell a person from a body. Knows
//! words alone.

use crate::gazetteer::is_title;
use crate::word_list::{WordList, word_list};

use super::SubjectKind;

/// What a pronoun stands for.
pub(super) fn pronoun_kind(word: &str) -> Option<SubjectKind> {
    if word_list!("he she").has(word) {
        return Some(SubjectKind::PersonalPronoun);
    }
    word_list!("it they we I").has(word).then_some(SubjectKind::OpenPronoun)
}

/// What a definite phrase with this head stands for; nothing for a head that is not listed.
pub(super) fn role_kind(word: &str) -> Option<SubjectKind> {
    if PERSONS.has(word) {
        return Some(SubjectKind::PersonRole);
    }
    if BODIES.has(word) {
        return Some(SubjectKind::BodyRole);
    }
    let is_several = word.strip_suffix('s').is_some_and(|it| PERSONS.has(it) || DOCUMENTS.has(it));
    (is_several || DOCUMENTS.has(word) || SEVERAL.has(word)).then_some(SubjectKind::Unnamed)
}

/// Whether `word` says what kind of body is meant, so that its name should hold the word too.
pub(crate) fn is_specific_body(word: &str) -> bool {
    BODIES.has(word) && !ANY_BODY.has(word)
}

/// Whether `word` is for any person, so that "the official" may be whoever spoke last.
pub(crate) fn is_any_person(word: &str) -> bool {
    ANY_PERSON.has(word)
}

/// Whether `word` is for someone who can speak.
pub(crate) fn is_person(word: &str) -> bool {
    PERSONS.has(word)
}

/// Whether `word` stands in names of bodies.
pub(crate) fn is_body(word: &str) -> bool {
    BODIES.has(word) || BODY_NAMES.has_exactly(word)
}

/// Whether `word` stands before a name as a title or an office.
pub(super) fn is_office(word: &str) -> bool {
    is_title(word) || PERSONS.has(word) || OFFICES.has_exactly(word)
}

/// Whether a full stop after `word` may shorten it before a name.
pub(super) fn may_be_shortened(word: &str) -> bool {
    is_title(word)
        || word.chars().count() == 1
        || word_list!("Jr Sr St Hon Sgt Det Supt Insp Dist Atty").has_exactly(word)
}

/// Words for days and months, which are no names of speakers.
pub(super) fn is_time(word: &str) -> bool {
    TIMES.has(word)
}

/// Whether `word` cannot belong to a phrase that names someone.
pub(super) fn ends_phrase(word: &str) -> bool {
    CONJUNCTIONS.has(word) || PASSIVE.has(word) || HELPING.has(word) || pronoun_kind(word).is_some()
}

/// Whether a clause went on with `word` rather than began: "has failed", "by both sides".
pub(crate) fn begins_inside(word: &str) -> bool {
    DENYING.has(word) || PREPOSITIONS.has(word) || ends_phrase(word)
}

pub(super) const DENYING: WordList = word_list!("not never didn't didn’t doesn't doesn’t hasn't hasn’t cannot to");

pub(super) const PASSIVE: WordList = word_list!("is are was were be been being");

pub(super) const HELPING: WordList = word_list!(
    "has have had did does do will would may might could can also again then later earlier further once still \
     even now thus himself herself itself first too just"
);

pub(super) const PREPOSITIONS: WordList = word_list!(
    "of for from in on at with to by near about over into after before during under since outside inside across \
     through behind against between among until without amid despite following"
);

/// Prepositions that tie a phrase to the noun before it.
pub(super) const TYING: WordList = word_list!("of for from in at with near to on behind outside inside against");

pub(super) const CONJUNCTIONS: WordList = word_list!(
    "and or but that as if when while because which what who whose where why how than so yet although though \
     however meanwhile there whether once nor"
);

pub(super) const DETERMINERS: WordList = word_list!(
    "the a an its his her their our my this that these those one some another many several both two three four five \
     six seven eight nine ten dozens hundreds no every each any most other others"
);

const TIMES: WordList = word_list!(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September \
     October November December today yesterday tomorrow tonight night morning evening afternoon week month year ago"
);

const PERSONS: WordList = word_list!(
    "activist adviser assistant attendant advisor agent aide ambassador analyst architect aunt author baker banker biologist boss boy brother \
     builder campaigner candidate captain carer chair chairman chairwoman chancellor charity chief citizen cleaner coach \
     colleague colonel commander commentator commissioner congressman congresswoman constable consultant coordinator \
     correspondent councillor councilor counsel critic customer daughter dealer defendant defender delegate deputy designer \
     detective developer diplomat director doctor driver economist editor engineer entrepreneur envoy expert eyewitness \
     farmer father fighter firefighter fisherman forecaster founder friend general girl governor grandfather grandmother \
     guard head historian husband inspector investigator investor journalist judge king landlord lawmaker lawyer leader \
     lecturer legislator lobbyist major man manager mayor mechanic member midwife minister moderator mother mp musician \
     neighbor neighbour nominee nurse observer officer official ombudsman operator opponent organiser organizer owner \
     painter parent participant partner passenger patient pensioner person pharmacist physician pilot player poet \
     policeman policewoman politician postman premier presenter president priest principal producer professor promoter \
     prosecutor protester pupil queen rebel receptionist referee refugee reporter representative rescuer researcher resident \
     scholar scientist secretary senator sergeant servant sheriff shopkeeper shopper singer sister soldier solicitor son \
     source speaker spokesman spokesperson spokeswoman strategist student successor superintendent supervisor supporter \
     surgeon survivor teacher teammate technician teenager trader trainer traveller traveler treasurer trustee \
     undersecretary veteran victim villager volunteer voter waiter waitress widow wife winner witness woman worker writer"
);

const ANY_PERSON: WordList = word_list!(
    "official man woman politician leader boy girl teenager author candidate expert analyst player nominee winner lawmaker \
     survivor victim"
);

/// Words of offices that are written with a capital before names.
const OFFICES: WordList = word_list!(
    "Cllr Councillor Councilman Councilwoman Detective Inspector Constable Superintendent Supt Insp Det Sister Brother Father \
     Mother Dean Attorney Undersecretary Treasurer Justice Coach Former Ex Acting Interim Deputy Chief Labour Labor Tory \
     Conservative Democrat Republican Democratic House Senate Sheriff Marshal Commodore Mme Mlle Herr Frau Señor Señora \
     Monsignor Pastor Vicar Princess Baroness Baron Viscount Dame Chairwoman Chairperson Co-founder CEO MP MEP"
);

const BODIES: WordList = word_list!(
    "administration agency alliance army association authority bank board body brigade broadcaster bureau cabinet campaign \
     charity church club coastguard coalition college commission committee company congress council court crew delegation \
     department embassy family federation firm force foundation fund government group hospital hotel household institute \
     institution kremlin league manufacturer military ministry mission movement museum navy network newspaper office operator \
     opposition organisation organization panel parliament party police presidency publisher regulator school secretariat \
     senate service side society staff supermarket syndicate team theatre treasury tribunal trust union university watchdog"
);

/// Words for bodies that stand in few of their names.
const ANY_BODY: WordList = word_list!(
    "association body newspaper organisation organization side team watchdog family company firm crew staff charity"
);

/// Words in names of bodies, as they are written there.
const BODY_NAMES: WordList = word_list!(
    "Inc Ltd Corp Co Group Holdings Partners Capital Research Centre Center Republicans Democrats Conservatives House Water \
     Lines Airlines Airways Motors Energy Foods Systems Industries Post Times News Guardian Journal Tribune Herald Street"
);

const DOCUMENTS: WordList = word_list!(
    "account article document excerpt introduction judgment letter page paper paragraph post \
     release report resolution statement story summary text tweet website"
);

const SEVERAL: WordList = word_list!(
    "authorities forces eyewitnesses witnesses media parties people information figures data men women children families \
     police staff both others another some many everyone everybody someone somebody one residents"
);

/// Words after "in a" and "at the" that tell where something was said, not who said it.
pub(super) const OCCASIONS: WordList = word_list!(
    "statement interview speech letter email e-mail message post tweet report note memo filing testimony address debate \
     conference rally briefing hearing meeting press phone telephone call court response reply remarks television radio \
     video ceremony event news advance private public written"
);

/// Whether `word` is for a man or for a woman, where it tells.
pub(crate) fn gender_of(word: &str) -> Option<Gender> {
    if MEN.has(word) {
        return Some(Gender::He);
    }
    WOMEN.has(word).then_some(Gender::She)
}

/// Whether a pronoun stands for a man or for a woman.
pub(crate) fn gender_of_pronoun(word: &str) -> Option<Gender> {
    match word {
        "his" | "His" => Some(Gender::He),
        "her" | "Her" => Some(Gender::She),
        _ => gender_of(word),
    }
}

/// Which pronoun stands for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    /// "he"
    He,
    /// "she"
    She,
}

const MEN: WordList = word_list!(
    "he Mr Sir Lord king prince baron duke father dad son brother husband grandfather uncle man men boy gentleman spokesman \
     chairman policeman congressman councilman businessman fisherman salesman waiter actor widower nephew Herr Monsieur"
);

const WOMEN: WordList = word_list!(
    "she Mrs Ms Miss Mme Lady Dame queen princess baroness duchess mother mum mom gran daughter sister wife grandmother aunt \
     woman women girl spokeswoman chairwoman policewoman congresswoman councilwoman businesswoman waitress actress widow \
     niece nun midwife Frau"
);
