//! Results in bytes, to pass them from the engine to the page. Spans are checked against the text that they stand in.

use diptych_corpus::model::{ArticleId, ClaimId, Corpus, EntityId};
use diptych_corpus::pack::PackError;
use diptych_corpus::pack::wire::{self, Input, Wire, write_number};
use diptych_corpus::span::Span;

use super::{Document, Hit, Nearest, Results, text_of};

/// Results as bytes.
#[must_use]
pub fn write_results(results: &Results) -> Vec<u8> {
    let mut output = Vec::new();
    write_number(results.hits.len(), &mut output);
    results.hits.iter().for_each(|hit| write_hit(hit, &mut output));
    write_number(results.nearest.len(), &mut output);
    results.nearest.iter().for_each(|nearest| write_nearest(nearest, &mut output));
    results.is_cut.write(&mut output);
    output
}

/// Reads what [`write_results`] wrote about `corpus`.
///
/// # Errors
/// [`PackError::Invalid`] if it is about another.
pub fn read_results(corpus: &Corpus, bytes: &[u8]) -> Result<Results, PackError> {
    wire::read_with(bytes, |input| Results {
        hits: input.list(|input| read_hit(corpus, input)),
        nearest: input.list(read_nearest),
        is_cut: Wire::read(input),
    })
}

fn write_hit(hit: &Hit, output: &mut Vec<u8>) {
    let (kind, thing, part) = match hit.document {
        Document::Headline(article) => (0, article.index(), 0),
        Document::Paragraph(article, place) => (1, article.index(), place),
        Document::Claim(claim) => (2, claim.index(), 0),
        Document::Evidence(claim, place) => (3, claim.index(), place),
        Document::Entity(entity) => (4, entity.index(), 0),
    };
    for number in [kind, thing, part, hit.score as usize, hit.matches.len()] {
        write_number(number, output);
    }
    for span in &hit.matches {
        write_number(span.start(), output);
        write_number(span.len(), output);
    }
}

fn read_hit(corpus: &Corpus, input: &mut Input<'_>) -> Hit {
    let (kind, thing, part) = (input.number(), input.number(), input.number() as usize);
    let document = match kind {
        0 => Document::Headline(ArticleId(thing)),
        1 => Document::Paragraph(ArticleId(thing), part),
        2 => Document::Claim(ClaimId(thing)),
        3 => Document::Evidence(ClaimId(thing), part),
        _ => Document::Entity(EntityId(thing)),
    };
    let text = text_of(corpus, document);
    let score = input.number();
    let matches = input.list(|input| {
        let start = input.number() as usize;
        let end = start.saturating_add(input.number() as usize);
        Span::new(&text, start, end).unwrap_or_else(|| {
            input.fail();
            Span::default()
        })
    });
    Hit { document, matches, score }
}

fn write_nearest(nearest: &Nearest, output: &mut Vec<u8>) {
    nearest.typed.write(output);
    write_number(nearest.instead.len(), output);
    for (word, n_documents) in &nearest.instead {
        word.write(output);
        write_number(*n_documents, output);
    }
}

fn read_nearest(input: &mut Input<'_>) -> Nearest {
    Nearest { typed: Wire::read(input), instead: input.list(|input| (Wire::read(input), input.number() as usize)) }
}
