//! `cargo xtask bench`: figures that people can trust, each beside what it is compared with, from one run on one machine.
//!
//! `ready` is the page against an empty one, `views` how long views take and how panes scroll on a slow machine, `memory` what the
//! page holds when corpora are opened in turn, `engine` the stages against their peers, `search` the index against its peers,
//! `pairs` what articles share; `page` builds what runs in the browser, `peers` fetches the others, `texts` has what all of them
//! read, `table` puts the figures into BENCHMARKS.md.

mod engine;
mod memory;
mod page;
mod pairs;
mod peers;
mod ready;
mod search;
mod table;
mod texts;
mod views;

use crate::step::Outcome;

/// Runs one benchmark, or all of them.
pub(crate) fn bench(what: Option<&str>) -> Outcome {
    match what {
        None => {
            ready::bench()?;
            views::bench()?;
            memory::bench()?;
            engine::bench()?;
            search::bench()?;
            pairs::bench()
        }
        Some("ready") => ready::bench(),
        Some("views") => views::bench(),
        Some("memory") => memory::bench(),
        Some("engine") => engine::bench(),
        Some("search") => search::bench(),
        Some("pairs") => pairs::bench(),
        Some(other) => {
            Err(format!("there is no benchmark “{other}”; there are ready, views, memory, engine, search and pairs")
                .into())
        }
    }
}
