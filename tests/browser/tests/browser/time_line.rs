//! Time line: stretches of time by links and keys, dots that lead to passages, a table with the same dates.

use diptych_browser_tests::{Reader, with_reader};

#[tokio::test]
async fn an_address_restores_a_stretch_with_a_row_for_each_date() {
    with_reader(async |reader| {
        reader.open("#/timeline?of=2020-10").await;
        reader.until_shown("#dates tbody tr").await;
        assert_eq!(reader.text("main section h2").await, "October 2020");
        let rows = reader.count("#dates tbody tr").await;
        let counts = "return [...document.querySelectorAll('.timeline a')].reduce((sum, it) => sum + Number(it.dataset.count), 0)";
        assert_eq!(reader.script(counts, Vec::new()).await.as_u64(), Some(rows));
        reader.assert_quiet().await;
    })
    .await;
}

#[tokio::test]
async fn keys_go_closer_and_wider() {
    with_reader(async |reader| {
        reader.open("#/timeline").await;
        reader.until_shown(".timeline a").await;
        reader.script("document.querySelector('.timeline a').focus()", Vec::new()).await;
        for heading in ["2020s", "2020", "October 2020"] {
            reader.type_text("+").await;
            until_stretch(reader, heading).await;
        }
        for heading in ["2020", "2020s", "The whole time"] {
            reader.type_text("-").await;
            until_stretch(reader, heading).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_count_opens_its_day_and_a_dot_its_passage() {
    with_reader(async |reader| {
        reader.open("#/timeline?of=2020-10").await;
        reader.until_shown(".timeline a").await;
        reader.click_on(".timeline a[aria-label='4 October 2020, told: 4 dates'] text").await;
        until_stretch(reader, "4 October 2020").await;
        reader.click_on(".timeline a[aria-label*='“October 4” in AzerNews'] circle").await;
        reader.until("its passage is opened", "return location.hash.startsWith('#/read/azernews-2020-10-06')").await;
        reader.until_text("An Armenian missile attack on October 4").await;
        reader.back().await;
        until_stretch(reader, "4 October 2020").await;
        reader.assert_quiet().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_later_than_an_article_is_shaded_and_stays_so_on_a_closer_look() {
    with_reader(async |reader| {
        reader.open("#/timeline").await;
        reader.until_shown(".timeline__articles summary").await;
        assert_eq!(reader.count(".timeline .picture__shade").await, 0);
        reader.click_on(".timeline__articles summary").await;
        reader.click_link("AzerNews, 6 October 2020").await;
        reader.until_shown(".timeline .picture__shade").await;
        reader.until_text("Shaded: later than AzerNews, 6 October 2020.").await;
        reader.click_link("Closer").await;
        reader.until_count("#dates[data-whole]", 1).await;
        assert!(reader.route().await.contains("azernews-2020-10-06"), "{}", reader.route().await);
    })
    .await;
}

#[tokio::test]
async fn a_stretch_is_saved_as_a_table() {
    with_reader(async |reader| {
        reader.open("#/timeline?of=2020-10").await;
        reader.until_shown("#dates tbody tr").await;
        reader.script("window.saved = undefined; URL.createObjectURL = (blob) => { blob.text().then((text) => (window.saved = text)); return '#/timeline?of=2020-10'; }", Vec::new()).await;
        reader.click_button("Save as CSV").await;
        reader.until("the table is saved", "return window.saved !== undefined").await;
        let saved = reader.script("return window.saved", Vec::new()).await;
        let n_rows = usize::try_from(reader.count("#dates tbody tr").await).unwrap();
        assert_eq!(saved.as_str().unwrap().lines().count(), n_rows + 1);
    })
    .await;
}

async fn until_stretch(reader: &Reader, heading: &str) {
    let shown = format!("return document.querySelector('main section h2')?.textContent === '{heading}'");
    reader.until(&format!("the stretch is {heading}"), &shown).await;
}
