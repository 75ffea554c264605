//! What was known on the day of an article and what came later, as a picture: a vertical line for the day, a row for each source. Filled is
//! independent, hollow a party's own. The list below it says the same in the same order.

use diptych_corpus::date::PartialDate;
use diptych_corpus::model::{ArticleId, ClaimId};
use diptych_corpus::vocabulary::EvidenceRelation;
use diptych_library::beside::beside;
use diptych_library::evidence_strip::{EvidenceStrip, Group, Mark, Tick, evidence_strip};
use diptych_overview::page::{em, percent};
use leptos::prelude::*;

use super::{date, words};
use crate::state::expect_library;
use crate::state::navigation::Navigation;
use crate::state::route::View;

/// Heights in tenths of the size of the letters.
const HEAD: i64 = 18;
const ROW: i64 = 16;
const FOOT: i64 = 22;
/// From the middle of a row to the foot of its letters.
const BASE: i64 = 4;

/// The strip of a claim with its title and its list; nothing for a claim without evidence.
#[component]
pub fn EvidenceStripView(
    /// The claim.
    claim: ClaimId,
    /// The article that it is read in; the first that says it if none is given.
    #[prop(optional_no_strip)]
    article: Option<ArticleId>,
) -> impl IntoView {
    let strip = evidence_strip(&expect_library().get(), claim, article)?;
    let has_hollow = strip.groups.iter().flat_map(|group| &group.marks).any(|mark| mark.is_of_a_party);
    let lead = has_hollow.then(|| view! { <p class="strip__lead ui quiet">{words::evidence::STRIP_KEY}</p> });
    Some(view! {
        <figure class="strip">
            <figcaption class="strip__title ui">{title(&strip)}</figcaption>
            <Picture strip=strip.clone() />
            {lead}
            <details class="strip__twin ui">
                <summary class="quiet">{words::evidence::STRIP_LIST}</summary>
                <Twin strip=strip article=article />
            </details>
        </figure>
    })
}

/// The same for a closed card: no more than the marks, beside words.
#[component]
pub fn SmallEvidenceStrip(
    /// The claim.
    claim: ClaimId,
    /// The article that it is read in.
    article: ArticleId,
) -> impl IntoView {
    let strip = evidence_strip(&expect_library().get(), claim, Some(article))?;
    let axis = percent(strip.axis.into());
    let marks = strip.groups.into_iter().flat_map(|Group { relation, marks, .. }| {
        let y = match relation {
            EvidenceRelation::Supports => "4",
            EvidenceRelation::Challenges | EvidenceRelation::DifferentFigure => "18",
            EvidenceRelation::Qualifies | EvidenceRelation::Context => "11",
        };
        marks.into_iter().map(move |mark| view! { <Sign mark=mark y=y.to_owned() r="2.7" /> })
    });
    Some(view! {
        <svg class="strip-small" width="120" height="22" aria-hidden="true">
            <line class="strip__rule" x1="0" x2="100%" y1="11" y2="11"></line>
            <line class="strip__day" x1=axis.clone() x2=axis y1="0" y2="22"></line>
            {marks.collect_view()}
        </svg>
    })
}

/// How many sources have no place in a strip: ", 2 undated".
#[must_use]
pub fn undated(n_undated: usize) -> Option<String> {
    (n_undated > 0).then(|| words::evidence::undated(n_undated))
}

