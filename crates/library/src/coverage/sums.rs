//! What one article has of a whole topic: the states of the claims that it says, and on how many it holds evidence.

use diptych_corpus::model::ClaimId;
use diptych_corpus::order::sort_by_key;
use diptych_corpus::vocabulary::State;

use super::cells::{Cell, Way, WayKind, cell};
use super::columns::Column;
use crate::library::Library;
use crate::route::Reading;
use crate::words;

/// A cell of a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// The states of the claims that stand in the article, sorted.
    pub said: Vec<State>,
    /// On how many other claims it holds evidence.
    pub n_answered: usize,
    /// The same as a sentence, with the name of the article.
    pub name: String,
    /// The passage, if there is but one; else the claims one by one show where each leads.
    pub only: Option<Reading>,
}

/// What the article of `column` has of `claims`; nothing if it has nothing.
#[must_use]
pub fn sum(library: &Library, claims: &[ClaimId], column: &Column) -> Option<Sum> {
    let mut said = Vec::new();
    let mut n_answered = 0;
    let mut ways: Vec<Way> = Vec::new();
    for claim in claims {
        let Cell::Ways(mut found) = cell(library, *claim, column) else { continue };
        match found.first().map(|way| way.kind) {
            Some(WayKind::Says(state)) => said.push(state),
            Some(WayKind::Answers(_)) => n_answered += 1,
            None => continue,
        }
        ways.append(&mut found);
    }
    sort_by_key(&mut said, |state| *state);
    match ways.as_slice() {
        [] => None,
        // What is seen of an answer is a number, so that its name has the number, too.
        [only] if n_answered == 0 => {
            Some(Sum { said, n_answered, name: only.name.clone(), only: Some(only.to.clone()) })
        }
        [only] => {
            let name = name(column, &said, n_answered);
            Some(Sum { said, n_answered, name, only: Some(only.to.clone()) })
        }
        _ => Some(Sum { name: name(column, &said, n_answered), said, n_answered, only: None }),
    }
}

fn name(column: &Column, said: &[State], n_answered: usize) -> String {
    let states = State::ALL.iter().filter_map(|state| {
        let n_claims = said.iter().filter(|it| *it == state).count();
        (n_claims > 0).then(|| words::coverage::of_state(n_claims, &words::state(*state).to_ascii_lowercase()))
    });
    words::coverage::sum(&column.name_in_full, said.len(), &states.collect::<Vec<_>>(), n_answered)
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::ClaimId;

    use super::sum;
    use crate::coverage::columns;
    use crate::sample::library;

    #[test]
    fn topic_tells_how_many_of_its_claims_an_article_says_and_answers() {
        let library = library();
        let all = [0, 1, 2].map(ClaimId);
        let columns = columns(&library);
        let told = columns.iter().map(|column| sum(&library, &all, column).map(|it| it.name));
        let expected = [
            Some("Gazette, 2 March 2021: says three of these (1 corroborated, 1 disputed, 1 unconfirmed)"),
            Some("The Insurer, February 2021: answers 1 claim"),
            None,
        ];
        assert_eq!(told.collect::<Vec<_>>(), expected.map(|it| it.map(str::to_owned)));
    }

    #[test]
    fn what_is_alone_in_its_cell_is_opened_at_once() {
        let library = library();
        let columns = columns(&library);
        let only = sum(&library, &[ClaimId(0)], &columns[0]).and_then(|it| it.only);
        assert_eq!(only.map(|it| it.articles.len()), Some(1));
        assert_eq!(sum(&library, &[ClaimId(0), ClaimId(2)], &columns[0]).and_then(|it| it.only), None);
    }
}
