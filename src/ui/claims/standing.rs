//! Where a claim stands in an article: the way there, the paragraph, and the words of the text as it is open here.

use diptych_corpus::model::{Article, ClaimId};
use diptych_corpus::span::Span;
use diptych_engine::anchor::Quoted;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Lens, Reading, Target, View};
use crate::ui::parts::article_name;
use crate::words;

/// One of the places where a claim stands, as an item of a list of facts.
#[component]
pub fn StandsIn(
    /// The claim.
    claim: ClaimId,
    /// Index into its anchors.
    anchor: usize,
) -> impl IntoView {
    let library = &expect_library().get();
    let article = library.article(library.claim(claim)?.anchors.get(anchor)?.article)?;
    let href = Navigation::expect().href(View::Read(passage(library, article, claim)));
    Some(view! {
        <dd>
            <a href=href>{article_name::in_a_sentence(article)}</a>
            {place_in_words(article, span_of(library, claim, anchor))}
        </dd>
    })
}

fn passage(library: &Library, article: &Article, claim: ClaimId) -> Reading {
    let target = library.claim(claim).map(|claim| Target::Claim(claim.slug.as_str().into(), None));
    Reading { lens: Some(Lens::Claims), at: target, ..Reading::of(&article.slug) }
}

fn span_of(library: &Library, claim: ClaimId, anchor: usize) -> Option<Span> {
    let article = library.claim(claim)?.anchors.get(anchor)?.article;
    let placed = &library.placements(article)?.placed;
    placed.iter().find(|it| it.quoted == Quoted::Claim { claim, anchor }).map(|it| it.span)
}

/// ", paragraph 4: “the words”", or that the words are not there.
fn place_in_words(article: &Article, span: Option<Span>) -> String {
    let Some(span) = span else {
        return words::claims::NOT_IN_EDITION.to_owned();
    };
    let quoted = span.of(&article.text).trim_matches(['“', '”', '"', '«', '»']);
    let place = article.paragraphs().iter().position(|paragraph| paragraph.covers(span));
    words::claims::stands_in(place.map(|place| place + 1), quoted)
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::ClaimId;

    use super::{place_in_words, span_of};
    use diptych_library::sample::{article, library};

    #[test]
    fn the_words_are_the_texts_own_with_their_paragraph() {
        let library = library();
        let gazette = article("Gazette", "2021-03-02");
        let span = span_of(&library, ClaimId(0), 0);
        assert_eq!(place_in_words(&gazette, span), ", paragraph 2: “Forty houses stood in it.”");
    }

    #[test]
    fn a_passage_that_is_not_in_the_text_is_told_not_dropped() {
        let gazette = article("Gazette", "2021-03-02");
        assert_eq!(place_in_words(&gazette, None), ": the passage is not in this edition of the text.");
    }
}