#[component]
fn Picture(strip: EvidenceStrip) -> impl IntoView {
    let described = words::evidence::strip_described(&title(&strip), &counted(&strip));
    let EvidenceStrip { published, axis, groups, ticks, n_rows, .. } = strip;
    let bottom = top(n_rows);
    let x = percent(axis.into());
    view! {
        <svg class="strip__picture" role="img" aria-label=described width="100%" height=em(bottom + FOOT)>
            <rect class="strip__then" x="0" y=em(HEAD) width=x.clone() height=em(bottom - HEAD)></rect>
            {ticks.iter().map(|tick| view! { <TickLine tick=tick.clone() bottom=bottom /> }).collect_view()}
            <text x=x.clone() dx="-0.5em" y=em(12) data-anchor="end">{words::evidence::KNOWN_THEN}</text>
            <text x=x.clone() dx="0.5em" y=em(12)>{words::evidence::CAME_LATER}</text>
            <line class="strip__day" x1=x.clone() x2=x.clone() y1=em(HEAD - 2) y2=em(bottom + 3)></line>
            {groups.into_iter().map(|group| view! { <GroupRows group=group /> }).collect_view()}
            <text x=x y=em(bottom + 16) data-anchor="middle">{date::without_year(published)}</text>
        </svg>
    }
}

#[component]
fn TickLine(tick: Tick, bottom: i64) -> impl IntoView {
    let x = percent(tick.at.into());
    view! {
        <line class="strip__rule" x1=x.clone() x2=x.clone() y1=em(HEAD) y2=em(bottom)></line>
        <text class="strip__far" x=x y=em(bottom + 16) data-anchor="middle">{tick.words}</text>
    }
}

/// What speaks for a claim stands above a strong line, and what speaks against it below.
#[component]
fn GroupRows(group: Group) -> impl IntoView {
    let Group { relation, row, n_all, marks } = group;
    let line = (row > 0).then(|| {
        let class = if relation == EvidenceRelation::Challenges { "strip__strong" } else { "strip__rule" };
        view! { <line class=class x1="0" x2="100%" y1=em(top(row)) y2=em(top(row))></line> }
    });
    let marks = marks.into_iter().map(|mark| {
        let middle = top(mark.row) + ROW / 2;
        view! {
            <Sign mark=mark.clone() y=em(middle) r="0.34em" />
            <Label mark=mark y=em(middle + BASE) />
        }
    });
    view! {
        {line}
        <text class="strip__name" x="0" dx="0.3em" y=em(top(row) + ROW / 2 + BASE)>{group_name(relation, n_all)}</text>
        {marks.collect_view()}
    }
}

/// A dot for a day, a bar for a month or a year.
#[component]
fn Sign(mark: Mark, y: String, r: &'static str) -> impl IntoView {
    let (from, to) = (percent(mark.from.into()), percent(mark.to.into()));
    let hollow = mark.is_of_a_party.then_some("");
    if mark.from == mark.to {
        view! { <circle class="strip__mark" data-hollow=hollow cx=from cy=y r=r></circle> }.into_any()
    } else {
        view! { <line class="strip__bar" data-hollow=hollow x1=from x2=to y1=y.clone() y2=y></line> }.into_any()
    }
}

#[component]
fn Label(mark: Mark, y: String) -> impl IntoView {
    let Mark { from, to, name, whole_name, distance, is_labeled_before, .. } = mark;
    let (at, dx, anchor) = if is_labeled_before { (from, "-0.7em", "end") } else { (to, "0.7em", "start") };
    let is_cut = whole_name.is_some().then_some("");
    let whole_name = whole_name.map(|name| view! { <tspan class="strip__whole-name">{name}</tspan> });
    view! {
        <text class="strip__label" x=percent(at.into()) dx=dx y=y data-anchor=anchor>
            <tspan data-cut=is_cut>{name}</tspan>
            {whole_name}
            " "
            <tspan class="strip__far">{distance}</tspan>
        </text>
    }
}

/// The marks in words, each with the way to its passage where it stands in this corpus.
#[component]
fn Twin(strip: EvidenceStrip, article: Option<ArticleId>) -> impl IntoView {
    let items = strip.groups.iter().flat_map(|group| group.marks.iter().map(|mark| (group.relation, mark.clone())));
    let items = items.map(|(relation, mark)| view! { <TwinItem relation=relation mark=mark article=article /> });
    let undated = (strip.n_undated > 0).then(|| {
        view! { <li>{words::evidence::without_place(strip.n_undated)}</li> }
    });
    view! { <ol>{items.collect_view()} {undated}</ol> }
}

