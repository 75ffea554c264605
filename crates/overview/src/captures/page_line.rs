//! Lines of the page around a text: when it was updated, how long it takes to read, advertisements, ways to other pages. They change with
//! every visit and are no edits. By the words that such lines have; a line of other words counts as text.

use diptych_engine::lower_case::lower_cased;

use super::lexicon::page_line::{ANYWHERE, BEGINNINGS, OF_TIMES, TIME_MARKS};

/// Longer paragraphs are text, whatever words stand in them.
const MOST_WORDS: usize = 25;

/// Whether a paragraph is of the page and not of its text.
pub(super) fn is_page_line(paragraph: &str) -> bool {
    let lower = lower_cased(paragraph.trim());
    if lower.split_whitespace().count() > MOST_WORDS {
        return false;
    }
    says_when(&lower) || BEGINNINGS.iter().any(|it| begins(&lower, it)) || ANYWHERE.iter().any(|it| lower.contains(it))
}

/// Whether `line` begins with `words` and not with a longer word.
fn begins(line: &str, words: &str) -> bool {
    line.strip_prefix(words).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

fn says_when(line: &str) -> bool {
    let words = || line.split(|it: char| !it.is_alphanumeric() && it != '.').map(|it| it.trim_matches('.'));
    let words = || words().filter(|it| !it.is_empty());
    let has = |list: &str, word: &str| list.split_whitespace().any(|it| it == word);
    let is_number = |word: &str| word.starts_with(|it: char| it.is_ascii_digit());
    words().any(|word| has(TIME_MARKS, word)) && words().all(|word| is_number(word) || has(OF_TIMES, word))
}

#[cfg(test)]
mod tests {
    use super::is_page_line;

    #[test]
    fn hours_of_updates_and_advertisements_are_of_the_page() {
        for line in [
            "Updated 5 hours ago",
            "Published 3 May 2024, 10:05 GMT",
            "Last updated on Monday, 6 May 2024 at 9:15 a.m. EDT",
            "4 min read",
            "Advertisement",
            "Story continues below advertisement",
            "Sign up for our newsletter and never miss a story.",
            "Garden chairs: 40% off until Sunday!",
            "Read more: Ferry drifts for three hours",
            "12 comments",
        ] {
            assert!(is_page_line(line), "{line}");
        }
    }

    #[test]
    fn sentences_that_only_begin_alike_are_text() {
        for line in [
            "Advertisements for the fair were taken down on Monday.",
            "The council published its report in May.",
            "May 2024",
            "Subscribers to the ferry pass pay less.",
            "The timetable was updated on Monday, the company said.",
            "Promoted to head of the office in 2019, she left it last year.",
        ] {
            assert!(!is_page_line(line), "{line}");
        }
    }
}
