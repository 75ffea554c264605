//! Puts spaces back between the tokens of annotated text, as people write it. Knows tokens; knows no names.

/// Decides for each token of a sentence whether a space stands before it.
#[derive(Debug, Default)]
pub(crate) struct Spacing {
    last: Option<String>,
    /// Whether the last token clings to the next one.
    clings: bool,
    /// Whether a quotation with plain marks is open.
    is_quoting: bool,
}

impl Spacing {
    /// Whether a space stands before `token`, to which `next` follows.
    pub(crate) fn before(&mut self, token: &str, next: Option<&str>) -> bool {
        let is_first = self.last.is_none();
        let was_clinging = self.clings;
        let mut clings_to_last = was_clinging || clings_to_left(token);
        self.clings = matches!(token, "(" | "[" | "{" | "“" | "‘" | "$" | "£" | "€" | "#" | "@");
        if matches!(token, "\"" | "''" | "``") {
            clings_to_last = was_clinging || self.is_quoting;
            self.is_quoting = !self.is_quoting;
            self.clings = self.is_quoting;
        }
        // Inner hyphens and slashes were split off.
        if matches!(token, "-" | "/" | "–")
            && self.last.as_deref().is_some_and(ends_in_word)
            && next.is_some_and(begins_word)
        {
            clings_to_last = true;
            self.clings = true;
        }
        self.last = Some(token.to_owned());
        !is_first && !clings_to_last
    }
}

fn clings_to_left(token: &str) -> bool {
    let is_closing =
        matches!(token, "." | "," | ";" | ":" | "!" | "?" | ")" | "]" | "}" | "%" | "”" | "’" | "..." | "…");
    let is_ending = token.len() > 1 && token.starts_with(['\'', '’']) && token.chars().skip(1).all(char::is_alphabetic);
    is_closing || is_ending || matches!(token, "n't" | "n’t" | "N'T")
}

fn ends_in_word(token: &str) -> bool {
    token.ends_with(|it: char| it.is_alphanumeric() || it == '.')
}

fn begins_word(token: &str) -> bool {
    token.starts_with(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::Spacing;

    #[track_caller]
    fn check(tokens: &str, expected: &str) {
        let tokens: Vec<&str> = tokens.split(' ').collect();
        let mut spacing = Spacing::default();
        let mut text = String::new();
        for (at, token) in tokens.iter().enumerate() {
            if spacing.before(token, tokens.get(at + 1).copied()) {
                text.push(' ');
            }
            text.push_str(token);
        }
        assert_eq!(text, expected);
    }

    #[test]
    fn marks_stand_where_people_write_them() {
        check(
            "The U.S. - led force , \" she said , \" did n't go ( yet ) .",
            "The U.S.-led force, \"she said,\" didn't go (yet).",
        );
        check("Ann 's car cost $ 5 , or 10 % .", "Ann's car cost $5, or 10%.");
        check("war -- peace", "war -- peace");
    }
}
