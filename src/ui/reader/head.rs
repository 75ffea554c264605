//! What stands over a text: who published it, when, how that is known, whose words these are.

use diptych_corpus::model::{Article, ArticleId, QuestionId};
use diptych_corpus::vocabulary::Rendering;
use leptos::prelude::*;

use crate::platform::{page, timing};
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Lens, Reading, Slug, View};
use crate::ui::parts::action::{ActionButton, OutsideLink, Weight};
use crate::ui::parts::article_name::{ArticleSource, in_a_sentence, length};
use crate::ui::parts::{date, words};
use crate::ui::questions::{QuestionList, questions_for};
use crate::ui::reader::use_reading;

/// Publisher, headline, facts, and what is known of the publisher.
#[component]
pub fn ArticleHead(
    /// The article.
    article: ArticleId,
) -> impl IntoView {
    let open = expect_library();
    let library = &open.get();
    let reading = use_reading();
    let found = library.article(article)?;
    let asked = move || {
        let questions = questions_on_whole(&open.get(), article);
        let is_asked = reading.with(|reading| reading.questions) && !questions.is_empty();
        is_asked.then(|| view! { <QuestionList questions=questions /> })
    };
    Some(view! {
        <header class="article-head article-head--wide">
            <ArticleNames article=found />
            <AboutText article=found />
            <HeadTools article=article />
            {asked}
        </header>
    })
}

/// Publisher, headline, facts.
#[component]
pub fn ArticleNames<'a>(
    /// The article.
    article: &'a Article,
) -> impl IntoView + use<> {
    let library = expect_library().get();
    let language = library.corpus().about.language.as_str();
    view! {
        <p class="article-head__source note">
            <ArticleSource article=article />
        </p>
        <h1 class="headline" lang=language tabindex="-1">
            {article.headline.as_str()}
        </h1>
        <p class="article-head__facts note">{facts(article)}</p>
    }
}

/// The questions on the article as a whole; those on a passage stand at their passage.
fn questions_on_whole(library: &Library, article: ArticleId) -> Vec<QuestionId> {
    let questions = &library.corpus().questions;
    let has_no_passage = |id: &QuestionId| questions.get(id.index()).is_some_and(|question| question.quotes.is_empty());
    questions_for(library, Some(article)).into_iter().filter(has_no_passage).collect()
}

/// "Ayya Lmahamad · 6 October 2020 · 537 words · retold by the editors".
fn facts(article: &Article) -> String {
    let rendering = match article.rendering {
        Rendering::Original => "the original text",
        Rendering::Retelling => "retold by the editors",
    };
    let parts = [
        article.byline.clone(),
        Some(date::long(article.published)),
        Some(length(article)),
        Some(rendering.to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(words::DOT)
}

/// What is known of the publisher and of the text, each with its source; closed until asked for.
#[component]
fn AboutText<'a>(article: &'a Article) -> impl IntoView + use<> {
    let notes = article.publisher_notes.iter().map(|note| {
        view! {
            <li>
                <p>{note.text.as_str()}</p>
                <p class="ui quiet">
                    <OutsideLink url=note.source.as_str()>"Source"</OutsideLink>
                </p>
            </li>
        }
    });
    let dated = article.published_note.as_deref().map(|note| view! { <div><dt>"Date"</dt><dd>{note}</dd></div> });
    let address = article.url.as_deref().map(|url| {
        let headline = article.headline.clone();
        view! { <div><dt>"Stands at"</dt><dd><OutsideLink url=url>{headline}</OutsideLink></dd></div> }
    });
    view! {
        <details class="publisher note">
            <AboutTextSummary article=article />
            <ul class="publisher__notes">{notes.collect_view()}</ul>
            <dl class="publisher__facts">
                {dated}
                <div><dt>"Text"</dt><dd>{rendering_note(article.rendering)}</dd></div>
                {address}
                <div><dt>"Licence"</dt><dd>{article.licence.as_str()}</dd></div>
            </dl>
        </details>
    }
}

/// What opens what is known.
#[component]
pub fn AboutTextSummary<'a>(
    /// The article.
    article: &'a Article,
) -> impl IntoView + use<> {
    let publisher = article.publisher.as_str();
    view! { <summary class="ui">{format!("What is known of {publisher} and of this text")}</summary> }
}

/// Whose words the text is, in a sentence.
#[must_use]
pub fn rendering_note(rendering: Rendering) -> &'static str {
    match rendering {
        Rendering::Original => "The text as published, byte for byte.",
        Rendering::Retelling => {
            "A retelling: it follows the article paragraph by paragraph in the editors’ words. Only words in quotation marks are the article’s own."
        }
    }
}

/// Setting another text beside this one, and a sheet for paper.
#[component]
fn HeadTools(article: ArticleId) -> impl IntoView {
    let navigation = Navigation::expect();
    let reading = use_reading();
    // The notes of a study sheet go by the numbers that the claims have in the text.
    let print = move || {
        navigation.replace(View::Read(Reading { lens: Lens::Claims, ..reading.get_untracked() }));
        timing::after_frames(2, page::print);
    };
    view! {
        <div class="article-head__tools ui">
            <ReadBesideAnother article=article />
            <ActionButton weight=Weight::Quiet on_press=print>
                "Print a study sheet"
            </ActionButton>
        </div>
    }
}

#[component]
fn ReadBesideAnother(article: ArticleId) -> impl IntoView {
    let navigation = Navigation::expect();
    let reading = use_reading();
    let add = move |slug: Slug| {
        let reading = reading.get_untracked();
        let articles = reading.articles.and(slug);
        navigation.go(View::Read(Reading { articles, at: None, ..reading }));
    };
    view! { <ChooseArticle label="Read beside" without=vec![article] on_choose=add /> }
}

/// A list of the articles of which one can be chosen.
#[component]
pub fn ChooseArticle(
    /// What choosing does.
    label: &'static str,
    /// Articles that are left out.
    without: Vec<ArticleId>,
    /// Takes the chosen article's slug.
    on_choose: impl Fn(Slug) + 'static,
) -> impl IntoView {
    let library = &expect_library().get();
    let others = library.article_ids().filter(|id| !without.contains(id)).filter_map(|id| library.article(id));
    let options = others.map(|article| {
        let name = format!("{} · {}", in_a_sentence(article), article.headline);
        view! { <option value=article.slug.as_str()>{name}</option> }
    });
    let chosen = move |event| {
        let slug = event_target_value(&event);
        if !slug.is_empty() {
            on_choose(slug.into());
        }
    };
    view! {
        <label class="choose-article">
            <span>{label}</span>
            <select on:change=chosen>
                <option value="">"another text …"</option>
                {options.collect_view()}
            </select>
        </label>
    }
}
