//! Pages about the whole set: who speaks, what words do, who says which claim. Their tables, pictures and ways to the passages.

use diptych_browser_tests::reader::with_reader_at;
use diptych_browser_tests::{Host, Reader, articles, corpora, with_reader};
use diptych_engine::annotation::seal_pack;

/// Keeps the text of what the page saves.
const KEEP_SAVED: &str = "const address = URL.createObjectURL; \
    URL.createObjectURL = (file) => (file.text().then((text) => (globalThis.saved = text)), address(file))";

/// Whether all of the matrix is drawn.
const DRAWN: &str =
    "return document.querySelector('table.coverage') && !document.querySelector('.overview[aria-busy]')";

/// Unfolds the table of this id, which says the same as a picture.
async fn unfold(reader: &Reader, table: &str) {
    let twin = format!(".overview__twin:has({table}) > summary");
    reader.until_shown(&twin).await;
    reader.click_on(&twin).await;
    reader.until_shown(table).await;
}

#[tokio::test]
async fn no_table_is_cut_at_the_edge_of_a_printed_page() {
    /// As wide as the text of a page of A4.
    const PAGE: u32 = 643;
    /// The tables that go on beyond the page, or beyond what holds them: paper does not scroll.
    const CUT: &str = "return [...document.querySelectorAll('main table')].filter((table) => table.checkVisibility()).filter((table) => {
        const around = table.closest('.overview__scroll');
        return table.getBoundingClientRect().right > innerWidth + 1
            || (around && getComputedStyle(around).overflowX !== 'visible');
    }).map((table) => table.id || table.caption?.textContent || table.className)";
    with_reader(async |reader| {
        for (view, table) in [
            ("numbers", "table.figures"),
            ("voices", "#voices-speakers"),
            ("wording", "#wording-sources"),
            ("naming", "table.text-grid"),
        ] {
            reader.resize(PAGE, 900).await;
            reader.open(&format!("#/{view}")).await;
            reader.until_count("main[aria-busy], main [aria-busy=true]", 0).await;
            reader.medium("print").await;
            reader.until_shown(table).await;
            assert_eq!(reader.script(CUT, Vec::new()).await, serde_json::json!([]), "{view}");
            reader.medium("").await;
        }
    })
    .await;
}

#[tokio::test]
async fn voices_count_the_words_of_every_text_and_lead_to_them() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/voices").await;
        unfold(reader, "#voices-texts").await;
        let rows = reader.count("#voices-texts tbody tr").await;
        assert_eq!(rows, articles::counts().0 as u64);
        let pictured = reader.count(".text-bars__row").await;
        let measured = "return [...document.querySelectorAll('#voices-texts tbody tr')].filter((row) => !row.textContent.includes('digest: not measured'))";
        let n_measured = reader.number(&format!("{measured}.length")).await;
        assert_eq!(pictured as f64, n_measured, "the picture has a bar for each text that is measured");
        // Writer, quoted and reported words are all words.
        let sums = "return [...document.querySelectorAll('#voices-texts tbody tr')].filter((row) => !row.textContent.includes('digest: not measured')).every((row) => { \
            const [all, own, direct, reported] = [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent.replaceAll(/\\D/g, ''))); \
            return all === own + direct + reported })";
        assert!(reader.holds(sums, Vec::new()).await);
        unfold(reader, "#voices-speakers").await;
        reader.click_on("#voices-speakers tbody tr:first-child summary").await;
        reader.until_shown("#voices-speakers tbody tr:first-child details a").await;
        reader.click_on("#voices-speakers tbody tr:first-child details a").await;
        reader.until_shown("[data-paragraph] [data-kind=linked]").await;
        assert!(reader.route().await.contains("lens=voices"), "{}", reader.route().await);
        reader.assert_quiet().await;
    })
    .await;
}

#[tokio::test]
async fn what_is_written_into_a_bar_stays_within_its_part_at_every_width() {
    with_reader(async |reader| {
        let beyond = "return [...document.querySelectorAll('.text-bars__value[data-fits]')].filter((it) => getComputedStyle(it).display !== 'none') \
            .filter((it) => it.getBoundingClientRect().right > it.previousElementSibling.getBoundingClientRect().right + 1).map((it) => it.textContent)";
        for route in ["#/voices", "#/wording"] {
            for width in [360, 390, 640, 820, 960, 1024, 1440] {
                reader.resize(width, 900).await;
                reader.open(route).await;
                reader.until_shown(".text-bars__row").await;
                assert_eq!(reader.script(beyond, Vec::new()).await, serde_json::json!([]), "{route} at {width}");
            }
        }
        let widest = "return document.querySelector('.text-bars__row').getBoundingClientRect().width / document.querySelector('.text-bars').getBoundingClientRect().width";
        assert!(reader.number(widest).await > 0.98, "a bar goes over the width of the picture");
    })
    .await;
}

