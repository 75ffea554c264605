//! Texts that a reader brings. They stand behind the articles of a corpus, in the order in which they were brought, and belong to their
//! reader alone: no curator reviewed them.
//!
//! - [`own_text`]: one text with what is known of it
//! - [`placed`]: how it stands in a corpus, or without one; [`captures`]: which texts were captured at one address
//! - [`collection`]: texts under a name, [`collections_file`]: all of them as a file; [`choice`]: which texts are open
//! - [`kept`]: its bytes in storage and in messages
//! - [`markdown`]: it as a file of a corpus folder

pub mod captures;
pub mod choice;
pub mod collection;
pub mod collections_file;
pub mod kept;
pub mod markdown;
pub mod own_text;
pub mod placed;
mod stored_date;
mod words;

pub use choice::Choice;
pub use collection::Collection;
pub use kept::KeptText;
pub use own_text::{Details, OwnText, OwnTextError};
