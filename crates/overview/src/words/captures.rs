//! The words about two captures of one address and what changed between them.

use diptych_library::words::counted;

pub(crate) const FIGURE: &str = "figure changed";
pub(crate) const SOFTENED: &str = "softened";
pub(crate) const HARDENED: &str = "hardened";
pub(crate) const REWORDED: &str = "reworded";
pub(crate) const REMOVED: &str = "removed";
pub(crate) const ADDED: &str = "added";
pub(crate) const NOTICE: &str = "notice of correction";
pub(crate) const MOVED: &str = "moved";

/// A figure got a word such as "about".
pub(crate) const FIGURE_IS_APPROXIMATE: &str = "The same figure is now given as not exact.";
/// A figure lost it.
pub(crate) const FIGURE_IS_EXACT: &str = "The same figure is now given as exact.";
/// What was said by the writer is now said by somebody else.
pub(crate) const NOW_ATTRIBUTED: &str = "It was stated before; now somebody is named or said to say it.";
/// The other way round.
pub(crate) const NO_LONGER_ATTRIBUTED: &str = "Somebody was named or said to say it; now it is stated.";

/// "River Post, 6 May 2024, brought on 30 November 2026".
pub(crate) fn facts(source: &str, brought: Option<&str>) -> String {
    match brought {
        Some(day) => format!("{source}, brought on {day}"),
        None => source.to_owned(),
    }
}

/// The way to what changed between two captures, by the days on which they were brought.
pub(crate) fn way(older: &str, newer: &str) -> String {
    match older == newer {
        true => "See what changed between two captures of this page".to_owned(),
        false => format!("See what changed on this page between {older} and {newer}"),
    }
}

/// "5 of 18 sentences changed: 1 figure changed, 2 softened, 2 added. 1 sentence moved, which is no edit."
pub(crate) fn counts(n_edited: usize, n_sentences: usize, edits: &[(usize, &str)], n_moved: usize) -> String {
    let moved = match n_moved {
        0 => String::new(),
        1 => " 1 sentence moved, which is no edit.".to_owned(),
        n_moved => format!(" {n_moved} sentences moved, which is no edit."),
    };
    if n_edited == 0 {
        return format!("No sentence changed.{moved}");
    }
    let edits: Vec<String> = edits.iter().map(|(number, kind)| format!("{number} {kind}")).collect();
    let all = counted(n_sentences, "sentence", "sentences");
    format!("{n_edited} of {all} changed: {}.{moved}", edits.join(", "))
}

/// Whether the newer text says that it was changed, and how many of its changed sentences it names. Nothing of a text without changes.
pub(crate) fn notice(has_notice: bool, n_edits: usize, n_named: usize) -> String {
    match (has_notice, n_edits, n_named) {
        (false, 0, _) => String::new(),
        (false, ..) => "The newer text has no new notice of correction.".to_owned(),
        (true, 0, _) => "The newer text has a notice of correction.".to_owned(),
        (true, _, 0) => "The newer text has a notice of correction. It names none of the changed words.".to_owned(),
        (true, ..) => format!(
            "The newer text has a notice of correction. It names changed words of {n_named} of {}.",
            counted(n_edits, "sentence", "sentences")
        ),
    }
}

/// Which figures took the place of which.
pub(crate) fn figures(gone: &[&str], come: &[&str]) -> String {
    match (gone, come) {
        ([], come) => format!("A figure was added: {}.", listed(come)),
        (gone, []) => format!("A figure is gone: {}.", listed(gone)),
        (gone, come) => format!("{} became {}.", listed(gone), listed(come)),
    }
}

fn listed(written: &[&str]) -> String {
    written.iter().map(|it| format!("“{it}”")).collect::<Vec<_>>().join(", ")
}

/// A word in the place of a stronger one.
pub(crate) fn weaker(stronger: &str, weaker: &str) -> String {
    format!("“{stronger}” became “{weaker}”, a weaker word in the program’s list.")
}

/// A word in the place of a weaker one.
pub(crate) fn stronger(weaker: &str, stronger: &str) -> String {
    format!("“{weaker}” became “{stronger}”, a stronger word in the program’s list.")
}

/// A hedge that the older text lacks.
pub(crate) fn hedge_added(phrase: &str) -> String {
    format!("“{phrase}” was added, which makes it less certain.")
}

/// A hedge that the newer text lacks.
pub(crate) fn hedge_gone(phrase: &str) -> String {
    format!("“{phrase}” is gone, which makes it more certain.")
}

/// A word of certainty that the newer text lacks.
pub(crate) fn certainty_gone(phrase: &str) -> String {
    format!("“{phrase}” is gone, which makes it less certain.")
}

/// A word of certainty that the older text lacks.
pub(crate) fn certainty_added(phrase: &str) -> String {
    format!("“{phrase}” was added, which makes it more certain.")
}
