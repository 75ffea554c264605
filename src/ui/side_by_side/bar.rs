//! The one bar over the panes: what is compared, the way to the next answer or link, the lens, other texts.

use diptych_corpus::model::{ArticleId, ClaimId, EntityId};
use leptos::prelude::*;

use super::answers::Answers;
use super::links_drawer::LinksToggle;
use crate::platform::page;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{Articles, ClaimFilter, Reading, Target, View};
use crate::ui::link_list::links::{Links, Step};
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::state_label::StateLabel;
use crate::ui::parts::words;
use crate::ui::reader::lens_bar::{LensBar, lens_name};
use crate::ui::text_picker::ChooseText;

const LENSES: &str = "lenses";

/// The bar over the panes.
#[component]
pub(super) fn SideBySideBar(
    /// The articles.
    articles: Vec<ArticleId>,
    /// What is read.
    reading: Memo<Reading>,
    /// What links the texts.
    links: Links,
    /// Whether the list of links is unfolded.
    is_unfolded: RwSignal<bool>,
) -> impl IntoView {
    let library = expect_library();
    let n_panes = articles.len();
    let opened = Memo::new(move |_| reading.with(|reading| reading.at.clone()));
    let subject = move || match opened.get() {
        Some(Target::Claim(slug, _)) => {
            library.get().claim_named(&slug).map(|id| view! { <ClaimSubject id=id /> }.into_any())
        }
        Some(Target::Entity(slug, _)) => {
            library.get().entity_named(&slug).map(|id| view! { <NameSubject id=id /> }.into_any())
        }
        _ => None,
    };
    let plain = move || view! { <PlainSubject n_panes=n_panes /> }.into_any();
    let answers = Memo::new(move |_| reading.with(|reading| Answers::of(&library.get(), reading)));
    let way = move || answers.get().map(|answers| view! { <AnswerSteps answers=answers /> }.into_any());
    let steps = move || view! { <LinkSteps links=links /> }.into_any();
    view! {
        <header class="pair-bar">
            <BackLink reading=reading />
            <div class="pair-bar__subject">{move || subject().unwrap_or_else(plain)}</div>
            <div class="pair-bar__steps ui">{move || way().unwrap_or_else(steps)}</div>
            <div class="pair-bar__menus ui">
                <LinksToggle links=links is_unfolded=is_unfolded />
                <LensMenu reading=reading />
                <ChooseText words=words::side_by_side::OTHER_TEXT reading=reading />
                {(n_panes == 2).then(|| view! { <Swap reading=reading /> })}
            </div>
        </header>
    }
}

/// Back to the first text alone, at what is open in it; on narrow screens, where there is no room for its pane's own.
#[component]
fn BackLink(reading: Memo<Reading>) -> impl IntoView {
    let navigation = Navigation::expect();
    let href = move || {
        let reading = reading.get();
        let at = reading.at.map(|at| match at {
            Target::Claim(slug, _) => Target::Claim(slug, None),
            at => at,
        });
        let articles = Articles::new(reading.articles.first().cloned());
        navigation.href(View::Read(Reading { articles, at, ..reading }))
    };
    view! {
        <a class="pair-bar__back" href=href aria-label=words::side_by_side::BACK>
            <Icon sign=Sign::Previous />
        </a>
    }
}

/// The claim that is open.
#[component]
fn ClaimSubject(id: ClaimId) -> impl IntoView {
    let library = &expect_library().get();
    let claim = library.claim(id)?;
    let href = Navigation::expect().href(View::Claim(claim.slug.as_str().into(), ClaimFilter::default()));
    Some(view! {
        <StateLabel state=claim.state />
        <h1 class="pair-bar__claim" tabindex="-1">
            <a href=href>{claim.text.as_str()}</a>
        </h1>
    })
}

