//! The columns of the coverage matrix: which articles, in which order, under which short names.

use diptych_corpus::date::PartialDate;
use diptych_corpus::model::{Article, ArticleId};
use diptych_corpus::order::sort_by_key;

use crate::library::Library;
use crate::route::Slug;
use crate::{article_name, date};

/// The longest name of a publisher that stands whole over a column, in characters. Longer ones are abbreviated where they
/// bring an abbreviation with them; more lets the heads of the columns grow taller.
const LONGEST_NAME: usize = 26;

/// An article as a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The article.
    pub article: ArticleId,
    /// Its written name, as in URLs.
    pub slug: Slug,
    /// Its short name.
    pub name: String,
    /// Publisher and date, as a sentence has them.
    pub name_in_full: String,
    /// Its date, without the year if most articles are of that year.
    pub published: String,
    /// Whether its publisher is a party's own, as the curators placed it.
    pub is_of_a_party: bool,
    /// Whether claims stand in it.
    pub has_claims: bool,
    /// Whether it is the first in which no claim stands.
    pub begins_others: bool,
}

/// The articles with claims in the order of their dates, then the others.
#[must_use]
pub fn columns(library: &Library) -> Vec<Column> {
    let articles = &library.corpus().articles;
    let year = usual_year(articles);
    let named = library.article_ids().zip(articles).zip(short_names(articles));
    let mut columns: Vec<Column> = named.map(|((id, it), name)| column(library, id, it, name, year)).collect();
    sort_by_key(&mut columns, |column| !column.has_claims);
    // A rule divides two groups; with one group there is nothing to divide.
    if let Some(place) = columns.iter().position(|column| !column.has_claims).filter(|place| *place > 0)
        && let Some(column) = columns.get_mut(place)
    {
        column.begins_others = true;
    }
    columns
}

fn column(library: &Library, id: ArticleId, article: &Article, name: String, usual_year: Option<u16>) -> Column {
    Column {
        article: id,
        slug: article.slug.as_str().into(),
        name,
        name_in_full: article_name::in_a_sentence(article),
        published: in_a_column(article.published, usual_year),
        is_of_a_party: library.corpus().party_of_publisher(&article.publisher).is_some(),
        has_claims: !library.claims_of(id).is_empty(),
        begins_others: false,
    }
}

/// A column is as narrow as a sign: there a date stands on several lines.
fn in_a_column(published: PartialDate, usual_year: Option<u16>) -> String {
    let is_usual = published.year().is_some() && published.year() == usual_year;
    let date = if is_usual { date::without_year(published) } else { date::short(published) };
    date.replace(date::NO_BREAK, " ")
}

/// The year of most articles, the earliest of several such.
fn usual_year(articles: &[Article]) -> Option<u16> {
    let of_year = |year: u16| articles.iter().filter(|article| article.published.year() == Some(year)).count();
    let years = articles.iter().filter_map(|article| article.published.year());
    years.min_by_key(|year| (std::cmp::Reverse(of_year(*year)), *year))
}

/// Short names, one for each article. Where publishers recur the year tells them apart, or, within a year, the date.
#[must_use]
pub fn short_names(articles: &[Article]) -> Vec<String> {
    let publishers: Vec<&str> = articles.iter().map(|article| short_publisher(&article.publisher)).collect();
    let named = articles.iter().zip(&publishers).map(|(article, publisher)| {
        let same = || articles.iter().zip(&publishers).filter(|(_, other)| *other == publisher);
        let same_year = same().filter(|(other, _)| other.published.year() == article.published.year());
        match (same().count(), same_year.count()) {
            (1, _) => (*publisher).to_owned(),
            (_, n_same_year) => match article.published.year().filter(|_| n_same_year == 1) {
                Some(year) => format!("{publisher}, {year}"),
                None => format!("{publisher}, {}", date::short(article.published)),
            },
        }
    });
    named.collect()
}

/// A publisher's name without what follows a comma or stands in brackets; of a long name, the abbreviation in brackets.
#[must_use]
pub fn short_publisher(name: &str) -> &str {
    let (before, rest) = name.split_once('(').unwrap_or((name, ""));
    let before = before.split(',').next().unwrap_or(before).trim_end();
    let abbreviation = rest.split(')').next().unwrap_or_default();
    let is_abbreviation = !abbreviation.is_empty() && !abbreviation.chars().any(char::is_lowercase);
    if is_abbreviation && before.chars().count() > LONGEST_NAME { abbreviation } else { before }
}

#[cfg(test)]
mod tests {
    use super::{columns, short_names, short_publisher, usual_year};
    use crate::sample::{article, library};

    #[test]
    fn a_short_name_is_the_publisher_alone() {
        assert_eq!(short_publisher("Gazette"), "Gazette");
        assert_eq!(short_publisher("Gazette (gazette.example)"), "Gazette");
        assert_eq!(short_publisher("Agency, carrying the Council of the Lower Town"), "Agency");
        assert_eq!(short_publisher("Human Rights Office (HRO), Special Procedures"), "Human Rights Office");
        assert_eq!(short_publisher("Radio of the Upper and the Lower Town (RULT/RT)"), "RULT/RT");
    }

    #[track_caller]
    fn check_names(articles: &[(&str, &str)], expected: &[&str]) {
        let articles: Vec<_> = articles.iter().map(|(publisher, published)| article(publisher, published)).collect();
        assert_eq!(short_names(&articles), expected);
    }

    #[test]
    fn a_publisher_that_recurs_is_told_apart_by_year_or_date() {
        check_names(&[("Gazette", "2020-10-05"), ("Insurer", "2020-10-05")], &["Gazette", "Insurer"]);
        check_names(&[("Gazette", "2020-10-05"), ("Gazette", "2021")], &["Gazette, 2020", "Gazette, 2021"]);
        check_names(
            &[("Gazette", "2020-10-05"), ("Gazette (print)", "2020-10-11"), ("Gazette", "2021")],
            &["Gazette, 5\u{a0}Oct\u{a0}2020", "Gazette, 11\u{a0}Oct\u{a0}2020", "Gazette, 2021"],
        );
    }

    #[test]
    fn articles_with_claims_come_first_and_the_others_begin_once() {
        let columns = columns(&library());
        let order: Vec<_> = columns.iter().map(|it| (it.name.as_str(), it.has_claims, it.begins_others)).collect();
        assert_eq!(
            order,
            [
                ("Gazette, 2\u{a0}Mar\u{a0}2021", true, false),
                ("The Insurer", false, true),
                ("Gazette, 9\u{a0}Apr\u{a0}2021", false, false)
            ]
        );
        assert_eq!(columns[0].published, "2 Mar");
    }

    #[test]
    fn the_usual_year_is_that_of_most_articles() {
        let of = |years: &[&str]| usual_year(&years.iter().map(|year| article("G", year)).collect::<Vec<_>>());
        assert_eq!(of(&["2021", "2020", "2020"]), Some(2020));
        assert_eq!(of(&["2021", "2020"]), Some(2020));
        assert_eq!(of(&[]), None);
    }
}
