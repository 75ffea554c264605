//! Pages in, paragraphs out: what is kept, what is left out and why, what the page states.

use std::fmt::Write;

use proptest::prelude::*;

use super::read_page;
use crate::error::ImportError;
use crate::imported_text::{ImportedText, Kind, Note, Reason};
use crate::stated::Origin;

const LEDE: &str = "The ferry to the northern islands was held up by fog on Sunday, and the pilots refused to sail.";
const SECOND: &str =
    "Nobody was hurt, the harbor office said, and all passengers were brought back to the town at night.";
const THIRD: &str = "The owner of the line was silent on Monday, as were the town, the board and the union of pilots.";
const FOURTH: &str = "It was the third such night this year, and the islands ask for a second ferry, a larger one.";

fn article() -> String {
    format!("<p>{LEDE}</p><p>{SECOND}</p><p>{THIRD}</p><p>{FOURTH}</p>")
}

fn page(body: &str) -> ImportedText {
    read_page(&format!("<!doctype html><html><body>{body}</body></html>"), Kind::Html).unwrap()
}

/// Why the block with these words is left out.
#[track_caller]
fn reason(text: &ImportedText, words: &str) -> Option<Reason> {
    text.blocks.iter().find(|it| it.text.contains(words)).unwrap().left_out
}

fn whole() -> String {
    [LEDE, SECOND, THIRD, FOURTH].join("\n\n")
}

#[test]
fn the_article_is_kept_and_what_stands_around_it_is_listed_in_its_place() {
    let text = page(&format!(
        "<nav><a href=/>Home</a></nav><main><h1>Fog holds up ferry</h1>{}</main><div class=sidebar>Most read: a cat</div>\
         <footer>All rights reserved</footer>",
        article()
    ));
    assert_eq!(text.text(), whole());
    let left_out: Vec<_> = text.blocks.iter().filter_map(|it| Some((it.text.as_str(), it.left_out?))).collect();
    assert_eq!(
        left_out,
        [
            ("Home", Reason::Navigation),
            ("Fog holds up ferry", Reason::Headline),
            ("Most read: a cat", Reason::Beside),
            ("All rights reserved", Reason::Beside)
        ]
    );
}

#[test]
fn a_lede_between_headline_and_text_is_kept_wherever_it_stands() {
    let text = page(&format!(
        "<div><div class=top><h1>Fog</h1><div class=summary>A night of fog has kept two hundred people from the islands, as it did last year.</div></div>\
         <div><div><div class=text>{}</div></div></div></div>",
        article()
    ));
    assert!(text.text().starts_with("A night of fog"), "{}", text.text());
}

#[test]
fn lists_of_links_in_an_article_are_left_out_and_links_in_sentences_are_kept() {
    let text = page(&format!(
        "<article>{}<div><a href=a>Another ferry is late in the south</a> <a href=b>A bridge instead of ferries</a></div>\
         <p>The <a href=c>harbor office</a> will tell more on Tuesday, it said.</p></article>",
        article()
    ));
    assert_eq!(reason(&text, "Another ferry"), Some(Reason::ManyLinks));
    assert_eq!(reason(&text, "will tell more"), None);
}

#[test]
fn what_the_page_does_not_show_is_left_out() {
    let text = page(&format!(
        "<article>{}<p hidden>Secret one</p><p style='display: none'>Secret two</p><p>Seen <span aria-hidden=true>icon</span> here</p></article>",
        article()
    ));
    for words in ["Secret one", "Secret two", "icon"] {
        assert_eq!(reason(&text, words), Some(Reason::Hidden), "{words}");
    }
    assert_eq!(reason(&text, "Seen here"), None);
}

#[test]
fn a_page_that_hides_all_of_itself_behind_a_dialog_is_read() {
    let text =
        page(&format!("<div aria-hidden=true><article>{}</article></div><div role=dialog>Cookies?</div>", article()));
    assert_eq!(text.text(), whole());
    assert_eq!(reason(&text, "Cookies?"), Some(Reason::Beside));
}

#[test]
fn scripts_and_styles_are_no_words() {
    let text = page(&format!("<style>p{{}}</style><article>{}</article><script>var words = 'x';</script>", article()));
    assert_eq!(text.blocks.len(), 4);
}

#[test]
fn two_line_breaks_make_a_paragraph_and_one_makes_a_space() {
    let text = page(&format!("<div>{LEDE}<br>{SECOND}<br><br>{THIRD}</div>"));
    assert_eq!(text.text(), format!("{LEDE} {SECOND}\n\n{THIRD}"));
}

#[test]
fn a_row_of_a_table_is_a_line() {
    let rows = "<tr><td>Ferries</td><td>3</td></tr><tr><td>Pilots</td><td>12</td></tr>";
    let text = page(&format!("<article>{}<table>{rows}</table></article>", article()));
    assert_eq!(reason(&text, "Ferries 3"), None);
}

#[test]
fn a_short_page_without_an_article_is_kept_whole_and_that_is_told() {
    let text = page("<span>Closed</span>");
    assert_eq!((text.text().as_str(), text.notes), ("Closed", vec![Note::NoArticleFound]));
}

