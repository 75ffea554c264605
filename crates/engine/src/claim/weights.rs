//! What each rule is worth, as `cargo xtask train claims` learned it from judged sentences. Written by that command: change the rules
//! or the trainer, not this.
//!
//! Learned from the training part of "ClaimBuster: A Benchmark Dataset of Check-worthy Factual Claims" (Arslan, Hassan, Li, Tremayne,
//! ICWSM 2020; doi 10.5281/zenodo.3609356), CC BY 4.0: sentences of debates, judged by people. Numbers for rules are all that is here of
//! it.

use super::rule::{Rule, Weight};

/// The score, in thousandths, from which on most of what is worth checking is among the sentences, and most sentences are worth it: where F1 is
/// best on judged sentences that were not learned from.
pub const WORTH_CHECKING: u16 = 360;

/// A sentence to which no rule applies.
pub(super) const START: i32 = -2149;

#[rustfmt::skip]
pub(super) const WEIGHTS: [Weight; 57] = [
    Weight { rule: Rule::Figure, once: 1569, again: 0 },
    Weight { rule: Rule::SeveralFigures, once: 310, again: 0 },
    Weight { rule: Rule::Digits, once: 967, again: 179 },
    Weight { rule: Rule::Money, once: 591, again: 414 },
    Weight { rule: Rule::Share, once: 716, again: 66 },
    Weight { rule: Rule::Date, once: 671, again: 0 },
    Weight { rule: Rule::Day, once: 421, again: 0 },
    Weight { rule: Rule::Name, once: 516, again: 574 },
    Weight { rule: Rule::Deed, once: 679, again: 231 },
    Weight { rule: Rule::Harm, once: 517, again: 470 },
    Weight { rule: Rule::Damage, once: 593, again: 245 },
    Weight { rule: Rule::Forces, once: 210, again: 0 },
    Weight { rule: Rule::Territory, once: 307, again: 98 },
    Weight { rule: Rule::Blame, once: 471, again: 11 },
    Weight { rule: Rule::Measure, once: 568, again: 0 },
    Weight { rule: Rule::Change, once: 340, again: 96 },
    Weight { rule: Rule::Comparison, once: 233, again: 266 },
    Weight { rule: Rule::Record, once: 476, again: 234 },
    Weight { rule: Rule::Quantifier, once: 473, again: 147 },
    Weight { rule: Rule::Law, once: 611, again: 224 },
    Weight { rule: Rule::Program, once: 339, again: 0 },
    Weight { rule: Rule::Vote, once: 610, again: 91 },
    Weight { rule: Rule::Position, once: 398, again: 70 },
    Weight { rule: Rule::Report, once: 321, again: 62 },
    Weight { rule: Rule::Insistence, once: 472, again: 0 },
    Weight { rule: Rule::Time, once: 420, again: 0 },
    Weight { rule: Rule::Present, once: 425, again: 57 },
    Weight { rule: Rule::Past, once: 743, again: 0 },
    Weight { rule: Rule::Perfect, once: 213, again: 150 },
    Weight { rule: Rule::Others, once: 477, again: 162 },
    Weight { rule: Rule::Denial, once: 279, again: 59 },
    Weight { rule: Rule::ShareInFigures, once: 405, again: 0 },
    Weight { rule: Rule::RecordOfMeasure, once: 342, again: 0 },
    Weight { rule: Rule::PastVote, once: 617, again: 0 },
    Weight { rule: Rule::NamedVote, once: 303, again: 0 },
    Weight { rule: Rule::PastProgram, once: 330, again: 0 },
    Weight { rule: Rule::Length, once: 36, again: 0 },
    Weight { rule: Rule::Question, once: -1563, again: 0 },
    Weight { rule: Rule::Exclamation, once: -366, again: 0 },
    Weight { rule: Rule::Announcement, once: -975, again: 0 },
    Weight { rule: Rule::Wish, once: -455, again: -135 },
    Weight { rule: Rule::Duty, once: -552, again: 0 },
    Weight { rule: Rule::Future, once: -699, again: -282 },
    Weight { rule: Rule::Possibility, once: -609, again: -158 },
    Weight { rule: Rule::Condition, once: -695, again: -131 },
    Weight { rule: Rule::Opinion, once: -629, again: -290 },
    Weight { rule: Rule::Judgment, once: -976, again: -270 },
    Weight { rule: Rule::Address, once: -317, again: -82 },
    Weight { rule: Rule::Brevity, once: -155, again: 0 },
    Weight { rule: Rule::Speaker, once: -879, again: -189 },
    Weight { rule: Rule::Negation, once: -140, again: -183 },
    Weight { rule: Rule::IndirectQuestion, once: -374, again: -298 },
    Weight { rule: Rule::Connective, once: -223, again: -12 },
    Weight { rule: Rule::Vagueness, once: -376, again: 0 },
    Weight { rule: Rule::Indefinite, once: -298, again: -152 },
    Weight { rule: Rule::LightVerb, once: -252, again: -362 },
    Weight { rule: Rule::Infinitive, once: -357, again: -368 },
];
