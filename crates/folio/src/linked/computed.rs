//! Links that the program sees: passages that share words. It says by which rule; a reader may part them again.

use diptych_corpus::model::ArticleId;
use diptych_engine::reuse::{Likeness, Passage};

use super::side;
use super::tie::{Maker, Tie, TieKind};
use crate::desk::Desk;

/// Every link between two texts that the program sees.
pub(super) fn ties(desk: &Desk<'_>) -> Vec<Tie> {
    desk.study.passages().iter().filter(|it| it.a != it.b).filter_map(shared).collect()
}

fn shared(passage: &Passage) -> Option<Tie> {
    let (kind, name, because) = match passage.likeness {
        Likeness::Verbatim => (TieKind::SameWords, "Same words", "the same words in the same order"),
        Likeness::Near => (TieKind::NearWords, "Nearly the same words", "the same words but for a few"),
        Likeness::SelfRepeat => return None,
    };
    let article = |index: usize| u32::try_from(index).ok().map(ArticleId);
    Some(Tie {
        sides: [side(article(passage.a)?, passage.a_span), side(article(passage.b)?, passage.b_span)],
        kind,
        name: name.to_owned(),
        maker: Maker::Program { because: because.to_owned() },
        claim: None,
        evidence: None,
    })
}
