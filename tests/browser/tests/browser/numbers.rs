//! Numbers: groups of figures as a picture and a table, each figure leading to its sentence.

use diptych_browser_tests::{Reader, with_reader};
use serde_json::json;
use thirtyfour::Key;

const PHONE: (u32, u32) = (390, 844);

#[tokio::test]
async fn an_address_restores_a_group_with_a_row_for_each_point() {
    with_reader(async |reader| {
        reader.open("#/numbers?of=c53-killed").await;
        reader.until_shown(".numbers__plot a").await;
        assert_eq!(reader.text("main section h2").await, "People killed");
        let rows = reader.count("#numbers tbody tr").await;
        assert!(rows >= 3, "{rows} rows");
        assert_eq!(reader.count(".numbers__plot a").await, rows);
        // The picture says of each figure what its row says.
        let same = "const labels = [...document.querySelectorAll('.numbers__plot .numbers__value')].map((it) => it.textContent); \
            const rows = [...document.querySelectorAll('#numbers tbody tr td:first-child')].map((it) => it.textContent); \
            return rows.length === arguments[0] && labels.length === rows.length && labels.every((label, place) => rows[place] === label)";
        assert!(reader.holds(same, vec![json!(rows)]).await);
        reader.assert_quiet().await;
    })
    .await;
}

#[tokio::test]
async fn a_dot_opens_its_sentence() {
    with_reader(async |reader| {
        reader.open("#/numbers?of=c53-killed").await;
        reader.until_shown(".numbers__plot a[aria-label*='Human Rights Watch']").await;
        reader.click_on(".numbers__plot a[aria-label*='Human Rights Watch'] circle").await;
        reader.until_text("at least 21 civilians reported dead").await;
        assert!(reader.route().await.starts_with("#/read/hrw-2020-10-30?lens=numbers"), "{}", reader.route().await);
        reader.back().await;
        reader.until_shown(".numbers__plot a").await;
        reader.assert_quiet().await;
    })
    .await;
}

#[tokio::test]
async fn groups_are_picked_from_a_list_and_the_list_folds_away() {
    with_reader(async |reader| {
        reader.open("#/numbers").await;
        reader.until_shown(".numbers__list a").await;
        assert!(reader.count(".numbers__list[open]").await == 1);
        reader.click_link("A rocket attack on Barda on 28 October killed 21 civilians").await;
        reader.until("another group stands", "return location.hash.includes('of=c53')").await;
        reader.until_count(".numbers__list[open]", 0).await;
        reader.back().await;
        reader.until_count(".numbers__list[open]", 1).await;
    })
    .await;
}

#[tokio::test]
async fn arrow_keys_lead_from_figure_to_figure_and_enter_opens_one() {
    with_reader(async |reader| {
        reader.open("#/numbers?of=c53-killed").await;
        reader.until_shown(".numbers__plot a").await;
        reader.script("document.querySelector('.numbers__plot a').focus()", Vec::new()).await;
        reader.press(Key::Down).await;
        let second = "return [...document.querySelectorAll('.numbers__plot a')].indexOf(document.activeElement) === 1";
        reader.until("the second figure has the focus", second).await;
        reader.press(Key::Enter).await;
        reader.until("its passage is opened", "return location.hash.startsWith('#/read/')").await;
    })
    .await;
}

#[tokio::test]
async fn the_other_figures_unfold_article_by_article() {
    with_reader(async |reader| {
        reader.open("#/numbers").await;
        reader.until_shown(".numbers__rest summary").await;
        reader.click_on(".numbers__rest summary").await;
        reader.until_shown("#figures tbody tr").await;
        assert!(reader.count("#figures th[scope=rowgroup]").await > 5);
        let is_whole = "const said = Number(/[0-9]+/.exec(document.querySelector('.numbers__rest summary').textContent)[0]); \
            return said > 100 && document.querySelectorAll('#figures .numbers__sentence a[href]').length === said";
        reader.until("every figure has its row", is_whole).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_of_a_picture_is_cut_on_a_phone() {
    with_reader(async |reader| {
        reader.resize(PHONE.0, PHONE.1).await;
        for route in ["#/numbers?of=c26-displaced", "#/timeline?of=azernews-2020-10-06", "#/timeline?of=2020-10"] {
            reader.open(route).await;
            reader.until_shown(".picture a").await;
            assert_fits(reader, route).await;
        }
    })
    .await;
}

/// All words and marks of a picture lie between the edges of the window, and the page does not scroll aside.
async fn assert_fits(reader: &Reader, route: &str) {
    let cut = "const cut = [...document.querySelectorAll('.picture :is(text, circle)')].filter((it) => { \
            const box = it.getBoundingClientRect(); \
            return box.width > 0 && (box.left < 0 || box.right > innerWidth) }); \
        return document.documentElement.scrollWidth <= innerWidth && cut.length === 0";
    assert!(reader.holds(cut, Vec::new()).await, "{route} is cut");
}
