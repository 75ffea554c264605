//! The coverage matrix: topics that unfold, signs that open passages side by side, keys, and the same in words on a phone.

use diptych_browser_tests::{Asset, Fault, Host, Reader, corpora, reader::with_reader_at, with_reader};
use diptych_corpus::model::Corpus;
use serde_json::json;
use thirtyfour::Key;

const CLAIMS: &str = ".coverage__claim";
const SIGNS: &str = ".coverage__claim td a";

#[tokio::test]
async fn all_topics_of_the_matrix_stand_folded_on_a_large_screen() {
    let corpus = corpora::own();
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims").await;
        reader.until_count(".coverage__fold", corpus.topics.len()).await;
        assert_eq!(reader.texts("h1").await, [format!("{} claims: who says them, who answers", corpus.claims.len())]);
        assert_eq!(reader.count(CLAIMS).await, 0);
        let fits = "return document.querySelector('.coverage').getBoundingClientRect().bottom <= innerHeight && \
            document.documentElement.scrollWidth <= innerWidth";
        assert!(reader.holds(fits, Vec::new()).await, "the last topic is in sight");
        let first = "return !!(document.querySelector('.coverage').compareDocumentPosition(document.querySelector('.claim-list')) & 4)";
        assert!(reader.holds(first, Vec::new()).await, "the matrix stands before filters and list");
    })
    .await;
}

#[tokio::test]
async fn topic_that_unfolds_stands_in_the_address_and_a_link_unfolds_it_again() {
    let corpus = corpora::own();
    let (first, last) = (corpus.topics[0].slug.clone(), corpus.topics[16].slug.clone());
    let claims = |topic: &str| corpus.claims.iter().filter(|claim| claim.topic == topic).count();
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims").await;
        reader.click_on(&format!("[data-topic='{first}']")).await;
        reader.until_route(&format!("#/claims?unfolded={first}")).await;
        reader.until_count(CLAIMS, claims(&first)).await;
        reader.click_on(&format!("[data-topic='{last}']")).await;
        reader.until_route(&format!("#/claims?unfolded={first},{last}")).await;
        reader.reload().await;
        reader.until_count(CLAIMS, claims(&first) + claims(&last)).await;
        reader.click_button("Fold all topics").await;
        reader.until_route("#/claims").await;
        reader.until_count(CLAIMS, 0).await;
        reader.click_button("Unfold all topics").await;
        reader.until_count(CLAIMS, corpus.claims.len()).await;
    })
    .await;
}

#[tokio::test]
async fn other_filters_leave_a_topic_as_it_was_turned() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims?unfolded=cluster-munitions").await;
        let unfolded = reader.count(CLAIMS).await;
        reader.choose("Evidence", "Another figure").await;
        reader.until_route("#/claims?relation=different-figure&unfolded=cluster-munitions").await;
        reader.click_button("Clear filters").await;
        reader.until_route("#/claims?unfolded=cluster-munitions").await;
        reader.until_count(CLAIMS, unfolded as usize).await;
    })
    .await;
}

#[tokio::test]
async fn every_sign_of_the_matrix_says_which_text_does_what() {
    with_altmoor(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims").await;
        reader.click_button("Unfold all topics").await;
        reader.until_count(CLAIMS, 3).await;
        let mut names = reader.attributes(SIGNS, "aria-label").await;
        let mut expected = [
            "Seve Water Board, August 2021: says it, unconfirmed",
            "Altmoor Courier, 13 July 2021: says it, conflicting",
            "Seve Water Board, August 2021: against",
            "Altmoor Courier, 13 July 2021: says it, disputed",
            "Seve Water Board, August 2021: another figure",
        ];
        names.sort();
        expected.sort_unstable();
        assert_eq!(names, expected);
        assert_eq!(reader.count(".coverage__silent").await, 0, "a text that is older than a claim is not silent on it");
    })
    .await;
}

#[tokio::test]
async fn texts_that_were_read_for_a_claim_and_say_nothing_of_it_are_told() {
    let corpus = corpora::own();
    let n_silent: usize = corpus.claims.iter().map(|claim| claim.silent.len()).sum();
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims").await;
        reader.click_button("Unfold all topics").await;
        reader.until_count(CLAIMS, corpus.claims.len()).await;
        let told = reader.attributes(".coverage__silent", "aria-label").await;
        assert!(!told.is_empty() && told.len() <= n_silent, "{} of {n_silent}", told.len());
        assert!(told.iter().all(|it| it.ends_with(": read for this, says nothing of it")), "{told:?}");
    })
    .await;
}

#[tokio::test]
async fn sign_of_an_answer_opens_both_passages_side_by_side() {
    with_altmoor(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims?unfolded=dam").await;
        reader.click_link("Seve Water Board, August 2021: against").await;
        reader.until_route("#/read/courier-2021-07-13/water-board-2021-08?at=claim/c02/1").await;
        reader.until_seen("[data-pane='0'] [data-kind=claim][aria-current]").await;
        reader.until_seen("[data-pane='1'] [data-kind=answer][aria-current]").await;
    })
    .await;
}

