//! The words around every screen: the masthead, the keys, what the page is called.

pub(crate) const SKIP: &str = "Skip to the text";
pub(crate) const NAME: &str = "Diptych";
pub(crate) const MENU: &str = "Menu";
pub(crate) const VIEWS: &str = "Views";
pub(crate) const OWN_TAB: &str = "Open in its own tab";
pub(crate) const SETTINGS: &str = "Settings";
pub(crate) const SETTINGS_SIGN: &str = "Aa";

pub(crate) const CONTENTS: &str = "Contents";
pub(crate) const CLAIMS: &str = "Claims";
pub(crate) const ENTITIES: &str = "Entities";
pub(crate) const COMPARE: &str = "Compare";
pub(crate) const METHOD: &str = "Method";
pub(crate) const NO_CLAIM: &str = "No such claim";
pub(crate) const NO_ENTITY: &str = "No such entity";
pub(crate) const NO_ARTICLE: &str = "No such article";
pub(crate) const NO_PAGE: &str = "No such page";

pub(crate) const KEYS: &str = "Keys";
pub(crate) const DONE: &str = "Done";

/// Keys with what they do, where they do it.
pub(crate) const WHAT_KEYS_DO: [(&str, &str); 7] = [
    ("/", "Search"),
    ("?", "This list"),
    ("Enter", "On an underlined passage: open its card"),
    ("Escape", "In a card: back to its passage. In a list or a sheet: close it"),
    ("] and [", "Side by side: next and previous link"),
    ("\\", "Side by side: scroll the texts together, or each by itself"),
    ("Arrows", "In a picture or a table: from mark to mark"),
];

/// The title of the window, with the name of the screen.
pub(crate) fn window_title(screen: &str) -> String {
    format!("{screen} · {NAME}")
}

/// What texts side by side are called.
pub(crate) fn beside(texts: &[String]) -> String {
    texts.join(" beside ")
}

/// What a search is called.
pub(crate) fn search(query: &str) -> String {
    format!("Search: {query}")
}

/// What the sheet of a text is called.
pub(crate) fn sheet(text: &str) -> String {
    format!("Sheet: {text}")
}

/// What the key to a sheet is called.
pub(crate) fn key(text: &str) -> String {
    format!("Key: {text}")
}
