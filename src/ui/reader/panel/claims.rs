//! The claims of an article as cards, and the claims that it is evidence on.

use diptych_corpus::model::{ArticleId, ClaimId};
use leptos::prelude::*;

use super::LevelPanel;
use super::claim_card::ClaimCard;
use crate::state::expect_library;
use crate::state::library::{EvidenceId, Library};
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, Target, View};
use crate::ui::parts::evidence_item::beside;
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::state_label::{RelationLabel, StateKey};
use crate::ui::parts::words;
use crate::ui::reader::marks::element_of_answer;

/// The panel of the claims lens.
#[component]
pub(super) fn ClaimCards(
    /// The article.
    article: ArticleId,
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let library = &expect_library().get();
    let claims = library.claims_in_text(article);
    let evidence = library.evidence_of(article);
    let slug = |claim: ClaimId| library.claim(claim).map(|claim| claim.slug.as_str().into());
    let targets = claims.iter().filter_map(|it| Some(Target::Claim(slug(it.claim)?, None))).collect();
    let ids: Vec<ClaimId> = claims.iter().map(|it| it.claim).collect();
    let head = view! { <Head library_counts=head_counts(library, article, &ids) n_evidence=evidence.len() /> };
    let cards =
        claims.into_iter().map(move |found| view! { <ClaimCard found=found article=article reading=reading /> });
    let answers = evidence.into_iter().map(|id| view! { <AnswerCard id=id /> });
    view! {
        <LevelPanel label="Claims in this article" noun="Claim" reading=reading targets=targets>
            {head}
            {cards.collect_view()}
            {answers.collect_view()}
        </LevelPanel>
    }
}

/// How many claims in how many sentences, by state.
struct HeadCounts {
    claims: String,
    states: Vec<(diptych_corpus::vocabulary::State, usize)>,
}

fn head_counts(library: &Library, article: ArticleId, claims: &[ClaimId]) -> HeadCounts {
    let (marked, all) = library.reviewed_sentences(article);
    let told = match claims.len() {
        0 => "No claim in this text was reviewed.".to_owned(),
        n_claims => {
            format!(
                "{}, in {marked} of {}.",
                words::counted(n_claims, "claim", "claims"),
                words::counted(all, "sentence", "sentences")
            )
        }
    };
    HeadCounts { claims: told, states: library.count_states(claims) }
}

#[component]
fn Head(library_counts: HeadCounts, n_evidence: usize) -> impl IntoView {
    let HeadCounts { claims, states } = library_counts;
    let has_claims = !states.is_empty();
    let evidence = (n_evidence > 0).then(|| {
        let pieces = words::counted(n_evidence, "piece", "pieces");
        view! { <p class="note">{format!("It is here as evidence: {pieces}, each at its passage.")}</p> }
    });
    view! {
        <div class="panel__head">
            <p class="note">
                {claims} " " {has_claims.then(|| view! { <span class="quiet">"Unmarked means not checked."</span> })}
            </p>
            {evidence}
            {has_claims.then(|| view! { <StateKey counts=states /> })}
        </div>
    }
}

/// A passage of this article that answers a claim of another.
#[component]
fn AnswerCard(id: EvidenceId) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let evidence = library.evidence(id)?;
    let claim = library.claim(id.claim)?;
    let pair = beside(library, id, None)?;
    let other = pair.articles.first().and_then(|slug| library.article_named(slug)).and_then(|it| library.article(it));
    let publisher = other.map(|article| article.publisher.as_str());
    Some(view! {
        <article class="answer-card" data-for=element_of_answer(&claim.slug, id.index + 1, 0)>
            <p class="evidence__relation">
                <RelationLabel relation=evidence.relation />
            </p>
            <p class="answer-card__claim">{claim.text.as_str()}</p>
            <p class="ui quiet">{publisher}</p>
            <a class="action" data-action="beside" href=navigation.href(View::Read(pair))>
                <Icon sign=Sign::Beside />
                "Read beside the claim"
            </a>
        </article>
    })
}
