//! What rules were expected to be worth before anything was learned. Debates, from which the weights are learned, seldom speak of
//! violence, ground or dates; there the expectation stays.

use diptych_engine::claim::Rule;

/// The natural logarithm of the odds, where a rule applies once, and in addition where it applies again. Of a rule that counts
/// words, for ten words. A rule that is not listed is expected to be worth nothing.
pub(super) const EXPECTED: [(Rule, f64, f64); 19] = [
    (Rule::Figure, 1.2, 0.0),
    (Rule::SeveralFigures, 0.3, 0.0),
    (Rule::Date, 0.6, 0.0),
    (Rule::Day, 0.5, 0.0),
    (Rule::Name, 0.25, 0.25),
    (Rule::Deed, 0.5, 0.25),
    (Rule::Harm, 0.6, 0.4),
    (Rule::Damage, 0.5, 0.2),
    (Rule::Territory, 0.3, 0.1),
    (Rule::Blame, 0.5, 0.0),
    (Rule::Law, 0.25, 0.1),
    (Rule::Length, 0.2, 0.0),
    (Rule::Question, -1.2, 0.0),
    (Rule::Exclamation, -0.3, 0.0),
    (Rule::Announcement, -0.8, 0.0),
    (Rule::Future, -0.6, 0.0),
    (Rule::Condition, -0.6, 0.0),
    (Rule::Vagueness, -0.3, 0.0),
    (Rule::Brevity, -1.2, 0.0),
];
