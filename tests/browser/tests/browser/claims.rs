//! Claims: which are listed, what is known of one, and what of it was known when.

use diptych_browser_tests::{Reader, corpora, with_reader};
use diptych_corpus::model::{Claim, Corpus, Speaker};
use diptych_corpus::vocabulary::{Access, EvidenceRelation, State};
use serde_json::json;

const LISTED: &str = ".claim-list li > a";
const EVIDENCE: &str = ".relation-group";

#[tokio::test]
async fn each_filter_narrows_the_list_and_stands_in_the_address() {
    let corpus = corpora::own();
    let aliyev = |claim: &Claim| is_said_by(&corpus, claim, "Ilham Aliyev");
    let challenged = |claim: &Claim| has(claim, EvidenceRelation::Challenges);
    with_reader(async |reader| {
        reader.open("#/claims").await;
        reader.until_count(LISTED, corpus.claims.len()).await;
        reader.choose("Topic", "Fighters from abroad").await;
        assert_listed(reader, &corpus, "#/claims?topic=mercenaries", |it| it.topic == "mercenaries").await;
        reader.choose("Topic", "Every topic").await;
        reader.choose("State", "Disputed").await;
        assert_listed(reader, &corpus, "#/claims?state=disputed", |it| it.state == State::Disputed).await;
        reader.choose("Said by", "Ilham Aliyev").await;
        let both = "#/claims?state=disputed&speaker=ilham-aliyev";
        assert_listed(reader, &corpus, both, |it| it.state == State::Disputed && aliyev(it)).await;
        reader.choose("State", "Every state").await;
        reader.choose("Evidence", "Against").await;
        let both = "#/claims?speaker=ilham-aliyev&relation=challenges";
        assert_listed(reader, &corpus, both, |it| aliyev(it) && challenged(it)).await;
        reader.click_button("Clear filters").await;
        assert_listed(reader, &corpus, "#/claims", |_| true).await;
        let focused = "return document.activeElement.closest('label')?.innerText.split('\\n')[0]";
        assert_eq!(reader.script(focused, Vec::new()).await, json!("Topic"));
    })
    .await;
}

#[tokio::test]
async fn a_pasted_address_restores_the_filters() {
    let corpus = corpora::own();
    let route = "#/claims?topic=territory-taken&state=conflicting&speaker=khazar-ibrahim&relation=challenges";
    with_reader(async |reader| {
        reader.open(route).await;
        let wanted = |it: &Claim| {
            let is_asked_for = it.topic == "territory-taken" && it.state == State::Conflicting;
            is_asked_for && is_said_by(&corpus, it, "Khazar Ibrahim") && has(it, EvidenceRelation::Challenges)
        };
        assert_listed(reader, &corpus, route, wanted).await;
        let chosen = "return [...document.querySelectorAll('main select')].map((it) => it.selectedOptions[0].label)";
        let expected = json!(["Territory taken", "Conflicting", "Khazar Ibrahim", "Against"]);
        assert_eq!(reader.script(chosen, Vec::new()).await, expected);
        reader.choose("Topic", "The strikes on Ganja").await;
        reader.until_text("No claim fits all of these filters.").await;
        reader.back().await;
    })
    .await;
}

#[tokio::test]
async fn a_claim_shows_its_state_with_the_reason_and_its_neighbors_within_the_filter() {
    let corpus = corpora::own();
    let of_topic: Vec<&Claim> = corpus.claims.iter().filter(|claim| claim.topic == "ganja").collect();
    with_reader(async |reader| {
        reader.open("#/claims?topic=ganja").await;
        reader.click_on(LISTED).await;
        reader.until_route(&format!("#/claims/{}?topic=ganja", of_topic[0].slug)).await;
        for (place, claim) in of_topic.iter().enumerate() {
            reader.until_route(&format!("#/claims/{}?topic=ganja", claim.slug)).await;
            reader.until_heading(&claim.text).await;
            let shown = squeezed(&reader.text("main article").await);
            assert!(shown.contains(state_in_words(claim.state)), "{shown}");
            assert!(shown.contains(&squeezed(&claim.note)), "{shown}");
            assert!(shown.to_lowercase().contains("· said by "), "{shown}");
            assert_eq!(reader.texts(".claim-list [aria-current]").await.len(), 1);
            if place + 1 < of_topic.len() {
                reader.click_link("Next claim").await;
            }
        }
        assert!(!reader.has("a", "Next claim").await);
    })
    .await;
}

