//! The shipping form of style sheets: without comments, indentation and empty lines. Knows where a string or a comment
//! begins and ends in CSS and nothing else about it.

/// Drops what only people read.
pub(crate) fn shipped(source: &str) -> String {
    let bare = without_comments(source);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn without_comments(source: &str) -> String {
    let mut kept = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(at) = rest.find(['"', '\'', '/']) {
        let (before, after) = rest.split_at(at);
        kept.push_str(before);
        let (piece, length) = piece(after);
        kept.push_str(piece);
        rest = after.get(length..).unwrap_or_default();
    }
    kept.push_str(rest);
    kept
}

/// What stays of the string, comment or stroke at the start of `text`, and how many bytes it took.
fn piece(text: &str) -> (&str, usize) {
    if let Some(comment) = text.strip_prefix("/*") {
        // A comment divides two words, so a space stays where it stood.
        return (" ", comment.find("*/").map_or(text.len(), |end| end + 4));
    }
    let length = if text.starts_with('/') { 1 } else { string_length(text) };
    (text.get(..length).unwrap_or(text), length)
}

fn string_length(text: &str) -> usize {
    let quote = text.chars().next();
    let mut escaped = false;
    for (at, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if Some(letter) == quote => return at + letter.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::shipped;

    #[track_caller]
    fn check(source: &str, expected: &str) {
        assert_eq!(shipped(source), expected);
    }

    #[test]
    fn comments_and_indentation_go() {
        check("/* why */\na {\n  /* and */ color: red;\n\n}\n", "a {\ncolor: red;\n}\n");
    }

    #[test]
    fn a_comment_between_words_leaves_them_apart() {
        check("margin: 1px/**/2px;", "margin: 1px 2px;\n");
    }

    #[test]
    fn strings_keep_what_looks_like_a_comment() {
        check(r#"a::after { content: "/* \" */" / ""; }"#, "a::after { content: \"/* \\\" */\" / \"\"; }\n");
    }

    #[test]
    fn an_open_comment_ends_with_the_file() {
        check("a{}/* never closed", "a{}\n");
    }
}
