//! The pupil's sheet: the text with numbered statements, then each statement with boxes and lines. Nothing on it says what was found.

use diptych_corpus::model::{ArticleId, ClaimId};
use diptych_corpus::span::Span;
use diptych_engine::segment::segments;
use leptos::prelude::*;

use super::source;
use crate::state::expect_library;
use crate::state::library::Library;
use crate::ui::questions::questions_for;
use crate::words;

/// Lines to write a reason on.
const LINES: usize = 3;
/// Lines for a thought.
const FEW_LINES: usize = 2;

/// The sheet.
#[component]
pub(super) fn Sheet(
    /// The article.
    article: ArticleId,
    /// The claims that are asked about.
    claims: Vec<ClaimId>,
) -> impl IntoView {
    let library = &expect_library().get();
    let found = library.article(article)?;
    let language = library.language(found);
    let questions = (1_usize..)
        .zip(claims.clone())
        .map(|(number, claim)| view! { <StatementQuestion number=number claim=claim /> });
    Some(view! {
        <PupilLine />
        <p class="ui">{source(found)}</p>
        <h1 tabindex="-1" lang=language>
            {found.headline.as_str()}
        </h1>
        <div class="paper__text" lang=language>
            {paragraphs(library, article, &claims)}
        </div>
        <div class="paper__questions">
            <p class="ui">{words::handout::THINK_FIRST}</p>
            {questions.collect_view()}
            {curators_questions(library, article)}
            <section class="paper__question">
                <h2>{words::handout::AFTERWARDS}</h2>
                <Lines n_lines=FEW_LINES />
            </section>
        </div>
    })
}

#[component]
fn PupilLine() -> impl IntoView {
    view! {
        <p class="paper__pupil ui">
            {words::handout::PUPIL.map(|told| view! { <span>{told}</span> }).collect_view()}
        </p>
    }
}

/// The paragraphs with their numbers, the passages of the claims underlined alike and numbered. What only the page around the article
/// shows is left out.
fn paragraphs(library: &Library, article: ArticleId, claims: &[ClaimId]) -> impl IntoView + use<> {
    let Some(found) = library.article(article) else { return Vec::new() };
    let numbered = (1_usize..).zip(claims);
    let passages: Vec<(usize, Span)> = numbered
        .flat_map(|(number, claim)| library.claim_spans(*claim, article).into_iter().map(move |span| (number, span)))
        .collect();
    let spans: Vec<Span> = passages.iter().map(|(_, span)| *span).collect();
    let drawn = found.paragraphs().into_iter().enumerate().filter(|(place, _)| !found.is_furniture(*place));
    let drawn = drawn.map(|(place, paragraph)| {
        let pieces = segments(paragraph, &spans).into_iter().map(|segment| {
            let words = segment.span.of(&found.text).to_owned();
            let ending = segment
                .marks
                .iter()
                .filter_map(|mark| passages.get(*mark))
                .filter(|(_, span)| span.end() == segment.span.end());
            let numbers: Vec<String> = ending.map(|(number, _)| number.to_string()).collect();
            if segment.marks.is_empty() {
                return words.into_any();
            }
            let label = (!numbers.is_empty()).then(|| numbers.join(","));
            view! { <u class="paper__passage">{words} {label.map(|label| view! { <sup>{label}</sup> })}</u> }.into_any()
        });
        view! { <p data-paragraph=place + 1>{pieces.collect_view()}</p> }.into_any()
    });
    drawn.collect::<Vec<AnyView>>()
}

/// A statement with boxes to tick and lines for the reason.
#[component]
fn StatementQuestion(number: usize, claim: ClaimId) -> impl IntoView {
    let library = &expect_library().get();
    let text = library.claim(claim)?.text.clone();
    Some(view! {
        <section class="paper__question">
            <h2>
                <b>{number}</b> " " {text}
            </h2>
            <p class="paper__boxes ui">
                {words::handout::JUDGMENTS.map(|told| view! { <span>{told}</span> }).collect_view()}
                <i>{words::handout::BECAUSE}</i>
            </p>
            <Lines n_lines=LINES />
            <p class="paper__boxes ui">
                <i>{words::handout::PARAGRAPH}</i>
                <i>{words::handout::HOW_SURE}</i>
                {words::handout::SURENESS.map(|told| view! { <span>{told}</span> }).collect_view()}
            </p>
        </section>
    })
}

/// The curators' questions on the article.
fn curators_questions(library: &Library, article: ArticleId) -> impl IntoView + use<> {
    let questions = questions_for(library, Some(article));
    let texts = questions.iter().filter_map(|id| library.corpus().questions.get(id.index())).map(|it| it.text.clone());
    let asked = texts.map(|text| {
        view! {
            <section class="paper__question">
                <h2>{text}</h2>
                <Lines n_lines=FEW_LINES />
            </section>
        }
    });
    asked.collect_view()
}

#[component]
fn Lines(n_lines: usize) -> impl IntoView {
    let lines = (0..n_lines).map(|_| view! { <span></span> });
    view! { <div class="paper__lines" aria-hidden="true">{lines.collect_view()}</div> }
}