#[tokio::test]
async fn where_a_claim_stands_leads_to_the_marked_passage() {
    with_reader(async |reader| {
        reader.open("#/claims/c01").await;
        reader.click_link("Daily Sabah, 2 October 2020").await;
        reader.until_route("#/read/daily-sabah-2020-10-02?at=claim/c01").await;
        reader.until_seen("[data-kind=claim][aria-current]").await;
    })
    .await;
}

#[tokio::test]
async fn evidence_stands_in_groups_for_and_against_first_each_piece_with_its_source_and_what_was_read_of_it() {
    let corpus = corpora::own();
    let claims = corpus.claims.iter().filter(|claim| claim.evidence.len() > 4).take(3);
    with_reader(async |reader| {
        for claim in claims {
            reader.open(&format!("#/claims/{}", claim.slug)).await;
            let groups: Vec<(&str, usize)> = GROUPS
                .iter()
                .map(|(relation, name)| (*name, claim.evidence.iter().filter(|it| it.relation == *relation).count()))
                .filter(|(_, n_items)| *n_items > 0)
                .collect();
            let expected: Vec<String> = groups.iter().map(|(name, n_items)| format!("{name} {n_items}")).collect();
            let headings = reader.texts(&format!("{EVIDENCE}:has(.evidence-item) h2")).await;
            assert_eq!(headings, expected, "of {}", claim.slug);
            let items = reader.texts(".evidence-item").await;
            assert_eq!(items.len(), claim.evidence.len());
            for evidence in &claim.evidence {
                let item = items.iter().find(|item| item.contains(&squeezed(&evidence.summary)));
                let item = item.unwrap_or_else(|| panic!("no item says `{}`", evidence.summary));
                assert!(item.contains(&evidence.title) && item.contains(&evidence.publisher), "{item}");
                let read = match evidence.read {
                    Some(Access::Source) => "read: the source itself",
                    Some(Access::Copy) => "read: a copy",
                    Some(Access::Excerpt) => "read: an excerpt",
                    None => "read: not stated",
                };
                assert!(item.contains(read), "{item}");
                assert!(!item.to_lowercase().contains("confidence"), "{item}");
                let is_of_a_party = corpus.party_of_publisher(&evidence.publisher).is_some();
                assert_eq!(item.contains("a party’s own"), is_of_a_party, "{item}");
                let placed = corpus.publisher(&evidence.publisher).unwrap();
                assert!(item.contains(squeezed(&placed.why).trim_end_matches('.')), "{item}");
                assert_eq!(item.contains("Counted as independent of the parties:"), !is_of_a_party, "{item}");
                // "later than the article" is said in words of its own, and once.
                let notes = evidence.access_note.iter().flat_map(|note| note.split("; "));
                for note in notes {
                    assert!(item.to_lowercase().contains(&squeezed(note).to_lowercase()), "{item}");
                }
            }
            let links = reader.attributes(".evidence-item a[target]", "href").await;
            assert!(!links.is_empty());
            assert!(links.iter().all(|link| link.starts_with("https://")), "{links:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn evidence_that_is_later_than_the_article_says_so_and_no_other_does() {
    let corpus = corpora::own();
    let claim = corpus.claims.iter().find(|claim| claim.slug == "c01").unwrap();
    let published = corpus.articles[claim.anchors[0].article.index()].published;
    with_reader(async |reader| {
        reader.open("#/claims/c01").await;
        for item in reader.texts(".evidence-item").await {
            let evidence = claim.evidence.iter().find(|it| item.contains(&squeezed(&it.summary))).unwrap();
            let is_later = evidence.date.is_some_and(|date| date.is_later_than(published));
            assert_eq!(item.contains("Later than the article."), is_later, "{item}");
        }
        reader.until_text("from seven publishers.").await;
    })
    .await;
}

#[tokio::test]
async fn strip_of_a_claim_has_a_mark_for_each_dated_source_and_the_list_below_says_the_same() {
    let corpus = corpora::own();
    let claim = corpus.claims.iter().find(|claim| claim.slug == "c72").unwrap();
    let dated = claim.evidence.iter().filter(|evidence| evidence.date.is_some());
    let is_own = |it: &&diptych_corpus::model::Evidence| corpus.party_of_publisher(&it.publisher).is_some();
    let (n_dated, n_own) = (dated.clone().count(), dated.filter(is_own).count());
    with_reader(async |reader| {
        reader.open("#/claims/c72").await;
        reader.until_count(".strip__picture :is(.strip__mark, .strip__bar)", n_dated).await;
        assert_eq!(reader.count(".strip__picture [data-hollow]").await as usize, n_own, "a party’s own are hollow");
        let described = reader.attributes(".strip__picture", "aria-label").await.concat();
        assert!(described.contains("known on the day of the article"), "{described}");
        reader.click_on(".strip__twin summary").await;
        let listed = reader.texts(".strip__twin li").await;
        let n_left = usize::from(n_dated < claim.evidence.len());
        assert_eq!(listed.len(), n_dated + n_left, "{listed:?}");
        assert!(
            reader.page_text().await.contains("Nobody for")
                || reader.contents(".strip__name").await[0].contains(" for")
        );
    })
    .await;
}

#[tokio::test]
async fn related_claims_lead_to_each_other() {
    let corpus = corpora::own();
    let text = |slug: &str| corpus.claims.iter().find(|claim| claim.slug == slug).unwrap().text.clone();
    with_reader(async |reader| {
        reader.open("#/claims/c58").await;
        reader.until_text("Related claims").await;
        reader.click_on("a[href='#/claims/c39']:not(nav *):not(table *)").await;
        reader.until_heading(&text("c39")).await;
        reader.until_text(&squeezed(&corpus.relations[0].note)).await;
        reader.click_on("a[href='#/claims/c58']:not(nav *):not(table *)").await;
        reader.until_heading(&text("c58")).await;
    })
    .await;
}

#[tokio::test]
async fn a_citation_is_copied_with_claim_state_day_and_address() {
    with_reader(async |reader| {
        reader.permit("clipboard-read", "granted").await;
        reader.permit("clipboard-write", "granted").await;
        reader.open("#/claims/c01?topic=turkey-role").await;
        reader.click_button("Cite this claim").await;
        reader.until_text("The citation is copied.").await;
        let read = "const done = arguments[0]; navigator.clipboard.readText().then(done, (error) => done(`${error}`))";
        let copied = reader.driver().execute_async(read, Vec::new()).await.unwrap();
        let copied = copied.json().as_str().unwrap_or_default().to_owned();
        let claim = &corpora::own().claims[0];
        for part in [claim.text.as_str(), "disputed", "reviewed 29 November 2026"] {
            assert!(copied.contains(part), "{copied}");
        }
        assert!(copied.ends_with(&format!("{}#/claims/c01", reader.host.address())), "{copied}");
    })
    .await;
}

#[tokio::test]
async fn a_citation_that_may_not_be_copied_is_shown() {
    with_reader(async |reader| {
        reader.permit("clipboard-write", "denied").await;
        reader.open("#/claims/c01").await;
        assert!(!reader.page_text().await.contains("State of the evidence gathered"));
        reader.click_button("Cite this claim").await;
        reader.until_text("The browser did not allow copying.").await;
        reader.until_text("State of the evidence gathered: disputed.").await;
    })
    .await;
}

/// In the order in which evidence is shown.
const GROUPS: [(EvidenceRelation, &str); 5] = [
    (EvidenceRelation::Supports, "For"),
    (EvidenceRelation::Challenges, "Against"),
    (EvidenceRelation::DifferentFigure, "Another figure"),
    (EvidenceRelation::Qualifies, "Limits it"),
    (EvidenceRelation::Context, "Background"),
];

/// Waits for the address, then holds the list against the corpus.
async fn assert_listed(reader: &Reader, corpus: &Corpus, route: &str, is_wanted: impl Fn(&Claim) -> bool) {
    let mut wanted: Vec<&str> = corpus.claims.iter().filter(|it| is_wanted(it)).map(|it| it.text.as_str()).collect();
    assert!(!wanted.is_empty(), "no claim fits {route}, which proves nothing");
    reader.until_route(route).await;
    reader.until_count(LISTED, wanted.len()).await;
    let mut listed = reader.texts(LISTED).await;
    wanted.sort_unstable();
    listed.sort();
    for (listed, wanted) in listed.iter().zip(&wanted) {
        assert!(listed.starts_with(&squeezed(wanted)), "`{listed}` is not `{wanted}`");
    }
    let count = if wanted.len() == corpus.claims.len() {
        format!("{} claims", wanted.len())
    } else {
        format!("{} of {} claims", wanted.len(), corpus.claims.len())
    };
    assert_eq!(reader.text(".claim-list b").await, count);
}

fn is_said_by(corpus: &Corpus, claim: &Claim, name: &str) -> bool {
    matches!(claim.speaker, Speaker::Entity(id) if corpus.entities[id.index()].name == name)
}

fn has(claim: &Claim, relation: EvidenceRelation) -> bool {
    claim.evidence.iter().any(|evidence| evidence.relation == relation)
}

fn state_in_words(state: State) -> &'static str {
    match state {
        State::Corroborated => "Corroborated",
        State::Disputed => "Disputed",
        State::Conflicting => "Conflicting",
        State::Unconfirmed => "Unconfirmed",
        State::ContextNeeded => "Needs context",
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
