//! Where a reader is: Back, Forward, Reload and a pasted address bring back the view, what is open, the place and the focus.

use diptych_browser_tests::{Reader, with_reader};
use serde_json::json;
use thirtyfour::Key;

const READ: &str = "#/read/azernews-2020-10-06?lens=claims";
const OPEN_CARD: &str = "[data-card][aria-current]";
/// How far a restored place may be from where it was, in CSS pixels.
const NEAR: f64 = 2.0;
/// How often a page is looked at that scrolls; after that it will never rest.
const MOST_FRAMES: usize = 300;

#[tokio::test]
async fn back_and_forward_return_to_the_open_card_the_place_and_the_focus() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open(READ).await;
        reader.click_on("[data-paragraph] a[href*='claim/c74']").await;
        reader.until_shown(OPEN_CARD).await;
        let card = reader.text(OPEN_CARD).await;
        let link = "[data-card][aria-current] a[href^='#/claims/']";
        reader
            .script(
                "document.querySelector(arguments[0]).scrollIntoView({ block: 'end' }); scrollBy(0, 60)",
                vec![json!(link)],
            )
            .await;
        let place = settled(reader).await;
        assert!(place > 100.0, "the card stands further down: {place}");
        reader.click_in_place(link).await;
        reader.until_text("Evidence").await;
        reader.until("the new view begins at its top", "return scrollY === 0").await;
        reader.until_focus("main h1, main h2").await;
        reader.back().await;
        reader.until_shown(OPEN_CARD).await;
        assert_eq!(reader.text(OPEN_CARD).await, card);
        // The link that was followed was the last place of the focus.
        until_at(reader, place).await;
        reader.until_focus(link).await;
        reader.back().await;
        reader.until_gone(OPEN_CARD).await;
        reader.forward().await;
        reader.until_shown(OPEN_CARD).await;
        until_at(reader, place).await;
        reader.until_focus(link).await;
    })
    .await;
}

#[tokio::test]
async fn what_a_reader_presses_while_a_page_arrives_keeps_the_focus() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/read/azernews-2020-10-06").await;
        let press = "const link = [...document.querySelectorAll('nav a')].find((it) => it.hash.startsWith('#/claims'));
             const other = document.querySelector('a[href=\"#/search\"]');
             link.focus(); link.click();
             setTimeout(() => requestAnimationFrame(() => other.focus()));";
        reader.script(press, Vec::new()).await;
        reader.until_route("#/claims").await;
        reader.paint().await;
        reader.until_focus("a[href='#/search']").await;
    })
    .await;
}

#[tokio::test]
async fn reload_returns_to_the_exact_place_with_the_focus() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open(&format!("{READ}&at=claim/c74")).await;
        reader.until_shown(OPEN_CARD).await;
        settled(reader).await;
        reader.tab_onto("[data-paragraph] a[href*='claim/c75']", 60).await;
        let end = reader.number("return document.documentElement.scrollHeight - innerHeight - 40").await.floor();
        scroll(reader, end).await;
        let out_of_sight = "return document.querySelector('[data-paragraph] :is([aria-current], [data-open])').getBoundingClientRect().bottom < 0";
        assert!(reader.holds(out_of_sight, Vec::new()).await, "the place is not that of the open passage");
        let focus = focus(reader).await;
        kept(reader).await;
        reader.reload().await;
        reader.until_shown(OPEN_CARD).await;
        until_at(reader, end).await;
        reader.until_focus(&format!("#{focus}")).await;
    })
    .await;
}

#[tokio::test]
async fn the_list_of_claims_is_where_it_was_after_a_look_at_one_text() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims").await;
        reader.until_shown("main").await;
        let far = reader.number("return document.documentElement.scrollHeight - innerHeight").await.min(700.0).floor();
        scroll(reader, far).await;
        kept(reader).await;
        let link = "[...document.querySelectorAll('main a[href^=\"#/read/\"]')].find((it) => { const box = it.getBoundingClientRect(); return box.top > 0 && box.bottom < innerHeight })";
        reader.until("a text can be opened from here", &format!("return !!{link}")).await;
        reader.script(&format!("{link}.focus({{ preventScroll: true }})"), Vec::new()).await;
        let followed = reader.script("return document.activeElement.hash", Vec::new()).await;
        reader.press(Key::Enter).await;
        reader.until_shown("[data-paragraph]").await;
        reader.back().await;
        reader.until_route("#/claims").await;
        until_at(reader, far).await;
        reader.until_given("the focus is on the link that was followed", "return document.activeElement.hash === arguments[0]", vec![followed]).await;
        reader.reload().await;
        until_at(reader, far).await;
    })
    .await;
}

#[tokio::test]
async fn a_search_is_there_again_with_its_words_hits_and_place() {
    with_reader(async |reader| {
        reader.resize(1440, 700).await;
        reader.open("#/search").await;
        reader.type_into("Search", "Ganja").await;
        reader.until_route("#/search?q=Ganja").await;
        reader.until_shown("main a[href^='#/read/']").await;
        scroll(reader, 250.0).await;
        kept(reader).await;
        let hits = reader.contents("main a[href^='#/read/']").await;
        reader.reload().await;
        until_at(reader, 250.0).await;
        assert_eq!(reader.contents("main a[href^='#/read/']").await, hits);
        assert!(reader.holds("return [...document.querySelectorAll('input')].some((it) => it.value === 'Ganja')", Vec::new()).await);
        let link = "[...document.querySelectorAll('main a[href^=\"#/read/\"]')].find((it) => it.getBoundingClientRect().top > 0)";
        reader.script(&format!("{link}.focus({{ preventScroll: true }})"), Vec::new()).await;
        reader.press(Key::Enter).await;
        reader.until_shown("[data-paragraph]").await;
        reader.back().await;
        until_at(reader, 250.0).await;
        assert_eq!(reader.contents("main a[href^='#/read/']").await, hits);
    })
    .await;
}

