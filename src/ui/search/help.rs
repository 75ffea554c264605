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
    let held = [
        words::counted(corpus.articles.len(), "text", "texts"),
        words::counted(corpus.claims.len(), "claim", "claims"),
        words::counted(n_evidence, "piece of evidence", "pieces of evidence"),
        words::counted(corpus.entities.len(), "entity", "entities"),
    ];
    let rule = |name: &'static str, meaning: &'static str| {
        view! {
            <li>
                <span class="faint">{name}</span>
                <span>{meaning}</span>
            </li>
        }
    };
    view! {
        <section class="search-help" aria-label="How to search">
            <p class="quiet">{format!("Searched: {}. Nothing is sent anywhere.", held.join(", "))}</p>
            <ul class="rows">
                {rule("words", "Any order, any case, with or without accents. What has all of them comes first.")}
                {rule("“a phrase”", "Words in quotation marks have to stand together.")}
                {rule("unfinis", "The last word may be unfinished.")}
                {rule("mispeling", "For a word that stands nowhere the nearest words are searched, and it is said which.")}
            </ul>
        </section>
    }
}
