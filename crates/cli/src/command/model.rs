//! The model of names for the commands that use it: the one that comes with the program, or another file.

use std::fs;
use std::path::Path;

use diptych_engine::recognition::Recognizer;

use super::cannot;
use crate::failure::Failure;

/// The model that comes with the program; its licence is in NOTICE.md beside it.
const BUNDLED: &[u8] = include_bytes!("../../../engine/model/names.model");

/// The model in the file, or the one that comes with the program.
pub(super) fn open(path: Option<&Path>) -> Result<Recognizer, Failure> {
    let Some(path) = path else {
        return Recognizer::decode(BUNDLED).map_err(|error| Failure::Failed(error.to_string()));
    };
    let bytes = fs::read(path).map_err(|error| cannot("read", path, &error))?;
    Recognizer::decode(&bytes).map_err(|error| Failure::Failed(format!("{}: {error}", path.display())))
}
