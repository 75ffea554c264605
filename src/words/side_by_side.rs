//! The words of texts side by side, and of the list from which one is chosen.

use diptych_library::words::{counted, in_words, sentence_case};

use super::common::texts;

pub(crate) const OTHER_TEXT: &str = "Other text";
pub(crate) const BACK: &str = "Back to the first text";
pub(crate) const PREVIOUS_ANSWER: &str = "Previous answer";
pub(crate) const NEXT_ANSWER: &str = "Next answer";
pub(crate) const NOTHING_SHARED: &str = "Nothing was found that these texts share.";
pub(crate) const PREVIOUS_LINK: &str = "Previous link";
pub(crate) const NEXT_LINK: &str = "Next link";
pub(crate) const SWAP: &str = " Swap";
pub(crate) const LINKS: &str = "Links";
pub(crate) const WIDTHS: &str = "Width of the panes; Enter makes them equal";
pub(crate) const ONLY_HERE: &str = "only in this text";
pub(crate) const FEWER_LINES: &str = "Fewer lines";
pub(crate) const WHOLE_TEXT: &str = "Whole text";
pub(crate) const READ_ALONE: &str = "Read alone";
pub(crate) const SCROLL_TOGETHER: &str = "Scroll together: on";
pub(crate) const SCROLL_APART: &str = "Scroll together: off";
pub(crate) const KEYS: &str =
    "Keys in a text: ] and [ for the next and previous link, \\ to scroll the texts together or apart.";

pub(crate) const CHOOSE: &str = "Choose a text to read beside this one";
pub(crate) const SEARCH_TEXTS: &str = "Search the texts";
pub(crate) const SEARCH_HINT: &str = "Publisher, headline or year";
pub(crate) const AS_WELL: &str = "as well";

/// The heading over several texts: "Two texts side by side".
pub(crate) fn heading(n_texts: usize) -> String {
    format!("{} texts side by side", sentence_case(&in_words(n_texts)))
}

/// Which answer to a claim is read, before what the number counts.
pub(crate) fn place(nth: usize, n_answers: usize) -> String {
    format!("{nth} of {n_answers} ")
}

/// What the number of [`place`] counts, where there is room for it.
pub(crate) fn answers(n_answers: usize) -> &'static str {
    match n_answers {
        1 => "answer",
        _ => "answers",
    }
}

/// Which link is open.
pub(crate) fn link(nth: usize, n_links: usize) -> String {
    format!("link {nth} of {n_links}")
}

/// How many links there are.
pub(crate) fn links(n_links: usize) -> String {
    counted(n_links, "link", "links")
}

/// How many links and search hits there are, behind [`LINKS`].
pub(crate) fn links_and_hits(n_links: usize, n_hits: Option<usize>) -> String {
    match n_hits {
        Some(n_hits) => format!("{n_links}, hits {n_hits}"),
        None => n_links.to_string(),
    }
}

/// Which lens marks the texts.
pub(crate) fn marked(lens: &str) -> String {
    format!("Marked: {lens}")
}

/// How much later the answer is, behind what it does.
pub(crate) fn apart(distance: &str) -> String {
    format!(", {distance}")
}

/// How the evidence on the claim stands as a whole.
pub(crate) fn weight(n_sources: usize, counts: &str, n_here: usize) -> String {
    let here = match n_here {
        0 => "None of them can be read here.".to_owned(),
        1 => "One of them can be read here.".to_owned(),
        _ => format!("{} of them can be read here.", sentence_case(&in_words(n_here))),
    };
    let sources = counted(n_sources, "source", "sources");
    format!("Side by side does not mean evenly matched. We found {sources}: {counts}. {here}")
}

/// The heading over the sources on a claim.
pub(crate) fn sources(n_sources: usize) -> String {
    match n_sources {
        1 => "One source speaks to it".to_owned(),
        _ => format!("{} sources speak to it", sentence_case(&in_words(n_sources))),
    }
}

/// What screen readers call the map of a text.
pub(crate) fn map(text: &str) -> String {
    format!("Where marks, links and search hits lie in {text}")
}

/// Where in its text a pane stands.
pub(crate) fn percent(percent: i32) -> String {
    format!("{percent} percent of the text")
}

/// How many texts can be chosen, while nothing is typed.
pub(crate) fn linked_first(n_texts: usize) -> String {
    format!("{}, linked ones first", texts(n_texts))
}

/// That no text fits what is typed.
pub(crate) fn no_text(query: &str) -> String {
    format!("No text has “{query}” in its publisher, its headline or its date.")
}

/// What lists more of the texts.
pub(crate) fn show_more(n_others: usize) -> String {
    format!("Show more of the {n_others} others")
}

/// What screen readers call the way to read a text beside those that are open.
pub(crate) fn read_as_well(publisher: &str) -> String {
    format!("Read {publisher} as well")
}
