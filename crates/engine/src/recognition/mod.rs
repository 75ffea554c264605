//! Names that no gazetteer has, found by a trained model: a suggestion, never a reviewed mention. Pure, total and
//! deterministic like all of the engine; the model's weights are whole numbers.
//!
//! `word`, `form` and `article_forms` read the article, `run` finds where names can stand, `feature` says what the model looks at,
//! `viterbi` chooses labels, `kind` judges whole names once more, `names` lets the article agree with itself; `file` is the
//! model file, `coding` how weights stand in it, `lists` its word lists, `clusters` its words of like company, [`training`] what
//! a trainer needs of all this.

mod article_forms;
mod clusters;
mod coding;
mod feature;
mod file;
mod form;
mod hash;
mod kind;
mod label;
mod lists;
mod names;
mod run;
#[cfg(feature = "training")]
pub mod training;
mod viterbi;
mod word;

use diptych_corpus::span::Span;
use diptych_corpus::vocabulary::EntityKind;

use crate::mention::Mention;
use crate::token::Token;
use article_forms::ArticleForms;
use feature::{Zone, features_of_form};
use file::Contents;
use hash::bucket;
use kind::{Candidate, Judge};
use label::{N_LABELS, N_LANES, OUTSIDE, Row};
use names::Found;

pub use file::{About, ModelError};
pub use label::NameKind;

/// A name as the model sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where it stands.
    pub span: Span,
    /// A person, a place or an organization.
    pub kind: EntityKind,
}

/// A model, ready for use.
#[derive(Clone, Debug)]
pub struct Recognizer {
    contents: Contents,
}

impl Recognizer {
    /// Reads a model file.
    ///
    /// # Errors
    /// [`ModelError`] where the bytes are not a whole model of this format.
    pub fn decode(bytes: &[u8]) -> Result<Self, ModelError> {
        file::read(bytes).map(|contents| Self { contents })
    }

    /// What the model file says of itself.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.contents.about
    }

    /// The names in `text`, which `sentences` and `tokens` are of: sorted, never overlapping.
    #[must_use]
    pub fn find_names(&self, text: &str, sentences: &[Span], tokens: &[Token]) -> Vec<Name> {
        let article = ArticleForms::new(text, sentences, tokens, &self.contents.lists, &self.contents.clusters);
        let candidates = self.candidates(&article);
        let judged = Judge::new(&article, &self.contents.lists, &candidates).judged(&self.contents.kinds);
        let found = names::agree(&article, judged);
        found.iter().filter_map(|it| name_of(&article, it)).collect()
    }

    /// The names that the labels of words tell of.
    fn candidates(&self, article: &ArticleForms<'_>) -> Vec<Candidate> {
        let mut candidates = Vec::new();
        let mut work = Work { rows_of_forms: vec![None; article.forms.len()], ..Work::default() };
        for (number, sentence) in article.sentences.iter().enumerate() {
            run::each_zone(article, sentence, &mut |words| {
                let mut zone = Zone::new(article, sentence, words.clone(), &self.contents.lists);
                work.points.clear();
                for at in words.clone() {
                    let points = self.points_at(article, &mut zone, at, &mut work);
                    work.points.push(points);
                }
                work.labels.clear();
                let transitions = &self.contents.transitions;
                viterbi::best_labels(&work.points, transitions, &mut work.backward, &mut work.labels);
                names::names_of(&work.labels, &mut work.found);
                let found = work.found.drain(..);
                candidates.extend(found.map(|it| Candidate::new(it, &work.points, words.start, number)));
            });
        }
        candidates
    }

    fn points_at(&self, article: &ArticleForms<'_>, zone: &mut Zone<'_>, at: usize, work: &mut Work) -> Row {
        let form = article.words.get(at).map_or(0, |it| it.form as usize);
        let known = work.rows_of_forms.get(form).copied().flatten();
        let of_form = known.unwrap_or_else(|| self.points_of_form(article, form));
        if let Some(kept) = work.rows_of_forms.get_mut(form) {
            *kept = Some(of_form);
        }
        let mut sum = of_form;
        zone.features_at(at, &mut |feature| self.add(feature, &mut sum));
        // The transitions are in parts of a point.
        sum.map(|it| i32::from(it) << TRANSITION_BITS)
    }

    fn points_of_form(&self, article: &ArticleForms<'_>, form: usize) -> Sum {
        let mut sum = [0; N_LANES];
        if let Some(form) = article.forms.get(form) {
            features_of_form(article.text, form, &mut |feature| self.add(feature, &mut sum));
        }
        sum
    }

    #[inline]
    fn add(&self, feature: u64, sum: &mut Sum) {
        if let Some(row) = self.contents.weights.get(bucket(feature) as usize) {
            for (sum, weight) in sum.iter_mut().zip(row) {
                *sum = sum.saturating_add(i16::from(*weight));
            }
        }
    }
}

/// Points before they are scaled: a hundred weights of one byte fit.
type Sum = [i16; N_LANES];

/// How many fraction bits a transition has more than a weight, which is one byte.
const TRANSITION_BITS: u32 = 8;

/// Room that is used for one zone after the other.
#[derive(Default)]
struct Work {
    rows_of_forms: Vec<Option<Sum>>,
    points: Vec<Row>,
    backward: Vec<[u8; N_LABELS]>,
    labels: Vec<u8>,
    found: Vec<Found>,
}

fn name_of(article: &ArticleForms<'_>, found: &Found) -> Option<Name> {
    let kind = found.kind.entity_kind()?;
    let words = article.words.get(found.words.clone())?;
    Some(Name { span: words.first()?.span.union(words.last()?.span), kind })
}

/// Those of `names` that overlap none of `mentions`; both are sorted. What the gazetteer has is reviewed and wins.
#[must_use]
pub fn beside(names: Vec<Name>, mentions: &[Mention]) -> Vec<Name> {
    let mut mentions = mentions.iter().peekable();
    let mut kept = names;
    kept.retain(|name| {
        while mentions.next_if(|it| it.span.end() <= name.span.start()).is_some() {}
        mentions.peek().is_none_or(|it| !it.span.overlaps(name.span))
    });
    kept
}
