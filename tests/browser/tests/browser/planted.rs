//! What editors write in a retelling or a digest is no outlet's: their words enter no count of any view, on the page or in a frame.

use diptych_browser_tests::{Host, Reader, corpora, reader::with_reader_at};

use crate::embed::{Embedding, PLAIN, embedded_in_trouble};

const RETELLING: &str = "courier-2021-07-13";
const DIGEST: &str = "radio-2021-08-20";

/// What stands in an overview once the worker has answered.
const COMPOSED: &str = ".overview:not([data-waiting]) .overview__lead";
/// Each view that counts, what shows that it is there, and what would show that it counted.
const VIEWS: [(&str, &str, &[&str]); 6] = [
    ("#/numbers", COMPOSED, &["987"]),
    ("#/timeline", COMPOSED, &["1950"]),
    ("#/voices", COMPOSED, &["Greta Planted", "987"]),
    ("#/wording", COMPOSED, &["heinous"]),
    ("#/entities/plantstead", "h1", &["3 mentions", "6 mentions", "in 1 of", "in 2 of"]),
    ("#/entities/greta-planted", "h1", &["3 mentions", "6 mentions", "in 1 of", "in 2 of"]),
];

/// What the panel beside a text says under each lens.
const LENSES: [(&str, &str); 2] = [("wording", "heinous"), ("voices", "Greta Planted")];

#[tokio::test]
async fn words_that_editors_wrote_enter_no_count_of_any_view() {
    let host = Host::start();
    host.add("planted.pack", corpora::planted());
    with_reader_at(host, async |reader| {
        for (view, shown, traces) in VIEWS {
            reader.open(&format!("{view}?corpus=planted.pack")).await;
            reader.until_shown(shown).await;
            assert_uncounted(reader, view, traces).await;
        }
        for text in [RETELLING, DIGEST] {
            for (lens, trace) in LENSES {
                reader.open(&format!("#/read/{text}?corpus=planted.pack&lens={lens}")).await;
                reader.until_text("ot measured").await;
                let beside = reader.texts(".panel").await.concat();
                assert!(!beside.is_empty() && !beside.contains(trace), "{text} under {lens}: {beside}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn words_that_editors_wrote_enter_no_count_inside_another_page() {
    for (view, shown, traces) in VIEWS {
        let body = format!("<diptych-reader route=\"{view}\" pack=\"planted.pack\"></diptych-reader>");
        embedded_in_trouble(Embedding { policy: PLAIN, style: "", body: &body }, async |reader, _| {
            // The page was opened once before its host had the pack.
            reader.host.add("planted.pack", corpora::planted());
            reader.visit("").await;
            reader.until_embedded(0).await;
            reader.enter_frame(0).await;
            reader.until_shown(shown).await;
            assert_uncounted(reader, view, traces).await;
        })
        .await;
    }
}

/// Names of digests are told as "used"; a number beside them is what must not stand there.
async fn assert_uncounted(reader: &Reader, view: &str, traces: &[&str]) {
    let told = reader.script("return document.querySelector('main').textContent", Vec::new()).await;
    let told = told.as_str().unwrap_or_default();
    assert!(!told.is_empty(), "{view} is empty");
    for trace in traces {
        assert!(!told.contains(trace), "{view} has {trace}: {told}");
    }
}
