//! The model file: a header that says what it was trained on, how it scored and under which licence it stands, the word lists,
//! the clusters, the weights and those of the kinds. Knows bytes; reading ends in a model or in an error that says what to do, whatever the bytes are.

use core::cmp::Ordering;
use core::fmt;

use super::clusters::{self, Clusters};
use super::coding::Expectations;
use super::hash::N_BUCKETS;
use super::kind::{self, N_KINDS};
use super::label::{N_LABELS, N_LANES};
use super::lists::{Lists, NAMES};
use super::viterbi::Transitions;
use crate::range_coder::Decoder;
#[cfg(feature = "training")]
use crate::range_coder::Encoder;

/// How a model file begins.
const MAGIC: [u8; 8] = *b"DIPTYCHN";

/// The format that this program reads.
pub(crate) const FORMAT: u16 = 4;

/// Longer notes are no notes.
const LONGEST_NOTES: usize = 4096;

/// Larger lists are damage.
const MOST_ENTRIES: usize = 1 << 20;

/// One more than the largest key that a list stores for an entry.
const KEY_LIMIT: u32 = 1 << 24;

/// Why bytes are not a model that this program can use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ModelError {
    /// It does not begin like a model file.
    NotAModel,
    /// A format that this program does not know.
    Format {
        /// The format of the file.
        found: u16,
    },
    /// It ends early.
    Truncated,
    /// Its bytes are not those that were written.
    Damaged,
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAModel => f.write_str("This file is no model of names; `cargo xtask train` writes one."),
            Self::Format { found } => write!(
                f,
                "This model of names is of format {found}, and this program reads format {FORMAT}; train it again, or take the \
                 program that it came with."
            ),
            Self::Truncated => f.write_str("This model of names ends early; copy it again."),
            Self::Damaged => f.write_str("This model of names is damaged; copy it again."),
        }
    }
}

impl std::error::Error for ModelError {}

/// What the header of a model file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The SHA-256 of what it was trained on.
    pub trained_on: [u8; 32],
    /// Scores, sources and licence, for people.
    pub notes: String,
}

/// What a model file holds.
#[derive(Clone, Debug)]
pub(crate) struct Contents {
    pub(crate) about: About,
    pub(crate) lists: Lists,
    pub(crate) clusters: Clusters,
    pub(crate) transitions: Transitions,
    /// A row of weights for each bucket.
    pub(crate) weights: Vec<[i8; N_LANES]>,
    /// What judges the kind of a whole name, a row for each bucket.
    pub(crate) kinds: kind::Weights,
}

/// Reads a model file.
pub(crate) fn read(bytes: &[u8]) -> Result<Contents, ModelError> {
    let mut input = Input { rest: bytes };
    if input.take(MAGIC.len()).ok() != Some(MAGIC.as_slice()) {
        return Err(ModelError::NotAModel);
    }
    let format = u16::from_le_bytes(input.array()?);
    if format != FORMAT {
        return Err(ModelError::Format { found: format });
    }
    // The length and the sum come first: what was damaged is refused before any of it is read.
    let length = u32::from_le_bytes(input.array()?) as usize;
    let sum = u64::from_le_bytes(input.array()?);
    match input.rest.len().cmp(&length) {
        Ordering::Less => return Err(ModelError::Truncated),
        Ordering::Equal if checksum(input.rest) == sum => {}
        _ => return Err(ModelError::Damaged),
    }
    let trained_on = input.array()?;
    let notes = read_notes(&mut input)?;
    let lists = read_lists(&mut input)?;
    let transitions = read_transitions(&mut input)?;
    let mut decoder = Decoder::new(input.rest);
    let clusters = clusters::read(&mut decoder).ok_or(ModelError::Damaged)?;
    let weights = read_rows(&mut decoder, [0; N_LANES], N_BUCKETS)?;
    let kinds = read_rows(&mut decoder, [0; N_KINDS], kind::N_BUCKETS)?;
    Ok(Contents { about: About { trained_on, notes }, lists, clusters, transitions, weights, kinds })
}

/// Tells files apart that differ by damage; no protection against anybody. Eight bytes at a time, as there are many.
fn checksum(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks::<8>();
    let sum = words.iter().fold(crate::hash::START, |sum, it| super::hash::join(sum, u64::from_le_bytes(*it)));
    rest.iter().fold(sum, |sum, it| super::hash::join(sum, u64::from(*it)))
}

fn read_notes(input: &mut Input<'_>) -> Result<String, ModelError> {
    let length = input.number()?;
    if length > LONGEST_NOTES {
        return Err(ModelError::Damaged);
    }
    String::from_utf8(input.take(length)?.to_vec()).map_err(|_| ModelError::Damaged)
}

fn read_lists(input: &mut Input<'_>) -> Result<Lists, ModelError> {
    let mut lists = Lists::default();
    for place in 0..NAMES.len() {
        let n_entries = input.number()?;
        if n_entries > MOST_ENTRIES {
            return Err(ModelError::Damaged);
        }
        let mut key = 0_u32;
        for _ in 0..n_entries {
            let distance = u32::try_from(input.number()?).map_err(|_| ModelError::Damaged)?;
            key = key.checked_add(distance).filter(|it| *it < KEY_LIMIT).ok_or(ModelError::Damaged)?;
            lists.add(key, place);
        }
    }
    Ok(lists)
}

