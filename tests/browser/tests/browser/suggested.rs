//! Names that the trained model suggests, for a corpus that lists none: when the model is fetched, what is drawn, what is said
//! without it.

use diptych_browser_tests::{
    Asset, Fault, Host, corpora, reader::with_reader_at, setting::dist, with_reader, with_troubled_reader,
};
use diptych_corpus::pack::decode;
use serde_json::json;

const SUGGESTED: &str = ".link-row[data-kind=suggested]";

/// The words that are drawn as suggestions, in the order of their places.
const DRAWN: &str = "return [...(CSS.highlights.get('link-suggested') ?? [])].map((it) => it.toString()).sort()";

/// A host with the corpus that lists nothing.
fn host() -> Host {
    let host = Host::start();
    host.add("untouched.pack", corpora::untouched());
    host
}

/// The address of both texts, or of the first alone, under a lens.
fn route(n_texts: usize, lens: &str) -> String {
    let corpus = decode(&corpora::untouched()).unwrap().corpus;
    let slugs: Vec<&str> = corpus.articles.iter().take(n_texts).map(|it| it.slug.as_str()).collect();
    format!("#/read/{}?lens={lens}&corpus=untouched.pack", slugs.join("/"))
}

fn n_models(host: &Host) -> usize {
    host.asked().iter().filter(|path| path.ends_with(".model")).count()
}

#[tokio::test]
async fn names_are_suggested_and_their_model_is_fetched_once_and_not_before_they_are_asked_for() {
    with_reader_at(host(), async |reader| {
        reader.resize(1440, 900).await;
        reader.open(&route(1, "voices")).await;
        reader.until_text("of speech found").await;
        assert_eq!(n_models(&reader.host), 0, "{:?}", reader.host.asked());
        reader.go(&route(1, "entities")).await;
        reader.until_shown(SUGGESTED).await;
        let heads = reader.texts(&format!("{SUGGESTED} b")).await;
        assert_eq!(heads.first().map(String::as_str), Some("Slovakia"), "the most frequent first: {heads:?}");
        let drawn = json!(["Anneliese Vogt", "Bratislava", "Hrncar", "Pavol Hrncar", "Slovakia", "Slovakia"]);
        assert_eq!(reader.script(DRAWN, Vec::new()).await, drawn);
        assert_eq!(
            reader.count("[data-paragraph] [data-kind=entity]").await,
            0,
            "nothing looks like a reviewed mention"
        );
        let told = reader.text(".links__heading").await;
        assert!(told.contains("suggested by a trained model") && told.contains("Nobody has reviewed them"), "{told}");
        reader.go(&route(2, "entities")).await;
        reader
            .until("both texts have names", &format!("return document.querySelectorAll('{SUGGESTED}').length === 7"))
            .await;
        reader.go(&route(1, "entities")).await;
        reader.until_count(SUGGESTED, 5).await;
        assert_eq!(n_models(&reader.host), 1);
    })
    .await;
}

#[tokio::test]
async fn a_suggestion_leads_to_its_places_says_what_made_it_and_can_be_put_aside() {
    with_reader_at(host(), async |reader| {
        reader.resize(1440, 240).await;
        reader.open(&route(1, "entities")).await;
        reader.until_shown(SUGGESTED).await;
        reader.click_on(&format!("{SUGGESTED} .link-row__others button")).await;
        reader.until_seen("[data-paragraph='2']").await;
        reader.click_on(".overview details > summary").await;
        reader.until_text("CC BY-SA 4.0").await;
        for (width, height) in [(1440, 900), (390, 844)] {
            reader.resize(width, height).await;
            reader.assert_accessible("suggested names").await;
        }
        let notice = reader
            .script(
                "return fetch(document.querySelector('.overview details a').href).then((it) => it.text())",
                Vec::new(),
            )
            .await;
        assert!(notice.as_str().unwrap().contains("licence and sources"), "{notice}");
        reader.click_on(&format!("{SUGGESTED} .link-row__head button")).await;
        reader.until("its marks are gone", &DRAWN.replace(".sort()", ".every((it) => it !== 'Slovakia')")).await;
        reader.reload().await;
        reader.until_shown(".links__restore button").await;
        assert_eq!(reader.count(&format!("{SUGGESTED}:not([hidden])")).await, 4);
    })
    .await;
}

#[tokio::test]
async fn a_corpus_with_entities_never_asks_for_the_model() {
    with_reader(async |reader| {
        reader.resize(1440, 900).await;
        for texts in ["azernews-2020-10-06", "azernews-2020-10-06/oval-2020-09-16"] {
            reader.open(&format!("#/read/{texts}?lens=entities")).await;
            reader.until_shown("[data-paragraph] a[data-kind=entity]").await;
            reader
                .until("what is composed stands", "return document.querySelector('.overview[data-waiting]') === null")
                .await;
            assert_eq!(reader.count(SUGGESTED).await, 0);
        }
        assert_eq!(n_models(&reader.host), 0);
    })
    .await;
}

#[tokio::test]
async fn without_a_whole_model_a_sentence_says_what_to_do_and_the_next_try_may_succeed() {
    let broken = host().bytes_of(Asset::Names)[..9000].to_vec();
    for fault in [Fault::Missing, Fault::PageInstead, Fault::Bytes(broken)] {
        let host = host();
        host.fail(Asset::Names, fault);
        with_troubled_reader(host, async |reader| {
            reader.open(&route(1, "entities")).await;
            reader.until_text("names did not arrive whole").await;
            assert_eq!(reader.count(SUGGESTED).await, 0);
            let text: Vec<&str> = corpora::UNTOUCHED.split("\n\n").collect();
            assert_eq!(reader.contents("[data-paragraph]").await, text);
            reader.host.recover();
            reader.go(&route(1, "text")).await;
            reader.until_gone(".overview").await;
            reader.go(&route(1, "entities")).await;
            reader.until_count(SUGGESTED, 5).await;
        })
        .await;
    }
}

#[tokio::test]
async fn a_model_that_was_needed_once_is_there_without_a_host() {
    with_reader_at(host(), async |reader| {
        reader.open("#/").await;
        reader.until("the reader is cached", crate::offline::CACHED).await;
        assert_eq!(n_models(&reader.host), 0, "it is not kept before somebody needs it");
        reader.go(&route(1, "entities")).await;
        reader.until_count(SUGGESTED, 5).await;
        reader.host.go_away();
        let again = "const name = document.querySelector('script[data-names]').dataset.names; return fetch(name).then((it) => it.arrayBuffer()).then((it) => it.byteLength > 200000)";
        assert!(reader.holds(again, Vec::new()).await);
    })
    .await;
}

#[tokio::test]
async fn the_one_file_says_that_it_leaves_the_model_out() {
    with_reader(async |reader| {
        let pack = tempfile::tempdir().unwrap();
        let pack = pack.path().join("untouched.pack");
        std::fs::write(&pack, corpora::untouched()).unwrap();
        let file = format!("file://{}", dist().join("diptych.html").display());
        reader.driver().goto(&file).await.unwrap();
        reader.until("the reader is ready", "return performance.getEntriesByName('ready').length > 0").await;
        reader.choose_file("Open a corpus from a file", &pack).await;
        reader.until_text(corpora::ALTMOOR).await;
        let here = route(1, "entities").replace("&corpus=untouched.pack", "");
        reader.script("location.hash = arguments[0]", vec![json!(here)]).await;
        reader.until_text("this file leaves it out").await;
    })
    .await;
}
