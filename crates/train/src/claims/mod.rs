//! Learns what each rule about sentences is worth: from sentences that people judged worth checking or not. Prints how the weights
//! do on sentences that they were not learned from, and writes them as a table. `data` reads, `fit` learns, `held` and `measure` score,
//! `table` writes.

mod data;
mod expected;
mod fit;
mod held;
mod measure;
mod table;

use std::path::PathBuf;

use clap::Args;

use data::{Case, Unseen};
use fit::Weights;
use held::Held;

/// Learns the weights of the rules by which sentences are worth checking.
#[derive(Args)]
pub(crate) struct Request {
    /// The judged sentences: lines of JSON with `text` and `worthy`, 1 or 0.
    file: PathBuf,
    /// The table to write.
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Scores on this file too, by weights from which its sentences are left out.
    ///
    /// Lines of JSON as in the other file; with `group`, the average precision is the mean of the groups.
    #[arg(long, value_name = "FILE")]
    unseen: Vec<PathBuf>,
}

/// The cases are cut into as many parts, each scored by weights of the others.
const N_PARTS: usize = 10;

pub(crate) fn run(request: &Request) -> Result<(), String> {
    let cases = data::read(&request.file)?;
    let held = score_parts(&cases);
    let calibration = fit::calibration(&held);
    let held: Vec<Held> = held.iter().map(|it| it.calibrated(calibration)).collect();
    let threshold = measure::best_threshold(&held);
    println!("{} sentences, in {N_PARTS} parts, each scored by weights of the others:", cases.len());
    print!("{}", measure::tell(&held, threshold));
    for path in &request.unseen {
        let unseen = data::read_unseen(path)?;
        let others: Vec<&Case> = cases.iter().filter(|it| !unseen.has(it)).collect();
        let weights = fit::fit(&others).calibrated(calibration);
        println!("{}, by weights of {} sentences that are not in it:", path.display(), others.len());
        print!("{}", tell_unseen(&unseen, &weights, threshold));
    }
    let Some(output) = &request.output else { return Ok(()) };
    let weights = fit::fit(&cases.iter().collect::<Vec<_>>()).calibrated(calibration);
    super::write(output, table::write(&weights, threshold).as_bytes())
}

/// Each case with what weights of the other parts make of it.
fn score_parts(cases: &[Case]) -> Vec<Held> {
    let mut held = Vec::new();
    for part in 0..N_PARTS {
        let others: Vec<&Case> = cases.iter().filter(|it| it.part(N_PARTS) != part).collect();
        let weights = fit::fit(&others);
        let here = cases.iter().filter(|it| it.part(N_PARTS) == part);
        held.extend(here.map(|it| Held { odds: weights.odds(&it.values), is_worthy: it.is_worthy }));
    }
    held
}

fn tell_unseen(unseen: &Unseen, weights: &Weights, threshold: f64) -> String {
    let score = |it: &Case| Held { odds: weights.odds(&it.values), is_worthy: it.is_worthy };
    let groups: Vec<Vec<Held>> = unseen.groups.iter().map(|it| it.iter().map(score).collect()).collect();
    let mean = measure::mean_average_precision(&groups);
    let all: Vec<Held> = groups.into_iter().flatten().collect();
    format!("mean average precision of {} groups {mean:.3}\n{}", unseen.groups.len(), measure::tell(&all, threshold))
}
