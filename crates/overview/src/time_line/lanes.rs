//! The lanes: of each text its day, the days that it writes about, and the evidence on what it says. All texts by one rule.

use diptych_corpus::model::{Article, ArticleId};
use diptych_corpus::order::sort_by_key;
use diptych_library::article_name;
use diptych_library::count_source::CountSource;
use diptych_library::coverage::short_names;
use diptych_library::library::EvidenceId;
use diptych_library::route::{ClaimFilter, Reading, View};

use super::item::{ItemSource, Items};
use super::model::dates::DateKind;
use super::model::lane::{Counts, Lane, Point, Side};
use crate::page_context::PageContext;
use crate::period::{Length, Period};
use crate::words;

/// A lane to each text, by their days; texts without a day at the end.
pub(super) fn find(context: &PageContext<'_>, items: &Items) -> Vec<Lane> {
    let library = context.library;
    let articles = &library.corpus().articles;
    let mut told = told(context, items);
    let named = library.article_ids().zip(articles).zip(short_names(articles));
    let mut lanes: Vec<Lane> = named
        .map(|((id, article), name)| {
            let told = told.get_mut(id.index()).map(std::mem::take).unwrap_or_default();
            lane(context, id, article, name, told)
        })
        .collect();
    sort_by_key(&mut lanes, |it| it.published.map_or((1, 0, 0), |day| (0, day.first, day.last)));
    lanes
}

fn lane(context: &PageContext<'_>, id: ArticleId, article: &Article, name: String, told: Vec<Point>) -> Lane {
    let published = Period::published(article);
    let (evidence, n_undated) = evidence(context, id, published);
    let counts = counts(&evidence, published, n_undated);
    Lane {
        slug: article.slug.clone(),
        name,
        name_in_full: article_name::in_a_sentence(article),
        href: context.href(View::Read(Reading::of(&article.slug))),
        published,
        notes: notes(context, id, published, &counts),
        told,
        answered: answered(context, id, published),
        evidence,
        counts,
    }
}

/// The days that each text writes about, by the place of the text: a day that it tells several times is one point.
fn told(context: &PageContext<'_>, items: &Items) -> Vec<Vec<Point>> {
    let articles = &context.library.corpus().articles;
    let mut told: Vec<Vec<Point>> = vec![Vec::new(); articles.len()];
    for item in items.dated.iter().filter(|it| it.kind == DateKind::Told) {
        let (ItemSource::Words(id, ..) | ItemSource::Counted(id)) = item.source else { continue };
        let Some((points, article)) = told.get_mut(id.index()).zip(articles.get(id.index())) else { continue };
        match points.iter_mut().find(|it| it.period == item.period) {
            Some(known) => known.n_dates += 1,
            None => points.push(Point {
                period: item.period,
                side: Side::of(item.period, Period::published(article)),
                what: item.source.spoken(context),
                href: item.source.href(context),
                n_dates: 1,
            }),
        }
    }
    told
}

/// The evidence on the claims of a text, each source once, and how much of it has no date.
fn evidence(context: &PageContext<'_>, article: ArticleId, published: Option<Period>) -> (Vec<Point>, usize) {
    let library = context.library;
    let mut found: Vec<(&str, Point)> = Vec::new();
    let mut undated: Vec<&str> = Vec::new();
    for claim in library.claims_of(article) {
        let Some(of_claim) = library.claim(claim) else { continue };
        for (index, evidence) in of_claim.evidence.iter().enumerate() {
            let Some(date) = evidence.date else {
                if !undated.contains(&evidence.url.as_str()) {
                    undated.push(&evidence.url);
                }
                continue;
            };
            let period = Period::from(date);
            if let Some((_, known)) = found.iter_mut().find(|(url, it)| *url == evidence.url && it.period == period) {
                known.n_dates += 1;
                continue;
            }
            let side = Side::of(period, published);
            let what = told_evidence(context, EvidenceId { claim, index });
            let href = Some(context.href(View::Claim(of_claim.slug.as_str().into(), ClaimFilter::default())));
            found.push((&evidence.url, Point { period, side, what, href, n_dates: 1 }));
        }
    }
    let mut points: Vec<Point> = found.into_iter().map(|(_, point)| point).collect();
    sort_by_key(&mut points, |it| (it.period.first, it.period.last, it.side));
    (points, undated.len())
}

