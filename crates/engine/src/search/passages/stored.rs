//! An index as a file: a header with a checksum, then numbers and words, entropy-coded.
//! Knows bytes; reading ends in an index or in an error that says what to do, whatever the bytes are.
//!
//! The words of passages stand there in one of two ways: in their order, from which everything follows, or only which passages
//! have which words, which takes half the room and leaves phrases unchecked.

use core::fmt;

use super::{Passage, PassageIndex};
use crate::hash::fnv1a;
use crate::range_coder::{Bits, Decoder, EVEN, Encoder, Numbers};
use crate::search::index::WordIndex;

/// How an index file begins.
const MAGIC: [u8; 8] = *b"DIPTYCHS";

/// The format that this program writes and reads.
const FORMAT: u16 = 1;

/// Magic, format, length and sum.
const HEADER_BYTES: usize = 8 + 2 + 4 + 8;

/// How many numbers one byte of a file may decode to. Real files stay under two; a file with more is made to exhaust memory.
const MOST_A_BYTE: usize = 64;

/// How many numbers any file may decode to, however small it is: repeated texts take next to no room.
const ALWAYS_ALLOWED: usize = 1 << 20;

/// Words are cut by spaces and marks; a longer one is damage.
const LONGEST_WORD: u32 = 1 << 20;

/// Why bytes are not an index that this program can use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IndexError {
    /// It does not begin like an index.
    NotAnIndex,
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

impl fmt::Display for IndexError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAnIndex => f.write_str("This file is no search index; `diptych index` writes one."),
            Self::Format { found } => write!(
                f,
                "This search index is of format {found}, and this program reads format {FORMAT}; write it again with `diptych index`."
            ),
            Self::Truncated => {
                f.write_str("This search index ends early; copy it again, or write it again with `diptych index`.")
            }
            Self::Damaged => {
                f.write_str("This search index is damaged; copy it again, or write it again with `diptych index`.")
            }
        }
    }
}

impl std::error::Error for IndexError {}

/// The file of an index; `keeps_order` says whether it keeps the order of words.
pub(super) fn write(index: &PassageIndex, keeps_order: bool) -> Vec<u8> {
    let mut contents = Contents::new(Encoder::new());
    contents.pass_flag(keeps_order);
    contents.write_names(&index.names);
    contents.write_passages(&index.passages);
    contents.write_words(&index.words);
    if keeps_order {
        contents.write_order(&index.words);
    } else {
        contents.write_postings(&index.words);
    }
    let body = contents.bits.finish();
    let mut file = MAGIC.to_vec();
    file.extend(FORMAT.to_le_bytes());
    file.extend(u32::try_from(body.len()).unwrap_or(u32::MAX).to_le_bytes());
    file.extend(checksum(&body).to_le_bytes());
    file.extend(body);
    file
}

/// Reads the file of an index.
pub(super) fn read(file: &[u8]) -> Result<PassageIndex, IndexError> {
    let begins_so = file.iter().zip(&MAGIC).all(|(one, other)| one == other);
    let Some((header, body)) = file.split_at_checked(HEADER_BYTES).filter(|_| begins_so) else {
        return Err(if begins_so && file.len() >= MAGIC.len() {
            IndexError::Truncated
        } else {
            IndexError::NotAnIndex
        });
    };
    let number = |from: usize, to: usize| {
        header.get(from..to).unwrap_or_default().iter().rev().fold(0_u64, |sum, it| sum << 8 | u64::from(*it))
    };
    let format = u16::try_from(number(8, 10)).unwrap_or_default();
    if format != FORMAT {
        return Err(IndexError::Format { found: format });
    }
    // What was damaged is refused before any of it is read.
    let length = number(10, 14);
    if (body.len() as u64) < length {
        return Err(IndexError::Truncated);
    }
    if body.len() as u64 > length || checksum(body) != number(14, 22) {
        return Err(IndexError::Damaged);
    }
    read_body(body).ok_or(IndexError::Damaged)
}

fn read_body(body: &[u8]) -> Option<PassageIndex> {
    let mut contents = Contents::new(Decoder::new(body));
    contents.left = body.len().saturating_mul(MOST_A_BYTE) + ALWAYS_ALLOWED;
    let keeps_order = contents.pass_flag(false);
    let names = contents.read_names()?;
    let passages = contents.read_passages(names.len())?;
    let mut words = WordIndex::default();
    contents.read_words(&mut words)?;
    if keeps_order {
        contents.read_order(&mut words, passages.len())?;
    } else {
        contents.read_postings(&mut words, passages.len())?;
    }
    words.weigh();
    Some(PassageIndex { names, passages, words })
}

/// Tells files apart that differ by damage; no protection against anybody.
fn checksum(bytes: &[u8]) -> u64 {
    fnv1a(bytes.iter().copied())
}

