//! How many voices say a claim: texts that say it in the same words have it from one.

use diptych_corpus::model::{ArticleId, ClaimId};
use diptych_corpus::span::Span;

use crate::page_context::PageContext;

/// The texts in which a claim stands, and the voices among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Texts.
    pub n_texts: usize,
    /// Voices: at most as many.
    pub n_voices: usize,
}

/// Who says `claim`.
#[must_use]
pub fn count(context: &PageContext<'_>, claim: ClaimId) -> Count {
    let mut sayings: Vec<(ArticleId, Vec<Span>)> = Vec::new();
    let Some(found) = context.library.claim(claim) else { return Count { n_texts: 0, n_voices: 0 } };
    for anchor in &found.anchors {
        if sayings.iter().all(|(article, _)| *article != anchor.article) {
            sayings.push((anchor.article, context.library.claim_spans(claim, anchor.article)));
        }
    }
    let repeats = |place: usize| {
        let earlier = sayings.get(..place).unwrap_or_default();
        sayings.get(place).is_some_and(|own| earlier.iter().any(|other| context.share_words(own, other)))
    };
    let n_copies = (0..sayings.len()).filter(|place| repeats(*place)).count();
    Count { n_texts: sayings.len(), n_voices: sayings.len() - n_copies }
}
