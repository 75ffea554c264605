//! What the tests of all crates share: a test whose input is absent says so in a form that `cargo xtask test` counts, and a long
//! test runs a seeded tenth of its cases. Knows nothing of what is tested.

use std::{
    env,
    fs::OpenOptions,
    io::Write,
    path::{Path, PathBuf},
    thread,
};

use diptych_chance::Chance;

/// Names the file that skips are added to; `cargo xtask test` sets it.
const SKIPS: &str = "DIPTYCH_SKIPS";

/// Set when long tests shall run whole; `cargo xtask test --long` sets it.
const LONG: &str = "DIPTYCH_LONG";

/// The seed of the tenth that runs; another one chooses other cases.
const SEED: &str = "DIPTYCH_SEED";

/// Says that the test which calls this cannot run here because `missing` is not there. The caller then returns.
pub fn skip(missing: &str) {
    let test = thread::current().name().unwrap_or("a test").to_owned();
    eprintln!("skipped: {test}: {missing} is not here");
    if let Some(file) = env::var_os(SKIPS) {
        note(Path::new(&file), missing, &test);
    }
}

/// A folder beside the checkout with material that a public clone does not have; where it is not there, the test is skipped.
#[must_use]
pub fn shared(folder: &str) -> Option<PathBuf> {
    let checkout = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2)?;
    let path = checkout.with_file_name("shared").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    skip(&format!("../shared/{folder}"));
    None
}

/// Whether long tests shall run whole.
#[must_use]
pub fn is_long() -> bool {
    env::var_os(LONG).is_some()
}

/// A tenth of `cases`, at least one, chosen by the seed and in their order; all of them when long tests shall run whole.
#[must_use]
pub fn tenth<T>(cases: Vec<T>) -> Vec<T> {
    if is_long() {
        return cases;
    }
    let seed = env::var(SEED).ok().and_then(|it| it.parse().ok()).unwrap_or(1);
    chosen(cases, seed)
}

fn chosen<T>(cases: Vec<T>, seed: u64) -> Vec<T> {
    let n_chosen = cases.len().div_ceil(10);
    let mut places: Vec<usize> = (0..cases.len()).collect();
    Chance::new(seed).shuffle(&mut places);
    places.truncate(n_chosen);
    let numbered = cases.into_iter().enumerate();
    numbered.filter(|(place, _)| places.contains(place)).map(|(_, case)| case).collect()
}

/// One line for one skip. Tests that run at once write whole lines, as the file is opened to append.
fn note(file: &Path, missing: &str, test: &str) {
    let line = format!("{missing}\t{test}\n");
    let added =
        OpenOptions::new().create(true).append(true).open(file).and_then(|mut it| it.write_all(line.as_bytes()));
    if let Err(error) = added {
        eprintln!("the skip cannot be noted in {}: {error}", file.display());
    }
}

#[cfg(test)]
mod tests {
    use super::{chosen, note};

    #[test]
    fn a_skip_is_a_line_with_what_is_missing_and_the_test() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("skips");
        note(&file, "../shared/gold", "claims::ranked");
        note(&file, "valgrind", "counts");
        assert_eq!(std::fs::read_to_string(file).unwrap(), "../shared/gold\tclaims::ranked\nvalgrind\tcounts\n");
    }

    #[test]
    fn a_seed_chooses_a_tenth_in_order_and_another_seed_chooses_others() {
        let one = chosen((0..95).collect(), 1);
        assert_eq!(one.len(), 10);
        assert!(one.is_sorted());
        assert_eq!(one, chosen((0..95).collect(), 1));
        assert_ne!(one, chosen((0..95).collect(), 2));
        assert_eq!(chosen(vec!["alone"], 1), ["alone"]);
    }
}
