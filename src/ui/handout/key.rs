//! The teacher's key: each statement of the sheet with its state, what was known when, and every source.

use diptych_corpus::model::{ArticleId, ClaimId};
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::{EvidenceId, Library};
use crate::ui::parts::evidence_strip::EvidenceStripView;
use crate::ui::parts::state_label::StateLabel;
use crate::ui::parts::{date, words};

/// The key.
#[component]
pub(super) fn Key(
    /// The article.
    article: ArticleId,
    /// The claims that are asked about.
    claims: Vec<ClaimId>,
) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.article(article)?;
    let reviewed = date::long(library.corpus().about.reviewed);
    let heading = words::handout::key_heading(claims.len());
    let items =
        (1_usize..).zip(claims).map(|(number, claim)| view! { <KeyItem number=number claim=claim article=article /> });
    Some(view! {
        <p class="ui">{words::handout::for_the_teacher(&found.headline)}</p>
        <h1 tabindex="-1">{heading}</h1>
        <p class="paper__note">
            {words::handout::states_are_no_marks(&reviewed)}
        </p>
        {items.collect_view()}
    })
}

#[component]
fn KeyItem(number: usize, claim: ClaimId, article: ArticleId) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.claim(claim)?;
    let sources = library.ordered_evidence(claim).into_iter().filter_map(|id| source_line(library, id));
    let sources = sources.map(|line| view! { <li>{line}</li> }).collect_view();
    Some(view! {
        <section class="paper__key">
            <b>{number}</b>
            <div>
                <h2>{found.text.as_str()}</h2>
                <p class="ui">
                    <StateLabel state=found.state /> " " {words::state_meaning(found.state)}
                </p>
                <p>{found.note.as_str()}</p>
            </div>
            <div>
                <EvidenceStripView claim=claim article=Some(article) />
                <ul>{sources}</ul>
            </div>
        </section>
    })
}

/// "Against: cluster submunitions were seen (Amnesty International, 5 Oct 2020; we read a copy)".
fn source_line(library: &Library, id: EvidenceId) -> Option<String> {
    let evidence = library.evidence(id)?;
    let published = evidence.date.map_or_else(|| words::evidence::NO_DATE.to_owned(), date::short);
    let publisher = match library.is_of_a_party(id) {
        true => words::evidence::of_a_party(&evidence.publisher),
        false => evidence.publisher.clone(),
    };
    let (relation, read) = (words::relation(evidence.relation), words::read(evidence.read));
    Some(words::evidence::line(relation, &evidence.summary, &publisher, &published, read))
}
