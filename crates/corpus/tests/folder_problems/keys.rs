//! Keys, ids and the forms of values: what is missing, unknown, taken or misshapen.

use super::support::{Copy, minimal};
use super::{BOARD, COURIER, check};

#[test]
fn unknown_key_is_named_with_the_nearest_known_one() {
    check(
        "questions.toml",
        "move = \"find-better-coverage\"",
        "move = \"find-better-coverage\"\nqoutes = []",
        &["questions.toml:17: unknown key “qoutes” in the question; did you mean “quotes”?"],
    );
    check(
        "lexicon.toml",
        "alternatives",
        "colour",
        &["lexicon.toml:6: unknown key “colour” in the term; its keys are id, phrases, kind, note, alternatives"],
    );
    check(
        COURIER,
        "byline",
        "bylline",
        &["articles/courier-2021-07-13.md:6: unknown key “bylline” in the front matter; did you mean “byline”?"],
    );
}

#[test]
fn missing_key_is_told_at_its_table() {
    check("entities.toml", "name = \"Altmoor\"\n", "", &["entities.toml:9: the entity has no “name”; add it"]);
    check(
        "corpus.toml",
        "licence",
        "license",
        &[
            "corpus.toml:1: the file has no “licence”; add it",
            "corpus.toml:16: unknown key “license” in the file; did you mean “licence”?",
        ],
    );
    check(
        "claims.toml",
        "confidence = \"medium\"\n",
        "",
        &["claims.toml:48: the evidence has no “confidence”; add it"],
    );
}

#[test]
fn wrong_type_says_which_is_right() {
    check(
        "corpus.toml",
        "title = \"The flood at Altmoor, told twice\"",
        "title = 12",
        &["corpus.toml:4: “title” is of type integer; make it a string"],
    );
    check(
        "lexicon.toml",
        "[\"deluge\", \"deluges\"]",
        "\"deluge\"",
        &["lexicon.toml:3: “phrases” is of type string; make it a list"],
    );
    check("lexicon.toml", "\"deluges\"", "true", &["lexicon.toml:3: “phrases” is of type boolean; make it a string"]);
    check("lexicon.toml", "[[term]]", "[term]", &["lexicon.toml:1: “term” is of type table; make it a list"]);
    check(
        "lexicon.toml",
        "[\"deluge\", \"deluges\"]",
        "[]",
        &["lexicon.toml:3: “phrases” is empty; it needs at least one item"],
    );
    check(
        "lexicon.toml",
        "\"deluges\"",
        "\" \"",
        &["lexicon.toml:3: “phrases” is empty; write it or leave the key out"],
    );
}

#[test]
fn id_given_twice_names_the_first_line() {
    check(
        "claims.toml",
        "id = \"c03\"",
        "id = \"c02\"",
        &[
            "claims.toml:63: the id “c02” is taken by the claim in line 37; choose another",
            "relations.toml:4: no claim has the id “c03”; did you mean “c01”?",
        ],
    );
}

#[test]
fn page_furniture_is_a_paragraph_of_the_text() {
    check(
        COURIER,
        "carries = [\"altmoor-council\"]",
        "carries = [\"altmoor-council\"]\npage_furniture = [1, 99]",
        &["articles/courier-2021-07-13.md:12: there is no paragraph 99; the text has 3 paragraphs, and the first is 1"],
    );
}

#[test]
fn undefined_id_suggests_the_nearest() {
    check(
        "claims.toml",
        "speaker = \"ines-brandt\"",
        "speaker = \"ines-brand\"",
        &["claims.toml:6: no entity has the id “ines-brand”; did you mean “ines-brandt”?"],
    );
    check(
        "claims.toml",
        "silent = [\"courier-2021-07-13\"]",
        "silent = [\"tribune\"]",
        &["claims.toml:70: no article has the id “tribune”; define it in articles or name another"],
    );
    check(
        COURIER,
        "carries = [\"altmoor-council\"]",
        "carries = [\"altmoor-counsel\"]",
        &["articles/courier-2021-07-13.md:11: no entity has the id “altmoor-counsel”; did you mean “altmoor-council”?"],
    );
}

#[test]
fn members_of_a_group_are_two_entities_at_least() {
    let members = "members = [\"altmoor-council\", \"seve-water-board\"]";
    check(
        "entities.toml",
        members,
        "members = [\"altmoor-counsel\", \"seve-water-board\"]",
        &["entities.toml:34: no entity has the id “altmoor-counsel”; did you mean “altmoor-council”?"],
    );
    check(
        "entities.toml",
        members,
        "members = [\"altmoor-council\"]",
        &["entities.toml:30: the group has fewer than two members; name the entities whose names are compared"],
    );
    check(
        "entities.toml",
        members,
        "members = [\"altmoor\", \"altmoor\"]",
        &["entities.toml:34: the group names this entity twice; leave one out"],
    );
    check("entities.toml", members, "", &["entities.toml:30: the group has no “members”; add it"]);
}

