//! Time line: a lane to each text, a stretch that is moved by links, keys, the wheel and the strip, marks that lead to what they are taken
//! from, tables with the same.

use diptych_browser_tests::{Reader, articles, with_reader};
use serde_json::json;
use thirtyfour::Key;

/// The name of the stretch that is shown.
const NAME: &str = ".timeline__name";

#[tokio::test]
async fn it_opens_on_the_stretch_of_most_days_with_a_lane_to_each_text() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/timeline").await;
        until_stretch(reader, "September to November 2020").await;
        reader.until_count(".lane", articles::counts().0).await;
        let hidden = reader.count(".lane[hidden]").await;
        reader.until_count(".timeline__elsewhere li", usize::try_from(hidden).unwrap()).await;
        let title = reader.text("section.timeline h2").await;
        assert!(title.contains("sources were there when the texts were published"), "{title}");
        // A lane of a measured text has its three rows, slopes from what it tells and to what came later, gaps in days.
        let lane = ".lane:has(h3 a[href*='azernews-2020-10-06'])";
        assert!(reader.count(&format!("{lane} .lane__slope[data-kind^='to-evidence']")).await > 3);
        assert!(reader.count(&format!("{lane} .lane__slope:not([data-kind^='to-evidence'])")).await > 1);
        let labels = reader.contents(&format!("{lane} .lane__gap:not([data-kind=crowded])")).await;
        assert!(labels.iter().any(|it| it.starts_with('−') && it.ends_with("days")), "{labels:?}");
        assert!(labels.iter().any(|it| it.starts_with('+') && it.contains("day")), "{labels:?}");
        reader.assert_quiet().await;
    })
    .await;
}

#[tokio::test]
async fn an_address_restores_a_stretch_with_a_row_for_each_date() {
    with_reader(async |reader| {
        reader.open("#/timeline?of=2020-07").await;
        until_stretch(reader, "July 2020").await;
        unfold_dates(reader).await;
        let told = reader.text(".timeline__dates p.quiet").await;
        let rows = reader.count("#dates tbody tr").await;
        assert!(told.starts_with(&format!("{rows} dates.")), "{told}: {rows} rows");
        reader.assert_quiet().await;
    })
    .await;
}

#[tokio::test]
async fn keys_zoom_and_go_back() {
    with_reader(async |reader| {
        reader.open("#/timeline").await;
        reader.until_shown(".lane__picture a").await;
        reader.script("document.querySelector('.lane__picture a').focus()", Vec::new()).await;
        until_stretch(reader, "September to November 2020").await;
        reader.type_text("+").await;
        until_stretch(reader, "24 September 2020 to 7 November 2020").await;
        reader.until("the address follows", "return location.hash.includes('2020-09-24..2020-11-07')").await;
        reader.type_text("-").await;
        until_stretch(reader, "2 September 2020 to 30 November 2020").await;
        reader.type_text("0").await;
        until_stretch(reader, "September to November 2020").await;
        reader.assert_quiet().await;
    })
    .await;
}

#[tokio::test]
async fn the_window_of_the_strip_is_moved_by_keys_and_by_pointer() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/timeline").await;
        reader.until_shown(".brush__bar").await;
        reader.script("document.querySelector('[data-part=last]').focus()", Vec::new()).await;
        let value = "document.querySelector('[data-part=last]').getAttribute('aria-valuetext')";
        let before = reader.script(&format!("return {value}"), Vec::new()).await;
        assert_eq!(before, json!("30 November 2020"));
        for _ in 0..3 {
            reader.press(Key::Left).await;
        }
        reader.until("the last day is earlier", &format!("return {value} !== '30 November 2020'")).await;
        reader.until("the address follows", "return location.hash.includes('of=2020-09-01')").await;
        // By pointer the whole window: as long as before, somewhere else.
        let drag = "const host = document.querySelector('.timeline__brush'), box = host.getBoundingClientRect(), part = document.querySelector('.brush__window').getBoundingClientRect(); \
            const at = part.left + part.width / 2, y = box.top + 20; const send = (name, x) => host.dispatchEvent(new PointerEvent(name, { bubbles: true, clientX: x, clientY: y, pointerId: 1 })); \
            send('pointerdown', at); send('pointermove', at + 40); send('pointerup', at + 40)";
        let day = |part: &str| format!("Number(document.querySelector('[data-part={part}]').getAttribute('aria-valuenow'))");
        let length = format!("return {} - {}", day("last"), day("first"));
        let was = reader.number(&length).await;
        let first = reader.number(&format!("return {}", day("first"))).await;
        reader.script(drag, Vec::new()).await;
        let later = format!("return {} > {first}", day("first"));
        reader.until("the window is later", &later).await;
        assert_eq!(reader.number(&length).await, was);
    })
    .await;
}

