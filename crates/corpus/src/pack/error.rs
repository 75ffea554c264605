//! What to tell a reader whose file cannot be opened. Knows sentences; knows nothing of the bytes.

use core::fmt;

use super::{OLDEST_VERSION, VERSION};
use crate::limits::{MAX_INFLATED_BYTES, MAX_PACKED_BYTES};

/// Why bytes are not a pack that this program can open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PackError {
    /// It does not begin like a pack.
    NotAPack {
        /// What it begins like, if that is known: "a ZIP archive".
        resembles: Option<&'static str>,
    },
    /// A version that this program does not know.
    Version {
        /// The version of the file.
        found: u16,
    },
    /// It ends early.
    Truncated {
        /// Bytes that are missing.
        missing: u64,
    },
    /// It goes on after its end, or its bytes are not those that were written.
    Damaged,
    /// It is larger than any corpus should be.
    TooLarge,
    /// It is whole, yet not a valid corpus; what is wrong.
    Invalid(&'static str),
}

impl PackError {
    /// What happened, as one sentence.
    #[must_use]
    pub fn what(&self) -> &'static str {
        match self {
            Self::NotAPack { .. } => "This file is not a Diptych corpus.",
            Self::Version { found } if *found > VERSION => "This corpus needs a newer Diptych.",
            Self::Version { .. } => "This corpus was made for an older Diptych.",
            Self::Truncated { .. } => "This corpus is incomplete.",
            Self::Damaged => "This corpus is damaged.",
            Self::TooLarge => "This corpus is too large.",
            Self::Invalid(_) => "This corpus contradicts itself.",
        }
    }

    /// What is known about the cause and what can be done, as one or two sentences.
    #[must_use]
    pub fn what_to_do(&self) -> String {
        match self {
            Self::NotAPack { resembles } => not_a_pack(*resembles),
            Self::Version { found } => {
                let mend = if *found > VERSION { "Reload to get the newest one." } else { "Pack it again." };
                format!("It is of format {found}; this Diptych reads formats {OLDEST_VERSION} to {VERSION}. {mend}")
            }
            Self::Truncated { missing } => {
                format!("The file ends {} early, perhaps because a download stopped. Get it again.", size(*missing))
            }
            Self::Damaged => "Its bytes are not those that were written. Get it again.".to_owned(),
            Self::TooLarge => {
                let (packed, inflated) = (MAX_PACKED_BYTES >> 20, MAX_INFLATED_BYTES >> 20);
                format!("Diptych opens packs of at most {packed} MB that hold at most {inflated} MB.")
            }
            Self::Invalid(flaw) => format!("The file is whole, but {flaw}. Whoever packed it can mend that."),
        }
    }
}

impl fmt::Display for PackError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.what())?;
        f.write_str(" ")?;
        f.write_str(&self.what_to_do())
    }
}

impl core::error::Error for PackError {}

fn not_a_pack(resembles: Option<&'static str>) -> String {
    let rule = "A corpus is one file whose name ends in .pack.";
    match resembles {
        Some(other) => format!("It begins like {other}. {rule}"),
        None => rule.to_owned(),
    }
}

/// A size as readers know it from downloads: whole kilobytes, at least one unit.
fn size(n_bytes: u64) -> String {
    match n_bytes {
        1 => "1 byte".to_owned(),
        0..1_000 => format!("{n_bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", n_bytes.div_ceil(1_000)),
        _ => format!("{} MB", n_bytes.div_ceil(1_000_000)),
    }
}
