//! The rules: what makes a sentence more or less worth checking. Public interest and checkability follow Full Fact's and
//! ClaimBuster's published descriptions: specific, measurable, about what was or is; not wishes, opinions, plans or talk about the
//! talk. What each is worth is learned and stands in [`super::weights`]; here stands when it applies.

use super::features::SentenceFeatures;
use super::vocabulary as of;

/// What a rule speaks for where it applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// For checking.
    For,
    /// Against it.
    Against,
}

/// [`Rule`] with its written forms and directions, in the order in which marks list them.
macro_rules! rules {
    ($($(#[$doc:meta])+ $rule:ident, $name:literal, $direction:ident;)+) => {
        /// A reason for a score.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Rule {
            $($(#[$doc])+ $rule,)+
        }

        impl Rule {
            /// Every rule, in the order in which marks list them.
            pub const ALL: &'static [Self] = &[$(Self::$rule,)+];

            /// The written form.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$rule => $name,)+
                }
            }

            /// Whether it speaks for checking or against it.
            #[must_use]
            pub fn direction(self) -> Direction {
                match self {
                    $(Self::$rule => Direction::$direction,)+
                }
            }
        }
    };
}

rules! {
    /// It gives a figure.
    Figure, "figure", For;
    /// It gives several.
    SeveralFigures, "several-figures", For;
    /// It has a number in digits.
    Digits, "digits", For;
    /// It names a sum or a large number.
    Money, "money", For;
    /// It gives a share or an average.
    Share, "share", For;
    /// It gives a date.
    Date, "date", For;
    /// It names a day by its distance, such as "yesterday".
    Day, "day", For;
    /// It names somebody or something.
    Name, "name", For;
    /// It tells a deed or an event.
    Deed, "deed", For;
    /// It speaks of violence or harm.
    Harm, "harm", For;
    /// It speaks of what was destroyed.
    Damage, "damage", For;
    /// It speaks of armed forces.
    Forces, "forces", For;
    /// It speaks of who holds which ground.
    Territory, "territory", For;
    /// It says who began or answers for something.
    Blame, "blame", For;
    /// It speaks of what statistics measure.
    Measure, "measure", For;
    /// It tells a change of a measure.
    Change, "change", For;
    /// It compares, or leaves nothing out.
    Comparison, "comparison", For;
    /// It counts something as first, only or most.
    Record, "record", For;
    /// It speaks of many, several or others.
    Quantifier, "quantifier", For;
    /// It rests on law or an agreement.
    Law, "law", For;
    /// It speaks of a bill, a budget or a program.
    Program, "program", For;
    /// It says how somebody voted or what somebody stood up for.
    Vote, "vote", For;
    /// It says what somebody stands for or wants.
    Position, "position", For;
    /// It rests on a report or a study.
    Report, "report", For;
    /// It insists that something is so.
    Insistence, "insistence", For;
    /// It says how long ago.
    Time, "time", For;
    /// It says how things stand now.
    Present, "present", For;
    /// It is in the past tense.
    Past, "past", For;
    /// It is in the perfect.
    Perfect, "perfect", For;
    /// It says what he, she or they do.
    Others, "others", For;
    /// It denies something.
    Denial, "denial", For;
    /// It gives a share in figures.
    ShareInFigures, "share-in-figures", For;
    /// It calls a measure the first, the only or the most.
    RecordOfMeasure, "record-of-measure", For;
    /// It says how somebody voted, in the past tense.
    PastVote, "past-vote", For;
    /// It names somebody and says how somebody voted.
    NamedVote, "named-vote", For;
    /// It tells of a bill, a budget or a program in the past tense.
    PastProgram, "past-program", For;
    /// It is long enough to be specific.
    Length, "length", For;
    /// It asks.
    Question, "question", Against;
    /// It exclaims.
    Exclamation, "exclamation", Against;
    /// It only announces what follows.
    Announcement, "announcement", Against;
    /// It wishes or demands.
    Wish, "wish", Against;
    /// It says what somebody has to do.
    Duty, "duty", Against;
    /// It speaks of what is to come.
    Future, "future", Against;
    /// It speaks of what may be.
    Possibility, "possibility", Against;
    /// It sets a condition.
    Condition, "condition", Against;
    /// It speaks of what somebody thinks or feels.
    Opinion, "opinion", Against;
    /// It judges without measure.
    Judgment, "judgment", Against;
    /// It addresses somebody.
    Address, "address", Against;
    /// It is too short to be specific.
    Brevity, "brevity", Against;
    /// It speaks of the speaker.
    Speaker, "speaker", Against;
    /// It negates what is or can be.
    Negation, "negation", Against;
    /// It holds a question in a clause.
    IndirectQuestion, "indirect-question", Against;
    /// It leads from one sentence to the next.
    Connective, "connective", Against;
    /// It only points at what was said before.
    Vagueness, "vagueness", Against;
    /// It leaves open what is meant, as with "something".
    Indefinite, "indefinite", Against;
    /// Its verbs say little by themselves.
    LightVerb, "light-verb", Against;
    /// It has an infinitive, as plans and demands have.
    Infinitive, "infinitive", Against;
}

/// Sentences of fewer words rarely say who did what.
const SHORT: usize = 8;

/// Sentences gain with every word from the first of these numbers to the second.
const LONG: usize = 8;
const LONGEST: usize = 60;

impl Rule {
    /// Whether it counts words, and weighs each; another is weighed once, and a second time if it applies more than once.
    #[must_use]
    pub fn counts_words(self) -> bool {
        matches!(self, Self::Length | Self::Brevity)
    }

    /// How often this rule applies.
    pub(super) fn count(self, it: &SentenceFeatures) -> usize {
        let both = |one: Self, other: Self| one.count(it).min(other.count(it)).min(1);
        match self {
            Self::ShareInFigures => both(Self::Share, Self::Figure),
            Self::RecordOfMeasure => both(Self::Record, Self::Measure),
            Self::PastVote => both(Self::Vote, Self::Past),
            Self::NamedVote => both(Self::Vote, Self::Name),
            Self::PastProgram => both(Self::Program, Self::Past),
            Self::Figure => it.n_figures.min(1),
            Self::SeveralFigures => usize::from(it.n_figures > 1),
            Self::Digits => it.n_digits,
            Self::Date => it.n_dates.min(1),
            Self::Day => it.n_days.min(1),
            Self::Name => it.n_names,
            Self::Past => usize::from(it.n_past_forms > 0 || it.has(of::WAS)),
            Self::Length => it.n_words.clamp(LONG, LONGEST) - LONG,
            Self::Brevity => SHORT.saturating_sub(it.n_words),
            Self::Question => usize::from(it.asks),
            Self::Exclamation => usize::from(it.exclaims),
            Self::Announcement => usize::from(it.announces),
            Self::Vagueness => usize::from(it.opens_vaguely),
            Self::Duty => it.n_duties.min(1),
            _ => it.count(self.classes()),
        }
    }

    /// The classes of words that it counts, if it counts words of classes.
    fn classes(self) -> u64 {
        match self {
            Self::Money => of::MONEY,
            Self::Share => of::SHARE,
            Self::Deed => of::DEED,
            Self::Harm => of::HARM,
            Self::Damage => of::DAMAGE,
            Self::Forces => of::ARMY,
            Self::Territory => of::TERRITORY,
            Self::Blame => of::BLAME,
            Self::Measure => of::INDICATOR,
            Self::Change => of::CHANGE,
            Self::Comparison => of::COMPARISON,
            Self::Record => of::RECORD,
            Self::Quantifier => of::QUANTIFIER,
            Self::Law => of::LAW,
            Self::Program => of::PROGRAM,
            Self::Vote => of::VOTE,
            Self::Position => of::POSITION,
            Self::Report => of::REPORT,
            Self::Insistence => of::FACT,
            Self::Time => of::TIME,
            Self::Present => of::NOW,
            Self::Perfect => of::PERFECT,
            Self::Others => of::OTHERS,
            Self::Denial => of::DENIAL,
            Self::Wish => of::WISH,
            Self::Future => of::FUTURE,
            Self::Possibility => of::POSSIBLE,
            Self::Condition => of::CONDITION,
            Self::Opinion => of::OPINION,
            Self::Judgment => of::JUDGMENT,
            Self::Address => of::ADDRESS,
            Self::Speaker => of::SPEAKER,
            Self::Negation => of::NEGATION,
            Self::IndirectQuestion => of::QUESTION_WORD,
            Self::Connective => of::CONNECTIVE,
            Self::Indefinite => of::VAGUE,
            Self::LightVerb => of::LIGHT_VERB,
            Self::Infinitive => of::INFINITIVE,
            _ => 0,
        }
    }
}

/// What a rule is worth, in thousandths of the natural logarithm of the odds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Weight {
    /// The rule.
    pub(super) rule: Rule,
    /// Where it applies; of a rule that counts words, for each of them.
    pub(super) once: i16,
    /// In addition where it applies more than once.
    pub(super) again: i16,
}

impl Weight {
    /// What it is worth where the rule applies `count` times.
    pub(super) fn of(self, count: usize) -> i32 {
        let (once, again) = (i32::from(self.once), i32::from(self.again));
        match count {
            0 => 0,
            _ if self.rule.counts_words() => once * i32::try_from(count).unwrap_or_default(),
            1 => once,
            _ => once + again,
        }
    }
}
