//! What stays apart: the style and policy of the page around, its host's storage, messages of strangers.

use diptych_browser_tests::{Host, Reader, articles, reader::with_reader_at};
use serde_json::{Value, json};

use super::{Embedding, FRAME_HEIGHT, HEADLINE, ONE, PLAIN, WHOLE, embedded, until_fitting, watched_heights};

#[tokio::test]
async fn p2_2_style_of_the_page_around_changes_nothing_inside() {
    let hostile = "<style>* { all: unset !important; color: red !important; font: 40px cursive !important }</style>";
    let mut pictures = Vec::new();
    for style in ["", hostile] {
        let body = "<diptych-reader article=\"amnesty-2020-10-05\"></diptych-reader>";
        embedded(Embedding { policy: PLAIN, style, body }, async |reader, _| {
            reader.until_embedded(0).await;
            until_fitting(reader, "the start").await;
            reader.paint().await;
            let style = "const of = (it) => { const style = getComputedStyle(it); return [it.localName, style.color, style.fontSize, style.fontFamily, style.display, style.marginTop].join(' ') }; \
                         return [...document.body.querySelectorAll('*')].slice(0, 400).map(of)";
            pictures.push(reader.script_in_frame(0, style, Vec::new()).await);
            let shape = "const box = document.querySelector('diptych-reader').getBoundingClientRect(); return box.width > 300 && box.height > 1000";
            assert_eq!(reader.script(shape, Vec::new()).await, json!(true));
        })
        .await;
    }
    assert_eq!(pictures[0], pictures[1]);
}

#[tokio::test]
async fn p2_3_a_thousand_forged_messages_change_nothing() {
    let body = "<diptych-reader article=\"azernews-2020-10-06\"></diptych-reader><iframe id=\"stranger\" title=\"A stranger\" srcdoc=\"<title>A stranger</title>\"></iframe>";
    embedded(Embedding { policy: PLAIN, style: "", body }, async |reader, _| {
        reader.until_embedded(0).await;
        until_fitting(reader, "the start").await;
        let are_level = "const cards = [...document.querySelectorAll('aside [data-for]')]; \
                         return cards.length > 0 && cards.every((it) => it.style.getPropertyValue('--level') !== '')";
        reader
            .until_so("all cards stand", async || {
                reader.script_in_frame(0, are_level, Vec::new()).await == json!(true)
            })
            .await;
        let before = state(reader).await;
        let stranger = reader.find("#stranger", "").await;
        stranger.enter_frame().await.unwrap();
        let forge = "const shapes = [{ diptych: 'ready', version: 1 }, { diptych: 'port', version: 1 }, { type: 'height', height: 7 }, \
                     { type: 'navigate', hash: '#/about' }, { type: 'theme', theme: 'dark' }, { type: 'pack', bytes: new ArrayBuffer(9) }, null, 'ready', 7, []]; \
                     for (let at = 0; at < 1000; at += 1) { const shape = shapes[at % shapes.length]; const { port1, port2 } = new MessageChannel(); \
                     for (const word of [{ type: 'height', height: 5 }, { type: 'navigate', hash: '#/about' }, { type: 'theme', theme: 'dark' }]) port1.postMessage(word); \
                     parent.postMessage(shape, '*', [port2]); \
                     for (let frame = 0; frame < parent.length; frame += 1) if (parent[frame] !== self) parent[frame].postMessage(shape, '*') }";
        reader.script(forge, Vec::new()).await;
        reader.leave_frame().await;
        // The page around is no stranger, but it has sent its port already.
        let late = "const frame = document.querySelector('diptych-reader').shadowRoot.querySelector('iframe'); \
                    for (let at = 0; at < 100; at += 1) frame.contentWindow.postMessage({ type: 'navigate', hash: '#/about' }, '*')";
        reader.script(late, Vec::new()).await;
        assert!(watched_heights(reader).await.is_empty());
        assert_eq!(state(reader).await, before);
        // The two still hear each other.
        reader.script("document.querySelector('diptych-reader').setAttribute('lens', 'wording')", Vec::new()).await;
        reader.enter_frame(0).await;
        reader.until_route("#/read/azernews-2020-10-06?lens=wording").await;
        reader.leave_frame().await;
    })
    .await;
}

