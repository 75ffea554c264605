//! Quotations: each has to stand in its article, in one place.

use super::check;

#[test]
fn quotation_that_stands_nowhere_says_where_it_was_looked_for() {
    check(
        "questions.toml",
        "[\"such as was last seen in 1954\", \"had not been seen since 1954\"]",
        "[\"worst since 1954\"]",
        &["questions.toml:4: “worst since 1954” stands nowhere in courier-2021-07-13; quote the article's own words"],
    );
    check(
        "claims.toml",
        "quotes = [\"The council was called at 02:55\"]",
        "quotes = [\"The council was called at 02:45\"]",
        &[
            "claims.toml:73: “The council was called at 02:45” stands nowhere in water-board-2021-08; the text has only “The council was called at”",
        ],
    );
    check(
        "claims.toml",
        "\"stayed shut until 03:10\"",
        "\"a deluge\"",
        &["claims.toml:59: “a deluge” stands nowhere in water-board-2021-08; it stands in courier-2021-07-13"],
    );
}

#[test]
fn quotation_in_two_places_has_to_be_longer() {
    check(
        "claims.toml",
        "passages = [\"Insurers have since registered 64 damaged homes.\"]",
        "passages = [\"at \"]",
        &["claims.toml:23: “at ” stands in water-board-2021-08 more than once; quote more of it"],
    );
}

#[test]
fn later_quotation_may_hold_when_the_first_does_not() {
    check(
        "claims.toml",
        "quotes = [\"The council was called at 02:55\"]",
        "quotes = [\"gone\", \"called at 02:55\"]",
        &[],
    );
}

#[test]
fn passages_and_their_article_come_together() {
    check(
        "claims.toml",
        "passages = [\"Insurers have since registered 64 damaged homes.\"]\n",
        "",
        &["claims.toml:12: the evidence names an article and no passages; quote those that carry it"],
    );
    check(
        "claims.toml",
        "article = \"water-board-2021-08\"\npassages = [\"Ins",
        "passages = [\"Ins",
        &["claims.toml:12: the evidence has passages and no article; name the article that they stand in"],
    );
    check(
        "questions.toml",
        "article = \"courier-2021-07-13\"\n",
        "",
        &["questions.toml:1: the question has quotes and no article; name the article that they stand in"],
    );
}

#[test]
fn quotation_that_only_looks_like_the_text_says_in_what_it_differs() {
    check(
        "claims.toml",
        "quotes = [\"“A hundred homes are under water”\", ",
        "quotes = ['\"A hundred homes are under water\"', ",
        &[
            "claims.toml:11: “\"A hundred homes are under water\"” or “\"A hundred homes are under water,\"” stands nowhere in courier-2021-07-13; it differs from the text only by the form of its quotation marks (“ ” ‘ ’ or \" '); copy the words from the text",
        ],
    );
    check(
        "claims.toml",
        "\"stayed shut until 03:10\"",
        "\"stayed shut until\u{a0}03:10\"",
        &[
            "claims.toml:59: “stayed shut until\u{a0}03:10” stands nowhere in water-board-2021-08; it differs from the text only by a no-break space (U+00A0, U+202F); copy the words from the text",
        ],
    );
}
