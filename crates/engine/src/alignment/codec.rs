//! Links in bytes, as a pack carries them behind everything that a page reads at once. Read back, every Span is checked against
//! its text and every id against the corpus; the first failure stays with the input, which tells it at the end.
//!
//! Links stand by pairs of articles; a place is written as its distance from the one before it in the same text, or from the
//! start of the passage that it belongs to.

use diptych_corpus::model::{ArticleId, ClaimId, Corpus, EntityId};
use diptych_corpus::pack::PackError;
use diptych_corpus::pack::wire::{self, Input, write_number};
use diptych_corpus::span::Span;

use super::{Link, LinkKind, Links, Reason, Shared, Strength};

/// `links` as bytes.
#[must_use]
pub fn write_links(links: &Links) -> Vec<u8> {
    let mut output = Vec::new();
    let pairs: Vec<&[Link]> = links.all().chunk_by(|one, other| (one.a, one.b) == (other.a, other.b)).collect();
    write_number(pairs.len(), &mut output);
    for pair in pairs {
        write_pair(pair, &mut output);
    }
    output
}

fn write_pair(pair: &[Link], output: &mut Vec<u8>) {
    let Some(first) = pair.first() else { return };
    write_number(first.a.index(), output);
    write_number(first.b.index(), output);
    write_number(pair.len(), output);
    let mut last = 0;
    for link in pair {
        write_span(link.a_span, last, output);
        write_span(link.b_span, 0, output);
        last = link.a_span.start();
        let kind = LinkKind::ALL.iter().position(|it| *it == link.kind).unwrap_or_default();
        let strength = Strength::ALL.iter().position(|it| *it == link.strength).unwrap_or_default();
        write_number(kind * Strength::ALL.len() + strength, output);
        write_number(link.reasons.len(), output);
        for reason in &link.reasons {
            write_shared(reason.shared, output);
            write_span(reason.a, link.a_span.start(), output);
            write_span(reason.b, link.b_span.start(), output);
        }
    }
}

/// What a reason is about: a number below this, or an entity or claim from it on, in turns.
const FIRST_ID: usize = 4;

fn write_shared(shared: Shared, output: &mut Vec<u8>) {
    let number = match shared {
        Shared::Figure => 0,
        Shared::Date => 1,
        Shared::Word => 2,
        Shared::Unit => 3,
        Shared::Entity(entity) => FIRST_ID + 2 * entity.index(),
        Shared::Claim(claim) => FIRST_ID + 2 * claim.index() + 1,
    };
    write_number(number, output);
}

fn write_span(span: Span, from: usize, output: &mut Vec<u8>) {
    write_number(span.start().saturating_sub(from), output);
    write_number(span.len(), output);
}

/// Reads what [`write_links`] wrote of the links of `corpus`.
///
/// # Errors
/// [`PackError::Invalid`] if they are not of these texts, [`PackError::TooLarge`] if there are more than any corpus has.
pub fn read_links(corpus: &Corpus, bytes: &[u8]) -> Result<Links, PackError> {
    wire::read_with(bytes, |input| {
        let mut sorted = Vec::new();
        for _ in 0..input.number() {
            // After a failure there is no number left, so that this ends.
            let pair = read_pair(corpus, input);
            if pair.is_empty() {
                input.fail();
                break;
            }
            sorted.extend(pair);
        }
        if !sorted.is_sorted_by_key(Link::place) {
            input.fail();
        }
        Links { sorted }
    })
}

fn read_pair(corpus: &Corpus, input: &mut Input<'_>) -> Vec<Link> {
    let (a, b) = (ArticleId(input.number()), ArticleId(input.number()));
    let text = |it: ArticleId| corpus.articles.get(it.index()).map(|it| it.text.as_str());
    let (Some(a_text), Some(b_text)) = (text(a), text(b)) else {
        input.fail();
        return Vec::new();
    };
    let mut last = 0;
    input.list(|input| {
        let a_span = read_span(a_text, last, input);
        let b_span = read_span(b_text, 0, input);
        last = a_span.start();
        let number = input.number() as usize;
        let kind = LinkKind::ALL.get(number / Strength::ALL.len()).copied();
        let strength = Strength::ALL.get(number % Strength::ALL.len()).copied();
        let (Some(kind), Some(strength)) = (kind, strength) else {
            input.fail();
            return Link {
                a,
                a_span,
                b,
                b_span,
                kind: LinkKind::SameMatter,
                strength: Strength::Faint,
                reasons: Vec::new(),
            };
        };
        let reasons = input.list(|input| Reason {
            shared: read_shared(corpus, input),
            a: read_span(a_text, a_span.start(), input),
            b: read_span(b_text, b_span.start(), input),
        });
        Link { a, a_span, b, b_span, kind, strength, reasons }
    })
}

fn read_shared(corpus: &Corpus, input: &mut Input<'_>) -> Shared {
    let number = input.number() as usize;
    let id = number.saturating_sub(FIRST_ID) / 2;
    let place = u32::try_from(id).unwrap_or(u32::MAX);
    match number {
        0 => Shared::Figure,
        1 => Shared::Date,
        2 => Shared::Word,
        3 => Shared::Unit,
        _ if number % 2 == FIRST_ID % 2 && id < corpus.entities.len() => Shared::Entity(EntityId(place)),
        _ if number % 2 != FIRST_ID % 2 && id < corpus.claims.len() => Shared::Claim(ClaimId(place)),
        _ => {
            input.fail();
            Shared::Word
        }
    }
}

/// A Span that is not empty, whose start is so far from `from`.
fn read_span(text: &str, from: usize, input: &mut Input<'_>) -> Span {
    let start = from.saturating_add(input.number() as usize);
    let end = start.saturating_add(input.number() as usize);
    Span::new(text, start, end).filter(|it| !it.is_empty()).unwrap_or_else(|| {
        input.fail();
        Span::default()
    })
}
