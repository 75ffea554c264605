//! `diptych completions`: a script that lets a shell complete the words of this command.

use std::io::Write;

use clap::{Args, CommandFactory};
use clap_complete::{Shell, generate};

use crate::Arguments;
use crate::failure::Failure;

/// Writes a script that lets a shell complete commands and options.
///
/// Bash, for one, reads it with: source <(diptych completions bash)
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub(crate) struct Completions {
    /// The shell that is to read the script.
    pub(crate) shell: Shell,
}

/// Writes the script.
pub(crate) fn run(request: &Completions, out: &mut impl Write) -> Result<(), Failure> {
    // The library stops the program where its output is closed, and writing into memory cannot fail.
    let mut script = Vec::new();
    generate(request.shell, &mut Arguments::command(), env!("CARGO_BIN_NAME"), &mut script);
    Ok(out.write_all(&script)?)
}
