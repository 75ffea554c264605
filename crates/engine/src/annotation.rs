//! What the engine found in one text, as a pack carries it: a reader draws it without waiting for the analysis, and without
//! the code of the analysis. Knows how it stands in bytes, which [`diptych_corpus::pack`] carries without knowing it.
//!
//! A Span is written as its distance from the Span before it and its length. Read back, every Span is checked against the
//! text and every id against the corpus, so that a pack from anywhere can name no place that is not there and lay no names
//! on each other.

mod codec;
#[cfg(test)]
mod tests;

use diptych_corpus::model::{Article, ArticleId, Corpus};
use diptych_corpus::pack::wire;
use diptych_corpus::pack::{self, Contents, PackError};
use diptych_corpus::span::Span;
use diptych_corpus::text::paragraphs;

#[cfg(feature = "pack")]
use crate::alignment::{Links, write_links};
use crate::mention::Mention;
use crate::quotation::Quotation;
use crate::wording::WordingMark;
use crate::{Analysis, Engine, quantity, token};

/// What was found in one text; every list is sorted by Span.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotations {
    /// The sentences.
    pub sentences: Vec<Span>,
    /// Names of entities.
    pub mentions: Vec<Mention>,
    /// Quoted and reported speech.
    pub quotations: Vec<Quotation>,
    /// Words of the lexicon.
    pub wording: Vec<WordingMark>,
}

impl From<Analysis> for Annotations {
    fn from(analysis: Analysis) -> Self {
        let Analysis { sentences, mentions, quotations, wording, .. } = analysis;
        Self { sentences, mentions, quotations, wording }
    }
}

/// What `engine` finds in the text of each of `articles`, in their order.
#[must_use]
pub fn annotate(engine: &Engine, articles: &[Article]) -> Vec<Annotations> {
    articles.iter().map(|article| engine.analyze(&article.text).into()).collect()
}

/// Opens a pack: its corpus, and what was found in each of its articles.
///
/// # Errors
/// As [`pack::decode`], and [`PackError::Invalid`] if what was found does not fit the texts.
pub fn open_pack(bytes: &[u8]) -> Result<(Corpus, Vec<Annotations>), PackError> {
    open_contents(pack::decode(bytes)?)
}

/// The last step of [`open_pack`], for a page that takes its steps one by one.
///
/// # Errors
/// [`PackError::Invalid`] if what was found does not fit the texts.
pub fn open_contents(contents: Contents) -> Result<(Corpus, Vec<Annotations>), PackError> {
    let Contents { corpus, annotations, .. } = contents;
    let found = read_texts(&corpus, &annotations.0)?;
    Ok((corpus, found))
}

/// Reads what was found in every text at once, so that all of them together keep the limits of one pack.
fn read_texts(corpus: &Corpus, bytes: &[u8]) -> Result<Vec<Annotations>, PackError> {
    let read = |article: &Article, input: &mut wire::Input<'_>| codec::read(corpus, &article.text, input);
    wire::read_with(bytes, |input| corpus.articles.iter().map(|article| read(article, input)).collect())
}

/// Packs `corpus` with what the engine finds in its texts and between them. The same corpus gives the same bytes.
///
/// # Errors
/// As [`pack::encode`].
///
/// ```
/// use diptych_corpus::{folder, pack};
/// use diptych_engine::annotation::{open_contents, seal_pack};
///
/// let corpus = folder::read("../../tests/corpora/minimal".as_ref(), &[]).corpus.unwrap();
/// let bytes = seal_pack(corpus.clone())?;
/// let (opened, annotations) = open_contents(pack::decode(&bytes)?)?;
/// assert_eq!(opened, corpus);
/// assert_eq!(annotations.len(), corpus.articles.len());
/// # Ok::<(), pack::PackError>(())
/// ```
#[cfg(feature = "pack")]
pub fn seal_pack(corpus: Corpus) -> Result<Vec<u8>, PackError> {
    let engine = Engine::new(&corpus);
    let analyses = engine.analyze_all(&corpus);
    let links = write_links(&Links::of(&corpus, &analyses));
    let texts: Vec<Vec<u8>> = analyses.into_iter().map(|it| write_annotations(&it.into())).collect();
    pack::encode(&Contents { corpus, annotations: wire::Bytes(texts.concat()), links: wire::Bytes(links) })
}

/// The whole analysis of a text in which `found` is known already: only what a pack does not carry is looked for.
#[must_use]
pub fn complete(text: &str, found: &Annotations) -> Analysis {
    let paragraphs = paragraphs(text);
    let mut tokens = token::find_tokens(text);
    token::note_broken_lines(text, &paragraphs, &mut tokens);
    let quantities = quantity::find_quantities(text, &tokens);
    let Annotations { sentences, mentions, quotations, wording } = found.clone();
    Analysis { paragraphs, sentences, tokens, mentions, quotations, wording, quantities }
}

/// What was found in one text, as bytes.
#[must_use]
pub fn write_annotations(found: &Annotations) -> Vec<u8> {
    let mut output = Vec::new();
    codec::write(found, &mut output);
    output
}

/// Reads what [`write_annotations`] wrote of the text of `article`.
///
/// # Errors
/// [`PackError::Invalid`] if it is not of that text.
pub fn read_annotations(corpus: &Corpus, article: ArticleId, bytes: &[u8]) -> Result<Annotations, PackError> {
    let text = corpus.articles.get(article.index()).map_or("", |article| article.text.as_str());
    wire::read_with(bytes, |input| codec::read(corpus, text, input))
}
