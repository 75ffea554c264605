//! The claims of an article as cards, and the claims that it is evidence on.

use diptych_corpus::model::{ArticleId, ClaimId};
use leptos::prelude::*;

use super::LevelPanel;
use super::claim_card::ClaimCard;
use crate::state::expect_library;
use crate::state::library::{ClaimInArticle, EvidenceId};
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, Target, View};
use crate::ui::parts::evidence_item::beside;
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::in_pieces::InPieces;
use crate::ui::parts::state_label::RelationLabel;
use crate::ui::parts::words;
use crate::ui::place;
use crate::ui::reader::marks::element_of_answer;
use crate::words::reader::Cards;

/// Cards that a slow phone draws without keeping its reader waiting.
const CARDS_OF_A_PIECE: usize = 4;

#[derive(Clone)]
enum Card {
    Claim(ClaimInArticle),
    Answer(EvidenceId),
}

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
    let head = view! { <Head article=article has_claims=!claims.is_empty() n_evidence=evidence.len() /> };
    let claims = claims.into_iter().map(Card::Claim);
    let cards: Vec<Card> = claims.chain(evidence.into_iter().map(Card::Answer)).collect();
    // Whoever comes for one card, or back to a place beside one, needs all of them at once.
    let is_awaited = reading.with_untracked(|reading| reading.at.is_some()) || place::is_noted();
    let size = if is_awaited { cards.len() } else { CARDS_OF_A_PIECE };
    let are_drawn = RwSignal::new(cards.len() <= size);
    let draw = move |card| match card {
        Card::Claim(found) => view! { <ClaimCard found=found article=article reading=reading /> }.into_any(),
        Card::Answer(id) => view! { <AnswerCard id=id /> }.into_any(),
    };
    view! {
        <LevelPanel label=words::reader::CLAIMS_PANEL cards=Cards::Claims reading=reading targets=targets are_drawn=are_drawn>
            {head}
            <InPieces items=cards size=size draw=draw finished=Callback::new(move |()| are_drawn.set(true)) />
        </LevelPanel>
    }
}

/// How to read the marks and the cards, and what was not checked.
#[component]
fn Head(article: ArticleId, has_claims: bool, n_evidence: usize) -> impl IntoView {
    let (marked, all) = expect_library().get().reviewed_sentences(article);
    let key = has_claims.then(|| {
        view! {
            <p class="ui quiet">
                {words::reader::reviewed(marked, all)} {words::reader::PICTURE_KEY}
            </p>
        }
    });
    let evidence = (n_evidence > 0).then(|| {
        view! { <p class="note">{words::reader::is_evidence(n_evidence)}</p> }
    });
    view! { <div class="panel__head">{key} {evidence}</div> }
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
                {words::evidence::READ_BESIDE}
            </a>
        </article>
    })
}
