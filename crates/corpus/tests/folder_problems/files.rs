//! Files as a whole: encoding, grammar, front matter, what is missing and what is too many.

use super::support::{Copy, lines, minimal, read_valid};
use super::{BOARD, assert_says, check};

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
    assert!(said.starts_with("entities.toml:4: unknown kind “man”; use one of person"), "{said}");
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
    let before = read_valid(&minimal(), &[]);
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
fn missing_list_gives_no_problem_for_ids_in_it() {
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
        "format = 2",
        "format = 3",
        &["corpus.toml:2: “format” is 3, and this program reads 1 and 2; use a program that reads it"],
    );
}

#[test]
fn everything_wrong_is_told_in_one_run_by_file_and_line() {
    let copy = Copy::of(&minimal());
    copy.write("questions.toml", copy.text("questions.toml").replace("\"q03\"", "\"q02\"").as_bytes());
    copy.write("claims.toml", copy.text("claims.toml").replace("\"dam\"", "\"The Dam\"").as_bytes());
    copy.write(BOARD, copy.text(BOARD).replace("investigation", "inquiry").as_bytes());
    let places: Vec<(String, usize)> = copy.read().problems.into_iter().map(|it| (it.file, it.line)).collect();
    let expected = [(BOARD, 6), ("claims.toml", 41), ("claims.toml", 66), ("questions.toml", 15)];
    assert_eq!(places, expected.map(|(file, line)| (file.to_owned(), line)));
}

#[test]
fn file_larger_than_a_corpus_may_be_is_refused_without_being_read_whole() {
    let copy = Copy::of(&minimal());
    let path = copy.path().join("lexicon.toml");
    // It takes no room on the disk; read whole, it would take all of the memory.
    std::fs::File::options().write(true).open(path).unwrap().set_len(1 << 40).unwrap();
    assert_says(
        &copy,
        &["lexicon.toml:1: the file is larger than 64 MB, more than a whole corpus may hold; shorten it"],
    );
}

#[cfg(unix)]
#[test]
fn pipe_device_and_folder_are_refused_without_being_opened() {
    let what = "lexicon.toml:1: this is no file but a folder, a pipe or a device; put a file of text here";
    let copy = Copy::of(&minimal());
    let path = copy.path().join("lexicon.toml");
    std::fs::remove_file(&path).unwrap();
    std::fs::create_dir(&path).unwrap();
    assert_says(&copy, &[what]);
    std::fs::remove_dir(&path).unwrap();
    std::os::unix::fs::symlink("/dev/zero", &path).unwrap();
    assert_says(&copy, &[what]);
    std::fs::remove_file(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    assert_says(&copy, &[what]);
}

#[cfg(unix)]
#[test]
fn folder_of_articles_that_leads_in_a_circle_is_not_told_as_missing() {
    let copy = Copy::of(&minimal());
    let articles = copy.path().join("articles");
    std::fs::remove_dir_all(&articles).unwrap();
    std::os::unix::fs::symlink("articles", &articles).unwrap();
    let said = lines(&copy.read().problems);
    assert!(said.starts_with("articles:1: the folder cannot be read: "), "{said}");
}
