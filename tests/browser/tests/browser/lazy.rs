//! Screens whose code is fetched when they are first opened: fetched ahead, late, lost, and of a build that the host no longer has.

use std::time::Duration;

use diptych_browser_tests::{Asset, Build, Fault, Host, Reader, articles, with_reader, with_troubled_reader};
use diptych_library::route::frozen::one_of_each_view;
use serde_json::json;

use crate::accessibility::DRAWN;

/// Screens with code of their own that are not among the views, each of which opens by its link.
const MORE: [&str; 2] = ["#/entities/ganja", "#/read/azernews-2020-10-06/amnesty-2020-10-05"];

const LATE: &str = "One moment: this part of the reader is being fetched.";
const LOST: &str = "This part of the reader did not arrive: its host did not answer.";
const OUTDATED: &str = "This part of the reader has not been fetched yet, and its host has a newer version by now.";

/// Tells the view that is about to be left from the next one.
const LEAVE: &str = "document.querySelector('main h1').dataset.left = ''";

/// Whether the page asked for a file; what the service worker keeps is asked for by that worker.
const ASKED: &str = "return performance.getEntriesByType('resource').some(({ name }) => name.includes(arguments[0]))";

#[tokio::test]
async fn the_code_of_a_screen_is_fetched_when_its_link_has_the_focus() {
    with_reader(async |reader| {
        reader.open("#/").await;
        assert!(!has_asked(reader, "claims"), "the first load asked for a screen that nobody opened");
        reader.script("document.querySelector('.masthead a[href=\"#/claims\"]').focus()", Vec::new()).await;
        until_asked(reader, "claims").await;
    })
    .await;
}

#[tokio::test]
async fn whoever_saves_data_gets_no_code_ahead() {
    with_reader(async |reader| {
        let saves = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })";
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": saves })).await;
        reader.open("#/").await;
        reader.script("document.querySelector('.masthead a[href=\"#/claims\"]').focus()", Vec::new()).await;
        // A text is opened meanwhile; its panel is asked for, and nothing else.
        reader.go("#/read/azernews-2020-10-06?lens=claims").await;
        until_asked(reader, "panel").await;
        let asked = reader.script(ASKED, vec![json!("/chunk-claims.")]).await;
        assert_eq!(asked, json!(false), "code was fetched ahead");
    })
    .await;
}

#[tokio::test]
async fn a_screen_that_is_long_on_its_way_says_so() {
    let host = Host::start();
    host.fail(Asset::Chunk("claims"), Fault::Late(Duration::from_secs(2)));
    with_troubled_reader(host, async |reader| {
        reader.open("#/").await;
        reader.go("#/claims").await;
        reader.until_text(LATE).await;
        reader.until_heading(&articles::claims_heading()).await;
    })
    .await;
}

#[tokio::test]
async fn ribbons_and_maps_that_do_not_arrive_leave_the_texts_and_come_with_one_more_try() {
    let host = Host::start();
    host.fail(Asset::Chunk("link-maps"), Fault::Missing);
    with_troubled_reader(host, async |reader| {
        reader.open("#/read/azvision-2020-10-29/hrw-2020-10-30?lens=shared").await;
        reader.until_shown(".pane .problem").await;
        reader.until_count(".pane .problem", 2).await;
        assert!(reader.text(".pane .problem").await.contains(LOST));
        assert_eq!(reader.count(".pane .prose").await, 2);
        reader.host.recover();
        reader.click_button("Try again").await;
        reader.until_count(".pane .problem", 1).await;
        reader.click_button("Try again").await;
        reader.until_shown(".ribbon").await;
        reader.until_count(".pane .minimap", 2).await;
        reader.until_count(".problem", 0).await;
    })
    .await;
}

#[tokio::test]
async fn a_screen_that_does_not_arrive_says_so_others_work_and_a_later_try_brings_it() {
    let host = Host::start();
    host.fail(Asset::Chunk("claims"), Fault::Missing);
    with_troubled_reader(host, async |reader| {
        reader.open("#/").await;
        reader.go("#/claims").await;
        reader.until_text(LOST).await;
        reader.go("#/entities").await;
        reader.until_heading("Entities").await;
        reader.go("#/claims").await;
        reader.until_text(LOST).await;
        reader.host.recover();
        reader.click_button("Try again").await;
        reader.until_heading(&articles::claims_heading()).await;
        assert_eq!(reader.focused().await, articles::claims_heading());
    })
    .await;
}

#[tokio::test]
async fn a_page_in_place_of_the_code_is_asked_for_again_past_the_caches() {
    let host = Host::start();
    host.fail(Asset::Chunk("claims"), Fault::PageInstead);
    with_troubled_reader(host, async |reader| {
        reader.open("#/").await;
        reader.go("#/claims").await;
        reader.until_text(LOST).await;
        reader.host.recover();
        reader.click_button("Try again").await;
        reader.until_heading(&articles::claims_heading()).await;
    })
    .await;
}

#[tokio::test]
async fn where_the_host_has_a_newer_build_the_screen_offers_it_and_keeps_the_place() {
    let host = Host::start();
    host.fail(Asset::Chunk("claims"), Fault::Missing);
    with_troubled_reader(host, async |reader| {
        reader.open("#/").await;
        reader.host.publish(Build::marked("two"));
        reader.go("#/claims").await;
        reader.until_text(OUTDATED).await;
        reader.host.recover();
        reader.click_button("Load the new version").await;
        reader.until("the new build runs", "return document.documentElement.dataset.build === 'two'").await;
        reader.until_heading(&articles::claims_heading()).await;
        assert_eq!(reader.route().await, "#/claims");
    })
    .await;
}

#[tokio::test]
async fn a_page_of_the_build_before_opens_every_screen_after_a_deploy_that_keeps_old_files() {
    with_reader(async |reader| {
        reader.open("#/").await;
        let mut both = Build::marked("two");
        for (name, bytes) in Build::made().files {
            if !both.files.iter().any(|(other, _)| *other == name) {
                both.files.push((name, bytes));
            }
        }
        reader.host.publish(both);
        for route in screens() {
            reader.script(LEAVE, Vec::new()).await;
            reader.go(route).await;
            until_drawn(reader, route).await;
        }
        assert!(has_asked(reader, "claims"), "claims were drawn without their code");
    })
    .await;
}

#[tokio::test]
async fn every_screen_opens_as_the_first_view() {
    with_reader(async |reader| {
        for route in screens() {
            reader.open(route).await;
            until_drawn(reader, route).await;
            assert_eq!(reader.count("#shell").await, 0, "{route}");
        }
    })
    .await;
}

/// Every screen with code of its own.
fn screens() -> impl Iterator<Item = &'static str> {
    one_of_each_view().into_iter().filter(|route| *route != "#/").chain(MORE)
}

/// Waits until another view than the one that was left stands in the page.
async fn until_drawn(reader: &Reader, route: &str) {
    let other = "return document.querySelector('main h1:not([data-left])') !== null";
    reader.until(&format!("{route} is opened"), other).await;
    reader.until(&format!("{route} is drawn"), DRAWN).await;
    assert_eq!(reader.texts(".problem").await, Vec::<String>::new(), "{route}");
}

fn has_asked(reader: &Reader, chunk: &str) -> bool {
    reader.host.asked().iter().any(|path| path.contains(&format!("/chunk-{chunk}.")))
}

async fn until_asked(reader: &Reader, chunk: &str) {
    let told = format!("the code of {chunk} is asked for");
    reader.until_given(&told, ASKED, vec![json!(format!("/chunk-{chunk}."))]).await;
}
