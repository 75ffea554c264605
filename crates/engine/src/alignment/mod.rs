//! Passages of different articles that speak of the same thing, in the same words or in others, with what they share. Knows
//! sentences and what stands in them; knows nothing of who is right, and reads no order into the articles.
//!
//! The passage is the sentence: figures, dates and claims belong to one, a reader can check one at a glance, and a paragraph
//! shares words with another paragraph by mere length. Passages in the same words come whole from [`crate::reuse`], and those of
//! one curated claim as the curators quote them.
//!
//! `feature` reads what a sentence speaks of, `rarity` weighs, `pairing` compares only sentences that share something rare,
//! `scoring` says whether that is enough, `ranking` orders what is alike without asking for that, `curated` adds claims, `merge` joins what was found in several ways, `codec` knows how
//! links stand in bytes. Weighing sentences as if each were a document follows Nelken and Shieber, "Towards Robust
//! Context-Sensitive Sentence Alignment for Monolingual Corpora", 2006.

mod codec;
mod curated;
#[cfg(test)]
mod examples;
mod feature;
mod merge;
mod pairing;
mod ranking;
mod rarity;
mod scoring;
#[cfg(test)]
mod tests;

use diptych_corpus::model::{ArticleId, ClaimId, Corpus, EntityId};
use diptych_corpus::order;
use diptych_corpus::span::Span;

use crate::Analysis;
use crate::date::{self, DateMark};
use crate::reuse;

pub use codec::{read_links, write_links};
pub use ranking::{Alike, rank};

/// What joins two passages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LinkKind {
    /// The same words in the same order.
    SameWords,
    /// The same words but for a few.
    NearWords,
    /// The curators found one claim in both.
    SameClaim,
    /// They speak of the same thing, and count it differently.
    DifferentFigure,
    /// They speak of the same thing.
    SameMatter,
}

/// How sure a link is, in words that can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Worth a look.
    Faint,
    /// More often right than not.
    Likely,
    /// Next to certain.
    Strong,
}

impl LinkKind {
    /// The kinds in the order of their numbers in a pack.
    pub const ALL: [Self; 5] =
        [Self::SameWords, Self::NearWords, Self::SameClaim, Self::DifferentFigure, Self::SameMatter];

    /// Its name in lines of JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SameWords => "same-words",
            Self::NearWords => "near-words",
            Self::SameClaim => "same-claim",
            Self::DifferentFigure => "different-figure",
            Self::SameMatter => "same-matter",
        }
    }
}

impl Strength {
    /// The strengths in the order of their numbers in a pack.
    pub const ALL: [Self; 3] = [Self::Faint, Self::Likely, Self::Strong];

    /// The word for it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Faint => "faint",
            Self::Likely => "likely",
            Self::Strong => "strong",
        }
    }
}

/// What two passages have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shared {
    /// A claim of the curators.
    Claim(ClaimId),
    /// An entity, under whatever name.
    Entity(EntityId),
    /// A figure.
    Figure,
    /// A date.
    Date,
    /// A word, in whatever form.
    Word,
    /// What is counted, in different numbers.
    Unit,
}

impl Shared {
    /// The word for it in lines of JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Claim(_) => "claim",
            Self::Entity(_) => "entity",
            Self::Figure => "figure",
            Self::Date => "date",
            Self::Word => "word",
            Self::Unit => "unit",
        }
    }
}

/// One thing that speaks for a link: what is shared, and where it stands in either passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What.
    pub shared: Shared,
    /// Where it first stands in the first passage.
    pub a: Span,
    /// Where it first stands in the second.
    pub b: Span,
}

/// Two passages that belong together. In a list of links `a` is before `b`: an earlier article, or the earlier place in one that
/// repeats itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The first article.
    pub a: ArticleId,
    /// The passage there.
    pub a_span: Span,
    /// The second article.
    pub b: ArticleId,
    /// The passage there.
    pub b_span: Span,
    /// What joins them.
    pub kind: LinkKind,
    /// How sure that is.
    pub strength: Strength,
    /// What speaks for it, weightiest first; none for the same words, which speak for themselves.
    pub reasons: Vec<Reason>,
}

impl Link {
    /// The same link, seen from the other passage.
    #[must_use]
    pub fn flipped(self) -> Self {
        let turn = |it: Reason| Reason { shared: it.shared, a: it.b, b: it.a };
        let reasons = self.reasons.into_iter().map(turn).collect();
        Self { a: self.b, a_span: self.b_span, b: self.a, b_span: self.a_span, reasons, ..self }
    }

    /// The order of links in a list.
    fn place(&self) -> (ArticleId, ArticleId, Span, Span, LinkKind) {
        (self.a, self.b, self.a_span, self.b_span, self.kind)
    }
}

