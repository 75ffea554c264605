//! One claim: what it says, who says it, what state its evidence is in and why. Where it stands, its evidence and its
//! neighbors are drawn by rooms of their own.

use diptych_corpus::model::{Claim, ClaimId, Speaker};
use leptos::prelude::*;

use super::choice::ClaimChoice;
use super::citation::CiteClaim;
use super::evidence::{EvidenceGroups, evidence_summary};
use super::related::RelatedClaims;
use super::standing::StandsIn;
use super::steps::Steps;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, View};
use crate::ui::parts::evidence_strip::EvidenceStripView;
use crate::ui::parts::prose_block::ProseBlock;
use crate::ui::parts::state_label::StateLabel;
use crate::ui::parts::topic_name::topic_name;
use crate::ui::parts::{date, words};

/// A claim with everything that is known of it.
#[component]
pub fn ClaimDetail(
    /// Which.
    id: ClaimId,
    /// The list that it is read from.
    choice: ClaimChoice,
) -> impl IntoView {
    let library = expect_library().get();
    let claim = library.claim(id)?;
    let state = claim.state;
    let text = claim.text.as_str();
    let note = view! { <ProseBlock text=&claim.note /> };
    Some(view! {
        <article class="claim-detail" data-state=state.as_str()>
            <ClaimOrigin claim=claim />
            <h1 class="headline" tabindex="-1">
                {text}
            </h1>
            <p class="claim-detail__meaning">
                <StateLabel state=state />
                " "
                <span class="note">{words::state_meaning(state)}</span>
            </p>
            <div class="claim-detail__note">{note}</div>
            <EvidenceStripView claim=id />
            <Facts id=id />
            <CiteClaim claim=id />
            <EvidenceGroups claim=id />
            <RelatedClaims claim=id choice=choice />
            <Steps claim=id choice=choice />
        </article>
    })
}

/// "Ganja · damage · said by …", the topic a link to its claims.
#[component]
fn ClaimOrigin<'a>(claim: &'a Claim) -> impl IntoView + use<> {
    let navigation = Navigation::expect();
    let topic = ClaimFilter { topic: Some(claim.topic.as_str().into()), ..ClaimFilter::default() };
    view! {
        <p class="note quiet">
            <a href=navigation.href(View::Claims(topic))>{topic_name(&expect_library().get(), &claim.topic)}</a>
            {words::claims::said_by(words::claim_kind(claim.kind))}
            <SpeakerName speaker=claim.speaker />
        </p>
    }
}

#[component]
fn SpeakerName(speaker: Speaker) -> impl IntoView {
    let library = &expect_library().get();
    let name = library.speaker_name(speaker).to_owned();
    let entity = match speaker {
        Speaker::Article => None,
        Speaker::Entity(id) => library.entity(id).map(|entity| entity.slug.as_str()),
    };
    match entity {
        None => name.into_any(),
        Some(slug) => view! { <a href=Navigation::expect().href(View::Entity(slug.into()))>{name}</a> }.into_any(),
    }
}

#[component]
fn Facts(id: ClaimId) -> impl IntoView {
    let library = &expect_library().get();
    let n_anchors = library.claim(id).map_or(0, |claim| claim.anchors.len());
    let about = &library.corpus().about;
    let reviewed = words::claims::reviewed(&date::long(about.reviewed), &about.curators);
    let anchors = (0..n_anchors).map(|anchor| view! { <StandsIn claim=id anchor=anchor /> });
    view! {
        <dl class="facts ui">
            <dt>{words::claims::WHERE_SAID}</dt>
            {anchors.collect_view()}
            <dt>{words::claims::REVIEWED}</dt>
            <dd>{reviewed}</dd>
            <dt>{words::claims::EVIDENCE}</dt>
            <dd>{evidence_summary(library, id)}</dd>
        </dl>
    }
}
