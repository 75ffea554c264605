//! A link as views have it.

use serde::{Deserialize, Serialize};

/// An address with the words that lead there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedLink {
    /// The address: a hash of the reader.
    pub href: String,
    /// The words.
    pub name: String,
}
