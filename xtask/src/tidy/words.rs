//! Words that people read stand in one place of their crate, its folder `words`. Knows where a literal stands and what it looks like, and so tells
//! sentences from names that only programs read.

use std::collections::BTreeSet;

use super::literals::{Literal, code, literals};
use super::rust::{is_test, test_modules};
use super::{Offence, source::Source};

/// The folders that say nothing themselves, but for a folder `words` in them.
const HELD: [&str; 4] = ["src/ui", "src/state", "crates/library/src", "crates/overview/src"];

/// What tests of several crates read, and no reader.
const FOR_TESTS: [&str; 2] = ["crates/library/src/route/frozen.rs", "crates/library/src/sample.rs"];

/// Modules of words that the program looks for in texts. Nobody reads those lists.
const LEXICON: &str = "lexicon";

const MEND: &str = "move it to the module of its screen in the folder `words` of its crate, as a whole sentence";

/// Attributes whose value is for the browser, and the field of a struct that becomes one.
const ATTRIBUTES: [&str; 6] = ["class=", "class: ", "d=", "rel=", "reason = ", "viewBox="];

/// Keys of the keyboard, as the browser names them.
const KEYS: [&str; 10] =
    ["ArrowDown", "ArrowLeft", "ArrowRight", "ArrowUp", "End", "Enter", "Escape", "Home", "PageDown", "PageUp"];

/// What stands before a literal that something else is compared with.
const COMPARED: [&str; 5] = ["== ", "contains(", "ends_with(", "split_once(", "starts_with("];

/// Elements that selectors name.
const ELEMENTS: [&str; 12] =
    ["a", "button", "details", "dialog", "h1", "h2", "input", "label", "main", "section", "select", "summary"];

/// Stands for a value that is written into a sentence.
const VALUE: char = '\u{fffc}';

/// Every literal that people read and every plural that is decided outside of the words.
pub(super) fn offences(sources: &[Source]) -> Vec<Offence> {
    let tests: BTreeSet<String> = sources.iter().flat_map(test_modules).collect();
    let held = sources.iter().filter(|source| is_held(source));
    let held = held.filter(|source| source.path.ends_with(".rs") && !is_test(source, &tests));
    held.flat_map(of_source).collect()
}

fn is_held(source: &Source) -> bool {
    HELD.iter().any(|folder| source.is_in(folder) && !source.is_in(&format!("{folder}/words")))
        && !FOR_TESTS.contains(&source.path.as_str())
        && !is_lexicon(source)
}

/// Whether the file is a module `lexicon`, or stands in the folder of one.
fn is_lexicon(source: &Source) -> bool {
    source.path.trim_end_matches(".rs").split('/').any(|part| part == LEXICON)
}

fn of_source(source: &Source) -> Vec<Offence> {
    let code = code(&source.text);
    let said = literals(&code)
        .into_iter()
        .filter(is_read)
        .map(|literal| Offence::new(source, literal.line, format!("people read “{}”; {MEND}", literal.written)));
    let plurals = (1..).zip(code.lines()).filter(|(_, line)| line.contains("words::counted("));
    let plurals = plurals.map(|(number, _)| {
        Offence::new(source, number, "a plural is decided here; let a function in the folder `words` take the number")
    });
    said.chain(plurals).collect()
}

/// Whether people read the literal: it has a word, and it has a space, begins with a capital letter, or stands alone in an element.
fn is_read(literal: &Literal<'_>) -> bool {
    let seen = seen(literal.written);
    let is_sentence = seen.contains(char::is_whitespace) || seen.starts_with(char::is_uppercase) || is_element(literal);
    has_word(&seen) && is_sentence && !is_for_programs(literal, &seen)
}

/// What a person sees of a literal: [`VALUE`] for every value that is written into it, nothing for escapes.
fn seen(written: &str) -> String {
    let mut seen = String::new();
    let mut letters = written.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => {
                if letters.next() == Some('u') {
                    letters.by_ref().find(|letter| *letter == '}');
                }
            }
            '{' => {
                letters.by_ref().find(|letter| *letter == '}');
                seen.push(VALUE);
            }
            _ => seen.push(letter),
        }
    }
    seen
}

/// Two letters side by side, the second a small one. Outlines of pictures and names in capitals have none.
fn has_word(seen: &str) -> bool {
    seen.chars().zip(seen.chars().skip(1)).any(|(one, next)| one.is_alphabetic() && next.is_lowercase())
}

/// Whether the literal stands right behind a tag of a view, and before another or before a value.
fn is_element(literal: &Literal<'_>) -> bool {
    let (before, after) = (literal.before.trim_end(), literal.after.trim_start());
    let follows_tag = before.ends_with('>') && !before.ends_with("=>") && !before.ends_with("->");
    follows_tag && after.starts_with(['<', '{'])
}

