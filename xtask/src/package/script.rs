//! The shipping form of scripts: without lines that are comments and nothing else. Knows no more of the language, because
//! telling a comment from a pattern or a string within a line takes a parser.

use crate::step::Outcome;

/// Drops whole-line comments and indentation-only lines.
pub(crate) fn shipped(source: &str) -> String {
    let lines = source.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with("//"));
    lines.flat_map(|line| [line.trim_start(), "\n"]).collect()
}

/// A script with a value at the place that it keeps for one.
pub(super) fn filled(source: &str, place: &str, value: &str) -> Outcome<String> {
    if !source.contains(place) {
        return Err(format!("a script of `public/` has lost its `{place}`, where the package writes a value").into());
    }
    Ok(source.replacen(place, value, 1))
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
