//! The native command `diptych`: reads arguments, runs one command, ends with a status that scripts can test.
//!
//! `command` has one module for each command with what can be typed after it, `failure` says how a run can end, `plain` what a
//! terminal may be sent.
//! Nothing here knows what a corpus must hold to; `diptych-corpus` does.

mod command;
mod failure;
mod plain;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use command::Command;
use failure::Failure;
use plain::Plain;

/// Diptych, a news-literacy reader: its native command.
#[derive(Parser, Debug)]
#[command(name = "diptych", version, after_help = STATUS)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const STATUS: &str = "\
`diptych COMMAND --help` tells all about a command.

Status: 0 if all went well, 1 if the corpus or a line has an error or something cannot be done, 2 if the arguments make no sense.";

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = io::stdout().lock();
    let result = arguments.command.run(&mut out).and_then(|()| out.flush().map_err(Failure::from));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.end(&mut Plain(io::stderr().lock())),
    }
}

#[cfg(test)]
mod tests;
