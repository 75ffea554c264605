//! Quotations in the words of articles. Knows how to say where one is missing; knows nothing of claims or questions.

use super::article::Articles;
use super::lookalike;
use super::table::Value;
use crate::model::ArticleId;
use crate::text::{Occurrence, find_first_quote};

/// Words of a quotation that stand in the text at least this long say where it goes wrong.
const MIN_HINT_BYTES: usize = 8;

/// Reads quotations of `article`, one of which must stand in one place of its text.
pub(super) fn one_of(articles: &Articles, article: Option<ArticleId>, value: Value<'_>) -> Option<Vec<String>> {
    let quotes = value.full_list(Value::words)?;
    check(articles, article, &quotes, value)?;
    Some(quotes)
}

/// Reads passages of `article`, each of which must stand in one place of its text.
pub(super) fn all_of(articles: &Articles, article: Option<ArticleId>, value: Value<'_>) -> Option<Vec<String>> {
    value.full_list(|item| {
        let quote = item.text()?;
        check(articles, article, core::slice::from_ref(&quote), item)?;
        Some(quote)
    })
}

/// `None` if none of `quotes` stands where it should. Nothing is said of an article that is not known or could not be
/// read: that is reported where it is named, or in its own file.
fn check(articles: &Articles, article: Option<ArticleId>, quotes: &[String], value: Value<'_>) -> Option<()> {
    let Some((article, text)) = article.and_then(|article| Some((article, articles.text(article)?))) else {
        return Some(());
    };
    match find_first_quote(text, quotes) {
        Occurrence::Once(_) => Some(()),
        Occurrence::Several(_) => {
            let name = articles.slug(article);
            value.error(&format!("“{}” stands in {name} more than once; quote more of it", first_found(text, quotes)));
            None
        }
        Occurrence::None => {
            value.error(&missing(articles, article, text, quotes));
            None
        }
    }
}

fn first_found<'q>(text: &str, quotes: &'q [String]) -> &'q str {
    quotes.iter().find(|quote| text.contains(quote.as_str())).map_or("", String::as_str)
}

fn missing(articles: &Articles, article: ArticleId, text: &str, quotes: &[String]) -> String {
    let listed: Vec<String> = quotes.iter().map(|quote| format!("“{quote}”")).collect();
    let name = articles.slug(article);
    let alike = || quotes.iter().find_map(|quote| lookalike::difference(text, quote));
    let hint = elsewhere(articles, quotes).or_else(alike).or_else(|| beginning(text, quotes));
    let mend = hint.unwrap_or_else(|| "quote the article's own words".to_owned());
    format!("{} stands nowhere in {name}; {mend}", listed.join(" or "))
}

fn elsewhere(articles: &Articles, quotes: &[String]) -> Option<String> {
    let name = articles.find(quotes)?;
    Some(format!("it stands in {name}"))
}

/// The longest beginning, in whole words, of one of the quotations that does stand in the text.
fn beginning(text: &str, quotes: &[String]) -> Option<String> {
    let beginnings = quotes.iter().flat_map(|quote| quote.match_indices(' ').filter_map(|(end, _)| quote.get(..end)));
    let found = beginnings.filter(|beginning| beginning.len() >= MIN_HINT_BYTES && text.contains(beginning));
    let longest = found.max_by_key(|beginning| beginning.len())?;
    Some(format!("the text has only “{longest}”"))
}