#[tokio::test]
async fn sign_of_whoever_says_it_opens_the_passage_beside_its_answer() {
    with_altmoor(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims?unfolded=homes").await;
        reader.click_link("Altmoor Courier, 13 July 2021: says it, disputed").await;
        reader.until_seen("[data-pane='0'] [data-kind=claim][aria-current]").await;
        reader.until_seen("[data-pane='1'] [data-kind=answer][aria-current]").await;
        assert!(reader.route().await.starts_with("#/read/courier-2021-07-13/"), "{}", reader.route().await);
    })
    .await;
}

#[tokio::test]
async fn keys_lead_through_the_matrix_and_its_sentence_is_told() {
    with_altmoor(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims").await;
        let stops = "return document.querySelectorAll('.coverage tbody [tabindex=\"0\"]').length";
        assert_eq!(reader.script(stops, Vec::new()).await, json!(1), "Tab stops once in the matrix");
        reader.tab_onto("[data-topic]", 40).await;
        reader.press(Key::Enter).await;
        reader.until_shown(CLAIMS).await;
        reader.press(Key::Down).await;
        reader.until_focus(".coverage__claim th a").await;
        reader.press(Key::Right).await;
        reader.until_focus(SIGNS).await;
        let told = reader.focused().await;
        reader
            .until(
                "the sentence stands where the key stood",
                "return getComputedStyle(document.querySelector('.coverage-key__signs')).visibility === 'hidden'",
            )
            .await;
        assert_eq!(reader.contents(".coverage-key__told").await, [told]);
        reader.press(Key::Space).await;
        reader.until_count(CLAIMS, 0).await;
        assert_eq!(reader.script(stops, Vec::new()).await, json!(1), "Tab finds the matrix again");
    })
    .await;
}

#[tokio::test]
async fn claim_has_its_own_row_alone() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims/c72").await;
        reader.until_count(CLAIMS, 1).await;
        assert_eq!(reader.count(".coverage__topic").await, 0);
        assert!(reader.count(SIGNS).await > 1);
    })
    .await;
}

#[tokio::test]
async fn phone_has_the_topics_as_a_list_and_says_in_words_who_says_a_claim_and_who_answers() {
    with_altmoor(async |reader| {
        reader.resize(390, 844).await;
        reader.open("#/claims").await;
        reader.until_count(".coverage-list__topic", 2).await;
        reader.until_gone(".coverage").await;
        reader.click_on(".coverage-list > li:last-child .coverage-list__topic").await;
        reader.until_shown(".coverage-list__claim").await;
        let strips = reader.texts(".coverage-list__strips").await;
        assert!(strips.iter().any(|it| it == "says Altmoor Courier against Seve Water Board"), "{strips:?}");
        reader.click_among(".coverage-list__strips a", "Seve Water Board, August 2021: against").await;
        reader.until_route("#/read/courier-2021-07-13/water-board-2021-08?at=claim/c02/1").await;
    })
    .await;
}

#[tokio::test]
async fn matrix_of_many_texts_is_folded_and_saved_whole() {
    let host = Host::start();
    host.add("large.pack", corpora::manifold());
    with_reader_at(host, async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims?corpus=large.pack").await;
        reader.until_shown(".coverage__fold").await;
        assert_eq!(reader.count(CLAIMS).await, 0, "rows that nobody sees");
        assert!(reader.holds("return document.documentElement.scrollWidth <= innerWidth", Vec::new()).await);
        let keep = "const address = URL.createObjectURL; \
            URL.createObjectURL = (file) => (file.text().then((text) => (globalThis.saved = text)), address(file))";
        reader.script(keep, Vec::new()).await;
        reader.click_button("Save as CSV").await;
        let saved = format!(
            "return globalThis.saved?.trim().split(/\\r\\n/).length === {} && saved.includes('says it') && saved.includes('against')",
            corpora::own().claims.len() + 1
        );
        reader.until("folded rows are saved as well", &saved).await;
    })
    .await;
}

#[tokio::test]
async fn publisher_of_a_party_has_its_mark_in_the_head() {
    let corpus: Corpus = corpora::own();
    let own = corpus.articles.iter().filter(|article| corpus.party_of_publisher(&article.publisher).is_some()).count();
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims").await;
        reader.until_count(".coverage thead a[data-party]", own).await;
        let names = reader.attributes(".coverage thead a[data-party]", "aria-label").await;
        assert!(own > 0 && names.iter().all(|name| name.ends_with(", a party’s own")), "{names:?}");
    })
    .await;
}

async fn with_altmoor(scenario: impl AsyncFnOnce(&Reader)) {
    let host = Host::start();
    host.fail(Asset::Pack, Fault::Bytes(corpora::minimal()));
    with_reader_at(host, scenario).await;
}
