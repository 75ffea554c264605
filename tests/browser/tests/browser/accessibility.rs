//! axe-core over every kind of view with everything that can be open in it, in light, in dark and in colors of the system's.

use diptych_browser_tests::{Asset, Fault, Host, Reader, with_reader, with_troubled_reader};
use diptych_library::route::frozen::one_of_each_view;
use serde_json::json;

const DESK: (u32, u32) = (1440, 900);
const PHONE: (u32, u32) = (390, 844);

/// Views with something open in them.
const OPENED: [&str; 8] = [
    "#/?questions",
    "#/claims/c01?topic=turkey-role",
    "#/entities/ganja",
    "#/numbers?of=c26-displaced",
    "#/timeline?of=azernews-2020-10-06%2C2020-10",
    "#/wording?of=azvision-2020-10-29",
    "#/naming?of=region",
    "#/search?q=mercenareis",
];

/// Every view, and those with something open in them.
pub(crate) fn views() -> Vec<&'static str> {
    one_of_each_view().into_iter().chain(OPENED).collect()
}

/// Texts with something open in them.
pub(crate) const TEXTS: [&str; 9] = [
    "#/read/azernews-2020-10-06?questions",
    "#/read/daily-sabah-2020-10-02?at=claim/c01",
    "#/read/azernews-2020-10-06?at=entity/ganja/1",
    "#/read/azvision-2020-10-29?lens=wording",
    "#/read/azvision-2020-10-29?lens=voices",
    "#/read/azvision-2020-10-29/hrw-2020-10-30?lens=shared",
    "#/read/azernews-2020-10-06/amnesty-2020-10-05?lens=entities",
    "#/read/amnesty-2020-10-05/hrw-2020-10-30?q=cluster",
    "#/read/daily-sabah-2020-10-02/un-working-group-2020-11-11?at=claim/c01/1",
];

/// Whether nothing of a view is still to come.
pub(crate) const DRAWN: &str = "return document.querySelector('main h1') !== null && document.querySelector('progress, [data-waiting], [aria-busy]') === null";

const PROBLEMS: [&str; 4] = ["#/nowhere", "#/read/no-such-text", "#/claims/no-such-claim", "#/?corpus=lost.pack"];

#[tokio::test]
async fn axe_core_finds_nothing_in_any_view_on_a_desk() {
    assert_accessible(DESK, &views()).await;
}

#[tokio::test]
async fn axe_core_finds_nothing_in_any_view_on_a_phone() {
    assert_accessible(PHONE, &views()).await;
}

#[tokio::test]
async fn axe_core_finds_nothing_in_any_text_with_something_open_on_a_desk() {
    assert_accessible(DESK, &TEXTS).await;
}

#[tokio::test]
async fn axe_core_finds_nothing_in_any_text_with_something_open_on_a_phone() {
    assert_accessible(PHONE, &TEXTS).await;
}

#[tokio::test]
async fn axe_core_finds_nothing_where_something_is_wrong() {
    let host = Host::start();
    with_troubled_reader(host, async |reader| {
        reader.host.fail(Asset::Code, Fault::Missing);
        reader.visit("#/").await;
        reader.until_text("A part of the reader is missing at its host.").await;
        reader.assert_accessible("without code").await;
        reader.host.recover();
        for route in PROBLEMS {
            reader.visit(route).await;
            reader.until("the problem is told", "return document.querySelector('.problem h1') !== null").await;
            reader.assert_accessible(route).await;
        }
    })
    .await;
}

#[tokio::test]
async fn axe_core_finds_nothing_in_the_settings_the_menu_and_what_is_folded() {
    with_reader(async |reader| {
        reader.open("#/about").await;
        for folded in reader.texts("main summary").await {
            reader.click_button(&folded).await;
        }
        reader.assert_accessible("unfolded").await;
        reader.click_button("Settings").await;
        for theme in ["Sepia", "Dark", "Light"] {
            reader.click_field(theme).await;
            reader.assert_accessible(&format!("settings, theme {theme}")).await;
        }
        reader.click_button("Done").await;
        reader.resize(PHONE.0, PHONE.1).await;
        reader.click_button("Menu").await;
        reader.assert_accessible("menu").await;
    })
    .await;
}

#[tokio::test]
async fn with_the_systems_own_colors_marks_and_focus_can_still_be_told() {
    with_reader(async |reader| {
        reader.force_colors().await;
        reader.open("#/read/azernews-2020-10-06?lens=claims").await;
        reader.until("colors are forced", "return matchMedia('(forced-colors: active)').matches").await;
        assert_tells_apart(reader, "[data-kind=claim]").await;
        reader.open("#/read/azernews-2020-10-06?lens=entities").await;
        assert_tells_apart(reader, "[data-kind=entity]").await;
        reader.press(thirtyfour::Key::Tab).await;
        let ring = "const style = getComputedStyle(document.activeElement); \
                    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0";
        assert_eq!(reader.script(ring, Vec::new()).await, json!(true), "{}", reader.focused().await);
    })
    .await;
}

async fn assert_accessible((width, height): (u32, u32), routes: &[&str]) {
    with_reader(async |reader| {
        let mut found = Vec::new();
        reader.resize(width, height).await;
        for route in routes {
            reader.open(route).await;
            reader.until("the view is drawn", DRAWN).await;
            found.extend(reader.inaccessible(route).await);
        }
        assert!(found.is_empty(), "axe-core finds\n{}", found.join("\n"));
    })
    .await;
}

/// A mark must differ from the text around it by a line: colors are the system's now.
async fn assert_tells_apart(reader: &Reader, mark: &str) {
    reader.until_seen(mark).await;
    let line = "const style = getComputedStyle(document.querySelector(arguments[0])); \
                return style.textDecorationLine.includes('underline') || style.borderBlockEndStyle !== 'none' \
                    || style.outlineStyle !== 'none' || style.backgroundImage !== 'none'";
    assert_eq!(reader.script(line, vec![json!(mark)]).await, json!(true), "{mark} has no line");
}