#[tokio::test]
async fn the_wheel_zooms_with_control_and_scrolls_the_page_alone() {
    with_reader(async |reader| {
        reader.open("#/timeline").await;
        reader.until_shown(".lane__picture a").await;
        until_stretch(reader, "September to November 2020").await;
        let wheel = "const event = new WheelEvent('wheel', { bubbles: true, cancelable: true, deltaY: -100, clientX: innerWidth / 2, ctrlKey: arguments[0] }); \
            document.querySelector('.lane__picture').dispatchEvent(event); return event.defaultPrevented";
        assert_eq!(reader.script(wheel, vec![json!(false)]).await, json!(false));
        assert_eq!(reader.text(NAME).await, "September to November 2020");
        assert_eq!(reader.script(wheel, vec![json!(true)]).await, json!(true));
        reader.until("it is closer", "return !document.querySelector('.timeline__name').textContent.startsWith('September to')").await;
    })
    .await;
}

#[tokio::test]
async fn the_days_under_two_fingers_stay_under_them() {
    /// Two fingers that go from so far beside the middle of the lanes, in hundredths of their width, to so far, one after the other.
    const SPREAD: &str = "const lanes = document.querySelector('.timeline__lanes'), box = document.querySelector('.timeline__axis .picture').getBoundingClientRect(); \
        const [from, to] = arguments, at = (side, far) => box.left + box.width * (0.5 + side * far / 100); \
        const send = (name, side, far) => lanes.dispatchEvent(new PointerEvent(name, { bubbles: true, pointerType: 'touch', pointerId: side + 5, clientX: at(side, far), clientY: 300 })); \
        for (const side of [-1, 1]) send('pointerdown', side, from); \
        for (let step = 1; step <= 10; step += 1) for (const side of [-1, 1]) send('pointermove', side, from + (to - from) * step / 10); \
        for (const side of [-1, 1]) send('pointerup', side, to)";
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/timeline").await;
        until_stretch(reader, "September to November 2020").await;
        let day =
            |part: &str| format!("Number(document.querySelector('[data-part={part}]').getAttribute('aria-valuenow'))");
        let middle = format!("return ({} + {}) / 2", day("first"), day("last"));
        let length = format!("return {} - {} + 1", day("last"), day("first"));
        let (was, n_days) = (reader.number(&middle).await, reader.number(&length).await);
        reader.script(SPREAD, vec![json!(10), json!(20)]).await;
        reader
            .until(
                "half as many days are shown",
                &format!("return Math.abs(({}) - {n_days} / 2) <= 1", &length["return ".len()..]),
            )
            .await;
        let is = reader.number(&middle).await;
        assert!((is - was).abs() <= 1.0, "the day between the fingers went from {was} to {is}");
        reader.script(SPREAD, vec![json!(20), json!(10)]).await;
        reader
            .until(
                "as many days as before are shown",
                &format!("return Math.abs(({}) - {n_days}) <= 2", &length["return ".len()..]),
            )
            .await;
        let is = reader.number(&middle).await;
        assert!((is - was).abs() <= 1.0, "the day between the fingers went from {was} to {is}");
    })
    .await;
}

