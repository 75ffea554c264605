//! What can be typed after `diptych`, and what comes of it.

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};

use crate::Arguments;

#[track_caller]
fn typed(arguments: &str) -> Result<String, ErrorKind> {
    let words = ["diptych"].into_iter().chain(arguments.split_whitespace());
    Arguments::try_parse_from(words).map(|it| format!("{:?}", it.command)).map_err(|error| error.kind())
}

#[test]
fn arguments_are_declared_without_contradiction() {
    Arguments::command().debug_assert();
}

#[test]
fn commands_take_their_arguments_in_any_order() {
    for [one, other] in [
        ["pack corpus -o x.pack --texts originals", "pack --texts originals --output x.pack corpus"],
        ["check corpus --model names.model", "check --model names.model corpus"],
        ["analyze -j 3 --corpus x.pack --model m", "analyze --model m --corpus x.pack --jobs 3"],
        ["index --full -o i --corpus corpus", "index --corpus corpus --output i --full"],
        ["import a.html b.md -o corpus --json", "import --json --output corpus a.html b.md"],
        ["search --limit 3 i cluster munitions", "search i cluster munitions --limit 3"],
    ] {
        assert_eq!(typed(one), typed(other));
        assert!(typed(one).is_ok(), "{one}");
    }
}

#[test]
fn what_may_be_left_out_may_be_left_out() {
    for arguments in [
        "analyze",
        "align",
        "reuse",
        "index -o i",
        "search i word",
        "check corpus",
        "pack corpus -o x",
        "new corpus",
        "import a",
    ] {
        assert!(typed(arguments).is_ok(), "{arguments}");
    }
}

#[test]
fn help_and_version_are_found_where_people_look_for_them() {
    for arguments in ["--help", "-h", "help", "help pack", "pack --help", "check corpus -h"] {
        assert_eq!(typed(arguments), Err(ErrorKind::DisplayHelp), "{arguments}");
    }
    assert_eq!(typed("--version"), Err(ErrorKind::DisplayVersion));
}

#[test]
fn arguments_that_make_no_sense_are_refused() {
    for (arguments, kind) in [
        ("", ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand),
        ("chekc", ErrorKind::InvalidSubcommand),
        ("check", ErrorKind::MissingRequiredArgument),
        ("import", ErrorKind::MissingRequiredArgument),
        ("import a --published 31.1.2026", ErrorKind::ValueValidation),
        ("import a --genre news", ErrorKind::ValueValidation),
        ("new", ErrorKind::MissingRequiredArgument),
        ("pack corpus", ErrorKind::MissingRequiredArgument),
        ("index", ErrorKind::MissingRequiredArgument),
        ("search", ErrorKind::MissingRequiredArgument),
        ("search i", ErrorKind::MissingRequiredArgument),
        ("analyze -j 0", ErrorKind::ValueValidation),
        ("analyze -j 1025", ErrorKind::ValueValidation),
        ("check --loud x", ErrorKind::UnknownArgument),
        ("check a b", ErrorKind::UnknownArgument),
        ("completions tcl", ErrorKind::InvalidValue),
    ] {
        assert_eq!(typed(arguments), Err(kind), "{arguments}");
    }
}