/// Bits of the context under which a letter of a word or name is coded: a hash of the letters before it.
const LETTER_BITS: u32 = 20;

/// What is expected of the contents of a file, with what takes them in or gives them out.
struct Contents<B> {
    bits: B,
    /// How many numbers and letters may still be read.
    left: usize,
    flag: u16,
    counts: Numbers,
    gaps: Numbers,
    lengths: Numbers,
    /// By the usual distance, and by whether the last was much shorter, as words come in clusters.
    distances: Vec<Numbers>,
    /// By the usual distance: frequent words stand in one passage more than once.
    uses: Vec<Numbers>,
    /// By what came before.
    places: Vec<Numbers>,
    letters: Vec<u16>,
}

impl<B: Bits> Contents<B> {
    fn new(bits: B) -> Self {
        let many = |n: usize| (0..n).map(|_| Numbers::new()).collect();
        Self {
            bits,
            left: usize::MAX,
            flag: EVEN,
            counts: Numbers::new(),
            gaps: Numbers::new(),
            lengths: Numbers::new(),
            distances: many(2 * N_DISTANCES),
            uses: many(N_DISTANCES),
            places: many(33),
            letters: vec![EVEN; 1 << LETTER_BITS],
        }
    }

    fn pass_flag(&mut self, flag: bool) -> bool {
        self.bits.pass(flag, &mut self.flag)
    }

    /// Writes or reads the letters of a word, of which the last is 0.
    fn pass_letter(&mut self, letter: u8, before: [u8; 2]) -> u8 {
        let context = (u32::from(before[0]) << 8 | u32::from(before[1])).wrapping_mul(0x9e37_79b1) >> 8;
        let mut node = 1_u32;
        for bit in (0..8).rev() {
            let place = (context ^ node.wrapping_mul(0x85eb_ca6b)) >> 3 & ((1 << LETTER_BITS) - 1);
            let mut even = EVEN;
            let expected = self.letters.get_mut(place as usize).unwrap_or(&mut even);
            let is_set = self.bits.pass(letter >> bit & 1 == 1, expected);
            node = node << 1 | u32::from(is_set);
        }
        (node & 0xff) as u8
    }
}

impl Contents<Encoder> {
    fn count(&mut self, count: usize) {
        self.counts.pass(&mut self.bits, u32::try_from(count).unwrap_or(u32::MAX - 1));
    }

    fn text(&mut self, text: &str) {
        let mut before = [0, 0];
        // No word has a zero byte; in a name it is left out.
        for letter in text.bytes().filter(|it| *it != 0).chain([0]) {
            self.pass_letter(letter, before);
            before = [before[1], letter];
        }
    }

    fn write_names(&mut self, names: &[String]) {
        self.count(names.len());
        names.iter().for_each(|it| self.text(it));
    }

    fn write_passages(&mut self, passages: &[Passage]) {
        self.count(passages.len());
        let mut last = Passage { article: 0, start: 0, end: 0 };
        for it in passages {
            let is_next = it.article > last.article;
            let from = if is_next { 0 } else { last.end };
            self.gaps.pass(&mut self.bits, it.article.saturating_sub(last.article));
            self.gaps.pass(&mut self.bits, it.start.saturating_sub(from));
            self.lengths.pass(&mut self.bits, it.end.saturating_sub(it.start));
            last = *it;
        }
    }

    fn write_words(&mut self, words: &WordIndex) {
        self.count(words.vocabulary.len());
        for number in (0..).take(words.vocabulary.len()) {
            self.text(words.vocabulary.word(number));
        }
    }

    fn write_order(&mut self, words: &WordIndex) {
        let mut last = 0;
        for passage in (0..).take(words.len()) {
            let sequence = words.words_in(passage);
            self.lengths.pass(&mut self.bits, u32::try_from(sequence.len()).unwrap_or(u32::MAX - 1));
            for word in sequence {
                self.pass_place(*word, last);
                last = *word;
            }
        }
    }

    fn write_postings(&mut self, words: &WordIndex) {
        for length in &words.lengths {
            self.lengths.pass(&mut self.bits, *length);
        }
        for word in (0..).take(words.vocabulary.len()) {
            let postings = words.postings(word);
            self.count(postings.passages.len());
            let usual = usual_distance(words.len(), postings.passages.len());
            let (mut next, mut last) = (0, u32::MAX);
            for (passage, uses) in postings.passages.iter().zip(postings.uses) {
                last = self.pass_distance(passage - next, usual, last);
                self.pass_uses(u32::from(*uses).saturating_sub(1), usual);
                next = passage + 1;
            }
        }
    }
}

impl<B: Bits> Contents<B> {
    /// A word by its number; frequent words have small ones, as they are met early.
    fn pass_place(&mut self, word: u32, last: u32) -> u32 {
        let context = (last + 1).ilog2() as usize;
        let Self { bits, places, .. } = self;
        places.get_mut(context).map_or(0, |it| it.pass(bits, word))
    }

