//! Logistic regression on what the rules find: the weights that make the judgments likeliest, near what was expected, and on the side
//! that each rule speaks for. Knows values and judgments; knows no words.

use diptych_engine::claim::{Direction, Rule};

use super::data::{Case, N_VALUES};
use super::expected::EXPECTED;
use super::held::{Calibration, Held, chance};

/// How hard a weight is held to what was expected of it. At 10 it follows the debates and says less of news; at 100 it learns little.
const HOLD: f64 = 45.0;

/// How often all weights are gone through. More change no digit that is written.
const N_ROUNDS: usize = 300;

/// What the values of rules are worth, in the natural logarithm of the odds.
#[derive(Clone, Debug)]
pub(crate) struct Weights {
    pub(crate) start: f64,
    pub(crate) of: Vec<f64>,
}

impl Weights {
    pub(crate) fn odds(&self, values: &[(usize, f64)]) -> f64 {
        self.start + values.iter().map(|(place, value)| self.of[*place] * value).sum::<f64>()
    }

    pub(crate) fn calibrated(mut self, by: Calibration) -> Self {
        self.of.iter_mut().for_each(|it| *it *= by.factor);
        self.start = by.factor * self.start + by.add;
        self
    }
}

/// Learns from `cases`, one weight after the other; each step takes the curvature at its most, so that none goes too far.
pub(crate) fn fit(cases: &[&Case]) -> Weights {
    let mut columns: Vec<Vec<(usize, f64)>> = vec![Vec::new(); N_VALUES];
    for (row, case) in cases.iter().enumerate() {
        case.values.iter().for_each(|(place, value)| columns[*place].push((row, *value)));
    }
    let expected = expected();
    let mut weights = Weights { start: -1.0, of: vec![0.0; N_VALUES] };
    let mut odds = vec![weights.start; cases.len()];
    let error = |odds: &[f64], row: usize| f64::from(u8::from(cases[row].is_worthy)) - chance(odds[row]);
    for _ in 0..N_ROUNDS {
        let slope: f64 = (0..cases.len()).map(|row| error(&odds, row)).sum();
        let step = 4.0 * slope / cases.len() as f64;
        weights.start += step;
        odds.iter_mut().for_each(|it| *it += step);
        for (place, column) in columns.iter().enumerate() {
            let slope: f64 = column.iter().map(|(row, value)| value * error(&odds, *row)).sum();
            let curvature: f64 = column.iter().map(|(_, value)| value * value / 4.0).sum();
            let old = weights.of[place];
            let new = old + (slope - HOLD * (old - expected[place])) / (curvature + HOLD);
            let new = on_its_side(place, new);
            weights.of[place] = new;
            column.iter().for_each(|(row, value)| odds[*row] += value * (new - old));
        }
    }
    weights
}

fn expected() -> Vec<f64> {
    let mut expected = vec![0.0; N_VALUES];
    for (place, rule) in Rule::ALL.iter().enumerate() {
        if let Some((_, once, again)) = EXPECTED.iter().find(|it| it.0 == *rule) {
            (expected[2 * place], expected[2 * place + 1]) = (*once, *again);
        }
    }
    expected
}

/// A rule that speaks for checking never takes, and one that speaks against it never gives.
fn on_its_side(place: usize, weight: f64) -> f64 {
    match Rule::ALL[place / 2].direction() {
        Direction::For => weight.max(0.0),
        Direction::Against => weight.min(0.0),
    }
}

/// Platt's calibration: the line by which the odds of cases, scored by weights of others, tell the share that is worthy. By
/// Newton's method.
pub(crate) fn calibration(held: &[Held]) -> Calibration {
    let mut by = Calibration { factor: 1.0, add: 0.0 };
    for _ in 0..50 {
        let (mut slope, mut curvature) = ([0.0; 2], [0.0; 3]);
        for it in held {
            let chance = chance(it.calibrated(by).odds);
            let (error, spread) = (f64::from(u8::from(it.is_worthy)) - chance, chance * (1.0 - chance));
            slope = [slope[0] + error * it.odds, slope[1] + error];
            let [aa, ab, bb] = curvature;
            curvature = [aa + spread * it.odds * it.odds, ab + spread * it.odds, bb + spread];
        }
        let [aa, ab, bb] = curvature;
        let determinant = aa * bb - ab * ab;
        if determinant.abs() < f64::EPSILON {
            break;
        }
        by.factor += (bb * slope[0] - ab * slope[1]) / determinant;
        by.add += (aa * slope[1] - ab * slope[0]) / determinant;
    }
    by
}