fn is_for_programs(literal: &Literal<'_>, seen: &str) -> bool {
    let follows = |names: &[&str]| names.iter().any(|name| literal.before.ends_with(name));
    follows(&ATTRIBUTES)
        || follows(&COMPARED)
        || KEYS.contains(&seen)
        || is_class(seen)
        || is_media(seen)
        || is_selector(seen)
}

/// Names of classes of which one says of what it is a part or a kind.
fn is_class(seen: &str) -> bool {
    let is_name = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || "-_ ".contains(letter);
    (seen.contains("--") || seen.contains("__")) && seen.chars().all(is_name)
}

/// A condition of a media query.
fn is_media(seen: &str) -> bool {
    seen.starts_with('(') && seen.ends_with(')') && seen.contains([':', '<', '>'])
}

/// Words of which each is the beginning or a part of a selector.
fn is_selector(seen: &str) -> bool {
    let words = seen.split([' ', ',']).filter(|word| !word.is_empty());
    words.into_iter().all(|word| {
        let (name, rest) =
            word.split_at(word.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(word.len()));
        let goes_on = rest.is_empty() || rest.starts_with(['.', '[', ':', ')']);
        word.starts_with(['.', '#', '[', ':', '>', '*']) || (ELEMENTS.contains(&name) && goes_on)
    })
}

#[cfg(test)]
mod tests {
    use super::super::source::Source;
    use super::offences;

    #[track_caller]
    fn check(text: &str, lines: &[usize]) {
        let file = Source { path: "src/ui/contents/x.rs".to_owned(), text: text.to_owned() };
        let offences = offences(&[file]);
        assert_eq!(offences.iter().map(|offence| offence.line).collect::<Vec<_>>(), lines, "{text}: {offences:?}");
    }

    #[test]
    fn sentences_names_and_lone_words_of_a_view_are_found() {
        check("view! { <p class=\"note\">\"Two texts say it.\"</p> }", &[1]);
        check("let name = \"Claims\";\nlet rest = format!(\" and {}\", others);", &[1, 2]);
        check("view! {\n<span>\n\"quoted\"\n</span> }", &[3]);
        check("view! { <nav aria-label=\"On this page\"><Name words=\"Go\" /></nav> }", &[1, 1]);
        check("format!(\"{texts} are not measured.\")", &[1]);
        check("format!(\"{noun}: {told} at\\u{a0}once\")", &[1]);
    }

    #[test]
    fn names_for_programs_are_no_words() {
        check(
            "view! { <p class=\"note quiet\" data-kind=\"text\" id=\"claims\"><a rel=\"noopener noreferrer\"></a></p> }",
            &[],
        );
        check("match kind { One => \"action action--main\", Two => Self { class: \"mark passage\" } }", &[]);
        check("#[expect(missing_docs, reason = \"each has its heading below\")]", &[]);
        check("match event.key().as_str() { \"ArrowUp\" | \"Home\" => 1, _ => 0 }", &[]);
        check(
            "page::all(\"main, .prose [data-paragraph]\"); page::all(\"a[href], button\"); \"[data-x]:not(details > *)\"",
            &[],
        );
        check("page::matches(\"(width < 64rem)\"); env!(\"CARGO_PKG_VERSION\"); tag == \"H1\"", &[]);
        check("word.starts_with(\"The\") || event.key() == \"Tab\"", &[]);
        check("format!(\"M{} {foot}H{} l4 -10\"); format!(\"{x} {y}\"); format!(\"own-{n}\"); \"\\u{a0}· \"", &[]);
        check("// Say \"It is here.\"\n/// \"And here.\"", &[]);
    }

    #[test]
    fn a_plural_is_decided_with_its_sentence() {
        check("let told = words::counted(n, \"claim\", \"claims\");\nlet told = kind.counted(n);", &[1]);
    }

    #[test]
    fn words_that_are_looked_for_stand_in_a_lexicon_and_nowhere_else() {
        let file = |path: &str| Source {
            path: path.into(),
            text: "const ANYWHERE: &[&str] = &[\"an earlier version of this\"];".into(),
        };
        let told = |path: &str| offences(&[file(path)]).len();
        assert_eq!(told("crates/overview/src/captures/lexicon.rs"), 0);
        assert_eq!(told("crates/overview/src/captures/lexicon/notice.rs"), 0);
        assert_eq!(told("crates/overview/src/captures/notice.rs"), 1);
        assert_eq!(told("crates/overview/src/captures/lexicon_of_notices.rs"), 1);
    }

    #[test]
    fn words_and_tests_may_say_what_they_like() {
        let plan = Source { path: "src/ui/contents/mod.rs".into(), text: "#[cfg(test)]\nmod sample;\n".into() };
        let text = "let told = \"It is here.\";\n";
        let file = |path: &str| Source { path: path.into(), text: text.into() };
        assert_eq!(offences(&[plan, file("src/words/contents.rs"), file("src/ui/contents/sample.rs")]), []);
    }
}
