//! Tests that did not run: collects what they noted, counts them by what they lack, and with `CI=true` refuses those that the list
//! does not know. Knows nothing of the tests; they note a skip by the crate `diptych-testing`.

use std::{collections::BTreeMap, env, fs, io::Write, path::PathBuf};

use crate::{
    house,
    step::{About, Outcome},
};

/// The variable by which tests learn where to note a skip.
pub(crate) const VARIABLE: &str = "DIPTYCH_SKIPS";

/// What may be missing on a machine of the integration.
const LIST: &str = "tests/skips.txt";

/// Where skips of this run are noted.
pub(crate) fn file() -> PathBuf {
    house::target().join("skips.txt")
}

/// Forgets what an earlier run noted.
pub(crate) fn forget() -> Outcome {
    match fs::remove_file(file()) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("cannot remove {}: {error}", file().display()).into())
        }
        _ => Ok(()),
    }
}

/// Notes that a step did not run because something is missing.
pub(crate) fn note(missing: &str, step: &str) -> Outcome {
    println!("   skipped: {missing} is not here");
    let mut noted = fs::OpenOptions::new().create(true).append(true).open(file()).about("cannot note a skip")?;
    writeln!(noted, "{missing}\t{step}").about("cannot note a skip")
}

/// Prints how many tests were skipped and why; fails where that is not allowed.
pub(crate) fn tell() -> Outcome {
    let noted = fs::read_to_string(file()).unwrap_or_default();
    for (missing, tests) in by_reason(&noted) {
        println!("Skipped, {missing} is not here: {} ({})", tests.len(), tests.join(", "));
    }
    if env::var("CI").is_ok_and(|it| it == "true") {
        let list = fs::read_to_string(house::root().join(LIST)).about(format_args!("cannot read {LIST}"))?;
        return refuse(&noted, &list);
    }
    Ok(())
}

fn by_reason(noted: &str) -> BTreeMap<&str, Vec<&str>> {
    let mut reasons: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (missing, test) in noted.lines().filter_map(|line| line.split_once('\t')) {
        reasons.entry(missing).or_default().push(test);
    }
    reasons
}

fn refuse(noted: &str, list: &str) -> Outcome {
    let may_miss = |missing: &str| {
        let entries = list.lines().filter(|line| !line.starts_with('#'));
        entries.filter_map(|line| line.split_once("  ")).any(|(known, why)| known == missing && !why.trim().is_empty())
    };
    match by_reason(noted).iter().find(|(missing, _)| !may_miss(missing)) {
        Some((missing, tests)) => Err(format!(
            "{} did not run because {missing} is not here, and CI=true; provide it, or add it with the reason to {LIST}",
            tests.join(", ")
        )
        .into()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::{by_reason, refuse};

    const LIST: &str = "# comment\n../shared/gold   texts under copyright\nvalgrind  \n";

    #[test]
    fn skips_are_counted_by_what_is_missing() {
        let reasons = by_reason("gold\tone\nvalgrind\tcounts\ngold\ttwo\n");
        assert_eq!(reasons["gold"], ["one", "two"]);
        assert_eq!(reasons["valgrind"], ["counts"]);
    }

    #[test]
    fn the_integration_refuses_a_skip_that_is_not_listed_with_a_reason() {
        assert!(refuse("../shared/gold\tone\n", LIST).is_ok());
        let failure = refuse("../shared/gold\tone\nvalgrind\tcounts\n", LIST).unwrap_err().to_string();
        assert!(failure.starts_with("counts did not run because valgrind is not here"), "{failure}");
        assert!(refuse("", "").is_ok());
    }
}
