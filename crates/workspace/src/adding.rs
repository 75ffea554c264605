//! A text added to the files of a workspace. All others stay as they are, those that nobody here knows included.

use diptych_own_texts::OwnText;

use crate::error::WorkspaceError;
use crate::files::Member;
use crate::parts::{CORPUS, TEXTS_FILE, TextNote, written};
use crate::read::json;
use crate::write::note;

/// Adds a text, whose file in a corpus folder `article` is; tells whether it is new. One that is there already stays as it was.
///
/// # Errors
/// [`WorkspaceError`] if the list of texts cannot be read.
pub fn add(members: &mut Vec<Member>, text: &OwnText, article: &str) -> Result<bool, WorkspaceError> {
    let name = format!("{CORPUS}articles/{}.md", text.id());
    if members.iter().any(|it| it.name == name) {
        return Ok(false);
    }
    let mut notes: Vec<TextNote> = json(members, TEXTS_FILE)?.unwrap_or_default();
    notes.push(note(text));
    let list = written(&notes);
    match members.iter_mut().find(|it| it.name == TEXTS_FILE) {
        Some(known) => known.bytes = list,
        None => members.push(Member { name: TEXTS_FILE.to_owned(), bytes: list }),
    }
    members.push(Member { name, bytes: article.as_bytes().to_vec() });
    Ok(true)
}
