//! Links between texts side by side: the list, the ribbons, panes that scroll together, the map of a text, and a reader's word
//! on what is computed.

use diptych_browser_tests::{Host, Reader, corpora, reader::with_reader_at, with_reader};
use serde_json::json;
use thirtyfour::Key;

/// Two texts that share a background paragraph word for word.
/// Two published texts, one of which copies the other.
const COPIES: &str = "#/read/courier-2021-07-13/water-board-2021-08?lens=shared&corpus=copied.pack";
/// Two texts in the words of the editors.
const RETELLINGS: &str = "#/read/azernews-2020-10-06/oval-2020-09-16?lens=shared";
const PAIR: &str = "#/read/azvision-2020-10-29/hrw-2020-10-30?lens=shared";
/// How far two passages may stand apart that are said to be level, in CSS pixels.
const LEVEL: f64 = 2.0;

async fn open_drawer(reader: &Reader) {
    reader
        .until("the links are counted", "return Number(document.querySelector('.links-toggle')?.dataset.count) > 0")
        .await;
    reader.click_on(".links-toggle").await;
    reader.until_shown(".links-drawer .link-row").await;
}

/// A host that has the pack of the two published texts.
fn host_of_copies() -> Host {
    let host = Host::start();
    host.add("copied.pack", corpora::copied());
    host
}

#[tokio::test]
async fn shared_words_are_one_link_that_says_who_found_it() {
    with_reader_at(host_of_copies(), async |reader| {
        reader.resize(1440, 900).await;
        reader.open(COPIES).await;
        open_drawer(reader).await;
        let copies = reader.texts(".link-row[data-kind='same-words']").await;
        assert_eq!(copies.len(), 1, "{copies:?}");
        assert!(copies[0].contains("computed: the same words in the same order"), "{}", copies[0]);
        reader.open(RETELLINGS).await;
        open_drawer(reader).await;
        assert_eq!(reader.count(".link-row[data-kind='same-words']").await, 0, "the editors wrote both");
        let curated = reader.texts(".link-row[data-kind='same-claim']").await;
        assert!(!curated.is_empty() && curated.iter().all(|it| it.contains("linked by the editors")), "{curated:?}");
        assert!(curated.iter().all(|it| !it.contains("Not the same")), "a person's link is not put aside: {curated:?}");
        reader.assert_quiet().await;
    })
    .await;
}

#[tokio::test]
async fn linked_words_are_underlined_in_the_texts() {
    with_reader_at(host_of_copies(), async |reader| {
        reader.open(COPIES).await;
        let line = "return getComputedStyle(document.querySelector('.prose p') ?? document.body, '::highlight(link-same-words)').textDecorationStyle";
        reader.until("words of both texts have a dashed line", &format!("{line} === 'dashed'")).await;
        // It is drawn while there is a text to mark, and again in the next one.
        reader.go("#/claims").await;
        reader.until_shown(".claim-list li").await;
        reader.until("no text is marked", &format!("{line} !== 'dashed'")).await;
        reader.back().await;
        reader.until("they have it again", &format!("{line} === 'dashed'")).await;
    })
    .await;
}

#[tokio::test]
async fn a_ribbon_ends_where_its_passages_stand() {
    with_reader_at(host_of_copies(), async |reader| {
        reader.resize(1440, 900).await;
        reader.open(COPIES).await;
        open_drawer(reader).await;
        reader.click_on(".link-row[data-kind='same-words'] .link-row__passages").await;
        reader.until_shown(".ribbon[data-kind='same-words']:not([hidden])").await;
        // The ends of the ribbon against the first line of the highlighted words, in the window.
        let apart = "const ribbon = document.querySelector(\".ribbon[data-kind='same-words']\").getBoundingClientRect(); \
            const ranges = [...CSS.highlights.get('link-same-words')].map((it) => it.getBoundingClientRect()); \
            const tops = ranges.map((it) => it.top), bottoms = ranges.map((it) => it.bottom); \
            return Math.max(Math.abs(ribbon.top - Math.min(...tops)), Math.abs(ribbon.bottom - Math.max(...bottoms)))";
        reader.until("the ribbon is level with its passages", &format!("const apart = () => {{ {apart} }}; return apart() <= {LEVEL}")).await;
        assert!(reader.number(apart).await <= LEVEL);
    })
    .await;
}

