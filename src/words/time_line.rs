//! The words of the time line.

use diptych_library::words::counted;

pub(crate) const LEAD: &str = "Each lane is a text and reads downwards: the days that it writes about, or the texts that it is evidence on; \
    the day on which it was published; the evidence on what it says. Slopes are the time that passed, in days. A hollow dot was known on \
    the day of the text, a filled one came later, so that its writer could not have known it; a gray one may be either.";

pub(crate) const RULE: &str = "The page opens on the month in which most dates lie, with the month before and the month after it. A source that \
    bears on two texts counts for each. Words such as “yesterday” are counted from the day of their text, and the table says so. Days \
    that only the page around an article prints are not told by the article, and digests are not measured: their lanes have the texts \
    that they are evidence on.";

pub(crate) const STRETCH: &str = "Stretch of time";
pub(crate) const ZOOM_IN: &str = "Zoom in";
pub(crate) const ZOOM_OUT: &str = "Zoom out";
pub(crate) const EARLIER: &str = "Earlier";
pub(crate) const LATER: &str = "Later";
pub(crate) const ALL_DATES: &str = "All dates";
pub(crate) const KEYS: &str =
    "Keys: + and − zoom, 0 goes back, arrows lead from mark to mark. Control and the wheel, or two fingers, zoom too.";

pub(crate) const WRITES_ABOUT: &str = "writes about";
pub(crate) const EVIDENCE_ON: &str = "evidence on";
pub(crate) const PUBLISHED: &str = "published";
pub(crate) const EVIDENCE: &str = "evidence";

pub(crate) const STRIP: &str = "All dates by their days, and the stretch that is shown";
pub(crate) const FIRST_DAY: &str = "First day that is shown";
pub(crate) const LAST_DAY: &str = "Last day that is shown";
pub(crate) const WINDOW: &str = "Stretch that is shown";

pub(crate) const SHOW_ALL_OF_LANE: &str = "Show all of it";
pub(crate) const TEXTS_TITLE: &str = "Texts along time";
pub(crate) const EVERY_DATE: &str = "Every date of this stretch, and the rule by which it was placed";
pub(crate) const SHADE: &str = "Shade what is later than an article";

/// What a lane is, for whoever hears the picture.
pub(crate) fn lane(name_in_full: &str) -> String {
    format!("{name_in_full}: days written about, day of publication, evidence")
}

/// What is shaded.
pub(crate) fn shaded(name_in_full: &str) -> String {
    format!("Shaded: later than {name_in_full}.")
}

/// Over the texts that have nothing in the stretch.
pub(crate) fn elsewhere(n_texts: usize) -> String {
    counted(n_texts, "text has nothing in this stretch", "texts have nothing in this stretch")
}

/// Beside the ends of the strip: how many dates lie beyond it. Nothing if none does.
pub(crate) fn beyond(n_before: usize, n_after: usize) -> Option<String> {
    match (n_before, n_after) {
        (0, 0) => None,
        (n_before, 0) => {
            Some(counted(n_before, "date is earlier than the strip.", "dates are earlier than the strip."))
        }
        (0, n_after) => Some(counted(n_after, "date is later than the strip.", "dates are later than the strip.")),
        (n_before, n_after) => Some(format!(
            "{} and {}.",
            counted(n_before, "date is earlier than the strip", "dates are earlier than the strip"),
            counted(n_after, "is later", "are later")
        )),
    }
}

/// How many dates the table holds, and how many it does not.
pub(crate) fn n_dates(n_shown: usize, n_outside: usize) -> String {
    let shown = counted(n_shown, "date", "dates");
    match n_outside {
        0 => format!("{shown}."),
        n_outside => format!("{shown}. {} before or after.", counted(n_outside, "more", "more")),
    }
}

/// Words for a time that no rule places.
pub(crate) fn open_dates(n_open: usize) -> String {
    counted(n_open, "word for a time that no rule places", "words for a time that no rule places")
}

/// What of the dates is left out, sentence by sentence. Nothing if nothing is.
pub(crate) fn left_out(n_copied: usize, n_undated: usize, n_not_measured: usize) -> Option<String> {
    let copied = (n_copied > 0).then(|| {
        let dates = counted(n_copied, "date stands", "dates stand");
        format!("{dates} in words that a later text has from an earlier one; they count once.")
    });
    let undated = (n_undated > 0).then(|| {
        let pieces = counted(n_undated, "piece of evidence is", "pieces of evidence are");
        format!("{pieces} without a date.")
    });
    let not_measured = (n_not_measured > 0).then(|| {
        let texts = counted(n_not_measured, "text is", "texts are");
        format!("{texts} in the editors’ words and not measured: the days that they tell are left out.")
    });
    let told: Vec<String> = copied.into_iter().chain(undated).chain(not_measured).collect();
    (!told.is_empty()).then(|| told.join(" "))
}