/// Who publishes a piece of evidence, and under which title.
fn told_evidence(context: &PageContext<'_>, id: EvidenceId) -> String {
    let found = context.library.evidence(id);
    found.map(|it| words::time_line::source(&it.publisher, &it.title)).unwrap_or_default()
}

fn counts(evidence: &[Point], published: Option<Period>, n_undated: usize) -> Counts {
    let n_of = |side: Side| evidence.iter().filter(|it| it.side == side).count();
    let later: Vec<Option<i64>> =
        evidence.iter().filter(|it| it.side == Side::Later).map(|it| it.gap(published)).collect();
    Counts {
        n_then: n_of(Side::Then),
        n_later: n_of(Side::Later),
        n_around: n_of(Side::Around),
        n_undated,
        half_after: half_after(later.into_iter().flatten().collect()),
    }
}

/// Half of these are so large or larger.
pub(super) fn half_after(mut days: Vec<i64>) -> Option<i64> {
    days.sort_unstable();
    days.get(days.len() / 2).copied()
}

fn notes(context: &PageContext<'_>, id: ArticleId, published: Option<Period>, counts: &Counts) -> Vec<String> {
    let library = context.library;
    let is_own = library.article(id).is_some_and(|it| library.own_text(&it.slug).is_some());
    let mut notes: Vec<String> = Vec::new();
    match published.map(Period::length) {
        None => notes.push(words::time_line::NO_PUBLICATION.to_owned()),
        Some(Length::Day) => {}
        Some(_) => notes.push(words::time_line::NO_DAY_OF_PUBLICATION.to_owned()),
    }
    match CountSource::of(library.corpus(), id) {
        CountSource::Digest => notes.push(words::time_line::DIGEST.to_owned()),
        CountSource::NotMeasured => notes.push(words::time_line::NOT_MEASURED.to_owned()),
        CountSource::Original { .. } | CountSource::Text => {}
    }
    if is_own {
        notes.push(words::time_line::OWN_TEXT.to_owned());
    }
    notes.extend(answers(context, id));
    if counts.n_undated > 0 {
        notes.push(words::time_line::undated(counts.n_undated));
    }
    notes
}

/// On how many statements of other texts a text is evidence.
fn answers(context: &PageContext<'_>, id: ArticleId) -> Option<String> {
    let mut claims: Vec<usize> = context.library.evidence_of(id).iter().map(|it| it.claim.index()).collect();
    claims.dedup();
    (!claims.is_empty()).then(|| words::time_line::evidence_on_others(claims.len()))
}

/// The texts on whose statements a text is evidence, each once.
fn answered(context: &PageContext<'_>, id: ArticleId, published: Option<Period>) -> Vec<Point> {
    let library = context.library;
    let mut texts: Vec<(ArticleId, usize)> = Vec::new();
    for claim in library.evidence_of(id).into_iter().filter_map(|it| library.claim(it.claim)) {
        for anchor in claim.anchors.iter().filter(|it| it.article != id) {
            match texts.iter_mut().find(|it| it.0 == anchor.article) {
                Some(known) => known.1 += 1,
                None => texts.push((anchor.article, 1)),
            }
        }
    }
    let point = |(text, n_statements): (ArticleId, usize)| {
        let article = library.article(text)?;
        let period = Period::published(article)?;
        Some(Point {
            period,
            side: Side::of(period, published),
            what: words::time_line::evidence_on(n_statements, &article.publisher),
            href: Some(context.href(View::Read(Reading::of(&article.slug)))),
            n_dates: 1,
        })
    };
    let mut points: Vec<Point> = texts.into_iter().filter_map(point).collect();
    sort_by_key(&mut points, |it| (it.period.first, it.period.last));
    points
}