/// The name that is open.
#[component]
fn NameSubject(id: EntityId) -> impl IntoView {
    let library = &expect_library().get();
    let entity = library.entity(id)?;
    let href = Navigation::expect().href(View::Entity(entity.slug.as_str().into()));
    Some(view! {
        <h1 class="pair-bar__claim" tabindex="-1">
            <a href=href>{entity.name.as_str()}</a>
        </h1>
    })
}

/// No passage is open: what these texts are to each other is left to the reader.
#[component]
fn PlainSubject(n_panes: usize) -> impl IntoView {
    view! {
        <h1 class="pair-bar__claim" tabindex="-1">
            {words::side_by_side::heading(n_panes)}
        </h1>
    }
}

/// To the answers to the open claim that can be read beside it.
#[component]
fn AnswerSteps(answers: Answers) -> impl IntoView {
    let navigation = Navigation::expect();
    let href = |pair: Option<&Reading>| pair.map(|pair| navigation.href(View::Read(pair.clone())));
    let (place, n_answers) = (answers.place + 1, answers.len());
    view! {
        <StepLink href=href(answers.previous()) name=words::side_by_side::PREVIOUS_ANSWER sign=Sign::Previous />
        <span>
            {words::side_by_side::place(place, n_answers)}
            <span class="pair-bar__noun">{words::side_by_side::answers(n_answers)}</span>
        </span>
        <StepLink href=href(answers.next()) name=words::side_by_side::NEXT_ANSWER sign=Sign::Next />
    }
}

/// A way to the one before or the next one; nothing to press where there is none.
#[component]
fn StepLink(href: Option<String>, name: &'static str, sign: Sign) -> impl IntoView {
    match href {
        Some(href) => view! {
            <a class="pair-bar__step" href=href aria-label=name>
                <Icon sign=sign />
            </a>
        }
        .into_any(),
        None => view! { <span class="pair-bar__step"></span> }.into_any(),
    }
}

/// Along the links between the texts. Where nothing links them, that is said.
#[component]
fn LinkSteps(links: Links) -> impl IntoView {
    let n_links = Memo::new(move |_| (!links.is_waiting()).then(|| links.rows().len()));
    let step = move |step: Step, name: &'static str, sign: Sign| {
        view! {
            <button type="button" class="pair-bar__step" aria-label=name on:click=move |_| links.step(step)>
                <Icon sign=sign />
            </button>
        }
    };
    move || match n_links.get()? {
        0 => Some(view! { <span class="quiet">{words::side_by_side::NOTHING_SHARED}</span> }.into_any()),
        n_links => {
            let told = move || match links.open_number() {
                Some(number) => words::side_by_side::link(number, n_links),
                None => words::side_by_side::links(n_links),
            };
            Some(
                view! {
                    {step(Step::Back, words::side_by_side::PREVIOUS_LINK, Sign::Previous)}
                    <span>{told}</span>
                    {step(Step::Forward, words::side_by_side::NEXT_LINK, Sign::Next)}
                }
                .into_any(),
            )
        }
    }
}

/// What is marked, and the other lenses.
#[component]
fn LensMenu(reading: Memo<Reading>) -> impl IntoView {
    let lens = Memo::new(move |_| reading.with(Reading::lens));
    view! {
        <button type="button" class="menu-word" popovertarget=LENSES aria-label=move || words::side_by_side::marked(lens_name(lens.get()))>
            {move || lens_name(lens.get())} " " <Icon sign=Sign::Down />
        </button>
        <div id=LENSES class="popover lens-menu" popover="" on:click=move |_| page::hide_popover(LENSES)>
            <LensBar reading=reading />
        </div>
    }
}

/// The texts in each other's place.
#[component]
fn Swap(reading: Memo<Reading>) -> impl IntoView {
    let navigation = Navigation::expect();
    let href = move || {
        let reading = reading.get();
        let articles = Articles::new(reading.articles.iter().rev().cloned());
        navigation.href(View::Read(Reading { articles, ..reading }))
    };
    view! {
        <a class="action action--quiet" href=href>
            <Icon sign=Sign::Swap /> {words::side_by_side::SWAP}
        </a>
    }
}
