//! What is said of collections of the reader's texts.

use diptych_library::words::counted;

pub(crate) const READ_ALONE: &str = "Read these alone";
pub(crate) const READ_BESIDE: &str = "Read these beside the articles of this page";
pub(crate) const COLLECTIONS: &str = "Collections";
pub(crate) const NO_COLLECTIONS: &str = "A collection keeps texts together under a name, such as “October” or “For class 10b”. A text may stand in several.";
pub(crate) const NEW_COLLECTION: &str = "Name of a new collection";
pub(crate) const MAKE_COLLECTION: &str = "Make a collection";
pub(crate) const RENAME: &str = "Rename";
pub(crate) const SAVE_NAME: &str = "Save the name";
pub(crate) const KEEP_NAME: &str = "Keep the old name";
pub(crate) const DELETE_COLLECTION: &str = "Delete the collection, not its texts";
pub(crate) const COLLECTION: &str = "Collection";
pub(crate) const NO_COLLECTION: &str = "none";
pub(crate) const COLLECTION_HINT: &str = "a new name makes a new collection";

/// What each field for the new name of a collection is called.
pub(crate) fn new_name_of(name: &str) -> String {
    format!("New name of “{name}”")
}

/// What a button for a collection is called, where several have the same words.
pub(crate) fn of_collection(words: &str, name: &str) -> String {
    format!("{words}: “{name}”")
}

/// In which collections a text stands.
pub(crate) fn in_collections(names: &[&str]) -> String {
    match names {
        [] => "In no collection".to_owned(),
        names => format!("In {}", names.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ")),
    }
}

/// The choice of collections of one text.
pub(crate) fn collections_of(headline: &str) -> String {
    format!("Collections of “{headline}”")
}

/// What is open in the place of the page's own contents.
pub(crate) fn open_alone(name: Option<&str>, n_texts: usize) -> String {
    match name {
        Some(name) => {
            format!("The collection “{name}” is open by itself: {} of yours.", counted(n_texts, "text", "texts"))
        }
        None => format!("Your texts are open by themselves: {}.", counted(n_texts, "text", "texts")),
    }
}

/// Which texts of the reader stand beside the articles.
pub(crate) fn open_beside(name: &str, n_texts: usize) -> String {
    format!(
        "Of your texts, those of the collection “{name}” stand beside the articles: {}.",
        counted(n_texts, "text", "texts")
    )
}

pub(crate) const BACK_TO_ALL: &str = "Back to the articles with all your texts";

/// That a name has no letters.
pub(crate) fn no_name() -> [String; 2] {
    ["The collection has no name yet.".to_owned(), "Type a name of at least one letter.".to_owned()]
}

/// That a name is too long.
pub(crate) fn long_name() -> [String; 2] {
    ["This name is too long for a collection.".to_owned(), "Shorten it to at most 120 letters.".to_owned()]
}

/// That another collection has the name.
pub(crate) fn name_is_taken(name: &str) -> [String; 2] {
    [
        format!("There is another collection “{name}”."),
        "Give this one another name, or put its texts into the other.".to_owned(),
    ]
}

/// That the browser did not keep a change.
pub(crate) fn collection_not_kept(why: &str) -> [String; 2] {
    [
        "This browser did not keep the change of the collection.".to_owned(),
        format!("It says: {why}. The change holds until the page is closed; save your texts as a file."),
    ]
}

/// That a link names a collection that is not here.
pub(crate) fn no_such_collection() -> [String; 2] {
    [
        "The link leads to a collection of texts that is not in this browser.".to_owned(),
        "A collection stays on the machine on which it was made, and it may have been deleted since. Your texts and collections are listed under “Your texts”.".to_owned(),
    ]
}

/// That a link asks for texts of the reader in a way that this program does not know.
pub(crate) fn unknown_choice(written: &str) -> [String; 2] {
    [
        format!("The link asks for texts of yours by “{written}”, which this program does not know."),
        "A letter may have been lost on the way. Open this page without that part of its address.".to_owned(),
    ]
}
