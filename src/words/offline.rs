//! The words for the reader without a network, and for a newer one that has arrived.

pub(crate) const KEEPING: &str = "The reader is being kept in this browser, to open without a network.";
pub(crate) const FULL: &str =
    "Not ready for offline: this browser has no room left for it. Free some space on this device, then reload.";
pub(crate) const INCOMPLETE: &str = "Not ready for offline: the host did not send every file as it was published. It is tried again when the page is loaded anew.";
pub(crate) const DAMAGED: &str =
    "Not ready for offline: a part of what was kept is gone. It is got again when there is a network.";
pub(crate) const IMPOSSIBLE: &str = "Not ready for offline: this browser keeps nothing for this page. It may be a private window or a page inside another.";

pub(crate) const NEWER_WAITS: &str =
    "A new version of the reader is ready. This page is loaded anew with it, at the same place.";
pub(crate) const NEWER_ELSEWHERE: &str = "A new version of the reader was started in another tab. What is open here from a file closes when this page is loaded anew.";
pub(crate) const NEWER_DID_NOT_FIT: &str = "A new version of the reader did not fit: this browser has no room left for it. The one that you have goes on working. Free some space on this device, then reload.";

/// That the reader opens without a network.
pub(crate) fn ready(kilobytes: u32) -> String {
    format!(
        "Ready for offline: the whole reader, {kilobytes} kB, is kept in this browser. The browser may remove it when it runs short of room."
    )
}