#[tokio::test]
async fn a_link_brings_both_passages_level_and_the_keys_lead_on() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open(PAIR).await;
        open_drawer(reader).await;
        reader.click_on(".link-row .link-row__passages").await;
        reader.until_shown(".link-row[aria-current='true']").await;
        level(reader).await;
        reader.click_on(".links-toggle").await;
        reader.script("document.querySelector(\".pane[data-place='0']\").focus()", Vec::new()).await;
        let first = reader.attributes(".link-row[aria-current='true']", "data-number").await;
        reader.type_text("]").await;
        reader
            .until_given(
                "the next link is open",
                "return document.querySelector('.link-row[aria-current]').dataset.number !== arguments[0]",
                vec![json!(first[0])],
            )
            .await;
        level(reader).await;
        reader.type_text("[").await;
        reader
            .until_given(
                "the first link is open again",
                "return document.querySelector('.link-row[aria-current]').dataset.number === arguments[0]",
                vec![json!(first[0])],
            )
            .await;
    })
    .await;
}

/// The passages of the open link stand at one height: both ends of its ribbon, which lies where they do.
async fn level(reader: &Reader) {
    let apart = "const number = document.querySelector('.link-row[aria-current]').dataset.number; \
        const outline = document.querySelector(`.ribbon[data-number='${number}']:not([hidden])`)?.getAttribute('d') ?? ''; \
        const [left, right] = [/^M0 ([^C]+)C/, / ([^ ]+)V/].map((it) => Number(it.exec(outline)?.[1])); return Math.abs(left - right)";
    reader
        .until(
            "both passages stand at one height",
            &format!("const apart = () => {{ {apart} }}; return apart() <= {LEVEL}"),
        )
        .await;
}

#[tokio::test]
async fn locked_panes_scroll_together_and_freed_panes_do_not() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open(PAIR).await;
        reader.until_shown(".ribbon").await;
        let second = "return document.querySelector(\".pane[data-place='1']\").scrollTop";
        wheel(reader, 700).await;
        reader
            .until("the other pane came along", &format!("const top = () => {{ {second} }}; return top() > 100"))
            .await;
        reader.script("document.querySelector(\".pane[data-place='0']\").focus()", Vec::new()).await;
        reader.type_text("\\").await;
        reader
            .until(
                "the panes are freed",
                "return document.querySelector('.links__tools button')?.ariaPressed === 'false'",
            )
            .await;
        let before = reader.number(second).await;
        let first = reader.number("return document.querySelector(\".pane[data-place='0']\").scrollTop").await;
        wheel(reader, -500).await;
        reader
            .until(
                "the first pane went back",
                &format!("return document.querySelector(\".pane[data-place='0']\").scrollTop < {}", first - 100.0),
            )
            .await;
        reader.paint().await;
        assert!((reader.number(second).await - before).abs() < 1.0, "a freed pane stays where it is");
        reader.reload().await;
        open_drawer(reader).await;
        let lock = reader.attributes(".links__tools button", "aria-pressed").await;
        assert_eq!(lock, ["false"], "the choice is kept");
    })
    .await;
}

/// Turns the wheel over the first pane.
async fn wheel(reader: &Reader, pixels: i64) {
    let place = reader.place_of(".pane[data-place='0']").await;
    let event =
        json!({ "type": "mouseWheel", "x": place[0] + 80.0, "y": place[1] + 120.0, "deltaX": 0, "deltaY": pixels });
    reader.cdp("Input.dispatchMouseEvent", event).await;
}

#[tokio::test]
async fn what_a_reader_takes_for_wrong_stays_away_and_can_be_had_back() {
    with_reader_at(host_of_copies(), async |reader| {
        reader.resize(1440, 900).await;
        reader.open(COPIES).await;
        open_drawer(reader).await;
        let before = reader.count(".link-row:not([hidden])").await;
        reader.click_on(".link-row[data-kind='same-words'] .link-row__head button").await;
        reader.until_gone(".link-row[data-kind='same-words']:not([hidden])").await;
        reader.until_gone(".ribbon[data-kind='same-words']").await;
        reader.until_focus(".links__restore button").await;
        reader.reload().await;
        reader.click_on(".links-toggle").await;
        reader.until_shown(".links__restore button").await;
        assert_eq!(reader.count(".link-row:not([hidden])").await, before - 1);
        reader.click_button("Show 1 that you put aside").await;
        reader.until_shown(".link-row[data-kind='same-words']").await;
        assert_eq!(reader.count(".link-row:not([hidden])").await, before);
    })
    .await;
}

