//! What format 2 added: topics, parties, publishers, counts and figures, ids of evidence, the pair with which home opens.

use super::support::{Copy, default_corpus, format_1, minimal, read_valid};
use super::{COURIER, assert_says, check};

#[test]
fn folder_of_format_1_is_read_without_what_format_2_added() {
    let corpus = read_valid(&format_1(), &[]);
    assert!(corpus.topics.is_empty() && corpus.parties.is_empty());
    assert!(corpus.publishers.is_empty() && corpus.counts.is_empty());
}

/// Adds `added` behind `old` in a file of the corpus of format 1.
#[track_caller]
fn check_format_1(file: &str, old: &str, added: &str, expected: &[&str]) {
    let copy = Copy::of(&format_1());
    let text = copy.text(file);
    assert!(text.contains(old), "{file} has no {old}");
    copy.write(file, text.replacen(old, &format!("{old}\n{added}"), 1).as_bytes());
    assert_says(&copy, expected);
}

#[test]
fn key_of_format_2_in_format_1_says_which_format_to_write() {
    let mend = "of format 2; write “format = 2” in corpus.toml";
    let licence = "licence = \"CC-BY-4.0\"";
    check_format_1(
        "corpus.toml",
        licence,
        "party_rule = \"One.\"",
        &[&format!("corpus.toml:17: “party_rule” is a key {mend}")],
    );
    check_format_1(
        "corpus.toml",
        licence,
        "[[topic]]\nid = \"dam\"\nname = \"The dam\"",
        &[&format!("corpus.toml:17: “topic” is a key {mend}")],
    );
    check_format_1(
        "corpus.toml",
        licence,
        "[opening]\nclaim = \"c02\"\nevidence = \"log\"",
        &[&format!("corpus.toml:17: “opening” is a key {mend}")],
    );
    check_format_1(
        "claims.toml",
        "confidence = \"high\"",
        "read = \"copy\"",
        &[&format!("claims.toml:22: “read” is a key {mend}")],
    );
    check_format_1(
        "claims.toml",
        "topic = \"homes\"",
        "figure = []",
        &[&format!("claims.toml:6: “figure” is a key {mend}")],
    );
}

#[test]
fn word_and_file_of_format_2_in_format_1_say_which_format_to_write() {
    let copy = Copy::of(&format_1());
    copy.write(COURIER, copy.text(COURIER).replace("\"retelling\"", "\"digest\"").as_bytes());
    copy.write("counts.toml", b"");
    copy.write("publishers.toml", b"");
    let mend = "of format 2; write “format = 2” in corpus.toml";
    assert_says(
        &copy,
        &[
            &format!("{COURIER}:12: “digest” is a word {mend}"),
            &format!("counts.toml:1: this is a file {mend}"),
            &format!("publishers.toml:1: this is a file {mend}"),
        ],
    );
}

#[test]
fn digest_has_a_link_like_a_retelling() {
    check(COURIER, "\"retelling\"", "\"digest\"", &[]);
    let copy = Copy::of(&minimal());
    let text = copy.text(COURIER).replace("\"retelling\"", "\"digest\"");
    copy.write(COURIER, text.replace("url = \"https://courier.example/2021/07/13/flood\"\n", "").as_bytes());
    assert_says(&copy, &[&format!("{COURIER}:1: the front matter has no “url”; add it")]);
}

#[test]
fn topic_of_a_claim_has_a_name() {
    check(
        "claims.toml",
        "topic = \"homes\"",
        "topic = \"home\"",
        &["claims.toml:5: no topic has the id “home”; did you mean “homes”?"],
    );
    check(
        "claims.toml",
        "topic = \"homes\"",
        "topic = \"weather-of-1954\"",
        &["claims.toml:5: no topic has the id “weather-of-1954”; define it in corpus.toml or name another"],
    );
    check("corpus.toml", "name = \"Homes under water\"\n", "", &["corpus.toml:20: the topic has no “name”; add it"]);
}

