//! Claims: which are listed, what is known of one, and the matrix of who says it and who answers.

use diptych_browser_tests::{Asset, Fault, Host, Reader, corpora, reader::with_reader_at, with_reader};
use diptych_corpus::model::{Claim, Corpus, Speaker};
use diptych_corpus::vocabulary::{EvidenceRelation, State};
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
        reader.choose("Topic", "Mercenaries").await;
        assert_listed(reader, &corpus, "#/claims?topic=mercenaries", |it| it.topic == "mercenaries").await;
        reader.choose("Topic", "Every topic").await;
        reader.choose("State", "Disputed").await;
        assert_listed(reader, &corpus, "#/claims?state=disputed", |it| it.state == State::Disputed).await;
        reader.choose("Said by", "Ilham Aliyev").await;
        let both = "#/claims?state=disputed&speaker=ilham-aliyev";
        assert_listed(reader, &corpus, both, |it| it.state == State::Disputed && aliyev(it)).await;
        reader.choose("State", "Every state").await;
        reader.choose("With evidence that", "Challenges").await;
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
        let expected = json!(["Territory taken", "Conflicting", "Khazar Ibrahim", "Challenges"]);
        assert_eq!(reader.script(chosen, Vec::new()).await, expected);
        reader.choose("Topic", "Ganja").await;
        reader.until_text("No claim has all of this.").await;
        reader.back().await;
    })
    .await;
}

#[tokio::test]
async fn a_claim_shows_its_state_with_the_reason_and_its_neighbours_within_the_filter() {
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
async fn evidence_stands_in_groups_what_speaks_against_first_each_piece_with_its_source() {
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
                assert!(item.to_lowercase().contains("confidence "), "{item}");
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
        reader.until_text("from four publishers.").await;
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
        for part in [claim.text.as_str(), "disputed", "reviewed 20 November 2026"] {
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

#[tokio::test]
async fn every_cell_of_the_matrix_has_a_name_and_silence_is_told_with_date_and_length() {
    with_altmoor(async |reader| {
        reader.open("#/claims").await;
        reader.until_shown("table.coverage").await;
        let ways = reader.attributes("table.coverage td a", "aria-label").await;
        let expected = [
            "Seve Water Board, August 2021: says it, unconfirmed",
            "Altmoor Courier, 13 July 2021: says it, conflicting",
            "Seve Water Board, August 2021: challenges",
            "Altmoor Courier, 13 July 2021: says it, disputed",
            "Seve Water Board, August 2021: gives another figure",
        ];
        let mut sorted = (ways.clone(), expected.map(str::to_owned).to_vec());
        sorted.0.sort();
        sorted.1.sort();
        assert_eq!(sorted.0, sorted.1);
        let silent = reader.texts("table.coverage tr:has(a[href='#/claims/c03']) td").await;
        assert_eq!(silent[0], "not mentioned");
        let legend = reader.texts("[aria-label='Signs of the matrix'] li").await;
        assert!(legend.contains(&"read for this claim, not mentioned".to_owned()), "{legend:?}");
        let foot = reader.texts("table.coverage tfoot tr").await;
        assert_eq!(foot[0], "Published, 2021 unless said 13 Jul Aug");
        let length = foot[1].strip_prefix("Words ").map(|words| words.split(' ').count());
        assert_eq!(length, Some(2), "{foot:?}");
    })
    .await;
}

#[tokio::test]
async fn cells_without_a_tie_say_that_nothing_is_linked() {
    let corpus = corpora::own();
    with_reader(async |reader| {
        reader.open("#/claims").await;
        let rows = "table.coverage tbody tr:not(.coverage__topic)";
        reader.until_count(rows, corpus.claims.len()).await;
        reader.until_count(&format!("{rows} td"), corpus.claims.len() * corpus.articles.len()).await;
        let cells = reader.texts(&format!("{rows} td:not(:has(a))")).await;
        assert!(cells.len() > corpus.claims.len());
        assert!(cells.iter().all(|cell| cell == "nothing linked"));
        let nameless =
            "return [...document.querySelectorAll('table.coverage td a')].filter((it) => !it.ariaLabel).length";
        assert_eq!(reader.script(nameless, Vec::new()).await, json!(0));
    })
    .await;
}

#[tokio::test]
async fn a_cell_with_an_answer_opens_both_passages_side_by_side() {
    with_altmoor(async |reader| {
        reader.open("#/claims").await;
        reader.click_link("Seve Water Board, August 2021: challenges").await;
        reader.until_route("#/read/courier-2021-07-13/water-board-2021-08?at=claim/c02/1").await;
        reader.until_seen("[data-pane='0'] [data-kind=claim][aria-current]").await;
        reader.until_seen("[data-pane='1'] [data-kind=answer][aria-current]").await;
    })
    .await;
}

#[tokio::test]
async fn a_cell_of_whoever_says_it_opens_the_passage_beside_its_answer() {
    with_altmoor(async |reader| {
        reader.open("#/claims").await;
        reader.click_link("Altmoor Courier, 13 July 2021: says it, disputed").await;
        reader.until_seen("[data-pane='0'] [data-kind=claim][aria-current]").await;
        reader.until_seen("[data-pane='1'] [data-kind=answer][aria-current]").await;
        assert!(reader.route().await.starts_with("#/read/courier-2021-07-13/"), "{}", reader.route().await);
    })
    .await;
}

/// In the order in which evidence is shown.
const GROUPS: [(EvidenceRelation, &str); 5] = [
    (EvidenceRelation::Challenges, "Challenges"),
    (EvidenceRelation::DifferentFigure, "Gives another figure"),
    (EvidenceRelation::Supports, "Supports"),
    (EvidenceRelation::Qualifies, "Qualifies"),
    (EvidenceRelation::Context, "Adds context"),
];

async fn with_altmoor(scenario: impl AsyncFnOnce(&Reader)) {
    let host = Host::start();
    host.fail(Asset::Pack, Fault::Bytes(corpora::minimal()));
    with_reader_at(host, scenario).await;
}

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
