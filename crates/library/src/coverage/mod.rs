//! The coverage matrix as a view draws it: claims by articles, topic by topic. Which article says a claim, which holds evidence on it,
//! which the curators read for it without finding it. Values without elements.
//!
//! `columns` has the articles and their short names, [`cells`] what one article has of a claim, `sums` what it has of a topic.

mod cells;
mod columns;
mod sums;

use diptych_corpus::model::ClaimId;
use diptych_corpus::vocabulary::State;

use crate::csv;
use crate::library::Library;
use crate::selection::by_topic;
use crate::topic_name::topic_name;
use crate::words;

pub use cells::{Cell, Way, WayKind, cell};
pub use columns::{Column, columns, short_names, short_publisher};
pub use sums::{Sum, sum};

/// The matrix: its columns, and the topics of the claims that are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Articles in which claims stand, by date, then the others, by date.
    pub columns: Vec<Column>,
    /// Topics in the curators' order.
    pub topics: Vec<Topic>,
}

/// A topic with its claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its written name, as in URLs.
    pub slug: String,
    /// The name by which readers meet it.
    pub name: String,
    /// Its claims that are listed.
    pub claims: Vec<ClaimId>,
    /// State and number of these claims, states without a claim left out.
    pub states: Vec<(State, usize)>,
}

/// Cells of a row from one column on: something, or so many that are empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run<T> {
    /// What the column with this index has.
    Filled(usize, T),
    /// The column with this index and those behind it, so many in all, have nothing.
    Empty(usize, usize),
}

impl Matrix {
    /// The matrix of `claims`, which are listed in the order of their topics.
    #[must_use]
    pub fn of(library: &Library, claims: &[ClaimId]) -> Self {
        let topic = |(slug, claims): (&str, Vec<ClaimId>)| Topic {
            slug: slug.to_owned(),
            name: topic_name(library, slug),
            states: library.count_states(&claims),
            claims,
        };
        Self { columns: columns(library), topics: by_topic(library, claims).into_iter().map(topic).collect() }
    }

    /// How many articles have claims.
    #[must_use]
    pub fn n_saying(&self) -> usize {
        self.columns.iter().filter(|column| column.has_claims).count()
    }

    /// Cells one for each column, those that are empty joined as far as the columns are of one kind.
    #[must_use]
    pub fn runs<T>(&self, cells: impl IntoIterator<Item = Option<T>>) -> Vec<Run<T>> {
        let mut runs: Vec<Run<T>> = Vec::new();
        for (place, cell) in cells.into_iter().enumerate() {
            let begins = self.columns.get(place).is_some_and(|column| column.begins_others);
            match (cell, runs.last_mut()) {
                (Some(cell), _) => runs.push(Run::Filled(place, cell)),
                (None, Some(Run::Empty(_, length))) if !begins => *length += 1,
                (None, _) => runs.push(Run::Empty(place, 1)),
            }
        }
        runs
    }

    /// The matrix as a file for spreadsheets: a line to each claim, a word to each cell.
    #[must_use]
    pub fn as_csv(&self, library: &Library) -> String {
        let heads = words::coverage::HEADS.map(str::to_owned).into_iter();
        let heads: Vec<String> = heads.chain(self.columns.iter().map(|column| column.name_in_full.clone())).collect();
        let claims = self.topics.iter().flat_map(|topic| topic.claims.iter().map(move |claim| (topic, *claim)));
        let lines = claims.filter_map(|(topic, id)| {
            let claim = library.claim(id)?;
            let cells = self.columns.iter().map(|column| cell(library, id, column).in_words());
            let head = [topic.name.clone(), claim.text.clone(), words::state(claim.state).to_owned()];
            Some(csv::line(&head.into_iter().chain(cells).collect::<Vec<_>>()))
        });
        csv::line(&heads) + &lines.collect::<String>()
    }
}

#[cfg(test)]
mod tests {
    use super::{Matrix, Run};
    use crate::route::ClaimFilter;
    use crate::sample::library;
    use crate::selection::listed;

    #[test]
    fn empty_cells_are_joined_but_not_over_the_edge_of_a_group() {
        let library = library();
        let matrix = Matrix::of(&library, &listed(&library, &ClaimFilter::default()));
        assert!(matrix.columns[1].begins_others);
        assert_eq!(matrix.runs([None::<()>, None, None]), [Run::Empty(0, 1), Run::Empty(1, 2)]);
        assert_eq!(matrix.runs([None, Some('a'), None]), [Run::Empty(0, 1), Run::Filled(1, 'a'), Run::Empty(2, 1)]);
    }

    #[test]
    fn saved_matrix_says_in_words_what_its_signs_say() {
        let library = library();
        let saved = Matrix::of(&library, &listed(&library, &ClaimFilter::default())).as_csv(&library);
        let lines: Vec<&str> = saved.lines().collect();
        assert_eq!(lines.len(), 4);
        assert!(lines[0].starts_with("\"Topic\",\"Claim\",\"State\","), "{saved}");
        assert_eq!(
            lines[3],
            "\"Warnings\",\"Forty houses were flooded.\",\"Disputed\",\"says it\",\"against; background\",\"says nothing of it\""
        );
    }
}
