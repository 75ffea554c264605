//! Links that the program sees: passages that share words, or speak of the same thing in others. Each says how sure it is and
//! what speaks for it, so that a reader can check it and dismiss it.

use diptych_corpus::model::ArticleId;
use diptych_engine::alignment::{Link, LinkKind, Reason, Shared, Strength};
use diptych_library::link_list::RowKind;
use diptych_library::words;

use super::passage_link::{Origin, PassageLink};
use super::side;
use crate::page_context::PageContext;

/// So many reasons are told; a link has rarely more that weigh.
const MOST_REASONS: usize = 5;

/// Every link that the program sees, those inside one text among them.
pub(super) fn links(context: &PageContext<'_>) -> Vec<PassageLink> {
    context.analyzed.links().iter().filter_map(|it| computed(context, it)).collect()
}

fn computed(context: &PageContext<'_>, link: &Link) -> Option<PassageLink> {
    let (kind, name) = match link.kind {
        LinkKind::SameWords | LinkKind::NearWords if link.a == link.b => (RowKind::NearWords, "Said twice"),
        LinkKind::SameWords => (RowKind::SameWords, "Same words"),
        LinkKind::NearWords => (RowKind::NearWords, "Nearly the same words"),
        LinkKind::DifferentFigure => (RowKind::DifferentFigure, "Another figure?"),
        LinkKind::SameMatter => (RowKind::Alike, "Same matter?"),
        // The curators' own links say which claim it is.
        LinkKind::SameClaim => return None,
    };
    let sides = [side(link.a, link.a_span), side(link.b, link.b_span)];
    let because = because(context, link);
    Some(PassageLink {
        sides,
        kind,
        name: name.to_owned(),
        origin: Origin::Program { because },
        claim: None,
        evidence: None,
    })
}

/// "likely; both have Ganja, “11 October”".
fn because(context: &PageContext<'_>, link: &Link) -> String {
    match link.kind {
        LinkKind::SameWords => return "the same words in the same order".to_owned(),
        LinkKind::NearWords => return "the same words but for a few".to_owned(),
        _ => {}
    }
    let mut shared: Vec<String> = Vec::new();
    for reason in link.reasons.iter().take(MOST_REASONS) {
        let told = told(context, link.a, reason);
        if !told.is_empty() && !shared.contains(&told) {
            shared.push(told);
        }
    }
    let sure = match link.strength {
        Strength::Strong => "strong",
        Strength::Likely => "likely",
        Strength::Faint => "faint",
    };
    format!("{sure}; both have {}", shared.join(", "))
}

fn told(context: &PageContext<'_>, article: ArticleId, reason: &Reason) -> String {
    let text = context.library.article(article).map_or("", |it| it.text.as_str());
    match reason.shared {
        Shared::Entity(id) => context.library.entity(id).map_or_else(String::new, |it| it.name.clone()),
        Shared::Claim(id) => context.library.claim(id).map_or_else(String::new, |it| words::sentence_case(&it.topic)),
        Shared::Figure | Shared::Date | Shared::Word | Shared::Unit => format!("“{}”", reason.a.of(text)),
    }
}