#[tokio::test]
async fn every_part_of_a_bar_has_its_value_in_it_or_beside_the_name() {
    with_reader(async |reader| {
        let lacking = "const shown = (it) => it.getClientRects().length > 0; \
            const n_shown = (row, what) => [...row.querySelectorAll(what)].filter(shown).length; \
            return [...document.querySelectorAll('.text-bars__row')] \
                .filter((row) => row.querySelector('[data-fits], [data-fits-at]')) \
                .filter((row) => n_shown(row, 'text[data-fits], [data-fits-at]') !== row.querySelectorAll('rect').length) \
                .map((row) => row.textContent)";
        for route in ["#/voices", "#/wording"] {
            for width in [360, 820, 1440] {
                reader.resize(width, 900).await;
                reader.open(route).await;
                reader.until_shown(".text-bars__row").await;
                assert_eq!(reader.script(lacking, Vec::new()).await, serde_json::json!([]), "{route} at {width}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn bars_say_their_values_the_kind_of_text_and_where_they_were_counted() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/voices").await;
        reader.until_shown(".text-bars__row").await;
        let told = reader.contents(".text-bars__row").await;
        assert!(told.iter().all(|it| it.contains("the writer’s own") && it.contains("words")), "{told:?}");
        assert!(told.iter().any(|it| it.contains("opinion")), "{told:?}");
        let shares: Vec<u32> = told
            .iter()
            .map(|it| it.split(": ").nth(1).and_then(|it| it.split('%').next()?.parse().ok()).expect("a share"))
            .collect();
        assert!(shares.is_sorted_by(|one, next| one >= next), "the largest share comes first: {shares:?}");
        reader.until_text("counted in the original text; shown here is a retelling.").await;
        reader.until_text("digests: not measured.").await;
    })
    .await;
}

#[tokio::test]
async fn bars_are_as_wide_as_their_page_lets_them() {
    with_reader(async |reader| {
        for width in [390, 820, 1440] {
            reader.resize(width, 900).await;
            reader.open("#/voices").await;
            reader.until_shown(".text-bars__row").await;
            let fills = "const wide = (it) => document.querySelector(it).getBoundingClientRect().width; return Math.abs(wide('.text-bars__row') - wide('.overview')) < 2";
            reader.until(&format!("bars fill {width} pixels"), fills).await;
            let cut = "const end = (it) => it.getBoundingClientRect().right; return [...document.querySelectorAll('.text-bars__drawn')].every((drawn) => [...drawn.querySelectorAll('text')].every((it) => end(it) <= end(drawn) + 1 || end(it) === 0))";
            assert!(reader.holds(cut, Vec::new()).await, "a value is cut at {width}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_speaks_where_is_told_of_every_party_and_opens_the_words() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/voices").await;
        reader.until_shown(".text-grid").await;
        let groups = reader.texts(".text-grid__group").await;
        for party in corpora::own().parties {
            assert!(groups.iter().any(|it| it.starts_with(&party.name)), "{}: {groups:?}", party.name);
        }
        reader.script("document.querySelector('.text-grid tbody a').focus()", Vec::new()).await;
        reader.press(thirtyfour::Key::Right).await;
        reader.until_focus("a.text-grid__cell").await;
        reader.press(thirtyfour::Key::Enter).await;
        reader.until("the text is opened", "return location.hash.startsWith('#/read/')").await;
        assert!(reader.route().await.contains("lens=voices"), "{}", reader.route().await);
    })
    .await;
}

#[tokio::test]
async fn one_text_alone_has_an_address_of_its_own() {
    with_reader(async |reader| {
        reader.open("#/voices?of=azernews-2020-10-06").await;
        reader.until_text("Only AzerNews, 6 October 2020.").await;
        reader.until_count("#voices-texts tbody tr", 1).await;
        reader.click_link("Show all texts").await;
        reader.until_count("#voices-texts tbody tr", articles::counts().0).await;
        reader.back().await;
        reader.until_count("#voices-texts tbody tr", 1).await;
    })
    .await;
}

#[tokio::test]
async fn arrow_keys_lead_along_a_picture() {
    with_reader(async |reader| {
        reader.open("#/voices").await;
        reader.until_shown(".text-bars__row").await;
        reader.script("document.querySelector('.text-bars__row').focus()", Vec::new()).await;
        reader.press(thirtyfour::Key::Down).await;
        reader
            .until(
                "the second bar has the focus",
                "return [...document.querySelectorAll('.text-bars__row')].indexOf(document.activeElement) === 1",
            )
            .await;
        reader.press(thirtyfour::Key::Tab).await;
        reader.until("Tab leaves the picture", "return !document.activeElement.closest('.text-bars')").await;
    })
    .await;
}

#[tokio::test]
async fn wording_keeps_the_writer_apart_from_those_quoted_and_can_be_put_aside() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/wording").await;
        reader.until_shown("#wording-terms").await;
        let told = reader.contents("#wording-texts tbody tr:has(a[href*='azvision']) td").await;
        assert!(told.iter().any(|it| it.contains("quoted")), "{told:?}");
        reader.click_on("#wording-terms tbody tr:first-child summary").await;
        reader.until_shown("#wording-terms tbody tr:first-child li").await;
        let before = reader.count("#wording-terms tbody tr:first-child li:not([hidden])").await;
        reader.click_on("#wording-terms tbody tr:first-child [data-dismisses]").await;
        reader.until_shown("[data-restores]").await;
        reader.until_focus("[data-restores]").await;
        reader.reload().await;
        reader.until_shown("#wording-terms").await;
        reader.click_on("#wording-terms tbody tr:first-child summary").await;
        reader.until_shown("[data-restores]").await;
        assert_eq!(reader.count("#wording-terms tbody tr:first-child li:not([hidden])").await, before - 1);
        let sources = "const rows = [...document.querySelectorAll('#wording-sources tbody tr')]; return rows.length === arguments[0] && rows.filter((row) => !row.textContent.includes('not measured')).every((row) => { \
            const [all, ...kinds] = [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent.replaceAll(/\\D/g, ''))); \
            return all === kinds.reduce((sum, it) => sum + it, 0) })";
        assert!(reader.holds(sources, vec![articles::counts().0.into()]).await, "every sentence has one kind of source or none");
        assert_eq!(reader.count(".text-bars").await, 2, "words of the list, and sources");
    })
    .await;
}

