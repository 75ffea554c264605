//! The claims by topic, and the ways to all of them.

use diptych_corpus::model::ClaimId;
use diptych_corpus::order::sort_by_key;
use std::cmp::Reverse;

use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, View};
use crate::ui::parts::counts::Tally;
use crate::ui::parts::topic_name::topic_name;
use crate::ui::parts::words;

/// Topics, most claims first, each with a glyph for every claim.
#[component]
pub fn Topics() -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let n_claims = library.corpus().claims.len();
    let mut topics = library.topics();
    sort_by_key(&mut topics, |(_, claims)| Reverse(claims.len()));
    let heading = words::contents::by_topic(n_claims);
    (n_claims > 0).then(|| {
        view! {
            <section aria-labelledby="topics">
                <div class="section-head">
                    <h2 id="topics">{heading}</h2>
                    <a class="action" href=navigation.href(View::Claims(ClaimFilter::default()))>
                        {words::contents::ALL_CLAIMS}
                    </a>
                </div>
                <ul class="topics">
                    {topics.into_iter().map(|(topic, claims)| view! { <Topic topic=topic claims=claims /> }).collect_view()}
                </ul>
            </section>
        }
    })
}

#[component]
fn Topic<'a>(topic: &'a str, claims: Vec<ClaimId>) -> impl IntoView + use<> {
    let library = &expect_library().get();
    let filter = ClaimFilter { topic: Some(topic.into()), ..ClaimFilter::default() };
    view! {
        <li>
            <a href=Navigation::expect().href(View::Claims(filter))>{topic_name(library, topic)}</a>
            <Tally counts=library.count_states(&claims) />
        </li>
    }
}
