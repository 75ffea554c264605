//! How a run can end other than well. Knows statuses; knows nothing of commands.

use std::io::{self, Write};
use std::process::ExitCode;

/// Status of a run whose arguments make no sense, as shells and most tools have it.
const USAGE: u8 = 2;

/// Why a run ended early.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The arguments make no sense; a sentence.
    Usage(String),
    /// Something could not be done; a sentence.
    Failed(String),
    /// The problems were printed; nothing is left to say.
    Reported,
    /// Standard output was closed or is full.
    Output(io::Error),
}

impl Failure {
    /// Says what is left to say on `err`, and gives the status.
    pub(crate) fn end(&self, err: &mut impl Write) -> ExitCode {
        let said = match self {
            Self::Usage(sentence) => writeln!(err, "diptych: {sentence}\nTry `diptych --help`."),
            Self::Failed(sentence) => writeln!(err, "diptych: {sentence}"),
            Self::Output(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                writeln!(err, "diptych: The output cannot be written: {error}.")
            }
            // Whoever reads the output has read enough.
            Self::Output(_) | Self::Reported => Ok(()),
        };
        let status = if matches!(self, Self::Usage(_)) { USAGE } else { 1 };
        // If not even this can be said, the status has to do.
        said.map_or(ExitCode::FAILURE, |()| ExitCode::from(status))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
