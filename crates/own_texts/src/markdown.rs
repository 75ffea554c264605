//! A text as a file of a corpus folder: what is known of it as TOML between lines of `+++`, then its paragraphs.

use core::fmt::Write;

use diptych_corpus::date::NOT_STATED;
use diptych_corpus::form::turns_the_line;
use diptych_corpus::model::NO_PUBLISHER;
use diptych_corpus::vocabulary::Genre;

use crate::own_text::OwnText;
use crate::placed::LICENCE;

/// The file of a text in `articles/`, under the name of its id. What kind of text it is, its reader may have stated.
///
/// ```
/// use diptych_corpus::date::PartialDate;
/// use diptych_corpus::vocabulary::Genre;
/// use diptych_own_texts::{Details, OwnText, markdown};
///
/// let details = Details { headline: "A \"narrow\" road".to_owned(), ..Details::default() };
/// let text = OwnText::new("It reopened.", details, PartialDate::UNKNOWN).unwrap();
/// assert!(markdown::write(&text, Genre::NotStated).contains(r#"headline = "A \"narrow\" road""#));
/// ```
#[must_use]
pub fn write(own: &OwnText, genre: Genre) -> String {
    let details = &own.details;
    let mut file = String::from("+++\n");
    let mut line = |key: &str, value: &str| {
        // Nothing that is written to a string fails.
        let _ = writeln!(file, "{key} = {}", quoted(value));
    };
    line("id", own.id());
    line("headline", &details.headline);
    line("publisher", details.publisher.as_deref().unwrap_or(NO_PUBLISHER));
    if let Some(byline) = &details.byline {
        line("byline", byline);
    }
    match details.published.year() {
        Some(_) => line("published", &details.published.to_string()),
        None => line("published", NOT_STATED),
    }
    line("genre", genre.as_str());
    line("rendering", "original");
    if let Some(address) = &details.address {
        line("url", address);
    }
    line("licence", LICENCE);
    file.push_str("+++\n");
    file.extend(["\n", own.text(), "\n"]);
    file
}

/// A string as TOML and JSON both read it. Letters that turn the line around have no place in keys.
#[must_use]
pub fn quoted(value: &str) -> String {
    let mut quoted = String::from("\"");
    for char in value.chars().filter(|it| !turns_the_line(it.encode_utf8(&mut [0; 4]))) {
        match char {
            '"' | '\\' => quoted.extend(['\\', char]),
            _ if char.is_control() => quoted.push(' '),
            _ => quoted.push(char),
        }
    }
    quoted.push('"');
    quoted
}