#[test]
fn relation_of_a_claim_to_itself_is_refused() {
    check(
        "relations.toml",
        "to = \"c03\"",
        "to = \"c02\"",
        &["relations.toml:1: the relation leads from a claim to itself; name two claims"],
    );
}

#[test]
fn id_has_to_have_its_form_and_the_name_of_its_file() {
    check(
        "lexicon.toml",
        "id = \"deluge\"",
        "id = \"Deluge\"",
        &["lexicon.toml:2: “Deluge” is not made of lower-case words joined by hyphens; write it like “town-council”"],
    );
    check(
        BOARD,
        "id = \"water-board-2021-08\"",
        "id = \"water-board\"",
        &[
            "articles/water-board-2021-08.md:2: the id is “water-board” and the file is water-board-2021-08.md; make them one",
        ],
    );
}

#[test]
fn word_of_no_vocabulary_lists_those_that_are() {
    check(
        "entities.toml",
        "kind = \"person\"",
        "kind = \"persom\"",
        &[
            "entities.toml:4: unknown kind “persom”; use one of person, place, organization, group, event, law, equipment",
        ],
    );
}

#[test]
fn codes_and_links_keep_to_their_form() {
    check(
        "entities.toml",
        "Q123456789",
        "123456789",
        &["entities.toml:20: “123456789” is not a Wikidata item; write it like “Q57462”"],
    );
    check(
        COURIER,
        "country = \"CH\"",
        "country = \"Switzerland\"",
        &[
            "articles/courier-2021-07-13.md:5: “Switzerland” is not a country code of ISO 3166-1; write its two letters, like “CH”, or leave the key out",
        ],
    );
    check(
        COURIER,
        "country = \"CH\"",
        "country = \"UK\"",
        &["articles/courier-2021-07-13.md:5: “UK” is not a country code of ISO 3166-1; write “GB”"],
    );
    check(
        COURIER,
        "https://courier.example/about",
        "ftp://courier.example/about",
        &[
            "articles/courier-2021-07-13.md:18: “ftp://courier.example/about” is not a link that readers may follow; give an address that begins with https://",
        ],
    );
    check(
        COURIER,
        "https://courier.example/about",
        "http://courier.example/about",
        &[
            "articles/courier-2021-07-13.md:18: “http://courier.example/about” is not https; write “https://courier.example/about” if the page answers there",
        ],
    );
    check(
        COURIER,
        "original_sha256 = \"",
        "original_sha256 = \"0",
        &[&format!(
            "articles/courier-2021-07-13.md:13: “0{}” is not a SHA-256; write its 64 hexadecimal digits",
            digest_of_courier()
        )],
    );
    check(
        "corpus.toml",
        "\"en\"",
        "\"English language\"",
        &["corpus.toml:5: “English language” is not a language tag of BCP 47; write it like “en”"],
    );
}

fn digest_of_courier() -> String {
    let text = Copy::of(&minimal()).text(COURIER);
    text.split("original_sha256 = \"").nth(1).unwrap().chars().take(64).collect()
}

#[test]
fn retelling_without_a_link_is_refused_and_an_original_is_not() {
    check(
        COURIER,
        "url = \"https://courier.example/2021/07/13/flood\"\n",
        "",
        &["articles/courier-2021-07-13.md:1: the front matter has no “url”; add it"],
    );
    check(BOARD, "url = \"https://water-board.example/report\"\n", "", &[]);
}

#[test]
fn date_that_does_not_exist_is_refused_in_both_forms() {
    check(
        BOARD,
        "published = \"2021-08\"",
        "published = \"2021-13\"",
        &["articles/water-board-2021-08.md:5: “2021-13” is not a date; write 2020-10-06, \"2020-10\" or \"2020\""],
    );
    check(
        "corpus.toml",
        "reviewed = 2021-09-01",
        "reviewed = 2021-09-01T10:00:00Z",
        &["corpus.toml:15: “2021-09-01T10:00:00Z” is not a date; write 2020-10-06, \"2020-10\" or \"2020\""],
    );
    check(
        "corpus.toml",
        "reviewed = 2021-09-01",
        "reviewed = 2021",
        &["corpus.toml:15: “reviewed” is of type integer; make it a date"],
    );
}

#[test]
fn day_in_another_order_says_how_to_write_it() {
    check(
        "corpus.toml",
        "reviewed = 2021-09-01",
        "reviewed = 26.02.2026",
        &["corpus.toml:15: “26.02.2026” is not a date; write 2026-02-26"],
    );
    check(
        BOARD,
        "published = \"2021-08\"",
        "published = \"26/02/2026\"",
        &["articles/water-board-2021-08.md:5: “26/02/2026” is not a date; write 2026-02-26"],
    );
    check(
        "claims.toml",
        "date = 2021-08-20",
        "date = 20.8.2021 # the day of the call",
        &["claims.toml:80: “20.8.2021” is not a date; write 2021-08-20"],
    );
}