#[tokio::test]
async fn tab_stops_at_a_table_where_there_is_more_of_it_than_its_window_shows() {
    with_reader(async |reader| {
        for (width, stops) in [(390, "true"), (1440, "false")] {
            reader.resize(width, 900).await;
            reader.open("#/wording").await;
            reader.until_shown("#wording-terms").await;
            // The tables that say the same as the pictures are folded.
            reader.script("document.querySelectorAll('main details').forEach((it) => { it.open = true; })", Vec::new()).await;
            let stop = format!(
                "return ([...document.querySelectorAll('.overview__scroll')].some((it) => it.tabIndex === 0 && it.ariaLabel.endsWith('; goes on sideways'))) === {stops}"
            );
            reader.until(&format!("{width} pixels"), &stop).await;
        }
    })
    .await;
}

#[tokio::test]
async fn m5_a_saved_table_holds_nothing_that_a_spreadsheet_would_run() {
    let mut corpus = corpora::town();
    corpus.claims[0].text = "=HYPERLINK(\"https://example.org/?x=\"&A1,\"open\")".to_owned();
    let host = Host::start();
    host.add("formulas.pack", seal_pack(corpus).expect("a corpus of the same size"));
    with_reader_at(host, async |reader| {
        reader.open("#/claims?corpus=formulas.pack").await;
        reader.until("the matrix is drawn", DRAWN).await;
        reader.script(KEEP_SAVED, Vec::new()).await;
        reader.click_button("Save as CSV").await;
        reader.until("the table is saved", "return globalThis.saved !== undefined").await;
        let guarded = "return globalThis.saved.includes(`\"'=HYPERLINK(\"\"https://example.org/`)";
        assert_eq!(reader.script(guarded, Vec::new()).await, serde_json::json!(true));
    })
    .await;
}
