//! `questions.toml`.

use super::article::Articles;
use super::context::Folder;
use super::names::Names;
use super::quote;
use super::table::{Table, Value, read_toml};
use crate::model::Question;

pub(super) fn read(folder: &Folder<'_>, articles: &Articles) -> Option<Vec<Question>> {
    let found = read_toml(folder, "questions.toml", |document| {
        Names::declare("question", document);
        document.each("question", |table| read_question(table, articles))
    });
    found.flatten()
}

fn read_question(table: &mut Table<'_>, articles: &Articles) -> Option<Question> {
    let slug = table.required("id", Value::slug);
    let article = table.optional("article", |value| articles.resolve(value));
    let quotes = table.optional("quotes", |value| quote::one_of(articles, article.flatten(), value));
    let prompts = table.required("move", Value::word);
    let text = table.required("text", Value::text);
    if article == Some(None) && quotes != Some(None) {
        table.error("the question has quotes and no article; name the article that they stand in");
    }
    Some(Question {
        slug: slug?,
        article: article?,
        quotes: quotes?.unwrap_or_default(),
        prompts: prompts?,
        text: text?,
    })
}
