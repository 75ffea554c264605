//! Links whose words, paragraph or claim are gone: that is said, in a text alone and in a pair; what comes nearest is offered and never
//! marked unasked.

use diptych_browser_tests::with_reader;

const TEXT: &str = "#/read/azernews-2020-10-06";
const PAIR: &str = "#/read/azernews-2020-10-06/amnesty-2020-10-05";
const LOST: &str = "The linked passage is not in this edition.";
const MARKED: &str = "[data-kind=linked]";

#[tokio::test]
async fn words_that_are_gone_mark_nothing_and_the_nearest_are_offered() {
    let gone = "at=words/Amnesty%20International%20had%20praised%20Baku%20over%20the%20military%20operations";
    with_reader(async |reader| {
        for text in [TEXT, PAIR] {
            reader.open(&format!("{text}?{gone}")).await;
            reader.until_text(LOST).await;
            reader.until_text("Nearest to them in this text: Amnesty International had criticised").await;
            assert_eq!(reader.count(MARKED).await, 0, "{text}");
            reader.assert_accessible("a notice of lost words").await;
            reader.click_button("Go to the nearest words").await;
            reader.until_shown(MARKED).await;
            let marked = reader.contents(MARKED).await.concat();
            assert_eq!(marked, "Amnesty International had criticised Baku over the military operations");
            reader.until_gone("main .notice").await;
        }
    })
    .await;
}

#[tokio::test]
async fn other_numbers_and_a_negation_are_other_words() {
    with_reader(async |reader| {
        for words in ["does%20target%20civilian%20population%20and%20facilities", "Saturday%20April%2028%202024"] {
            reader.open(&format!("{TEXT}?at=words/{words}")).await;
            reader.until_text(LOST).await;
            assert_eq!(reader.count(MARKED).await, 0, "{words}");
        }
    })
    .await;
}

#[tokio::test]
async fn words_with_other_quotation_marks_are_the_same_words() {
    with_reader(async |reader| {
        reader.open(&format!("{TEXT}?at=words/%22double-standards%22")).await;
        reader.until_shown(MARKED).await;
        assert_eq!(reader.contents(MARKED).await.concat(), "“double-standards”");
        assert!(!reader.page_text().await.contains(LOST));
    })
    .await;
}

#[tokio::test]
async fn a_claim_that_is_not_there_is_said_in_a_text_and_in_a_pair() {
    with_reader(async |reader| {
        for text in [TEXT, PAIR] {
            reader.open(&format!("{text}?at=claim/c999")).await;
            reader.until_text("This corpus has no claim “c999”.").await;
            reader.open(&format!("{text}?at=paragraph/99")).await;
            reader.until_text("The link names paragraph 99.").await;
            reader.open(&format!("{text}?at=claim/c01")).await;
            reader.until_text("The claim of the link is not in what is read here.").await;
            reader.click_button("Close").await;
            reader.until_route(&format!("{text}?lens=claims")).await;
            reader.until_gone("main .notice").await;
            reader.open(&format!("{text}?at=words/%20//")).await;
            assert!(!reader.page_text().await.contains(LOST), "{text}");
        }
    })
    .await;
}

#[tokio::test]
async fn marks_lead_on_under_the_lens_that_is_chosen() {
    with_reader(async |reader| {
        reader.open("#/read/daily-sabah-2020-10-02?lens=voices&questions").await;
        reader.until_shown("a[data-kind=question]").await;
        reader.click_link("Numbers").await;
        reader.until_route("#/read/daily-sabah-2020-10-02?lens=numbers&questions").await;
        reader.paint().await;
        let links = reader.attributes("a[data-kind=question]", "href").await;
        assert!(links.iter().all(|it| it.contains("lens=numbers")), "{links:?}");
        assert!(!links.is_empty());
    })
    .await;
}
