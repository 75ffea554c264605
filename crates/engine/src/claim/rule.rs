//! The rules: what makes a sentence more or less worth checking, and by how many points. Public interest and checkability
//! follow Full Fact's and ClaimBuster's published descriptions: specific, measurable, about what was or is; not wishes,
//! opinions, plans or talk about the talk.

use super::reading::Reading;
use super::vocabulary as of;

/// A reason for a score.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// It gives a figure.
    Figure,
    /// It gives several.
    SeveralFigures,
    /// It gives a date.
    Date,
    /// It names somebody or something.
    Name,
    /// It tells a deed or an event.
    Deed,
    /// It speaks of violence or harm.
    Harm,
    /// It speaks of who holds which ground.
    Territory,
    /// It says who began or answers for something.
    Blame,
    /// It speaks of what statistics measure.
    Measure,
    /// It tells a change of a measure.
    Change,
    /// It compares, counts as first or only, or leaves nothing out.
    Comparison,
    /// It rests on law or an agreement.
    Law,
    /// It denies something.
    Denial,
    /// It is long enough to be specific.
    Length,
    /// It asks.
    Question,
    /// It exclaims.
    Exclamation,
    /// It only announces what follows.
    Announcement,
    /// It wishes or demands.
    Wish,
    /// It speaks of what is to come.
    Future,
    /// It speaks of what may be, or on a condition.
    Possibility,
    /// It gives an opinion or a judgement.
    Opinion,
    /// It addresses somebody.
    Address,
    /// It is too short to be specific.
    Brevity,
    /// It speaks of the speaker.
    Speaker,
    /// It only points at what was said before.
    Vagueness,
}

impl Rule {
    /// Every rule, in the order in which marks list them.
    pub const ALL: &'static [Self] = &[
        Self::Figure,
        Self::SeveralFigures,
        Self::Date,
        Self::Name,
        Self::Deed,
        Self::Harm,
        Self::Territory,
        Self::Blame,
        Self::Measure,
        Self::Change,
        Self::Comparison,
        Self::Law,
        Self::Denial,
        Self::Length,
        Self::Question,
        Self::Exclamation,
        Self::Announcement,
        Self::Wish,
        Self::Future,
        Self::Possibility,
        Self::Opinion,
        Self::Address,
        Self::Brevity,
        Self::Speaker,
        Self::Vagueness,
    ];

    /// The written form.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Figure => "figure",
            Self::SeveralFigures => "several-figures",
            Self::Date => "date",
            Self::Name => "name",
            Self::Deed => "deed",
            Self::Harm => "harm",
            Self::Territory => "territory",
            Self::Blame => "blame",
            Self::Measure => "measure",
            Self::Change => "change",
            Self::Comparison => "comparison",
            Self::Law => "law",
            Self::Denial => "denial",
            Self::Length => "length",
            Self::Question => "question",
            Self::Exclamation => "exclamation",
            Self::Announcement => "announcement",
            Self::Wish => "wish",
            Self::Future => "future",
            Self::Possibility => "possibility",
            Self::Opinion => "opinion",
            Self::Address => "address",
            Self::Brevity => "brevity",
            Self::Speaker => "speaker",
            Self::Vagueness => "vagueness",
        }
    }

    /// The points that this rule gives or takes; 0 where it does not apply. Raising one lets its sentences pass others.
    fn points(self, it: &Reading) -> i32 {
        let some = |number: usize, one: i32, more: i32| match number {
            0 => 0,
            1 => one,
            _ => one + more,
        };
        match self {
            Self::Figure => some(it.n_figures, 22, 0),
            Self::SeveralFigures => {
                if it.n_figures > 1 {
                    8
                } else {
                    0
                }
            }
            Self::Date => some(it.n_dates, 12, 0).max(some(it.n_days, 6, 0)),
            Self::Name => some(it.n_names, 6, 6),
            Self::Deed => some(it.count(of::DEED).max(it.n_past_forms.min(1)), 12, 6),
            Self::Harm => some(it.count(of::HARM), 8, 5),
            Self::Territory => some(it.count(of::TERRITORY), 4, 3),
            Self::Blame => some(it.count(of::BLAME), 5, 0),
            Self::Measure => some(it.count(of::MEASURE), 9, 7),
            Self::Change => some(it.count(of::CHANGE), 7, 0),
            Self::Comparison => some(it.count(of::COMPARISON), 5, 2),
            Self::Law => some(it.count(of::LAW), 6, 2),
            Self::Denial => some(it.count(of::DENIAL), 2, 0),
            Self::Length => i32::try_from(it.n_words.clamp(LONG, LONGEST) - LONG).unwrap_or_default() / 2,
            Self::Question => {
                if it.asks {
                    -30
                } else {
                    0
                }
            }
            Self::Exclamation => {
                if it.exclaims {
                    -8
                } else {
                    0
                }
            }
            Self::Announcement => {
                if it.announces {
                    -20
                } else {
                    0
                }
            }
            Self::Wish => -some(it.count(of::WISH), 14, 6),
            Self::Future => -some(it.count(of::FUTURE), 14, 4),
            Self::Possibility => -some(it.count(of::POSSIBLE | of::CONDITION), 8, 5),
            Self::Opinion => -some(it.count(of::OPINION | of::VALUE), 7, 5),
            Self::Address => -some(it.count(of::ADDRESS), 8, 6),
            Self::Brevity => -i32::try_from(SHORT.saturating_sub(it.n_words)).unwrap_or_default() * 3,
            Self::Speaker => -some(it.count(of::SPEAKER), 4, 3),
            Self::Vagueness => {
                if it.opens_vaguely && it.n_figures == 0 {
                    -7
                } else {
                    0
                }
            }
        }
    }
}

/// Sentences of fewer words rarely say who did what.
const SHORT: usize = 8;

/// Sentences gain with every second word from the first of these numbers to the second.
const LONG: usize = 8;
const LONGEST: usize = 28;

/// A plain statement about somebody that no rule speaks for or against starts here; it keeps negative rules visible.
const START: i32 = 14;

/// The score of a sentence and the rules that made it.
pub(super) fn score(reading: &Reading) -> (u8, Vec<Rule>) {
    let (mut score, mut rules) = (START, Vec::new());
    for &rule in Rule::ALL {
        let points = rule.points(reading);
        if points != 0 {
            score += points;
            rules.push(rule);
        }
    }
    (u8::try_from(score.clamp(0, 100)).unwrap_or_default(), rules)
}
