//! What stands below the lists: questions when asked for, the search field, the way to another corpus.

use leptos::html::Input;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::{Reading, View};
use crate::ui::drop_zone::ChoosePack;
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::words;
use crate::ui::questions::{QuestionList, questions_for};

/// The questions on the whole corpus, and where the others stand.
#[component]
pub fn ReadersQuestions() -> impl IntoView {
    let questions = questions_for(&expect_library().get(), None);
    let navigation = Navigation::expect();
    let are_shown = Memo::new(move |_| navigation.view() == View::Contents { questions: true });
    let other = move || navigation.href(View::Contents { questions: !are_shown.get() });
    let label = move || if are_shown.get() { "Hide questions" } else { "Show questions for readers" };
    (!questions.is_empty()).then(|| {
        view! {
            <section aria-labelledby="questions">
                <div class="section-head">
                    <h2 id="questions">"Questions to read with"</h2>
                    <a class="action" href=other>
                        {label}
                    </a>
                </div>
                <Show
                    when=move || are_shown.get()
                    fallback=|| view! { <p class="note quiet">"They ask; they do not hint at a right side."</p> }
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
            let count = words::counted(n_questions, "question", "questions");
            view! {
                <li>
                    <a class="caps" href=navigation.href(View::Read(reading))>
                        {article.publisher.as_str()}
                    </a>
                    {format!(", {count}")}
                </li>
            }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <div class="note quiet questions-elsewhere">
                <p>"More questions stand at their passages in the texts:"</p>
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
        <section aria-labelledby="find">
            <div class="section-head">
                <h2 id="find">"Find a passage"</h2>
            </div>
            <form class="field" role="search" on:submit=search>
                <Icon sign=Sign::Search />
                <input
                    type="search"
                    aria-label="Search texts, claims, evidence and entities"
                    placeholder="Names, words, “exact phrases”"
                    autocomplete="off"
                    enterkeyhint="search"
                    node_ref=input
                />
                <button type="submit" class="action">
                    "Search"
                </button>
            </form>
        </section>
    }
}

/// The way to Method and to another corpus.
#[component]
pub fn CorpusFile() -> impl IntoView {
    let navigation = Navigation::expect();
    view! {
        <section class="corpus-file" aria-label="This corpus and others">
            <a class="action" href=navigation.href(View::About)>
                "How every mark is made"
            </a>
            <ChoosePack />
        </section>
    }
}
