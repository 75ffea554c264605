//! Words of the corpus' lexicon, and in whose voice each stands. Knows phrases and quotations, not what a term means.

use diptych_corpus::model::{Term, TermId};
use diptych_corpus::span::Span;

use crate::phrase::{PhraseTable, Piece, read_pieces, renumber};
use crate::quotation::{Quotation, QuotationKind};
use crate::token::Token;

/// In whose voice a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The writer's.
    Writer,
    /// A quoted speaker's: inside quotation marks.
    Quoted,
}

/// One word or phrase of the lexicon in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordingMark {
    /// Where it stands.
    pub span: Span,
    /// The entry.
    pub term: TermId,
    /// In whose voice.
    pub voice: Voice,
}

/// The lexicon, compiled for look-up.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    phrases: PhraseTable,
    /// The term of each phrase.
    terms: Vec<TermId>,
}

impl Lexicon {
    /// Compiles `terms`; their places in the slice are the `TermId`s that marks carry.
    #[must_use]
    pub fn new(terms: &[Term]) -> Self {
        let mut listed = Vec::new();
        let mut terms_of = Vec::new();
        for (term, it) in (0..).map(TermId).zip(terms) {
            listed.extend(&it.phrases);
            terms_of.resize(listed.len(), term);
        }
        Self { phrases: PhraseTable::new(&mut listed.into_iter().map(String::as_str)), terms: terms_of }
    }
}

/// The lexicon's words in `text`: longest match, whole words, any case, sorted, never overlapping.
#[must_use]
pub fn find_wording(text: &str, tokens: &[Token], quotations: &[Quotation], lexicon: &Lexicon) -> Vec<WordingMark> {
    find_among(&read_pieces(text, tokens, lexicon.phrases.words()), quotations, lexicon)
}

/// The lexicon's words among the pieces of `text`, which get the lexicon's numbers.
pub(crate) fn find_again(
    text: &str,
    mut pieces: Vec<Piece>,
    quotations: &[Quotation],
    lexicon: &Lexicon,
) -> Vec<WordingMark> {
    renumber(text, &mut pieces, lexicon.phrases.words());
    find_among(&pieces, quotations, lexicon)
}

fn find_among(pieces: &[Piece], quotations: &[Quotation], lexicon: &Lexicon) -> Vec<WordingMark> {
    let mut voices = Voices::new(quotations);
    let mut found = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let Some((n_pieces, numbers)) = lexicon.phrases.longest(pieces, at, &mut |_, _| true) else {
            at += 1;
            continue;
        };
        found.extend(mark(pieces, at, n_pieces, &numbers, lexicon, &mut voices));
        at += n_pieces;
    }
    found
}

/// Whether `span` lies inside the quotation marks of one of `quotations`. Indirect speech is in the writer's words.
#[must_use]
pub fn voice_at(quotations: &[Quotation], span: Span) -> Voice {
    Voices::new(quotations).at(span)
}

/// Says in whose voice Spans stand that are asked for in the order of the text.
pub(crate) struct Voices<'a> {
    quotations: std::iter::Peekable<std::slice::Iter<'a, Quotation>>,
    /// The end of the quoted words that reach furthest so far.
    quoted_until: usize,
}

impl<'a> Voices<'a> {
    pub(crate) fn new(quotations: &'a [Quotation]) -> Self {
        Self { quotations: quotations.iter().peekable(), quoted_until: 0 }
    }

    pub(crate) fn at(&mut self, span: Span) -> Voice {
        while let Some(quotation) = self.quotations.next_if(|it| it.span.start() <= span.start()) {
            if quotation.kind != QuotationKind::Indirect {
                self.quoted_until = self.quoted_until.max(quotation.span.end());
            }
        }
        if span.end() <= self.quoted_until { Voice::Quoted } else { Voice::Writer }
    }
}

fn mark(
    pieces: &[Piece],
    at: usize,
    n_pieces: usize,
    numbers: &[u32],
    lexicon: &Lexicon,
    voices: &mut Voices<'_>,
) -> Option<WordingMark> {
    let span = pieces.get(at)?.span.union(pieces.get(at + n_pieces - 1)?.span);
    let term = *lexicon.terms.get(*numbers.first()? as usize)?;
    Some(WordingMark { span, term, voice: voices.at(span) })
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, Voice, find_wording};
    use crate::quotation::{Quotation, QuotationKind};
    use crate::token::find_tokens;
    use diptych_corpus::model::Term;
    use diptych_corpus::span::Span;
    use diptych_corpus::vocabulary::WordingKind;

    fn term(phrases: &[&str]) -> Term {
        Term {
            slug: String::new(),
            phrases: phrases.iter().map(|&it| it.to_owned()).collect(),
            kind: WordingKind::Loaded,
            note: String::new(),
            alternatives: Vec::new(),
        }
    }

    fn find(text: &str, quotations: &[Quotation]) -> Vec<(String, u32, Voice)> {
        let lexicon = Lexicon::new(&[term(&["liberated"]), term(&["occupied territories", "so-called"])]);
        let found = find_wording(text, &find_tokens(text), quotations, &lexicon);
        found.into_iter().map(|it| (it.span.of(text).to_owned(), it.term.0, it.voice)).collect()
    }

    fn quotation(text: &str, words: &str, kind: QuotationKind) -> Quotation {
        let start = text.find(words).unwrap();
        Quotation { span: Span::new(text, start, start + words.len()).unwrap(), kind, speaker: None, cue: None }
    }

    #[test]
    fn phrases_are_found_in_any_case_and_as_whole_words() {
        let found = find("Liberated! OCCUPIED\u{a0}TERRITORIES, unliberated, the so\u{2011}called front", &[]);
        let words: Vec<(&str, u32)> = found.iter().map(|it| (it.0.as_str(), it.1)).collect();
        assert_eq!(words, [("Liberated", 0), ("OCCUPIED\u{a0}TERRITORIES", 1), ("so\u{2011}called", 1)]);
    }

    #[test]
    fn only_words_inside_quotation_marks_are_the_speakers() {
        let text = "They liberated it, he said: “We liberated it.” He added that it was liberated.";
        let direct = quotation(text, "“We liberated it.”", QuotationKind::Direct);
        let indirect = quotation(text, "it was liberated", QuotationKind::Indirect);
        let voices: Vec<Voice> = find(text, &[direct, indirect]).into_iter().map(|it| it.2).collect();
        assert_eq!(voices, [Voice::Writer, Voice::Quoted, Voice::Writer]);
    }
}
