//! Two workspaces as one. Nothing is lost: every text and every dismissal of either is in what comes out. For texts and dismissals it
//! is the same whichever is opened first, and opening one twice changes nothing more. A choice of how the page looks, and the name of a
//! collection, stay with whoever opens the file; what was not chosen there is taken.

use core::cmp::Ordering;

use diptych_corpus::vocabulary::Genre;
use diptych_own_texts::{Collection, KeptText, OwnText, collections_file, markdown};

use crate::Workspace;

/// What becomes of a text in a merge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It is only in the file.
    New,
    /// What is known of it was changed later in the file.
    NewerThere,
    /// What is known of it was changed later here.
    NewerHere,
    /// What is known of it was changed on one day in both.
    ChangedInBoth,
    /// It is here as it is in the file.
    Here,
}

/// What a merge would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Both as one.
    pub workspace: Workspace,
    /// The texts of the file by their headlines, with what becomes of them.
    pub texts: Vec<(Fate, String)>,
    /// Collections that are only in the file, or have more texts there.
    pub n_collections: usize,
    /// Dismissals that are only in the file.
    pub n_dismissed: usize,
    /// Choices that are only in the file.
    pub n_settings: usize,
    /// Choices that differ and stay as they are here.
    pub n_kept_settings: usize,
}

impl Merged {
    /// A collection that is here already keeps its name and has the texts of both.
    fn take_collections(&mut self, there: &[Collection]) {
        let here = std::mem::take(&mut self.workspace.collections);
        let both = collections_file::merged(here.clone(), there);
        self.n_collections = both.iter().filter(|it| !here.contains(it)).count();
        self.workspace.collections = both;
    }

    /// How many texts have this fate.
    #[must_use]
    pub fn n_texts(&self, fate: Fate) -> usize {
        self.texts.iter().filter(|(it, _)| *it == fate).count()
    }

    /// Whether anything would change here.
    #[must_use]
    pub fn changes_anything(&self) -> bool {
        let changes = |fate: &Fate| matches!(fate, Fate::New | Fate::NewerThere | Fate::ChangedInBoth);
        self.texts.iter().any(|(fate, _)| changes(fate)) || self.n_collections + self.n_dismissed + self.n_settings > 0
    }
}

/// `there` opened where `here` is.
#[must_use]
pub fn merge(here: &Workspace, there: &Workspace) -> Merged {
    let mut merged = Merged { workspace: here.clone(), ..Merged::default() };
    for text in &there.texts {
        let fate = merged.workspace.take_text(text);
        merged.texts.push((fate, text.details.headline.clone()));
    }
    merged.take_collections(&there.collections);
    for name in &there.dismissed {
        if !merged.workspace.dismissed.contains(name) {
            merged.workspace.dismissed.push(name.clone());
            merged.n_dismissed += 1;
        }
    }
    for (key, value) in &there.settings {
        match merged.workspace.settings.get(key) {
            Some(known) => merged.n_kept_settings += usize::from(known != value),
            None => {
                merged.workspace.settings.insert(key.clone(), value.clone());
                merged.n_settings += 1;
            }
        }
    }
    merged
}

impl Workspace {
    /// Takes a text in. Of one that is here already, what is known later holds; of one day, always the same of the two.
    fn take_text(&mut self, text: &OwnText) -> Fate {
        let Some(known) = self.texts.iter_mut().find(|it| it.id() == text.id()) else {
            self.texts.push(text.clone());
            return Fate::New;
        };
        let fate = fate(known, text);
        if order(known, text) == Ordering::Less {
            *known = text.clone();
        }
        fate
    }
}

fn fate(here: &OwnText, there: &OwnText) -> Fate {
    if is_as_known(here, there) {
        return Fate::Here;
    }
    match here.brought.cmp(&there.brought) {
        Ordering::Less => Fate::NewerThere,
        Ordering::Greater => Fate::NewerHere,
        Ordering::Equal => Fate::ChangedInBoth,
    }
}

/// Whether both say the same of one text: as a file holds it, so that what no file can hold makes no difference.
fn is_as_known(here: &OwnText, there: &OwnText) -> bool {
    let written = |it: &OwnText| (markdown::write(it, Genre::NotStated), it.details.language.clone());
    written(here) == written(there)
}

/// A whole order, so that merges in any order come to the same.
fn order(one: &OwnText, other: &OwnText) -> Ordering {
    let bytes = |it: &OwnText| KeptText::from(it.clone()).bytes;
    one.brought.cmp(&other.brought).then_with(|| bytes(one).cmp(&bytes(other)))
}
