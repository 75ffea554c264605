//! What one cell of the coverage matrix shows and where it leads.

use diptych_corpus::model::{ArticleId, ClaimId};
use diptych_corpus::vocabulary::{EvidenceRelation, State};

use super::columns::Column;
use crate::beside::beside;
use crate::library::{Coverage, EvidenceId, Library};
use crate::route::{Articles, Lens, Reading, Target};
use crate::words;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// What leads to passages.
    Ways(Vec<Way>),
    /// The curators read the article for the claim and found nothing of it.
    NotMentioned,
    /// Nothing is tied.
    NothingLinked,
}

/// How an article bears on a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WayKind {
    /// It says the claim, which is in this state.
    Says(State),
    /// It holds evidence on it.
    Answers(EvidenceRelation),
}

/// What leads to a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// How the article bears on the claim.
    pub kind: WayKind,
    /// The article, and how it bears on the claim.
    pub name: String,
    /// The passage, or the two side by side.
    pub to: Reading,
}

impl Cell {
    /// The cell in words, without the name of the article; empty if nothing is tied.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Ways(ways) => ways.iter().map(|way| way.kind.in_words()).collect::<Vec<_>>().join("; "),
            Self::NotMentioned => words::coverage::SAYS_NOTHING.to_owned(),
            Self::NothingLinked => String::new(),
        }
    }
}

impl WayKind {
    fn in_words(self) -> String {
        match self {
            Self::Says(_) => words::coverage::SAYS_IT.to_owned(),
            Self::Answers(relation) => words::relation(relation).to_ascii_lowercase(),
        }
    }
}

/// What the article of `column` has of `claim`.
#[must_use]
pub fn cell(library: &Library, claim: ClaimId, column: &Column) -> Cell {
    match library.coverage(claim, column.article) {
        Coverage::Said => Cell::Ways(said(library, claim, column).into_iter().collect()),
        Coverage::Answers(relations) => {
            let ways = relations.into_iter().filter_map(|relation| answer(library, claim, column, relation));
            Cell::Ways(ways.collect())
        }
        Coverage::NotMentioned => Cell::NotMentioned,
        Coverage::NothingLinked => Cell::NothingLinked,
    }
}

fn said(library: &Library, claim: ClaimId, column: &Column) -> Option<Way> {
    let id = claim;
    let claim = library.claim(id)?;
    let alone = Reading {
        lens: Some(Lens::Claims),
        at: Some(Target::Claim(claim.slug.as_str().into(), None)),
        ..Reading::of(&column.slug)
    };
    Some(Way {
        kind: WayKind::Says(claim.state),
        name: words::coverage::says_it(&column.name_in_full, &words::state(claim.state).to_ascii_lowercase()),
        to: with_others(library, id, column).unwrap_or(alone),
    })
}

/// The text beside what answers its claim, or else beside another text that says it; `None` if there is neither.
fn with_others(library: &Library, claim: ClaimId, column: &Column) -> Option<Reading> {
    let answers = library.ordered_evidence(claim).into_iter();
    let answered = answers.filter_map(|id| beside(library, id, Some(column.article))).next();
    let is_both = |pair: &Reading| pair.articles.first() == Some(&column.slug);
    answered.filter(is_both).or_else(|| {
        let found = library.claim(claim)?;
        let other = found.anchors.iter().find(|anchor| anchor.article != column.article)?;
        let articles = Articles::new([column.slug.clone(), library.article(other.article)?.slug.as_str().into()]);
        let at = Some(Target::Claim(found.slug.as_str().into(), None));
        Some(Reading { articles, lens: Some(Lens::Claims), at, ..Reading::default() })
    })
}

fn answer(library: &Library, claim: ClaimId, column: &Column, relation: EvidenceRelation) -> Option<Way> {
    let id = first_of(library, claim, column.article, relation)?;
    Some(Way {
        kind: WayKind::Answers(relation),
        name: format!("{}: {}", column.name_in_full, WayKind::Answers(relation).in_words()),
        to: beside(library, id, None)?,
    })
}

fn first_of(library: &Library, claim: ClaimId, article: ArticleId, relation: EvidenceRelation) -> Option<EvidenceId> {
    let is_it = |id: &EvidenceId| {
        library.evidence(*id).is_some_and(|evidence| {
            evidence.relation == relation && evidence.counterpart.as_ref().is_some_and(|it| it.article == article)
        })
    };
    library.ordered_evidence(claim).into_iter().find(is_it)
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::{ClaimId, Corpus};

    use super::{Cell, cell};
    use crate::coverage::columns::columns;
    use crate::route::Slug;
    use crate::sample::{date, library, open};

    fn named(cell: Cell) -> Vec<String> {
        match cell {
            Cell::Ways(ways) => ways.into_iter().map(|way| way.name).collect(),
            Cell::NotMentioned => vec!["not mentioned".to_owned()],
            Cell::NothingLinked => vec!["nothing linked".to_owned()],
        }
    }

    #[test]
    fn a_row_tells_who_says_it_who_answers_and_who_is_silent() {
        let library = library();
        let row = |claim| columns(&library).iter().map(|it| named(cell(&library, claim, it))).collect::<Vec<_>>();
        let says = |state| vec![format!("Gazette, 2 March 2021: says it, {state}")];
        let silent = vec!["not mentioned".to_owned()];
        let answers = ["against", "background"].map(|does| format!("The Insurer, February 2021: {does}"));
        assert_eq!(row(ClaimId(0)), [says("corroborated"), vec!["nothing linked".to_owned()], silent.clone()]);
        assert_eq!(row(ClaimId(1)), [says("disputed"), answers.to_vec(), silent]);
    }

    #[test]
    fn an_answer_leads_to_both_passages() {
        let library = library();
        let columns = columns(&library);
        let Cell::Ways(ways) = cell(&library, ClaimId(1), &columns[1]) else { panic!("the insurer answers") };
        assert_eq!(*ways[1].to.articles, ["gazette-2021-03-02", "the-insurer-2021-02"].map(Slug::from));
    }

    #[test]
    fn who_says_it_is_read_beside_who_answers() {
        let library = library();
        let columns = columns(&library);
        let Cell::Ways(ways) = cell(&library, ClaimId(1), &columns[0]) else { panic!("the gazette says it") };
        assert_eq!(*ways[0].to.articles, ["gazette-2021-03-02", "the-insurer-2021-02"].map(Slug::from));
        let Cell::Ways(alone) = cell(&library, ClaimId(0), &columns[0]) else { panic!("the gazette says it") };
        assert_eq!(*alone[0].to.articles, ["gazette-2021-03-02"].map(Slug::from));
    }

    #[test]
    fn without_a_word_of_the_curators_nothing_is_said_of_silence() {
        let mut corpus: Corpus = library().corpus().clone();
        corpus.claims[0].silent.clear();
        let library = open(corpus);
        let columns = columns(&library);
        assert_eq!(cell(&library, ClaimId(0), &columns[2]), Cell::NothingLinked);
    }

    #[test]
    fn nothing_is_said_of_the_silence_of_a_text_that_is_older_than_the_claim() {
        let mut corpus: Corpus = library().corpus().clone();
        corpus.articles[2].published = date("2021-01");
        let library = open(corpus);
        let column = columns(&library).into_iter().find(|it| it.published == "Jan").unwrap();
        assert_eq!(cell(&library, ClaimId(0), &column), Cell::NothingLinked);
    }
}
