//! How well a model does on articles that it was not trained on: names with exactly the right words and kind, in raw text that
//! the engine cuts into sentences and tokens itself.

use std::fmt;

use diptych_corpus::text::paragraphs;
use diptych_corpus::vocabulary::EntityKind;
use diptych_engine::recognition::Recognizer;
use diptych_engine::sentence::find_sentences;
use diptych_engine::token::find_tokens;

use crate::source::Article;

/// The kinds that are scored.
const KINDS: [(EntityKind, &str); 3] =
    [(EntityKind::Person, "PER"), (EntityKind::Place, "LOC"), (EntityKind::Organization, "ORG")];

/// Names right, found and there.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    n_right: usize,
    n_found: usize,
    n_there: usize,
}

/// The tallies of each kind.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Score {
    tallies: [Tally; 3],
}

/// Scores `recognizer` on `articles`.
pub(crate) fn score<'a>(recognizer: &Recognizer, articles: impl Iterator<Item = &'a Article>) -> Score {
    let mut score = Score::default();
    for article in articles {
        let text = article.text.as_str();
        let found = recognizer.find_names(text, &find_sentences(text, &paragraphs(text)), &find_tokens(text));
        for (tally, (kind, _)) in score.tallies.iter_mut().zip(KINDS) {
            let there: Vec<_> =
                article.names.iter().filter(|it| it.1.entity_kind() == Some(kind)).map(|it| it.0).collect();
            let found = found.iter().filter(|it| it.kind == kind).map(|it| it.span);
            tally.n_there += there.len();
            for span in found {
                tally.n_found += 1;
                tally.n_right += usize::from(there.contains(&span));
            }
        }
    }
    score
}

impl Score {
    /// All kinds together.
    pub(crate) fn together(&self) -> Tally {
        self.tallies.iter().fold(Tally::default(), |sum, it| Tally {
            n_right: sum.n_right + it.n_right,
            n_found: sum.n_found + it.n_found,
            n_there: sum.n_there + it.n_there,
        })
    }
}

impl Tally {
    fn precision(&self) -> f64 {
        100.0 * self.n_right as f64 / self.n_found.max(1) as f64
    }

    fn recall(&self) -> f64 {
        100.0 * self.n_right as f64 / self.n_there.max(1) as f64
    }

    /// The harmonic mean of precision and recall.
    pub(crate) fn f1(&self) -> f64 {
        200.0 * self.n_right as f64 / (self.n_found + self.n_there).max(1) as f64
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "P {:.1} R {:.1} F1 {:.1} of {}", self.precision(), self.recall(), self.f1(), self.n_there)
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (tally, (_, name)) in self.tallies.iter().zip(KINDS) {
            write!(f, "{name} {tally}; ")?;
        }
        write!(f, "together {}", self.together())
    }
}
