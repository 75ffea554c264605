//! Which counts an address asks for: by their own written name, or by a claim, an entity or an article whose figures they hold.
//! Addresses of before name a claim with what befell those who are counted, such as `flood-killed`; they open what they did.

use diptych_corpus::model::{ClaimId, CountId};
use diptych_library::article_name;

use super::given::Given;
use crate::page_context::PageContext;
use crate::words;

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// In words.
    pub(super) name: String,
    /// The counts, in the order of the corpus.
    pub(super) counts: Vec<CountId>,
}

/// What `of` asks for; nothing if it is the name of nothing, or of something that no count holds figures of.
pub(super) fn find(context: &PageContext<'_>, counts: &[Vec<Given<'_>>], of: &str) -> Option<Asked> {
    let asked = by_count(context, of)
        .or_else(|| by_claim(context, counts, of))
        .or_else(|| by_entity(context, counts, of))
        .or_else(|| by_article(context, counts, of))?;
    (!asked.counts.is_empty()).then_some(asked)
}

fn by_count(context: &PageContext<'_>, of: &str) -> Option<Asked> {
    let counts = &context.library.corpus().counts;
    let (place, count) = counts.iter().enumerate().find(|(_, it)| it.slug == of)?;
    Some(Asked { name: words::numbers::the_count(&count.name), counts: vec![id(place)] })
}

/// The longest name of a claim with which `of` begins; of its counts those that are named for the rest, if any is.
fn by_claim(context: &PageContext<'_>, counts: &[Vec<Given<'_>>], of: &str) -> Option<Asked> {
    let claims = &context.library.corpus().claims;
    let begins = |slug: &str| of.strip_prefix(slug).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    let named = context.library.claim_ids().zip(claims).filter(|(_, it)| begins(&it.slug));
    let (claim, found) = named.max_by_key(|(_, it)| it.slug.len())?;
    let rest = of.strip_prefix(found.slug.as_str()).unwrap_or_default().trim_start_matches('-');
    let all = those(counts, |it| it.claim == claim);
    let named_for = |it: &CountId| {
        let count = context.library.corpus().count(*it);
        !rest.is_empty() && count.is_some_and(|it| it.slug.split('-').any(|word| rest.split('-').any(|it| it == word)))
    };
    let exact: Vec<CountId> = all.iter().copied().filter(named_for).collect();
    let counts = if exact.is_empty() { all } else { exact };
    Some(Asked { name: words::numbers::the_claim(&found.text), counts })
}

/// Counts about a place, and those that hold figures that the entity counted.
fn by_entity(context: &PageContext<'_>, counts: &[Vec<Given<'_>>], of: &str) -> Option<Asked> {
    let entity = context.library.entity_named(of)?;
    let name = context.library.entity(entity)?.name.clone();
    let is_about = |it: &CountId| context.library.corpus().count(*it).is_some_and(|it| it.place == Some(entity));
    let counted = those(counts, |it| it.figure.by == Some(entity));
    let counts = (0..counts.len()).map(id).filter(|it| is_about(it) || counted.contains(it)).collect();
    Some(Asked { name, counts })
}

/// The counts that hold figures of the claims of an article, which an address of before may name last.
fn by_article(context: &PageContext<'_>, counts: &[Vec<Given<'_>>], of: &str) -> Option<Asked> {
    let ends = |slug: &str| of.strip_suffix(slug).is_some_and(|rest| rest.is_empty() || rest.ends_with('-'));
    let articles = &context.library.corpus().articles;
    let named = context.library.article_ids().zip(articles).filter(|(_, it)| ends(&it.slug));
    let (article, found) = named.max_by_key(|(_, it)| it.slug.len())?;
    let claims: Vec<ClaimId> = context.library.claims_of(article);
    let evidence = context.library.evidence_of(article);
    let stands = |it: &Given<'_>| match it.evidence {
        Some(id) => evidence.contains(&id),
        None => claims.contains(&it.claim),
    };
    Some(Asked { name: article_name::in_a_sentence(found), counts: those(counts, stands) })
}

fn those(counts: &[Vec<Given<'_>>], holds: impl Fn(&Given<'_>) -> bool) -> Vec<CountId> {
    counts.iter().enumerate().filter(|(_, it)| it.iter().any(&holds)).map(|(place, _)| id(place)).collect()
}

fn id(place: usize) -> CountId {
    CountId(u32::try_from(place).unwrap_or(u32::MAX))
}
