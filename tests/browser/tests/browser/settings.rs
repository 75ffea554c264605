//! Settings: each choice is seen at once and found again at the next visit.

use diptych_browser_tests::{Reader, with_reader};
use thirtyfour::Key;

const OPEN: &str = "Settings";
const READ: &str = "#/read/azernews-2020-10-06";
const GROUND: &str = "return getComputedStyle(document.documentElement).backgroundColor";
const TEXT_SIZE: &str = "return parseFloat(getComputedStyle(document.querySelector('#app [data-paragraph]')).fontSize)";
const LINE: &str = "const style = getComputedStyle(document.querySelector('#app [data-paragraph]')); return parseFloat(style.lineHeight) / parseFloat(style.fontSize)";

#[tokio::test]
async fn each_theme_has_a_ground_of_its_own_and_is_kept() {
    with_reader(async |reader| {
        reader.prefer("light").await;
        open(reader).await;
        let system = ground(reader).await;
        let mut grounds = Vec::new();
        for theme in ["Light", "Dark", "Sepia"] {
            choose(reader, theme).await;
            reader.reload().await;
            reader.until_shown("#app [data-paragraph]").await;
            grounds.push(ground(reader).await);
        }
        assert_eq!(grounds[0], system);
        assert!(grounds[0] != grounds[1] && grounds[1] != grounds[2] && grounds[0] != grounds[2], "{grounds:?}");
        assert!(lightness(&grounds[1]) < 80 && lightness(&grounds[0]) > 200, "dark is dark: {grounds:?}");
        choose(reader, "Match my device").await;
        assert_eq!(ground(reader).await, system);
        reader.prefer("dark").await;
        reader.paint().await;
        assert!(lightness(&ground(reader).await) < 80);
    })
    .await;
}

#[tokio::test]
async fn text_size_and_line_spacing_change_the_text_and_are_kept() {
    with_reader(async |reader| {
        open(reader).await;
        let (size, line) = (reader.number(TEXT_SIZE).await, reader.number(LINE).await);
        let mut sizes = Vec::new();
        for choice in ["Small", "Large", "Larger"] {
            choose(reader, choice).await;
            reader.reload().await;
            reader.until_shown("#app [data-paragraph]").await;
            sizes.push(reader.number(TEXT_SIZE).await);
        }
        assert!(sizes[0] < size && size < sizes[1] && sizes[1] < sizes[2], "{size} among {sizes:?}");
        let mut lines = Vec::new();
        for choice in ["Tight", "Wide"] {
            choose(reader, choice).await;
            reader.reload().await;
            reader.until_shown("#app [data-paragraph]").await;
            lines.push(reader.number(LINE).await);
        }
        assert!(lines[0] < line && line < lines[1], "{line} among {lines:?}");
    })
    .await;
}

#[tokio::test]
async fn without_motion_nothing_glides() {
    with_reader(async |reader| {
        let moving = serde_json::json!({ "features": [{ "name": "prefers-reduced-motion", "value": "no-preference" }] });
        reader.cdp("Emulation.setEmulatedMedia", moving).await;
        open(reader).await;
        choose(reader, "None").await;
        reader.reload().await;
        reader.until("motion is off", "return document.documentElement.dataset.motion === 'reduced'").await;
        let gliding = "return [...document.querySelectorAll('*')].flatMap((it) => getComputedStyle(it).transitionDuration.split(',')).every((it) => parseFloat(it) < 0.01)";
        assert!(reader.holds(gliding, Vec::new()).await, "something still glides");
    })
    .await;
}

#[tokio::test]
async fn escape_and_done_close_the_dialog_and_return_the_focus() {
    with_reader(async |reader| {
        open(reader).await;
        for (way, close) in [("", Key::Escape), ("Done", Key::Enter)] {
            reader.tab_onto("button[aria-haspopup=dialog]", 12).await;
            reader.press(Key::Enter).await;
            reader.until_shown("dialog").await;
            assert!(
                reader.holds("return !!document.activeElement.closest('dialog')", Vec::new()).await,
                "the focus is in the dialog"
            );
            if !way.is_empty() {
                reader.tab_to(way, 8).await;
            }
            reader.press(close).await;
            reader.until_gone("dialog").await;
            reader.until_focus("button[aria-haspopup=dialog]").await;
            open(reader).await;
            reader.until_shown("#app [data-paragraph]").await;
        }
    })
    .await;
}

#[tokio::test]
async fn arrow_keys_choose_within_a_setting() {
    with_reader(async |reader| {
        open(reader).await;
        reader.click_button(OPEN).await;
        reader.until_shown("dialog").await;
        reader.tab_onto("dialog input[name=text-size]", 6).await;
        reader.press(Key::Down).await;
        reader.until("the text is large", "return document.documentElement.dataset.textSize === 'large'").await;
        reader.press(Key::Up).await;
        reader.until("the text is as before", "return document.documentElement.dataset.textSize === undefined").await;
    })
    .await;
}

async fn open(reader: &Reader) {
    reader.resize(1440, 900).await;
    reader.open(READ).await;
}

async fn choose(reader: &Reader, choice: &str) {
    reader.click_button(OPEN).await;
    reader.until_shown("dialog").await;
    reader.click_among("dialog label", choice).await;
    reader.press(Key::Escape).await;
    reader.until_gone("dialog").await;
    reader.paint().await;
}

async fn ground(reader: &Reader) -> String {
    reader.script(GROUND, Vec::new()).await.as_str().unwrap().to_owned()
}

/// The mean of the color's first three numbers, of 255.
fn lightness(color: &str) -> u32 {
    let numbers = color.split(|it: char| !it.is_ascii_digit()).filter_map(|it| it.parse::<u32>().ok());
    numbers.take(3).sum::<u32>() / 3
}
