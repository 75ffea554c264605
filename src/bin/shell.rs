//! Prints the first view of a pack as HTML: what the page shows before the program arrives.

use std::process::ExitCode;
use std::{env, fs};

use diptych::ui::shell::{Shell, ShellProps};
use diptych_corpus::pack::{self, Contents};
use leptos::prelude::Owner;
use leptos::text::to_html;

fn main() -> ExitCode {
    let Some(path) = env::args().nth(1) else {
        eprintln!("shell: name the pack, as in `shell corpus.pack`");
        return ExitCode::FAILURE;
    };
    let corpus = fs::read(&path).map_err(|error| error.to_string());
    match corpus.and_then(|bytes| pack::decode(&bytes).map_err(|error| error.what().to_owned())) {
        Ok(Contents { corpus, .. }) => {
            println!("{}", Owner::new().with(|| to_html(Shell(ShellProps { corpus }))));
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("shell: {path}: {problem}");
            ExitCode::FAILURE
        }
    }
}
