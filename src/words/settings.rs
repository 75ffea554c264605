//! The words of the settings.

pub(crate) const HEADING: &str = "Settings";
pub(crate) const THEME: &str = "Theme";
pub(crate) const AS_DEVICE: &str = "Match my device";
pub(crate) const LIGHT: &str = "Light";
pub(crate) const DARK: &str = "Dark";
pub(crate) const SEPIA: &str = "Sepia";
pub(crate) const TEXT_SIZE: &str = "Text size";
pub(crate) const SMALL: &str = "Small";
pub(crate) const NORMAL: &str = "Normal";
pub(crate) const LARGE: &str = "Large";
pub(crate) const LARGER: &str = "Larger";
pub(crate) const LINE_SPACING: &str = "Line spacing";
pub(crate) const TIGHT: &str = "Tight";
pub(crate) const WIDE: &str = "Wide";
pub(crate) const MOTION: &str = "Motion";
pub(crate) const NO_MOTION: &str = "None";
pub(crate) const OFFLINE: &str = "Without a network";
pub(crate) const SAVE_COPY: &str = "Save a copy";
pub(crate) const SAVED: &str = "Saved texts and corpora";
pub(crate) const NOT_REMEMBERED: &str = " This browser has no room to remember it: it holds until the page is closed.";

/// The reader as one file, with its size.
pub(crate) fn one_file(size: &str) -> String {
    format!("Diptych as one file, {size}")
}
