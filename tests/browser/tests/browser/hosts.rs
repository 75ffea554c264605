//! Any static host: any folder, any type, no configuration; and what lies beside the reader for systems that install it.

use diptych_browser_tests::{
    Asset, Build, Fault, Host, articles, corpora, reader::with_reader_at, with_reader, with_troubled_reader,
};
use serde_json::json;

use crate::offline::{until_cached, until_ready};

const TITLE: &str = "Five articles on the 2020 Karabakh war";

#[tokio::test]
async fn p1_1_every_folder_is_as_good_as_any() {
    for prefix in ["/", "/user/app/", "/a b/ü/"] {
        with_reader_at(Host::start_under(prefix), async |reader| {
            reader.open("#/").await;
            reader.until_text(TITLE).await;
            until_cached(reader).await;
            for address in ["index.html", "#/claims", "index.html#/read/azernews-2020-10-06?lens=claims"] {
                reader.visit(address).await;
                until_ready(reader).await;
                assert_eq!(reader.count("main h1").await, 1, "{prefix}{address}");
            }
            let missing = json!([]);
            let failed = "return performance.getEntriesByType('resource').filter((it) => it.responseStatus >= 400).map((it) => it.name)";
            assert_eq!(reader.script(failed, Vec::new()).await, missing);
        })
        .await;
    }
}

#[tokio::test]
async fn a_folder_without_its_last_stroke_leads_to_the_folder() {
    let host = Host::start_under("/user/app/");
    host.answer_without_stroke();
    with_troubled_reader(host, async |reader| {
        let without = reader.host.address().trim_end_matches('/').to_owned();
        reader.driver().goto(format!("{without}#/claims")).await.unwrap();
        until_ready(reader).await;
        reader.until_text(&articles::all_claims()).await;
        assert_eq!(reader.script("return location.pathname", Vec::new()).await, json!("/user/app/"));
    })
    .await;
}

#[tokio::test]
async fn a_link_that_is_passed_on_has_a_title_a_description_and_a_picture() {
    with_reader(async |reader| {
        reader.open("#/").await;
        let told = "return ['title', 'description', 'image'].map((name) => document.querySelector(`meta[property='og:${name}']`).content)";
        let told = reader.script(told, Vec::new()).await;
        assert!(told[0].as_str().unwrap().starts_with(TITLE), "{told}");
        assert!(told[1].as_str().unwrap().len() > 50, "{told}");
        let picture = Build::made().file(told[2].as_str().unwrap()).to_vec();
        assert!(picture.starts_with(b"\x89PNG"));
    })
    .await;
}

#[tokio::test]
async fn p1_2_a_host_that_calls_every_file_unknown_bytes_shows_the_reader_with_its_style() {
    let host = Host::start();
    for asset in [Asset::Boot, Asset::Glue, Asset::Code, Asset::Style, Asset::Pack, Asset::Worker, Asset::Engine] {
        host.fail(asset, Fault::Type("application/octet-stream"));
    }
    with_reader_at(host, async |reader| {
        reader.open("#/").await;
        reader.until_text(TITLE).await;
        reader.until("the page has its style", "return getComputedStyle(document.body).marginTop === '0px'").await;
        reader.visit("#/search?q=Ganja").await;
        reader.until_text("Found: ").await;
    })
    .await;
}

#[test]
fn p1_3_nothing_that_is_published_names_a_place_outside_its_folder() {
    for (name, bytes) in Build::made().files {
        let ending = name.rsplit('.').next().unwrap_or_default();
        if !["html", "css", "js", "svg", "webmanifest"].contains(&ending) {
            continue;
        }
        let text = String::from_utf8(bytes).unwrap();
        for barred in ["href=\"/", "src=\"/", "url(/", "url(\"/", "<base", "\"start_url\": \"/"] {
            assert!(!text.contains(barred), "{name} holds {barred}");
        }
        let outside = text.split("http://").skip(1).find(|rest| !rest.starts_with("www.w3.org/"));
        assert_eq!(outside.map(|rest| rest.chars().take(40).collect::<String>()), None, "{name}");
    }
}

