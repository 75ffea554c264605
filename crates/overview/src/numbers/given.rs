//! The figures of counts as claims and evidence give them, with who counted, whose side that is, and where they are read.

use diptych_corpus::date::PartialDate;
use diptych_corpus::model::{ClaimId, EntityId, Figure, PartyId};
use diptych_library::date;
use diptych_library::library::EvidenceId;
use diptych_library::route::{ClaimFilter, Lens, View};

use super::written::figure_written;
use crate::named_link::NamedLink;
use crate::page;
use crate::page_context::PageContext;
use crate::words;

/// A figure that a claim, or a piece of evidence on it, gives.
#[derive(Clone, Copy, Debug)]
pub(super) struct Given<'a> {
    pub(super) figure: &'a Figure,
    pub(super) claim: ClaimId,
    /// The evidence; nothing if the claim itself gives it.
    pub(super) evidence: Option<EvidenceId>,
    /// Who published it.
    pub(super) publisher: &'a str,
    pub(super) party: Option<PartyId>,
}

/// The figures of each count, in the order of [`diptych_corpus::model::Corpus::counts`] and within each in that of claims.
pub(super) fn by_count<'a>(context: &PageContext<'a>) -> Vec<Vec<Given<'a>>> {
    let corpus = context.library.corpus();
    let mut counts: Vec<Vec<Given<'a>>> = corpus.counts.iter().map(|_| Vec::new()).collect();
    let mut add = |given: Given<'a>| {
        if let Some(count) = counts.get_mut(given.figure.count.index()) {
            count.push(given);
        }
    };
    for (id, claim) in context.library.claim_ids().zip(&corpus.claims) {
        let article = claim.anchors.first().and_then(|it| context.library.article(it.article));
        let publisher = article.map_or("", |it| it.publisher.as_str());
        for figure in &claim.figures {
            let party = corpus.party_of_claim_figure(claim, figure);
            add(Given { figure, claim: id, evidence: None, publisher, party });
        }
        for (index, evidence) in claim.evidence.iter().enumerate() {
            for figure in &evidence.figures {
                let party = corpus.party_of_evidence_figure(evidence, figure);
                let evidence_id = Some(EvidenceId { claim: id, index });
                add(Given { figure, claim: id, evidence: evidence_id, publisher: &evidence.publisher, party });
            }
        }
    }
    counts
}

/// Who counted: an entity, or where that is not told, a publisher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counter<'a> {
    Entity(EntityId),
    Publisher(&'a str),
}

impl<'a> Given<'a> {
    pub(super) fn counter(&self) -> Counter<'a> {
        self.figure.by.map_or(Counter::Publisher(self.publisher), Counter::Entity)
    }

    /// The name of who counted.
    pub(super) fn by(&self, context: &PageContext<'a>) -> &'a str {
        let entity = self.figure.by.and_then(|id| context.library.entity(id));
        entity.map_or_else(|| page::publisher(self.publisher), |it| it.name.as_str())
    }

    /// "6 October 2020".
    pub(super) fn day(&self) -> String {
        self.figure.as_of.map_or_else(|| words::numbers::DAY_NOT_TOLD.to_owned(), date::long)
    }

    pub(super) fn as_of(&self) -> Option<PartialDate> {
        self.figure.as_of
    }

    pub(super) fn written(&self) -> String {
        figure_written(self.figure)
    }

    /// The name of the party whose own it is.
    pub(super) fn party_name(&self, context: &PageContext<'a>) -> Option<&'a str> {
        self.party.and_then(|id| context.library.corpus().party(id)).map(|it| it.name.as_str())
    }

    /// Whether `other` is this figure once more: the same of the same day by the same counter.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let (one, two) = (self.figure, other.figure);
        self.counter() == other.counter()
            && self.party == other.party
            && (one.value, one.approximate, one.at_least, one.as_of)
                == (two.value, two.approximate, two.at_least, two.as_of)
    }

    /// Where it is read: the passage if it stands in a text of the corpus, else the claim.
    pub(super) fn href(&self, context: &PageContext<'a>) -> String {
        self.passage(context).unwrap_or_else(|| self.claim_href(context))
    }

    fn passage(&self, context: &PageContext<'a>) -> Option<String> {
        let (article, spans) = match self.evidence {
            Some(id) => {
                let counterpart = context.library.evidence(id)?.counterpart.as_ref()?;
                (counterpart.article, context.library.evidence_spans(id))
            }
            None => {
                let article = context.library.claim(self.claim)?.anchors.first()?.article;
                (article, context.library.claim_spans(self.claim, article))
            }
        };
        context.passage(article, *spans.first()?, Lens::Numbers)
    }

    fn claim_href(&self, context: &PageContext<'a>) -> String {
        let slug = context.library.claim(self.claim).map_or("", |it| it.slug.as_str());
        context.href(View::Claim(slug.into(), ClaimFilter::default()))
    }

    /// The claim that gives it, or the source; the way leads to the claim, under which the source stands.
    pub(super) fn given_in(&self, context: &PageContext<'a>) -> NamedLink {
        let claim = || {
            context.library.claim(self.claim).map_or_else(String::new, |it| words::numbers::given_by_claim(&it.text))
        };
        let name = self
            .evidence
            .and_then(|id| context.library.evidence(id))
            .map_or_else(claim, |evidence| words::numbers::given_by_source(&evidence.publisher, &evidence.title));
        NamedLink { href: self.claim_href(context), name }
    }
}
