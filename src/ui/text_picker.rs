//! Choosing a text to read beside those that are read: a list that can be searched, linked texts first. Its code is fetched when the list
//! is opened.

use diptych_corpus::model::ArticleId;
use diptych_library::article_name::Source;
use diptych_library::linked_texts::texts_beside;
use leptos::ev::KeyboardEvent;
use leptos::html::{Div, Input};
use leptos::prelude::*;

use crate::lazy_view;
use crate::platform::{files, page, timing};
use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Articles, MAX_PANES, Reading, Slug, View};
use crate::ui::lazy::{Drawing, LazyPart, LazyResult, LazyView};
use crate::ui::parts::action::{ActionButton, Weight};
use crate::ui::parts::icon::{Icon, Sign};
use crate::ui::parts::{date, words};

const POPOVER: &str = "text-picker";
/// Texts that are listed at once.
const TEXTS_OF_A_PIECE: usize = 50;
/// The list stands one frame after its code has arrived.
const FRAMES_BEFORE_FOCUS: u32 = 2;

lazy_view!(
    /// The list of texts.
    text_picker, fetch_text_picker, text_picker(reading: Memo<Reading>) => view! { <TextPicker reading=reading /> }
);

/// Draws the list once its style is here.
async fn styled(reading: Memo<Reading>) -> LazyResult {
    files::composed_style().await;
    text_picker(reading).await
}

/// A button that opens the list of texts.
#[component]
pub fn ChooseText(
    /// The words of the button.
    words: &'static str,
    /// What is read.
    reading: Memo<Reading>,
) -> impl IntoView {
    let is_wanted = RwSignal::new(false);
    let list = move || {
        let draw = move || -> Drawing { Box::pin(styled(reading)) };
        view! { <LazyPart view=LazyView::new(|| Box::pin(fetch_text_picker()), draw) /> }
    };
    let open = move |_| {
        is_wanted.set(true);
        timing::after_frames(FRAMES_BEFORE_FOCUS, focus_field);
    };
    view! {
        <button type="button" class="menu-word ui" popovertarget=POPOVER on:click=open>
            {words} " " <Icon sign=Sign::Down />
        </button>
        <div id=POPOVER class="popover text-picker" popover="" role="dialog" aria-label=words::side_by_side::CHOOSE>
            {move || is_wanted.get().then(list)}
        </div>
    }
}

fn focus_field() {
    page::focus_first(".text-picker input");
}

/// A text that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Choice {
    slug: Slug,
    published: Option<String>,
    publisher: String,
    headline: String,
    n_links: usize,
    /// What a search finds it by.
    sought: String,
}

impl Choice {
    fn is_found_by(&self, query: &str) -> bool {
        query.split_whitespace().all(|word| self.sought.contains(word))
    }
}

/// The list, with a field that searches it.
#[component]
fn TextPicker(reading: Memo<Reading>) -> impl IntoView {
    let library = expect_library();
    let query = RwSignal::new(String::new());
    let n_listed = RwSignal::new(TEXTS_OF_A_PIECE);
    let host = NodeRef::<Div>::new();
    let choices = Memo::new(move |_| reading.with(|reading| choices(&library.get(), &reading.articles)));
    let found = Memo::new(move |_| {
        let query = query.get();
        choices.with(|choices| choices.iter().filter(|it| it.is_found_by(&query)).cloned().collect::<Vec<_>>())
    });
    let listed = move || found.with(|found| found.iter().take(n_listed.get()).cloned().collect::<Vec<_>>());
    let n_more = move || found.with(Vec::len).saturating_sub(n_listed.get());
    let told = move || match (found.with(Vec::len), query.with(String::is_empty)) {
        (0, _) => query.with(|query| words::side_by_side::no_text(query)),
        (n_texts, true) => words::side_by_side::linked_first(n_texts),
        (n_texts, false) => words::common::texts(n_texts),
    };
    let search = move |typed: String| {
        query.set(typed.to_lowercase());
        n_listed.set(TEXTS_OF_A_PIECE);
    };
    // The list is made a while before it is put on the page.
    Effect::new(move |_| {
        if host.get().is_some() {
            timing::after_frames(FRAMES_BEFORE_FOCUS, focus_field);
        }
    });
    view! {
        <div class="text-picker__body" node_ref=host on:keydown=move |event| follow_key(&event, host)>
            <SearchField on_input=search />
            <p class="text-picker__count ui quiet" role="status">
                {told}
            </p>
            <ul class="text-picker__list">
                <For each=listed key=|choice| choice.slug.clone() children=move |choice| view! { <ChoiceItem choice reading /> } />
            </ul>
            <Show when=move || n_more() != 0>
                <ActionButton weight=Weight::Quiet on_press=move || n_listed.update(|n_listed| *n_listed += TEXTS_OF_A_PIECE)>
                    {move || words::side_by_side::show_more(n_more())}
                </ActionButton>
            </Show>
        </div>
    }
}

