//! The claims by topic, and the ways to all of them.

use diptych_corpus::order::sort_by_key;
use std::cmp::Reverse;

use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, View};
use crate::ui::parts::topic_name::topic_name;
use crate::ui::parts::words;

/// Topics with their number of claims, most claims first.
#[component]
pub fn Topics() -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let n_claims = library.corpus().claims.len();
    let mut topics: Vec<(&str, usize)> =
        library.topics().into_iter().map(|(topic, claims)| (topic, claims.len())).collect();
    sort_by_key(&mut topics, |(_, n_claims)| Reverse(*n_claims));
    let heading = format!("{}, by topic", words::counted(n_claims, "claim", "claims"));
    (n_claims > 0).then(|| {
        view! {
            <section class="page__wide" aria-labelledby="topics">
                <div class="section-head">
                    <h2 id="topics">{heading}</h2>
                    <a class="action" href=navigation.href(View::Claims(ClaimFilter::default()))>
                        "All claims and the coverage matrix"
                    </a>
                </div>
                <ul class="topics">
                    {topics.into_iter().map(|(topic, n_claims)| view! { <Topic topic=topic n_claims=n_claims /> }).collect_view()}
                </ul>
            </section>
        }
    })
}

#[component]
fn Topic<'a>(topic: &'a str, n_claims: usize) -> impl IntoView + use<> {
    let navigation = Navigation::expect();
    let name = topic_name(&expect_library().get(), topic);
    let filter = ClaimFilter { topic: Some(topic.into()), ..ClaimFilter::default() };
    view! {
        <li>
            <a href=navigation.href(View::Claims(filter))>{name}</a>
            <span class="faint">{n_claims}</span>
        </li>
    }
}
