//! Numbers: a picture for each count with the same in a table, each figure leading to its words; and what may count the same.

use diptych_browser_tests::{Host, Reader, corpora, reader::with_reader_at, with_reader};
use thirtyfour::Key;

const PHONE: (u32, u32) = (390, 844);

/// The count that an address of before asks for first.
const ASKED: &str = ".count-figure[data-asked]";

/// What a script says of a count: the figures of its picture, with how many times each is given, and those of its table.
const FIGURES: &str = "const figures = (count) => { \
        const drawn = [...count.querySelectorAll('svg')].find((it) => it.getBoundingClientRect().width > 0); \
        const marks = [...drawn?.querySelectorAll('a') ?? []]; \
        const told = marks.flatMap((it) => Array(Number(it.dataset.given)).fill(it.getAttribute('aria-label'))); \
        return [told, [...count.querySelectorAll('tbody tr')].map((it) => it.cells[1].textContent)] }";

#[tokio::test]
async fn every_picture_has_the_figures_of_one_table_and_no_others() {
    with_reader(async |reader| {
        reader.open("#/numbers").await;
        reader.until_shown(".numbers__few summary").await;
        reader.click_on(".numbers__few > summary").await;
        reader.until_shown(".numbers__few .count-figure").await;
        assert!(reader.count(".count-figure").await > 40);
        let same = format!(
            "{FIGURES}; return [...document.querySelectorAll('.count-figure')].every((count) => {{ \
                const [told, rows] = figures(count); \
                return told.length === rows.length && rows.length > 0 && rows.every((row) => {{ \
                    const written = row.startsWith('at least about') ? row.replace('about ', '~') : row; \
                    const at = told.findIndex((it) => it.startsWith(`${{written}} `) || it.startsWith(`${{written}}: `)); \
                    if (at >= 0) told.splice(at, 1); \
                    return at >= 0 }}) }})"
        );
        assert!(reader.holds(&same, Vec::new()).await);
        let figures = reader.count(".count-figure tbody tr").await;
        assert!(figures > 200, "{figures}");
        reader.assert_quiet().await;
    })
    .await;
}

#[tokio::test]
async fn title_says_what_is_counted_and_how_many_figures_there_are() {
    with_reader(async |reader| {
        reader.open("#/numbers?of=barda-28-october-killed").await;
        reader.until_shown(ASKED).await;
        let title = reader.text(&format!("{ASKED} .count__title")).await;
        assert!(
            title.ends_with(": one counter, Prosecutor General of Azerbaijan, gives six figures, 19 to 21"),
            "{title}"
        );
        assert_eq!(reader.count(".numbers__few .count__title").await, reader.count(".numbers__few svg").await);
    })
    .await;
}

#[tokio::test]
async fn address_of_before_shows_and_marks_the_counts_of_its_claim() {
    with_reader(async |reader| {
        for (route, n_asked) in
            [("#/numbers?of=c26-displaced", 3), ("#/numbers?of=c76-killed", 2), ("#/numbers?of=c53", 3)]
        {
            reader.open(route).await;
            reader.until_seen(ASKED).await;
            assert!(reader.count(ASKED).await >= n_asked, "{route}");
        }
        reader.click_link("Mark none").await;
        reader.until_count(ASKED, 0).await;
    })
    .await;
}

#[tokio::test]
async fn arrow_keys_lead_from_figure_to_figure_and_enter_opens_one() {
    with_reader(async |reader| {
        reader.open("#/numbers").await;
        reader.until_shown(".count-figure a[tabindex='0']").await;
        let svg =
            "[...document.querySelectorAll('.count-figure svg')].find((it) => it.getBoundingClientRect().width > 0)";
        reader.script(&format!("{svg}.querySelector('a').focus()"), Vec::new()).await;
        reader.press(Key::Down).await;
        let second = format!("return [...{svg}.querySelectorAll('a')].indexOf(document.activeElement) === 1");
        reader.until("the second figure has the focus", &second).await;
        assert!(
            reader.holds(&format!("return {svg}.querySelectorAll(\"a[tabindex='0']\").length === 1"), Vec::new()).await
        );
        reader.press(Key::Enter).await;
        reader.until("its words are opened", "return /^#.(read|claims)./.test(location.hash)").await;
        reader.back().await;
        reader.until_shown(".count-figure").await;
        reader.assert_quiet().await;
    })
    .await;
}

#[tokio::test]
async fn figure_of_a_party_is_hollow_and_its_name_says_whose_it_is() {
    with_reader(async |reader| {
        reader.open("#/numbers").await;
        reader.until_shown(".count-figure a").await;
        let names = reader.attributes(".count-figure a[data-party]", "aria-label").await;
        assert!(!names.is_empty() && names.iter().all(|it| it.contains("own count of")), "{names:?}");
        let names = reader.attributes(".count-figure svg a:not([data-party])", "aria-label").await;
        assert!(!names.is_empty() && names.iter().all(|it| it.contains("independent")), "{names:?}");
        let filled = "const fill = (it) => getComputedStyle(document.querySelector(it)).fill; \
            return fill('.count-figure a[data-party] .picture__dot') !== fill('.count-figure a:not([data-party]) .picture__dot')";
        assert!(reader.holds(filled, Vec::new()).await);
    })
    .await;
}

#[tokio::test]
async fn list_of_what_may_count_the_same_has_no_picture_and_takes_no_words_of_editors() {
    with_reader(async |reader| {
        reader.open("#/numbers").await;
        reader.until_text("May count the same thing").await;
        reader.until_text("only texts that stand as they were published are compared").await;
        assert_eq!(reader.count(".numbers__alike svg").await, 0);
    })
    .await;
}

#[tokio::test]
async fn corpus_without_counts_says_so() {
    let host = Host::start();
    host.add("before.pack", corpora::without_counts());
    with_reader_at(host, async |reader| {
        reader.open("#/numbers?corpus=before.pack").await;
        reader.until_text("so no picture is drawn").await;
        reader.until_text("May count the same thing").await;
        assert_eq!(reader.count(".count-figure").await, 0);
        reader.assert_no_complaints().await;
    })
    .await;
}

#[tokio::test]
async fn nothing_of_a_picture_is_cut_on_a_phone() {
    with_reader(async |reader| {
        reader.resize(PHONE.0, PHONE.1).await;
        for route in ["#/numbers?of=c26-displaced", "#/timeline?of=azernews-2020-10-06", "#/timeline?of=2020-10"] {
            reader.open(route).await;
            reader.until_shown(".picture a").await;
            assert_fits(reader, route).await;
        }
    })
    .await;
}

/// All words and marks of a picture lie between the edges of the window, and the page does not scroll aside.
async fn assert_fits(reader: &Reader, route: &str) {
    let cut = "const cut = [...document.querySelectorAll('.picture :is(text, circle)')].filter((it) => { \
            const box = it.getBoundingClientRect(); \
            return box.width > 0 && (box.left < 0 || box.right > innerWidth) }); \
        return document.documentElement.scrollWidth <= innerWidth && cut.length === 0";
    assert!(reader.holds(cut, Vec::new()).await, "{route} is cut");
}
