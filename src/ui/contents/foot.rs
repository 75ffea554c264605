//! What stands around the lists: the search field above them; below them questions when asked for, and the ways to have the reader and
//! another corpus.

use leptos::html::Input;
use leptos::prelude::*;

use super::Asked;
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{OwnTexts, Reading, View};
use crate::ui::drop_zone::ChoosePack;
use crate::ui::offline_use::ONE_FILE;
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::{date, words};
use crate::ui::questions::{QuestionList, questions_for};

/// The questions on the whole corpus, and where the others stand.
#[component]
pub fn ReadersQuestions() -> impl IntoView {
    let questions = questions_for(&expect_library().get(), None);
    let navigation = Navigation::expect();
    let are_shown = Memo::new(move |_| Asked::now(navigation).questions);
    let other = move || Asked { questions: !are_shown.get(), ..Asked::now(navigation) }.href(navigation);
    let label = move || if are_shown.get() { words::contents::HIDE_QUESTIONS } else { words::contents::SHOW_QUESTIONS };
    (!questions.is_empty()).then(|| {
        view! {
            <section aria-labelledby="questions">
                <div class="section-head">
                    <h2 id="questions">{words::contents::QUESTIONS}</h2>
                    <a class="action" href=other>
                        {label}
                    </a>
                </div>
                <Show
                    when=move || are_shown.get()
                    fallback=|| view! { <p class="note quiet">{words::contents::QUESTIONS_NOTE}</p> }
                >
                    <QuestionList questions=questions.clone() />
                    <QuestionsInTexts />
                </Show>
            </section>
        }
    })
}

#[component]
fn QuestionsInTexts() -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let texts = library.article_ids().filter_map(|article| {
        let n_questions = questions_for(library, Some(article)).len();
        library.article(article).filter(|_| n_questions > 0).map(|article| (article, n_questions))
    });
    let items: Vec<_> = texts
        .map(|(article, n_questions)| {
            let reading = Reading { questions: true, ..Reading::of(&article.slug) };
            view! {
                <li>
                    <a class="caps" href=navigation.href(View::Read(reading))>
                        {article.publisher.as_str()}
                    </a>
                    {words::contents::questions_in_text(n_questions)}
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <div class="note quiet questions-elsewhere">
                <p>{words::contents::MORE_QUESTIONS}</p>
                <ul>{items}</ul>
            </div>
        }
    })
}

/// A field that leads to Search.
#[component]
pub fn FindPassage() -> impl IntoView {
    let navigation = Navigation::expect();
    let input = NodeRef::<Input>::new();
    let search = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(input) = input.get_untracked() {
            navigation.go(View::Search(input.value().trim().into()));
        }
    };
    view! {
        <form class="field find" role="search" on:submit=search>
            <Icon sign=Sign::Search />
            <input
                type="search"
                aria-label=words::common::SEARCH_LABEL
                placeholder=words::contents::FIND_PLACEHOLDER
                autocomplete="off"
                enterkeyhint="search"
                node_ref=input
            />
            <button type="submit" class="action">
                {words::common::SEARCH}
            </button>
        </form>
    }
}

/// The way to texts of the reader's own.
#[component]
pub fn BringTexts() -> impl IntoView {
    let navigation = Navigation::expect();
    view! {
        <section aria-labelledby="bring">
            <div class="section-head">
                <h2 id="bring">{words::contents::BRING_HEADING}</h2>
                <a class="action" href=navigation.href(View::OwnTexts(OwnTexts::Compare))>
                    {words::common::COMPARE_TWO}
                </a>
            </div>
            <p class="note quiet">
                {words::contents::BRING_NOTE}
                <a href=navigation.href(View::OwnTexts(OwnTexts::List))>{words::common::YOUR_TEXTS}</a>
            </p>
        </section>
    }
}

/// When the corpus was reviewed and by whom; the way to Method and to another corpus.
#[component]
pub fn CorpusFile() -> impl IntoView {
    let library = expect_library().get();
    let navigation = Navigation::expect();
    let about = &library.corpus().about;
    // Texts of the reader by themselves have no curators.
    let reviewed =
        (!about.curators.is_empty()).then(|| words::contents::reviewed(&date::long(about.reviewed), &about.curators));
    let licence = about.licence.clone();
    view! {
        <section class="corpus-file ui quiet" aria-label=words::contents::CORPUS>
            {reviewed.map(|words| view! { <span>{words}</span> })}
            <span>{licence}</span>
            <a class="action" href=navigation.href(View::About)>
                {words::contents::METHOD}
            </a>
            <ChoosePack />
            // Its size and what this browser keeps stand in the settings, whose code the first visit does not wait for.
            <a class="action" href=ONE_FILE download="">
                {words::common::ONE_FILE}
            </a>
        </section>
    }
}
