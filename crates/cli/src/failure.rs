//! How a run can end other than well once its arguments make sense. Knows nothing of commands.

use std::io::{self, Write};
use std::process::ExitCode;

/// Why a run ended early.
#[derive(Debug)]
pub(crate) enum Failure {
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
        // If not even this can be said, the status has to do.
        let _ = match self {
            Self::Failed(sentence) => writeln!(err, "diptych: {sentence}"),
            Self::Output(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                writeln!(err, "diptych: The output cannot be written: {error}.")
            }
            // Whoever reads the output has read enough.
            Self::Output(_) | Self::Reported => Ok(()),
        };
        ExitCode::FAILURE
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}
