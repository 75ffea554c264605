//! Where things are: the workspace's own folders and the cache that clones share. Touches no file.

use std::{
    env,
    path::{Path, PathBuf},
};

use crate::step::Outcome;

/// The folder of the workspace.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// What `cargo xtask dist` leaves for a host.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Where cargo builds, as this run of cargo was told.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The cargo that started this program.
pub(crate) fn cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

/// The folder for tools that all clones of the project share, under the user's cache folder.
pub(crate) fn tools() -> Outcome<PathBuf> {
    user_cache().map(|cache| cache.join("diptych/tools")).ok_or_else(|| {
        "no cache folder is known for this user: set XDG_CACHE_HOME or HOME, then run the command again".into()
    })
}

fn user_cache() -> Option<PathBuf> {
    let named = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if cfg!(windows) {
        return named("LOCALAPPDATA");
    }
    let below_home = if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" };
    named("XDG_CACHE_HOME").or_else(|| named("HOME").map(|home| home.join(below_home)))
}
