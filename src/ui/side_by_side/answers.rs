//! The answers to the open claim that can be read beside it, and which of them is open.

use diptych_corpus::model::ArticleId;

use crate::state::library::{EvidenceId, Library};
use crate::state::route::{Reading, Target};
use crate::ui::parts::evidence_item::beside;

/// The answers to a claim, each with the texts in which it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Answers {
    /// Which of them is open, from 0.
    pub(super) place: usize,
    /// The evidence that answers, in the order in which it is shown.
    all: Vec<(EvidenceId, Reading)>,
}

impl Answers {
    /// The answers to the claim that `reading` opens beside one of them; none if it opens no claim, or none that is answered here. A link
    /// that names no answer of these texts opens the first that is one.
    pub(super) fn of(library: &Library, reading: &Reading) -> Option<Self> {
        let Some(Target::Claim(slug, Some(nth))) = &reading.at else { return None };
        let claim = library.claim_named(slug)?;
        let first: Option<ArticleId> = reading.articles.first().and_then(|slug| library.article_named(slug));
        let ordered = library.ordered_evidence(claim).into_iter();
        let all: Vec<(EvidenceId, Reading)> =
            ordered.filter_map(|id| Some((id, beside(library, id, first)?))).collect();
        let is_named = |(id, _): &(EvidenceId, Reading)| id.index + 1 == *nth;
        let is_read = |(_, pair): &(EvidenceId, Reading)| pair.articles == reading.articles;
        let place = all.iter().position(is_named).or_else(|| all.iter().position(is_read))?;
        Some(Self { place, all })
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.all.len()
    }

    /// The one that is open.
    pub(super) fn open(&self) -> Option<EvidenceId> {
        self.all.get(self.place).map(|(id, _)| *id)
    }

    /// The texts of the one before.
    pub(super) fn previous(&self) -> Option<&Reading> {
        self.at(self.place.checked_sub(1)?)
    }

    /// The texts of the next one.
    pub(super) fn next(&self) -> Option<&Reading> {
        self.at(self.place + 1)
    }

    fn at(&self, place: usize) -> Option<&Reading> {
        self.all.get(place).map(|(_, pair)| pair)
    }
}
