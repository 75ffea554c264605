//! Figures that count the same thing: tied by the curators, or by a rule that the page names.
//!
//! Curated: what stands in the passages of one claim and in the evidence on it, and of claims that are tied as giving another
//! figure, or the same statement. Computed: the same counted with the same word for what befell it, on one day, or, where no
//! day is told, in texts of the same weeks and in one place, or of the same people or things; or in passages that it links. Claims that the curators tie as mere context
//! keep their figures apart.

use diptych_corpus::model::ClaimId;
use diptych_corpus::order::sort_by_key;
use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::{ClaimRelation, EvidenceRelation};
use diptych_library::library::EvidenceId;

use super::figure::{self, Figure, Origin};
use super::matter::{Class, Matter};
use crate::page_context::PageContext;

/// Texts further apart, in days, are not taken to count the same unless they name a place or a day. Larger values tie tolls of
/// different weeks.
const SAME_WEEKS: i64 = 31;

/// Figures that count the same thing.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// As in addresses.
    pub(super) key: String,
    pub(super) matter: Matter,
    /// The claims that they bear on, if the curators tied them.
    pub(super) claims: Vec<ClaimId>,
    /// By value, the lowest first; each has one.
    pub(super) points: Vec<Point>,
    /// Places of figures without a value: "dozens".
    pub(super) open: Vec<usize>,
}

/// A figure in its group.
#[derive(Clone, Debug)]
pub(super) struct Point {
    /// Its place among the figures.
    pub(super) figure: usize,
    /// Places of the same figure in texts that have the words from one another.
    pub(super) copies: Vec<usize>,
    pub(super) because: Because,
}

/// Why a figure stands in its group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Because {
    /// It stands in a passage of the claim.
    Claim(ClaimId),
    /// It stands in evidence on the claim.
    Evidence(ClaimId),
    /// The program: the same place.
    SamePlace,
    /// The program: the same day.
    SameDay,
    /// The program: the same people or things in texts of the same weeks.
    SameWeeks,
    /// The program: it links the passages.
    SameMatter,
}

impl Because {
    pub(super) fn is_computed(self) -> bool {
        !matches!(self, Self::Claim(_) | Self::Evidence(_))
    }
}

/// Every figure, and the groups, those with the most points first.
pub(super) struct Grouped {
    pub(super) figures: Vec<Figure>,
    pub(super) groups: Vec<Group>,
}

/// Groups the figures of all texts.
pub(super) fn find(context: &PageContext<'_>) -> Grouped {
    let mut grouped = Grouped { figures: figure::of_texts(context), groups: Vec::new() };
    let n_in_texts = grouped.figures.len();
    for claims in tied_claims(context) {
        grouped.tie_claims(context, &claims, n_in_texts);
    }
    for place in 0..n_in_texts {
        grouped.tie_by_rule(context, place);
    }
    grouped.finish(context);
    grouped
}

/// The claims, those together that are tied as counting the same.
fn tied_claims(context: &PageContext<'_>) -> Vec<Vec<ClaimId>> {
    let mut sets: Vec<Vec<ClaimId>> = context.library.claim_ids().map(|claim| vec![claim]).collect();
    for relation in &context.library.corpus().relations {
        if !matches!(relation.kind, ClaimRelation::DifferentFigure | ClaimRelation::SameStatement) {
            continue;
        }
        let place_of = |claim: ClaimId, sets: &[Vec<ClaimId>]| sets.iter().position(|it| it.contains(&claim));
        let (Some(one), Some(other)) = (place_of(relation.from, &sets), place_of(relation.to, &sets)) else { continue };
        if one != other {
            let moved = sets.remove(one.max(other));
            if let Some(set) = sets.get_mut(one.min(other)) {
                set.extend(moved);
            }
        }
    }
    sets
}

