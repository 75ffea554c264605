//! One hit: where it stands, as a link, and its words in their context.

use std::sync::Arc;

use diptych_corpus::model::{ArticleId, ClaimId, Speaker};
use diptych_engine::search::{Document, Hit, text_of};
use diptych_engine::span::Span;
use leptos::prelude::*;

use crate::state::excerpt::{Piece, excerpt};
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Reading, Target, View};
use crate::ui::parts::{
    article_name, date,
    words::{self, DOT},
};

/// About three lines: enough to judge a hit, short enough to compare several.
const EXCERPT_CHARS: usize = 230;

/// Where a hit leads, and what is said of the place.
struct Place {
    view: View,
    name: String,
    detail: String,
}

/// A hit in its context.
#[component]
pub fn HitItem(
    /// Which.
    hit: Hit,
    /// What was asked.
    query: Arc<str>,
) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let Place { view, name, detail } = place(library, &hit, &query)?;
    let Hit { document, matches, .. } = hit;
    let pieces = excerpt(&text_of(library.corpus(), document), &matches, EXCERPT_CHARS);
    Some(view! {
        <li class="hit">
            <p class="hit__place">
                <a href=navigation.href(view)>{name}</a>
                <span class="ui faint">{detail}</span>
            </p>
            <p class="hit__words">{pieces.into_iter().map(draw).collect_view()}</p>
        </li>
    })
}

fn draw(piece: Piece) -> AnyView {
    match piece {
        Piece::Plain(words) => words.into_any(),
        Piece::Hit(words) => view! { <mark>{words}</mark> }.into_any(),
    }
}

fn place(library: &Library, hit: &Hit, query: &Arc<str>) -> Option<Place> {
    match hit.document {
        Document::Headline(article) => in_headline(library, article, query),
        Document::Paragraph(article, paragraph) => in_paragraph(library, article, (paragraph, &hit.matches), query),
        Document::Claim(claim) => in_claim(library, claim),
        Document::Evidence(claim, evidence) => in_evidence(library, claim, evidence),
        Document::Entity(entity) => {
            let entity = library.entity(entity)?;
            let detail = words::entity_kind(entity.kind).to_owned();
            Some(Place { view: View::Entity(entity.slug.as_str().into()), name: entity.name.clone(), detail })
        }
    }
}

fn in_headline(library: &Library, article: ArticleId, query: &Arc<str>) -> Option<Place> {
    let article = library.article(article)?;
    let view = View::Read(Reading { query: Some(query.clone()), ..Reading::of(&article.slug) });
    Some(Place { view, name: article_name::in_a_sentence(article), detail: "headline".to_owned() })
}

fn in_paragraph(
    library: &Library,
    id: ArticleId,
    (paragraph, matches): (usize, &[Span]),
    query: &Arc<str>,
) -> Option<Place> {
    let article = library.article(id)?;
    let at = library
        .words_in_paragraph(id, paragraph, matches)
        .map_or(Target::Paragraph(paragraph + 1), |words| Target::Words(words.into()));
    let view = View::Read(Reading { at: Some(at), query: Some(query.clone()), ..Reading::of(&article.slug) });
    let detail = format!("paragraph {}", paragraph + 1);
    Some(Place { view, name: article_name::in_a_sentence(article), detail })
}

fn in_claim(library: &Library, id: ClaimId) -> Option<Place> {
    let claim = library.claim(id)?;
    let view = View::Claim(claim.slug.as_str().into(), ClaimFilter::default());
    let state = words::state(claim.state);
    let anchor = claim.anchors.first().and_then(|anchor| library.article(anchor.article));
    let (name, detail) = match (claim.speaker, anchor) {
        (Speaker::Article, Some(article)) => {
            (article_name::in_a_sentence(article), format!("in its own voice{DOT}{state}"))
        }
        (speaker, _) => (library.speaker_name(speaker).to_owned(), state.to_owned()),
    };
    Some(Place { view, name, detail })
}

fn in_evidence(library: &Library, id: ClaimId, evidence: usize) -> Option<Place> {
    let claim = library.claim(id)?;
    let evidence = claim.evidence.get(evidence)?;
    let published = evidence.date.map_or_else(String::new, |published| format!(", {}", date::short(published)));
    let view = View::Claim(claim.slug.as_str().into(), ClaimFilter::default());
    let name = format!("{}{published}", evidence.publisher);
    let relation = words::relation(evidence.relation).to_ascii_lowercase();
    Some(Place { view, name, detail: format!("{relation}: {}", claim.text) })
}
