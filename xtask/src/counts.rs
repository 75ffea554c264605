//! How many instructions the stages of the engine take, as valgrind counts them: the same on every run of one build, unlike time.
//! The tests hold on to the counts in `counts.lock`; the compiler, which is pinned, decides them as much as the code does.

use std::{fs, path::Path, path::PathBuf, process::Command};

use crate::{
    browser::install_packages,
    command::{self, cargo, on_path},
    house, skips,
    step::{About, Outcome, step},
};

/// How much a count may grow before the tests fail.
const GROWTH_PERCENT: u64 = 5;

/// Where the counts stand that the tests hold on to.
const LOCK: &str = "counts.lock";

/// What is counted, by the names of the program `engine-native`.
const STAGES: [&str; 5] = ["sentences", "tokens", "gazetteer", "names", "index"];

/// How often the default corpus is read for one count. Opening it is counted apart and taken off.
const N_READINGS: &str = "5";

/// Fails if a stage takes more instructions than are written down. Without valgrind it is skipped.
pub(crate) fn hold() -> Outcome {
    let Some(valgrind) = valgrind() else { return skips::note("valgrind", "counts") };
    let path = house::root().join(LOCK);
    let locked = fs::read_to_string(&path).about(format_args!("cannot read {LOCK}"))?;
    count(&valgrind)?.iter().try_for_each(|(stage, n)| hold_one(&locked, stage, *n))
}

/// Writes the counts down that the tests hold on to from now on.
pub(crate) fn lock() -> Outcome {
    let valgrind = valgrind().ok_or("valgrind is needed to count instructions")?;
    let counts = step("count instructions", || count(&valgrind))?;
    let lines: String = counts.iter().map(|(stage, n)| format!("{stage} {n}\n")).collect();
    print!("{lines}");
    fs::write(house::root().join(LOCK), lines).about(format_args!("cannot write {LOCK}"))
}

fn hold_one(locked: &str, stage: &str, n: u64) -> Outcome {
    let written = locked.lines().find_map(|line| line.strip_prefix(stage)?.trim().parse::<u64>().ok());
    let written =
        written.ok_or_else(|| format!("{LOCK} has no count of {stage}; `cargo xtask counts --lock` writes it"))?;
    if n > written + written * GROWTH_PERCENT / 100 {
        return Err(format!(
            "{stage}: {n} instructions, more than {GROWTH_PERCENT} % over the {written} of {LOCK}; find what made it slower, or \
             write it down with `cargo xtask counts --lock`"
        )
        .into());
    }
    println!("   {stage}: {n} instructions, {written} written down");
    Ok(())
}

/// The program that counts, which is installed if it can be.
pub(crate) fn valgrind() -> Option<PathBuf> {
    on_path("valgrind").or_else(|| {
        println!("   no valgrind on the PATH: installing it with apt-get");
        if let Err(failure) = install_packages(&["valgrind"]) {
            println!("   valgrind is not here and cannot be installed ({failure})");
        }
        on_path("valgrind")
    })
}

fn count(valgrind: &Path) -> Outcome<Vec<(&'static str, u64)>> {
    let package = ["--package", "diptych-bench-engine", "--bin", "engine-native"];
    command::run(cargo(&["build", "--quiet", "--profile", "fast"]).args(package))?;
    let program = house::target().join("fast/engine-native");
    let counted =
        |n_times: &str, stage: &str| instructions(valgrind, Command::new(&program).args(["--times", n_times, stage]));
    let opening = counted("0", "tokens")?;
    STAGES.into_iter().map(|stage| Ok((stage, counted(N_READINGS, stage)?.saturating_sub(opening)))).collect()
}

/// How many instructions a program takes.
pub(crate) fn instructions(valgrind: &Path, program: &mut Command) -> Outcome<u64> {
    let mut run = Command::new(valgrind);
    run.args(["--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]);
    let output = run.arg(program.get_program()).args(program.get_args()).output().about("cannot start valgrind")?;
    let told = String::from_utf8_lossy(&output.stderr);
    counted_in(&told).ok_or_else(|| format!("valgrind did not count the instructions of {program:?}:\n{told}").into())
}

/// The number after "I refs:", with commas between its thousands.
fn counted_in(told: &str) -> Option<u64> {
    let (_, after) = told.split_once("refs:")?;
    let digits: String = after.lines().next()?.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::{counted_in, hold_one};

    #[test]
    fn counts_are_read_from_what_valgrind_says() {
        assert_eq!(counted_in("==9== \n==9== I   refs:      22,422,058\n==9== more 7\n"), Some(22_422_058));
        assert_eq!(counted_in("valgrind: no such program"), None);
    }

    #[test]
    fn a_stage_may_grow_by_five_percent_and_no_more() {
        let locked = "tokens 1000\nnames 10\n";
        assert!(hold_one(locked, "tokens", 1050).is_ok());
        let failure = hold_one(locked, "tokens", 1051).unwrap_err().to_string();
        assert!(failure.starts_with("tokens: 1051 instructions, more than 5 % over the 1000"));
        assert!(hold_one(locked, "index", 1).is_err());
    }
}
