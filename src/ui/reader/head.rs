//! What stands over a text: who published it, when, how that is known, whose words these are.

use diptych_corpus::model::{Article, ArticleId, NO_PUBLISHER, QuestionId};
use diptych_corpus::vocabulary::Rendering;
use diptych_library::words::DATE_NOT_STATED;
use diptych_own_texts::placed::LICENCE;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Handout, HandoutKind, Slugs, View};
use crate::ui::parts::action::OutsideLink;
use crate::ui::parts::article_name::{ArticleSource, length};
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::{date, words};
use crate::ui::questions::{QuestionList, questions_for};
use crate::ui::reader::use_reading;
use crate::ui::text_picker::ChooseText;

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
            <HeadTools article=found />
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
    let language = library.language(article).to_owned();
    view! {
        <p class="article-head__source note">
            <ArticleSource article=article />
        </p>
        <h1 class="headline" lang=language tabindex="-1">
            {article.headline.as_str()}
        </h1>
        <p class="article-head__facts note">{facts(article)}</p>
        {library.article_named(&article.slug).map(|article| view! { <Checked article=article /> })}
    }
}

/// The questions on the article as a whole; those on a passage stand at their passage.
fn questions_on_whole(library: &Library, article: ArticleId) -> Vec<QuestionId> {
    let questions = &library.corpus().questions;
    let has_no_passage = |id: &QuestionId| questions.get(id.index()).is_some_and(|question| question.quotes.is_empty());
    questions_for(library, Some(article)).into_iter().filter(has_no_passage).collect()
}

/// "16 statements checked: 3 corroborated, 4 disputed", each number with its sign.
#[component]
pub fn Checked(
    /// The article.
    article: ArticleId,
) -> impl IntoView {
    let library = expect_library().get();
    let claims = library.claims_of(article);
    if let Some(own) = library.article(article).and_then(|it| library.own_text(&it.slug)) {
        let n_sentences = library.annotations(article).map_or(0, |found| found.sentences.len());
        let told = words::reader::none_reviewed(n_sentences);
        let is_foreign = own.details.language.as_deref().is_some_and(|it| !is_english(it));
        let limits = is_foreign.then_some(words::reader::NOT_ENGLISH);
        return view! { <p class="checked ui quiet">{told} {limits}</p> }.into_any();
    }
    if claims.is_empty() {
        return view! { <p class="checked ui quiet">{words::reader::NO_STATEMENT}</p> }.into_any();
    }
    let states = library.count_states(&claims).into_iter().map(|(state, n_claims)| {
        view! {
            " "
            <span class="state" data-state=state.as_str()>
                <Icon sign=Sign::State(state) />
                {words::common::of_state(n_claims, state)}
            </span>
        }
    });
    view! {
        <p class="checked ui">
            <b>{words::reader::checked(claims.len())}</b>
            {states.collect_view()}
        </p>
    }
    .into_any()
}

/// Whether a tag of BCP 47 is one of English.
fn is_english(language: &str) -> bool {
    language.split('-').next().is_some_and(|primary| primary.eq_ignore_ascii_case("en"))
}

/// "Ayya Lmahamad · 6 October 2020 · 537 words · retold by the editors".
fn facts(article: &Article) -> String {
    let published = match article.published.year() {
        Some(_) => date::long(article.published),
        None => DATE_NOT_STATED.to_owned(),
    };
    let rendering = words::rendering(article.rendering).to_owned();
    let parts = [
        article.byline.clone(),
        Some(published),
        Some(length(article)),
        Some(rendering).filter(|_| article.licence != LICENCE),
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
                    <OutsideLink url=note.source.as_str()>{words::reader::SOURCE}</OutsideLink>
                </p>
            </li>
        }
    });
    let dated = article
        .published_note
        .as_deref()
        .map(|note| view! { <div><dt>{words::reader::DATE}</dt><dd>{note}</dd></div> });
    let address = article.url.as_deref().map(|url| {
        let headline = article.headline.clone();
        view! { <div><dt>{words::reader::ORIGINAL}</dt><dd><OutsideLink url=url>{headline}</OutsideLink></dd></div> }
    });
    view! {
        <details class="publisher note">
            <AboutTextSummary article=article />
            <ul class="publisher__notes">{notes.collect_view()}</ul>
            <dl class="publisher__facts">
                {dated}
                {speaking_in(article).map(|names| view! { <div><dt>{words::reader::SPEAKING}</dt><dd>{names}</dd></div> })}
                <div><dt>{words::reader::TEXT}</dt><dd>{rendering_note(article)}</dd></div>
                {address}
                <div><dt>{words::reader::LICENCE}</dt><dd>{article.licence.as_str()}</dd></div>
            </dl>
        </details>
    }
}

/// The parties whose officials or documents speak in a text.
fn speaking_in(article: &Article) -> Option<String> {
    let library = expect_library().get();
    let names = article.carries.iter().filter_map(|id| library.entity(*id)).map(|it| it.name.as_str());
    Some(names.collect::<Vec<_>>().join(", ")).filter(|names| !names.is_empty())
}

/// What opens what is known.
#[component]
pub fn AboutTextSummary<'a>(
    /// The article.
    article: &'a Article,
) -> impl IntoView + use<> {
    let told = match article.publisher.as_str() {
        NO_PUBLISHER => words::reader::ABOUT_TEXT.to_owned(),
        publisher => words::reader::about_publisher(publisher),
    };
    view! { <summary class="ui">{told}</summary> }
}

/// Whose words the text is, in a sentence. Only a digest of the published bytes can show that they are the same.
#[must_use]
pub fn rendering_note(article: &Article) -> &'static str {
    match article.rendering {
        Rendering::Original if article.licence == LICENCE => words::reader::AS_BROUGHT,
        Rendering::Original if article.original_sha256.is_some() => words::reader::BYTE_FOR_BYTE,
        Rendering::Original => words::reader::AS_PUBLISHED,
        Rendering::Retelling => words::reader::RETELLING,
        Rendering::Digest => words::reader::DIGEST,
    }
}

/// Setting another text beside this one, and a sheet for paper.
#[component]
fn HeadTools<'a>(article: &'a Article) -> impl IntoView + use<> {
    let reading = use_reading();
    let kind = HandoutKind::Sheet;
    let handout = Handout { kind, article: article.slug.as_str().into(), claims: Slugs::default() };
    let href = Navigation::expect().href(View::Handout(handout));
    view! {
        <div class="article-head__tools ui">
            <ChooseText words=words::reader::READ_BESIDE reading=reading />
            <a class="action action--quiet" href=href>
                {words::reader::SHEET}
            </a>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use diptych_library::sample::article;

    use super::rendering_note;

    #[test]
    fn a_text_is_byte_for_byte_only_where_its_digest_can_show_it() {
        let mut text = article("Courier", "2021-07-13");
        assert_eq!(rendering_note(&text), "The text as published.");
        text.original_sha256 = Some([7; 32]);
        assert_eq!(rendering_note(&text), "The text as published, byte for byte.");
    }
}
