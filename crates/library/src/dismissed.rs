//! The names under which a reader's browser remembers what was dismissed. Knows no storage.

/// A marked word of a text: the `nth` mark of a term of the lexicon, from 1.
#[must_use]
pub fn word(article: &str, term: &str, nth: usize) -> String {
    [article, term, &nth.to_string()].join("~")
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_browsers_remember_keeps_its_name() {
        assert_eq!(super::word("courier-2021-07-13", "swarm", 2), "courier-2021-07-13~swarm~2");
    }
}
