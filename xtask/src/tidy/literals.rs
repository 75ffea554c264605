//! The string literals of a Rust file, with what stands around each. Knows comments, characters, raw strings and escapes; knows no more
//! of the language, and nothing of what a literal is for.

use super::rust::shipped;

/// One string literal of the code that ships.
pub(super) struct Literal<'a> {
    /// From 1, where it begins.
    pub(super) line: usize,
    /// The code before it, from the beginning of the file to its opening quotation mark.
    pub(super) before: &'a str,
    /// What stands between its quotation marks, as it is written.
    pub(super) written: &'a str,
    /// The code behind its closing quotation mark, to the end of the file.
    pub(super) after: &'a str,
}

/// The code of a file that ships, with an empty line for each line of comments and tests, so that lines keep their numbers.
pub(super) fn code(text: &str) -> String {
    let mut code = String::new();
    let mut n_lines = 0;
    for (number, line) in shipped(text) {
        code.push_str(&"\n".repeat(number - n_lines - 1));
        code.push_str(&line);
        code.push('\n');
        n_lines = number;
    }
    code
}

/// Every string literal in `code`, in its order.
pub(super) fn literals(code: &str) -> Vec<Literal<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = code.get(at..).and_then(|rest| rest.find(['"', '/', '\''])).map(|found| at + found) {
        let (before, rest) = code.split_at(start);
        let literal = rest.strip_prefix('"').and_then(|inside| literal(before, inside));
        at = start + literal.as_ref().map_or_else(|| skipped(rest), |literal| literal.written.len() + 2);
        found.extend(literal);
    }
    found
}

/// The literal whose opening quotation mark stands between the two.
fn literal<'a>(before: &'a str, inside: &'a str) -> Option<Literal<'a>> {
    let unhashed = before.trim_end_matches('#');
    let length = match unhashed.ends_with('r') {
        true => inside.find(&format!("\"{}", "#".repeat(before.len() - unhashed.len())))?,
        false => unescaped_mark(inside)?,
    };
    let (written, after) = inside.split_at(length);
    Some(Literal { line: before.matches('\n').count() + 1, before, written, after: after.strip_prefix('"')? })
}

/// Where the first quotation mark stands that no backslash escapes.
fn unescaped_mark(inside: &str) -> Option<usize> {
    let mut is_escaped = false;
    inside.char_indices().find_map(|(at, letter)| {
        let ends = letter == '"' && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        ends.then_some(at)
    })
}

/// How far a comment goes, or a character; everything else is one letter long.
fn skipped(rest: &str) -> usize {
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    let Some(character) = rest.strip_prefix('\'') else { return 1 };
    let mut letters = character.char_indices();
    let (first, second) = (letters.next(), letters.next());
    match (first, second) {
        (Some((_, '\\')), Some((at, escaped))) => {
            let behind = at + escaped.len_utf8();
            character.get(behind..).and_then(|rest| rest.find('\'')).map_or(1, |end| 1 + behind + end + 1)
        }
        (Some(_), Some((at, '\''))) => 1 + at + 1,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{code, literals};

    #[track_caller]
    fn check(text: &str, expected: &[(usize, &str)]) {
        let code = code(text);
        let found: Vec<_> = literals(&code).into_iter().map(|literal| (literal.line, literal.written)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn literals_are_found_with_their_lines() {
        check(
            "//! \"a\"\nlet a = \"one\";\n\nlet b = \"two \\\"three\\\"\";\n",
            &[(2, "one"), (4, "two \\\"three\\\"")],
        );
    }

    #[test]
    fn comments_characters_and_lifetimes_are_none() {
        check(
            "let a = '\"'; // \"no\"\nlet b: &'static str = \"b\";\nlet c = '\\''; let d = \"d\";\n",
            &[(2, "b"), (3, "d")],
        );
        check("let url = \"https://example.org\";\n", &[(1, "https://example.org")]);
    }

    #[test]
    fn raw_literals_end_with_their_own_marks() {
        check(
            "let a = r#\"say \"this\"\"#; let b = r\"\\\"; let c = \"c\";\n",
            &[(1, "say \"this\""), (1, "\\"), (1, "c")],
        );
    }

    #[test]
    fn tests_ship_no_literal() {
        check("#[cfg(test)]\nmod tests {\n    \"no\"\n}\nlet a = \"a\";\n", &[(5, "a")]);
    }
}
