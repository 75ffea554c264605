//! Which claims of the curators a text of the reader may speak of: its sentences are laid beside the claims and the evidence on them, as two
//! texts are laid beside each other. What is found are places to look at, by a rule that each row names. No state is given to the text.

use diptych_corpus::model::{ArticleId, ClaimId};
use diptych_corpus::span::Span;
use diptych_engine::alignment::{Alike, Material, rank};
use diptych_engine::date::{DateMark, find_dates};
use diptych_library::link_list::{Content, Excerpt, Hyperlink, Maker, OnClaim, Row, RowGroup, RowKind};
use diptych_library::route::{ClaimFilter, Reading, View};

use crate::page::excerpt;
use crate::page_context::PageContext;
use crate::text_range::text_ranges;
use crate::words;

/// Claims that one sentence may speak of; more would be a list, and no place to look at.
const MOST_OF_SENTENCE: usize = 3;

/// The most words that are told as reasons.
const MOST_REASONS: usize = 5;

/// A passage of the text that may speak of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MetClaim {
    /// The passage.
    pub span: Span,
    /// The claim.
    pub claim: ClaimId,
    /// The evidence on it whose summary the passage is like, by its index; `None` where it is like the claim itself.
    pub evidence: Option<usize>,
    /// How much of what both speak of they share, in percent.
    pub percent: u64,
    /// The words of the passage that speak for it.
    pub shared: Vec<String>,
}

/// The claims that a text of the reader meets, as it is read alone; nothing of any other text.
#[must_use]
pub fn group(context: &PageContext<'_>, reading: &Reading) -> Option<RowGroup> {
    let [slug] = &*reading.articles else { return None };
    context.library.own_text(slug)?;
    let article = context.library.article_named(slug)?;
    let met = met_claims(context, article);
    let n_claims = met.iter().map(|it| it.claim).collect::<std::collections::BTreeSet<_>>().len();
    let heading = words::links::meets(n_claims);
    Some(RowGroup {
        content: Content::Links,
        heading,
        ways: Vec::new(),
        key: Vec::new(),
        rows: met.iter().filter_map(|it| row(context, article, it)).collect(),
        notes: Vec::new(),
    })
}

/// The claims that the sentences of an article may speak of, in the order of its text, the surest of a sentence first.
#[must_use]
pub fn met_claims(context: &PageContext<'_>, article: ArticleId) -> Vec<MetClaim> {
    let (Some(found), Some(own)) = (context.library.article(article), context.analyzed.findings(article)) else {
        return Vec::new();
    };
    let statements = Statements::of(context);
    let analysis = context.analyzed.engine().analyze(&statements.text);
    let dates = find_dates(&statements.text, &analysis.paragraphs, &analysis.tokens);
    let own_dates: Vec<DateMark> = own.dated.dates.clone();
    let texts = [
        Material { text: &found.text, analysis: &own.analysis, dates: &own_dates },
        Material { text: &statements.text, analysis: &analysis, dates: &dates },
    ];
    let [own, statement] = &texts;
    surest(rank(own, statement).iter().filter_map(|alike| statements.met(&found.text, alike)).collect())
}

/// Each claim once for a sentence, the most alike first, and no more of them than a reader can look at.
fn surest(met: Vec<MetClaim>) -> Vec<MetClaim> {
    let mut kept: Vec<MetClaim> = Vec::new();
    for it in met {
        let of_sentence = || kept.iter().filter(|known| known.span == it.span);
        if of_sentence().all(|known| known.claim != it.claim) && of_sentence().count() < MOST_OF_SENTENCE {
            kept.push(it);
        }
    }
    kept
}

/// The claims and the evidence on them as one text, a paragraph for each.
struct Statements {
    text: String,
    places: Vec<(Span, ClaimId, Option<usize>)>,
}

impl Statements {
    fn of(context: &PageContext<'_>) -> Self {
        let mut statements = Self { text: String::new(), places: Vec::new() };
        for (id, claim) in context.library.claim_ids().zip(&context.library.corpus().claims) {
            statements.add(&claim.text, id, None);
            for (index, evidence) in claim.evidence.iter().enumerate() {
                statements.add(&evidence.summary, id, Some(index));
            }
        }
        statements
    }

    fn add(&mut self, words: &str, claim: ClaimId, evidence: Option<usize>) {
        let start = self.text.len();
        // A paragraph is a line.
        self.text.extend(words.split_whitespace().flat_map(|word| [word, " "]));
        self.places.extend(Span::new(&self.text, start, self.text.len()).map(|span| (span, claim, evidence)));
        self.text.push_str("\n\n");
    }

    fn met(&self, text: &str, alike: &Alike) -> Option<MetClaim> {
        let (_, claim, evidence) = self.places.iter().find(|(span, ..)| span.overlaps(alike.b_span))?;
        let shared = alike.shared.iter().map(|span| span.of(text).to_owned()).collect();
        Some(MetClaim { span: alike.a_span, claim: *claim, evidence: *evidence, percent: alike.percent, shared })
    }
}

fn row(context: &PageContext<'_>, article: ArticleId, met: &MetClaim) -> Option<Row> {
    let library = context.library;
    let (text, claim) = (&library.article(article)?.text, library.claim(met.claim)?);
    let href = context.href(View::Claim(claim.slug.as_str().into(), ClaimFilter::default()));
    let evidence = met.evidence.and_then(|index| claim.evidence.get(index));
    let statement = evidence.map_or(Excerpt { words: excerpt(&claim.text), ..Excerpt::default() }, |it| Excerpt {
        publisher: Some(it.publisher.clone()),
        words: excerpt(&it.summary),
        ..Excerpt::default()
    });
    let own = Excerpt { words: excerpt(met.span.of(text)), ..Excerpt::default() };
    Some(Row {
        key: Some(format!("{}-{}~{}", library.article(article)?.slug, met.span.start(), claim.slug)),
        kind: RowKind::Alike,
        maker: Maker::Program,
        name: words::links::SPEAKS_OF_CLAIM.to_owned(),
        facts: because(met, &words::state(claim.state).to_lowercase()),
        excerpts: vec![own, statement],
        pair: Some(href.clone()),
        sides: vec![text_ranges(library, 0, article, met.span)],
        claims: vec![OnClaim {
            name: words::links::MAY_SPEAK_OF_IT.to_owned(),
            claim: Hyperlink { words: claim.text.clone(), href },
        }],
        difference: None,
    })
}

/// "computed: 41 % alike; both have “Ganja”, “missile”; the curators call the claim disputed".
fn because(met: &MetClaim, state: &str) -> String {
    let mut shared: Vec<String> = Vec::new();
    for words in met.shared.iter().map(|words| format!("“{words}”")) {
        if !shared.contains(&words) && shared.len() < MOST_REASONS {
            shared.push(words);
        }
    }
    words::links::met(met.percent, &shared, state)
}
