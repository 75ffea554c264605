//! What every corpus must hold to, wherever its bytes come from: ids in range and unique, links https, sizes within the
//! limits. Knows nothing of quotations: those that stand nowhere are shown to the reader, they harm nobody.

mod measured;

use crate::form::{is_country_code, is_https_url, is_language_tag, is_slug, is_wikidata_item, turns_the_line};
use crate::limits::{MAX_LIST_ITEMS, MAX_STRING_BYTES, MAX_TEXT_BYTES};
use crate::model::{
    About, Amount, Article, ArticleId, Claim, Corpus, Count, Entity, EntityId, Evidence, Figure, Group, Opening, Party,
    Publisher, Question, Relation, Speaker, Term,
};
use crate::order;

/// What is wrong, as a clause.
type Flaw = &'static str;

/// Finds the first flaw of `corpus`.
pub(super) fn check(corpus: &Corpus) -> Result<(), Flaw> {
    check_about(&corpus.about)?;
    check_names(corpus)?;
    check_order(&corpus.articles)?;
    each(&corpus.articles, |article| check_article(corpus, article))?;
    each(&corpus.entities, check_entity)?;
    each(&corpus.claims, |claim| check_claim(corpus, claim))?;
    each(&corpus.relations, |relation| check_relation(corpus, relation))?;
    each(&corpus.terms, check_term)?;
    each(&corpus.questions, |question| check_question(corpus, question))?;
    each(&corpus.groups, |group| check_group(corpus, group))?;
    each(&corpus.topics, |topic| short([&topic.name]))?;
    check_parties(corpus)?;
    check_publishers(corpus)?;
    each(&corpus.counts, |count| check_count(corpus, count))?;
    check_opening(corpus)?;
    measured::check(corpus)
}

fn check_about(about: &About) -> Result<(), Flaw> {
    ensure(is_slug(&about.slug), "its id is not one")?;
    ensure(is_language_tag(&about.language), "its language is not a language tag")?;
    short([&about.title, &about.summary, &about.selection, &about.weight_of_evidence, &about.grading, &about.licence])?;
    short([&about.party_rule, &about.place_names])?;
    words(&about.curators)
}

fn check_names(corpus: &Corpus) -> Result<(), Flaw> {
    names(&corpus.articles, |article| &article.slug)?;
    names(&corpus.entities, |entity| &entity.slug)?;
    names(&corpus.claims, |claim| &claim.slug)?;
    names(&corpus.relations, |relation| &relation.slug)?;
    names(&corpus.terms, |term| &term.slug)?;
    names(&corpus.questions, |question| &question.slug)?;
    names(&corpus.groups, |group| &group.slug)?;
    names(&corpus.topics, |topic| &topic.slug)?;
    names(&corpus.parties, |party| &party.slug)?;
    names(&corpus.counts, |count| &count.slug)
}

fn check_order(articles: &[Article]) -> Result<(), Flaw> {
    let sorted = articles.is_sorted_by_key(|article| (article.published, article.slug.as_str()));
    ensure(sorted, "its articles are not in the order of their dates")
}

fn check_article(corpus: &Corpus, article: &Article) -> Result<(), Flaw> {
    short([&article.headline, &article.publisher, &article.licence])?;
    short(article.byline.iter().chain(&article.published_note).chain(&article.country))?;
    ensure(article.country.as_deref().is_none_or(is_country_code), "a country is not a code of ISO 3166-1")?;
    ensure(article.text.len() <= MAX_TEXT_BYTES, "an article is longer than any may be")?;
    links(&article.url)?;
    count(&article.carries)?;
    each(&article.carries, |entity| has_entity(corpus, *entity))?;
    count(&article.publisher_notes)?;
    let n_paragraphs = article.paragraphs().len();
    let stands = |number: &u32| (1..=n_paragraphs).contains(&usize::try_from(*number).unwrap_or(usize::MAX));
    let furniture = &article.page_furniture;
    ensure(furniture.iter().all(stands) && furniture.is_sorted_by(|a, b| a < b), "page furniture is no paragraph")?;
    each(&article.publisher_notes, |note| short([&note.text]).and_then(|()| links([&note.source])))
}

