//! What is compared: the claim or the name that is open, how the evidence on it stands, and the way on.

use diptych_corpus::model::{ArticleId, ClaimId, EntityId};
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::{EvidenceId, Library};
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, MAX_PANES, Reading, Slug, Target, View};
use crate::ui::parts::counts::{evidence_counts, relations_of};
use crate::ui::parts::evidence_item::beside;
use crate::ui::parts::state_label::StateLabel;
use crate::ui::parts::words;
use crate::ui::reader::head::ChooseArticle;
use crate::ui::reader::lens_bar::LensBar;

/// The bar over the panes.
#[component]
pub(super) fn SideBySideBar(
    /// The articles.
    articles: Vec<ArticleId>,
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let library = expect_library();
    let n_panes = articles.len();
    let opened = Memo::new(move |_| reading.with(|reading| reading.at.clone()));
    let first = articles.first().copied();
    let subject = move || match opened.get() {
        Some(Target::Claim(slug, nth)) => {
            library.get().claim_named(&slug).map(|id| view! { <ClaimSubject id=id nth=nth first=first /> }.into_any())
        }
        Some(Target::Entity(slug, _)) => {
            library.get().entity_named(&slug).map(|id| view! { <NameSubject id=id /> }.into_any())
        }
        _ => None,
    };
    let plain = move || view! { <PlainSubject n_panes=n_panes /> }.into_any();
    view! {
        <header class="claim-bar">
            {move || subject().unwrap_or_else(plain)}
            <div class="claim-bar__lenses">
                <LensBar reading=reading />
                {(n_panes < MAX_PANES).then(|| view! { <AddText articles=articles reading=reading /> })}
            </div>
        </header>
    }
}

#[component]
fn AddText(articles: Vec<ArticleId>, reading: Memo<Reading>) -> impl IntoView {
    let navigation = Navigation::expect();
    let add = move |slug: Slug| {
        let reading = reading.get_untracked();
        navigation.go(View::Read(Reading { articles: reading.articles.and(slug), ..reading }));
    };
    view! { <ChooseArticle label="Add" without=articles on_choose=add /> }
}

/// No passage is open: what these texts are to each other is left to the reader.
#[component]
fn PlainSubject(n_panes: usize) -> impl IntoView {
    let library = expect_library().get();
    let note = library.corpus().about.weight_of_evidence.as_str();
    let first_sentence = note.split_inclusive('.').next().unwrap_or_default().trim().to_owned();
    view! {
        <div>
            <h1 class="claim-bar__claim" tabindex="-1">
                {format!("{} texts side by side", words::sentence_case(&words::in_words(n_panes)))}
            </h1>
            <p class="claim-bar__weight note">{first_sentence}</p>
        </div>
    }
}

#[component]
fn NameSubject(id: EntityId) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let entity = library.entity(id)?;
    Some(view! {
        <div>
            <h1 class="claim-bar__claim" tabindex="-1">
                {entity.name.as_str()}
            </h1>
        </div>
        <p class="claim-bar__tools">
            <a class="action" href=navigation.href(View::Entity(entity.slug.as_str().into()))>
                "How each text names it"
            </a>
        </p>
    })
}

/// The claim that is open, the weight of the evidence on it, and the way to its other evidence.
#[component]
fn ClaimSubject(id: ClaimId, nth: Option<usize>, first: Option<ArticleId>) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let claim = library.claim(id)?;
    let weight = weight(library, id, nth);
    let pairs = pairs_of(library, id, first);
    let place = pairs.iter().position(|(it, _)| Some(*it) == nth);
    let step = |offset: isize, name: &'static str| {
        let target = place.and_then(|place| place.checked_add_signed(offset)).and_then(|place| pairs.get(place));
        target.map(|(_, pair)| {
            view! {
                <a class="action action--quiet" href=navigation.href(View::Read(pair.clone()))>
                    {name}
                </a>
            }
        })
    };
    let previous = step(-1, "Previous passage");
    let next = step(1, "Next passage");
    let all = navigation.href(View::Claim(claim.slug.as_str().into(), ClaimFilter::default()));
    let n_all = claim.evidence.len();
    Some(view! {
        <div>
            <p>
                <StateLabel state=claim.state />
                " "
                <span class="claim-card__meaning ui">{words::state_meaning(claim.state)}</span>
            </p>
            <h1 class="claim-bar__claim" tabindex="-1">
                {claim.text.as_str()}
            </h1>
        </div>
        <p class="claim-bar__weight note quiet">{weight}</p>
        <p class="claim-bar__tools">
            <a class="action" href=all>
                {format!("All {n_all}")}
            </a>
            {previous}
            {next}
        </p>
    })
}

/// "Two passages side by side are not two equal halves. On this claim: 4 challenge · 1 context. One stands in this corpus, and it is open here."
fn weight(library: &Library, claim: ClaimId, nth: Option<usize>) -> String {
    let counts = evidence_counts(&relations_of(library, claim));
    let here = library.ordered_evidence(claim).into_iter();
    let n_here = here.filter(|id| library.evidence(*id).is_some_and(|it| it.counterpart.is_some())).count();
    let is_here = |nth: &usize| library.evidence(id_of(claim, *nth)).is_some_and(|it| it.counterpart.is_some());
    let open = match (n_here, nth.filter(is_here)) {
        (0, _) => "None of it stands in this corpus.".to_owned(),
        (1, Some(_)) => "One piece stands in this corpus, and it is open here.".to_owned(),
        (n_here, Some(_)) => {
            format!("{} pieces stand in this corpus; one is open here.", words::sentence_case(&words::in_words(n_here)))
        }
        (n_here, None) => format!("{} in this corpus.", words::counted(n_here, "piece stands", "pieces stand")),
    };
    format!("Two passages side by side are not two equal halves. The evidence gathered: {counts}. {open}")
}

/// The evidence on `claim` by its ordinal, from 1.
fn id_of(claim: ClaimId, nth: usize) -> EvidenceId {
    EvidenceId { claim, index: nth.saturating_sub(1) }
}

/// The evidence on a claim that can be read beside it, by its ordinal, in the order in which it is shown.
fn pairs_of(library: &Library, claim: ClaimId, first: Option<ArticleId>) -> Vec<(usize, Reading)> {
    let ordered = library.ordered_evidence(claim).into_iter();
    ordered.filter_map(|id| Some((id.index + 1, beside(library, id, first)?))).collect()
}
