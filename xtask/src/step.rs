//! One step of a command: its name, how long it took, and how its failure reads. Knows nothing of what a step does.

use std::{
    fmt::{self, Display},
    time::Instant,
};

/// How much runs of what takes more than a minute by itself.
#[derive(Clone, Copy)]
pub(crate) enum Reach {
    /// A seeded tenth.
    Tenth,
    /// All of it.
    Whole,
}

/// What a step or a whole command ends in.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// A sentence that says what went wrong and what mends it.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<String> for Failure {
    fn from(sentence: String) -> Self {
        Self(sentence)
    }
}

impl From<&str> for Failure {
    fn from(sentence: &str) -> Self {
        Self(sentence.to_owned())
    }
}

/// Says in a failure which thing was being handled.
pub(crate) trait About<T> {
    /// Turns an error into a sentence that begins with `what`.
    fn about(self, what: impl Display) -> Outcome<T>;
}

impl<T, E: Display> About<T> for Result<T, E> {
    fn about(self, what: impl Display) -> Outcome<T> {
        self.map_err(|error| Failure(format!("{what}: {error}")))
    }
}

/// Runs one step, printing its name before and its seconds after.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("── {name}");
    let start = Instant::now();
    let outcome = work();
    let seconds = start.elapsed().as_secs_f64();
    match &outcome {
        Ok(_) => println!("   {name}: {seconds:.1} s"),
        Err(_) => println!("   {name}: failed after {seconds:.1} s"),
    }
    outcome.map_err(|failure| Failure(format!("{name}: {failure}")))
}