#[tokio::test]
async fn without_room_in_the_browser_what_is_put_aside_stays_away_until_the_page_is_closed() {
    with_reader_at(host_of_copies(), async |reader| {
        reader.resize(1440, 900).await;
        reader.open(COPIES).await;
        open_drawer(reader).await;
        let full = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }";
        reader.script(full, Vec::new()).await;
        reader.click_on(".link-row[data-kind='same-words'] .link-row__head button").await;
        reader.until_gone(".link-row[data-kind='same-words']").await;
        reader.until_text("This browser has no room to remember it").await;
        reader.click_button("Show 1 that you put aside").await;
        reader.until_shown(".link-row[data-kind='same-words']").await;
    })
    .await;
}

#[tokio::test]
async fn the_map_of_a_text_leads_to_its_places_by_pointer_and_key() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open(PAIR).await;
        reader.until_shown(".pane[data-place='0'] .minimap rect[data-kind]").await;
        let top = "return document.querySelector(\".pane[data-place='0']\").scrollTop";
        reader.script("document.querySelector(\".pane[data-place='0'] .minimap\").focus()", Vec::new()).await;
        reader.press(Key::End).await;
        reader.until("the text is at its end", &format!("const top = () => {{ {top} }}; return top() > 600")).await;
        let told = reader.attributes(".pane[data-place='0'] .minimap", "aria-valuenow").await;
        assert_eq!(told, ["100"]);
        reader.press(Key::Home).await;
        reader
            .until("the text is at its beginning", &format!("const top = () => {{ {top} }}; return top() === 0"))
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_link_of_one_text_leads_to_both_texts_side_by_side() {
    with_reader(async |reader| {
        reader.open("#/read/azernews-2020-10-06?lens=shared").await;
        reader.until_shown(".link-row").await;
        assert!(
            reader.count(".link-row a.link-row__passages[href*='/oval-2020-09-16']").await > 0,
            "links of one text lead to pairs"
        );
        reader.click_on(".link-row a.link-row__passages[href*='/oval-2020-09-16']").await;
        reader.until_shown("[data-place='1'] [data-paragraph]").await;
        assert!(reader.route().await.contains("lens=shared"), "{}", reader.route().await);
    })
    .await;
}

#[tokio::test]
async fn nearly_the_same_words_are_told_word_by_word() {
    let host = Host::start();
    host.add("near.pack", corpora::nearly_copied());
    with_reader_at(host, async |reader| {
        reader.resize(1440, 900).await;
        let slugs: Vec<String> = corpora::town().articles.into_iter().take(2).map(|it| it.slug).collect();
        reader.open(&format!("#/read/{}?lens=shared&corpus=near.pack", slugs.join("/"))).await;
        open_drawer(reader).await;
        reader.click_on(".link-row[data-kind='near-words'] .link-row__difference summary").await;
        reader.until_shown(".link-row__difference .difference__first").await;
        let only = |side: &str| format!(".link-row__difference .difference__{side}");
        assert_eq!(reader.texts(&only("first")).await, ["forty"]);
        assert_eq!(reader.texts(&only("second")).await, ["thirty"]);
        assert!(reader.text(".link-row__difference p").await.contains("families of the lower quarter"));
    })
    .await;
}

#[tokio::test]
async fn a_claim_without_a_counterpart_says_whether_that_was_looked_for() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/read/azernews-2020-10-06/hrw-2020-10-30?lens=claims").await;
        reader.until_shown(".links-toggle").await;
        reader.click_on(".links-toggle").await;
        reader.until_shown(".links__note").await;
        let summary = reader.text(".links__note summary").await;
        assert!(summary.contains("Human Rights Watch, 30 October 2020 (344 words)"), "{summary}");
        reader.click_on(".links__note summary").await;
        reader.until_shown(".links__note li").await;
        let rows = reader.contents(".links__note li").await;
        assert!(!rows.is_empty());
        assert!(rows.iter().all(|it| it.ends_with("nothing linked") || it.ends_with("not mentioned")), "{rows:?}");
    })
    .await;
}

#[tokio::test]
async fn the_lenses_of_voices_and_numbers_mark_what_they_list() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        for (lens, kinds) in [("voices", &["link-direct", "link-indirect"][..]), ("numbers", &["link-figure"][..])] {
            reader.open(&format!("#/read/azernews-2020-10-06?lens={lens}")).await;
            reader.until_shown(".panel .link-row").await;
            let marked =
                format!("return {}.reduce((sum, it) => sum + (CSS.highlights.get(it)?.size ?? 0), 0)", json!(kinds));
            // A passage over two paragraphs is two marks.
            let is_marked = async || reader.number(&marked).await >= reader.count(".panel .link-row").await as f64;
            reader.until_so(&format!("what the lens {lens} lists is marked"), is_marked).await;
            reader.click_on(".panel .link-row:last-child .link-row__passages").await;
            reader.until("the passage is in sight", "return scrollY > 300").await;
        }
        reader.assert_quiet().await;
    })
    .await;
}

