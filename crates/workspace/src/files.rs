//! A workspace as files, for programs that go on with the corpus folder in it: nothing of it is lost that nobody here knows.

use diptych_import::archive::{Archive, Limits};

use crate::archive;
pub use crate::archive::Member;
use crate::error::WorkspaceError;
use crate::parts::{CORPUS, DESCRIPTION};

/// How large a workspace may be: 64 MB unpacked in 20,000 files. More would fill the memory of a small device.
pub const LIMITS: Limits = Limits { n_bytes: 64 << 20, n_members: 20_000 };

/// The files of a workspace, by their paths below the folder that may stand around everything. What systems put beside the files of a
/// person is passed over.
///
/// # Errors
/// [`WorkspaceError`] if it is none, or is damaged, encrypted or over the limits.
pub fn unpack(bytes: &[u8]) -> Result<Vec<Member>, WorkspaceError> {
    if !bytes.starts_with(b"PK") {
        return Err(WorkspaceError::NotAWorkspace);
    }
    let mut archive = Archive::open_within(bytes, LIMITS)?;
    let around = folder_around(&archive).ok_or(WorkspaceError::NotAWorkspace)?;
    let members = archive.members().to_vec();
    let inside = members.iter().filter_map(|it| Some((it, it.name.strip_prefix(around.as_str())?)));
    let read = |(member, name): (_, &str)| Ok(Member { name: name.to_owned(), bytes: archive.read(member)? });
    inside.filter(|(_, name)| is_below(name)).map(read).collect()
}

/// The archive of these files. The same files give the same bytes.
#[must_use]
pub fn pack(members: &[Member]) -> Vec<u8> {
    archive::write(members)
}

/// What stands before the names of all files of the workspace.
fn folder_around(archive: &Archive<'_>) -> Option<String> {
    let description = format!("{CORPUS}{DESCRIPTION}");
    let around = archive.members().iter().filter_map(|it| it.name.strip_suffix(description.as_str()));
    around.filter(|it| it.is_empty() || it.ends_with('/')).min_by_key(|it| it.len()).map(str::to_owned)
}

/// Whether a path stays in the folder that it is unpacked to.
fn is_below(name: &str) -> bool {
    let is_plain = |step: &str| !matches!(step, "" | "." | "..") && !step.contains([':', '\0']);
    name.split('/').all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::{Member, pack, unpack};
    use crate::error::WorkspaceError;

    fn member(name: &str) -> Member {
        Member { name: name.to_owned(), bytes: b"x".to_vec() }
    }

    #[test]
    fn paths_that_lead_out_of_the_folder_are_passed_over() {
        let names = ["corpus/corpus.toml", "../x", "corpus/../../x", "/x", "c:/x", "corpus/articles/a.md"];
        let found = unpack(&pack(&names.map(member))).unwrap();
        let names: Vec<&str> = found.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["corpus/corpus.toml", "corpus/articles/a.md"]);
    }

    #[test]
    fn an_archive_of_something_else_is_no_workspace() {
        assert_eq!(unpack(&pack(&[member("page.html")])), Err(WorkspaceError::NotAWorkspace));
        assert_eq!(unpack(b"<html>"), Err(WorkspaceError::NotAWorkspace));
    }
}
