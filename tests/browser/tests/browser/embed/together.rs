//! What the two pages tell each other: colors, places, packs, and what has to come into sight.

use diptych_browser_tests::corpora;
use serde_json::json;
use thirtyfour::Key;

use super::{ARTICLE, Embedding, HEADLINE, ONE, PLAIN, WHOLE, embedded, embedded_in_trouble, until_fitting};

#[tokio::test]
async fn colors_of_the_page_around_hold_only_where_they_can_be_read() {
    let style =
        "<style>diptych-reader { --diptych-paper: #eef3ee; --diptych-ink: #16231a; --diptych-accent: #1d5b34 }</style>";
    embedded(Embedding { policy: PLAIN, style, body: ONE }, async |reader, _| {
        reader.until_embedded(0).await;
        let paper = "return getComputedStyle(document.documentElement).backgroundColor";
        assert_eq!(reader.script_in_frame(0, paper, Vec::new()).await, json!("rgb(238, 243, 238)"));
        let fade = "document.querySelector('diptych-reader').style.setProperty('--diptych-ink', '#999')";
        reader.script(fade, Vec::new()).await;
        reader.enter_frame(0).await;
        reader.until("the reader's own colors stand", &format!("{paper} === 'rgb(252, 252, 250)'")).await;
        reader.leave_frame().await;
        // What is no color comes nowhere: it could ask another host for a picture.
        let strange = "document.querySelector('diptych-reader').style.setProperty('--diptych-ink', 'url(https://example.org/)'); \
                       document.querySelector('diptych-reader').style.setProperty('--diptych-paper', '#eeeeee')";
        reader.script(strange, Vec::new()).await;
        reader.script("document.querySelector('diptych-reader').refreshTheme()", Vec::new()).await;
        reader.enter_frame(0).await;
        reader.until("the paper is taken", &format!("{paper} === 'rgb(238, 238, 238)'")).await;
        let taken = "return document.documentElement.outerHTML.slice(0, 2000).includes('url(') \
                     || getComputedStyle(document.documentElement).getPropertyValue('--ink').includes('url')";
        assert_eq!(reader.script(taken, Vec::new()).await, json!(false));
        reader.leave_frame().await;
    })
    .await;
}

#[tokio::test]
async fn what_a_reader_chooses_inside_goes_over_the_theme_of_the_page_around() {
    let body = "<diptych-reader article=\"azernews-2020-10-06\" theme=\"dark\"></diptych-reader>";
    embedded(Embedding { policy: PLAIN, style: "", body }, async |reader, _| {
        reader.until_embedded(0).await;
        reader.enter_frame(0).await;
        let scheme = "return getComputedStyle(document.documentElement).colorScheme";
        assert_eq!(reader.script(scheme, Vec::new()).await, json!("dark"));
        reader.click_button("Settings").await;
        reader.click_field("Light").await;
        assert_eq!(reader.script(scheme, Vec::new()).await, json!("light"));
    })
    .await;
}

#[tokio::test]
async fn the_page_around_hears_where_its_reader_goes_and_opens_the_exact_place_in_a_tab() {
    embedded(Embedding { policy: PLAIN, style: "", body: ONE }, async |reader, host| {
        let listen =
            "globalThis.heard = []; addEventListener('diptych-navigate', ({ detail }) => heard.push(detail.hash))";
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": listen })).await;
        reader.visit("").await;
        reader.until_embedded(0).await;
        reader.enter_frame(0).await;
        reader.click_link("Wording").await;
        reader.until_route("#/read/azernews-2020-10-06?lens=wording").await;
        reader.leave_frame().await;
        reader.until("the page hears of it", "return heard.at(-1) === '#/read/azernews-2020-10-06?lens=wording'").await;
        reader.enter_frame(0).await;
        reader.click_link("Open in its own tab").await;
        reader.leave_frame().await;
        let windows = reader.driver().windows().await.unwrap();
        reader.driver().switch_to_window(windows.last().unwrap().clone()).await.unwrap();
        reader.until_text(HEADLINE).await;
        let address = format!("{}#/read/azernews-2020-10-06?lens=wording", host.address());
        assert_eq!(reader.driver().current_url().await.unwrap().as_str(), address);
    })
    .await;
}

#[tokio::test]
async fn a_pack_of_the_page_around_is_opened_from_its_address() {
    let body = "<diptych-reader pack=\"altmoor.pack\"></diptych-reader>";
    embedded(Embedding { policy: PLAIN, style: "", body }, async |reader, _| {
        reader.host.add("altmoor.pack", corpora::minimal());
        reader.visit("").await;
        reader.until_embedded(0).await;
        reader.enter_frame(0).await;
        reader.until_text(corpora::ALTMOOR).await;
        reader.until_text("This is the corpus of the file altmoor.pack.").await;
    })
    .await;
}

