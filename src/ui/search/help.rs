//! What can be searched, and how: shown while nothing is asked.

use leptos::prelude::*;

use crate::state::expect_library;
use crate::ui::parts::words;

/// The rules of a query.
#[component]
pub fn SearchHelp() -> impl IntoView {
    let library = &expect_library().get();
    let corpus = library.corpus();
    let n_evidence = corpus.claims.iter().map(|claim| claim.evidence.len()).sum();
    let searched =
        words::search::searched(corpus.articles.len(), corpus.claims.len(), n_evidence, corpus.entities.len());
    let rule = |(name, meaning)| {
        view! {
            <li>
                <span class="faint">{name}</span>
                <span>{meaning}</span>
            </li>
        }
    };
    view! {
        <section class="search-help" aria-label=words::search::HELP>
            <p class="quiet">{searched}</p>
            <ul class="rows">{words::search::RULES.map(rule).collect_view()}</ul>
        </section>
    }
}
