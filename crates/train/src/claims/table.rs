//! The weights as a file of the engine: a table that a person can read.

use std::fmt::Write as _;

use diptych_engine::claim::Rule;

use super::fit::Weights;

/// What stands over the table.
const HEAD: &str = "\
//! What each rule is worth, as `cargo xtask train claims` learned it from judged sentences. Written by that command: change the rules
//! or the trainer, not this.
//!
//! Learned from the training part of \"ClaimBuster: A Benchmark Dataset of Check-worthy Factual Claims\" (Arslan, Hassan, Li, Tremayne,
//! ICWSM 2020; doi 10.5281/zenodo.3609356), CC BY 4.0: sentences of debates, judged by people. Numbers for rules are all that is here of
//! it.

use super::rule::{Rule, Weight};

";

/// The weights as Rust, in thousandths.
pub(super) fn write(weights: &Weights, threshold: f64) -> String {
    let rules: Vec<String> =
        Rule::ALL.iter().enumerate().filter_map(|(place, rule)| line(weights, place, *rule)).collect();
    let mut file = HEAD.to_owned();
    let _ = writeln!(
        file,
        "/// The score, in thousandths, from which on most of what is worth checking is among the sentences, and most sentences are worth it: where F1 is\n\
         /// best on judged sentences that were not learned from.\n\
         pub const WORTH_CHECKING: u16 = {:.0};\n\n\
         /// A sentence to which no rule applies.\n\
         pub(super) const START: i32 = {:.0};\n\n\
         #[rustfmt::skip]\n\
         pub(super) const WEIGHTS: [Weight; {}] = [",
        1000.0 * threshold,
        1000.0 * weights.start,
        rules.len()
    );
    file.push_str(&rules.concat());
    file.push_str("];\n");
    file
}

/// The line of a rule; none for one that is worth nothing.
fn line(weights: &Weights, place: usize, rule: Rule) -> Option<String> {
    let of_words = if rule.counts_words() { 10.0 } else { 1.0 };
    let [once, again] = [2 * place, 2 * place + 1].map(|it| (1000.0 * weights.of[it] / of_words).round());
    let is_worthless = once == 0.0 && again == 0.0;
    (!is_worthless).then(|| format!("    Weight {{ rule: Rule::{rule:?}, once: {once:.0}, again: {again:.0} }},\n"))
}
