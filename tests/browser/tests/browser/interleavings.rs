//! Deploys, half deploys, damaged and lost files, a host that comes and goes, a reset, cleared storage and a second tab, in any
//! order: the page is never blank, never of two builds, and what belongs to the person stays, a note and a corpus that was put
//! beside the reader. The order follows from a number, so that a failure can be had again.
//!
//! A few orders run with every test and ten times as many with `--long`; `DIPTYCH_INTERLEAVINGS=200` before the command runs so many.

use std::{
    env,
    time::{Duration, Instant},
};

use diptych_browser_tests::{Asset, Build, Fault, Reader, build::BUILDS_OF_THE_PAGE};
use diptych_chance::Chance;
use serde_json::json;

use crate::offline::{CACHED, DAMAGE, look_for_update, with_troubled_cached_reader};

const USUAL: usize = 20;
const MANY: usize = 200;
const SEED: u64 = 2020;
/// How long a page whose reader agreed may take to load itself anew, if it does. A reload of the driver's on top of that was seen to hang.
const OWN_RELOAD: Duration = Duration::from_secs(2);
const LONGEST_SETTLING: Duration = Duration::from_secs(60);

/// A page that tells something: the reader, what it says of a corpus that is lost, the list with a sentence, or the sentence of a page that is lost.
const SETTLED: &str = "return performance.getEntriesByName('ready').length > 0 \
                       || document.getElementById('boot-problem')?.hidden === false \
                       || document.querySelector('.problem') !== null \
                       || (document.body?.innerText ?? '').includes('had kept is gone')";

/// What the person has: a note, and a corpus beside the reader.
const OWN: &str = "localStorage.setItem('diptych:note', 'mine'); \
                   return caches.open(`diptych-kept|${new URL('./', location.href).pathname}`) \
                     .then((cache) => cache.put(new URL('kept/town.pack', location.href), new Response('mine'))).then(() => true)";

/// What is left of it; a page of the host's own has no storage to look into.
const LEFT: &str = "return Promise.all([localStorage.getItem('diptych:note'), \
                      caches.match(new URL('kept/town.pack', location.href)).then((it) => it?.text())]).then((both) => both.join(' '))";

/// Neither of the two scripts that could say something has arrived; the list is all that is left then.
const IS_MUTE: &str = "document.readyState === 'complete' && globalThis.diptychBoot === undefined && globalThis.diptychWatch === undefined";

#[tokio::test]
async fn p3_any_order_of_deploys_damage_and_reloads_leaves_one_whole_page() {
    let usual = if diptych_testing::is_long() { MANY } else { USUAL };
    let n_orders = env::var("DIPTYCH_INTERLEAVINGS").ok().and_then(|count| count.parse().ok()).unwrap_or(usual);
    let builds = ["two", "three", "four"].map(Build::marked);
    with_troubled_cached_reader(async |reader| {
        reader.script(OWN, Vec::new()).await;
        let (mut chance, mut n_ready, mut is_away) = (Chance::new(SEED), 0, false);
        // Everything was thrown away, and the page has not been seen to be kept again since.
        let mut is_bare = false;
        for order in 0..n_orders {
            let mut steps = Vec::new();
            for _ in 0..3 {
                let step = disturb(reader, &builds, &mut chance).await;
                is_away = step == "no host" || (is_away && step != "a host");
                is_bare |= step == "cleared storage" || step == "a reset";
                steps.push(step);
            }
            reader.reload().await;
            // Without a host, what is lost cannot be had again.
            let settled = if is_away { format!("{SETTLED} || ({IS_MUTE})") } else { SETTLED.to_owned() };
            settle(reader, &settled, &format!("order {order}, {steps:?}")).await;
            if reader.holds("return location.protocol === 'chrome-error:'", Vec::new()).await {
                // Nothing is kept any more, or not yet again, and no host is there: only the browser can say so.
                assert!(is_away && is_bare, "order {order}, {steps:?}: the browser has no page");
                reader.host.come_back();
                is_away = false;
                reader.visit("#/").await;
                settle(reader, SETTLED, &format!("order {order}, {steps:?}, with a host")).await;
            }
            let builds = reader.script(BUILDS_OF_THE_PAGE, Vec::new()).await.as_str().unwrap_or_default().to_owned();
            let marks: Vec<&str> = builds.split(' ').collect();
            let is_ready = "return performance.getEntriesByName('ready').length > 0";
            if reader.script(is_ready, Vec::new()).await == json!(true) {
                n_ready += 1;
                assert!(marks.windows(2).all(|pair| pair[0] == pair[1]), "order {order}, {steps:?}: {builds}");
            }
            is_bare &= !reader.holds(CACHED, Vec::new()).await;
            assert!(reader.page_text().await.trim().len() > 50, "order {order}, {steps:?}: the page is blank");
            assert_eq!(reader.script(LEFT, Vec::new()).await, json!("mine mine"), "order {order}, {steps:?}");
        }
        // Only where something is lost and no host helps may a page do no more than say so.
        assert!(n_ready * 4 >= n_orders, "the reader starts after {n_ready} of {n_orders} orders");
    })
    .await;
}

