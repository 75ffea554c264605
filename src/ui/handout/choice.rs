//! Which claims of an article a sheet asks about: those of its address, or the first ones.

use diptych_corpus::model::{ArticleId, ClaimId};
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Handout, Slug, Slugs, View};
use crate::words;

/// As many as a lesson has time for.
const CLAIMS_AT_FIRST: usize = 3;

/// The claims that are asked about, in the order of the text.
#[must_use]
pub(super) fn claims_asked(library: &Library, article: ArticleId, chosen: &Slugs) -> Vec<ClaimId> {
    let claims = library.claims_in_text(article).into_iter().map(|it| it.claim);
    if chosen.is_empty() {
        return claims.take(CLAIMS_AT_FIRST).collect();
    }
    let is_chosen = |id: &ClaimId| library.claim(*id).is_some_and(|claim| chosen.contains(&claim.slug));
    claims.filter(is_chosen).collect()
}

/// A box to tick for each claim of the article. The choice stands in the address, so that a link carries it.
#[component]
pub(super) fn ChooseClaims(
    /// The article.
    article: ArticleId,
    /// The paper.
    handout: Memo<Handout>,
    /// The claims that are asked about.
    claims: Memo<Vec<ClaimId>>,
) -> impl IntoView {
    let library = expect_library();
    let found = library.get().claims_in_text(article);
    let boxes = found.into_iter().map(|it| view! { <ClaimBox claim=it.claim handout=handout claims=claims /> });
    view! {
        <details class="papers__choice">
            <summary>{move || words::handout::chosen(claims.with(Vec::len))}</summary>
            <fieldset>
                <legend class="hidden">{words::handout::STATEMENTS}</legend>
                {boxes.collect_view()}
            </fieldset>
        </details>
    }
}

#[component]
fn ClaimBox(claim: ClaimId, handout: Memo<Handout>, claims: Memo<Vec<ClaimId>>) -> impl IntoView {
    let (library, navigation) = (expect_library(), Navigation::expect());
    let text = library.get().claim(claim)?.text.clone();
    let is_asked = Memo::new(move |_| claims.with(|claims| claims.contains(&claim)));
    let toggle = move |_| {
        let mut asked = claims.get_untracked();
        match asked.iter().position(|it| *it == claim) {
            Some(place) => {
                asked.remove(place);
            }
            None => asked.push(claim),
        }
        let library = library.get();
        let slugs = asked.iter().filter_map(|id| Some(Slug::from(library.claim(*id)?.slug.as_str())));
        let handout = Handout { claims: Slugs::new(slugs), ..handout.get_untracked() };
        navigation.replace(View::Handout(handout));
    };
    Some(view! {
        <label class="papers__claim">
            <input type="checkbox" prop:checked=move || is_asked.get() on:change=toggle />
            <span>{text}</span>
        </label>
    })
}
