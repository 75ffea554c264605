//! Counts in words: what evidence there is, and a row of glyphs for the claims of a text.

use diptych_corpus::model::ClaimId;
use diptych_corpus::vocabulary::EvidenceRelation;
use diptych_library::evidence_order::RELATIONS;
use leptos::prelude::*;

use super::icon::{Icon, Sign};
use super::words;
use crate::state::library::Library;

/// "2 against · 1 limits it · 1 background", in the order in which evidence is shown; empty without evidence.
#[must_use]
pub fn evidence_counts(relations: &[EvidenceRelation]) -> String {
    let counted = RELATIONS.iter().filter_map(|relation| {
        let n_items = relations.iter().filter(|it| *it == relation).count();
        (n_items > 0).then(|| words::evidence::counted(n_items, *relation))
    });
    counted.collect::<Vec<_>>().join(words::DOT)
}

/// The relations of all evidence on a claim.
#[must_use]
pub fn relations_of(library: &Library, claim: ClaimId) -> Vec<EvidenceRelation> {
    library.claim(claim).map_or_else(Vec::new, |claim| claim.evidence.iter().map(|it| it.relation).collect())
}

/// One glyph for each claim, sorted by state: a picture the size of a word. Screen readers hear the counts instead.
#[component]
pub fn Tally(
    /// State and number of claims, as [`Library::count_states`] gives them.
    counts: Vec<(diptych_corpus::vocabulary::State, usize)>,
) -> impl IntoView {
    let described = counts.iter().map(|(state, n)| words::common::of_state_named(*n, *state));
    let described = described.collect::<Vec<_>>().join(", ");
    let glyphs = counts.into_iter().flat_map(|(state, n_claims)| std::iter::repeat_n(state, n_claims)).map(|state| {
        view! {
            <span class="tally__claim" data-state=state.as_str()>
                <Icon sign=Sign::State(state) />
            </span>
        }
    });
    view! { <span class="tally" role="img" aria-label=described>{glyphs.collect_view()}</span> }
}

#[cfg(test)]
mod tests {
    use diptych_corpus::vocabulary::EvidenceRelation::{Challenges, Context, Qualifies};

    use super::evidence_counts;

    #[test]
    fn evidence_is_counted_in_the_order_of_its_groups() {
        assert_eq!(
            evidence_counts(&[Context, Challenges, Qualifies, Challenges]),
            "2 against\u{a0}· 1 limits it\u{a0}· 1 background"
        );
        assert_eq!(evidence_counts(&[]), "");
    }
}
