//! The averaged structured perceptron (Collins 2002): labels a stretch with the weights so far, and moves them where it was
//! wrong. Weights are whole numbers until they are averaged, so that every machine ends in the same ones.

use diptych_engine::recognition::training::{N_BUCKETS, N_LABELS, N_LANES, Row, Transitions, Weights, best_labels};

use crate::example::Example;
use diptych_chance::Chance;

/// How often all examples are gone through. Fifteen times did no better.
const N_EPOCHS: u32 = 8;

/// How many features in a hundred are left out each time that an example is seen, so that no one of them is relied upon. It
/// is worth about a point on news of another hand; more than half of them cost.
const GAPS: usize = 50;

/// Weights with the sums that their average comes from.
struct Run {
    rows: Vec<Row>,
    /// Each change, times the number of steps before it.
    row_sums: Vec<[i64; N_LANES]>,
    transitions: Transitions,
    transition_sums: [[i64; N_LANES]; N_LABELS],
    n_steps: i64,
}

/// Trains on `examples`, so often in different orders. The same examples give the same weights.
pub(crate) fn train(examples: &[Example], n_runs: u64, mut tell: impl FnMut(&str)) -> Weights {
    let mut weights = Weights { buckets: vec![[0.0; N_LANES]; N_BUCKETS], transitions: [[0.0; N_LANES]; N_LABELS] };
    for seed in 1..=n_runs {
        let run = Run::of(examples, seed, &mut tell);
        run.add_average(&mut weights);
    }
    weights
}

/// The example without some of its features.
fn with_gaps(example: &Example, chance: &mut Chance) -> Example {
    let kept = |it: &Vec<u32>, chance: &mut Chance| it.iter().copied().filter(|_| chance.below(100) >= GAPS).collect();
    Example { buckets: example.buckets.iter().map(|it| kept(it, chance)).collect(), labels: example.labels.clone() }
}

impl Run {
    fn of(examples: &[Example], seed: u64, tell: &mut impl FnMut(&str)) -> Self {
        let mut run = Self {
            rows: vec![[0; N_LANES]; N_BUCKETS],
            row_sums: vec![[0; N_LANES]; N_BUCKETS],
            transitions: [[0; N_LANES]; N_LABELS],
            transition_sums: [[0; N_LANES]; N_LABELS],
            n_steps: 1,
        };
        let mut order: Vec<&Example> = examples.iter().collect();
        let mut chance = Chance::new(seed);
        for epoch in 1..=N_EPOCHS {
            chance.shuffle(&mut order);
            let n_wrong = order.iter().filter(|it| run.learn(&with_gaps(it, &mut chance))).count();
            tell(&format!("run {seed}, epoch {epoch}: {n_wrong} of {} stretches wrong", order.len()));
        }
        run
    }

    /// Whether the example was labeled wrong.
    fn learn(&mut self, example: &Example) -> bool {
        let points: Vec<Row> = example.buckets.iter().map(|it| self.points(it)).collect();
        let mut guess = Vec::with_capacity(points.len());
        best_labels(&points, &self.transitions, &mut Vec::new(), &mut guess);
        let is_wrong = guess != example.labels;
        if is_wrong {
            self.correct(example, &guess);
        }
        self.n_steps += 1;
        is_wrong
    }

    fn points(&self, buckets: &[u32]) -> Row {
        let mut points = [0; N_LANES];
        for bucket in buckets {
            let row = &self.rows[*bucket as usize];
            points.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight);
        }
        points
    }

    fn correct(&mut self, example: &Example, guess: &[u8]) {
        let (mut last_right, mut last_guess) = (0, 0);
        for ((buckets, right), guess) in example.buckets.iter().zip(&example.labels).zip(guess) {
            let (right, guess) = (usize::from(*right), usize::from(*guess));
            if right != guess {
                for bucket in buckets {
                    self.move_row(*bucket as usize, right, 1);
                    self.move_row(*bucket as usize, guess, -1);
                }
            }
            if (last_right, right) != (last_guess, guess) {
                self.move_transition(last_right, right, 1);
                self.move_transition(last_guess, guess, -1);
            }
            (last_right, last_guess) = (right, guess);
        }
    }

    fn move_row(&mut self, bucket: usize, label: usize, by: i32) {
        self.rows[bucket][label] += by;
        self.row_sums[bucket][label] += i64::from(by) * self.n_steps;
    }

    fn move_transition(&mut self, from: usize, to: usize, by: i32) {
        self.transitions[from][to] += by;
        self.transition_sums[from][to] += i64::from(by) * self.n_steps;
    }

    fn add_average(&self, weights: &mut Weights) {
        let average = |last: i32, sum: i64| f64::from(last) - sum as f64 / self.n_steps as f64;
        let rows = weights.buckets.iter_mut().zip(self.rows.iter().zip(&self.row_sums));
        let transitions = weights.transitions.iter_mut().zip(self.transitions.iter().zip(&self.transition_sums));
        // The points of a word grow with the features that are no longer left out; those of transitions have to keep up.
        let grown = transitions.map(|it| (it, 100.0 / (100.0 - GAPS as f64)));
        for ((weights, (last, sums)), scale) in rows.map(|it| (it, 1.0)).chain(grown) {
            for (weight, (last, sum)) in weights.iter_mut().zip(last.iter().zip(sums)) {
                *weight += scale * average(*last, *sum);
            }
        }
    }
}
