//! The native command `diptych`: reads arguments, runs one command, ends with a status that scripts can test.
//!
//! `arguments` knows what can be typed, `command` has one module for each command, `failure` how a run can end, `plain` what a terminal may be sent.
//! Nothing here knows what a corpus must hold to; `diptych-corpus` does.

mod arguments;
mod command;
mod failure;
mod plain;

use std::io::{self, Write};
use std::process::ExitCode;

use arguments::Request;
use failure::Failure;
use plain::Plain;

fn main() -> ExitCode {
    let mut out = io::stdout().lock();
    let result = run(&mut out).and_then(|()| out.flush().map_err(Failure::from));
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.end(&mut Plain(io::stderr().lock())),
    }
}

fn run(out: &mut impl Write) -> Result<(), Failure> {
    match arguments::parse(lexopt::Parser::from_env())? {
        Request::Help => out.write_all(arguments::HELP.as_bytes())?,
        Request::Version => writeln!(out, "diptych {}", env!("CARGO_PKG_VERSION"))?,
        Request::Align(align) => command::align::run(&align, out)?,
        Request::Analyze(analyze) => command::analyze::run(&analyze, out)?,
        Request::Check(check) => command::check::run(&check, &mut Plain(out))?,
        Request::Index(index) => command::index::run(&index, &mut Plain(out))?,
        Request::Pack(pack) => command::pack::run(&pack, &mut Plain(out))?,
        Request::Reuse => command::reuse::run(out)?,
        Request::Search(search) => command::search::run(&search, out)?,
    }
    Ok(())
}
