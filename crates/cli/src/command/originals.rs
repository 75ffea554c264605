//! Files that may be originals of articles. Knows paths; knows nothing of what is in them.

use std::fs;
use std::io;
use std::path::Path;

use diptych_corpus::folder::OriginalFile;
use diptych_corpus::limits::MAX_TEXT_BYTES;

use super::cannot;
use crate::failure::Failure;

/// The files of `folder`, by name. What is larger than any text may be is no original.
pub(super) fn read_originals(folder: &Path) -> Result<Vec<OriginalFile>, Failure> {
    let unreadable = |error: io::Error| cannot("read", folder, &error);
    let mut originals = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let size = fs::metadata(&path).map_err(|error| cannot("read", &path, &error))?;
        if size.is_file() && size.len() <= MAX_TEXT_BYTES as u64 {
            let bytes = fs::read(&path).map_err(|error| cannot("read", &path, &error))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            originals.push(OriginalFile { name, bytes });
        }
    }
    originals.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(originals)
}
