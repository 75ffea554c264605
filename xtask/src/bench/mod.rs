//! `cargo xtask bench`: figures that people can trust, each beside what it is compared with, from one run on one machine.
//!
//! `ready` is the page against an empty one, `screen` what one more screen costs the first load, `views` how long views take and how panes scroll on a slow machine, `memory` what the
//! page holds when corpora are opened in turn, `own-texts` how long texts of a reader take, `engine` the stages against their peers, `search` the index against its peers,
//! `pairs` what articles share, `extraction` how well the article is found in a page; `page` builds what runs in the browser, `peers` fetches the others, `texts` has what all of them
//! read, `table` puts the figures into BENCHMARKS.md.

mod engine;
mod extraction;
mod in_browser;
mod page;
mod pairs;
mod peers;
mod ready;
mod screen;
mod search;
mod table;
mod texts;
mod views;

use crate::step::Outcome;

/// Runs one benchmark, or all of them.
pub(crate) fn bench(what: Option<&str>) -> Outcome {
    match what {
        None => {
            screen::bench()?;
            ready::bench()?;
            views::bench()?;
            in_browser::measure("bench-memory")?;
            in_browser::measure("bench-own-texts")?;
            engine::bench()?;
            search::bench()?;
            pairs::bench()?;
            extraction::bench()
        }
        Some("screen") => screen::bench(),
        Some("ready") => ready::bench(),
        Some("views") => views::bench(),
        Some("memory") => in_browser::measure("bench-memory"),
        Some("own-texts") => in_browser::measure("bench-own-texts"),
        Some("engine") => engine::bench(),
        Some("search") => search::bench(),
        Some("pairs") => pairs::bench(),
        Some("extraction") => extraction::bench(),
        Some(other) => Err(format!(
            "there is no benchmark “{other}”; there are screen, ready, views, memory, own-texts, engine, search, pairs and extraction"
        )
        .into()),
    }
}