#[tokio::test]
async fn panes_return_to_where_each_was_scrolled_to() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/read/azernews-2020-10-06/hrw-2020-10-30?at=claim/c73/1").await;
        reader.until_shown("[data-place='1'] [data-paragraph]").await;
        let second = "document.querySelector('.pane[data-place=\"1\"]')";
        let is_there = format!("return {second}?.scrollTop === 222");
        reader
            .until("the claim is in sight", "return document.querySelector('.pane[data-place=\"0\"]').scrollTop > 0")
            .await;
        reader.until_shown(".ribbon").await;
        reader.script(&format!("{second}.scrollTop = 222"), Vec::new()).await;
        kept(reader).await;
        reader.reload().await;
        reader.until("the second pane is where it was", &is_there).await;
        let alone = format!("[...{second}.querySelectorAll('a')].find((it) => it.textContent === 'Read alone')");
        reader.script(&format!("{alone}.focus({{ preventScroll: true }})"), Vec::new()).await;
        kept(reader).await;
        reader.press(Key::Enter).await;
        reader.until_gone(".pane").await;
        reader.back().await;
        reader.until("the second pane is where it was", &is_there).await;
        reader.paint().await;
        assert!(reader.holds(&is_there, Vec::new()).await, "it stays there");
    })
    .await;
}

#[tokio::test]
async fn a_pasted_address_opens_the_same_view_in_a_browser_that_has_never_seen_it() {
    let routes = [
        ("#/read/azernews-2020-10-06?at=claim/c74", OPEN_CARD),
        ("#/read/azernews-2020-10-06?at=entity/azerbaijan/9", "aside article"),
        ("#/read/azernews-2020-10-06?at=paragraph/9", "[data-paragraph='9'] [data-kind=linked]"),
        (
            "#/read/azernews-2020-10-06/amnesty-2020-10-05?at=claim/c72/1",
            "[data-place='0'] [data-paragraph] :is([aria-current], [data-open])",
        ),
    ];
    for (route, opened) in routes {
        with_reader(async |reader| {
            reader.resize(1440, 900).await;
            reader.open(route).await;
            reader.until_shown(opened).await;
            let seen = "const it = document.querySelector('[data-paragraph] :is([aria-current], [data-open])').getClientRects()[0]; return it.top >= 0 && it.bottom <= innerHeight";
            reader.until(&format!("the passage of {route} is in sight"), seen).await;
            assert_eq!(reader.route().await, route);
        })
        .await;
    }
}

#[tokio::test]
async fn title_and_announcement_follow_the_view() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/").await;
        let live = "[role=status][aria-live]";
        assert_eq!(reader.contents(live).await, [""], "the first view is read out anyway");
        for (link, name) in [("Claims", "Claims"), ("Entities", "Entities"), ("Method", "Method"), ("Search", "Search")]
        {
            reader.click_among("nav[aria-label=Views] a", link).await;
            reader
                .until_given(name, "return document.title === arguments[0]", vec![json!(format!("{name} · Diptych"))])
                .await;
            assert_eq!(reader.contents(live).await, [name]);
        }
        reader.go("#/read/azernews-2020-10-06").await;
        reader.until("the title names the text", "return document.title.includes('AzerNews')").await;
        assert!(reader.contents(live).await[0].contains("AzerNews"));
        reader.click_among("nav[aria-label=Lens] a", "Claims").await;
        reader.until_shown("aside [data-card]").await;
        reader.back().await;
        reader.back().await;
        reader.until("the title is that of search again", "return document.title === 'Search · Diptych'").await;
    })
    .await;
}

async fn scroll(reader: &Reader, top: f64) {
    reader.script("scrollTo(0, arguments[0])", vec![json!(top)]).await;
    until_at(reader, top).await;
}

/// Waits until the page is scrolled to `top` and stays there for two frames.
async fn until_at(reader: &Reader, top: f64) {
    let there = "return Math.abs(scrollY - arguments[0]) <= arguments[1]";
    reader.until_given(&format!("the page is at {top}"), there, vec![json!(top), json!(NEAR)]).await;
    reader.paint().await;
    let now = reader.scrolled().await;
    assert!((now - top).abs() <= NEAR, "the page did not stay at {top} but went to {now}");
}

/// Where the page is scrolled to once it rests: the same through two frames.
async fn settled(reader: &Reader) -> f64 {
    let mut last = f64::NAN;
    for _ in 0..MOST_FRAMES {
        reader.paint().await;
        let now = reader.scrolled().await;
        if now == last {
            return now;
        }
        last = now;
    }
    panic!("the page still scrolls, at {last}");
}

/// Waits until the page has noted the place where it is now.
async fn kept(reader: &Reader) {
    let noted = "const scrollers = [...document.querySelectorAll('[data-scroller]')].map((it) => Math.trunc(it.scrollTop)).join(','); \
                 return (history.state ?? '').startsWith(`${Math.trunc(scrollY)};${scrollers};`)";
    reader.until("the place is noted", noted).await;
}

async fn focus(reader: &Reader) -> String {
    let focus = "return document.activeElement.id || document.activeElement.localName";
    reader.script(focus, Vec::new()).await.as_str().unwrap().to_owned()
}
