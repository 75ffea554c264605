//! One group: what each text calls its members, and where each word stands.

use diptych_corpus::model::{ArticleId, Group};
use diptych_engine::wording::Voice;
use diptych_library::route::{Overview, View};
use diptych_library::words;

use super::row;
use super::word::{Word, by_text, count, of_one_text, words_for};
use crate::node::{Element, Node, classed, element};
use crate::page;
use crate::page_context::PageContext;
use crate::table::{cell, head, number, row_head};

/// The page of a group.
pub(super) fn sections(context: &PageContext<'_>, group: &Group) -> Vec<Node> {
    let texts = by_text(context, &group.members);
    let all: Vec<ArticleId> = context.library.article_ids().collect();
    let words = words_for(context, &all, &group.members);
    let overview =
        element("a").with("href", context.href(View::Overview(Overview::Naming, None))).and("All groups and entities");
    let mut nodes = vec![
        classed("p", "overview__narrowed ui").and(overview).into(),
        element("section")
            .and(element("h2").and(group.name.as_str()))
            .and(about(context, group))
            .and_all(unnamed(context, group, &words))
            .into(),
    ];
    if !words.is_empty() {
        nodes.push(in_texts(context, &texts, all.len()).into());
        nodes.push(of_words(context, &words).into());
    }
    nodes
}

/// The way to a group.
pub(super) fn link(context: &PageContext<'_>, group: &Group) -> Element {
    let href = context.href(View::Overview(Overview::Naming, Some(group.slug.as_str().into())));
    element("a").with("href", href).and(group.name.as_str())
}

/// Why these stand together, and who they are.
fn about(context: &PageContext<'_>, group: &Group) -> Element {
    let mut about = classed("p", "note").and(group.description.as_str()).and(" Compared: ");
    for (place, member) in group.members.iter().filter_map(|id| context.library.entity(*id)).enumerate() {
        let between = if place == 0 { "" } else { ", " };
        let href = context.href(View::Entity(member.slug.as_str().into()));
        about = about.and(between).and(element("a").with("href", href).and(member.name.as_str()));
    }
    about.and(".")
}

/// Members that no text names.
fn unnamed(context: &PageContext<'_>, group: &Group, words: &[Word]) -> Option<Element> {
    let absent = group.members.iter().filter(|id| words.iter().all(|word| word.entity != **id));
    let names: Vec<&str> = absent.filter_map(|id| Some(context.library.entity(*id)?.name.as_str())).collect();
    let told = format!("No text names {}.", names.join(", "));
    (!names.is_empty()).then(|| classed("p", "note quiet").and(told))
}

fn in_texts(context: &PageContext<'_>, texts: &[(ArticleId, Vec<Word>)], n_all: usize) -> Element {
    let only_here = of_one_text(texts);
    let rows: Vec<Element> =
        texts.iter().map(|(article, words)| text_row(context, *article, words, &only_here)).collect();
    let heads = ["Text", "Words, most used first", "#Writer", "#Quoted", "Passages"];
    let silent = n_all - texts.len();
    let silent = (silent > 0).then(|| {
        let texts = words::counted(silent, "text names", "texts name");
        classed("p", "note quiet").and(format!("{texts} none of them."))
    });
    element("section")
        .and(element("h2").and("What each text calls them"))
        .and_all(silent)
        .and(row::key())
        .and(page::saved_table("naming-texts", "What each text calls them", head(&heads), rows))
}

fn text_row(context: &PageContext<'_>, article: ArticleId, words: &[Word], only_here: &[String]) -> Element {
    element("tr")
        .and(element("th").with("scope", "row").and_all(row::text_name(context, article)))
        .and(classed("td", "naming__words").and_all(row::names(context, words, only_here)))
        .and(number(count(words, Voice::Writer)))
        .and(number(count(words, Voice::Quoted)))
        .and(cell(row::passages(context, words, |_| String::new())))
}

fn of_words(context: &PageContext<'_>, words: &[Word]) -> Element {
    let rows: Vec<Element> = words.iter().filter_map(|word| word_row(context, word)).collect();
    let heads = ["Word", "Names", "#Texts", "#Writer", "#Quoted", "Passages"];
    element("section").and(element("h2").and("Each word, and where it stands")).and(page::saved_table(
        "naming-words",
        "Each word, and where it stands",
        head(&heads),
        rows,
    ))
}

fn word_row(context: &PageContext<'_>, word: &Word) -> Option<Element> {
    let entity = context.library.entity(word.entity)?;
    let named =
        element("a").with("href", context.href(View::Entity(entity.slug.as_str().into()))).and(entity.name.as_str());
    let words = std::slice::from_ref(word);
    Some(
        element("tr")
            .and(row_head(word.surface.as_str()))
            .and(cell(named))
            .and(number(word.texts().len()))
            .and(number(count(words, Voice::Writer)))
            .and(number(count(words, Voice::Quoted)))
            .and(cell(row::passages(context, words, |text| format!(" {}", text.publisher)))),
    )
}
