//! Deploys, half deploys, damaged and lost files, a host that comes and goes, in any order: the page is never blank, never of
//! two builds, and what belongs to the person stays. The order follows from a number, so that a failure can be had again.
//!
//! A few orders run with every test and ten times as many with `--long`; `DIPTYCH_INTERLEAVINGS=200` before the command runs so many.

use std::{
    env,
    time::{Duration, Instant},
};

use diptych_browser_tests::{Asset, Build, Fault, Reader, build::BUILDS_OF_THE_PAGE};
use diptych_chance::Chance;
use serde_json::json;

use crate::offline::{DAMAGE, look_for_update, with_troubled_kept_reader};

const USUAL: usize = 10;
const MANY: usize = 100;
const SEED: u64 = 2020;
/// How long a page whose reader agreed may take to load itself anew, if it does. A reload of the driver's on top of that was seen to hang.
const OWN_RELOAD: Duration = Duration::from_secs(2);
const LONGEST_SETTLING: Duration = Duration::from_secs(60);

/// A page that tells something: the reader, what it says of a corpus that is lost, the list with a sentence, or the sentence of a page that is lost.
const SETTLED: &str = "return performance.getEntriesByName('ready').length > 0 \
                       || document.getElementById('boot-problem')?.hidden === false \
                       || document.querySelector('.problem') !== null \
                       || (document.body?.innerText ?? '').includes('had kept is gone')";

/// Neither of the two scripts that could say something has arrived; the list is all that is left then.
const IS_MUTE: &str = "document.readyState === 'complete' && globalThis.diptychBoot === undefined && globalThis.diptychWatch === undefined";

#[tokio::test]
async fn p3_any_order_of_deploys_damage_and_reloads_leaves_one_whole_page() {
    let usual = if diptych_testing::is_long() { MANY } else { USUAL };
    let n_orders = env::var("DIPTYCH_INTERLEAVINGS").ok().and_then(|count| count.parse().ok()).unwrap_or(usual);
    let builds = ["two", "three", "four"].map(Build::marked);
    with_troubled_kept_reader(async |reader| {
        reader.script("localStorage.setItem('diptych:note', 'mine')", Vec::new()).await;
        let (mut chance, mut n_ready, mut is_away) = (Chance::new(SEED), 0, false);
        for order in 0..n_orders {
            let mut steps = Vec::new();
            for _ in 0..3 {
                let step = disturb(reader, &builds, &mut chance).await;
                is_away = step == "no host" || (is_away && step != "a host");
                steps.push(step);
            }
            reader.reload().await;
            // Without a host, what is lost cannot be had again.
            let settled = if is_away { format!("{SETTLED} || ({IS_MUTE})") } else { SETTLED.to_owned() };
            settle(reader, &settled, &format!("order {order}, {steps:?}")).await;
            let builds = reader.script(BUILDS_OF_THE_PAGE, Vec::new()).await.as_str().unwrap_or_default().to_owned();
            let marks: Vec<&str> = builds.split(' ').collect();
            let is_ready = "return performance.getEntriesByName('ready').length > 0";
            if reader.script(is_ready, Vec::new()).await == json!(true) {
                n_ready += 1;
                assert!(marks.windows(2).all(|pair| pair[0] == pair[1]), "order {order}, {steps:?}: {builds}");
            }
            assert!(reader.page_text().await.trim().len() > 50, "order {order}, {steps:?}: the page is blank");
            let note = reader.script("return localStorage.getItem('diptych:note')", Vec::new()).await;
            assert_eq!(note, json!("mine"), "order {order}, {steps:?}");
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
    match chance.below(8) {
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
            let evict = "return caches.keys().then((names) => Promise.all(names.map((name) => caches.delete(name)))).then(() => true)";
            reader.script(evict, Vec::new()).await;
            "eviction".to_owned()
        }
        5 => {
            agree(reader).await;
            "agreement".to_owned()
        }
        6 => {
            reader.host.go_away();
            "no host".to_owned()
        }
        _ => {
            reader.host.come_back();
            "a host".to_owned()
        }
    }
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
