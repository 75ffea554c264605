//! What stands under a text: whose words it is, the way to put the original in its place, what could not be placed.

use diptych_corpus::model::{ArticleId, Corpus};
use diptych_corpus::vocabulary::Rendering;
use diptych_engine::anchor::Quoted;
use leptos::prelude::*;

use super::head::rendering_note;
use crate::state::expect_library;
use crate::ui::drop_zone::ChooseOriginal;
use crate::words;

/// The notice under a text.
#[component]
pub fn ArticleFoot(
    /// The article.
    article: ArticleId,
) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.article(article)?;
    let may_be_replaced = found.rendering == Rendering::Retelling && found.original_sha256.is_some();
    let unplaced = library.placements(article).map_or_else(Vec::new, |placements| placements.unplaced.clone());
    let quotes: Vec<String> = unplaced.iter().filter_map(|quoted| quote_of(library.corpus(), *quoted)).collect();
    Some(view! {
        <footer class="prose__notice note">
            <p>{rendering_note(found)}</p>
            {may_be_replaced.then(|| view! { <PutInPlace /> })}
            {(!quotes.is_empty()).then(|| view! { <Unplaced quotes=quotes /> })}
        </footer>
    })
}

#[component]
fn PutInPlace() -> impl IntoView {
    view! {
        <p>
            {words::reader::HAVE_ORIGINAL}
            <ChooseOriginal />
        </p>
    }
}

/// Quotations of the curators that stand nowhere in this text: shown, never dropped.
#[component]
fn Unplaced(quotes: Vec<String>) -> impl IntoView {
    view! {
        <div class="unplaced" role="note">
            <p>{words::reader::UNPLACED}</p>
            <ul>{quotes.into_iter().map(|quote| view! { <li><q>{quote}</q></li> }).collect_view()}</ul>
        </div>
    }
}

fn quote_of(corpus: &Corpus, quoted: Quoted) -> Option<String> {
    match quoted {
        Quoted::Claim { claim, anchor } => {
            corpus.claims.get(claim.index())?.anchors.get(anchor)?.quotes.first().cloned()
        }
        Quoted::Evidence { claim, evidence, passage } => {
            let evidence = corpus.claims.get(claim.index())?.evidence.get(evidence)?;
            evidence.counterpart.as_ref()?.passages.get(passage).cloned()
        }
        Quoted::Question { question } => corpus.questions.get(question.index())?.quotes.first().cloned(),
    }
}
