//! The coverage matrix as the way through the claims: topics that unfold to their claims, cells that open passages side by side.
//!
//! `table` draws it where the window is wide, `cells` what stands in it, `list` says the same in words where it is not; `key` explains
//! the signs, and tells of the cell that is pointed at or has the focus.

mod cells;
mod key;
mod list;
mod table;

use std::sync::Arc;

use diptych_corpus::model::ClaimId;
use diptych_library::coverage::Matrix;
use diptych_library::selection::tell_count;
use leptos::prelude::*;

use super::choice::ClaimChoice;
use crate::state::expect_library;
use crate::state::route::{ClaimFilter, Slugs};
use crate::ui::overview::parts::SaveTable;
use crate::ui::parts::action::ActionButton;
use crate::words;
use list::{ClaimStrips, TopicList};
use table::{ClaimRow, MatrixTable, TopicRows};

/// All claims that are listed, under the heading of the view.
#[component]
pub fn CoverageMatrix(
    /// Which claims, and which topics are unfolded.
    choice: ClaimChoice,
) -> impl IntoView {
    let library = expect_library();
    let matrix = Memo::new(move |_| Arc::new(Matrix::of(&library.get(), &choice.listed())));
    let title = move || {
        let count = tell_count(choice.listed().len(), library.get().corpus().claims.len());
        words::claims::matrix(&count)
    };
    let whole = move || {
        let matrix = matrix.get();
        (!matrix.topics.is_empty()).then(|| view! { <Whole matrix=matrix choice=choice /> })
    };
    view! {
        <header class="coverage-head">
            <h1 class="headline" tabindex="-1">
                {title}
            </h1>
            <p class="note quiet">
                {words::claims::MATRIX_LEAD} " "
                <span class="keys">{words::claims::MATRIX_KEYS}</span>
            </p>
        </header>
        {whole}
    }
}

#[component]
fn Whole(matrix: Arc<Matrix>, choice: ClaimChoice) -> impl IntoView {
    let library = expect_library();
    let groups = matrix.topics.iter().enumerate().map(|(place, _)| {
        view! { <TopicRows matrix=Arc::clone(&matrix) place=place choice=choice /> }
    });
    let groups = groups.collect_view();
    let all = Slugs::new(matrix.topics.iter().map(|topic| topic.slug.as_str().into()));
    let saved = Arc::clone(&matrix);
    view! {
        <MatrixTable matrix=Arc::clone(&matrix)>{groups}</MatrixTable>
        <TopicList matrix=Arc::clone(&matrix) choice=choice />
        <div class="coverage-tools ui">
            <ActionButton on_press=move || choice.unfold(all.clone())>{words::claims::UNFOLD_ALL}</ActionButton>
            <ActionButton on_press=move || choice.unfold(Slugs::default())>{words::claims::FOLD_ALL}</ActionButton>
            <SaveTable name="coverage.csv" csv=move || saved.as_csv(&library.get()) />
        </div>
    }
}

/// One claim alone, below what is known of it.
#[component]
pub fn OwnRow(
    /// The claim.
    claim: ClaimId,
) -> impl IntoView {
    let matrix = Arc::new(Matrix::of(&expect_library().get(), &[claim]));
    let row = view! { <tbody><ClaimRow matrix=Arc::clone(&matrix) claim=claim filter=ClaimFilter::default() tabindex="0" /></tbody> };
    view! {
        <section class="coverage-own">
            <h2>{words::claims::WHO_SAYS_IT}</h2>
            <MatrixTable matrix=matrix>{row}</MatrixTable>
            <div class="coverage-list">
                <ClaimStrips claim=claim />
            </div>
        </section>
    }
}