#[test]
fn structured_data_go_before_other_data_and_each_says_where_it_is_from() {
    let json = r#"{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"No"},{"@type":"NewsArticle",
        "headline":"Fog &amp; ferry","datePublished":"2026-01-10T22:00:00-05:00","author":[{"name":"Ines Hall"},{"name":"Jo Kern"}],
        "publisher":{"name":"Valley Times"}}]}"#;
    let text = read_page(
        &format!(
            "<html lang=en-GB><head><title>Other</title><script type='application/ld+json'>{json}</script>\
             <meta property=og:title content=Other><link rel=canonical href=https://valley.example/fog></head><body>{}",
            article()
        ),
        Kind::Html,
    )
    .unwrap();
    let stated = [text.headline, text.publisher, text.byline, text.address, text.language];
    let stated: Vec<_> = stated.into_iter().flatten().map(|it| (it.value, it.origin)).collect();
    assert_eq!(
        stated,
        [
            ("Fog & ferry".to_owned(), Origin::JsonLd),
            ("Valley Times".to_owned(), Origin::JsonLd),
            ("Ines Hall, Jo Kern".to_owned(), Origin::JsonLd),
            ("https://valley.example/fog".to_owned(), Origin::CanonicalLink),
            ("en-GB".to_owned(), Origin::Lang)
        ]
    );
    let published = text.published.unwrap();
    assert_eq!((published.value.to_string().as_str(), published.origin), ("2026-01-10", Origin::JsonLd));
}

#[test]
fn what_a_page_does_not_state_is_not_stated() {
    let text = page(&article());
    assert_eq!((text.publisher, text.published, text.byline, text.address), (None, None, None, None));
}

#[test]
fn a_headline_is_the_heading_that_the_title_begins_with_and_never_the_name_of_the_site() {
    let read = |body: &str| {
        let markup = format!("<title>Fog holds up ferry | Valley Times</title><body>{body}{}", article());
        read_page(&markup, Kind::Html).unwrap().headline.map(|it| (it.value, it.origin))
    };
    assert_eq!(read("<h1>Fog holds up ferry</h1>"), Some(("Fog holds up ferry".to_owned(), Origin::Heading)));
    assert_eq!(read("<h1>Valley Times</h1>"), Some(("Fog holds up ferry | Valley Times".to_owned(), Origin::Title)));
}

#[test]
fn singlefile_tells_where_and_when_it_saved_the_page() {
    let comment = "<!--\n Page saved with SingleFile \n url: https://valley.example/fog \n saved date: Sun Jan 11 2026 08:00:00 GMT+0100 \n-->";
    let text = read_page(&format!("<!DOCTYPE html><html>{comment}<body>{}", article()), Kind::Html).unwrap();
    assert_eq!(text.kind, Kind::SingleFile);
    let address = text.address.unwrap();
    assert_eq!((address.value.as_str(), address.origin), ("https://valley.example/fog", Origin::SingleFileComment));
    assert_eq!(text.captured.unwrap().value.to_string(), "2026-01-11");
}

#[test]
fn pages_that_were_made_to_exhaust_the_program_are_refused() {
    let nested = "<div>".repeat(1_000_000);
    let many = "<b>x</b>".repeat(300_000);
    let reopened =
        format!("{}{}", (0..700).map(|it| format!("<p><b id=b{it}></p>")).collect::<String>(), "<p>".repeat(100_000));
    let mut attributes = "<!--<a b=\"--><a ".to_owned();
    (0..400_000).for_each(|it| {
        let _ = write!(attributes, "a{it} ");
    });
    for page in [nested, many, reopened, attributes] {
        assert_eq!(read_page(&page, Kind::Html), Err(ImportError::TooManyNodes));
    }
}

/// Markup of one word each time, so that every word can be looked for.
fn markup() -> impl Strategy<Value = String> {
    const NAMES: &[&str] = &[
        "p",
        "div",
        "a href=x",
        "span",
        "b",
        "ul",
        "li",
        "table",
        "tr",
        "td",
        "nav",
        "aside class=share",
        "h1",
        "h2",
        "figure",
        "figcaption",
        "button",
        "form",
        "label",
        "blockquote",
        "p hidden",
        "div class=comment",
        "article",
        "header",
        "section",
        "svg",
        "select",
        "option",
        "noscript",
        "custom-part",
        "center",
        "br",
        "dl",
        "dd",
        "details",
        "template shadowrootmode=open",
    ];
    let piece = (prop::sample::select(NAMES), any::<bool>(), 0..3_usize);
    prop::collection::vec(piece, 1..60).prop_map(|pieces| {
        let mut markup = "<body>".to_owned();
        let mut open = Vec::new();
        for (number, (name, closes, n_words)) in pieces.into_iter().enumerate() {
            let _ = write!(markup, "<{name}> ");
            (0..n_words).for_each(|word| {
                let _ = write!(markup, "w{number}x{word} ");
            });
            open.push(name.split(' ').next().unwrap_or_default());
            if closes {
                let _ = write!(markup, "</{}>", open.pop().unwrap_or_default());
            }
        }
        markup
    })
}

proptest! {
    #[test]
    fn every_word_is_kept_or_listed_once(markup in markup()) {
        let text = read_page(&markup, Kind::Html).unwrap();
        let listed: Vec<&str> = text.blocks.iter().flat_map(|it| it.text.split_whitespace()).collect();
        // The parser itself drops tags, never words, but for those of a `<select>`, which it keeps.
        for word in markup.split(['<', '>', ' ']).filter(|it| it.starts_with('w') && it.contains('x')) {
            prop_assert_eq!(listed.iter().filter(|it| **it == word).count(), 1, "{} in {:?}", word, &listed);
        }
    }

    #[test]
    fn no_markup_stops_the_program(markup in "([<>/=\"'! a-z&;-]|<p>|<a href=|</|<!--|<table>|<b>){0,200}") {
        let _ = read_page(&markup, Kind::Html);
    }
}
