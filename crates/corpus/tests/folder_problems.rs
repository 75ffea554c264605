//! Every kind of mistake in a corpus folder, with the line that an editor is shown.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop")]

mod support;

use support::{Copy, lines, minimal};

/// Replaces `old` by `new` in a file of the minimal corpus; `expected` is all that must be said then.
#[track_caller]
fn check(file: &str, old: &str, new: &str, expected: &[&str]) {
    let copy = Copy::of(&minimal());
    let text = copy.text(file);
    assert!(text.contains(old), "{file} has no {old}");
    copy.write(file, text.replacen(old, new, 1).as_bytes());
    assert_says(&copy, expected);
}

#[track_caller]
fn assert_says(copy: &Copy, expected: &[&str]) {
    let reading = copy.read();
    let said: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    assert_eq!(said, expected, "\n{}", lines(&reading.problems));
    let only_warnings = said.iter().all(|line| line.contains(": warning: "));
    assert_eq!(reading.corpus.is_some(), only_warnings);
}

const COURIER: &str = "articles/courier-2021-07-13.md";
const BOARD: &str = "articles/water-board-2021-08.md";

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
        &["claims.toml:36: the evidence has no “confidence”; add it"],
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
            "claims.toml:50: the id “c02” is taken by the claim in line 25; choose another",
            "relations.toml:4: no claim has the id “c03”; did you mean “c01”?",
        ],
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
        &["claims.toml:57: no article has the id “tribune”; define it or name another"],
    );
    check(
        COURIER,
        "carries = [\"altmoor-council\"]",
        "carries = [\"altmoor-counsel\"]",
        &["articles/courier-2021-07-13.md:11: no entity has the id “altmoor-counsel”; did you mean “altmoor-council”?"],
    );
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
            "entities.toml:4: “persom” is no “kind”; the words are person, place, organization, group, event, law, equipment",
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
        &["articles/courier-2021-07-13.md:5: “Switzerland” is not a country code of ISO 3166-1; write it like “CH”"],
    );
    check(
        COURIER,
        "https://courier.example/about",
        "http://courier.example/about",
        &[
            "articles/courier-2021-07-13.md:18: “http://courier.example/about” is not a link that readers may follow; give an address that begins with https://",
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
            "claims.toml:60: “The council was called at 02:45” stands nowhere in water-board-2021-08; the text has only “The council was called at”",
        ],
    );
    check(
        "claims.toml",
        "\"stayed shut until 03:10\"",
        "\"a deluge\"",
        &["claims.toml:47: “a deluge” stands nowhere in water-board-2021-08; it stands in courier-2021-07-13"],
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
fn byte_that_is_not_utf_8_is_found_in_its_line() {
    let copy = Copy::of(&minimal());
    let mut bytes = copy.bytes("lexicon.toml").to_vec();
    let place = copy.text("lexicon.toml").find("Says").unwrap();
    bytes[place] = 0xff;
    copy.write("lexicon.toml", &bytes);
    assert_says(&copy, &["lexicon.toml:5: a byte here is not UTF-8; save the file as UTF-8"]);
}

#[test]
fn byte_order_mark_is_refused() {
    check(
        "lexicon.toml",
        "[[term]]",
        "\u{feff}[[term]]",
        &["lexicon.toml:1: the file begins with a byte order mark; save it as UTF-8 without one"],
    );
}

#[test]
fn mistake_of_grammar_is_found_in_its_line_and_has_no_echo() {
    check(
        "entities.toml",
        "name = \"Altmoor\"",
        "name = \"Altmoor",
        &["entities.toml:11: this is not TOML: invalid basic string, expected `\"`"],
    );
    check(
        "entities.toml",
        "kind = \"person\"",
        "kind = \"persona\"\nkind = \"person\"",
        &["entities.toml:5: this is not TOML: duplicate key"],
    );
}

#[test]
fn mistakes_before_one_of_grammar_are_told_too() {
    let copy = Copy::of(&minimal());
    let text = copy.text("entities.toml").replacen("\"person\"", "\"man\"", 1).replacen("\"place\"", "place", 1);
    copy.write("entities.toml", text.as_bytes());
    let reading = copy.read();
    let said = lines(&reading.problems);
    assert!(said.starts_with("entities.toml:4: “man” is no “kind”"), "{said}");
    assert!(said.contains("entities.toml:12: this is not TOML: "), "{said}");
    assert_eq!(reading.problems.len(), 2, "{said}");
}

#[test]
fn front_matter_has_to_be_there_and_to_end() {
    let missing = "the front matter is missing; begin the file with a line of +++, the keys and another line of +++";
    check(BOARD, "+++\n", "", &[&format!("{BOARD}:1: {missing}")]);
    check(
        BOARD,
        "\n+++\n",
        "\n",
        &[&format!("{BOARD}:1: the front matter is not closed; put a line of +++ after its last key")],
    );
}

#[test]
fn article_without_text_is_refused() {
    let copy = Copy::of(&minimal());
    let text = copy.text(BOARD);
    let end = text.rfind("+++\n").unwrap() + 4;
    copy.write(BOARD, &text.as_bytes()[..end]);
    assert_says(&copy, &[&format!("{BOARD}:11: the article has no text; write it after the front matter")]);
}

#[test]
fn lines_that_follow_each_other_are_one_paragraph() {
    let copy = Copy::of(&minimal());
    copy.write(BOARD, copy.text(BOARD).replacen("on 13 July. ", "on 13 July.\r\n", 1).as_bytes());
    let before = support::read_valid(&minimal(), &[]);
    assert_eq!(copy.read().corpus, Some(before));
}

#[test]
fn missing_file_is_named() {
    let copy = Copy::of(&minimal());
    copy.remove("questions.toml");
    assert_says(
        &copy,
        &["questions.toml:1: the file is missing; write it (a list of the corpus may be an empty file)"],
    );
}

#[test]
fn missing_list_raises_no_doubt_about_ids_in_it() {
    let copy = Copy::of(&minimal());
    copy.remove("entities.toml");
    assert_says(&copy, &["entities.toml:1: the file is missing; write it (a list of the corpus may be an empty file)"]);
}

#[test]
fn stray_files_among_the_articles_are_named_and_hidden_ones_are_not() {
    let copy = Copy::of(&minimal());
    copy.write("articles/notes.txt", b"a");
    copy.write("articles/Draft 1.md", b"a");
    copy.write("articles/.hidden", b"a");
    assert_says(
        &copy,
        &[
            "articles/Draft 1.md:1: the file's name is not an id; name it in lower-case words joined by hyphens",
            "articles/notes.txt:1: this is not an article; take it out or name it <id>.md",
        ],
    );
}

#[test]
fn format_of_the_future_is_refused() {
    check(
        "corpus.toml",
        "format = 1",
        "format = 2",
        &["corpus.toml:2: “format” is 2, and this program reads 1; use a program that reads it"],
    );
}

#[test]
fn everything_wrong_is_told_in_one_run_by_file_and_line() {
    let copy = Copy::of(&minimal());
    copy.write("questions.toml", copy.text("questions.toml").replace("\"q03\"", "\"q02\"").as_bytes());
    copy.write("claims.toml", copy.text("claims.toml").replace("\"dam\"", "\"The Dam\"").as_bytes());
    copy.write(BOARD, copy.text(BOARD).replace("investigation", "inquiry").as_bytes());
    let places: Vec<(String, usize)> = copy.read().problems.into_iter().map(|it| (it.file, it.line)).collect();
    let expected = [(BOARD, 6), ("claims.toml", 29), ("claims.toml", 53), ("questions.toml", 15)];
    assert_eq!(places, expected.map(|(file, line)| (file.to_owned(), line)));
}

#[test]
fn state_that_its_evidence_does_not_bear_out_is_doubted() {
    check(
        "claims.toml",
        "state = \"disputed\"",
        "state = \"corroborated\"",
        &[
            "claims.toml:7: warning: “c01” is corroborated, and nothing supports it; look at the state or the evidence again",
        ],
    );
    check(
        "claims.toml",
        "relation = \"different-figure\"",
        "relation = \"context\"",
        &[
            "claims.toml:7: warning: “c01” is disputed, and nothing challenges it or gives another figure; look at the state or the evidence again",
        ],
    );
    check(
        "claims.toml",
        "relation = \"challenges\"",
        "relation = \"supports\"",
        &[
            "claims.toml:31: warning: “c02” is conflicting, and no two accounts of it disagree; look at the state or the evidence again",
        ],
    );
    check(
        "claims.toml",
        "state = \"conflicting\"",
        "state = \"unconfirmed\"",
        &[
            "claims.toml:31: warning: “c02” is unconfirmed, and something challenges it; look at the state or the evidence again",
        ],
    );
}

#[test]
fn source_from_after_the_article_has_to_say_so() {
    check(
        "claims.toml",
        "access_note = \"later than the article\"\n",
        "",
        &[
            "claims.toml:18: warning: this source, of 2021-08, is later than the article, of 2021-07-13; say “later than the article” in access_note",
        ],
    );
}

#[test]
fn claim_that_nothing_dates_is_doubted() {
    check(
        "claims.toml",
        "date = 2021-08-20\n",
        "",
        &["claims.toml:49: warning: “c03” has no evidence with a date; date at least one source"],
    );
}
