//! Two passages stand in the list once, whatever is said of them: all claims that the curators link them by, or else the first that
//! the program sees.

use diptych_corpus::order::sort_by_key;
use diptych_library::link_list::RowKind;

use super::passage_link::{LinkedClaim, Origin, PassageLink, Side};

/// The links of `links`, those of the same two passages as one. The curators' word comes before the program's, and of each the first
/// kind; what is about more claims names all.
pub(super) fn merged(mut links: Vec<PassageLink>) -> Vec<PassageLink> {
    sort_by_key(&mut links, |it| (matches!(it.origin, Origin::Program { .. }), it.kind));
    let mut merged: Vec<PassageLink> = Vec::new();
    for link in links {
        match merged.iter_mut().find(|it| is_same_pair(it, &link)) {
            None => merged.push(link),
            Some(known) => {
                if has_same_words(&link) && known.origin == Origin::Curators {
                    known.besides = Some(link.origin.told());
                }
                let is_new =
                    |it: &LinkedClaim| known.claims.iter().all(|old| (old.claim, &old.name) != (it.claim, &it.name));
                let new: Vec<LinkedClaim> = link.claims.into_iter().filter(is_new).collect();
                known.claims.extend(new);
            }
        }
    }
    merged
}

fn has_same_words(link: &PassageLink) -> bool {
    matches!(link.kind, RowKind::SameWords | RowKind::NearWords)
}

/// Whether both links are of the same passages. The program finds no edges: a passage of its links may be a part of another.
fn is_same_pair(one: &PassageLink, other: &PassageLink) -> bool {
    let is_program = |it: &PassageLink| matches!(it.origin, Origin::Program { .. });
    let is_same = match is_program(one) || is_program(other) {
        true => overlap,
        false => Side::eq,
    };
    let [a, b] = &one.sides;
    let [c, d] = &other.sides;
    (is_same(a, c) && is_same(b, d)) || (is_same(a, d) && is_same(b, c))
}

fn overlap(one: &Side, other: &Side) -> bool {
    one.article == other.article && (one.span.covers(other.span) || other.span.covers(one.span))
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::{ArticleId, ClaimId};
    use diptych_corpus::span::Span;
    use diptych_library::link_list::RowKind;

    use super::merged;
    use crate::linked::passage_link::{LinkedClaim, Origin, PassageLink, Side};

    fn sides(start: usize) -> [Side; 2] {
        [0, 1].map(|article| Side {
            article: ArticleId(article),
            span: Span::new("The dam above the town.", start, 20).unwrap(),
        })
    }

    fn curated(kind: RowKind, name: &str, claim: u32) -> PassageLink {
        let claims = vec![LinkedClaim { claim: ClaimId(claim), evidence: None, name: name.to_owned() }];
        PassageLink { sides: sides(0), kind, name: name.to_owned(), origin: Origin::Curators, besides: None, claims }
    }

    fn computed(kind: RowKind, because: &str) -> PassageLink {
        let origin = Origin::Program { because: because.to_owned() };
        PassageLink { sides: sides(5), kind, name: String::new(), origin, besides: None, claims: Vec::new() }
    }

    #[test]
    fn a_pair_on_two_claims_names_both_with_what_it_is_on_each() {
        let links = merged(vec![curated(RowKind::Answers, "For", 1), curated(RowKind::Contradicts, "Against", 0)]);
        let told: Vec<(u32, &str)> = links[0].claims.iter().map(|it| (it.claim.0, it.name.as_str())).collect();
        assert_eq!((links.len(), told), (1, vec![(0, "Against"), (1, "For")]));
    }

    #[test]
    fn what_the_curators_link_is_no_second_link_of_the_program() {
        let links = merged(vec![computed(RowKind::SameWords, "the same words"), curated(RowKind::Answers, "For", 1)]);
        let told: Vec<String> = links.iter().map(PassageLink::told).collect();
        assert_eq!(told, ["linked by the editors; computed: the same words"]);
    }
}
