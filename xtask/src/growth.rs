//! How the work of the engine grows with a text, in instructions as valgrind counts them: four times the text may not take much
//! more than four times the work, whatever the text is. The texts are those of the program `engine-growth`.

use std::{path::Path, process::Command};

use crate::{
    command::{self, cargo},
    counts::{instructions, valgrind},
    house, skips,
    step::{About, Outcome, Reach},
};

/// The shorter text and the longer one, in bytes.
const LENGTHS: [u64; 2] = [8_000, 32_000];

/// How many times the instructions four times the text may take. Quadratic work takes sixteen.
const MOST_GROWTH: u64 = 6;

/// Fails if the work on any text grows faster than the text.
pub(crate) fn hold(reach: Reach) -> Outcome {
    let Some(valgrind) = valgrind() else { return skips::note("valgrind", "growth") };
    let program = built()?;
    let n_pieces = command::read(Command::new(&program).arg("--pieces"))?;
    let n_pieces: usize = n_pieces.trim().parse().about("engine-growth does not say how many texts it has")?;
    let all = (0..n_pieces).collect();
    let chosen: Vec<usize> = match reach {
        Reach::Tenth => diptych_testing::tenth(all),
        Reach::Whole => all,
    };
    chosen.into_iter().try_for_each(|number| hold_one(&valgrind, &program, number))
}

/// Prints how long each text takes as it grows.
pub(crate) fn tell() -> Outcome {
    command::run(&mut Command::new(built()?))
}

fn built() -> Outcome<std::path::PathBuf> {
    let package = ["--package", "diptych-bench-engine", "--bin", "engine-growth"];
    command::run(cargo(&["build", "--quiet", "--profile", "fast"]).args(package))?;
    Ok(house::target().join("fast/engine-growth"))
}

fn hold_one(valgrind: &Path, program: &Path, number: usize) -> Outcome {
    let counted =
        |n_bytes: u64| instructions(valgrind, Command::new(program).args([number.to_string(), n_bytes.to_string()]));
    let ready = counted(0)?;
    let [short, long] = LENGTHS.map(|n_bytes| counted(n_bytes).map(|n| n.saturating_sub(ready)));
    let (short, long) = (short?, long?);
    if is_too_much(short, long) {
        return Err(format!(
            "text {number} of engine-growth takes {short} instructions for {} bytes and {long} for {}: work grows faster than the text",
            LENGTHS[0], LENGTHS[1]
        )
        .into());
    }
    println!("   text {number}: {short} instructions, {long} for four times the text");
    Ok(())
}

fn is_too_much(short: u64, long: u64) -> bool {
    long > MOST_GROWTH * short
}

#[cfg(test)]
mod tests {
    use super::is_too_much;

    #[test]
    fn work_that_grows_as_the_square_of_the_text_is_too_much() {
        assert!(!is_too_much(1_000, 4_300));
        assert!(is_too_much(1_000, 16_000));
    }
}