#[test]
fn entity_speaks_for_one_party() {
    check(
        "corpus.toml",
        "[\"seve-water-board\"]",
        "[\"seve-water-bord\"]",
        &["corpus.toml:36: no entity has the id “seve-water-bord”; did you mean “seve-water-board”?"],
    );
    check(
        "corpus.toml",
        "[\"seve-water-board\"]",
        "[\"seve-water-board\", \"altmoor-council\"]",
        &["corpus.toml:36: this entity speaks for a party already; leave it in one list"],
    );
}

#[test]
fn publisher_that_is_named_is_placed_once_any_is() {
    check(
        "publishers.toml",
        "name = \"Altmoor Courier\"",
        "name = \"Altmoor Currier\"",
        &[&format!("{COURIER}:4: publishers.toml has no publisher “Altmoor Courier”; did you mean “Altmoor Currier”?")],
    );
    check(
        "claims.toml",
        "publisher = \"Seve Valley Radio\"",
        "publisher = \"Gazette of the Alps\"",
        &[
            "claims.toml:78: publishers.toml has no publisher “Gazette of the Alps”; add it as a [[publisher]] to publishers.toml",
        ],
    );
    let copy = Copy::of(&minimal());
    copy.write("publishers.toml", b"# Nobody is placed.\n");
    assert_says(&copy, &[]);
}

#[test]
fn publisher_is_placed_once_and_in_one_way() {
    check(
        "publishers.toml",
        "name = \"Seve Valley Radio\"",
        "name = \"Altmoor Courier\"",
        &[
            "articles/radio-2021-08-20.md:4: publishers.toml has no publisher “Seve Valley Radio”; add it as a [[publisher]] to publishers.toml",
            "claims.toml:78: publishers.toml has no publisher “Seve Valley Radio”; add it as a [[publisher]] to publishers.toml",
            "publishers.toml:11: “Altmoor Courier” is placed in line 1 already; leave one out",
        ],
    );
    check(
        "publishers.toml",
        "party = \"water-board\"",
        "party = \"waterboard\"",
        &["publishers.toml:7: no party has the id “waterboard”; did you mean “water-board”?"],
    );
    check(
        "publishers.toml",
        "party = \"water-board\"",
        "party = \"water-board\"\nowner_unknown = true",
        &[
            "publishers.toml:5: the publisher has a party, and nothing is known of its owner; leave out “party” or “owner_unknown”",
        ],
    );
    check(
        "publishers.toml",
        "owner_unknown = true",
        "owner_unknown = \"yes\"",
        &["publishers.toml:12: “owner_unknown” is of type string; make it true or false"],
    );
}

#[test]
fn evidence_is_named_once_in_its_claim_and_by_no_number() {
    check(
        "claims.toml",
        "id = \"log\"",
        "id = \"2\"",
        &["claims.toml:60: the id of evidence is a number, which links keep for its place; begin it with a word"],
    );
    let copy = Copy::of(&minimal());
    let text = copy.text("claims.toml");
    let second = "[[claim.evidence]]\nid = \"log\"\nrelation = \"context\"\nkind = \"statistics\"\nsummary = \"a\"\n\
        publisher = \"Seve Water Board\"\ntitle = \"b\"\nurl = \"https://a.example\"\nconfidence = \"low\"\n";
    copy.write("claims.toml", text.replacen("id = \"log\"\n", &format!("id = \"log\"\n{second}"), 1).as_bytes());
    assert_says(&copy, &["claims.toml:62: the id “log” is taken by the evidence in line 48; choose another"]);
}

#[test]
fn read_is_a_word_of_its_list() {
    check(
        "claims.toml",
        "read = \"source\"",
        "read = \"original\"",
        &["claims.toml:24: unknown read “original”; use one of source, copy, excerpt"],
    );
}

#[test]
fn figure_names_a_count_and_an_entity() {
    check(
        "claims.toml",
        "count = \"homes-flooded\"",
        "count = \"homes-floded\"",
        &["claims.toml:26: no count has the id “homes-floded”; did you mean “homes-flooded”?"],
    );
    check(
        "claims.toml",
        "by = \"ines-brandt\"",
        "by = \"ines-brand\"",
        &["claims.toml:35: no entity has the id “ines-brand”; did you mean “ines-brandt”?"],
    );
}

