//! What was reviewed, text by text, and which quotations of the curators have no place in their text.

use diptych_corpus::model::{Article, ArticleId};
use diptych_engine::anchor::Quoted;
use leptos::prelude::*;

use super::section::{MethodSection, Section};
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Lens, Reading, View};
use crate::ui::parts::{article_name, words};

/// How many sentences of each text carry a curated mark.
#[component]
pub fn CoverageSection() -> impl IntoView {
    view! {
        <MethodSection section=Section::Coverage>
            <p>{words::about::COVERAGE_NOTE}</p>
            <CoverageTable />
        </MethodSection>
    }
}

#[component]
fn CoverageTable() -> impl IntoView {
    let library = &expect_library().get();
    view! {
        <table class="method__coverage" aria-labelledby="coverage">
            <thead>
                <tr class="ui">
                    <th scope="col">{words::about::TEXT}</th>
                    <th scope="col">{words::about::CLAIMS}</th>
                    <th scope="col">{words::about::MARKED}</th>
                    <th scope="col">{words::about::SENTENCES}</th>
                </tr>
            </thead>
            <tbody>
                {library.article_ids().map(|article| view! { <CoverageRow article=article /> }).collect_view()}
            </tbody>
        </table>
    }
}

#[component]
fn CoverageRow(article: ArticleId) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let found = library.article(article)?;
    let (n_marked, n_sentences) = library.reviewed_sentences(article);
    let reading = Reading { lens: Some(Lens::Claims), ..Reading::of(&found.slug) };
    Some(view! {
        <tr>
            <th scope="row">
                <a href=navigation.href(View::Read(reading))>{article_name::in_a_sentence(found)}</a>
            </th>
            <td>{words::grouped(library.claims_of(article).len())}</td>
            <td>{words::grouped(n_marked)}</td>
            <td>{words::grouped(n_sentences)}</td>
        </tr>
    })
}

/// Quotations that stand nowhere in their text.
#[component]
pub fn UnplacedSection() -> impl IntoView {
    view! {
        <MethodSection section=Section::Unplaced>
            <Unplaced />
        </MethodSection>
    }
}

#[component]
fn Unplaced() -> impl IntoView {
    let library = &expect_library().get();
    let lost: Vec<(&Article, Quoted)> = library.article_ids().flat_map(|id| unplaced_in(library, id)).collect();
    if lost.is_empty() {
        return view! { <p>{words::about::ALL_PLACED}</p> }.into_any();
    }
    let item = |(article, quoted): (&Article, Quoted)| {
        view! {
            <li>
                <span>{article_name::in_a_sentence(article)}</span>
                <span>{what_quotes(library, quoted)}</span>
            </li>
        }
    };
    view! {
        <p>
            {words::about::lost(lost.len())}
        </p>
        <ul class="rows">{lost.into_iter().map(item).collect_view()}</ul>
    }
    .into_any()
}

fn unplaced_in(library: &Library, id: ArticleId) -> impl Iterator<Item = (&Article, Quoted)> {
    let found = library.article(id).zip(library.placements(id));
    found.into_iter().flat_map(|(article, it)| it.unplaced.iter().map(move |quoted| (article, *quoted)))
}

/// The claim, the evidence or the question that quotes it, in a line.
fn what_quotes(library: &Library, quoted: Quoted) -> String {
    let claim_text = |claim| library.claim(claim).map_or("", |claim| claim.text.as_str());
    match quoted {
        Quoted::Claim { claim, .. } => words::about::of_claim(claim_text(claim)),
        Quoted::Evidence { claim, .. } => words::about::of_evidence(claim_text(claim)),
        Quoted::Question { question } => {
            let question = library.corpus().questions.get(question.index());
            words::about::of_question(question.map_or("", |question| question.text.as_str()))
        }
    }
}