impl Grouped {
    fn tie_claims(&mut self, context: &PageContext<'_>, claims: &[ClaimId], n_in_texts: usize) {
        let mut members: Vec<(usize, Because)> = Vec::new();
        for &claim in claims {
            let Some(found) = context.library.claim(claim) else { continue };
            for anchor in &found.anchors {
                let spans = context.library.claim_spans(claim, anchor.article);
                self.add_passages(
                    &mut members,
                    n_in_texts,
                    Origin::Text(anchor.article),
                    &spans,
                    Because::Claim(claim),
                );
            }
            // What a claim counts is settled by its own passages before evidence is read.
            let counted = self.matters(&members);
            for index in 0..found.evidence.len() {
                self.add_evidence(context, &mut members, n_in_texts, EvidenceId { claim, index }, &counted);
            }
        }
        for matter in self.matters(&members) {
            self.add_group(context, claims, &matter, &members);
        }
    }

    fn add_passages(
        &self,
        members: &mut Vec<(usize, Because)>,
        end: usize,
        origin: Origin,
        spans: &[Span],
        why: Because,
    ) -> bool {
        let mut is_any = false;
        for (place, figure) in self.figures.iter().enumerate().take(end) {
            let stands = figure.origin == origin && spans.iter().any(|it| it.overlaps(figure.span));
            is_any |= stands;
            if stands && members.iter().all(|(known, _)| *known != place) {
                members.push((place, why));
            }
        }
        is_any
    }

    /// The passages of a piece of evidence, or where none of them has a figure, what the curators write of it.
    fn add_evidence(
        &mut self,
        context: &PageContext<'_>,
        members: &mut Vec<(usize, Because)>,
        end: usize,
        id: EvidenceId,
        counted: &[Matter],
    ) {
        let Some(evidence) = context.library.evidence(id) else { return };
        let why = Because::Evidence(id.claim);
        if let Some(counterpart) = &evidence.counterpart {
            let spans = context.library.evidence_spans(id);
            if self.add_passages(members, end, Origin::Text(counterpart.article), &spans, why) {
                return;
            }
        }
        let figures = figure::of_summary(context, id);
        // "An encyclopaedia has 500,000": the curators say that it is another figure, and of what the claim counts.
        let adopted = match counted {
            [only] if evidence.relation == EvidenceRelation::DifferentFigure => Some(only),
            _ => None,
        };
        let adopted = adopted.filter(|only| !figures.iter().any(|it| it.matter.is_comparable(only)));
        for mut figure in figures {
            if figure.matter.class == Class::Unknown
                && let Some(only) = adopted
            {
                figure.matter = only.clone();
            }
            let is_known = members
                .iter()
                .any(|(place, _)| self.figures.get(*place).is_some_and(|it| it.is_told_again(&figure, context)));
            if !is_known {
                members.push((self.figures.len(), why));
                self.figures.push(figure);
            }
        }
    }

    /// What the members count, each once; what nobody says is left out.
    fn matters(&self, members: &[(usize, Because)]) -> Vec<Matter> {
        let mut matters: Vec<Matter> = Vec::new();
        for (place, _) in members {
            let Some(Figure { matter, .. }) = self.figures.get(*place) else { continue };
            if matter.class != Class::Unknown && !matters.iter().any(|it| it.is_comparable(matter)) {
                matters.push(matter.clone());
            }
        }
        matters
    }