fn read_transitions(input: &mut Input<'_>) -> Result<Transitions, ModelError> {
    let mut transitions = [[0; N_LANES]; N_LABELS];
    for row in &mut transitions {
        for worth in row.iter_mut().take(N_LABELS) {
            *worth = i32::from_le_bytes(input.array()?);
        }
    }
    Ok(transitions)
}

fn read_rows<const N: usize>(
    decoder: &mut Decoder<'_>,
    empty: [i8; N],
    n_rows: usize,
) -> Result<Vec<[i8; N]>, ModelError> {
    let (mut rows, mut expectations) = (vec![empty; n_rows], Expectations::new());
    rows.iter_mut().for_each(|row| expectations.pass_row(decoder, row));
    if decoder.is_exhausted { Err(ModelError::Truncated) } else { Ok(rows) }
}

/// Bytes that are still to be read.
struct Input<'a> {
    rest: &'a [u8],
}

impl<'a> Input<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], ModelError> {
        let (taken, rest) = self.rest.split_at_checked(length).ok_or(ModelError::Truncated)?;
        self.rest = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], ModelError> {
        let (taken, rest) = self.rest.split_first_chunk().ok_or(ModelError::Truncated)?;
        self.rest = rest;
        Ok(*taken)
    }

    /// Seven bits a byte, the lowest first; the last byte has its highest bit free.
    fn number(&mut self) -> Result<usize, ModelError> {
        let mut number = 0;
        for shift in (0..28).step_by(7) {
            let [byte] = self.array()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number);
            }
        }
        Err(ModelError::Damaged)
    }
}

/// What the trainer has of a model: sorted keys without repeats, and weights.
#[cfg(feature = "training")]
pub(crate) struct Parts<'a> {
    pub(crate) lists: &'a [Vec<u32>],
    pub(crate) clusters: &'a Clusters,
    pub(crate) transitions: &'a Transitions,
    pub(crate) weights: &'a [[i8; N_LANES]],
    pub(crate) kinds: &'a [[i8; N_KINDS]],
}

/// Writes a model file.
#[cfg(feature = "training")]
pub(crate) fn write(about: &About, parts: &Parts<'_>) -> Vec<u8> {
    let mut output = about.trained_on.to_vec();
    write_number(about.notes.len(), &mut output);
    output.extend(about.notes.bytes());
    for list in parts.lists {
        write_number(list.len(), &mut output);
        let mut last = 0;
        for key in list {
            write_number((key - last) as usize, &mut output);
            last = *key;
        }
    }
    for row in parts.transitions {
        output.extend(row.iter().take(N_LABELS).flat_map(|it| it.to_le_bytes()));
    }
    let mut encoder = Encoder::new();
    clusters::write(parts.clusters, &mut encoder);
    write_rows(parts.weights, &mut encoder);
    write_rows(parts.kinds, &mut encoder);
    output.extend(encoder.finish());
    seal(output)
}

#[cfg(feature = "training")]
fn write_rows<const N: usize>(rows: &[[i8; N]], encoder: &mut Encoder) {
    let mut expectations = Expectations::new();
    rows.iter().for_each(|row| expectations.pass_row(encoder, &mut row.clone()));
}

/// A whole file around `contents`.
#[cfg(any(feature = "training", test))]
pub(crate) fn seal(contents: Vec<u8>) -> Vec<u8> {
    let mut output = MAGIC.to_vec();
    output.extend(FORMAT.to_le_bytes());
    output.extend(u32::try_from(contents.len()).unwrap_or(u32::MAX).to_le_bytes());
    output.extend(checksum(&contents).to_le_bytes());
    output.extend(contents);
    output
}

#[cfg(feature = "training")]
fn write_number(mut number: usize, output: &mut Vec<u8>) {
    while number >= 0x80 {
        output.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    output.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::{ModelError, seal};
    use crate::recognition::Recognizer;
    use crate::token::find_tokens;
    use diptych_corpus::span::Span;

    const MODEL: &[u8] = include_bytes!("../../model/names.model");

    /// Where the contents begin, and before where their lists and transitions end.
    const HEADER: usize = 22;
    const BEFORE_WEIGHTS: usize = 33_000;

    #[test]
    fn contents_that_were_changed_under_a_right_sum_are_used_or_refused() {
        let text = "The United Nations sent Maria Delgado of Kenya to New York City on Monday.";
        let tokens = find_tokens(text);
        let (mut n_read, mut n_refused, mut chance) = (0, 0, 0x9e37_79b9_u64);
        for _ in 0..120 {
            let mut contents = MODEL[HEADER..].to_vec();
            for _ in 0..2 {
                chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                contents[(chance >> 40) as usize % BEFORE_WEIGHTS] = (chance >> 32) as u8;
            }
            let bytes = seal(contents);
            match Recognizer::decode(&bytes) {
                Ok(model) => {
                    n_read += 1;
                    let names = model.find_names(text, &[Span::whole(text)], &tokens);
                    assert!(names.iter().all(|it| !it.span.of(text).is_empty()));
                }
                Err(error) => {
                    n_refused += 1;
                    assert!(matches!(error, ModelError::Damaged | ModelError::Truncated), "{error}");
                }
            }
        }
        assert!(n_read > 9 && n_refused > 9, "{n_read} read, {n_refused} refused");
    }
}