fn check_entity(entity: &Entity) -> Result<(), Flaw> {
    short([&entity.name, &entity.description])?;
    ensure(entity.wikidata.as_deref().is_none_or(is_wikidata_item), "a Wikidata item is not one")?;
    words(&entity.aliases)?;
    words(&entity.misspellings)
}

fn check_group(corpus: &Corpus, group: &Group) -> Result<(), Flaw> {
    short([&group.name, &group.description])?;
    count(&group.members)?;
    each(&group.members, |entity| has_entity(corpus, *entity))
}

fn check_parties(corpus: &Corpus) -> Result<(), Flaw> {
    each(&corpus.parties, |party| check_party(corpus, party))?;
    let mut speaking: Vec<EntityId> = corpus.parties.iter().flat_map(|party| &party.entities).copied().collect();
    order::sort_by_key(&mut speaking, |entity| *entity);
    ensure(speaking.is_sorted_by(|one, other| one < other), "an entity speaks for two parties")
}

fn check_party(corpus: &Corpus, party: &Party) -> Result<(), Flaw> {
    short([&party.name])?;
    count(&party.entities)?;
    each(&party.entities, |entity| has_entity(corpus, *entity))
}

fn check_publishers(corpus: &Corpus) -> Result<(), Flaw> {
    count(&corpus.publishers)?;
    each(&corpus.publishers, |publisher| check_publisher(corpus, publisher))?;
    let mut named: Vec<&String> = corpus.publishers.iter().map(|publisher| &publisher.name).collect();
    order::sort_by_key(&mut named, |name| *name);
    ensure(named.is_sorted_by(|one, other| one < other), "a publisher is placed twice")
}

fn check_publisher(corpus: &Corpus, publisher: &Publisher) -> Result<(), Flaw> {
    short([&publisher.name, &publisher.why])?;
    let known = publisher.party.is_none_or(|party| party.index() < corpus.parties.len());
    ensure(known, "it names a party that it does not hold")
}

fn check_count(corpus: &Corpus, count: &Count) -> Result<(), Flaw> {
    short([&count.name, &count.unit])?;
    short(count.title.iter().chain(&count.note))?;
    count.place.map_or(Ok(()), |place| has_entity(corpus, place))
}

fn check_opening(corpus: &Corpus) -> Result<(), Flaw> {
    let Some(Opening { claim, evidence }) = corpus.about.opening else {
        return Ok(());
    };
    let evidence = corpus.claims.get(claim.index()).and_then(|claim| claim.evidence.get(evidence as usize));
    ensure(evidence.is_some_and(|it| it.counterpart.is_some()), "the pair of home has no second passage")
}

fn check_claim(corpus: &Corpus, claim: &Claim) -> Result<(), Flaw> {
    short([&claim.text, &claim.note])?;
    ensure(is_slug(&claim.topic), "a topic is not one")?;
    if let Speaker::Entity(entity) = claim.speaker {
        has_entity(corpus, entity)?;
    }
    count(&claim.silent)?;
    each(&claim.silent, |article| has_article(corpus, *article))?;
    count(&claim.anchors)?;
    each(&claim.anchors, |anchor| has_article(corpus, anchor.article).and_then(|()| list(&anchor.quotes)))?;
    count(&claim.evidence)?;
    each(&claim.evidence, |evidence| check_evidence(corpus, evidence))?;
    are_names(claim.evidence.iter().filter_map(|evidence| evidence.slug.as_ref()).collect())?;
    check_figures(corpus, &claim.figures)
}

fn check_evidence(corpus: &Corpus, evidence: &Evidence) -> Result<(), Flaw> {
    short([&evidence.summary, &evidence.publisher, &evidence.title])?;
    short(&evidence.access_note)?;
    links([&evidence.url])?;
    check_figures(corpus, &evidence.figures)?;
    let Some(counterpart) = &evidence.counterpart else {
        return Ok(());
    };
    has_article(corpus, counterpart.article)?;
    list(&counterpart.passages)
}

fn check_figures(corpus: &Corpus, figures: &[Figure]) -> Result<(), Flaw> {
    count(figures)?;
    each(figures, |figure| check_figure(corpus, figure))
}

