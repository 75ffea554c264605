//! The way from a piece of evidence to the two passages side by side.

use diptych_corpus::model::ArticleId;

use crate::library::{EvidenceId, Library};
use crate::route::{Articles, Lens, Reading, Target};

/// The claim's article and the evidence's, side by side at the two passages; `None` if the evidence stands in no article here.
#[must_use]
pub fn beside(library: &Library, id: EvidenceId, from: Option<ArticleId>) -> Option<Reading> {
    let counterpart = library.evidence(id)?.counterpart.as_ref()?;
    let anchor = library.anchor_in(id.claim, from)?;
    let articles = [library.article(anchor.article)?, library.article(counterpart.article)?];
    let target = Target::Claim(library.claim(id.claim)?.slug.as_str().into(), Some(id.index + 1));
    Some(Reading {
        articles: Articles::new(articles.map(|article| article.slug.as_str().into())),
        lens: Some(Lens::Claims),
        at: Some(target),
        ..Reading::default()
    })
}