#[component]
fn TwinItem(relation: EvidenceRelation, mark: Mark, article: Option<ArticleId>) -> impl IntoView {
    let library = &expect_library().get();
    let evidence = library.evidence(mark.evidence)?;
    let publisher = evidence.publisher.clone();
    let publisher = match beside(library, mark.evidence, article) {
        Some(pair) => view! { <a href=Navigation::expect().href(View::Read(pair))>{publisher}</a> }.into_any(),
        None => publisher.into_any(),
    };
    let party = if mark.is_of_a_party { words::evidence::BEHIND_PARTYS_NAME } else { "" };
    let published = evidence.date.map_or_else(String::new, |published| told(published, &mark.distance));
    Some(view! { <li>{format!("{}: ", words::relation(relation))} {publisher} {format!("{party}, {published}")}</li> })
}

/// "30 Oct 2020, +24 days".
fn told(published: PartialDate, distance: &str) -> String {
    let published = date::short(published);
    if published == distance { published } else { format!("{published}, {distance}") }
}

/// What the picture shows, by a rule: how many sources are known to have been there on the day, and how many came later.
fn title(strip: &EvidenceStrip) -> String {
    let n_all = strip.n_then + strip.n_later + strip.n_around + strip.n_undated;
    let n_dated = n_all - strip.n_undated;
    match (strip.n_then, strip.n_later, strip.n_around) {
        _ if n_dated == 0 => words::evidence::NONE_DATED.to_owned(),
        (0, _, 0) => words::evidence::NONE_KNOWN.to_owned(),
        (0, _, _) => words::evidence::NONE_SURELY_KNOWN.to_owned(),
        (then, 0, 0) if then == n_all => words::evidence::ALL_KNOWN.to_owned(),
        (then, _, _) => words::evidence::some_known(then, n_all),
    }
}

/// "Nobody for, 2 against, 1 limits it, 1 undated".
fn counted(strip: &EvidenceStrip) -> String {
    let groups = strip.groups.iter().map(|group| group_name(group.relation, group.n_all));
    words::sentence_case(&groups.collect::<Vec<_>>().join(", ")) + &undated(strip.n_undated).unwrap_or_default()
}

fn group_name(relation: EvidenceRelation, n_all: usize) -> String {
    if n_all == 0 { words::evidence::nobody(relation) } else { words::evidence::counted(n_all, relation) }
}

/// Where a row begins.
fn top(row: usize) -> i64 {
    HEAD + ROW * i64::try_from(row).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::ClaimId;
    use diptych_library::evidence_strip::{EvidenceStrip, evidence_strip};
    use diptych_library::sample::library;

    use super::{counted, title};

    fn strip(n_then: usize, n_later: usize, n_around: usize, n_undated: usize) -> EvidenceStrip {
        let strip = evidence_strip(&library(), ClaimId(1), None).unwrap();
        EvidenceStrip { n_then, n_later, n_around, n_undated, ..strip }
    }

    #[test]
    fn title_says_what_was_counted_and_no_more() {
        assert_eq!(title(&strip(0, 4, 0, 2)), "Nothing gathered here was known on the day of the article");
        assert_eq!(
            title(&strip(0, 4, 1, 0)),
            "Nothing gathered here is sure to have been known on the day of the article"
        );
        assert_eq!(title(&strip(3, 0, 0, 0)), "All of it was known on the day of the article");
        assert_eq!(title(&strip(1, 4, 0, 2)), "One of seven sources was known on the day of the article");
        assert_eq!(title(&strip(0, 0, 0, 2)), "No source here has a date");
    }

    #[test]
    fn sides_without_anybody_are_told() {
        assert_eq!(counted(&strip(0, 2, 0, 1)), "Nobody for, 1 against, 1 background, 1 undated");
    }
}
