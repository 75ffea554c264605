//! One hit: where it stands, as a link, and its words in their context.

use std::sync::Arc;

use diptych_corpus::model::{ArticleId, ClaimId, Speaker};
use diptych_engine::search::{Document, Hit, text_of};
use diptych_engine::span::Span;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{ClaimFilter, Reading, Target, View};
use crate::ui::parts::article_name;
use crate::ui::parts::counts::{evidence_counts, relations_of};
use crate::ui::parts::words;
use diptych_library::excerpt::{Piece, excerpt};

/// About three lines: enough to judge a hit, short enough to compare several.
pub(super) const EXCERPT_CHARS: usize = 230;

/// Where a hit leads, and what is said of the place.
struct Destination {
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
    let Destination { view, name, detail } = place(library, &hit, &query)?;
    let Hit { document, matches, .. } = hit;
    let pieces = excerpt(&text_of(library.corpus(), document), &matches, EXCERPT_CHARS);
    let place = view! {
        <span class="hit__place">
            <span class="hit__name">{name}</span> " " <span class="ui faint">{detail}</span>
        </span>
    };
    let words = view! { <span class="hit__words">{pieces.into_iter().map(draw).collect_view()}</span> };
    // A claim is known by its words, a passage by its place.
    let (kind, lines) = match document {
        Document::Claim(_) => (Some("claim"), (words, " ", place).into_any()),
        _ => (None, (place, " ", words).into_any()),
    };
    Some(view! {
        <li class="hit">
            <a class="hit__link" data-kind=kind href=navigation.href(view)>
                {lines}
            </a>
        </li>
    })
}

/// A piece of an excerpt, the words of the query marked.
pub(super) fn draw(piece: Piece) -> AnyView {
    match piece {
        Piece::Plain(words) => words.into_any(),
        Piece::Hit(words) => view! { <mark>{words}</mark> }.into_any(),
    }
}

fn place(library: &Library, hit: &Hit, query: &Arc<str>) -> Option<Destination> {
    match hit.document {
        Document::Headline(article) => in_headline(library, article, query),
        Document::Paragraph(article, paragraph) => in_paragraph(library, article, (paragraph, &hit.matches), query),
        Document::Claim(claim) => in_claim(library, claim),
        // Listed under its claim.
        Document::Evidence(..) => None,
        Document::Entity(entity) => {
            let entity = library.entity(entity)?;
            let detail = words::entity_kind(entity.kind).to_owned();
            Some(Destination { view: View::Entity(entity.slug.as_str().into()), name: entity.name.clone(), detail })
        }
    }
}

fn in_headline(library: &Library, article: ArticleId, query: &Arc<str>) -> Option<Destination> {
    let article = library.article(article)?;
    let view = View::Read(Reading { query: Some(query.clone()), ..Reading::of(&article.slug) });
    Some(Destination { view, name: article_name::in_a_sentence(article), detail: "headline".to_owned() })
}

fn in_paragraph(
    library: &Library,
    id: ArticleId,
    (paragraph, matches): (usize, &[Span]),
    query: &Arc<str>,
) -> Option<Destination> {
    let article = library.article(id)?;
    let at = library
        .words_in_paragraph(id, paragraph, matches)
        .map_or(Target::Paragraph(paragraph + 1), |words| Target::Words(words.into()));
    let view = View::Read(Reading { at: Some(at), query: Some(query.clone()), ..Reading::of(&article.slug) });
    let detail = words::search::paragraph(paragraph + 1);
    Some(Destination { view, name: article_name::in_a_sentence(article), detail })
}

fn in_claim(library: &Library, id: ClaimId) -> Option<Destination> {
    let claim = library.claim(id)?;
    let view = View::Claim(claim.slug.as_str().into(), ClaimFilter::default());
    // Whoever looks for either party's words is told at once what was found for and against.
    let counts = evidence_counts(&relations_of(library, id));
    let state = words::search::state(words::state(claim.state), &counts);
    let anchor = claim.anchors.first().and_then(|anchor| library.article(anchor.article));
    let (name, detail) = match (claim.speaker, anchor) {
        (Speaker::Article, Some(article)) => {
            (article_name::in_a_sentence(article), words::search::in_own_voice(&state))
        }
        (speaker, _) => (library.speaker_name(speaker).to_owned(), state),
    };
    Some(Destination { view, name, detail })
}
