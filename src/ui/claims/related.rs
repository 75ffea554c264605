//! Claims that bear on a claim, whichever of the two the curators named first.

use diptych_corpus::model::{ClaimId, Relation};
use diptych_corpus::vocabulary::ClaimRelation;
use leptos::prelude::*;

use super::choice::ClaimChoice;
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Slug, View};
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::words;

/// The related claims, each with what ties it and the curators' words on it.
#[component]
pub fn RelatedClaims(
    /// The claim.
    claim: ClaimId,
    /// The list that it is read from.
    choice: ClaimChoice,
) -> impl IntoView {
    let related = related(&expect_library().get(), claim);
    if related.is_empty() {
        return None;
    }
    let items = related.into_iter().map(|related| view! { <RelatedClaim related=related choice=choice /> });
    Some(view! {
        <section class="relation-group">
            <h2 class="relation-group__name ui">{words::claims::RELATED}</h2>
            <ul class="relation-group__items">{items.collect_view()}</ul>
        </section>
    })
}

#[component]
fn RelatedClaim(related: Related, choice: ClaimChoice) -> impl IntoView {
    let navigation = Navigation::expect();
    let library = expect_library().get();
    let claim = library.claim(related.claim)?;
    let slug: Slug = claim.slug.as_str().into();
    let note = (!related.note.is_empty()).then(|| view! { <p class="note quiet">{related.note}</p> });
    Some(view! {
        <li class="related-claim" data-state=claim.state.as_str()>
            <p class="ui quiet">{words::claim_relation(related.kind)}</p>
            <p class="related-claim__text">
                <Icon sign=Sign::State(claim.state) />
                <a href=move || navigation.href(View::Claim(slug.clone(), choice.filter()))>{claim.text.as_str()}</a>
                <span class="hidden">{words::common::behind_name(words::state(claim.state))}</span>
            </p>
            {note}
        </li>
    })
}

/// A claim that bears on another.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Related {
    claim: ClaimId,
    kind: ClaimRelation,
    note: String,
}

fn related(library: &Library, claim: ClaimId) -> Vec<Related> {
    let other = |relation: &Relation| match relation {
        Relation { from, to, .. } if *from == claim => Some(*to),
        Relation { from, to, .. } if *to == claim => Some(*from),
        _ => None,
    };
    let relations = library.corpus().relations.iter();
    relations.filter_map(|it| Some(Related { claim: other(it)?, kind: it.kind, note: it.note.clone() })).collect()
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::ClaimId;

    use super::related;
    use diptych_library::sample::library;

    #[test]
    fn each_of_two_related_claims_leads_to_the_other() {
        let library = library();
        let others = |claim| related(&library, claim).into_iter().map(|it| it.claim).collect::<Vec<_>>();
        assert_eq!(others(ClaimId(0)), [ClaimId(1)]);
        assert_eq!(others(ClaimId(1)), [ClaimId(0)]);
        assert_eq!(others(ClaimId(2)), []);
    }
}
