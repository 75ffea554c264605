//! What was known on the day of an article and what came later: the evidence on a claim along time, laid out. Lengths across are
//! thousandths of the width; downwards everything has a row of its own, so that no label meets another.

mod scale;

use diptych_corpus::date::PartialDate;
use diptych_corpus::model::{ArticleId, ClaimId};
use diptych_corpus::vocabulary::EvidenceRelation;

use crate::coverage::short_publisher;
use crate::days::Days;
use crate::distance::distance;
use crate::evidence_order::RELATIONS;
use crate::library::{EvidenceId, Library};
use scale::Scale;

/// The most letters of a name that stand at a mark where the picture is narrow.
const LONGEST_NAME: usize = 18;

/// How many letters a wide picture has room for from edge to edge, and how many of them stand between a mark and its label.
const LETTERS_ACROSS: i32 = 80;
const LETTERS_BETWEEN: usize = 3;

/// The evidence on a claim along time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceStrip {
    /// When the article was published.
    pub published: PartialDate,
    /// Where that stands.
    pub axis: i32,
    /// What speaks for the claim and what speaks against it, then whatever else there is.
    pub groups: Vec<Group>,
    /// Lengths of time from that day, as far as the marks reach.
    pub ticks: Vec<Tick>,
    /// How many rows there are.
    pub n_rows: usize,
    /// How many sources are known to be no later than the article.
    pub n_then: usize,
    /// How many are known to be later.
    pub n_later: usize,
    /// How many may be either: of their date only a month or a year is known, and the article is of it.
    pub n_around: usize,
    /// How many have no date, so that they have no place.
    pub n_undated: usize,
}

/// Evidence that does the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What it does.
    pub relation: EvidenceRelation,
    /// The row of its name.
    pub row: usize,
    /// How much of it there is, what is undated included.
    pub n_all: usize,
    /// What has a date, in the order in which evidence is shown.
    pub marks: Vec<Mark>,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Which.
    pub evidence: EvidenceId,
    /// Its row.
    pub row: usize,
    /// Where it begins.
    pub from: i32,
    /// Where it ends; the same place, unless only a month or a year is known.
    pub to: i32,
    /// Who published it, shortened.
    pub name: String,
    /// The name as it is, if that is longer and has room where the picture is wide.
    pub whole_name: Option<String>,
    /// How far from the article: "+24 days"; the date itself where that is no day.
    pub distance: String,
    /// Whether its publisher is a party's own.
    pub is_of_a_party: bool,
    /// Whether its label stands before it and not behind it: there is more room.
    pub is_labeled_before: bool,
}

/// A length of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where.
    pub at: i32,
    /// How long: "a week".
    pub words: &'static str,
}

/// The strip of `claim` as it stands in `article`, or in the first article that says it; nothing without evidence or article.
#[must_use]
pub fn evidence_strip(library: &Library, claim: ClaimId, article: Option<ArticleId>) -> Option<EvidenceStrip> {
    let ids = library.ordered_evidence(claim);
    let published = library.article(library.anchor_in(claim, article)?.article)?.published;
    let day = Days::of(published);
    let dated: Vec<(EvidenceId, Days)> =
        ids.iter().filter_map(|id| Some((*id, Days::of(library.evidence(*id)?.date?).from(day)))).collect();
    let scale = Scale::over(dated.iter().map(|(_, days)| (days.first, days.last)));
    let mut strip = EvidenceStrip {
        published,
        axis: scale.axis,
        groups: Vec::new(),
        ticks: scale.ticks(),
        n_rows: 0,
        n_then: dated.iter().filter(|(_, days)| days.last <= 0).count(),
        n_later: dated.iter().filter(|(_, days)| days.first > 0).count(),
        n_around: dated.iter().filter(|(_, days)| days.first <= 0 && days.last > 0).count(),
        n_undated: ids.len() - dated.len(),
    };
    for relation in RELATIONS {
        let does = |id: &EvidenceId| library.evidence(*id).is_some_and(|evidence| evidence.relation == relation);
        let n_all = ids.iter().filter(|id| does(id)).count();
        let is_asked_first = matches!(relation, EvidenceRelation::Supports | EvidenceRelation::Challenges);
        if n_all > 0 || is_asked_first {
            let own = dated.iter().filter(|(id, _)| does(id));
            strip.add(relation, n_all, own.filter_map(|(id, days)| mark(library, *id, *days, &scale)).collect());
        }
    }
    (!ids.is_empty()).then_some(strip)
}

impl EvidenceStrip {
    /// The name of a group stands level with its first mark, unless that or its label is in the way.
    fn add(&mut self, relation: EvidenceRelation, n_all: usize, mut marks: Vec<Mark>) {
        let row = self.n_rows;
        let is_in_the_way = |mark: &Mark| mark.from <= self.axis || mark.is_labeled_before;
        let first = if marks.first().is_some_and(is_in_the_way) { row + 1 } else { row };
        for (place, mark) in marks.iter_mut().enumerate() {
            mark.row = first + place;
        }
        self.n_rows = (row + 1).max(first + marks.len());
        self.groups.push(Group { relation, row, n_all, marks });
    }
}

fn mark(library: &Library, id: EvidenceId, days: Days, scale: &Scale) -> Option<Mark> {
    let evidence = library.evidence(id)?;
    let (from, to) = (scale.place(days.first), scale.place(days.last));
    let start = if days.first > 0 { scale.axis } else { 0 };
    let end = if days.last > 0 { scale::WIDTH } else { scale.axis };
    let whole_name = short_publisher(&evidence.publisher);
    let (name, distance) = (shortened(whole_name), distance(evidence.date?, days.first));
    let n_letters = whole_name.chars().count() + distance.chars().count() + LETTERS_BETWEEN;
    let fits = n_letters <= n_letters_across((from - start).max(end - to));
    Some(Mark {
        evidence: id,
        row: 0,
        from,
        to,
        whole_name: (fits && name != whole_name).then(|| whole_name.to_owned()),
        name,
        distance,
        is_of_a_party: library.is_of_a_party(id),
        is_labeled_before: from - start > end - to,
    })
}

/// How many letters of a wide picture are as long as this.
fn n_letters_across(thousandths: i32) -> usize {
    usize::try_from(thousandths * LETTERS_ACROSS / scale::WIDTH).unwrap_or_default()
}

/// A long name ends at a space.
fn shortened(name: &str) -> String {
    let Some((end, _)) = name.char_indices().nth(LONGEST_NAME) else { return name.to_owned() };
    let beginning = name.get(..end).unwrap_or_default();
    let whole_words = beginning.rsplit_once(' ').map_or(beginning, |(words, _)| words);
    format!("{whole_words}…")
}

#[cfg(test)]
mod tests;
