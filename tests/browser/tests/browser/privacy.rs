//! Nothing leaves this machine: a walk through all views asks its own host for its own files, and no other host.

use diptych_browser_tests::{Host, with_reader};
use thirtyfour::Key;

#[tokio::test]
async fn a_walk_through_all_views_asks_no_other_host_and_nothing_once_the_reader_is_kept() {
    // That nothing was complained about and no other host was asked is demanded at the end of every such scenario.
    with_reader(async |reader| {
        reader.open("#/").await;
        reader.until_text("in the order of their dates").await;
        reader.until("the reader is kept", crate::offline::KEPT).await;
        let at_start = asked_by_the_page(&reader.host);
        reader.click_link("Azerbaijan fights in its own territory").await;
        reader.until("the article is open", "return location.hash === '#/read/azernews-2020-10-06'").await;
        for lens in ["Claims", "Entities", "Wording"] {
            reader.click_on(&format!("[aria-label=Lens] a:nth-of-type({})", position(lens))).await;
            reader.until_route(&format!("#/read/azernews-2020-10-06?lens={}", lens.to_lowercase())).await;
        }
        reader.choose("Read beside", "Amnesty International, 5 October 2020 · Armenia/Azerbaijan: Civilians must be protected from use of banned cluster bombs").await;
        reader.until("two texts are open", "return location.hash.includes('/amnesty-2020-10-05')").await;
        for (view, heading) in [("Claims", "Claims"), ("Entities", "Entities"), ("Method", "Method"), ("Search", "Search")] {
            reader.click_link(view).await;
            reader.until_heading(heading).await;
        }
        reader.type_into("Search texts", "Ganja").await;
        reader.until_text("Found: ").await;
        reader.click_button("Type and theme").await;
        reader.click_field("Dark").await;
        reader.press(Key::Escape).await;
        reader.paint().await;
        assert_eq!(asked_by_the_page(&reader.host), at_start);
    })
    .await;
}

/// The browser asks for the icon when it likes.
fn asked_by_the_page(host: &Host) -> Vec<String> {
    host.asked().into_iter().filter(|path| !path.contains("icon")).collect()
}

fn position(lens: &str) -> usize {
    ["Text only", "Claims", "Entities", "Wording"].iter().position(|name| *name == lens).map_or(1, |place| place + 1)
}
