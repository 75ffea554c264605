//! Contents: what the corpus is, its texts in the order of time, the ways in; and the page that stands before the program.

use std::time::Duration;

use diptych_browser_tests::{Asset, Fault, Host, corpora, reader::with_reader_at, with_reader};
use serde_json::{Value, json};
use thirtyfour::Key;

const ENTRIES: &str = "main [aria-labelledby=texts] ol > li";

/// Long enough to measure the static page before the code arrives.
const DELAY: Duration = Duration::from_millis(1500);

#[tokio::test]
async fn the_title_page_says_what_the_corpus_is_who_chose_it_and_what_it_weighs_before_any_list() {
    let about = corpora::own().about;
    with_reader(async |reader| {
        reader.open("#/").await;
        assert_eq!(reader.texts("main h1").await, [about.title.as_str()]);
        reader.until_text(&about.summary).await;
        reader.until_text(&about.curators[0]).await;
        reader
            .until_text(about.selection.split_whitespace().collect::<Vec<_>>().join(" ").split(". ").next().unwrap())
            .await;
        let headings = reader.texts("main h2").await;
        assert_eq!(headings[0], "Before you compare");
        assert!(headings[1].ends_with("texts, in the order of their dates"), "{headings:?}");
        let last_words = "its writer could not have known them.";
        assert!(!reader.page_text().await.contains(last_words));
        reader.click_button("Read on: two more paragraphs").await;
        reader.until_text(last_words).await;
    })
    .await;
}

#[tokio::test]
async fn the_texts_stand_in_the_order_of_their_dates_with_all_that_tells_them_apart() {
    let mut articles = corpora::own().articles;
    articles.sort_by_key(|article| article.published);
    with_reader(async |reader| {
        reader.open("#/").await;
        let entries = reader.texts(ENTRIES).await;
        let dates = reader.texts(&format!("{ENTRIES} > :first-child")).await;
        assert_eq!(entries.len(), articles.len());
        assert_eq!(dates[..2], ["16 Jun 2015", "14 Jul 2020"]);
        for (entry, article) in entries.iter().zip(&articles) {
            let n_words = article.text.split_whitespace().count();
            assert!(entry.contains(&article.headline), "{entry} for {}", article.slug);
            assert!(entry.to_lowercase().contains(&article.publisher.to_lowercase()), "{entry}");
            let length = entry.split("· ").last().and_then(|rest| rest.split(' ').next()?.parse::<usize>().ok());
            assert!(length.is_some_and(|length| length.abs_diff(n_words) * 20 <= n_words), "{entry}: {n_words} words");
        }
        let azernews = entries.iter().find(|entry| entry.contains("Azerbaijan fights in its own")).unwrap();
        assert!(azernews.contains(", Azerbaijan · news report"), "{azernews}");
    })
    .await;
}

#[tokio::test]
async fn each_text_says_how_many_of_its_claims_were_reviewed_and_leads_to_them() {
    let corpus = corpora::own();
    with_reader(async |reader| {
        reader.open("#/").await;
        let entries = reader.texts(ENTRIES).await;
        for (id, article) in (0..).map(diptych_corpus::model::ArticleId).zip(&corpus.articles) {
            let n_claims = corpus.claims.iter().filter(|claim| claim.anchors.iter().any(|it| it.article == id)).count();
            let entry = entries.iter().find(|entry| entry.contains(&article.headline)).unwrap();
            assert_eq!(entry.contains(&format!(" {n_claims} claims")), n_claims > 1, "{entry}");
        }
        reader.click_link("claims in AzerNews").await;
        reader.until_route("#/read/azernews-2020-10-06?lens=claims").await;
        reader.back().await;
        reader.click_link("evidence on").await;
        reader.until("a text is open with its claims", "return /^#\\/read\\/.+lens=claims/.test(location.hash)").await;
    })
    .await;
}

#[tokio::test]
async fn a_topic_leads_to_its_claims_alone() {
    with_reader(async |reader| {
        reader.open("#/").await;
        reader.click_link("Ganja").await;
        reader.until_route("#/claims?topic=ganja").await;
        reader.until_text("4 of 90 claims").await;
        assert_eq!(reader.focused().await, "Claims");
    })
    .await;
}

