//! The shipping form of scripts: without lines that are comments and nothing else. Knows no more of the language, because
//! telling a comment from a pattern or a string within a line takes a parser.

/// Drops whole-line comments and indentation-only lines.
pub(crate) fn shipped(source: &str) -> String {
    let lines = source.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line.trim_start(), "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::shipped;

    #[test]
    fn comment_lines_go_and_addresses_stay() {
        let source = "// why\nconst a = \"https://b\"; // c\n\n  // d\n  e();\n";
        assert_eq!(shipped(source), "const a = \"https://b\"; // c\ne();\n");
    }
}