#[tokio::test]
async fn p1_5_back_forward_and_reload_restore_view_and_title_over_five_addresses() {
    let routes = ["#/", "#/read/azernews-2020-10-06", "#/claims", "#/entities", "#/about"];
    with_reader(async |reader| {
        reader.open(routes[0]).await;
        let mut titles = vec![reader.title().await];
        for route in &routes[1..] {
            let before = titles.last().cloned().unwrap();
            reader.go(route).await;
            reader
                .until_given("the title is another", "return document.title !== arguments[0]", vec![json!(before)])
                .await;
            titles.push(reader.title().await);
        }
        for at in (0..4).rev() {
            reader.back().await;
            reader
                .until_given("the title is back", "return document.title === arguments[0]", vec![json!(titles[at])])
                .await;
            assert_eq!(reader.route().await, routes[at]);
        }
        for title in &titles[1..] {
            reader.forward().await;
            reader
                .until_given("the title is there again", "return document.title === arguments[0]", vec![json!(title)])
                .await;
        }
        reader.reload().await;
        until_ready(reader).await;
        assert_eq!(reader.title().await, titles[4]);
    })
    .await;
}

#[tokio::test]
async fn p5_1_the_manifest_has_no_errors_and_stays_in_its_folder() {
    with_reader_at(Host::start_under("/user/app/"), async |reader| {
        reader.open("#/").await;
        let manifest = reader.cdp("Page.getAppManifest", json!({})).await;
        assert_eq!(manifest["errors"], json!([]), "{manifest}");
        let written: serde_json::Value = serde_json::from_str(manifest["data"].as_str().unwrap()).unwrap();
        for key in ["id", "start_url", "scope"] {
            assert_eq!(written[key], json!("./"));
        }
        assert!(manifest["url"].as_str().unwrap().ends_with("/user/app/manifest.webmanifest"));
        let sizes = "return Promise.all(arguments[0].map(async (name) => { const picture = await createImageBitmap(await (await fetch(name)).blob()); \
                     return `${picture.width}x${picture.height}` }))";
        let icons = written["icons"].as_array().unwrap();
        let names: Vec<_> = icons.iter().map(|icon| icon["src"].clone()).collect();
        let wanted: Vec<_> = icons.iter().map(|icon| icon["sizes"].clone()).collect();
        assert_eq!(reader.script(sizes, vec![json!(names)]).await, json!(wanted));
    })
    .await;
}

#[tokio::test]
async fn p5_2_nothing_but_the_private_window_keeps_it_from_being_installed() {
    with_reader(async |reader| {
        reader.open("#/").await;
        until_cached(reader).await;
        let errors = reader.cdp("Page.getInstallabilityErrors", json!({})).await;
        let errors = errors["installabilityErrors"].as_array().cloned().unwrap_or_default();
        let other: Vec<_> = errors.iter().filter(|error| error["errorId"] != "in-incognito").collect();
        assert!(other.is_empty(), "{other:?}");
    })
    .await;
}

#[tokio::test]
async fn p5_5_files_that_the_system_opens_with_the_reader_are_taken_in_their_order() {
    let queue = "Object.defineProperty(globalThis, 'launchQueue', { value: { setConsumer: (take) => { globalThis.launch = take } } })";
    with_reader(async |reader| {
        reader.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": queue })).await;
        reader.open("#/").await;
        reader.until("files can be taken", "return globalThis.launch !== undefined").await;
        let launch = "const file = (bytes, name) => ({ getFile: async () => new File([new Uint8Array(bytes)], name) }); \
                      launch({ files: [file(arguments[0], 'altmoor.pack'), file([72, 105], 'letter.txt')] })";
        reader.script(launch, vec![json!(corpora::minimal())]).await;
        reader.until_text(corpora::ALTMOOR).await;
        reader.until_text("This is the corpus of the file altmoor.pack.").await;
        reader.until_text("This file is not the original of any text here.").await;
    })
    .await;
}