    fn pass_uses(&mut self, more_uses: u32, usual: usize) -> u32 {
        let Self { bits, uses, .. } = self;
        uses.get_mut(usual).map_or(0, |it| it.pass(bits, more_uses))
    }

    fn pass_distance(&mut self, distance: u32, usual: usize, last: u32) -> u32 {
        let is_clustered = u64::from(last).pow(2) < 1 << usual;
        let Self { bits, distances, .. } = self;
        distances.get_mut(usual + if is_clustered { N_DISTANCES } else { 0 }).map_or(0, |it| it.pass(bits, distance))
    }
}

/// How many usual distances are told apart.
const N_DISTANCES: usize = 64;

/// The usual distance between passages, of which `n_having` of `n_passages` have a word: how many bits its square has, as whole
/// bits of it tell too little.
fn usual_distance(n_passages: usize, n_having: usize) -> usize {
    let distance = n_passages as u64 / n_having.max(1) as u64;
    distance.saturating_mul(distance).checked_ilog2().map_or(0, |it| it as usize)
}

impl Contents<Decoder<'_>> {
    /// Counts `n` more numbers or letters as read; `None` where the file has ended or cannot hold as many.
    fn take(&mut self, n: usize) -> Option<()> {
        self.left = self.left.checked_sub(n)?;
        (!self.bits.is_exhausted).then_some(())
    }

    fn read_count(&mut self) -> Option<usize> {
        self.take(1)?;
        let count = self.counts.pass(&mut self.bits, 0) as usize;
        (count <= self.left).then_some(count)
    }

    fn read_text(&mut self) -> Option<String> {
        let (mut letters, mut before) = (Vec::new(), [0, 0]);
        loop {
            self.take(1)?;
            let letter = self.pass_letter(0, before);
            if letter == 0 || letters.len() >= LONGEST_WORD as usize {
                return String::from_utf8(letters).ok();
            }
            letters.push(letter);
            before = [before[1], letter];
        }
    }

    fn read_names(&mut self) -> Option<Vec<String>> {
        (0..self.read_count()?).map(|_| self.read_text()).collect()
    }

    fn read_passages(&mut self, n_articles: usize) -> Option<Vec<Passage>> {
        let mut passages: Vec<Passage> = Vec::new();
        let mut last = Passage { article: 0, start: 0, end: 0 };
        for _ in 0..self.read_count()? {
            self.take(3)?;
            let skipped = self.gaps.pass(&mut self.bits, 0);
            let from = if skipped > 0 { 0 } else { last.end };
            let article = last.article.checked_add(skipped).filter(|it| (*it as usize) < n_articles)?;
            let start = self.gaps.pass(&mut self.bits, 0).checked_add(from)?;
            let end = self.lengths.pass(&mut self.bits, 0).checked_add(start)?;
            last = Passage { article, start, end };
            passages.push(last);
        }
        Some(passages)
    }

    fn read_words(&mut self, words: &mut WordIndex) -> Option<()> {
        for number in 0..self.read_count()? {
            let word = self.read_text()?;
            // A word that was there already would leave the numbers of those after it wrong.
            if words.vocabulary.intern(&word) as usize != number {
                return None;
            }
        }
        words.vocabulary.sort();
        Some(())
    }

    fn read_order(&mut self, words: &mut WordIndex, n_passages: usize) -> Option<()> {
        let n_words = words.vocabulary.len();
        let mut last = 0;
        words.begin_order();
        for _ in 0..n_passages {
            let length = self.lengths.pass(&mut self.bits, 0);
            self.take(1)?;
            for _ in 0..length {
                self.take(1)?;
                last = self.pass_place(0, last);
                if last as usize >= n_words {
                    return None;
                }
                words.sequence.push(last);
            }
            words.end_passage();
        }
        words.gather();
        Some(())
    }

    fn read_postings(&mut self, words: &mut WordIndex, n_passages: usize) -> Option<()> {
        for _ in 0..n_passages {
            self.take(1)?;
            words.lengths.push(self.lengths.pass(&mut self.bits, 0));
        }
        words.first.push(0);
        for _ in 0..words.vocabulary.len() {
            let n_having = self.read_count().filter(|it| *it <= n_passages)?;
            let usual = usual_distance(n_passages, n_having);
            let (mut next, mut last) = (0_u32, u32::MAX);
            for _ in 0..n_having {
                self.take(2)?;
                last = self.pass_distance(0, usual, last);
                let passage = next.checked_add(last).filter(|it| (*it as usize) < n_passages)?;
                words.passages.push(passage);
                let uses = self.pass_uses(0, usual);
                words.uses.push(u16::try_from(uses.saturating_add(1)).unwrap_or(u16::MAX));
                next = passage + 1;
            }
            words.first.push(u32::try_from(words.passages.len()).ok()?);
        }
        Some(())
    }
}