#[tokio::test]
async fn marks_are_reached_by_keys_and_open_what_they_are_taken_from() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/timeline").await;
        let lane = ".lane:has(h3 a[href*='azernews-2020-10-06'])";
        reader.until_shown(&format!("{lane} .lane__picture a")).await;
        reader.script(&format!("document.querySelector(\"{lane} .lane__picture a\").focus()"), Vec::new()).await;
        reader.press(Key::Right).await;
        let second = format!("return [...document.querySelectorAll(\"{lane} .lane__picture a\")].indexOf(document.activeElement) === 1");
        reader.until("the second mark has the focus", &second).await;
        assert!(reader.holds("return document.activeElement.getAttribute('aria-label').includes('told in the original text of AzerNews')", Vec::new()).await);
        reader.press(Key::Enter).await;
        reader.until("its text is opened", "return location.hash.startsWith('#/read/azernews-2020-10-06')").await;
        reader.back().await;
        until_stretch(reader, "September to November 2020").await;
        let evidence = format!("{lane} a[data-shape=evidence]");
        reader.until_shown(&evidence).await;
        reader.script(&format!("document.querySelector(\"{evidence}\").focus()"), Vec::new()).await;
        reader.press(Key::Enter).await;
        reader.until("its claim is opened", "return location.hash.startsWith('#/claims/')").await;
        reader.assert_quiet().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_later_than_an_article_is_shaded_and_stays_so_on_a_closer_look() {
    with_reader(async |reader| {
        reader.open("#/timeline").await;
        reader.until_shown(".timeline__articles summary").await;
        assert_eq!(reader.count(".timeline .picture__shade").await, 0);
        reader.click_on(".timeline__articles summary").await;
        reader.click_link("AzerNews, 6 October 2020").await;
        reader.until_shown(".timeline .picture__shade").await;
        reader.until_text("Shaded: later than AzerNews, 6 October 2020.").await;
        reader.click_button("Zoom in").await;
        reader.until("the address keeps both", "return /azernews-2020-10-06(,|%2C)2020/u.test(location.hash)").await;
        reader.until_count(".lane[data-chosen]", 1).await;
    })
    .await;
}

#[tokio::test]
async fn lanes_and_dates_are_saved_as_tables() {
    with_reader(async |reader| {
        reader.open("#/timeline?of=2020-07").await;
        unfold_dates(reader).await;
        let keep = "window.saved = undefined; URL.createObjectURL = (blob) => { blob.text().then((text) => (window.saved = text)); return '#/timeline?of=2020-07'; }";
        reader.script(keep, Vec::new()).await;
        reader.click_on(".timeline__dates .overview__tools button").await;
        assert_eq!(saved_lines(reader).await, reader.count("#dates tbody tr").await + 1);
        reader.script(keep, Vec::new()).await;
        reader.click_on(".overview__twin > summary").await;
        reader.until_shown("#texts").await;
        reader.click_on(".overview__twin .overview__tools button").await;
        assert_eq!(saved_lines(reader).await, articles::counts().0 as u64 + 1);
    })
    .await;
}

#[tokio::test]
async fn on_a_phone_lanes_are_as_wide_as_the_page_and_the_strip_stays_in_sight() {
    with_reader(async |reader| {
        reader.resize(390, 844).await;
        reader.open("#/timeline").await;
        reader.until_shown(".lane__picture a").await;
        let fits = "return document.documentElement.scrollWidth <= innerWidth && document.querySelector('.lane__picture').getBoundingClientRect().width > 300";
        reader.until("lanes fit", fits).await;
        let strip = "const strip = document.querySelector('.timeline__strip').getBoundingClientRect(); return strip.bottom <= innerHeight + 1 && strip.height < 120";
        reader.script("document.querySelector('.lane').scrollIntoView()", Vec::new()).await;
        reader.until("the strip is in sight", strip).await;
    })
    .await;
}

/// How many lines what was saved has.
async fn saved_lines(reader: &Reader) -> u64 {
    reader.until("the table is saved", "return window.saved !== undefined").await;
    let saved = reader.script("return window.saved", Vec::new()).await;
    saved.as_str().map_or(0, |it| it.lines().count()) as u64
}

async fn unfold_dates(reader: &Reader) {
    reader.until_shown(".timeline__dates > summary").await;
    reader.click_on(".timeline__dates > summary").await;
    reader.until_shown("#dates tbody tr").await;
}

async fn until_stretch(reader: &Reader, name: &str) {
    let shown = format!("return document.querySelector('{NAME}')?.textContent.replaceAll('\u{a0}', ' ') === '{name}'");
    reader.until(&format!("the stretch is {name}"), &shown).await;
}