fn check_figure(corpus: &Corpus, figure: &Figure) -> Result<(), Flaw> {
    ensure(corpus.count(figure.count).is_some(), "a figure counts nothing that it holds")?;
    check_amount(figure.value)?;
    figure.by.map_or(Ok(()), |entity| has_entity(corpus, entity))
}

fn check_amount(value: Amount) -> Result<(), Flaw> {
    match value {
        Amount::Range { low, high } => ensure(low < high, "a range ends before it begins"),
        Amount::Exact(_) => Ok(()),
    }
}

fn check_relation(corpus: &Corpus, relation: &Relation) -> Result<(), Flaw> {
    short([&relation.note])?;
    let known = relation.from.index() < corpus.claims.len() && relation.to.index() < corpus.claims.len();
    ensure(known && relation.from != relation.to, "a relation leads nowhere")
}

fn check_term(term: &Term) -> Result<(), Flaw> {
    short([&term.note])?;
    words(&term.phrases)?;
    words(&term.alternatives)
}

fn check_question(corpus: &Corpus, question: &Question) -> Result<(), Flaw> {
    short([&question.text])?;
    list(&question.quotes)?;
    match question.article {
        Some(article) => has_article(corpus, article),
        None => ensure(question.quotes.is_empty(), "a question quotes no article's words"),
    }
}

fn has_article(corpus: &Corpus, article: ArticleId) -> Result<(), Flaw> {
    ensure(article.index() < corpus.articles.len(), "it names an article that it does not hold")
}

fn has_entity(corpus: &Corpus, entity: EntityId) -> Result<(), Flaw> {
    ensure(entity.index() < corpus.entities.len(), "it names an entity that it does not hold")
}

fn names<T>(items: &[T], slug_of: fn(&T) -> &String) -> Result<(), Flaw> {
    count(items)?;
    are_names(items.iter().map(slug_of).collect())
}

fn are_names(mut slugs: Vec<&String>) -> Result<(), Flaw> {
    ensure(slugs.iter().all(|slug| is_slug(slug)), "an id is not one")?;
    order::sort_by_key(&mut slugs, |slug| *slug);
    ensure(slugs.is_sorted_by(|one, other| one < other), "an id is given twice")
}

/// A list of what the curators write.
#[inline(never)]
fn words(items: &[String]) -> Result<(), Flaw> {
    list(items)?;
    items.iter().try_for_each(|written| is_printable(written))
}

/// A list of strings, each of which says something. All letters may stand in it: it may be quoted from a text.
fn list(items: &[String]) -> Result<(), Flaw> {
    count(items)?;
    ensure(items.iter().all(|item| !item.is_empty()), "a list holds an empty string")?;
    ensure(items.iter().all(|item| is_short(item)), LONG)
}

fn count<T>(items: &[T]) -> Result<(), Flaw> {
    ensure(items.len() <= MAX_LIST_ITEMS, "a list is longer than any may be")
}

/// What the curators write, which stands beside other words.
fn short<'a>(written: impl IntoIterator<Item = &'a String>) -> Result<(), Flaw> {
    written.into_iter().try_for_each(|written| is_printable(written))
}

// Not a part of each kind of iterator above, which would be downloaded as often.
#[inline(never)]
fn is_printable(written: &str) -> Result<(), Flaw> {
    ensure(is_short(written), LONG)?;
    ensure(!turns_the_line(written), "a piece of writing turns the line around")
}

const LONG: Flaw = "a piece of writing is longer than any may be";

fn is_short(string: &str) -> bool {
    string.len() <= MAX_STRING_BYTES
}

fn links<'a>(written: impl IntoIterator<Item = &'a String>) -> Result<(), Flaw> {
    ensure(written.into_iter().all(|url| is_https_url(url)), "a link is not https")
}

fn each<'a, T>(items: &'a [T], check: impl FnMut(&'a T) -> Result<(), Flaw>) -> Result<(), Flaw> {
    items.iter().try_for_each(check)
}

fn ensure(holds: bool, flaw: Flaw) -> Result<(), Flaw> {
    if holds { Ok(()) } else { Err(flaw) }
}
