//! Under the panes: how the evidence on the open claim stands, what the dotted lines mean, and on narrow screens every source on the claim
//! with the way to each that can be read here.

use diptych_corpus::model::{ArticleId, ClaimId};
use leptos::prelude::*;

use super::answers::Answers;
use crate::state::expect_library;
use crate::state::library::{EvidenceId, Library};
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, Target, View};
use crate::ui::parts::action::OutsideLink;
use crate::ui::parts::counts::{evidence_counts, relations_of};
use crate::ui::parts::evidence_item::beside;
use crate::ui::parts::prose_block::first_sentence;
use crate::ui::parts::state_label::RelationLabel;
use crate::ui::parts::{date, words};

/// The foot of the page.
#[component]
pub(super) fn SideBySideFoot(
    /// The first article.
    first: Option<ArticleId>,
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let library = expect_library();
    let claim = Memo::new(move |_| match reading.with(|reading| reading.at.clone())? {
        Target::Claim(slug, _) => library.get().claim_named(&slug),
        _ => None,
    });
    let open = Memo::new(move |_| reading.with(|reading| Answers::of(&library.get(), reading))?.open());
    let told = move || {
        let library = library.get();
        claim
            .get()
            .map_or_else(|| first_sentence(&library.corpus().about.weight_of_evidence), |id| weight(&library, id))
    };
    let sources = move || claim.get().map(|id| view! { <Sources claim=id open=open.get() first=first /> });
    view! {
        <footer class="pair-foot ui">
            <p class="pair-foot__weight quiet">{told}</p>
            <p class="pair-foot__only quiet">{words::side_by_side::ONLY_HERE}</p>
            {sources}
        </footer>
    }
}

/// "Side by side does not mean evenly matched. We found 7 sources: 6 against · 1 background. 3 of them can be read here."
fn weight(library: &Library, claim: ClaimId) -> String {
    let relations = relations_of(library, claim);
    let n_here = library.ordered_evidence(claim).into_iter();
    let n_here = n_here.filter(|id| library.evidence(*id).is_some_and(|it| it.counterpart.is_some())).count();
    words::side_by_side::weight(relations.len(), &evidence_counts(&relations), n_here)
}

/// Every source on a claim; the one that is open is marked.
#[component]
fn Sources(claim: ClaimId, open: Option<EvidenceId>, first: Option<ArticleId>) -> impl IntoView {
    let library = &expect_library().get();
    let ordered = library.ordered_evidence(claim);
    let title = words::side_by_side::sources(ordered.len());
    let items = ordered.into_iter().map(|id| {
        let is_open = open == Some(id);
        view! { <SourceItem id=id is_open=is_open first=first /> }
    });
    let label = title.clone();
    view! {
        <section class="pair-sources" aria-label=label>
            <h2 class="pair-sources__title quiet">{title}</h2>
            <ul>{items.collect_view()}</ul>
        </section>
    }
}

#[component]
fn SourceItem(id: EvidenceId, is_open: bool, first: Option<ArticleId>) -> impl IntoView {
    let library = &expect_library().get();
    let evidence = library.evidence(id)?;
    let publisher = evidence.publisher.clone();
    let name = match beside(library, id, first) {
        Some(pair) => {
            let href = Navigation::expect().href(View::Read(pair));
            view! { <a href=href aria-current=is_open.then_some("true")>{publisher}</a> }.into_any()
        }
        None => view! { <OutsideLink url=evidence.url.as_str()>{publisher}</OutsideLink> }.into_any(),
    };
    Some(view! {
        <li>
            <RelationLabel relation=evidence.relation />
            <span>{name}</span>
            <span class="quiet">{evidence.date.map(date::short)}</span>
        </li>
    })
}