/// One text as it is aligned.
#[derive(Clone, Copy, Debug)]
pub struct Material<'a> {
    /// The text.
    pub text: &'a str,
    /// What was found in it.
    pub analysis: &'a Analysis,
    /// The dates in it.
    pub dates: &'a [DateMark],
}

/// The links among `texts` whose passages share words or matter, sorted; articles are numbered by their places.
///
/// ```
/// use diptych_engine::Engine;
/// use diptych_engine::alignment::{LinkKind, Material, align};
/// use diptych_engine::date::find_dates;
///
/// let texts = [
///     "It rained. A ferry with 64 passengers sank off Kelmar harbor on 3 May 2019.",
///     "On May 3, 2019 the boat went down near the harbor of Kelmar, carrying 64 people.",
/// ];
/// let analyses = texts.map(|text| Engine::default().analyze(text));
/// let dates = [0, 1].map(|at| find_dates(texts[at], &analyses[at].paragraphs, &analyses[at].tokens));
/// let read = [0, 1].map(|at| Material { text: texts[at], analysis: &analyses[at], dates: &dates[at] });
///
/// let links = align(&read);
/// assert_eq!(links[0].kind, LinkKind::SameMatter);
/// assert_eq!(links[0].a_span.of(texts[0]), "A ferry with 64 passengers sank off Kelmar harbor on 3 May 2019.");
/// ```
#[must_use]
pub fn align(texts: &[Material<'_>]) -> Vec<Link> {
    let read: Vec<reuse::Read<'_>> = texts.iter().map(as_read).collect();
    let words = reuse::Texts::read(&read);
    let mut links: Vec<Link> = reuse::find_among(&words, &read).into_iter().map(same_words).collect();
    let matter = pairing::find_pairs(&feature::Sentences::read(texts, words.words()));
    merge::add_matter(&mut links, matter);
    order::sort_by_key(&mut links, Link::place);
    links
}

fn as_read<'a>(it: &Material<'a>) -> reuse::Read<'a> {
    let Analysis { tokens, paragraphs, sentences, .. } = it.analysis;
    reuse::Read { text: it.text, tokens, paragraphs, sentences }
}

fn same_words(it: reuse::Passage) -> Link {
    let article = |place: usize| ArticleId(u32::try_from(place).unwrap_or(u32::MAX));
    Link {
        a: article(it.a),
        a_span: it.a_span,
        b: article(it.b),
        b_span: it.b_span,
        kind: if it.likeness == reuse::Likeness::Near { LinkKind::NearWords } else { LinkKind::SameWords },
        strength: Strength::Strong,
        reasons: Vec::new(),
    }
}

/// All links of a corpus.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    sorted: Vec<Link>,
}

impl Links {
    /// The links of `corpus`, in whose articles `analyses` were found, in their order. What `diptych pack` writes down; the
    /// same corpus gives the same links, wherever they are computed.
    #[must_use]
    pub fn of<'a>(corpus: &Corpus, analyses: impl IntoIterator<Item = &'a Analysis>) -> Self {
        let analyses: Vec<&Analysis> = analyses.into_iter().collect();
        let read = corpus.articles.iter().zip(analyses.iter().copied());
        let dates: Vec<Vec<DateMark>> = read
            .clone()
            .map(|(article, it)| {
                let mut dates = date::find_dates(&article.text, &it.paragraphs, &it.tokens);
                // A day of the month is of the year in which its article came out, if it says no other.
                let published = article.published.into();
                dates.iter_mut().for_each(|date| date.value = date.value.map(|it| it.completed(published)));
                dates
            })
            .collect();
        let texts: Vec<Material<'_>> = read
            .zip(&dates)
            .map(|((article, analysis), dates)| Material { text: &article.text, analysis, dates })
            .collect();
        let mut sorted = align(&texts);
        merge::add_claims(&mut sorted, curated::claim_links(corpus, &analyses));
        order::sort_by_key(&mut sorted, Link::place);
        Self { sorted }
    }

    /// Every link: by its articles, then by its places.
    #[must_use]
    pub fn all(&self) -> &[Link] {
        &self.sorted
    }

    /// The links between two articles, or inside one, whose `a` is the article that is named first here, in the order of
    /// its text.
    #[must_use]
    pub fn between(&self, a: ArticleId, b: ArticleId) -> Vec<Link> {
        let pair = (a.min(b), a.max(b));
        let first = self.sorted.partition_point(|it| (it.a, it.b) < pair);
        let found = self.sorted.get(first..).unwrap_or_default().iter().take_while(|it| (it.a, it.b) == pair).cloned();
        if a <= b {
            return found.collect();
        }
        let mut found: Vec<Link> = found.map(Link::flipped).collect();
        order::sort_by_key(&mut found, Link::place);
        found
    }
}
