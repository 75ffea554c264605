//! Every mention of an entity in its line, so that the words around it can be compared.

use diptych_corpus::model::{ArticleId, EntityId};
use diptych_corpus::order::sort_by_key;
use diptych_engine::lower_case::lower_cased;
use diptych_library::article_name::Source;
use diptych_library::own_words::own_mentions;
use leptos::prelude::*;

use crate::state::expect_library;
use crate::state::library::Library;
use crate::state::navigation::Navigation;
use crate::state::route::{Lens, Reading, Target, View};
use crate::ui::parts::article_name;
use crate::ui::parts::date;
use crate::words;
use diptych_library::excerpt::{Context, context};

/// How far a line reaches before the name, in characters: what the widest page has room for. More is cut off by the page
/// in the middle of a letter; less leaves the page empty.
const REACH_BEFORE: usize = 52;
/// How far a line reaches after the name. What has no room ends in an ellipsis.
const REACH_AFTER: usize = 100;

/// The order of the lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Text,
    WordBefore,
    WordAfter,
}

/// One mention.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    article: ArticleId,
    /// Which mention of the entity in its text, from 1.
    nth: usize,
    context: Context,
}

/// Every mention.
#[component]
pub fn Concordance(
    /// Of which entity.
    entity: EntityId,
) -> impl IntoView {
    let library = &expect_library().get();
    let lines = lines(library, entity);
    let n_mentions = library.article_ids().filter_map(|article| library.n_mentions(article, entity)).sum();
    let told = (lines.len() < n_mentions).then(|| words::entities::lines_shown(lines.len(), n_mentions));
    let order = RwSignal::new(Order::Text);
    let sorted = move || match order.get() {
        Order::Text => view! { <ByText entity=entity lines=lines.clone() /> }.into_any(),
        order => view! { <ByWord entity=entity lines=sorted_by_word(&lines, order) /> }.into_any(),
    };
    view! {
        <section class="page__wide concordance" aria-labelledby="concordance">
            <div class="section-head">
                <h2 id="concordance">{words::entities::EVERY_LINE}</h2>
                <OrderChoice order=order />
            </div>
            {told.map(|told| view! { <p class="ui quiet">{told}</p> })}
            {sorted}
        </section>
    }
}

#[component]
fn OrderChoice(order: RwSignal<Order>) -> impl IntoView {
    let button = move |value: Order, name: &'static str| {
        view! {
            <button
                type="button"
                class="sort-choice"
                aria-pressed=move || (order.get() == value).to_string()
                on:click=move |_| order.set(value)
            >
                {name}
            </button>
        }
    };
    view! {
        <p class="sort-choices ui" role="group" aria-label=words::entities::ORDER>
            {button(Order::Text, words::entities::BY_TEXT)}
            {button(Order::WordBefore, words::entities::BY_WORD_BEFORE)}
            {button(Order::WordAfter, words::entities::BY_WORD_AFTER)}
        </p>
    }
}

/// The lines in the order of the texts, under their texts.
#[component]
fn ByText(entity: EntityId, lines: Vec<Line>) -> impl IntoView {
    let library = &expect_library().get();
    let groups = lines.chunk_by(|line, next| line.article == next.article).map(<[Line]>::to_vec);
    let groups = groups.filter_map(|group| Some((library.article(group.first()?.article)?, group)));
    groups
        .map(|(article, group)| {
            let Source { publisher, published } = Source::of(article, date::long);
            view! {
                <h3 class="note">
                    <span class="caps">{publisher}</span>
                    {published.map(|published| format!(", {published}"))}
                </h3>
                <ul>{group.into_iter().map(|line| view! { <LineItem entity=entity line=line /> }).collect_view()}</ul>
            }
        })
        .collect_view()
}

/// The lines of all texts in one list, each with its text.
#[component]
fn ByWord(entity: EntityId, lines: Vec<Line>) -> impl IntoView {
    let library = &expect_library().get();
    let item = |line: Line| {
        let source = library.article(line.article).map(article_name::in_a_sentence);
        view! { <LineItem entity=entity line=line source=source /> }
    };
    view! { <ul class="concordance__mixed">{lines.into_iter().map(item).collect_view()}</ul> }
}

#[component]
fn LineItem(entity: EntityId, line: Line, #[prop(optional_no_strip)] source: Option<String>) -> impl IntoView {
    let library = &expect_library().get();
    let navigation = Navigation::expect();
    let slug = library.entity(entity)?.slug.as_str();
    let reading = Reading {
        lens: Some(Lens::Entities),
        at: Some(Target::Entity(slug.into(), Some(line.nth))),
        ..Reading::of(&library.article(line.article)?.slug)
    };
    let Context { before, key, after } = line.context;
    Some(view! {
        <li>
            <span class="concordance__before">
                <span>{before}</span>
            </span>
            <span class="concordance__after">
                <a class="concordance__key" href=navigation.href(View::Read(reading))>
                    {key}
                </a>
                {after}
            </span>
            {source.map(|source| view! { <span class="concordance__source ui faint">{source}</span> })}
        </li>
    })
}

/// Every mention of `entity` that is a text's own, in the order of the texts.
fn lines(library: &Library, entity: EntityId) -> Vec<Line> {
    library.article_ids().flat_map(|article| lines_of(library, article, entity)).collect()
}

fn lines_of(library: &Library, article: ArticleId, entity: EntityId) -> Vec<Line> {
    let Some(found) = library.article(article) else { return Vec::new() };
    let paragraphs = found.paragraphs();
    let lines = own_mentions(library, article, entity).into_iter().filter_map(|(nth, mention)| {
        let paragraph = paragraphs.iter().find(|paragraph| paragraph.covers(mention.span))?;
        let context = context(&found.text, *paragraph, mention.span, REACH_BEFORE, REACH_AFTER);
        Some(Line { article, nth, context })
    });
    lines.collect()
}

/// The lines by the nearest word on one side, then by the next further out; ties stay in the order of the texts.
fn sorted_by_word(lines: &[Line], order: Order) -> Vec<Line> {
    let mut sorted = lines.to_vec();
    sort_by_key(&mut sorted, |line| match order {
        Order::WordBefore => words_of(&line.context.before).into_iter().rev().collect::<Vec<_>>(),
        Order::WordAfter => words_of(&line.context.after),
        Order::Text => Vec::new(),
    });
    sorted
}

fn words_of(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(lower_cased).collect()
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::ArticleId;

    use super::{Context, Line, Order, sorted_by_word};

    fn line(nth: usize, before: &str, after: &str) -> Line {
        let context = Context { before: before.to_owned(), key: "Dale".to_owned(), after: after.to_owned() };
        Line { article: ArticleId(0), nth, context }
    }

    #[track_caller]
    fn check(order: Order, expected: [usize; 3]) {
        let lines =
            [line(1, "they left the ", ", he said"), line(2, "we love “", " and more"), line(3, "near the ", ".")];
        let sorted: Vec<usize> = sorted_by_word(&lines, order).iter().map(|line| line.nth).collect();
        assert_eq!(sorted, expected);
    }

    #[test]
    fn lines_are_sorted_by_the_nearest_word_whatever_stands_between() {
        check(Order::WordBefore, [2, 1, 3]);
        check(Order::WordAfter, [3, 2, 1]);
        check(Order::Text, [1, 2, 3]);
    }
}
