//! Contents: a claim with its answer, the texts, the ways in; and the page that stands before the program.

use std::time::Duration;

use diptych_browser_tests::{Asset, Fault, Host, Reader, articles, corpora, reader::with_reader_at, with_reader};
use diptych_corpus::model::{Article, ArticleId, Claim, Corpus, Evidence};
use serde_json::{Value, json};
use thirtyfour::Key;

const CARDS: &str = "main [aria-labelledby=articles] ol > li";
const ROWS: &str = "main [aria-labelledby=answers] li:has(a[href*='/read/']):not([data-part=checked])";
const LIVE: &str = "[role=status][aria-live]";

/// Long enough to measure the static page before the code arrives.
const DELAY: Duration = Duration::from_millis(1500);

#[tokio::test]
async fn the_first_lines_say_what_this_is_whose_texts_these_are_and_what_to_press() {
    let about = corpora::own().about;
    let first_of_selection = about.selection.trim().split(". ").next().unwrap().to_owned();
    with_reader(async |reader| {
        for (width, height) in [(1440, 900), (390, 844)] {
            reader.resize(width, height).await;
            reader.open("#/").await;
            assert_eq!(reader.texts("main h1").await, ["Can you rely on this sentence?"]);
            reader.until_text("Diptych lays news articles beside what others recorded").await;
            reader.until_text(&about.title).await;
            reader.until_text(&first_of_selection).await;
            reader.until_seen("main a[href='#/?opened']").await;
            reader.click_link("Who chose, and what is missing").await;
            reader.until_route("#/about").await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_press_shows_what_another_text_recorded_and_back_hides_it_again() {
    let corpus = corpora::own();
    let (claim, evidence) = opening(&corpus);
    let passage = &evidence.counterpart.as_ref().unwrap().passages[0];
    with_reader(async |reader| {
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH_SHIFTS })).await;
        for (width, height) in [(1440, 900), (390, 844)] {
            reader.resize(width, height).await;
            reader.open("#/").await;
            reader.paint().await;
            reader.script("globalThis.shifts.length = 0", Vec::new()).await;
            reader.until_text(claim.anchors[0].quotes[0].trim_matches(['“', '”'])).await;
            assert!(!reader.page_text().await.contains(passage), "the answer waits for a press");
            assert!(!reader.texts(".leaves").await.concat().contains("Disputed"), "so does what was found");
            let below = top_on_page(reader, "[aria-labelledby=articles]").await;
            reader.click_link("Show what others found").await;
            reader.until_route("#/?opened").await;
            reader.until_text(passage).await;
            reader.until_text("Against, 3 months later").await;
            reader.until_text("2 against · 1 limits it · 1 background").await;
            reader.until_focus("blockquote").await;
            assert!(reader.focused().await.contains(passage));
            reader.until_seen(".leaf__answer .passage").await;
            let told = reader.contents(LIVE).await.concat().replace('\u{a0}', " ");
            assert_eq!(told, "Against, 3 months later. Disputed: 2 against · 1 limits it · 1 background.");
            assert_eq!(top_on_page(reader, "[aria-labelledby=articles]").await, below, "nothing below moves");
            reader.back().await;
            reader.until_route("#/").await;
            reader.until_focus("main a[href='#/?opened']").await;
            assert!(!reader.page_text().await.contains(passage));
            assert_eq!(reader.script("return globalThis.shifts", Vec::new()).await, json!([]));
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_to_the_answer_shows_it_and_leads_on_to_both_texts_and_to_the_claim() {
    let corpus = corpora::own();
    let (claim, evidence) = opening(&corpus);
    let passage = &evidence.counterpart.as_ref().unwrap().passages[0];
    with_reader(async |reader| {
        reader.open("#/?opened").await;
        reader.until_text(passage).await;
        assert_eq!(reader.focused().await, "body", "whoever follows a link begins at the top");
        reader.click_link("All four sources").await;
        reader.until_route(&format!("#/claims/{}", claim.slug)).await;
        reader.back().await;
        reader.until_text(passage).await;
        reader.click_link("Read both side by side").await;
        reader.until_route("#/read/azernews-2020-10-06/amnesty-2021-01-14?at=claim/c71/2").await;
        reader.until_shown("[data-place='1'] [data-paragraph] :is([aria-current], [data-open])").await;
    })
    .await;
}

#[tokio::test]
async fn without_scripts_the_answer_stands_open() {
    let corpus = corpora::own();
    let (_, evidence) = opening(&corpus);
    let passage = &evidence.counterpart.as_ref().unwrap().passages[0];
    with_reader(async |reader| {
        reader.scripts(false).await;
        reader.visit("#/").await;
        // What screen readers are told of, since no script can be asked.
        let told = reader.cdp("Accessibility.getFullAXTree", json!({})).await.to_string();
        reader.scripts(true).await;
        assert!(told.contains(passage), "the answer is hidden");
        assert!(!told.contains("Show what others found"), "there is something to press that does nothing");
    })
    .await;
}

#[tokio::test]
async fn an_article_is_in_sight_at_once_and_on_a_phone_after_half_a_screen_more() {
    with_reader(async |reader| {
        for (width, height, reach) in [(1440, 900, 900.0), (390, 844, 1266.0)] {
            reader.resize(width, height).await;
            reader.open("#/").await;
            let [.., bottom] = reader.place_of(&format!("{CARDS} h3")).await;
            assert!(bottom <= reach, "the first headline ends at {bottom} of {width} × {height}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_search_is_in_sight_within_one_screen_and_a_half() {
    with_reader(async |reader| {
        for (width, height) in [(1440, 900), (820, 1180), (390, 844)] {
            reader.resize(width, height).await;
            reader.open("#/").await;
            let [.., bottom] = reader.place_of("main input[type=search]").await;
            assert!(bottom <= f64::from(height) * 1.5, "the field ends at {bottom} of {width} × {height}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_cover_lies_over_all_that_is_kept_for_an_answer() {
    with_reader(async |reader| {
        for (width, height) in [(820, 1180), (390, 844)] {
            reader.resize(width, height).await;
            reader.open("#/").await;
            let gap = "const [cover, ways] = ['.veil', '.leaves__ways'].map((it) => document.querySelector(`#app ${it}`).getBoundingClientRect()); \
                return Math.abs(cover.bottom - ways.bottom)";
            assert!(reader.number(gap).await < 1.0, "an empty stretch below the button at a width of {width}");
        }
    })
    .await;
}

#[tokio::test]
async fn the_foot_has_the_reader_as_one_file_and_the_settings_tell_its_size_and_whether_it_opens_offline() {
    with_reader(async |reader| {
        reader.open("#/").await;
        assert!(reader.text(".corpus-file").await.contains("Diptych as one file"));
        reader.click_button("Settings").await;
        reader.until_text("Ready for offline: the whole reader,").await;
        let told = reader.text("dialog[open]").await;
        let size = told.split_once("Diptych as one file, ").and_then(|(_, rest)| rest.split_once(" MB"));
        let size: f64 = size.and_then(|(size, _)| size.parse().ok()).unwrap_or_else(|| panic!("no size in `{told}`"));
        let file = "return fetch(document.querySelector('#app a[download]').href).then((it) => it.blob()).then((it) => it.size / 1e6)";
        let true_size = reader.number(file).await;
        assert!((true_size - size).abs() < 0.06, "{true_size} MB are told as {size}");
    })
    .await;
}

#[tokio::test]
async fn a_corpus_without_a_pair_shows_its_texts_at_once() {
    let host = Host::start();
    host.add("bare.pack", corpora::untouched());
    with_reader_at(host, async |reader| {
        reader.resize(390, 844).await;
        reader.open("#/?corpus=bare.pack").await;
        reader.until_heading(corpora::ALTMOOR).await;
        assert!(!reader.has("a", "Show what others found").await);
        reader.until_count(CARDS, 2).await;
        reader.until_seen(&format!("{CARDS} h3")).await;
        reader.until_text("No statement was checked.").await;
        assert_eq!(reader.count("[aria-labelledby=answers]").await, 0);
    })
    .await;
}

#[tokio::test]
async fn each_card_tells_its_text_apart_and_counts_what_was_checked() {
    let corpus = corpora::own();
    with_reader(async |reader| {
        reader.open("#/").await;
        let cards = reader.texts(CARDS).await;
        let checked: Vec<(&Article, usize)> = checked(&corpus).collect();
        assert_eq!(cards.len(), checked.len());
        for (article, n_claims) in checked {
            let card = cards.iter().find(|card| card.contains(&article.headline)).unwrap();
            assert!(card.contains(&format!("{n_claims} statements checked")), "{card}");
            assert!(card.contains(&article.published.year().unwrap().to_string()), "{card}");
            let states = ["Corroborated", "Disputed", "Conflicting", "Unconfirmed", "Needs context"];
            let count = |state| card.split_once(state)?.1.split_whitespace().next()?.parse::<usize>().ok();
            let counted: Option<usize> = states.iter().map(|state| count(*state)).sum();
            assert_eq!(counted, Some(n_claims), "{card}");
        }
        assert!(cards.iter().any(|card| card.to_lowercase().contains("azernews") && card.contains("News report")));
        reader.click_link("Azerbaijan fights in its own").await;
        reader.until("the text is open", "return location.hash.startsWith('#/read/azernews-2020-10-06')").await;
        reader.until_shown("aside [data-card]").await;
    })
    .await;
}

#[tokio::test]
async fn bars_of_all_cards_have_one_scale() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/").await;
        let scales = "return [...document.querySelectorAll('.card__bar')].filter((it) => Number(it.innerText) > 0)\
            .map((it) => it.querySelector('svg').getBoundingClientRect().width / Number(it.innerText))";
        let scales = reader.script(scales, Vec::new()).await;
        let scales: Vec<f64> = scales.as_array().unwrap().iter().filter_map(Value::as_f64).collect();
        let most = scales.iter().copied().fold(0.0, f64::max);
        assert!(scales.len() > 10 && scales.iter().all(|it| *it > most * 0.95), "{scales:?}");
    })
    .await;
}

#[tokio::test]
async fn texts_that_answer_stand_in_the_order_of_their_dates_and_on_a_phone_those_first_that_answer_most() {
    let corpus = corpora::own();
    let n_answers = corpus.articles.len() - checked(&corpus).count();
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        reader.open("#/").await;
        let rows = reader.texts(ROWS).await;
        assert_eq!(rows.len(), n_answers);
        assert!(rows[0].contains("29 Jul 1993") && rows[n_answers - 1].contains("7 May 2021"), "{rows:?}");
        assert!(rows.iter().all(|row| row.contains(" statement")), "{rows:?}");
        reader.resize(390, 844).await;
        reader.until_so("six are shown", async || shown(reader).await == 6).await;
        reader.click_on("[aria-labelledby=answers] summary").await;
        reader.until_so("all are shown", async || shown(reader).await == n_answers).await;
        reader.click_link("Reuters").await;
        reader.until("a text is open", "return /^#\\/read\\/reuters.*/.test(location.hash)").await;
    })
    .await;
}

/// Where a thing begins, from the top of the page.
async fn top_on_page(reader: &Reader, selector: &str) -> f64 {
    (reader.top_of(selector).await + reader.scrolled().await).round()
}

async fn shown(reader: &Reader) -> usize {
    let shown = "return [...document.querySelectorAll(arguments[0])].filter((it) => it.checkVisibility()).length";
    reader.script(shown, vec![json!(ROWS)]).await.as_u64().unwrap_or_default() as usize
}

#[tokio::test]
async fn of_very_many_texts_those_without_a_card_are_folded() {
    let host = Host::start();
    host.add("many.pack", corpora::manifold());
    with_reader_at(host, async |reader| {
        reader.open("#/?corpus=many.pack").await;
        reader.until_count(CARDS, 12).await;
        let summary = reader.text("[aria-labelledby=articles] summary").await;
        assert_eq!(summary, "Show the other 43");
        reader.click_on("[aria-labelledby=articles] summary").await;
        reader.until_shown("[aria-labelledby=articles] details li:last-child a").await;
        assert_eq!(reader.count("[aria-labelledby=articles] details li").await, 43);
    })
    .await;
}

/// The claim and the evidence with which a corpus opens.
fn opening(corpus: &Corpus) -> (&Claim, &Evidence) {
    let opening = corpus.about.opening.expect("the corpus names its opening");
    let claim = &corpus.claims[opening.claim.index()];
    (claim, &claim.evidence[opening.evidence as usize])
}

/// The texts in which something was checked, with the number of claims in them.
fn checked(corpus: &Corpus) -> impl Iterator<Item = (&Article, usize)> {
    let n_claims = |id| corpus.claims.iter().filter(|claim| claim.anchors.iter().any(|it| it.article == id)).count();
    let counted = (0..).map(ArticleId).zip(&corpus.articles).map(move |(id, article)| (article, n_claims(id)));
    counted.filter(|(_, n_claims)| *n_claims > 0)
}

#[tokio::test]
async fn a_topic_leads_to_its_claims_alone() {
    with_reader(async |reader| {
        reader.open("#/").await;
        reader.click_on(".topics a[href='#/claims?topic=ganja']").await;
        reader.until_route("#/claims?topic=ganja").await;
        reader.until_text(&format!("of {}", articles::all_claims())).await;
        assert!(reader.focused().await.ends_with("who says them, who answers"));
    })
    .await;
}

#[tokio::test]
async fn questions_are_asked_only_of_whoever_asks_for_them() {
    let corpus = corpora::own();
    let asked: Vec<&str> =
        corpus.questions.iter().filter(|it| it.article.is_none()).map(|it| it.text.as_str()).collect();
    with_reader(async |reader| {
        reader.open("#/").await;
        let text = reader.page_text().await;
        assert!(corpus.questions.iter().all(|question| !text.contains(&question.text)));
        reader.click_link("Show questions for readers").await;
        reader.until_route("#/?questions").await;
        for question in &asked {
            reader.until_text(question).await;
        }
        assert_eq!(reader.focused().await, "Hide questions");
        reader.press(Key::Enter).await;
        reader.until_route("#/").await;
        reader
            .until("the questions are gone", &format!("return !document.body.innerText.includes({})", json!(asked[0])))
            .await;
        reader.open("#/?questions").await;
        reader.until_text(asked[0]).await;
        reader.click_among(".questions-elsewhere a", "AzerNews").await;
        reader
            .until(
                "the text asks, too",
                "return location.hash.startsWith('#/read/') && location.hash.endsWith('?questions')",
            )
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_field_leads_to_what_is_searched_for() {
    with_reader(async |reader| {
        reader.open("#/").await;
        reader.type_into("Search texts", "Barda").await;
        reader.press(Key::Enter).await;
        reader.until_route("#/search?q=Barda").await;
        reader.until_text("Found: ").await;
        reader.back().await;
        reader.until_shown("main form[role=search]").await;
        reader.type_into("Search texts", "Ganja").await;
        reader.click_button("Search").await;
        reader.until_route("#/search?q=Ganja").await;
    })
    .await;
}

#[tokio::test]
async fn the_program_takes_the_place_of_the_static_page_without_moving_a_word() {
    for (width, height) in [(390, 844), (1440, 900)] {
        let host = Host::start();
        host.fail(Asset::Code, Fault::Late(DELAY));
        with_reader_at(host, async |reader| {
            reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH_SHIFTS })).await;
            reader.resize(width, height).await;
            reader.visit("#/").await;
            reader.until("the static page stands", "return document.querySelector('#shell main') !== null").await;
            reader.paint().await;
            let before = reader.script(BOXES, vec![json!("#shell")]).await;
            reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
            reader.paint().await;
            let after = reader.script(BOXES, vec![json!("#app")]).await;
            let (before, after) = (before.as_array().unwrap(), after.as_array().unwrap());
            assert!(before.len() > 100, "the static page has {} words and boxes", before.len());
            for (before, after) in before.iter().zip(after) {
                assert!(is_in_the_same_place(before, after), "{before} became {after} at a width of {width}");
            }
            assert_eq!(before.len(), after.len());
            assert_eq!(reader.script("return globalThis.shifts", Vec::new()).await, json!([]));
        })
        .await;
    }
}

/// The same words within a pixel: what is one text in the static page can be several afterwards, which are rounded one by one.
fn is_in_the_same_place(before: &Value, after: &Value) -> bool {
    let side = |of: &Value, side: usize| of["box"][side].as_f64().unwrap_or(f64::NAN);
    before["what"] == after["what"] && (0..4).all(|it| (side(before, it) - side(after, it)).abs() < 1.0)
}

/// Notes whatever the browser counts as a jump of the page.
const WATCH_SHIFTS: &str = "globalThis.shifts = []; \
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((it) => it.value))) \
        .observe({ type: 'layout-shift', buffered: true });";

/// Every element of masthead and view with its own words and its box.
const BOXES: &str = r#"
const parts = document.querySelectorAll(["> header *", "> main", "> main *"].map((it) => arguments[0] + it).join());
return [...parts].filter((part) => part.checkVisibility()).map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    const words = [...part.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join("");
    return { what: `${part.localName}: ${words.trim()}`, box: [x, y, width, height] };
});
"#;
