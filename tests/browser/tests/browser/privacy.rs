//! Nothing leaves this machine: a walk through all views asks its own host for its own files, and no other host.

use diptych_browser_tests::{Host, Reader, articles, with_reader};
use thirtyfour::Key;

use crate::own_texts::paste;

#[tokio::test]
async fn a_walk_through_all_views_asks_no_other_host_and_nothing_once_the_reader_is_kept() {
    // That nothing was complained about and no other host was asked is demanded at the end of every such scenario.
    with_reader(async |reader| {
        reader.open("#/").await;
        reader.until_text("articles to read").await;
        reader.until("the reader is cached", crate::offline::CACHED).await;
        let at_start = asked_by_the_page(&reader.host);
        reader.click_link("Azerbaijan fights in its own territory").await;
        reader.until("the article is open", "return location.hash === '#/read/azernews-2020-10-06'").await;
        for lens in ["Claims", "Entities", "Wording"] {
            reader.click_on(&format!("[aria-label=Lens] a:nth-of-type({})", position(lens))).await;
            reader.until_route(&format!("#/read/azernews-2020-10-06?lens={}", lens.to_lowercase())).await;
        }
        reader.click_button("Read beside another text").await;
        reader.until_focus(".text-picker input").await;
        reader.type_text("banned cluster bombs").await;
        reader.until_count(".text-picker__choice", 1).await;
        reader.click_on(".text-picker__choice").await;
        reader.until("two texts are open", "return location.hash.includes('/amnesty-2020-10-05')").await;
        let claims = articles::claims_heading();
        for (view, heading) in
            [("Claims", claims.as_str()), ("Entities", "Entities"), ("Method", "Method"), ("Search", "Search")]
        {
            reader.click_link(view).await;
            reader.until_heading(heading).await;
        }
        reader.type_into("Search texts", "Ganja").await;
        reader.until_text("Found: ").await;
        reader.click_button("Settings").await;
        reader.click_field("Dark").await;
        reader.press(Key::Escape).await;
        reader.paint().await;
        assert_eq!(asked_by_the_page(&reader.host), at_start);
        // The code that reads texts is fetched with the first of them, from the page's own host.
        a34_7_bring_texts(reader).await;
    })
    .await;
}

/// Brings a page with much that a browser would ask for, and a text; reads them beside each other, and lets them go.
async fn a34_7_bring_texts(reader: &Reader) {
    let page = "<title>Road shut</title><link rel=stylesheet href=https://other.example/a.css><article><h1>Road shut</h1>\
        <p>Nobody could say when the road over the pass would be open again.<img src=https://other.example/a.png></p>\
        <iframe src=https://other.example/></iframe><script src=https://other.example/a.js></script></article>";
    reader.go("#/own/compare").await;
    reader.until_heading("Compare two articles").await;
    paste(reader, "Text of one article", "Road shut", Some(page)).await;
    let other = "The valley waits\n\nNobody could say when the road over the pass would be open again. We wait, said the miller.";
    paste(reader, "Text of the other", other, None).await;
    reader.until_count(".own-preview", 2).await;
    reader.click_button("Lay them side by side").await;
    reader.until_count("[data-place]", 2).await;
    reader.click_on(".links-toggle").await;
    reader.until_shown(".link-row").await;
    reader.go("#/own").await;
    reader.until_text("The valley waits").await;
    reader.click_button("Delete everything of mine").await;
    reader.click_button("Delete all of it").await;
    reader.until_text("This browser keeps nothing of yours here.").await;
}

/// The browser asks for the icon when it likes.
fn asked_by_the_page(host: &Host) -> Vec<String> {
    host.asked().into_iter().filter(|path| !path.contains("icon")).collect()
}

fn position(lens: &str) -> usize {
    ["Text only", "Claims", "Entities", "Wording"].iter().position(|name| *name == lens).map_or(1, |place| place + 1)
}
