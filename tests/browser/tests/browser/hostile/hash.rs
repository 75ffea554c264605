//! Addresses that somebody else wrote: every place of a route where words can stand.

use diptych_browser_tests::{Host, articles, hostile::inputs, with_reader, with_troubled_reader};
use serde_json::json;

/// The places, `{}` for the input; whether the view repeats it.
const PLACES: [(&str, bool); 8] = [
    ("#/read/{}?lens={}&at={}", true),
    ("#/read/azernews-2020-10-06/{}?at=question/{}", true),
    ("#/read/azernews-2020-10-06?lens={}&at=claim/{}/{}", false),
    ("#/read/azernews-2020-10-06?at=words/{}/{}/{}&questions={}", false),
    ("#/claims/{}?topic={}&state={}&speaker={}&relation={}", true),
    ("#/entities/{}?kind={}", true),
    ("#/claims?topic={}&speaker={}", false),
    ("#/search?q={}", false),
];

#[tokio::test]
async fn p6_2_inputs_at_every_place_of_an_address_are_shown_as_text() {
    let inputs = inputs();
    let steps = PLACES.iter().flat_map(|(place, is_repeated)| {
        let words = |input| if *is_repeated { vec![input] } else { Vec::new() };
        inputs.iter().map(move |input| (place.replace("{}", &escaped(input)), words(input.as_str())))
    });
    let steps = diptych_testing::tenth(steps.collect());
    with_reader(async |reader| {
        reader.arm().await;
        reader.open("#/").await;
        reader.walk(&steps).await;
    })
    .await;
}

#[tokio::test]
async fn p6_2_addresses_that_are_nothing_but_an_input_lead_nowhere() {
    let inputs = inputs();
    let steps = ["", "/", "/read/", "/?"]
        .iter()
        .flat_map(|before| inputs.iter().map(move |input| (format!("#{before}{input}"), Vec::new())));
    let steps = diptych_testing::tenth(steps.collect());
    with_reader(async |reader| {
        reader.arm().await;
        reader.open("#/").await;
        reader.walk(&steps).await;
        reader.go("#/about").await;
        reader.until_heading("Method").await;
    })
    .await;
}

/// Notes every address that the page asks for, however long its answer takes.
const NOTE_ASKED: &str = "globalThis.addressesAsked = []; const plainFetch = globalThis.fetch; \
                          globalThis.fetch = (asked, ...more) => { addressesAsked.push(new URL(asked.url ?? asked, document.baseURI).href); return plainFetch(asked, ...more) }";

/// Goes to one route after the other, each after the page has been drawn twice.
const GO_THROUGH: &str = "const [routes, done] = arguments; const next = () => { if (routes.length === 0) return done(); \
                          location.hash = routes.shift(); requestAnimationFrame(() => requestAnimationFrame(next)) }; next()";

#[tokio::test]
async fn p6_2_inputs_as_the_address_of_a_corpus_are_asked_of_no_other_host() {
    with_troubled_reader(Host::start(), async |reader| {
        reader.arm().await;
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": NOTE_ASKED })).await;
        reader.open("#/").await;
        for some in inputs().chunks(50) {
            let routes: Vec<String> = some.iter().map(|it| format!("#/claims?corpus={}", escaped(it))).collect();
            reader.driver().execute_async(GO_THROUGH, vec![json!(routes)]).await.expect("the page goes on");
        }
        // What is asked last has the last word: everything before has been asked by then.
        reader.script("location.hash = '#/claims?corpus=the-last.pack'", Vec::new()).await;
        reader.until_text("The corpus at the-last.pack could not be fetched.").await;
        let asked = reader.script("return addressesAsked", Vec::new()).await;
        let asked = asked.as_array().unwrap();
        assert!(asked.len() > 100, "{} addresses were asked", asked.len());
        let own = reader.host.origin();
        let is_own = |address: &&serde_json::Value| address.as_str().unwrap().starts_with(&own);
        assert_eq!(asked.iter().find(|it| !is_own(it)), None, "another host was to be asked");
        assert_eq!(reader.script("return timesPwned", Vec::new()).await, json!(0));
        assert_eq!(reader.script("return violations", Vec::new()).await, json!([]));
        assert_eq!(reader.foreign_requests().await, Vec::<String>::new());
        reader.go("#/claims").await;
        reader.until_text(&articles::all_claims()).await;
    })
    .await;
}

/// Every byte as `%` and two digits: what an address takes without a question.
fn escaped(input: &str) -> String {
    input.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
