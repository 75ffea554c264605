//! What went wrong, what is safe, and what can be done.

use super::sentence::Sentence;

pub(crate) const OPENING: &str = "Opening the corpus.";
pub(crate) const TRY_AGAIN: &str = "Try again";
pub(crate) const OWN_CORPUS: &str = "Open this page’s own corpus";
pub(crate) const RELOAD: &str = "Reload the page";
pub(crate) const SEARCH_FOR_IT: &str = "Search for it";
pub(crate) const GO_TO_CONTENTS: &str = "Go to the contents";

pub(crate) const NO_SUCH_PAGE: &str = "There is no such page here.";

/// What to do about an address without a page.
pub(crate) fn address_without_page(hash: &str) -> String {
    format!(
        "The address ends in “#{hash}”, and no page of Diptych has that address. A letter may have been lost on the way."
    )
}

/// What a link can name that the open corpus does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// A text.
    Article,
    /// A claim.
    Claim,
    /// A person, place or thing.
    Entity,
    /// A question for readers.
    Question,
    /// A word of the list.
    Term,
}

impl Missing {
    /// That there is none under this slug.
    pub(crate) fn what(self, slug: &str) -> String {
        let sentence = match self {
            Self::Article => Sentence("This corpus has no article “[slug]”."),
            Self::Claim => Sentence("This corpus has no claim “[slug]”."),
            Self::Entity => Sentence("This corpus has no entity “[slug]”."),
            Self::Question => Sentence("This corpus has no question “[slug]”."),
            Self::Term => Sentence("This corpus has no term “[slug]”."),
        };
        sentence.with(slug)
    }

    /// Where to look for it.
    pub(crate) fn what_to_do(self) -> &'static str {
        match self {
            Self::Article => {
                "The link may be for another edition or another corpus. What is here can be found from the contents, or by searching for words of the article."
            }
            Self::Claim => {
                "The link may be for another edition or another corpus. What is here can be found from the contents, or by searching for words of the claim."
            }
            Self::Entity => {
                "The link may be for another edition or another corpus. What is here can be found from the contents, or by searching for words of the entity."
            }
            Self::Question => {
                "The link may be for another edition or another corpus. What is here can be found from the contents, or by searching for words of the question."
            }
            Self::Term => {
                "The link may be for another edition or another corpus. What is here can be found from the contents, or by searching for words of the term."
            }
        }
    }
}

/// That a link leads to a text of another reader.
pub(crate) fn brought_elsewhere(slug: &str) -> String {
    format!("The link leads to a text that a reader brought, “{slug}”, and it is not in this browser.")
}

/// What to do about it.
pub(crate) const ASK_FOR_TEXT: &str = "The texts of another reader stay on the machine to which they were brought. Ask whoever sent \
    the link for the text, or bring it yourself.";