/// What a forged message would like to change.
async fn state(reader: &Reader) -> (Value, Value) {
    let around = reader.script(FRAME_HEIGHT, vec![json!(0)]).await;
    let inside = "return [location.hash, document.title, document.documentElement.outerHTML.length, document.documentElement.dataset.hostTheme ?? '']";
    (around, reader.script_in_frame(0, inside, Vec::new()).await)
}

#[tokio::test]
async fn p2_4_on_a_page_of_its_own_host_the_reader_runs_in_a_sandbox_with_nothing_to_keep() {
    with_reader_at(Host::start(), async |reader| {
        reader.open_roots().await;
        reader.visit("embed-demo.html").await;
        for at in [0, 1] {
            reader.until_embedded(at).await;
        }
        until_fitting(reader, "the start").await;
        reader.enter_frame(0).await;
        assert_eq!(reader.script("return origin", Vec::new()).await, json!("null"));
        reader.until_text(HEADLINE).await;
        assert!(!reader.page_text().await.contains("Your choice lasts"), "nothing is lost yet");
        reader.leave_frame().await;
        reader.click_button("Dark").await;
        reader.enter_frame(0).await;
        reader
            .until("the frame is dark", "return getComputedStyle(document.documentElement).colorScheme === 'dark'")
            .await;
        reader.leave_frame().await;
        let paper = "return getComputedStyle(document.documentElement).backgroundColor";
        assert_eq!(reader.script_in_frame(1, paper, Vec::new()).await, json!("rgb(238, 243, 238)"));
        reader.until_text("The first reader is at #/read/azernews-2020-10-06?at=claim/c74").await;
        assert_eq!(reader.scrolled().await, 0.0, "a frame that was loaded has moved the page");
        reader.assert_accessible("the page that shows how to embed").await;
    })
    .await;
}

#[tokio::test]
async fn p2_5_two_elements_and_two_scripts_keep_out_of_each_others_way() {
    let body = "<script src=\"{reader}embed.js\"></script><diptych-reader article=\"azernews-2020-10-06\"></diptych-reader><diptych-reader claim=\"c72\"></diptych-reader>";
    embedded(Embedding { policy: PLAIN, style: "", body }, async |reader, _| {
        reader.until_embedded(0).await;
        reader.script("document.querySelectorAll('diptych-reader')[1].scrollIntoView()", Vec::new()).await;
        reader.until_embedded(1).await;
        reader.script_in_frame(0, "location.hash = '#/about'", Vec::new()).await;
        let route = "return location.hash";
        assert_eq!(reader.script_in_frame(1, route, Vec::new()).await, json!("#/claims/c72"));
        assert_eq!(reader.script_in_frame(0, route, Vec::new()).await, json!("#/about"));
        let hashes = "return [...document.querySelectorAll('diptych-reader')].map((it) => it.hash).join(' ') === '#/about #/claims/c72'";
        reader.until("the page around knows where both are", hashes).await;
    })
    .await;
}

#[tokio::test]
async fn p2_6_without_storage_a_whole_session_works_and_says_that_nothing_is_kept() {
    embedded(Embedding { policy: PLAIN, style: "", body: WHOLE }, async |reader, _| {
        let closed = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) \
                      Object.defineProperty(globalThis, name, { get() { throw new DOMException('closed', 'SecurityError') } })";
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": closed })).await;
        reader.visit("").await;
        reader.until_embedded(0).await;
        reader.enter_frame(0).await;
        reader.click_button("Settings").await;
        reader.click_field("Sepia").await;
        reader.until_text("Your choice lasts until you leave this page").await;
        reader.click_button("Done").await;
        reader.until("the theme is taken", "return document.documentElement.dataset.theme === 'sepia'").await;
        reader.click_button("Settings").await;
        reader.until_text("Not ready for offline").await;
        reader.click_button("Done").await;
        reader.click_link("Claims").await;
        reader.until_text(&articles::all_claims()).await;
        reader.leave_frame().await;
    })
    .await;
}

#[tokio::test]
async fn p7_6_nobody_is_shut_out_of_a_frame() {
    embedded(Embedding { policy: PLAIN, style: "", body: ONE }, async |reader, _| {
        reader.until_embedded(0).await;
        reader.enter_frame(0).await;
        assert_eq!(reader.inaccessible("inside a frame").await, Vec::<String>::new());
        reader.leave_frame().await;
    })
    .await;
}