/// The dots of the map of a pane, as parts of its height.
const DOTS: &str = "const svg = document.querySelector(\".pane[data-place='0'] .minimap svg\"); \
    const dots = [...svg?.querySelectorAll('circle') ?? []].map((it) => parseFloat(it.getAttribute('cy')))";

#[tokio::test]
async fn what_a_search_found_lies_on_the_map_of_the_whole_text() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/search?q=cluster").await;
        reader.until_shown("[aria-labelledby=found-texts] a[href*='/amnesty-2020-10-05?']").await;
        reader.click_on("[aria-labelledby=found-texts] a[href*='/amnesty-2020-10-05?']").await;
        reader.click_button("Read beside another text").await;
        reader.until_focus(".text-picker input").await;
        reader.type_text("azvision").await;
        reader.until_count(".text-picker__choice", 1).await;
        reader.click_on(".text-picker__choice").await;
        reader.until_shown(".pane[data-place='0'] .minimap circle").await;
        let route = reader.route().await;
        assert_eq!(route, "#/read/amnesty-2020-10-05/azvision-2020-10-29?lens=claims&q=cluster");
        // A dot for each hit, each at the height of its words.
        let text = "return (document.querySelector(\".prose[data-pane='0']\").textContent.match(/cluster/gi) ?? []).length";
        let n_hits = reader.number(text).await;
        assert!(n_hits > 2.0, "{n_hits}");
        let apart = format!("{DOTS}; const pane = document.querySelector(\".pane[data-place='0']\"); \
            const whole = pane.querySelector('.pane__inner').scrollHeight + 1, top = pane.getBoundingClientRect().top - pane.scrollTop; \
            const places = [...CSS.highlights.get('link-hit')].filter((it) => pane.contains(it.startContainer)) \
                .map((it) => it.getBoundingClientRect()).map((it) => 50 * (it.top + it.bottom - 2 * top) / whole); \
            return dots.length === {n_hits} && places.length === dots.length && places.every((it, at) => Math.abs(it - dots[at]) < 0.1)");
        reader.until("the dots stand where the words do", &apart).await;
        let map = reader.attributes(".pane[data-place='0'] .minimap", "aria-label").await;
        assert!(map[0].contains("search hits"), "{map:?}");
        // The address alone gives the same to whoever is sent it.
        reader.open(&route).await;
        reader.until_shown(".pane[data-place='0'] .minimap circle").await;
        assert_eq!(reader.number(&format!("{DOTS}; return dots.length")).await, n_hits);
    })
    .await;
}

#[tokio::test]
async fn hits_are_listed_led_to_by_key_and_sent_away() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/read/amnesty-2020-10-05/azvision-2020-10-29?q=cluster").await;
        reader.until_shown(".minimap circle").await;
        let links = reader.attributes(".links-toggle", "data-count").await;
        assert!(links[0].starts_with("0, hits "), "hits are no links: {links:?}");
        reader.script("document.querySelector(\".pane[data-place='0']\").focus()", Vec::new()).await;
        for (key, open) in [("", 0), ("]", 1), ("[", 0)] {
            reader.type_text(key).await;
            reader
                .until(
                    &format!("hit {open} is open"),
                    &format!("return document.querySelectorAll('.link-row')[{open}].ariaCurrent === 'true'"),
                )
                .await;
            reader.until_count(".link-row[aria-current]", 1).await;
        }
        reader.click_on(".links-toggle").await;
        reader.until_shown(".link-row[data-kind=hit] .link-row__passages").await;
        let hits = reader.texts(".link-row[data-kind=hit]").await;
        assert!(hits.len() > 2, "{hits:?}");
        assert!(hits.iter().all(|it| it.to_lowercase().contains("cluster")), "{hits:?}");
        reader.click_link("Without hits").await;
        reader.until_route("#/read/amnesty-2020-10-05/azvision-2020-10-29").await;
        reader.until_gone(".minimap circle").await;
    })
    .await;
}

#[tokio::test]
async fn a_passage_with_hits_and_no_link_still_stands_only_here() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open(PAIR).await;
        reader.until_shown("[data-only]").await;
        let only = reader.count("[data-only]").await as usize;
        reader.open(&format!("{PAIR}&q=cluster")).await;
        reader.until_shown(".minimap circle").await;
        reader.until_count("[data-only]", only).await;
    })
    .await;
}
