//! One claim as a card: closed, it says what the claim is and how it stands; open, it shows the evidence that can be read beside it.

use diptych_corpus::model::{ArticleId, ClaimId};
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::{ClaimInArticle, EvidenceId, Library};
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Lens, Reading, Slug, Target, View};
use crate::ui::parts::counts::{evidence_counts, relations_of};
use crate::ui::parts::date;
use crate::ui::parts::evidence_item::{EvidenceSource, ReadBeside, beside};
use crate::ui::parts::state_label::{RelationLabel, StateLabel};
use crate::ui::parts::words;
use crate::ui::reader::marks::element_of;
use crate::ui::reader::{open, reveal};

/// A claim of the article.
#[component]
pub(super) fn ClaimCard(
    /// The claim in the text.
    found: ClaimInArticle,
    /// The article.
    article: ArticleId,
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let library = &expect_library().get();
    let claim = library.claim(found.claim)?;
    let id = found.claim;
    let passage = element_of(&Target::Claim(claim.slug.as_str().into(), None), 0);
    let is_open = {
        let slug: Slug = claim.slug.as_str().into();
        Memo::new(move |_| reading.with(|reading| matches!(&reading.at, Some(Target::Claim(at, _)) if *at == slug)))
    };
    let back = {
        let passage = passage.clone();
        move |event: leptos::ev::KeyboardEvent| reveal::return_to_passage(&event.key(), &passage)
    };
    let state = claim.state.as_str();
    let body = move || match is_open.get() {
        true => view! { <OpenBody id=id article=article /> }.into_any(),
        false => view! { <ClosedBody id=id reading=reading /> }.into_any(),
    };
    Some(view! {
        <article
            class="claim-card"
            data-card=""
            data-state=state
            data-for=passage
            aria-current=move || is_open.get().then_some("true")
            on:keydown=back
        >
            <span class="claim-card__label">{found.number}</span>
            <div class="claim-card__main">{body} <StudyLines id=id /></div>
        </article>
    })
}

/// State, counts, the claim.
#[component]
fn ClosedBody(id: ClaimId, reading: Memo<Reading>) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let claim = library.claim(id)?;
    let counts = evidence_counts(&relations_of(library, id));
    let target = Target::Claim(claim.slug.as_str().into(), None);
    let href = move || navigation.href(reading.with(|reading| open(reading, Lens::Claims, Some(target.clone()))));
    Some(view! {
        <p class="claim-card__state">
            <StateLabel state=claim.state />
            <span class="claim-card__counts ui">{counts}</span>
        </p>
        <a class="claim-card__text" href=href>
            {claim.text.as_str()}
        </a>
    })
}

/// State and its meaning, the claim, the curator's note, the first evidence that can be read here, the count of the others.
#[component]
fn OpenBody(id: ClaimId, article: ArticleId) -> impl IntoView {
    let library = &expect_library().get();
    let claim = library.claim(id)?;
    let navigation = Navigation::expect();
    let speaker = format!("Said by {}", library.speaker_name(claim.speaker));
    let view_of_claim = navigation.href(View::Claim(claim.slug.as_str().into(), ClaimFilter::default()));
    let shown = shown_evidence(library, id);
    let others = counts_without(library, id, &shown);
    let n_all = claim.evidence.len();
    let items = shown.into_iter().map(|id| view! { <EvidenceInCard id=id article=article /> });
    Some(view! {
        <p>
            <StateLabel state=claim.state />
            " "
            <span class="claim-card__meaning ui">{words::state_meaning(claim.state)}</span>
        </p>
        <h2 class="claim-card__text" data-card-head="" tabindex="-1">
            {claim.text.as_str()}
        </h2>
        <p class="ui quiet">{speaker}</p>
        <p class="claim-card__note">{claim.note.as_str()}</p>
        <ul class="evidence">{items.collect_view()}</ul>
        <p class="claim-card__more ui quiet">
            {others.map(|others| format!("Also: {others}. "))}
            <a class="action action--quiet" href=view_of_claim>
                {all_evidence(n_all)}
            </a>
        </p>
    })
}

fn all_evidence(n_all: usize) -> String {
    match n_all {
        0 => "The claim on its own page".to_owned(),
        1 => "The evidence in full".to_owned(),
        n_all => format!("All {n_all}, in full"),
    }
}

/// What a card shows of the evidence: all that can be read beside the claim, or the first item if nothing can.
fn shown_evidence(library: &Library, claim: ClaimId) -> Vec<EvidenceId> {
    let ordered = library.ordered_evidence(claim);
    let can_be_read = |id: &EvidenceId| library.evidence(*id).is_some_and(|evidence| evidence.counterpart.is_some());
    let readable: Vec<EvidenceId> = ordered.iter().copied().filter(can_be_read).collect();
    if readable.is_empty() { ordered.into_iter().take(1).collect() } else { readable }
}

fn counts_without(library: &Library, claim: ClaimId, shown: &[EvidenceId]) -> Option<String> {
    let others = library.ordered_evidence(claim).into_iter().filter(|id| !shown.contains(id));
    let relations: Vec<_> = others.filter_map(|id| Some(library.evidence(id)?.relation)).collect();
    Some(evidence_counts(&relations)).filter(|counts| !counts.is_empty())
}

#[component]
fn EvidenceInCard(id: EvidenceId, article: ArticleId) -> impl IntoView {
    let library = &expect_library().get();
    let evidence = library.evidence(id)?;
    let pair = beside(library, id, Some(article));
    Some(view! {
        <li>
            <p class="evidence__relation">
                <RelationLabel relation=evidence.relation />
            </p>
            <p class="evidence__summary">{evidence.summary.as_str()}</p>
            <EvidenceSource evidence=evidence is_later=library.is_later_than_claim(id) />
            {pair.map(|pair| view! { <ReadBeside pair=pair /> })}
        </li>
    })
}

/// What a study sheet on paper has besides: the note and every piece of evidence in a line.
#[component]
fn StudyLines(id: ClaimId) -> impl IntoView {
    let library = &expect_library().get();
    let claim = library.claim(id)?;
    let lines = library.ordered_evidence(id).into_iter().filter_map(|id| {
        let evidence = library.evidence(id)?;
        let published = evidence.date.map_or_else(|| "no date known".to_owned(), date::short);
        let relation = words::relation(evidence.relation);
        Some(view! { <li>{format!("{relation}: {} ({}, {published})", evidence.summary, evidence.publisher)}</li> })
    });
    let lines: Vec<_> = lines.collect();
    Some(view! {
        <div class="claim-card__study print-only">
            <p>{claim.note.as_str()}</p>
            <ul>{lines}</ul>
        </div>
    })
}
