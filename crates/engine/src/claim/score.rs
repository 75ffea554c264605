//! What the rules of a sentence come to: their weights added up are the logarithm of the odds that a person would call it worth
//! checking, and the odds give the chance. In whole numbers, so that every machine scores alike.

use super::features::SentenceFeatures;
use super::rule::Rule;
use super::weights::{START, WEIGHTS};

/// The chance in thousandths that a sentence is worth checking, and the rules that made it.
pub(super) fn score(features: &SentenceFeatures) -> (u16, Vec<Rule>) {
    let (mut odds, mut rules) = (START, Vec::new());
    for weight in WEIGHTS {
        let points = weight.of(weight.rule.count(features));
        if points != 0 {
            odds += points;
            rules.push(weight.rule);
        }
    }
    (chance(odds), rules)
}

/// The chance in thousandths of odds whose natural logarithm is `odds` thousandths. Straight between the points of the table.
fn chance(odds: i32) -> u16 {
    let size = odds.saturating_abs().min(EIGHTH * (LOGISTIC.len() as i32 - 1));
    let (place, rest) = ((size / EIGHTH) as usize, size % EIGHTH);
    let at = |place: usize| LOGISTIC.get(place).or(LOGISTIC.last()).copied().unwrap_or_default();
    let over_half = at(place) + (at(place + 1) - at(place)) * rest / EIGHTH;
    let chance = if odds < 0 { 100_000 - over_half } else { over_half };
    u16::try_from((chance + 50) / 100).unwrap_or_default()
}

/// From one point of the table to the next.
const EIGHTH: i32 = 125;

/// The logistic function from 0 on in steps of an eighth, in hundred-thousandths.
#[rustfmt::skip]
const LOGISTIC: [i32; 73] = [
    50000, 53121, 56218, 59267, 62246, 65135, 67918, 70579, 73106, 75491,
    77730, 79819, 81757, 83548, 85195, 86704, 88080, 89331, 90465, 91490,
    92414, 93245, 93991, 94660, 95257, 95791, 96267, 96691, 97069, 97404,
    97702, 97967, 98201, 98409, 98594, 98757, 98901, 99029, 99142, 99242,
    99331, 99409, 99478, 99539, 99593, 99641, 99683, 99720, 99753, 99782,
    99807, 99830, 99850, 99867, 99883, 99897, 99909, 99920, 99929, 99937,
    99945, 99951, 99957, 99962, 99966, 99970, 99974, 99977, 99980, 99982,
    99984, 99986, 99988,
];

#[cfg(test)]
mod tests {
    use super::chance;

    #[test]
    fn odds_are_told_as_a_chance() {
        // ln(4) = 1.386, ln(9) = 2.197, ln(199) = 5.293
        let known = [(0, 500), (1386, 800), (-1386, 200), (2197, 900), (-2197, 100), (5293, 995), (-5293, 5)];
        for (odds, expected) in known {
            assert!(chance(odds).abs_diff(expected) <= 1, "{odds}: {}", chance(odds));
        }
        assert_eq!((chance(i32::MAX), chance(i32::MIN)), (1000, 0));
    }

    #[test]
    fn higher_odds_never_give_a_lower_chance() {
        let chances: Vec<u16> = (-10_000..10_000).map(chance).collect();
        assert!(chances.is_sorted());
    }
}
