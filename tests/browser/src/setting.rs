//! What the tests have to be told from outside, and the one sentence for whoever runs them without it.

use std::{env, path::PathBuf};

/// Address of a running WebDriver.
pub fn webdriver() -> String {
    told("DIPTYCH_WEBDRIVER")
}

/// The program that drives Firefox.
pub fn geckodriver() -> String {
    told("DIPTYCH_GECKODRIVER")
}

/// The folder that `cargo xtask dist` left.
pub fn dist() -> PathBuf {
    told("DIPTYCH_DIST").into()
}

/// The folder of the empty page, for the bench alone.
pub fn empty_page() -> PathBuf {
    told("DIPTYCH_EMPTY").into()
}

/// The folder of the engine's benchmark: a page in each of [`bench_pages`], and the texts beside them.
pub fn bench() -> PathBuf {
    told("DIPTYCH_BENCH").into()
}

/// The pages of the engine's benchmark, by their folders.
pub fn bench_pages() -> Vec<String> {
    told("DIPTYCH_BENCH_PAGES").split(' ').map(str::to_owned).collect()
}

/// The script of axe-core.
pub fn axe() -> String {
    let path = told("DIPTYCH_AXE");
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("cannot read axe-core at {path}: {error}"))
}

/// The program of Lighthouse, for its measurement alone.
pub fn lighthouse() -> String {
    told("DIPTYCH_LIGHTHOUSE")
}

/// Where pictures go.
pub fn pictures() -> PathBuf {
    told("DIPTYCH_SHOTS").into()
}

fn told(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| {
        panic!(
            "browser tests need a built reader and a browser: run `cargo xtask test --only browser` ({name} is not set)"
        )
    })
}