    fn add_group(
        &mut self,
        context: &PageContext<'_>,
        claims: &[ClaimId],
        matter: &Matter,
        members: &[(usize, Because)],
    ) {
        let mut group = Group {
            key: String::new(),
            matter: matter.clone(),
            claims: claims.to_vec(),
            points: Vec::new(),
            open: Vec::new(),
        };
        for &(place, because) in members {
            let Some(figure) = self.figures.get(place).filter(|it| it.matter.is_comparable(matter)) else { continue };
            match figure.value {
                Some(_) => group.points.push(Point { figure: place, copies: Vec::new(), because }),
                None => group.open.push(place),
            }
        }
        let stands_in_text =
            |it: &Point| self.figures.get(it.figure).is_some_and(|it| matches!(it.origin, Origin::Text(_)));
        // One figure alone is left to the program, which may find it company.
        if group.points.len() < 2 || !group.points.iter().any(stands_in_text) {
            return;
        }
        // The claims that have none of these figures do not name the group.
        let has_any = |claim: &ClaimId| {
            group
                .points
                .iter()
                .any(|it| matches!(it.because, Because::Claim(of) | Because::Evidence(of) if of == *claim))
        };
        group.claims.retain(|claim| has_any(claim));
        let slug =
            group.claims.first().and_then(|claim| context.library.claim(*claim)).map_or("", |it| it.slug.as_str());
        group.key = format!("{slug}-{}", matter.written());
        self.groups.push(group);
    }

    /// Puts a figure beside others that the program takes to count the same.
    fn tie_by_rule(&mut self, context: &PageContext<'_>, place: usize) {
        let Some(figure) = self.figures.get(place).filter(|it| it.value.is_some() && it.matter.is_near) else { return };
        if figure.matter.event.is_none() || self.groups.iter().any(|it| it.points.iter().any(|it| it.figure == place)) {
            return;
        }
        let joined = self.groups.iter().position(|group| self.fits(context, group, figure).is_some());
        let because = joined.and_then(|at| self.fits(context, self.groups.get(at)?, figure));
        let point = |because| Point { figure: place, copies: Vec::new(), because };
        match (joined.and_then(|at| self.groups.get_mut(at)), because) {
            (Some(group), Some(because)) => group.points.push(point(because)),
            _ => {
                let Origin::Text(article) = figure.origin else { return };
                let slug = context.library.article(article).map_or("", |it| it.slug.as_str());
                let key = format!("{}-{slug}", figure.matter.written());
                let n_same = self.groups.iter().filter(|it| it.key.starts_with(&key)).count();
                let key = if n_same == 0 { key } else { format!("{key}-{}", n_same + 1) };
                let matter = figure.matter.clone();
                // What holds a group of one together is told by the figure that joins it.
                let points = vec![point(Because::SameWeeks)];
                self.groups.push(Group { key, matter, claims: Vec::new(), points, open: Vec::new() });
            }
        }
    }

    /// Why a figure belongs to a group: by one of its points, and against none.
    fn fits(&self, context: &PageContext<'_>, group: &Group, figure: &Figure) -> Option<Because> {
        if !group.matter.is_comparable(&figure.matter) {
            return None;
        }
        let members = group.points.iter().filter_map(|it| self.figures.get(it.figure));
        let mut found = None;
        for member in members {
            if are_apart(context, figure, member) {
                return None;
            }
            found = found.or_else(|| tie(context, figure, member));
        }
        found
    }

    /// Copies become one point, groups without anything to compare go, points are put in order.
    fn finish(&mut self, context: &PageContext<'_>) {
        let mut groups = std::mem::take(&mut self.groups);
        for group in &mut groups {
            let points = std::mem::take(&mut group.points);
            for point in points {
                match group.points.iter_mut().find(|known| self.is_copy(context, known.figure, point.figure)) {
                    Some(known) => known.copies.push(point.figure),
                    None => group.points.push(point),
                }
            }
            // A group that the program began has the reason of the figure that joined it.
            if let [first, second, ..] = group.points.as_mut_slice()
                && first.because.is_computed()
            {
                first.because = second.because;
            }
            sort_by_key(&mut group.points, |it| self.figures.get(it.figure).and_then(|it| it.value));
        }
        groups.retain(|it| it.points.len() > 1);
        sort_by_key(&mut groups, |it| (it.claims.is_empty(), std::cmp::Reverse(it.points.len())));
        self.groups = groups;
    }