#[tokio::test]
async fn questions_are_asked_only_of_whoever_asks_for_them() {
    let corpus = corpora::own();
    let asked: Vec<&str> =
        corpus.questions.iter().filter(|it| it.article.is_none()).map(|it| it.text.as_str()).collect();
    with_reader(async |reader| {
        reader.open("#/").await;
        let text = reader.page_text().await;
        assert!(corpus.questions.iter().all(|question| !text.contains(&question.text)));
        reader.click_link("Show questions for readers").await;
        reader.until_route("#/?questions").await;
        for question in &asked {
            reader.until_text(question).await;
        }
        assert_eq!(reader.focused().await, "Hide questions");
        reader.press(Key::Enter).await;
        reader.until_route("#/").await;
        reader
            .until("the questions are gone", &format!("return !document.body.innerText.includes({})", json!(asked[0])))
            .await;
        reader.open("#/?questions").await;
        reader.until_text(asked[0]).await;
        reader.click_link("AzerNews").await;
        reader
            .until(
                "the text asks, too",
                "return location.hash.startsWith('#/read/') && location.hash.endsWith('?questions')",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_field_leads_to_what_is_searched_for() {
    with_reader(async |reader| {
        reader.open("#/").await;
        reader.type_into("Search texts", "Barda").await;
        reader.press(Key::Enter).await;
        reader.until_route("#/search?q=Barda").await;
        reader.until_text("Found: ").await;
        reader.back().await;
        reader.until_text("Find a passage").await;
        reader.type_into("Search texts", "Ganja").await;
        reader.click_button("Search").await;
        reader.until_route("#/search?q=Ganja").await;
    })
    .await;
}

#[tokio::test]
async fn the_program_takes_the_place_of_the_static_page_without_moving_a_word() {
    for (width, height) in [(390, 844), (1440, 900)] {
        let host = Host::start();
        host.fail(Asset::Code, Fault::Late(DELAY));
        with_reader_at(host, async |reader| {
            reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH_SHIFTS })).await;
            reader.resize(width, height).await;
            reader.visit("#/").await;
            reader.until("the static page stands", "return document.querySelector('#shell main') !== null").await;
            reader.paint().await;
            let before = reader.script(BOXES, vec![json!("#shell")]).await;
            reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
            reader.paint().await;
            let after = reader.script(BOXES, vec![json!("#app")]).await;
            let (before, after) = (before.as_array().unwrap(), after.as_array().unwrap());
            assert!(before.len() > 100, "the static page has {} words and boxes", before.len());
            for (before, after) in before.iter().zip(after) {
                assert!(is_in_the_same_place(before, after), "{before} became {after} at a width of {width}");
            }
            assert_eq!(before.len(), after.len());
            assert_eq!(reader.script("return globalThis.shifts", Vec::new()).await, json!([]));
        })
        .await;
    }
}

/// The same words within a pixel: what is one text in the static page can be several afterwards, which are rounded one by one.
fn is_in_the_same_place(before: &Value, after: &Value) -> bool {
    let side = |of: &Value, side: usize| of["box"][side].as_f64().unwrap_or(f64::NAN);
    before["what"] == after["what"] && (0..4).all(|it| (side(before, it) - side(after, it)).abs() < 1.0)
}

/// Notes whatever the browser counts as a jump of the page.
const WATCH_SHIFTS: &str = "globalThis.shifts = []; \
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((it) => it.value))) \
        .observe({ type: 'layout-shift', buffered: true });";

/// Every element of masthead and view with its own words and its box.
const BOXES: &str = r#"
const parts = document.querySelectorAll(["> header *", "> main", "> main *"].map((it) => arguments[0] + it).join());
return [...parts].filter((part) => part.checkVisibility()).map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    const words = [...part.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("");
    return { what: `${part.localName}: ${words.trim()}`, box: [x, y, width, height] };
});
"#;