#[tokio::test]
async fn a_policy_that_refuses_the_frame_leaves_a_link_to_the_place() {
    let policy = "default-src 'none'; script-src {reader}; style-src 'self'";
    embedded_in_trouble(Embedding { policy, style: "", body: ONE }, async |reader, host| {
        let shown = "const root = document.querySelector('diptych-reader').shadowRoot; \
                     return root.querySelector('iframe').hidden && root.querySelector('a').checkVisibility()";
        reader.until("the link stands in the place of the frame", shown).await;
        let href = reader
            .script("return document.querySelector('diptych-reader').shadowRoot.querySelector('a').href", Vec::new())
            .await;
        assert_eq!(href, json!(format!("{}#/read/{ARTICLE}?lens=claims", host.address())));
    })
    .await;
}

#[tokio::test]
async fn on_a_narrow_frame_the_open_card_lies_at_the_foot_of_the_window() {
    let body = "<diptych-reader article=\"azernews-2020-10-06\" claim=\"c74\"></diptych-reader><p>after</p>";
    embedded(Embedding { policy: PLAIN, style: "", body }, async |reader, _| {
        reader.resize(390, 800).await;
        reader.until_embedded(0).await;
        until_fitting(reader, "the start").await;
        for top in [600, 1100] {
            reader.script("scrollTo(0, arguments[0])", vec![json!(top)]).await;
            let card = "const card = document.querySelector('.sheet-handle').getBoundingClientRect(); return Math.round(card.bottom)";
            let is_at_foot = async || {
                let frame = reader.script("return document.querySelector('diptych-reader').shadowRoot.querySelector('iframe').getBoundingClientRect().top", Vec::new()).await;
                let foot = reader.script_in_frame(0, card, Vec::new()).await.as_f64().unwrap() + frame.as_f64().unwrap();
                (foot - 800.0).abs() <= 1.0
            };
            reader.until_so(&format!("at {top} the card ends where the window does"), is_at_foot).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_click_inside_brings_what_it_opens_into_sight_of_the_page_around() {
    embedded(Embedding { policy: PLAIN, style: "", body: WHOLE }, async |reader, _| {
        reader.until_embedded(0).await;
        until_fitting(reader, "the start").await;
        reader.enter_frame(0).await;
        reader.click_link("Method").await;
        reader.until_text("Who chose these texts").await;
        reader.press(Key::Tab).await;
        reader.leave_frame().await;
        let top = "return Math.round(document.querySelector('diptych-reader').shadowRoot.querySelector('iframe').getBoundingClientRect().top)";
        let at = reader.script(top, Vec::new()).await.as_f64().unwrap();
        assert!(at >= 0.0, "the new view begins {at} pixels from the head of the window");
    })
    .await;
}

#[tokio::test]
async fn a_frame_has_as_much_around_its_view_as_the_page_asks_for() {
    for (chrome, shown) in [("none", [0, 0]), ("bar", [1, 0]), ("full", [1, 1])] {
        let body = format!(
            "<diptych-reader view=\"passage\" article=\"{ARTICLE}\" claim=\"c74\" chrome=\"{chrome}\"></diptych-reader>"
        );
        embedded(Embedding { policy: PLAIN, style: "", body: &body }, async |reader, _| {
            reader.until_embedded(0).await;
            let own_page = "const element = document.querySelector('diptych-reader').shadowRoot; \
                return element.querySelector('p').checkVisibility()";
            assert_eq!(
                reader.holds(own_page, Vec::new()).await,
                chrome == "none",
                "the way to its own page with {chrome}"
            );
            reader.enter_frame(0).await;
            reader.until_route(&format!("#/read/{ARTICLE}?at=claim/c74")).await;
            for (part, is_shown) in [".masthead", ".masthead__nav"].into_iter().zip(shown) {
                let seen = format!("return document.querySelector('{part}').checkVisibility()");
                assert_eq!(reader.holds(&seen, Vec::new()).await, is_shown == 1, "{part} with {chrome}");
            }
            reader.leave_frame().await;
        })
        .await;
    }
}

#[tokio::test]
async fn a_plain_frame_scrolls_by_itself() {
    let body = "<iframe title=\"The reader\" width=\"800\" height=\"500\" src=\"{reader}#/read/azernews-2020-10-06?at=claim/c74\"></iframe>";
    embedded(Embedding { policy: PLAIN, style: "", body }, async |reader, _| {
        let frame = reader.find("iframe", "").await;
        frame.enter_frame().await.unwrap();
        reader.until_text(HEADLINE).await;
        reader
            .until(
                "the claim is in sight",
                "return scrollY > 0 && document.scrollingElement.scrollHeight > innerHeight",
            )
            .await;
        assert_eq!(reader.count("[data-frame=plain] .masthead__own-tab").await, 1);
        reader.leave_frame().await;
        assert_eq!(reader.scrolled().await, 0.0);
    })
    .await;
}
