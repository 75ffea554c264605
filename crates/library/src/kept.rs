//! Texts of addresses, each kept once for as long as the page lives. A reader meets few of them, and in return a Route is
//! a plain value that links, closures and signals copy without code.

use std::cell::RefCell;

thread_local! {
    static KEPT: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
}

/// The same text, kept.
#[must_use]
pub fn keep(text: &str) -> &'static str {
    if text.is_empty() {
        return "";
    }
    KEPT.with_borrow_mut(|kept| {
        if let Some(known) = kept.iter().find(|known| **known == text) {
            return *known;
        }
        let new: &'static str = Box::leak(text.into());
        kept.push(new);
        new
    })
}
