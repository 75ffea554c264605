//! Links that the program sees: passages that share words, or speak of the same thing in others. Each says how sure it is and
//! what speaks for it, so that a reader can check it and dismiss it.

use diptych_corpus::model::ArticleId;
use diptych_engine::alignment::{Link, LinkKind, Reason, Shared, Strength};
use diptych_library::link_list::RowKind;

use super::passage_link::{Origin, PassageLink};
use super::side;
use crate::page_context::PageContext;
use crate::words;

/// The most reasons that are told; a link has rarely more that weigh.
const MOST_REASONS: usize = 5;

/// Every link that the program sees, those inside one text among them.
pub(super) fn links(context: &PageContext<'_>) -> Vec<PassageLink> {
    context.analyzed.links().iter().filter_map(|it| computed(context, it)).collect()
}

fn computed(context: &PageContext<'_>, link: &Link) -> Option<PassageLink> {
    let (kind, name) = match link.kind {
        LinkKind::SameWords | LinkKind::NearWords if link.a == link.b => (RowKind::NearWords, words::links::SAID_TWICE),
        LinkKind::SameWords => (RowKind::SameWords, words::links::SAME_WORDS),
        LinkKind::NearWords => (RowKind::NearWords, words::links::NEAR_WORDS),
        LinkKind::DifferentFigure => (RowKind::DifferentFigure, words::links::ANOTHER_FIGURE),
        LinkKind::SameMatter => (RowKind::Alike, words::links::SAME_MATTER),
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
        besides: None,
        claims: Vec::new(),
    })
}

/// "likely; both have Ganja, “11 October”".
fn because(context: &PageContext<'_>, link: &Link) -> String {
    match link.kind {
        LinkKind::SameWords => return words::links::BY_SAME_WORDS.to_owned(),
        LinkKind::NearWords => return words::links::BY_NEAR_WORDS.to_owned(),
        _ => {}
    }
    let mut shared: Vec<String> = Vec::new();
    for reason in link.reasons.iter().take(MOST_REASONS) {
        let told = told(context, link.a, reason);
        if !told.is_empty() && !shared.contains(&told) {
            shared.push(told);
        }
    }
    match link.strength {
        Strength::Strong => words::links::strong(&shared),
        Strength::Likely => words::links::likely(&shared),
        Strength::Faint => words::links::faint(&shared),
    }
}

fn told(context: &PageContext<'_>, article: ArticleId, reason: &Reason) -> String {
    let text = context.library.article(article).map_or("", |it| it.text.as_str());
    match reason.shared {
        Shared::Entity(id) => context.library.entity(id).map_or_else(String::new, |it| it.name.clone()),
        Shared::Claim(id) => context.library.claim(id).map_or_else(String::new, |it| words::sentence_case(&it.topic)),
        Shared::Figure | Shared::Date | Shared::Word | Shared::Unit => format!("“{}”", reason.a.of(text)),
    }
}