#[test]
fn figure_is_one_number_or_a_range() {
    check(
        "claims.toml",
        "value = 100\n",
        "",
        &["claims.toml:29: the figure has no “value”; add it, or “low” and “high”"],
    );
    check(
        "claims.toml",
        "value = 100\n",
        "value = 100\nlow = 90\n",
        &["claims.toml:29: the figure has a “value” and a range; keep one of them"],
    );
    check(
        "claims.toml",
        "high = 66.5\n",
        "",
        &["claims.toml:25: the figure has a “low” and no “high”; add it, or write one “value”"],
    );
    check(
        "claims.toml",
        "high = 66.5",
        "high = 64.0",
        &["claims.toml:25: the figure's “low” is not below its “high”; write the lower number as “low”"],
    );
}

#[test]
fn figure_is_written_as_a_plain_number() {
    let mend = "write a plain number of at most 15 digits, such as 345900 or 76.9";
    for written in ["1e2", "0x64", "+100", "inf", "1000000000000000"] {
        let expected = format!("claims.toml:31: “value” is {written}; {mend}");
        check("claims.toml", "value = 100\n", &format!("value = {written}\n"), &[&expected]);
    }
    check("claims.toml", "value = 100\n", "value = 1_000\n", &[]);
    check(
        "claims.toml",
        "value = 100\n",
        "value = \"100\"\n",
        &["claims.toml:31: “value” is of type string; make it a number"],
    );
    check(
        "claims.toml",
        "at_least = true\n",
        "at_least = 1\n",
        &["claims.toml:33: “at_least” is of type integer; make it true or false"],
    );
}

#[test]
fn count_has_a_unit_a_known_place_and_days_in_order() {
    check(
        "counts.toml",
        "unit = \"homes\"",
        "unit = \"flooded homes\"",
        &["counts.toml:4: “flooded homes” is not a unit; write it as words joined by hyphens, like “people”"],
    );
    check(
        "counts.toml",
        "place = \"altmoor\"",
        "place = \"altmor\"",
        &["counts.toml:5: no entity has the id “altmor”; did you mean “altmoor”?"],
    );
    check(
        "counts.toml",
        "since = 2021-07-12",
        "since = 2021-08-12",
        &["counts.toml:1: the count begins on 2021-08-12 and ends on 2021-07-13; write the earlier day as “since”"],
    );
}

#[test]
fn home_opens_with_evidence_that_stands_in_a_second_article() {
    check(
        "corpus.toml",
        "claim = \"c02\"",
        "claim = \"c04\"",
        &["corpus.toml:39: no claim has the id “c04”; did you mean “c01”?"],
    );
    check(
        "corpus.toml",
        "evidence = \"log\"",
        "evidence = \"lag\"",
        &["corpus.toml:40: no evidence of “c02” has the id “lag”; give one that id in claims.toml or name another"],
    );
    let copy = Copy::of(&minimal());
    let text = copy.text("claims.toml");
    let passages = "article = \"water-board-2021-08\"\npassages = [\"stayed shut until 03:10\", \"The council was called at 02:55\"]\n";
    assert!(text.contains(passages));
    copy.write("claims.toml", text.replace(passages, "").as_bytes());
    assert_says(
        &copy,
        &[
            "corpus.toml:40: this evidence stands in no second article; choose one with “article” and “passages” in another text",
        ],
    );
}

#[test]
fn lists_that_format_2_added_are_files_of_their_own() {
    for file in ["publishers.toml", "counts.toml"] {
        let copy = Copy::of(&minimal());
        copy.remove(file);
        let said = copy.read().problems;
        let missing = format!("{file}:1: the file is missing; write it (a list of the corpus may be an empty file)");
        assert_eq!(said.iter().map(ToString::to_string).collect::<Vec<_>>(), [missing]);
    }
}

#[test]
fn every_figure_of_the_default_corpus_has_its_count() {
    let corpus = read_valid(&default_corpus(), &[]);
    let claims = corpus.claims.iter().flat_map(|claim| &claim.figures);
    let evidence = corpus.claims.iter().flat_map(|claim| &claim.evidence).flat_map(|evidence| &evidence.figures);
    let counted: Vec<_> = claims.chain(evidence).map(|figure| corpus.count(figure.count).unwrap()).collect();
    assert!(corpus.counts.iter().all(|count| counted.contains(&count)), "a count has no figure");
}