/// Waits for a page that tells something. What is lost is looked for at a host first, which may take two of its timeouts.
async fn settle(reader: &Reader, settled: &str, order: &str) {
    let began = Instant::now();
    while reader.script(settled, Vec::new()).await != json!(true) {
        let text = reader.page_text().await;
        assert!(began.elapsed() < LONGEST_SETTLING, "{order} does not settle; the page reads:\n{text}");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// One thing that goes its way, by chance; says which.
async fn disturb(reader: &Reader, builds: &[Build], chance: &mut Chance) -> String {
    let build = builds[chance.below(builds.len())].clone();
    match chance.below(11) {
        0 => {
            reader.host.recover();
            reader.host.publish(build);
            look_for_update(reader).await;
            "deploy".to_owned()
        }
        1 => {
            let mut half = build;
            half.files.retain(|(name, _)| !name.starts_with("boot.") && !name.ends_with(".bin"));
            reader.host.publish(half);
            look_for_update(reader).await;
            "half a deploy".to_owned()
        }
        2 => {
            reader.host.publish(build);
            reader.host.fail(Asset::Glue, Fault::Bytes(b"let altered = true;".to_vec()));
            look_for_update(reader).await;
            "a deploy with altered bytes".to_owned()
        }
        3 => {
            let names = [".bin", "app.", "boot.", "/user/app/", ".pack", "watchdog"];
            let damaged = names[chance.below(names.len())];
            reader.script(DAMAGE, vec![json!(damaged)]).await;
            format!("damage of {damaged}")
        }
        4 => {
            let evict = "return caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith('diptych|')) \
                         .map((name) => caches.delete(name)))).then(() => true)";
            reader.script(evict, Vec::new()).await;
            "eviction".to_owned()
        }
        5 => {
            agree(reader).await;
            "agreement".to_owned()
        }
        6 => {
            reset(reader).await;
            "a reset".to_owned()
        }
        7 => {
            let all = json!({ "origin": reader.host.origin(), "storageTypes": "all" });
            reader.cdp("Storage.clearDataForOrigin", all).await;
            // What was the person's own went by the person's own doing.
            reader.script(OWN, Vec::new()).await;
            "cleared storage".to_owned()
        }
        8 => {
            second_tab(reader).await;
            "a second tab".to_owned()
        }
        9 => {
            reader.host.go_away();
            "no host".to_owned()
        }
        _ => {
            reader.host.come_back();
            "a host".to_owned()
        }
    }
}

/// Asks for everything anew, where the page that stands there lets anybody ask.
async fn reset(reader: &Reader) {
    let ask = "const link = document.querySelector(\"a[href='?reset']\"); \
               globalThis.isBefore = true; link?.click(); return Boolean(link)";
    let is_asked = reader.holds(ask, Vec::new()).await;
    let began = Instant::now();
    while is_asked
        && began.elapsed() < OWN_RELOAD
        && reader.holds("return globalThis.isBefore === true", Vec::new()).await
    {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// Opens the page once more and closes that tab again.
async fn second_tab(reader: &Reader) {
    let tab = reader.cdp("Target.createTarget", json!({ "url": reader.host.address(), "background": true })).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    reader.cdp("Target.closeTarget", json!({ "targetId": tab["targetId"] })).await;
}

/// Agrees to a newer build where one is offered, and waits for the page that comes then.
async fn agree(reader: &Reader) {
    let agree = "globalThis.isBefore = true; \
                 const offers = [...document.querySelectorAll('button')].filter((it) => it.innerText === 'Load the new version'); \
                 offers.forEach((it) => it.click()); return offers.length > 0";
    let is_offered = reader.holds(agree, Vec::new()).await;
    let began = Instant::now();
    let is_before = "return globalThis.isBefore === true";
    while is_offered && began.elapsed() < OWN_RELOAD && reader.holds(is_before, Vec::new()).await {
        reader.paint().await;
    }
}
