//! The pair with which the first view opens: a claim as one text says it, and the passage of another that answers it. The curators'
//! own choice; where they made none, or its words cannot be found in the texts, the first claim with a passage in a second text.

use diptych_corpus::model::{ArticleId, Opening};
use diptych_corpus::span::Span;

use crate::distance::apart;
use crate::excerpt::{Piece, excerpt};
use crate::library::{EvidenceId, Library};

/// The most characters of a sentence that are shown. Twice as many push the texts below the first screen of a phone; half as many cut
/// most sentences.
const LONGEST_SENTENCE: usize = 280;

/// A claim and an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpeningPair {
    /// The evidence that answers, and with it the claim.
    pub evidence: EvidenceId,
    /// The claim as it is said.
    pub said: Passage,
    /// The answer.
    pub answer: Passage,
    /// When the answer was published, seen from the claim: "3 months later". Nothing if their dates do not tell.
    pub apart: Option<String>,
}

/// Words of a text in their sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The text.
    pub article: ArticleId,
    /// The sentence; its hits are the passage itself.
    pub pieces: Vec<Piece>,
}

/// The pair of the corpus; nothing where no text answers another.
#[must_use]
pub fn opening_pair(library: &Library) -> Option<OpeningPair> {
    let chosen = library
        .corpus()
        .about
        .opening
        .map(|Opening { claim, evidence }| EvidenceId { claim, index: evidence as usize });
    let all = library.claim_ids().flat_map(|claim| library.ordered_evidence(claim));
    chosen.into_iter().chain(all).find_map(|evidence| pair(library, evidence))
}

fn pair(library: &Library, evidence: EvidenceId) -> Option<OpeningPair> {
    let answering = library.evidence(evidence)?.counterpart.as_ref()?.article;
    let anchors = library.claim(evidence.claim)?.anchors.iter().filter(|anchor| anchor.article != answering);
    let said = anchors
        .filter_map(|anchor| passage(library, anchor.article, &library.claim_spans(evidence.claim, anchor.article)))
        .next()?;
    let answer = passage(library, answering, &library.evidence_spans(evidence))?;
    let apart = apart(library.article(said.article)?.published, library.article(answering)?.published);
    Some(OpeningPair { evidence, said, answer, apart })
}

/// The sentence of the first of `spans`, with all of them that lie in it.
fn passage(library: &Library, article: ArticleId, spans: &[Span]) -> Option<Passage> {
    let text = &library.article(article)?.text;
    let first = *spans.first()?;
    let sentences = library.annotations(article).map_or(&[][..], |it| &it.sentences);
    let whole = sentences.iter().filter(|sentence| sentence.overlaps(first)).fold(first, |all, next| all.union(*next));
    let words = whole.of(text).trim_end();
    let mut end = 0;
    let hits = spans.iter().filter_map(|span| {
        let place = |at: usize| at.checked_sub(whole.start());
        let hit = Span::new(words, place(span.start())?, place(span.end())?).filter(|hit| hit.start() >= end)?;
        end = hit.end();
        Some(hit)
    });
    let hits: Vec<Span> = hits.collect();
    Some(Passage { article, pieces: excerpt(words, &hits, LONGEST_SENTENCE) })
}

#[cfg(test)]
mod tests {
    use diptych_corpus::model::{ArticleId, ClaimId, Corpus, Counterpart, Opening};

    use super::{OpeningPair, opening_pair};
    use crate::excerpt::Piece;
    use crate::library::EvidenceId;
    use crate::sample::{library, open};

    fn opened(change: impl FnOnce(&mut Corpus)) -> Option<OpeningPair> {
        let mut corpus = library().corpus().clone();
        change(&mut corpus);
        opening_pair(&open(corpus))
    }

    fn evidence(claim: u32, index: usize) -> EvidenceId {
        EvidenceId { claim: ClaimId(claim), index }
    }

    #[test]
    fn without_a_choice_the_first_claim_with_a_passage_in_a_second_text_opens() {
        let pair = opened(|_| ()).unwrap();
        assert_eq!(pair.evidence, evidence(1, 0));
        assert_eq!((pair.said.article, pair.answer.article), (ArticleId(1), ArticleId(0)));
        assert_eq!(pair.apart.as_deref(), Some("earlier"));
    }

    #[test]
    fn the_curators_choice_opens() {
        let choice = Opening { claim: ClaimId(1), evidence: 1 };
        let pair = opened(|corpus| corpus.about.opening = Some(choice)).unwrap();
        assert_eq!(pair.evidence, evidence(1, 1));
    }

    #[test]
    fn a_choice_whose_words_stand_nowhere_gives_way_to_the_first_that_do() {
        let choice = Opening { claim: ClaimId(0), evidence: 0 };
        let pair = opened(|corpus| {
            let answer = corpus.claims[1].evidence[0].clone();
            corpus.claims[0].evidence.push(answer);
            corpus.claims[0].anchors[0].quotes = vec!["No such words.".into()];
            corpus.about.opening = Some(choice);
        });
        assert_eq!(pair.unwrap().evidence, evidence(1, 0));
    }

    #[test]
    fn a_text_is_no_answer_to_itself() {
        let pair = opened(|corpus| {
            for evidence in &mut corpus.claims[1].evidence {
                let passages = vec!["The water rose in the night.".into()];
                evidence.counterpart = Some(Counterpart { article: ArticleId(1), passages });
            }
        });
        assert_eq!(pair, None);
    }

    #[test]
    fn a_passage_stands_in_its_sentence_with_all_that_is_quoted_of_it() {
        let pair = opened(|corpus| {
            let passages = vec!["rose".into(), "in the night".into(), "Nobody".into()];
            corpus.claims[1].evidence[0].counterpart = Some(Counterpart { article: ArticleId(0), passages });
        });
        let [plain, hit] = [|it: &str| Piece::Plain(it.into()), |it: &str| Piece::Hit(it.into())];
        assert_eq!(
            pair.unwrap().answer.pieces,
            [plain("The water "), hit("rose"), plain(" "), hit("in the night"), plain(".")]
        );
    }
}
