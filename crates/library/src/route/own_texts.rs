//! What is shown of the texts of the reader.

use super::Slug;
use super::escape::escape;

/// A screen for the texts of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OwnTexts {
    /// All of them, and what of them is kept.
    List,
    /// Bringing texts.
    Add,
    /// Bringing two texts to read side by side.
    Compare,
    /// What changed from one capture of an address to another: the older text, the newer text.
    Changes([Slug; 2]),
}

impl OwnTexts {
    pub(super) fn path(&self) -> String {
        match self {
            Self::List => "/own".to_owned(),
            Self::Add => "/own/add".to_owned(),
            Self::Compare => "/own/compare".to_owned(),
            Self::Changes([older, newer]) => format!("/own/changes/{}/{}", escape(older), escape(newer)),
        }
    }

    /// The steps behind `own`.
    pub(super) fn parse(steps: &[&str]) -> Option<Self> {
        Some(match steps {
            [] => Self::List,
            ["add"] => Self::Add,
            ["compare"] => Self::Compare,
            ["changes", older, newer] => Self::Changes([(*older).into(), (*newer).into()]),
            _ => return None,
        })
    }
}