    fn is_copy(&self, context: &PageContext<'_>, one: usize, other: usize) -> bool {
        let (Some(one), Some(other)) = (self.figures.get(one), self.figures.get(other)) else { return false };
        let (Origin::Text(article), Origin::Text(other_article)) = (one.origin, other.origin) else { return false };
        one.value == other.value
            && article != other_article
            && context.share_words(&(article, vec![one.span]), &(other_article, vec![other.span]))
    }
}

/// Whether two figures cannot count the same: other place, other time, parted by the curators, or told by one text.
fn are_apart(context: &PageContext<'_>, one: &Figure, other: &Figure) -> bool {
    let other_place = one.place.is_some() && other.place.is_some() && one.place != other.place;
    let other_time = match (one.as_of, other.as_of) {
        (Some(one), Some(other)) => !one.overlaps(other),
        (Some(day), None) => is_long_before(day, other),
        (None, Some(day)) => is_long_before(day, one),
        (None, None) => false,
    };
    one.origin == other.origin || other_place || other_time || are_parted(context, one, other)
}

/// A year: what is told without its day is news.
const LONG: i64 = 365;

fn is_long_before(day: super::Period, told: &Figure) -> bool {
    told.told.is_some_and(|it| day.last + LONG < it.first)
}

/// Whether the curators say that the claims in which two figures stand are mere context to each other.
fn are_parted(context: &PageContext<'_>, one: &Figure, other: &Figure) -> bool {
    let stands = |claim: ClaimId, figure: &Figure| match figure.origin {
        Origin::Text(article) => context.library.claim_spans(claim, article).iter().any(|it| it.overlaps(figure.span)),
        Origin::Summary(id) => id.claim == claim,
    };
    let relations = context.library.corpus().relations.iter().filter(|it| it.kind == ClaimRelation::Context);
    relations
        .into_iter()
        .any(|it| (stands(it.from, one) && stands(it.to, other)) || (stands(it.from, other) && stands(it.to, one)))
}

/// What makes two figures count the same, in the eyes of the program.
fn tie(context: &PageContext<'_>, one: &Figure, other: &Figure) -> Option<Because> {
    by_setting(one, other).or_else(|| are_linked(context, one, other).then_some(Because::SameMatter))
}

/// Whether the program links the passages in which two figures stand.
fn are_linked(context: &PageContext<'_>, one: &Figure, other: &Figure) -> bool {
    let (Origin::Text(article), Origin::Text(other_article)) = (one.origin, other.origin) else { return false };
    context.analyzed.links().iter().any(|it| {
        let stand = |a: &Figure, b: &Figure| it.a_span.overlaps(a.span) && it.b_span.overlaps(b.span);
        ((it.a, it.b) == (article, other_article) && stand(one, other))
            || ((it.b, it.a) == (article, other_article) && stand(other, one))
    })
}

fn by_setting(one: &Figure, other: &Figure) -> Option<Because> {
    let is_one_place = one.place.is_some() && one.place == other.place;
    match (one.as_of, other.as_of) {
        (Some(own), Some(others)) if own.n_days() <= SAME_WEEKS && others.n_days() <= SAME_WEEKS => {
            Some(if is_one_place { Because::SamePlace } else { Because::SameDay })
        }
        (None, None) => {
            let (told, others_told) = one.told.zip(other.told)?;
            let are_near = told.first <= others_told.last + SAME_WEEKS && others_told.first <= told.last + SAME_WEEKS;
            let scope = &one.matter.scope;
            let is_same = one.matter.class == Class::Things
                || *scope == other.matter.scope && !(scope.kind.is_empty() && scope.whose.is_empty());
            let is_bare = one.place.is_none() && other.place.is_none();
            match is_one_place {
                true => are_near.then_some(Because::SamePlace),
                false => (are_near && is_bare && is_same).then_some(Because::SameWeeks),
            }
        }
        _ => None,
    }
}
