//! The one door for whoever works on the project. Knows the order of the commands' steps and what to print when one fails;
//! each step lives in its own module. Nothing here is part of what a reader downloads.

mod axe;
mod bench;
mod browser;
mod command;
mod counts;
mod dependencies;
mod dist;
mod fuzz;
mod growth;
mod house;
mod lighthouse;
mod npm;
mod package;
mod scripts;
mod serve;
mod size;
mod skips;
mod speed;
mod step;
mod test;
mod tidy;
mod tools;
mod train;

use std::process::ExitCode;

use step::{Outcome, Reach};

const HELP: &str = "\
cargo xtask serve     installs what is missing, builds, and serves the reader at http://127.0.0.1:8080/
                      --release serves the build that a host would get
cargo xtask test      everything: formatting, lints, native tests, sizes, tests in Chromium and Firefox; says what was skipped
                      --only NAME runs the steps whose name begins with NAME
                      --only browser TEST… runs the tests in a browser whose names hold one of these, on dist/ as it is
cargo xtask format    formats everything that `cargo xtask test` wants formatted: Rust and scripts
                      --long runs whole what takes more than a minute by itself, in the place of a seeded tenth
cargo xtask dist      leaves the deployable directory in dist/
                      --unsplit leaves all code of the reader in one file
cargo xtask size      bytes of every file in dist/, raw, gzip and brotli; fails over the budget
                      --lock writes the sizes down that the tests hold on to
cargo xtask fuzz      ten million random and adversarial strings through the engine, and the curve of time over length
                      N runs this many
cargo xtask bench     everything below, each in one run with what it is compared with; writes its table in BENCHMARKS.md
                      screen: how many bytes of the first load one more screen takes
                      ready: time until ready, against an empty Leptos page in the same browser
                      views: how long composed views take and how linked panes scroll, four times slower
                      memory: what the page holds after one opening of a corpus of 12 MB, and after fifty
                      engine: megabytes a second of each stage, natively and in Chromium, and of the peers
                      pairs: how long it takes to find what articles share, natively, beside difflib
                      search: 10,000 articles indexed and searched in Chromium, and by the peers
                      extraction: how well the article is found in web pages, beside Readability.js and dom_smoothie
cargo xtask counts --lock
                      counts the instructions of each stage with valgrind and writes them down for the tests to hold on to
cargo xtask lighthouse
                      Lighthouse over contents, reader and side by side, as on a phone; fails over the bars
cargo xtask speed     megabytes a second that the engine reads natively on one thread
cargo xtask train     trains the model of names on the annotated texts in ../shared/training/ner, prints its scores on what it
                      never saw, and writes crates/engine/model/names.model
                      FOLDER trains on the texts in this folder; --unseen SOURCE leaves one source out, scores on it, and
                      writes nothing
cargo xtask train claims
                      learns what the rules about sentences worth checking weigh, from the judged sentences in
                      ../shared/training/claims, prints how they do on sentences that they were not learned from, and writes
                      crates/engine/src/claim/weights.rs
                      FILE learns from this file; --unseen FILE… scores on these too
cargo xtask shots     photographs every view of dist/ at three widths, light and dark, into target/shots
                      ROUTE… photographs these routes, as in `cargo xtask shots \"#/claims\"`
cargo xtask package   what Trunk calls after a build: turns its staging directory into what a host serves";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Outcome {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve"] => serve::serve(dist::Profile::Dev),
        ["serve", "--release"] => serve::serve(dist::Profile::Release),
        ["test"] => test::test(None, Reach::Tenth),
        ["test", "--long"] => test::test(None, Reach::Whole),
        ["test", "--only", name] => test::test(Some(name), Reach::Tenth),
        ["test", "--only", name, "--long"] | ["test", "--long", "--only", name] => test::test(Some(name), Reach::Whole),
        ["test", "--only", "browser" | "browser tests", names @ ..] => test::browser_tests_named(names),
        ["format"] => test::format(),
        ["dist"] => dist::dist(),
        ["dist", "--unsplit"] => dist::dist_unsplit(),
        ["size"] => size::size(),
        ["size", "--lock"] => size::lock(),
        ["fuzz"] => fuzz::fuzz(None),
        ["fuzz", n_strings] => fuzz::fuzz(Some(n_strings)),
        ["bench"] => bench::bench(None),
        ["bench", what] => bench::bench(Some(what)),
        ["counts", "--lock"] => counts::lock(),
        ["lighthouse"] => lighthouse::lighthouse(),
        ["speed"] => speed::speed(),
        ["train"] => train::train(None),
        ["train", "claims"] => train::train_claims(None, &[]),
        ["train", "claims", file] => train::train_claims(Some(file), &[]),
        ["train", "claims", "--unseen", unseen @ ..] => train::train_claims(None, unseen),
        ["train", "--unseen", source] => train::score_unseen(source, None),
        ["train", folder] => train::train(Some(folder)),
        ["train", folder, "--unseen", source] => train::score_unseen(source, Some(folder)),
        ["shots", routes @ ..] => test::shots(routes),
        ["package"] => package::package(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => Err(format!("no such command: {}\n\n{HELP}", words.join(" ")).into()),
    }
}
