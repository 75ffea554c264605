//! One claim as a card: closed, it says what the claim is and how it stands; open, it shows the evidence that can be read beside it.

use diptych_corpus::model::{ArticleId, ClaimId};
use leptos::prelude::*;

use super::sheet::SheetGrip;
use crate::state::expect_library;
use crate::state::library::{ClaimInArticle, EvidenceId, Library};
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Lens, Reading, Slug, Target, View};
use crate::ui::parts::counts::{evidence_counts, relations_of};
use crate::ui::parts::date;
use crate::ui::parts::evidence_item::{EvidenceSource, EvidenceWays, ReadAs};
use crate::ui::parts::evidence_strip::{EvidenceStripView, SmallEvidenceStrip, undated};
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
        false => view! { <ClosedBody id=id article=article reading=reading /> }.into_any(),
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
            <div class="claim-card__main"><SheetGrip /> {body} <StudyLines id=id /></div>
        </article>
    })
}

/// State, the claim, what was known when.
#[component]
fn ClosedBody(id: ClaimId, article: ArticleId, reading: Memo<Reading>) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let claim = library.claim(id)?;
    let counts = evidence_counts(&relations_of(library, id));
    let n_undated = claim.evidence.iter().filter(|evidence| evidence.date.is_none()).count();
    let target = Target::Claim(claim.slug.as_str().into(), None);
    let href = move || navigation.href(reading.with(|reading| open(reading, Lens::Claims, Some(target.clone()))));
    Some(view! {
        <p class="claim-card__state">
            <StateLabel state=claim.state />
        </p>
        <a class="claim-card__text" href=href on:click=move |event| reveal::follow_by_key(&event)>
            {claim.text.as_str()}
        </a>
        <p class="claim-card__small">
            <SmallEvidenceStrip claim=id article=article />
            <span class="claim-card__counts ui">{counts} {undated(n_undated)}</span>
        </p>
    })
}

/// State and its meaning, the claim, the curator's note, the first evidence that can be read here, the count of the others.
#[component]
fn OpenBody(id: ClaimId, article: ArticleId) -> impl IntoView {
    let library = &expect_library().get();
    let claim = library.claim(id)?;
    let navigation = Navigation::expect();
    let speaker = words::reader::said_by(library.speaker_name(claim.speaker));
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
        <EvidenceStripView claim=id article=Some(article) />
        <p class="claim-card__note">{claim.note.as_str()}</p>
        <ul class="evidence">{items.collect_view()}</ul>
        <p class="claim-card__more ui quiet">
            {others.map(|others| words::reader::more_evidence(&others))}
            <a class="action action--quiet" href=view_of_claim>
                {words::reader::all_evidence(n_all)}
            </a>
        </p>
    })
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
    Some(view! {
        <li>
            <p class="evidence__relation">
                <RelationLabel relation=evidence.relation />
            </p>
            <p class="evidence__summary">{evidence.summary.as_str()}</p>
            <EvidenceSource id=id />
            <p class="evidence__access ui faint">
                <ReadAs access=evidence.read />
            </p>
            <EvidenceWays id=id from=Some(article) />
        </li>
    })
}

/// What a printed text has besides: the note and every piece of evidence in a line.
#[component]
fn StudyLines(id: ClaimId) -> impl IntoView {
    let library = &expect_library().get();
    let claim = library.claim(id)?;
    let lines = library.ordered_evidence(id).into_iter().filter_map(|id| {
        let evidence = library.evidence(id)?;
        let published = evidence.date.map_or_else(|| words::evidence::NO_DATE.to_owned(), date::short);
        let relation = words::relation(evidence.relation);
        let publisher = match library.is_of_a_party(id) {
            true => words::evidence::of_a_party(&evidence.publisher),
            false => evidence.publisher.clone(),
        };
        let read = words::read(evidence.read);
        Some(view! { <li>{words::evidence::line(relation, &evidence.summary, &publisher, &published, read)}</li> })
    });
    let lines: Vec<_> = lines.collect();
    Some(view! {
        <div class="claim-card__study print-only">
            <p>{claim.note.as_str()}</p>
            <ul>{lines}</ul>
        </div>
    })
}