#[component]
fn SearchField(on_input: impl Fn(String) + 'static) -> impl IntoView {
    let field = NodeRef::<Input>::new();
    let typed = move |_| on_input(field.get_untracked().map(|field| field.value()).unwrap_or_default());
    view! {
        <label class="field">
            <Icon sign=Sign::Search />
            <input
                type="text"
                aria-label=words::side_by_side::SEARCH_TEXTS
                placeholder=words::side_by_side::SEARCH_HINT
                autocomplete="off"
                spellcheck="false"
                node_ref=field
                on:input=typed
            />
        </label>
    }
}

/// A text: a way to read it in the place of the last one, or beside a single one; and where there is room, beside all.
#[component]
fn ChoiceItem(choice: Choice, reading: Memo<Reading>) -> impl IntoView {
    let navigation = Navigation::expect();
    let link = |articles: fn(&Articles, Slug) -> Articles| {
        let slug = choice.slug.clone();
        move || {
            let reading = reading.get();
            let articles = articles(&reading.articles, slug.clone());
            navigation.href(View::Read(Reading { articles, at: None, ..reading }))
        }
    };
    let main = link(|articles, slug| match articles.len() {
        0 | 1 => articles.and(slug),
        n_articles => articles.without(n_articles - 1).and(slug),
    });
    let and = link(Articles::and);
    let has_room = move || reading.with(|reading| (2..MAX_PANES).contains(&reading.articles.len()));
    let links = (choice.n_links > 0).then(|| words::side_by_side::links(choice.n_links));
    let label = words::side_by_side::read_as_well(&choice.publisher);
    view! {
        <li>
            <a class="text-picker__choice" href=main>
                <span class="text-picker__date ui">{choice.published}</span>
                <span>{choice.publisher} <small class="text-picker__headline ui">{choice.headline}</small></span>
                <span class="ui">{links}</span>
            </a>
            <Show when=has_room>
                <a class="action action--quiet ui" href=and.clone() aria-label=label.clone()>
                    {words::side_by_side::AS_WELL}
                </a>
            </Show>
        </li>
    }
}

/// Down and up lead along the list, from the field as well.
fn follow_key(event: &KeyboardEvent, host: NodeRef<Div>) {
    let steps = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        _ => return,
    };
    if let Some(host) = host.get_untracked() {
        event.prevent_default();
        page::move_focus(&host, "input, .text-picker__choice", steps);
    }
}

/// The texts that can be chosen beside those that are read.
fn choices(library: &Library, articles: &Articles) -> Vec<Choice> {
    let read: Vec<ArticleId> = articles.iter().filter_map(|slug| library.article_named(slug)).collect();
    let Some(first) = read.first() else { return Vec::new() };
    let texts = texts_beside(library, *first, &read).into_iter();
    let choice = |text: diptych_library::linked_texts::LinkedText| {
        let article = library.article(text.article)?;
        let source = Source::of(article, date::short);
        let sought = format!("{} {}", source.in_a_sentence(), article.headline).to_lowercase();
        Some(Choice {
            slug: article.slug.as_str().into(),
            published: source.published,
            publisher: source.publisher,
            headline: article.headline.clone(),
            n_links: text.n_links,
            sought,
        })
    };
    texts.filter_map(choice).collect()
}
