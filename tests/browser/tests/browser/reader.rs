//! One article under its lenses: the text itself, its marks, the cards beside it, what stands around it.

use diptych_browser_tests::{Reader, articles, with_reader};
use serde_json::{Value, json};
use thirtyfour::Key;

const ARTICLE: &str = "azernews-2020-10-06";
const READ: &str = "#/read/azernews-2020-10-06";
const LENS: &str = "nav[aria-label=Lens] a";
const PARAGRAPH: &str = "[data-paragraph]";
/// How far two things may stand apart that are said to be level, in CSS pixels.
const LEVEL: f64 = 2.0;

#[tokio::test]
async fn paragraphs_are_the_articles_own_text_byte_for_byte_under_every_lens() {
    with_reader(async |reader| {
        for article in [ARTICLE, "turkey-gazette-2020-10-15", "amnesty-2020-10-05"] {
            let written = articles::paragraphs(article);
            open_wide(reader, &format!("#/read/{article}")).await;
            for lens in ["Text only", "Claims", "Entities", "Wording"] {
                choose_lens(reader, lens).await;
                assert_eq!(reader.contents(PARAGRAPH).await, written, "{article} under {lens}");
                reader.click_button("Questions").await;
                reader.until_shown("button[aria-pressed=true]").await;
                assert_eq!(reader.contents(PARAGRAPH).await, written, "{article} under {lens} with questions");
                reader.click_button("Questions").await;
                reader.until_shown("button[aria-pressed=false]").await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn text_only_marks_nothing_and_shows_no_card() {
    with_reader(async |reader| {
        open_wide(reader, &format!("{READ}?lens=text")).await;
        assert_eq!(reader.count("[data-paragraph] *").await, 0);
        reader.until_gone("aside").await;
        choose_lens(reader, "Claims").await;
        reader.until_shown("[data-paragraph] a").await;
        choose_lens(reader, "Text only").await;
        reader.until_gone("[data-paragraph] a").await;
        assert_eq!(reader.count("[data-paragraph] *").await, 0);
    })
    .await;
}

#[tokio::test]
async fn every_claim_has_its_number_at_its_passage_and_at_its_card() {
    with_reader(async |reader| {
        open_wide(reader, READ).await;
        choose_lens(reader, "Claims").await;
        let cards = reader.contents("aside [data-card]").await.len();
        assert!(cards > 5, "{cards} cards");
        let labels = "return [...document.querySelectorAll('[data-paragraph] [data-label]')] \
                      .flatMap((it) => it.dataset.label.split(',')).map(Number)";
        let numbers = reader.script(labels, Vec::new()).await;
        let mut numbers: Vec<u64> = numbers.as_array().unwrap().iter().filter_map(Value::as_u64).collect();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers, (1..=cards as u64).collect::<Vec<_>>());
        let drawn = "const labels = [...document.querySelectorAll('[data-paragraph] [data-label]')]; \
                     return labels.length > 0 && labels.every((it) => getComputedStyle(it, '::after').content.includes(it.dataset.label))";
        assert!(reader.holds(drawn, Vec::new()).await, "a number is not drawn");
        let head = reader.text("aside").await;
        assert!(head.contains("checked by the editors, in ") && head.contains(" sentences"), "{head}");
        assert!(reader.text(".checked").await.starts_with(&format!("{cards} statements checked:")));
    })
    .await;
}

#[tokio::test]
async fn cards_stand_level_with_their_passages_and_never_over_one_another() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        for (lens, article) in [
            ("Claims", ARTICLE),
            ("Claims", "oval-2020-09-16"),
            ("Claims", "turkey-gazette-2020-10-15"),
            ("Wording", ARTICLE),
        ] {
            reader.open(&format!("#/read/{article}")).await;
            choose_lens(reader, lens).await;
            reader.until_shown("aside [data-card]").await;
            assert_cards_are_level(reader, &format!("{article} under {lens}")).await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_open_card_stands_exactly_level_with_its_passage_and_the_others_make_room() {
    with_reader(async |reader| {
        open_wide(reader, READ).await;
        choose_lens(reader, "Claims").await;
        let marks = reader.count("[data-paragraph] a[data-kind=claim]").await;
        for nth in 0..marks {
            let id = mark_id(reader, nth).await;
            reader.click_on(&format!("#{id}")).await;
            reader.until_shown(&format!("[data-card][data-for={id}][aria-current]")).await;
            reader.paint().await;
            assert_cards_are_level(reader, &format!("claim {nth} open")).await;
            let apart = reader.top_of("[data-card][aria-current]").await - reader.top_of(&format!("#{id}")).await;
            // Cards before it that stand under the head without any gap cannot give way.
            let no_room = apart > 0.0 && reader.holds(NO_GAP_ABOVE, Vec::new()).await;
            assert!(apart.abs() <= LEVEL || no_room, "the open card of {id} stands {apart} pixels from its passage");
        }
    })
    .await;
}

#[tokio::test]
async fn a_click_on_a_mark_opens_its_card_and_moves_nothing_but_cards() {
    with_reader(async |reader| {
        open_wide(reader, READ).await;
        choose_lens(reader, "Claims").await;
        let id = mark_id(reader, 0).await;
        let before = (reader.top_of(&format!("#{id}")).await, reader.scrolled().await);
        reader.click_in_place(&format!("#{id}")).await;
        reader.until_shown("[data-card][aria-current]").await;
        reader.paint().await;
        assert_eq!((reader.top_of(&format!("#{id}")).await, reader.scrolled().await), before);
        assert!(reader.route().await.contains("?at=claim/c"), "{}", reader.route().await);
        let card = reader.text("[data-card][aria-current]").await;
        assert!(card.contains("Said by") && card.contains("See all"), "{card}");
        assert_eq!(reader.count(&format!("#{id}[aria-current]")).await, 1);
    })
    .await;
}

#[tokio::test]
async fn nothing_jumps_under_the_pointer() {
    with_reader(async |reader| {
        open_wide(reader, READ).await;
        choose_lens(reader, "Claims").await;
        reader.paint().await;
        let boxes = "return JSON.stringify([scrollY, ...[...document.querySelectorAll('[data-paragraph], [data-card], [data-paragraph] a')] \
                     .map((it) => { const box = it.getBoundingClientRect(); return [box.x, box.y, box.width, box.height] })])";
        let before = reader.script(boxes, Vec::new()).await;
        for thing in [&format!("#{}", mark_id(reader, 0).await), "aside [data-card]", "aside [data-card] a"] {
            reader.hover(thing).await;
            reader.paint().await;
            assert_eq!(reader.script(boxes, Vec::new()).await, before, "over {thing}");
        }
    })
    .await;
}

#[tokio::test]
async fn enter_on_a_mark_leads_to_its_card_and_escape_back_to_the_passage() {
    with_reader(async |reader| {
        for lens in ["Claims", "Wording", "Entities"] {
            open_wide(reader, READ).await;
            choose_lens(reader, lens).await;
            reader.tab_onto("[data-paragraph] a", 20).await;
            let mark = reader.script("return document.activeElement.id", Vec::new()).await;
            reader.press(Key::Enter).await;
            reader.until_focus("aside [data-card-head]").await;
            reader.press(Key::Escape).await;
            reader.until_focus(&format!("#{}", mark.as_str().unwrap())).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_new_address_is_followed_before_a_busy_browser_comes_to_tell_of_its_hash() {
    with_reader(async |reader| {
        let never = "addEventListener('hashchange', (event) => event.stopImmediatePropagation())";
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": never })).await;
        open_wide(reader, &format!("{READ}?lens=claims")).await;
        reader.tab_onto("[data-paragraph] a", 60).await;
        reader.press(Key::Enter).await;
        reader.until_focus("aside [data-card-head]").await;
        reader.click_link("Claims").await;
        reader.until_shown("table.coverage").await;
        reader.back().await;
        reader.until_shown("[data-card][aria-current]").await;
    })
    .await;
}

#[tokio::test]
async fn on_a_phone_the_open_card_is_a_sheet_that_leads_from_claim_to_claim() {
    with_reader(async |reader| {
        reader.resize(390, 844).await;
        reader.open(READ).await;
        choose_lens(reader, "Claims").await;
        reader.click_button("Open the first").await;
        reader.until_text("Claim 1 of ").await;
        assert_sheet_leaves_the_passage_in_sight(reader).await;
        let first = reader.text("[data-card][aria-current]").await;
        reader.click_button("Next").await;
        reader.until_text("Claim 2 of ").await;
        assert_ne!(reader.text("[data-card][aria-current]").await, first);
        assert_sheet_leaves_the_passage_in_sight(reader).await;
        reader.click_button("Previous").await;
        reader.until_text("Claim 1 of ").await;
        assert_eq!(reader.text("[data-card][aria-current]").await, first);
        assert!(!reader.has("aside button", "Previous").await, "there is nothing before the first claim");
        reader.click_among("aside button", "Close").await;
        reader.until_gone("aside [data-card]").await;
        reader.until_route(&format!("{READ}?lens=claims")).await;
    })
    .await;
}

#[tokio::test]
async fn what_is_known_of_the_publisher_is_shown_with_its_source() {
    with_reader(async |reader| {
        open_wide(reader, READ).await;
        let facts = reader.text("main header").await;
        assert!(facts.contains("Ayya Lmahamad\u{a0}· 6 October 2020"), "{facts}");
        assert!(facts.contains("retold by the editors"), "{facts}");
        assert!(!facts.contains("independent newspaper in English"), "closed until asked for: {facts}");
        reader.click_button("What is known of AzerNews").await;
        reader.until_text("independent newspaper in English").await;
        reader.until_text("thebusinessyear.com").await;
        reader.until_text("Printed on the page, with the time 14:30").await;
        reader.until_text("Only words in quotation marks are the article’s own.").await;
        reader.until_text("azernews.az").await;
        let safe = "const links = [...document.querySelectorAll('main header a[href^=http]')]; return links.length > 0 && links.every((it) => it.rel.includes('noreferrer'))";
        assert!(reader.holds(safe, Vec::new()).await);
    })
    .await;
}

#[tokio::test]
async fn wording_tells_the_writers_voice_from_quoted_speech() {
    with_reader(async |reader| {
        open_wide(reader, READ).await;
        choose_lens(reader, "Wording").await;
        // A retelling has the words of its article in quotation marks; whose they are there, the original tells.
        let voices = "return [...document.querySelectorAll('[data-paragraph] a[data-kind=wording]')].map((it) => { \
                      const range = new Range(); range.setStart(it.closest('[data-paragraph]'), 0); range.setEndBefore(it); \
                      const before = range.toString(); \
                      const open = before.split('“').length > before.split('”').length; \
                      return [it.textContent, open, it.dataset.voice === 'quoted'] })";
        let voices = reader.script(voices, Vec::new()).await;
        let voices = voices.as_array().unwrap();
        let n_quoted = voices.iter().filter(|it| it[2] == true).count();
        assert!(n_quoted > 0 && n_quoted < voices.len(), "both voices occur: {voices:?}");
        for voice in voices {
            // An expression may begin before its quotation mark.
            assert!(voice[1] == true || voice[0].as_str().unwrap().contains('“'), "the editors' word: {voice}");
        }
        let head = reader.text("aside").await;
        assert!(head.contains(&format!("{n_quoted} quoted")), "{head}");
        for voice in ["quoted", "in the writer’s voice"] {
            assert!(head.contains(voice), "{voice}: {head}");
        }
        reader.click_on("[data-paragraph] a[data-kind=wording]").await;
        reader.until_shown("[data-card][aria-current]").await;
        assert!(reader.text("[data-card][aria-current]").await.contains("Instead:"));
    })
    .await;
}

#[tokio::test]
async fn questions_stand_after_their_passages_and_only_when_asked_for() {
    with_reader(async |reader| {
        open_wide(reader, READ).await;
        let question = "Whose count is this?";
        assert!(!reader.page_text().await.contains(question));
        reader.click_button("Questions").await;
        reader.until_text(question).await;
        let after = "const question = [...document.querySelectorAll('main li')].find((it) => it.textContent.includes(arguments[0])); \
                     return question.closest('ul').previousElementSibling.textContent.includes(arguments[1])";
        let given = vec![json!(question), json!("the dead among Azerbaijani civilians number 27")];
        assert!(reader.holds(after, given).await, "the question does not stand after its passage");
        assert!(reader.page_text().await.contains("Find better coverage"));
        reader.reload().await;
        reader.until_text(question).await;
        reader.click_button("Questions").await;
        reader.until_gone("[data-paragraph] + ul").await;
        assert!(!reader.page_text().await.contains(question));
    })
    .await;
}

#[tokio::test]
async fn on_paper_the_claims_are_notes_and_the_page_has_no_tools() {
    with_reader(async |reader| {
        for route in [READ, "#/read/azernews-2020-10-06?lens=claims", "#/read/azernews-2020-10-06?at=claim/c72"] {
            reader.open(route).await;
            assert!(!reader.page_text().await.contains("Against: Amnesty"), "the notes of {route} are for paper alone");
            reader.medium("print").await;
            reader.paint().await;
            reader.until_gone("nav").await;
            assert!(!reader.has("header", "Diptych").await, "the masthead is no part of a printed text");
            let sheet = reader.page_text().await;
            assert!(sheet.contains("Against: "), "{sheet}");
            assert_eq!(reader.texts("[data-card]").await.len() as u64, reader.count("[data-card]").await);
            assert!(!reader.has("button", "").await, "nothing on paper can be pressed");
            reader.medium("").await;
        }
        reader.open(&format!("{READ}?lens=text")).await;
        reader.medium("print").await;
        reader.paint().await;
        let sheet = reader.page_text().await;
        assert!(!sheet.contains("Against: "), "a verdict is printed only where the screen shows it: {sheet}");
        reader.medium("").await;
    })
    .await;
}

/// Opens a text in a window that is wide enough for cards beside it.
async fn open_wide(reader: &Reader, route: &str) {
    reader.resize(1440, 900).await;
    reader.open(route).await;
}

const NO_GAP_ABOVE: &str = "const top = (it) => it.getBoundingClientRect().top; \
    const cards = [...document.querySelectorAll('aside [data-for]')].sort((one, other) => top(one) - top(other)); \
    const above = cards.slice(0, cards.findIndex((it) => it.hasAttribute('aria-current')) + 1); \
    const head = document.querySelector('aside .panel__head').getBoundingClientRect().bottom; \
    const ends = [head, ...above.map((it) => it.getBoundingClientRect().bottom)]; \
    return above.length > 0 && above.every((it, at) => it.getBoundingClientRect().top - ends[at] <= 2)";

async fn choose_lens(reader: &Reader, lens: &str) {
    reader.click_among(LENS, lens).await;
    let chosen =
        "return document.querySelector('nav[aria-label=Lens] [aria-current]')?.textContent.trim() === arguments[0]";
    reader.until_given(&format!("the lens {lens} is chosen"), chosen, vec![json!(lens)]).await;
    reader.paint().await;
}

/// The id of a marked claim, counted from 0 in the order of the text.
async fn mark_id(reader: &Reader, nth: u64) -> String {
    let id = "return document.querySelectorAll('[data-paragraph] a[data-kind=claim]')[arguments[0]].id";
    reader.script(id, vec![json!(nth)]).await.as_str().unwrap().to_owned()
}

/// Every card stands level with the first line of its passage, unless its neighbor takes the room; none lies over another.
async fn assert_cards_are_level(reader: &Reader, what: &str) {
    let cards = "return [...document.querySelectorAll('aside [data-for]')].map((it) => { \
                 const card = it.getBoundingClientRect(); \
                 const passage = document.getElementById(it.dataset.for).getClientRects()[0]; \
                 return [card.top, card.bottom, passage.top] })";
    let cards = reader.script(cards, Vec::new()).await;
    let head =
        reader.number("return document.querySelector('aside .panel__head').getBoundingClientRect().bottom").await;
    // In the page, the cards of passages that answer come after those of claims.
    let mut cards: Vec<[f64; 3]> = serde_json::from_value(cards).unwrap();
    cards.sort_by(|[one, ..], [other, ..]| one.total_cmp(other));
    for (place, [top, _, passage]) in cards.iter().enumerate() {
        let end_of_last = if place == 0 { head } else { cards[place - 1][1] };
        assert!(*top >= end_of_last - 0.5, "{what}: card {place} lies over what is above it: {cards:?}");
        let is_level = (top - passage).abs() <= LEVEL;
        let is_pushed_down = *top > *passage && top - end_of_last <= LEVEL;
        let next = cards.get(place + 1).map_or(f64::MAX, |next| next[0]);
        let is_pushed_up = *top < *passage && next - cards[place][1] <= LEVEL;
        assert!(
            is_level || is_pushed_down || is_pushed_up,
            "{what}: card {place} is not level though there is room: {cards:?}"
        );
    }
}

async fn assert_sheet_leaves_the_passage_in_sight(reader: &Reader) {
    let visible = "const card = document.querySelector('aside [data-card][aria-current]'), sheet = card.getBoundingClientRect(); \
                   const passage = document.querySelector('[data-paragraph] :is([aria-current], [data-open])').getClientRects()[0]; \
                   return getComputedStyle(card).position === 'fixed' \
                       && Math.abs(sheet.bottom - document.querySelector('.sheet-handle').getBoundingClientRect().top) < 2 && sheet.height < innerHeight / 2 \
                       && passage.top >= 0 && passage.bottom <= sheet.top";
    reader.until("the passage can be read above the sheet", visible).await;
}
