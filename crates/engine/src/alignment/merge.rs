//! Joins what was found in several ways, so that no two links say the same of the same passages. Knows Spans; finds nothing.

use diptych_corpus::order;

use super::{Link, LinkKind};

/// Adds links between sentences to those between passages in the same words, unless a passage has both sentences.
pub(super) fn add_matter(links: &mut Vec<Link>, matter: Vec<Link>) {
    order::sort_by_key(links, Link::place);
    let n_words = links.len();
    for link in matter {
        let words = links.get(..n_words).unwrap_or_default();
        if !of_pair(words, &link).iter().any(|passage| covers(passage, &link)) {
            links.push(link);
        }
    }
}

/// Adds the curators' links. What was computed about the same passages becomes their reasons; several claims in one place
/// are one link.
pub(super) fn add_claims(links: &mut Vec<Link>, claims: Vec<Link>) {
    let mut joined: Vec<Link> = Vec::new();
    for claim in claims {
        match joined.iter_mut().find(|it| covers(it, &claim) && covers(&claim, it)) {
            Some(same) => same.reasons.extend(claim.reasons),
            None => joined.push(claim),
        }
    }
    for link in std::mem::take(links) {
        let is_matter = matches!(link.kind, LinkKind::SameMatter | LinkKind::DifferentFigure);
        match joined.iter_mut().find(|it| is_matter && covers(it, &link)) {
            Some(claim) => claim.reasons.extend(link.reasons),
            None => links.push(link),
        }
    }
    links.extend(joined);
}

/// The sorted `links` between the articles of `it`.
fn of_pair<'a>(links: &'a [Link], it: &Link) -> &'a [Link] {
    let pair = (it.a, it.b);
    let first = links.partition_point(|it| (it.a, it.b) < pair);
    let end = links.partition_point(|it| (it.a, it.b) <= pair);
    links.get(first..end).unwrap_or_default()
}

fn covers(passage: &Link, it: &Link) -> bool {
    (passage.a, passage.b) == (it.a, it.b) && passage.a_span.covers(it.a_span) && passage.b_span.covers(it.b_span)
}
